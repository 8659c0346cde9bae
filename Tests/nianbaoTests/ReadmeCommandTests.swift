import Foundation
import ReportRules
import TestSupport
import Testing

@testable import nianbao

/// Every command in the READMEs and helps is run, as it stands there.
///
/// A command that is added is run without a change here. Those that cannot run within a test are named below, each with
/// where it is run instead; one that is neither fails.
@Suite struct ReadmeCommandTests {
  /// Commands that are not run by these tests: the file of the repository that runs each, and what stands in it.
  ///
  /// The build and the tests cannot run inside the tests: two builds at a time do not get on in one folder, and the tests
  /// would start themselves. What needs the network or an editor that Debian lacks is run by nobody; that is said, too.
  private static let elsewhere: [String: (file: String, text: String)] = [
    "swift build -c release --product nianbao -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -s": (
      ".ci/run",
      "swift build -c release --product nianbao -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -s"
    ),
    "swift run -c release nianbao check Tests/Fixtures/Seeds/004_624ea599aa274e5e.txt": (
      ".ci/run", "  nianbao check Tests/Fixtures/Seeds/004_624ea599aa274e5e.txt"
    ),
    "bash Tests/run": (".ci/run", "\nbash Tests/run"),
    "bash Tests/Fuzz/run 600": (".ci/run", "bash Tests/Fuzz/run short"),
    "bash Tests/Fuzz/run 600 model": (".ci/run", "bash Tests/Fuzz/run short"),
    "bash Tests/Sanitizers/run": (".ci/run", "bash Tests/Sanitizers/run address"),
    "swift run -c release nianbao-bench": (".ci/run", "nianbao-bench --quick"),
    "bash Tests/Editors/picture/make": (
      "Tests/nianbaoTests/Editors/PictureTests.swift", "bash Tests/Editors/picture/make"
    ),
    "node build-vsix.js": ("Tests/nianbaoTests/Editors/VSCodeTests.swift", "build-vsix.js"),
    // By nobody: npm needs the network, and VS Code is not in Debian; the README says that it is not tested in it.
    "npm install --omit=dev": ("README.md", "未在 VS Code 本身中测试"),
    "code --install-extension nianbao-0.1.0.vsix": ("README.md", "未在 VS Code 本身中测试"),
  ]

  /// The words that stand for something in the commands, and what is put there; longer ones first.
  private static let words = [
    ("--transcript 文件", "--transcript 记录.jsonl"), ("--from 上年报告", "--from 2024年报.md"), ("路径…", "2024年报.md"),
    ("机关", "某县民政局"), ("年度", "2025"), ("文件", "2024年报.md"),
    ("规则名", "row-total"), ("代码", "row-total"),
  ]

  /// A desk with what the READMEs start from: the repository's files that they name, the built program where the build
  /// leaves it and on the PATH, and reports.
  private static func desk() throws -> ScratchFolder {
    let report = try Executable.run(["new", "--agency", "某县民政局", "--year", "2024"]).output
    let tabs = try Executable.run(["new", "--agency", "某县民政局", "--year", "2024", "--layout", "tabs"]).output
    let desk = try ScratchFolder([
      "2024年报.md": Array(report.utf8), "年报.md": Array(report.utf8), "年报/甲.md": Array(report.utf8),
      "年报.docx": TestDocument(report: tabs).bytes,
    ])
    let files = FileManager.default
    for folder in ["home", "bin", "usr/local/bin", ".build/release", "Tests/Fixtures"] {
      try files.createDirectory(at: desk.url.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    try files.copyItem(at: Executable.url, to: desk.url.appendingPathComponent(".build/release/nianbao"))
    try desk.link("bin/nianbao", to: Executable.url.path)
    for path in ["EditorConfigs", "Tests/Fixtures/Seeds"] {
      try files.copyItem(
        at: Manual.repository.appendingPathComponent(path), to: desk.url.appendingPathComponent(path))
    }
    return desk
  }

  /// Runs lines one after the other at a desk; every one must do what it is there for.
  ///
  /// What goes to the whole machine goes to a folder of the desk. Checking may find something, and a server that nobody
  /// talks to ends without being asked to; all else must end well.
  private static func run(_ lines: [String], at desk: ScratchFolder) throws -> (status: Int32, complaint: String) {
    let script = lines.map { line in
      let local = line.replacing("/usr/local/", with: "\(desk.url.path)/usr/local/")
      let mayFind = line.hasPrefix("nianbao ") ? " || [ $? -eq 1 ]" : ""
      return "{ \(local); }\(mayFind) || { echo \"failed: $?\" >&2; exit 9; }"
    }
    let path = desk.url.appendingPathComponent("bin").path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    let result = try Executable.run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", script.joined(separator: "\n")], in: desk.url,
      environment: ["HOME": desk.url.appendingPathComponent("home").path, "PATH": path])
    return (result.status, result.complaint)
  }

  @Test func everyBlockRuns() throws {
    var run = 0
    for manual in try Manual.all() {
      for block in manual.blocks {
        let lines = block.filter { ReadmeCommandTests.elsewhere[$0] == nil }
        let desk = try ReadmeCommandTests.desk()
        let result = try ReadmeCommandTests.run(lines, at: desk)
        #expect(result.status == 0, "\(manual.path): \(lines.joined(separator: "\n")): \(result.complaint)")
        run += lines.count
      }
    }
    #expect(run >= 7)
  }

  @Test func whatIsRunElsewhereIsRunThere() throws {
    let written = Set(
      try Manual.all().flatMap { manual in
        manual.blocks.flatMap { $0 } + manual.text.split(separator: "\n").map(String.init).flatMap(Manual.spans)
      })
    for (command, place) in ReadmeCommandTests.elsewhere {
      #expect(written.contains(command), "no longer in a README: \(command)")
      let text = try String(contentsOf: Manual.repository.appendingPathComponent(place.file), encoding: .utf8)
      #expect(text.contains(place.text), "\(command) is not run by \(place.file)")
    }
  }

  /// A call with and without each part that may be left out, and with each of the words that may be chosen.
  private static func calls(_ pattern: String) -> [String] {
    if let part = pattern.firstMatch(of: /\ ?\[([^\]]+)\]/) {
      let (before, after) = (pattern[..<part.range.lowerBound], pattern[part.range.upperBound...])
      return calls("\(before)\(after)") + calls("\(before) \(part.output.1)\(after)")
    }
    if let part = pattern.firstMatch(of: /[a-z]+(\|[a-z]+)+/) {
      return part.output.0.split(separator: "|").flatMap { word in
        calls(pattern.replacingCharacters(in: part.range, with: word))
      }
    }
    return [words.reduce(pattern) { $1.0 == $0 ? $1.1 : $0.replacing($1.0, with: $1.1) }]
  }

  /// The commands within the text of the README, and each command of its table with each of the options that stand
  /// beside it.
  private static func commands(in manual: Manual) -> [String] {
    let starts = ["nianbao ", "bash ", "swift ", "source "]
    var commands: [String] = []
    for line in manual.text.split(separator: "\n").map(String.init) {
      let spans = Manual.spans(in: line)
      let found = spans.filter { span in starts.contains { span.hasPrefix($0) } }
      commands += found
      if line.hasPrefix("| `nianbao "), let command = found.first {
        let bare = command.replacing(/\ ?\[[^\]]+\]/, with: "")
        commands += spans.filter { $0.hasPrefix("--") }.map {
          "\(bare) \($0)" + (command.contains("[路径…]") ? " 路径…" : "")
        }
      }
    }
    return commands.filter { elsewhere[$0] == nil }
  }

  @Test func everyCommandInALineRuns() throws {
    var calls: Set<String> = []
    for manual in try Manual.all() {
      calls.formUnion(ReadmeCommandTests.commands(in: manual).flatMap(ReadmeCommandTests.calls))
    }
    let names = CommandOutline.all.map(\.name)
    for name in names { #expect(calls.contains { $0.hasPrefix("nianbao \(name)") }, "\(name)") }
    #expect(calls.isSuperset(of: ["nianbao check", "nianbao completions fish", "nianbao data 2024年报.md --format csv"]))
    for call in calls.sorted() {
      let result = try ReadmeCommandTests.run([call], at: try ReadmeCommandTests.desk())
      #expect(result.status == 0, "\(call): \(result.complaint)")
    }
  }

  @Test func everyExampleOfTheHelpsRuns() throws {
    let foot = HelpCommand.usage(in: .chinese).split(separator: "\n").compactMap { line in
      line.hasPrefix("$ ") ? line.dropFirst(2).split(separator: "    ").first.map(String.init) : nil
    }
    #expect(foot.count == 3)
    for example in CommandOutline.all.flatMap(\.examples).map(\.line) + foot {
      // What another shell reads is read by it in the tests of completion.
      if example.contains("completions"), !example.contains("bash") { continue }
      let result = try ReadmeCommandTests.run([example], at: try ReadmeCommandTests.desk())
      #expect(result.status == 0, "\(example): \(result.complaint)")
    }
  }

  /// The example of settings is understood, to the last key.
  @Test func theSettingsAreUnderstood() throws {
    let blocks = try Manual("README.md").blocks(of: "json")
    #expect(blocks.count == 1)
    for block in blocks {
      let desk = try ReadmeCommandTests.desk()
      // Last year's report stands where the example says.
      let report = try Executable.run(["new", "--from", "2024年报.md"], in: desk.url).output
      try desk.write(Array(report.utf8), to: "2025年报.md")
      try desk.write(Array(block.joined(separator: "\n").utf8), to: ".nianbao.json")
      let result = try Executable.run(["check", "--config", ".nianbao.json", "2025年报.md"], in: desk.url)
      #expect(result.complaint.isEmpty, "\(result.complaint)")
      #expect(try Executable.run(["check", "2025年报.md"], in: desk.url).complaint.isEmpty)
    }
  }

  /// The tests can fail: a command that does not work, and one that is called in a wrong way.
  @Test(arguments: ["nianbao chekc", "nianbao check --fixx", "nianbao check 无.md", "cp 无.md x", "cd 无"])
  func aWrongCommandIsSeen(command: String) throws {
    #expect(try ReadmeCommandTests.run([command], at: try ReadmeCommandTests.desk()).status == 9)
  }
}
