import Foundation
import TestSupport
import Testing

@testable import nianbao

/// `check --fix` and `check --diff` on copies of the real reports.
@Suite struct CheckFixTests {
  /// The real reports, by path.
  private static func seeds() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for seed in Fixtures.seeds { files["年报/\(seed).md"] = try Fixtures.seed(seed) }
    return files
  }

  /// A report without anything to mend, made of a real one.
  private static func whole() throws -> String {
    try Executable.run(["check", "--fix", "-"], input: Fixtures.seed("003")).output
  }

  /// The same report with three slips.
  private static func broken(_ whole: String) throws -> String {
    var broken = whole
    for (right, wrong) in [("一、总体情况", "（一）总体情况"), ("行政强制", "行政强致"), ("二、主动公开政府信息情况", "主动公开政府信息情况")] {
      let range = try #require(broken.range(of: right))
      broken.replaceSubrange(range, with: wrong)
    }
    return broken
  }

  /// What is said to have been done about these slips.
  private static let mended = ["（一）总体情况 → 一、总体情况", "主动公开政府信息 → 二、主动公开政府信息", "行政强致 → 行政强制"]

  /// What is said to have been changed in a file, without the lines.
  private static func changes(_ output: String, of path: String) -> [String] {
    output.split(separator: "\n").filter { $0.hasPrefix(path + ":") && $0.contains(" → ") }.map { line in
      String(line.dropFirst(path.count + 1).drop { $0 != " " }.dropFirst())
    }
  }

  /// The bytes of all files in a folder, by path.
  private static func contents(_ folder: ScratchFolder) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.url.path) {
      let url = folder.url.appendingPathComponent(path)
      if let data = try? Data(contentsOf: url) { contents[path] = Array(data) }
    }
    return contents
  }

  @Test func whatCanBeMendedIs() throws {
    let folder = try ScratchFolder(CheckFixTests.seeds())
    let first = try Executable.run(["check", "--fix", "--show", "hint", "--format", "json"], in: folder.url)
    let left = try JSON(first.output.utf8)
    #expect(first.status == 1 && first.complaint.isEmpty)
    #expect((left["mended"].int ?? 0) > 30)
    let fixes = left["findings"].elements.flatMap(\.["fixes"].elements)
    #expect(!fixes.isEmpty && fixes.allSatisfy { $0["safe"] == false })
    let texts = try CheckFixTests.contents(folder)
    #expect(texts != (try CheckFixTests.seeds()))
    // Nothing is left to do, and what is found is what was said to be left.
    let second = try Executable.run(["check", "--fix", "--show", "hint", "--format", "json"], in: folder.url)
    let again = try JSON(second.output.utf8)
    #expect(again["mended"] == 0 && again["findings"] == left["findings"])
    #expect(try CheckFixTests.contents(folder) == texts)
    #expect(try Executable.run(["check", "--diff"], in: folder.url).status == 0)
  }

  @Test func onlyWhatIsWrongChanges() throws {
    let whole = try CheckFixTests.whole()
    let broken = try CheckFixTests.broken(whole)
    func lines(_ text: String) -> String { text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n") }
    let variants: [(String) -> String] = [{ $0 }, { "\u{FEFF}" + $0 }, { lines($0) }, { "\u{FEFF}" + lines($0) }]
    for variant in variants {
      let folder = try ScratchFolder(["a.md": Array(variant(broken).utf8)])
      let result = try Executable.run(["check", "--fix", "a.md"], in: folder.url)
      #expect(result.output.hasSuffix("\n1 份报告，已修正 3 处，0 个错误，0 个警告\n"))
      #expect(CheckFixTests.changes(result.output, of: "a.md") == CheckFixTests.mended)
      #expect(result.status == 0)
      let text = String(decoding: try CheckFixTests.contents(folder)["a.md"] ?? [], as: UTF8.self)
      #expect(text.utf8.elementsEqual(variant(whole).utf8))
    }
  }

  @Test func theDifferenceIsWhatFixDoes() throws {
    let seeds = try CheckFixTests.seeds()
    let folder = try ScratchFolder(seeds)
    let difference = try Executable.run(["check", "--diff", "--fix"], in: folder.url)
    #expect(difference.status == 1)
    #expect(difference.complaint.hasPrefix("nianbao: 可修正 "))
    #expect(try CheckFixTests.contents(folder) == seeds)
    let fixed = try ScratchFolder(seeds)
    #expect(try Executable.run(["check", "--fix"], in: fixed.url).status == 1)
    let script = "\"$NIANBAO\" check --diff 2>/dev/null | patch -s -p0 --binary"
    let patched = try Executable.shell(script, in: folder.url)
    #expect(patched.status == 0 && patched.output.isEmpty, "\(patched.output)")
    #expect(try CheckFixTests.contents(folder) == CheckFixTests.contents(fixed))
  }

  @Test func severalReportsAndLoneCarriageReturns() throws {
    let seeds = try Fixtures.seeds.flatMap { try Fixtures.seed($0) }
    let carriageReturns = seeds.map { $0 == 0x0A ? 0x0D : $0 }
    let mended = try Executable.run(["check", "--fix", "-"], input: seeds)
    #expect(mended.complaint.hasPrefix("-:") && mended.complaint.contains("\n5 份报告，已修正 "))
    let other = try Executable.run(["check", "--fix", "-"], input: carriageReturns)
    #expect(other.output.utf8.elementsEqual(mended.output.utf8.map { $0 == 0x0A ? 0x0D : $0 }))
    #expect(try Executable.run(["check", "--fix", "-"], input: Array(mended.output.utf8)).output == mended.output)
  }

  @Test func thePlacesOfHTMLAreMended() throws {
    let lines = try CheckFixTests.whole().split(separator: "\n")
    func page(_ replacements: [String: String]) -> String {
      let body = lines.map { line in
        let text = replacements[String(line)] ?? String(line)
        return line.contains("\t")
          ? "<tr>" + text.split(separator: "\t", omittingEmptySubsequences: false).map { "<td>\($0)</td>" }.joined()
            + "</tr>"
          : "<p>\(text)</p>"
      }
      return "<html><body>\n" + body.joined(separator: "\n") + "\n</body></html>\n"
    }
    let folder = try ScratchFolder([
      "a.html": Array(page(["一、总体情况": "<b>（&#19968;）</b>总体&#x60C5;况"]).utf8)
    ])
    let result = try Executable.run(["check", "--fix", "a.html"], in: folder.url)
    #expect(result.output.contains("1 份报告，已修正 1 处"))
    let text = String(decoding: try CheckFixTests.contents(folder)["a.html"] ?? [], as: UTF8.self)
    #expect(text == page(["一、总体情况": "<b>一、</b>总体&#x60C5;况"]))
  }

  @Test func theRowsOfTheTornTableAreMended() throws {
    let result = try Executable.run(["check", "--fix", "-"], input: Fixtures.seed("002"))
    let before = String(decoding: try Fixtures.seed("002"), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let after = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(before.count == after.count)
    let figures = { (line: Substring) in line.split { !$0.isNumber }.map(String.init) }
    #expect(figures(before[65]).suffix(8) == ["1", "0", "0", "0", "0", "0", "0", "1"])
    #expect(figures(after[65]).suffix(7) == ["1", "0", "0", "0", "0", "0", "1"])
    #expect(figures(after[76]).suffix(7) == ["3", "0", "0", "0", "0", "0", "3"])
    #expect(figures(after[84]).suffix(15).count == 15)
  }

  @Test func aTextIsPipedThrough() throws {
    let whole = try CheckFixTests.whole()
    let broken = try CheckFixTests.broken(whole)
    let mended = try Executable.run(["check", "--fix", "-"], input: Array(broken.utf8))
    #expect(mended.status == 0)
    #expect(mended.output.utf8.elementsEqual(whole.utf8))
    #expect(mended.complaint.hasSuffix("\n1 份报告，已修正 3 处，0 个错误，0 个警告\n"))
    #expect(CheckFixTests.changes(mended.complaint, of: "-") == CheckFixTests.mended)
    let left = try Executable.run(["check", "--fix", "--format", "json", "-"], input: Fixtures.seed("000"))
    #expect(left.status == 1)
    #expect(try JSON(left.complaint.utf8)["findings"].elements.contains { $0["code"] == "effective-count" })
    for other in ["", "不是年报。\r\n"] {
      let same = try Executable.run(["check", "--fix", "-"], input: Array(other.utf8))
      #expect(same.output == other && same.status == 0)
    }
    let foreign = try Executable.shell(
      "printf '\\326\\320\\316\\304' | \"$NIANBAO\" check --fix - 2>/dev/null | od -An -to1")
    #expect(foreign.output.split(separator: " ").joined(separator: " ").hasPrefix("326 320 316 304"))
  }

  @Test func whatCannotBeWrittenIsNamedAndTheOthersAreDone() throws {
    let whole = try CheckFixTests.whole()
    let broken = Array(try CheckFixTests.broken(whole).utf8)
    let folder = try ScratchFolder(["a.md": broken, "b.md": broken, "locked/c.md": broken, "d.md": broken])
    try folder.setMode(0o444, of: "b.md")
    try folder.setMode(0o555, of: "locked")
    defer { try? folder.setMode(0o755, of: "locked") }
    let result = try Executable.run(["check", "--fix", "--show", "error"], in: folder.url)
    #expect(result.status == 2)
    #expect(result.complaint == "nianbao: b.md: 无法写入：文件只读\nnianbao: locked/c.md: 无法写入：所在文件夹只读\n")
    #expect(result.output.contains("\n4 份报告，已修正 6 处"))
    #expect(CheckFixTests.changes(result.output, of: "a.md") == CheckFixTests.mended)
    #expect(CheckFixTests.changes(result.output, of: "b.md").isEmpty)
    let texts = try CheckFixTests.contents(folder)
    #expect(texts == ["a.md": Array(whole.utf8), "b.md": broken, "locked/c.md": broken, "d.md": Array(whole.utf8)])
    // A read-only file without anything to mend is no trouble.
    try folder.setMode(0o444, of: "a.md")
    #expect(try Executable.run(["check", "--fix", "a.md"], in: folder.url).status == 0)
  }

  @Test func aLimitOfTheSystemLeavesTheFile() throws {
    let broken = Array(try CheckFixTests.broken(CheckFixTests.whole()).utf8)
    let folder = try ScratchFolder(["a.md": broken])
    // No file may grow beyond one block; the signal for that is ignored, so that the write fails.
    let result = try Executable.shell(
      "trap '' XFSZ; ulimit -f 1; \"$NIANBAO\" check --fix a.md 2>&1 | head -1", in: folder.url)
    #expect(result.output == "nianbao: a.md: 无法写入：超出系统允许的文件大小\n")
    #expect(try CheckFixTests.contents(folder) == ["a.md": broken])
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGINT])
  func anInterruptionLeavesEveryFileOldOrNew(signal: Int32) throws {
    let seeds = try CheckFixTests.seeds()
    let mended = try ScratchFolder(seeds)
    #expect(try Executable.run(["check", "--fix"], in: mended.url).status == 1)
    let new = try CheckFixTests.contents(mended)
    var old: [String: [UInt8]] = [:]
    var expected: [String: [UInt8]] = [:]
    for number in 0..<30 {
      let seed = "年报/\(Fixtures.seeds[number % Fixtures.seeds.count]).md"
      old["\(number).md"] = seeds[seed]
      expected["\(number).md"] = new[seed]
    }
    let begin = Date()
    let folder = try ScratchFolder(old)
    _ = try Executable.run(["check", "--fix"], in: folder.url)
    let whole = Date().timeIntervalSince(begin)
    #expect(try CheckFixTests.contents(folder) == expected)
    for round in 0..<(signal == SIGKILL ? 24 : 8) {
      let folder = try ScratchFolder(old)
      let process = Process()
      process.executableURL = Executable.url
      process.arguments = ["check", "--fix", "--jobs", "\(round % 2 + 1)"]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double.random(in: 0...whole))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      let texts = try CheckFixTests.contents(folder)
      for (path, text) in texts where !path.hasPrefix(".nianbao-") {
        #expect(text == old[path] || text == expected[path], "\(path)")
      }
      #expect(Set(texts.keys).isSuperset(of: old.keys))
      // Only what cannot be held back may leave a temporary file, one for each worker.
      let strangers = Set(texts.keys).subtracting(old.keys)
      #expect(strangers.allSatisfy { $0.hasPrefix(".nianbao-") })
      #expect(strangers.count <= (signal == SIGKILL ? round % 2 + 1 : 0))
    }
  }
}
