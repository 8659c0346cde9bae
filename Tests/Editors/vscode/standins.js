// Stand-ins for the modules `vscode` and `vscode-languageclient/node`, as far as the extension uses them.  Whatever
// else it touches is an error, so that nothing is taken for granted here.
"use strict";

const { Connection } = require("./connection.js");

/** An object of which only what is there can be used. */
function strict(name, object) {
  return new Proxy(object, {
    get(target, key) {
      if (typeof key === "string" && !(key in target)) throw new Error(`${name}.${key} has no stand-in`);
      return target[key];
    },
  });
}

/** A document of the editor. */
class TextDocument {
  constructor(file, languageId, text) {
    this.uri = { scheme: "file", path: file, fsPath: file, toString: () => "file://" + encodeURI(file) };
    this.languageId = languageId;
    this.version = 1;
    this.text = text;
  }

  get lines() {
    return this.text.split("\n");
  }

  getText() {
    return this.text;
  }

  get lineCount() {
    return this.lines.length;
  }

  lineAt(index) {
    return { text: this.lines[index] };
  }

  /** Replaces ranges of the protocol, in UTF-16 units. */
  apply(edits) {
    const starts = [0];
    for (let place = this.text.indexOf("\n"); place >= 0; place = this.text.indexOf("\n", place + 1)) starts.push(place + 1);
    const offset = ({ line, character }) => starts[line] + character;
    for (const edit of [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start))) {
      this.text = this.text.slice(0, offset(edit.range.start)) + edit.newText + this.text.slice(offset(edit.range.end));
    }
    this.version += 1;
  }
}

/** An editor with settings (by whole names) and documents; `said` are the errors shown, `ran` the commands executed. */
function makeEditor(manifest, settings, documents) {
  const editor = { said: [], ran: [], commands: new Map(), opened: [], changed: [], clients: [], choice: undefined, chosen: undefined, told: [] };
  const defaults = {};
  for (const [key, value] of Object.entries(manifest.contributes.configuration.properties)) defaults[key] = value.default;
  editor.setting = (key) => (key in settings ? settings[key] : defaults[key]);
  /** The settings below a name, as `workspace/configuration` gives them. */
  editor.section = (name) => {
    const result = {};
    for (const key of Object.keys(defaults)) {
      const parts = key.split(".");
      if (parts.shift() !== name) return null;
      let place = result;
      while (parts.length > 1) place = place[parts[0]] ??= {}, parts.shift();
      place[parts[0]] = editor.setting(key);
    }
    return result;
  };
  const disposable = { dispose() {} };
  const vscode = strict("vscode", {
    env: strict("env", { language: "zh-cn" }),
    workspace: strict("workspace", {
      textDocuments: documents,
      getConfiguration: (name) => strict("configuration", {
        get: (key, fallback) => editor.setting(`${name}.${key}`) ?? fallback,
      }),
      onDidOpenTextDocument: (action) => (editor.opened.push(action), disposable),
      onDidChangeConfiguration: (action) => (editor.changed.push(action), disposable),
      openTextDocument: async ({ language, content }) => {
        const document = new TextDocument("Untitled-1", language, content);
        document.uri.scheme = "untitled";
        document.uri.toString = () => "untitled:Untitled-1";
        documents.push(document);
        await Promise.all(editor.opened.map((action) => action(document)));
        return document;
      },
    }),
    window: strict("window", {
      createOutputChannel: () => strict("output", { appendLine() {}, show() {}, dispose() {} }),
      showErrorMessage: async (message, ...choices) => {
        editor.said.push(message);
        return choices.find((choice) => choice === editor.choice);
      },
      showTextDocument: async () => {},
      showOpenDialog: async () => editor.chosen,
      showSaveDialog: async () => editor.target,
      showInformationMessage: async (message) => void editor.told.push(message),
      get activeTextEditor() {
        return editor.shown && { document: editor.shown };
      },
    }),
    commands: strict("commands", {
      registerCommand: (name, action) => (editor.commands.set(name, action), disposable),
      executeCommand: async (name, ...args) => {
        editor.ran.push([name, ...args]);
        return editor.commands.get(name)?.(...args);
      },
    }),
    Uri: strict("Uri", { file: (path) => ({ fsPath: path }) }),
    languages: strict("languages", {
      setTextDocumentLanguage: async (document, language) => ((document.languageId = language), document),
    }),
  });

  /** The client: what vscode-languageclient 9 declares, as far as it bears on what is tried here. */
  class LanguageClient {
    constructor(id, name, server, options) {
      Object.assign(this, { id, name, server, options, diagnostics: new Map() });
      editor.clients.push(this);
    }

    async start() {
      const { command, args } = this.server.run;
      this.connection = new Connection(command, args, (method, params) => this.answer(method, params), () => {});
      const result = await this.connection.request("initialize", {
        processId: process.pid,
        locale: vscode.env.language,
        rootUri: null,
        workspaceFolders: null,
        capabilities: {
          workspace: {
            applyEdit: true, configuration: true, didChangeConfiguration: { dynamicRegistration: true },
            workspaceEdit: { documentChanges: true }, workspaceFolders: true,
            diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true },
          },
          textDocument: {
            synchronization: { dynamicRegistration: true },
            publishDiagnostics: { relatedInformation: true, versionSupport: false, codeDescriptionSupport: true, dataSupport: true },
            diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
            completion: {
              completionItem: {
                snippetSupport: true, documentationFormat: ["markdown", "plaintext"], preselectSupport: true,
                insertReplaceSupport: true, insertTextModeSupport: { valueSet: [1, 2] },
              },
              insertTextMode: 2,
            },
            codeAction: {
              isPreferredSupport: true, dataSupport: true,
              codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "refactor", "source"] } },
            },
          },
          general: { positionEncodings: ["utf-16"] },
        },
      });
      this.capabilities = result.capabilities;
      this.connection.notify("initialized", {});
      for (const document of documents.filter((document) => this.isSelected(document))) this.open(document);
    }

    isSelected(document) {
      return this.options.documentSelector.some(
        ({ scheme, language }) => scheme === document.uri.scheme && language === document.languageId,
      );
    }

    open(document) {
      const { languageId, version, text } = document;
      this.connection.notify("textDocument/didOpen", {
        textDocument: { uri: document.uri.toString(), languageId, version, text },
      });
    }

    answer(method, params) {
      if (method === "workspace/configuration") return params.items.map(({ section }) => editor.section(section));
      return null;
    }

    async stop() {
      await this.connection.request("shutdown");
      this.connection.notify("exit");
      this.status = await this.connection.ended;
    }
  }

  const modules = { vscode, "vscode-languageclient/node": strict("vscode-languageclient", { LanguageClient }) };
  return Object.assign(editor, { modules });
}

module.exports = { TextDocument, makeEditor };
