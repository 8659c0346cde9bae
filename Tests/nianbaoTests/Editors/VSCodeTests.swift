import Foundation
import LanguageServer
import ReportRules
import TestSupport
import Testing

/// The extension for Visual Studio Code, as far as it can be tried without the editor itself.
extension EditorTests {
  private static let folder = EditorSession.configurations.appendingPathComponent("vscode")

  private static func json(_ name: String) throws -> JSON {
    try JSON(Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private static func members(_ value: JSON) throws -> [String: JSON] {
    guard case .object(let members) = value else { throw CocoaError(.coderInvalidValue) }
    return members
  }

  @Test(arguments: ["mend", "settings", "title", "server", "import", "export", "commands"])
  func theExtensionDoes(what: String) throws {
    let session = try EditorSession()
    let node = try EditorSession.program("node")
    try session.install("vscode", at: "extension")
    let script = EditorSession.scripts.appendingPathComponent("vscode/session.js").path
    let result = try session.run(
      [node, script, what], environment: ["EXTENSION": session.home.url.appendingPathComponent("extension").path])
    #expect(result.status == 0, "\(result.output)")
    if what == "mend" { try session.expectDone() } else { try session.expectNoServers() }
  }

  @Test func theExtensionsSessionCanFail() throws {
    let session = try EditorSession()
    try session.install("vscode", at: "extension")
    let script = EditorSession.scripts.appendingPathComponent("vscode/session.js").path
    let result = try session.run(
      [try EditorSession.program("node"), script, "mend"],
      environment: ["EXTENSION": session.home.url.appendingPathComponent("extension").path, "STOP": "32"])
    #expect(result.status == 1)
    #expect(result.output.contains("character: 32"), "\(result.output)")
  }

  @Test func theSettingsOfTheManifestAreTheServers() throws {
    let properties = try EditorTests.members(
      EditorTests.json("package.json")["contributes"]["configuration"]["properties"])
    let own: Set = ["nianbao.server.path", "nianbao.trace.server"]
    #expect(Set(properties.keys) == own.union(SettingKey.ofEditors.map { "nianbao.\($0.rawValue)" }))
    for key in SettingKey.ofEditors {
      let property = properties["nianbao.\(key.rawValue)"] ?? .null
      // What the editor has as a default must not outdo what a configuration file says.
      #expect(property["default"] == (key == .rules ? [:] : .null), "\(key)")
      switch key {
      case .rules:
        let rules = try EditorTests.members(property["properties"])
        let codes = Set(Catalogue.rules.map { $0.info.code })
        #expect(Set(rules.keys) == codes)
        for info in Catalogue.rules.map({ $0.info }) {
          #expect(rules[info.code]?["default"] == .string(info.severity.name), "\(info.code)")
          let values = rules[info.code]?["enum"].elements.compactMap(\.string) ?? []
          #expect(Set(values) == Set(SettingKey.ruleValues), "\(info.code)")
        }
      case .reportYear, .delay, .maximum:
        let range = key == .reportYear ? SettingKey.years : key == .delay ? SettingKey.delays : SettingKey.maximums
        #expect(property["type"] == ["integer", "null"])
        #expect(property["minimum"].int == range.lowerBound && property["maximum"].int == range.upperBound, "\(key)")
      case .agencyLevel:
        #expect(property["enum"].elements == AgencyLevel.allCases.map { .string($0.rawValue) } + [.null])
        #expect(property["enumDescriptions"].elements.count == property["enum"].elements.count)
      case .locale: #expect(property["enum"] == ["zh-CN", "en", nil])
      case .agency, .previousReport: #expect(property["type"] == ["string", "null"])
      case .columnNames, .totals, .pinyin: #expect(property["type"] == ["boolean", "null"])
      case .select, .ignore, .exclude: Issue.record("\(key) is for folders")
      }
    }
  }

  /// Files in GB18030 open as what they are, without a setting.
  @Test func theEncodingIsFoundOut() throws {
    let defaults = try EditorTests.json("package.json")["contributes"]["configurationDefaults"]["[nianbao]"]
    #expect(defaults["files.autoGuessEncoding"] == true && defaults["files.encoding"].isNull)
  }

  @Test func everyTextOfTheManifestIsThereInBothLanguages() throws {
    let english = try EditorTests.members(EditorTests.json("package.nls.json"))
    let chinese = try EditorTests.members(EditorTests.json("package.nls.zh-cn.json"))
    #expect(Set(english.keys) == Set(chinese.keys))
    let manifest = try String(contentsOf: EditorTests.folder.appendingPathComponent("package.json"), encoding: .utf8)
    var used: Set<String> = []
    for piece in manifest.components(separatedBy: "\"%").dropFirst() {
      used.insert(piece.components(separatedBy: "%\"")[0])
    }
    #expect(used == Set(english.keys))
    for info in Catalogue.rules.map({ $0.info }) {
      #expect(chinese["rules.\(info.code)"]?.string == info.chinese)
      #expect(english["rules.\(info.code)"]?.string == info.english)
    }
  }

  @Test func theFilesThatTheManifestNamesAreThere() throws {
    let manifest = try EditorTests.json("package.json")
    let contributes = manifest["contributes"]
    var paths = [manifest["main"].string]
    for group in ["languages", "grammars", "snippets"] {
      for element in contributes[group].elements {
        paths.append(element["path"].string ?? element["configuration"].string)
      }
    }
    #expect(paths.count == 5)
    for path in paths {
      let file = EditorTests.folder.appendingPathComponent(try #require(path))
      #expect(FileManager.default.fileExists(atPath: file.path), "\(file.path)")
    }
    for snippet in try EditorTests.members(EditorTests.json("snippets/nianbao.json")).values {
      #expect(!snippet["prefix"].elements.isEmpty && !snippet["body"].elements.isEmpty)
      #expect(snippet["description"].string != nil)
    }
  }

  @Test(arguments: Fixtures.seeds) func theFirstLineTellsAReport(seed: String) throws {
    let language = try EditorTests.json("package.json")["contributes"]["languages"][0]
    let pattern = try #require(language["firstLine"].string)
    let text = String(decoding: try Fixtures.seed(seed), as: UTF8.self)
    let title = try #require(text.split(whereSeparator: \.isNewline).first.map(String.init))
    #expect(title.range(of: pattern, options: .regularExpression) != nil, "\(title)")
    #expect("2023年政府信息公开工作年度报告的通知".range(of: pattern, options: .regularExpression) == nil)
  }

  /// How many of each the grammar finds in the real reports; a form has six headings, 38 rows and 200 figures.
  @Test func theGrammarKnowsRealReports() throws {
    let node = try EditorSession.program("node")
    let files = try Fixtures.seeds.map(Fixtures.seedPath)
    let script = EditorSession.scripts.appendingPathComponent("vscode/grammar.js").path
    let grammar = EditorTests.folder.appendingPathComponent("syntaxes/nianbao.tmLanguage.json").path
    let session = try EditorSession()
    let result = try session.run([node, script, grammar] + files)
    try #require(result.status == 0, "\(result.output)")
    var found: [String] = []
    for (seed, file) in zip(Fixtures.seeds, try JSON(result.output.utf8).elements) {
      let counts = file.elements.flatMap(\.elements).reduce(into: [:] as [String: Int]) {
        $0[$1[2].string ?? "", default: 0] += 1
      }
      let count = { (name: String) in counts["\(name).nianbao"] ?? 0 }
      found.append(
        "\(seed): \(count("markup.heading.1")) title, \(count("markup.heading.2")) headings, "
          + "\(count("entity.name.tag.row")) rows, \(count("constant.numeric.cell")) figures, "
          + "\(count("keyword.other.total")) totals")
    }
    #expect(
      found == [
        "000: 1 title, 6 headings, 38 rows, 200 figures, 4 totals",
        "001: 1 title, 6 headings, 39 rows, 200 figures, 4 totals",
        "002: 1 title, 6 headings, 41 rows, 213 figures, 4 totals",
        "003: 1 title, 6 headings, 38 rows, 200 figures, 4 totals",
        "004: 1 title, 6 headings, 40 rows, 196 figures, 4 totals",
      ])
  }

  @Test func thePackageIsBuiltFromWhatIsThere() throws {
    let session = try EditorSession()
    let node = try EditorSession.program("node")
    let unzip = try EditorSession.program("unzip")
    try session.install("vscode", at: "configs/vscode")
    try session.install("nianbao.schema.json", at: "configs/nianbao.schema.json")
    let without = try session.run([node, "configs/vscode/build-vsix.js"])
    #expect(without.status == 1)
    #expect(without.output.contains("vscode-languageclient") && without.output.contains("npm install"))

    // Packages as npm lays them out, one of them within another.
    let modules = "configs/vscode/node_modules"
    let client = #"{"name": "vscode-languageclient", "dependencies": {"semver": "1", "inner": "1"}}"#
    try session.home.write(Array(client.utf8), to: "\(modules)/vscode-languageclient/package.json")
    try session.home.write(Array("{}".utf8), to: "\(modules)/vscode-languageclient/node_modules/inner/package.json")
    try session.home.write(Array("{}".utf8), to: "\(modules)/unneeded/package.json")
    let half = try session.run([node, "configs/vscode/build-vsix.js"])
    #expect(half.status == 1 && half.output.contains("semver"))
    try session.home.write(Array("{}".utf8), to: "\(modules)/semver/package.json")

    let built = try session.run([node, "configs/vscode/build-vsix.js", "bin/nianbao"])
    try #require(built.status == 0, "\(built.output)")
    let package = built.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(try session.run([unzip, "-tq", package]).status == 0)
    let names = try session.run([unzip, "-Z1", package]).output.split(separator: "\n").map(String.init)
    let manifest = try EditorTests.json("package.json")
    for name in [
      "[Content_Types].xml", "extension.vsixmanifest", "extension/package.json", "extension/package.nls.zh-cn.json",
      "extension/\((manifest["main"].string ?? "").dropFirst(2))", "extension/nianbao.schema.json",
      "extension/snippets/nianbao.json", "extension/syntaxes/nianbao.tmLanguage.json", "extension/bin/nianbao",
      "extension/node_modules/semver/package.json",
      "extension/node_modules/vscode-languageclient/node_modules/inner/package.json",
    ] { #expect(names.filter { $0 == name }.count == 1, "\(name)") }
    #expect(!names.contains { $0.contains("unneeded") })
    let unpacked = try session.run([unzip, "-q", package, "-d", "unpacked"])
    #expect(unpacked.status == 0)
    let server = session.home.url.appendingPathComponent("unpacked/extension/bin/nianbao").path
    #expect(FileManager.default.isExecutableFile(atPath: server))
  }
}
