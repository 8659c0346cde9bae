import Foundation
import FoundationXML
import TestSupport
import Testing

/// The set-ups of all editors: that they agree, and that those of editors that are not at hand are sound.
extension EditorTests {
  /// The command that starts the server.
  private static let command = ["nianbao", "server"]

  /// The names by which a file is known to be a report.
  private static let patterns: Set = ["*.nianbao", "*年报*.txt", "*年度报告*.txt"]

  /// The languages that vim's clients look after, which are those of Neovim, too.
  private static let languages = ["nianbao", "markdown", "html"]

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: EditorSession.configurations.appendingPathComponent(path), encoding: .utf8)
  }

  private static func data(_ path: String) throws -> JSON {
    try JSON(Data(contentsOf: EditorSession.configurations.appendingPathComponent(path)))
  }

  /// What the groups of a pattern match in a text, each time that it does.
  private static func matches(_ pattern: String, in text: String) throws -> [[String]] {
    let expression = try NSRegularExpression(pattern: pattern, options: .anchorsMatchLines)
    let whole = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: whole).map { match in
      (0..<match.numberOfRanges).map { Range(match.range(at: $0), in: text).map { String(text[$0]) } ?? "" }
    }
  }

  private static func strings(_ value: JSON) -> [String] { value.elements.compactMap(\.string) }

  /// The language element of the syntax for Kate.
  private static func kate() throws -> XMLElement {
    let document = try XMLDocument(
      contentsOf: EditorSession.configurations.appendingPathComponent("kate/nianbao.xml"), options: [])
    return try #require(document.rootElement())
  }

  @Test func allStartTheServerAlike() throws {
    let words = EditorTests.command.map { "\"\($0)\"" }
    let coc = try EditorTests.data("vim/coc-settings.json")["languageserver"]["nianbao"]
    #expect([coc["command"].string ?? ""] + EditorTests.strings(coc["args"]) == EditorTests.command)
    let sublime = try EditorTests.data("sublime/LSP.sublime-settings")["clients"]["nianbao"]
    #expect(EditorTests.strings(sublime["command"]) == EditorTests.command)
    let kate = try EditorTests.data("kate/settings.json")["servers"]["nianbao"]
    #expect(EditorTests.strings(kate["command"]) == EditorTests.command)
    #expect(try EditorTests.text("neovim/lsp/nianbao.lua").contains("cmd = { \(words.joined(separator: ", ")) }"))
    #expect(try EditorTests.text("neovim/lua/nianbao/init.lua").contains("cmd = { \(words.joined(separator: ", ")) }"))
    #expect(try EditorTests.text("emacs/nianbao.el").contains("'(\(words.joined(separator: " ")))"))
    let helix = try EditorTests.text("helix/languages.toml")
    #expect(helix.contains("command = \(words[0])\nargs = [\(words[1])]\n"))
  }

  @Test func allKnowReportsByTheSameNames() throws {
    let language = try EditorTests.data("vscode/package.json")["contributes"]["languages"][0]
    let extensions = EditorTests.strings(language["extensions"]).map { "*\($0)" }
    #expect(Set(extensions + EditorTests.strings(language["filenamePatterns"])) == EditorTests.patterns)
    let kate = try EditorTests.kate().attribute(forName: "extensions")?.stringValue ?? ""
    #expect(Set(kate.split(separator: ";").map(String.init)) == EditorTests.patterns)
    let helix = try EditorTests.text("helix/languages.toml")
    let list = try #require(EditorTests.matches(#"^file-types = \[(.*)\]$"#, in: helix).first?[1])
    let names = try EditorTests.matches(#"(glob = )?"([^"]*)""#, in: list).map { ($0[1].isEmpty ? "*." : "") + $0[2] }
    #expect(Set(names) == EditorTests.patterns)
    // Sublime Text knows whole extensions only.
    #expect(try EditorTests.text("sublime/nianbao.sublime-syntax").contains("file_extensions: [nianbao]\n"))
  }

  @Test func allNameTheLanguageAlike() throws {
    #expect(try EditorTests.data("vscode/package.json")["contributes"]["languages"][0]["id"] == "nianbao")
    #expect(try EditorTests.text("helix/languages.toml").contains("[[language]]\nname = \"nianbao\"\n"))
    #expect(try EditorTests.text("emacs/nianbao.el").contains("'(nianbao-mode . \"nianbao\")"))
    // The key of the server is the language in Kate, and the second part of the scope in Sublime Text.
    let kate = try EditorTests.data("kate/settings.json")["servers"]["nianbao"]
    let name = try #require(EditorTests.kate().attribute(forName: "name")?.stringValue)
    #expect(kate["highlightingModeRegex"].string == "^\(name)$")
    #expect(try EditorTests.text("sublime/nianbao.sublime-syntax").contains("\nscope: text.nianbao\n"))
    let selector = try EditorTests.data("sublime/LSP.sublime-settings")["clients"]["nianbao"]["selector"].string ?? ""
    #expect(selector.components(separatedBy: " | ").contains("text.nianbao"))
    let coc = try EditorTests.data("vim/coc-settings.json")["languageserver"]["nianbao"]
    #expect(EditorTests.strings(coc["filetypes"]) == EditorTests.languages)
    let neovim = EditorTests.languages.map { "\"\($0)\"" }.joined(separator: ", ")
    #expect(try EditorTests.text("neovim/lua/nianbao/init.lua").contains("M.filetypes = { \(neovim) }"))
  }

  @Test func theFolderWithTheSettingsIsTheRoot() throws {
    let file = ".nianbao.json"
    let coc = try EditorTests.data("vim/coc-settings.json")["languageserver"]["nianbao"]
    #expect(EditorTests.strings(coc["rootPatterns"]) == [file])
    let kate = try EditorTests.data("kate/settings.json")["servers"]["nianbao"]
    #expect(EditorTests.strings(kate["rootIndicationFileNames"]) == [file])
    #expect(try EditorTests.text("helix/languages.toml").contains("roots = [\"\(file)\"]\n"))
  }

  /// What the plugin for Vim tells its clients; of these only ALE is there.
  @Test func theClientsOfVimAreToldTheSame() throws {
    let session = try EditorSession()
    try session.install("vim", at: ".vim/pack/nianbao/start/nianbao")
    try session.home.write(Array("packadd! ale\nfiletype plugin on\n".utf8), to: ".vimrc")
    try session.home.write(Array("{}\n".utf8), to: ".nianbao.json")
    let scripts = EditorSession.scripts.appendingPathComponent("vim").path
    let output = session.home.url.appendingPathComponent("told.json")
    let result = try session.run(
      [
        try EditorSession.program("vim"), "-es", "-N", "-u", session.home.url.path + "/.vimrc",
        "--cmd", "set runtimepath+=\(scripts)/standins", "-S", "\(scripts)/setup.vim", "-c", "qa!",
      ], environment: ["OUTPUT": output.path])
    try #require(FileManager.default.fileExists(atPath: output.path), "\(result.output)")
    let told = try JSON(Data(contentsOf: output))
    let home = session.home.url.path

    let lsp = told["vim-lsp"]
    #expect(lsp["name"] == "nianbao")
    #expect(EditorTests.strings(lsp["cmd"]) == EditorTests.command)
    #expect(EditorTests.strings(lsp["allowlist"]) == EditorTests.languages)
    #expect(lsp["root_uri"].string == "file://\(home)")
    let yegappan = told["yegappan"]
    #expect([yegappan["path"].string ?? ""] + EditorTests.strings(yegappan["args"]) == EditorTests.command)
    #expect(EditorTests.strings(yegappan["filetype"]) == EditorTests.languages)
    #expect(EditorTests.strings(yegappan["rootSearch"]) == [".nianbao.json"])
    for language in EditorTests.languages {
      let ale = told["ale-\(language)"]
      #expect(ale["executable"] == "nianbao" && ale["language"].string == language)
      // ALE counts in bytes.
      #expect(ale["command"] == "%e server --position-encoding utf-8")
      #expect(ale["root"].string == home)
    }
    #expect(told["omnifunc"] == "nianbao#ale#Complete")
    #expect(told["folder"].string == home)
    #expect(told["elsewhere"] == "")
    try session.expectNoServers()
  }

  /// Files, what is in them, and whether editors that can tell take them for reports; all others stay what they are.
  private static let files: [(name: String, text: String, isReport: Bool)] = [
    ("2023年报.txt", "", true), ("某局 2023年度报告 稿.txt", "", true), ("a.nianbao", "", true),
    ("草稿.txt", "某县商务局\n2023年政府信息公开工作年度报告\n\n正文", true), ("旧.txt", "2009年政务公开年报\n", true),
    ("笔记.txt", "请各单位按时报送政府信息公开年报。\n", false), ("年度报告.md", "# 年度报告\n", false),
    ("年报.c", "int i;\n", false), ("空.txt", "", false),
  ]

  @Test(arguments: ["vim", "nvim", "emacs"]) func filesAreKnownIn(editor: String) throws {
    let session = try EditorSession()
    for file in EditorTests.files { try session.home.write(Array(file.text.utf8), to: "文件/\(file.name)") }
    let names = EditorTests.files.map { "文件/\($0.name)" }
    let program = try EditorSession.program(editor)
    let ask = "for f in argv() | exe 'edit ' . fnameescape(f) | call writefile([&filetype], 'types', 'a') | endfor"
    let result: (status: Int32, output: String)
    switch editor {
    case "vim":
      try session.install("vim", at: ".vim/pack/nianbao/start/nianbao")
      try session.home.write(Array("filetype plugin on\n".utf8), to: ".vimrc")
      result = try session.run(
        [program, "-es", "-N", "-u", session.home.url.path + "/.vimrc", "-c", ask, "-c", "qa!"] + names)
    case "nvim":
      try session.install("neovim", at: ".local/share/nvim/site/pack/nianbao/start/nianbao")
      result = try session.run([program, "--headless", "-i", "NONE", "-n", "-c", ask, "-c", "qa!"] + names)
    default:
      let ask =
        "(dolist (f command-line-args-left) (write-region (format \"%s\\n\" (with-current-buffer (find-file-noselect f) major-mode)) nil \"types\" t))"
      let folder = EditorSession.configurations.appendingPathComponent("emacs").path
      result = try session.run(
        [program, "-Q", "--batch", "-L", folder, "-l", "nianbao", "--eval", ask] + names)
    }
    let list = session.home.url.appendingPathComponent("types")
    try #require(FileManager.default.fileExists(atPath: list.path), "\(result.output)")
    let types = try String(contentsOf: list, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    for (file, type) in zip(EditorTests.files, types) {
      #expect((type == "nianbao" || type == "nianbao-mode") == file.isReport, "\(file.name): \(type)")
    }
    #expect(types.count == EditorTests.files.count + 1, "\(result.output)")
  }

  /// The patterns of the syntaxes for Kate and Sublime Text find a title and six headings in the real reports.
  @Test(arguments: Fixtures.seeds) func thePatternsOfTheSyntaxesKnowRealReports(seed: String) throws {
    let text = String(decoding: try Fixtures.seed(seed), as: UTF8.self)
    let kate = try EditorTests.kate().nodes(forXPath: "//RegExpr").compactMap { $0 as? XMLElement }.map {
      let anchor = $0.attribute(forName: "column") == nil ? "" : "^"
      return anchor + ($0.attribute(forName: "String")?.stringValue ?? "")
    }
    let sublime = try EditorTests.matches(
      #"^ +- match: '(.*)'$"#, in: try EditorTests.text("sublime/nianbao.sublime-syntax")
    ).map { $0[1] }
    let heading = try EditorTests.data("vscode/syntaxes/nianbao.tmLanguage.json")["repository"]["heading"]["match"]
      .string
    for patterns in [kate, sublime] {
      let counts = try patterns.map { try EditorTests.matches($0, in: text).count }
      try #require(counts.count == 4)
      #expect(patterns[1] == heading)
      #expect(counts[0] == 1 && counts[1] == 6, "\(counts)")
      #expect(counts[2] >= 4, "\(counts)")
    }
  }

  @Test func everySetUpIsExplainedInBothLanguages() throws {
    let readme = try String(
      contentsOf: EditorSession.configurations.deletingLastPathComponent().appendingPathComponent("README.md"),
      encoding: .utf8)
    let folders = try FileManager.default.contentsOfDirectory(
      at: EditorSession.configurations, includingPropertiesForKeys: [.isDirectoryKey]
    ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }.map(\.lastPathComponent)
    #expect(Set(folders) == ["neovim", "vim", "emacs", "helix", "vscode", "kate", "sublime"])
    for folder in folders {
      #expect(try EditorTests.text("\(folder)/README.md").contains("\n## English\n"), "\(folder)")
      #expect(readme.contains("](EditorConfigs/\(folder)/README.md)"), "\(folder)")
    }
  }
}
