// Builds the extension's package, nianbao-VERSION.vsix, from this folder:
//
//   node build-vsix.js [SERVER]
//
// SERVER is a nianbao program to put into it, for machines like this one.  Needs `npm install` once, for
// vscode-languageclient; nothing else.
"use strict";

const fs = require("fs");
const path = require("path");
const zlib = require("zlib");

const root = __dirname;
const manifest = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
const own = [
  "package.json", "package.nls.json", "package.nls.zh-cn.json", "extension.js", "language-configuration.json",
  "syntaxes/nianbao.tmLanguage.json", "snippets/nianbao.json", "README.md",
];

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The packages that are needed when the extension runs, with those that they need. */
function dependencies() {
  const found = new Map();
  const missing = new Set();
  const visit = (names, from) => {
    for (const name of names) {
      let folder = from;
      let place;
      // As node looks for it: in this package's own node_modules, then further out.
      for (;;) {
        const candidate = path.join(folder, "node_modules", name);
        if (fs.existsSync(path.join(candidate, "package.json"))) {
          place = candidate;
          break;
        }
        if (folder === root) break;
        folder = path.dirname(folder);
      }
      if (!place) {
        missing.add(name);
        continue;
      }
      if (found.has(place)) continue;
      found.set(place, name);
      const needs = JSON.parse(fs.readFileSync(path.join(place, "package.json"), "utf8")).dependencies || {};
      visit(Object.keys(needs), place);
    }
  };
  visit(Object.keys(manifest.dependencies), root);
  if (missing.size > 0) {
    fail(`missing in node_modules: ${[...missing].join(", ")}\nRun \`npm install --omit=dev\` in ${root} first, where the network is.`);
  }
  return [...found.keys()];
}

/** The files below a folder, as paths from the root. */
function files(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const whole = path.join(folder, entry.name);
    // Packages within are visited on their own.
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : files(whole);
    return /\.(map|ts)$/.test(entry.name) ? [] : [path.relative(root, whole)];
  });
}

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function checksum(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = crcTable[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** A zip archive of entries with a name, bytes and whether they can be run. */
function archive(entries) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, bytes, isProgram } of entries) {
    const title = Buffer.from(name, "utf8");
    const packed = zlib.deflateRawSync(bytes, { level: 9 });
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x0800, 6); // names are UTF-8
    head.writeUInt16LE(8, 8); // deflated
    head.writeUInt16LE(0x21, 12); // 1980-01-01, so that the same input gives the same bytes
    head.writeUInt32LE(checksum(bytes), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x0314, 4); // made on Unix, so that permissions count
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(((isProgram ? 0o100755 : 0o100644) << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, title, packed);
    directory.push(entry, title);
    offset += head.length + title.length + packed.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const escape = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
const texts = JSON.parse(fs.readFileSync(path.join(root, "package.nls.json"), "utf8"));
const worded = (text) => escape(text.replace(/^%(.*)%$/, (_, key) => texts[key]));

const server = process.argv[2];
if (server && !fs.existsSync(server)) fail(`no such file: ${server}`);
const platform = server ? ` TargetPlatform="${process.platform}-${process.arch}"` : "";
const vsixManifest = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"${platform}/>
    <DisplayName>${worded(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${worded(manifest.description)}</Description>
    <Tags>${escape(manifest.keywords.join(","))}</Tags>
    <Categories>${escape(manifest.categories.join(","))}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escape(manifest.engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="${manifest.extensionKind.join(",")}"/>
    </Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="json" ContentType="application/json"/>
  <Default Extension="js" ContentType="application/javascript"/>
  <Default Extension="md" ContentType="text/markdown"/>
  <Default Extension="txt" ContentType="text/plain"/>
  <Default Extension="vsixmanifest" ContentType="text/xml"/>
</Types>
`;

const entries = [
  { name: "extension.vsixmanifest", bytes: Buffer.from(vsixManifest) },
  { name: "[Content_Types].xml", bytes: Buffer.from(contentTypes) },
  ...[...own, ...dependencies().flatMap(files)].map((file) => ({
    name: "extension/" + file.split(path.sep).join("/"),
    bytes: fs.readFileSync(path.join(root, file)),
  })),
];
// The description of .nianbao.json is kept once for all editors.
entries.push({
  name: "extension/nianbao.schema.json",
  bytes: fs.readFileSync(path.join(root, "..", "nianbao.schema.json")),
});
if (server) entries.push({ name: "extension/bin/nianbao", bytes: fs.readFileSync(server), isProgram: true });

const target = path.join(root, `${manifest.name}-${manifest.version}.vsix`);
fs.writeFileSync(target, archive(entries));
console.log(target);
