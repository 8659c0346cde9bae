// Starts the language server for reports and brings its commands into the editor.
"use strict";

const { execFile } = require("child_process");
const fs = require("fs");
const path = require("path");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

/** The languages of files that may be reports. */
const languages = ["nianbao", "markdown", "html"];

/** How many lines at the beginning are searched for the title. */
const titleLines = 20;

let client;
let output;
/** What is under way with the client: one thing after the other. */
let work = Promise.resolve();

/** One of two wordings, by the language of the editor. */
function say(chinese, english) {
  return vscode.env.language.toLowerCase().startsWith("zh") ? chinese : english;
}

/** Whether a document is a report, by its name or its title. */
function isReport(document) {
  if (document.languageId === "nianbao") return true;
  const name = path.basename(document.uri.path);
  if (/年报|年度报告/.test(name)) return true;
  for (let line = 0; line < Math.min(titleLines, document.lineCount); line++) {
    const text = document.lineAt(line).text;
    if (text.length < 100 && /(信息公开|政务公开).*(年度报告|年报)/.test(text) && !text.includes("。")) return true;
  }
  return false;
}

/** Whether a path is that of a file that can be run. */
function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The server: as set, else the one beside the extension, else the first on the PATH; undefined if there is none. */
function findServer(context) {
  const configured = vscode.workspace.getConfiguration("nianbao").get("server.path", "").trim();
  if (configured) return isProgram(configured) ? configured : undefined;
  const name = process.platform === "win32" ? "nianbao.exe" : "nianbao";
  const folders = (process.env.PATH || "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return [path.join(context.extensionPath, "bin"), ...folders].map((folder) => path.join(folder, name)).find(isProgram);
}

/** Says that there is no server, and what can be done. */
async function reportMissing() {
  const configured = vscode.workspace.getConfiguration("nianbao").get("server.path", "").trim();
  const settings = say("打开设置", "Open settings");
  const retry = say("重试", "Try again");
  const message = configured
    ? say(`不能运行设置“nianbao.server.path”里的程序：${configured}`, `The program in nianbao.server.path cannot be run: ${configured}`)
    : say(
        "找不到 nianbao 程序。请把它放进 PATH，或在设置“nianbao.server.path”里写明路径。",
        "The nianbao program was not found. Put it on the PATH, or set its path in nianbao.server.path.",
      );
  const choice = await vscode.window.showErrorMessage(message, settings, retry);
  if (choice === settings) await vscode.commands.executeCommand("workbench.action.openSettings", "nianbao.server.path");
  if (choice === retry) await vscode.commands.executeCommand("nianbao.restart");
}

/** Starts the server unless it runs. */
async function start(context) {
  if (client) return;
  const command = findServer(context);
  if (!command) {
    // Whoever has to choose must not hold up what comes next.
    void reportMissing();
    return;
  }
  const executable = { command, args: ["server"] };
  client = new LanguageClient(
    "nianbao",
    "nianbao",
    { run: executable, debug: executable },
    {
      documentSelector: languages.flatMap((language) => [
        { scheme: "file", language },
        { scheme: "untitled", language },
      ]),
      outputChannel: output,
    },
  );
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    output.appendLine(String(error));
    void vscode.window.showErrorMessage(say(`nianbao 没能启动：${error.message}`, `nianbao did not start: ${error.message}`));
  }
}

/** Ends the server if it runs. */
async function stop() {
  const running = client;
  client = undefined;
  if (running) await running.stop();
}

/** Has something done after all that is under way. */
function next(action) {
  work = work.then(action, action);
  return work;
}

/** Looks at a document that was opened: plain text that is a report becomes one, and the server is started. */
async function consider(context, document) {
  if (document.languageId === "plaintext" && ["file", "untitled"].includes(document.uri.scheme) && isReport(document)) {
    await vscode.languages.setTextDocumentLanguage(document, "nianbao");
    await next(() => start(context));
    return;
  }
  if (languages.includes(document.languageId) && isReport(document)) await next(() => start(context));
}

/** How many bytes of text a report may have that is brought in. */
const mostImported = 64 << 20;

/** The report of a file in Markdown, as `nianbao convert` writes it; rejects with what the program said. */
function converted(command, file) {
  return new Promise((resolve, reject) => {
    execFile(command, ["convert", file], { maxBuffer: mostImported }, (error, text, complaint) =>
      error ? reject(new Error(complaint.trim() || error.message)) : resolve(text),
    );
  });
}

/** Brings the report of a Word document, or of a page, into a new Markdown document that is checked at once. */
async function importReport(context, uri) {
  const command = findServer(context);
  if (!command) return reportMissing();
  const chosen = uri ?? (await vscode.window.showOpenDialog({
    openLabel: say("导入", "Import"),
    filters: { [say("Word 文档和网页", "Word documents and pages")]: ["docx", "docm", "dotx", "html", "htm"] },
  }))?.[0];
  if (!chosen) return;
  let content;
  try {
    content = await converted(command, chosen.fsPath);
  } catch (error) {
    void vscode.window.showErrorMessage(error.message);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
  await vscode.window.showTextDocument(document);
}

/** Asks for the Word document to be written, which may be there; beside the report by default. */
function askForDocument(document, ending) {
  const isFile = document.uri.scheme === "file";
  return vscode.window.showSaveDialog({
    defaultUri: isFile ? vscode.Uri.file(document.uri.fsPath.replace(/\.[^./\\]*$/, "") + ending) : undefined,
    filters: { [say("Word 文档", "Word document")]: ["docx"] },
  });
}

/** Runs the program on the text of a document as it stands in the editor, and says what came of it. */
function runOn(document, command, args, target) {
  const name = document.uri.scheme === "file" ? document.uri.fsPath : "untitled.md";
  return new Promise((resolve) => {
    const program = execFile(command, [...args, "--stdin-filename", name, "-"], (error, _, complaint) => {
      if (error) void vscode.window.showErrorMessage(complaint.trim() || error.message);
      else void vscode.window.showInformationMessage(say(`已写出：${target.fsPath}`, `Written: ${target.fsPath}`));
      resolve();
    });
    program.stdin.on("error", () => {});
    program.stdin.end(document.getText());
  });
}

/** Writes the report that is shown, as it stands in the editor, into a Word document. */
async function exportReport(context) {
  const command = findServer(context);
  if (!command) return reportMissing();
  const document = vscode.window.activeTextEditor?.document;
  const target = document && (await askForDocument(document, ".docx"));
  if (target) return runOn(document, command, ["convert", "--to", "docx", "--force", "--output", target.fsPath], target);
}

/** Writes the report with comments and tracked changes into a Word document. */
async function reviewReport(context) {
  const command = findServer(context);
  if (!command) return reportMissing();
  const document = vscode.window.activeTextEditor?.document;
  const target = document && (await askForDocument(document, ".审核.docx"));
  if (target) return runOn(document, command, ["review", "--force", "--output", target.fsPath], target);
}

async function activate(context) {
  output = vscode.window.createOutputChannel("nianbao");
  const register = (name, action) => context.subscriptions.push(vscode.commands.registerCommand(name, action));
  register("nianbao.restart", () => next(stop).then(() => next(() => start(context))));
  register("nianbao.showOutput", () => output.show(true));
  register("nianbao.fixAll", () =>
    vscode.commands.executeCommand("editor.action.sourceAction", { kind: "source.fixAll.nianbao", apply: "first" }),
  );
  register("nianbao.new", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "nianbao", content: "" });
    await vscode.window.showTextDocument(document);
    await next(() => start(context));
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
  });
  register("nianbao.export", () => exportReport(context));
  register("nianbao.review", () => reviewReport(context));
  register("nianbao.import", (uri) => importReport(context, uri));
  context.subscriptions.push(
    output,
    vscode.workspace.onDidOpenTextDocument((document) => consider(context, document)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (client && event.affectsConfiguration("nianbao.server.path")) {
        void next(stop).then(() => next(() => start(context)));
      }
    }),
  );
  await Promise.all(vscode.workspace.textDocuments.map((document) => consider(context, document)));
}

function deactivate() {
  return next(stop);
}

module.exports = { activate, deactivate };
