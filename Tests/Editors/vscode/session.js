// Runs the extension's own code, with the real server and stand-ins for the editor's modules: node session.js CASE
//
// Ends with status 1 and what is wrong on standard error.  Environment: EXTENSION (its folder), and REPORT, EXPECTED,
// CODE, LINE, START, STOP, MARKED, ROW as in the other editors' sessions.
"use strict";

const assert = require("assert").strict;
const { execFileSync, spawnSync } = require("child_process");
const fs = require("fs");
const Module = require("module");
const path = require("path");
const { TextDocument, makeEditor } = require("./standins.js");

const extensionPath = process.env.EXTENSION;
const manifest = JSON.parse(fs.readFileSync(path.join(extensionPath, "package.json"), "utf8"));
const text = fs.readFileSync(process.env.REPORT, "utf8");
const [line, start, stop, row] = ["LINE", "START", "STOP", "ROW"].map((name) => Number(process.env[name]));

/** An editor with the extension loaded. */
function load(settings, documents) {
  const editor = makeEditor(manifest, settings, documents);
  const original = Module._load;
  Module._load = (name, ...rest) => editor.modules[name] ?? original(name, ...rest);
  // Each editor loads it anew.
  const file = require.resolve(path.join(extensionPath, manifest.main));
  delete require.cache[file];
  editor.extension = require(file);
  Module._load = original;
  editor.context = { extensionPath, subscriptions: [] };
  return editor;
}

/** Proposals that are left by VS Code's filter: what is typed occurs in the filter text in its order. */
function filtered(items, typed) {
  return items.filter((item) => {
    let place = 0;
    const other = (item.filterText ?? item.label).toLowerCase();
    return [...typed.toLowerCase()].every((letter) => (place = other.indexOf(letter, place) + 1) > 0);
  });
}

const withoutGaps = (snippet) => snippet.replace(/\$\{\d+:?([^}]*)\}|\$\d+/g, "$1").replace(/\\([\\$}])/g, "$1");

const cases = {
  /** A report is opened, looked through, completed and mended. */
  async mend() {
    const document = new TextDocument(process.env.REPORT, "nianbao", text);
    const editor = load({}, [document]);
    await editor.extension.activate(editor.context);
    assert.deepEqual(editor.said, []);
    const [client] = editor.clients;
    const { connection } = client;
    const textDocument = { uri: document.uri.toString() };
    const pull = async () => (await connection.request("textDocument/diagnostic", { textDocument })).items;

    const found = (await pull()).find(({ code }) => code === process.env.CODE);
    assert.ok(found, "no diagnostic");
    assert.deepEqual(found.range, { start: { line: line - 1, character: start }, end: { line: line - 1, character: stop } });
    assert.equal(document.lines[line - 1].slice(start, stop), process.env.MARKED);

    const change = (edits) => {
      document.apply(edits);
      connection.notify("textDocument/didChange", {
        textDocument: { ...textDocument, version: document.version },
        contentChanges: edits.map(({ range, newText }) => ({ range, text: newText })),
      });
    };
    const at = (line, character) => ({ start: { line, character }, end: { line, character } });
    const typed = "snjz";
    change([{ range: at(row, 0), newText: typed + "\n" }]);
    const list = await connection.request("textDocument/completion", {
      textDocument, position: { line: row, character: typed.length }, context: { triggerKind: 1 },
    });
    const item = filtered(list.items, typed)[0];
    assert.ok(item, "no proposal");
    const range = item.textEdit.range ?? item.textEdit.insert;
    change([{ range, newText: withoutGaps(item.textEdit.newText) }]);

    const again = (await pull()).find(({ code }) => code === process.env.CODE);
    assert.equal(again.range.start.line, line);
    const actions = await connection.request("textDocument/codeAction", {
      textDocument, range: again.range, context: { diagnostics: [again], triggerKind: 1 },
    });
    const fix = actions.find((action) => action.kind === "quickfix");
    assert.ok(fix, "no quick fix");
    assert.equal(fix.edit.documentChanges[0].textDocument.version, document.version);
    change(fix.edit.documentChanges[0].edits);
    assert.deepEqual(document.lines, fs.readFileSync(process.env.EXPECTED, "utf8").split("\n"));
    assert.ok(!(await pull()).some(({ code }) => code === process.env.CODE), "the diagnostic is still there");
    fs.writeFileSync(process.env.REPORT, document.text);

    await editor.extension.deactivate();
    assert.equal(client.status, 0);
    assert.equal(editor.clients.length, 1);
  },

  /** Settings of the editor reach the server; what the manifest has as defaults changes nothing. */
  async settings() {
    for (const [settings, severity] of [[{}, 1], [{ "nianbao.rules": { [process.env.CODE]: "information" } }, 3]]) {
      const document = new TextDocument(process.env.REPORT, "nianbao", text);
      const editor = load(settings, [document]);
      await editor.extension.activate(editor.context);
      const { connection } = editor.clients[0];
      let found;
      // The settings come to the server by a request of its own, after the first answers.
      for (let attempt = 0; attempt < 500 && found?.severity !== severity; attempt++) {
        const report = await connection.request("textDocument/diagnostic", { textDocument: { uri: document.uri.toString() } });
        found = report.items.find(({ code }) => code === process.env.CODE);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      assert.equal(found?.severity, severity);
      await editor.extension.deactivate();
    }
  },

  /** Plain text with the title of a report becomes one; other files start nothing. */
  async title() {
    const folder = path.dirname(process.env.REPORT);
    const note = new TextDocument(path.join(folder, "a.txt"), "plaintext", "会议通知\n\n各科室：\n");
    const readme = new TextDocument(path.join(folder, "README.md"), "markdown", "# 说明\n");
    const editor = load({}, [note, readme]);
    await editor.extension.activate(editor.context);
    assert.equal(editor.clients.length, 0);
    assert.equal(note.languageId, "plaintext");
    const draft = new TextDocument(path.join(folder, "草稿.txt"), "plaintext", text);
    await editor.opened[0](draft);
    assert.equal(draft.languageId, "nianbao");
    assert.equal(editor.clients.length, 1);
    await editor.extension.deactivate();
    assert.equal(editor.clients[0].status, 0);
  },

  /** The server is the one that is set, else the one beside the extension, else the one on the PATH. */
  async server() {
    const document = () => new TextDocument(process.env.REPORT, "nianbao", text);
    const command = async (settings) => {
      const editor = load(settings, [document()]);
      await editor.extension.activate(editor.context);
      const command = editor.clients[0]?.server.run.command;
      await editor.extension.deactivate();
      return { command, said: editor.said };
    };
    const found = await command({});
    assert.equal(path.basename(path.dirname(found.command)), "bin");
    const onPath = found.command;
    const beside = path.join(extensionPath, "bin", "nianbao");
    fs.mkdirSync(path.dirname(beside));
    fs.copyFileSync(onPath, beside);
    assert.equal((await command({})).command, beside);
    assert.equal((await command({ "nianbao.server.path": onPath })).command, onPath);
    const wrong = await command({ "nianbao.server.path": "/no/such/nianbao" });
    assert.equal(wrong.command, undefined);
    assert.match(wrong.said[0], /\/no\/such\/nianbao/);
    fs.rmSync(beside);
    process.env.PATH = "/nowhere";
    const none = await command({});
    assert.equal(none.command, undefined);
    assert.equal(none.said.length, 1);
    assert.match(none.said[0], /nianbao\.server\.path/);
  },

  /** A page is brought in as Markdown and checked at once; what cannot be read is said, and no choice is no error. */
  async import() {
    const documents = [];
    const editor = load({}, documents);
    await editor.extension.activate(editor.context);
    const folder = path.dirname(process.env.REPORT);
    const page = path.join(folder, "年报.html");
    fs.writeFileSync(page, execFileSync("nianbao", ["convert", "--to", "html", process.env.REPORT]));
    await editor.commands.get("nianbao.import")();
    assert.deepEqual([documents.length, editor.said], [0, []]);
    editor.chosen = [{ fsPath: page }];
    await editor.commands.get("nianbao.import")();
    assert.deepEqual(editor.said, []);
    const [document] = documents;
    assert.equal(document.languageId, "markdown");
    assert.equal(document.uri.scheme, "untitled");
    const { connection } = editor.clients[0];
    const report = await connection.request("textDocument/diagnostic", { textDocument: { uri: document.uri.toString() } });
    assert.ok(report.items.some(({ code }) => code === process.env.CODE), "not checked");
    fs.writeFileSync(page, "<p>会议通知</p>");
    await editor.commands.get("nianbao.import")({ fsPath: page });
    assert.equal(documents.length, 1);
    assert.match(editor.said[0], /年报\.html/);
    await editor.extension.deactivate();
  },

  /** What stands in the editor, saved or not, is written into a Word document that has its figures. */
  async export() {
    const document = new TextDocument(process.env.REPORT, "nianbao", text.replace("一、总体情况", "一、总体情况\n\n另起一段。"));
    const editor = load({}, [document]);
    await editor.extension.activate(editor.context);
    const target = path.join(path.dirname(process.env.REPORT), "导出.docx");
    await editor.commands.get("nianbao.export")();
    editor.shown = document;
    await editor.commands.get("nianbao.export")();
    assert.ok(!fs.existsSync(target));
    editor.target = { fsPath: target };
    for (let time = 0; time < 2; time++) await editor.commands.get("nianbao.export")();
    assert.deepEqual(editor.said, []);
    assert.match(editor.told[1], /导出\.docx/);
    const back = execFileSync("nianbao", ["convert", "--to", "tabs", target]).toString();
    assert.match(back, /\n另起一段。\n/);
    assert.equal(fs.readFileSync(process.env.REPORT, "utf8"), text);
    editor.target = { fsPath: path.join(path.dirname(process.env.REPORT), "审核.docx") };
    await editor.commands.get("nianbao.review")();
    assert.deepEqual(editor.said, []);
    assert.match(editor.told[2], /审核\.docx/);
    const found = JSON.parse(spawnSync("nianbao", ["check", "--format", "json", editor.target.fsPath]).stdout).findings;
    assert.ok(found.some(({ code }) => code === process.env.CODE), "not the report");
    document.text = "会议通知\n";
    await editor.commands.get("nianbao.export")();
    assert.equal(editor.said.length, 1);
    await editor.extension.deactivate();
  },

  /** Every command of the manifest is there and does something. */
  async commands() {
    const editor = load({}, []);
    await editor.extension.activate(editor.context);
    assert.equal(editor.clients.length, 0);
    assert.deepEqual([...editor.commands.keys()].sort(), manifest.contributes.commands.map(({ command }) => command).sort());
    await editor.commands.get("nianbao.new")();
    assert.equal(editor.clients.length, 1);
    assert.deepEqual(editor.ran.at(-1), ["editor.action.triggerSuggest"]);
    const { connection } = editor.clients[0];
    const list = await connection.request("textDocument/completion", {
      textDocument: { uri: "untitled:Untitled-1" }, position: { line: 0, character: 0 },
    });
    assert.ok(list.items.length > 0, "nothing is proposed for a new report");
    await editor.commands.get("nianbao.restart")();
    assert.equal(editor.clients.length, 2);
    assert.equal(editor.clients[0].status, 0);
    editor.commands.get("nianbao.showOutput")();
    await editor.commands.get("nianbao.fixAll")();
    const [name, { kind }] = editor.ran.at(-1);
    assert.equal(name, "editor.action.sourceAction");
    assert.ok(editor.clients[1].capabilities.codeActionProvider.codeActionKinds.includes(kind));
    // The server's own commands are registered by the client; the extension must not take their names.
    for (const command of editor.clients[1].capabilities.executeCommandProvider.commands) {
      assert.ok(!editor.commands.has(command), command);
    }
    await editor.extension.deactivate();
    assert.equal(editor.clients[1].status, 0);
  },
};

cases[process.argv[2]]().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
