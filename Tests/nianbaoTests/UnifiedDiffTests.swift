import Foundation
import ReportText
import Testing

@testable import nianbao

@Suite struct UnifiedDiffTests {
  /// Ten lines, the last without line end.
  private static let ten = (1...10).map { "第\($0)行" }.joined(separator: "\n")

  /// The difference that edits make, given as what they replace and by what; without the two lines of the head.
  private func diff(_ text: String, _ edits: [(old: String, new: String)]) throws -> String {
    let bytes = Array(text.utf8)
    var list: [TextEdit] = []
    for edit in edits {
      let range = try #require(text.range(of: edit.old))
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      list.append(TextEdit(range: start..<start + edit.old.utf8.count, text: edit.new))
    }
    let output = String(decoding: UnifiedDiff.text(path: Array("a.md".utf8), old: bytes, edits: list), as: UTF8.self)
    let head = "--- a.md\n+++ a.md\n"
    try #require(output.isEmpty || output.hasPrefix(head))
    return String(output.dropFirst(output.isEmpty ? 0 : head.count))
  }

  @Test func aChangeStandsBetweenThreeLines() throws {
    #expect(
      try diff(UnifiedDiffTests.ten, [("第5行", "五")]) == """
        @@ -2,7 +2,7 @@
         第2行
         第3行
         第4行
        -第5行
        +五
         第6行
         第7行
         第8行

        """)
  }

  @Test func changesNearEachOtherShareAHunk() throws {
    let near = try diff(UnifiedDiffTests.ten, [("第1行", "一"), ("第8行\n", "")])
    #expect(near.hasPrefix("@@ -1,10 +1,9 @@\n-第1行\n+一\n 第2行\n"))
    #expect(near.hasSuffix(" 第7行\n-第8行\n 第9行\n 第10行\n\\ No newline at end of file\n"))
    let far = try diff(UnifiedDiffTests.ten, [("第1行", "一\n二"), ("第9行", "九")])
    #expect(
      far == """
        @@ -1,4 +1,5 @@
        -第1行
        +一
        +二
         第2行
         第3行
         第4行
        @@ -6,5 +7,5 @@
         第6行
         第7行
         第8行
        -第9行
        +九
         第10行
        \\ No newline at end of file

        """)
  }

  @Test func editsOfOneLineAreOneChange() throws {
    #expect(try diff("甲乙丙\n", [("甲", "1"), ("丙", "3")]) == "@@ -1 +1 @@\n-甲乙丙\n+1乙3\n")
    #expect(try diff("甲\n乙\n丙\n", [("甲\n乙", "1"), ("丙", "3")]) == "@@ -1,3 +1,2 @@\n-甲\n-乙\n+1\n-丙\n+3\n")
    #expect(try diff("甲\n乙\n", [("\n", "，")]) == "@@ -1,2 +1 @@\n-甲\n-乙\n+甲，乙\n")
  }

  @Test func linesThatStayAreNotShownAsChanged() throws {
    #expect(try diff("甲\n乙\n", [("乙", "丙\n乙")]) == "@@ -1,2 +1,3 @@\n 甲\n+丙\n 乙\n")
    #expect(try diff("甲\n乙\n", [("乙\n", "乙\n丙\n")]) == "@@ -1,2 +1,3 @@\n 甲\n 乙\n+丙\n")
    #expect(try diff("甲\n乙\n", [("乙", "乙")]).isEmpty)
    #expect(try diff("甲\n", []).isEmpty)
  }

  @Test func aMissingLineEndIsSaid() throws {
    let none = "\\ No newline at end of file\n"
    #expect(try diff("甲", [("甲", "乙")]) == "@@ -1 +1 @@\n-甲\n\(none)+乙\n\(none)")
    #expect(try diff("甲", [("甲", "甲\n")]) == "@@ -1 +1 @@\n-甲\n\(none)+甲\n")
    #expect(try diff("甲\r\n乙\r", [("甲", "乙")]) == "@@ -1,2 +1,2 @@\n-甲\r\n+乙\r\n 乙\r\n\(none)")
  }

  @Test func anEmptyTextCanGrowAndATextVanish() {
    let grown = UnifiedDiff.text(path: [0x61], old: [], edits: [TextEdit(range: 0..<0, text: "甲\n")])
    #expect(String(decoding: grown, as: UTF8.self) == "--- a\n+++ a\n@@ -0,0 +1 @@\n+甲\n")
    let gone = UnifiedDiff.text(path: [0x61], old: Array("甲\n".utf8), edits: [TextEdit(range: 0..<4, text: "")])
    #expect(String(decoding: gone, as: UTF8.self) == "--- a\n+++ a\n@@ -1 +0,0 @@\n-甲\n")
  }

  @Test(arguments: [
    ("a.md", "a.md"), ("目录/甲.md", "目录/甲.md"), ("a b.md", "a b.md\t"), ("a\nb\".md", "\"a\\012b\\\".md\""),
    ("a\\b c", "\"a\\\\b c\""), ("年\u{202E}b.md", "\"年\\342\\200\\256b.md\""),
    ("\u{9B}31m", "\"\\302\\23331m\""), ("\u{1B}[31m", "\"\\033[31m\""),
  ])
  func headersNameThePath(path: String, name: String) {
    let output = UnifiedDiff.text(
      path: Array(path.utf8), old: [0x31], edits: [TextEdit(range: 0..<1, replacement: [0x32])])
    #expect(String(decoding: output, as: UTF8.self).hasPrefix("--- \(name)\n+++ \(name)\n@@ -1 +1 @@\n"))
  }

  @Test func onATerminalNothingActsOnIt() {
    let old = Array("a\u{1B}[31m\r\nb\t\u{202E}c\u{9B}\n年\u{200F}\n".utf8)
    let edit = TextEdit(range: 0..<1, text: "x\u{7}\r")
    let raw = UnifiedDiff.text(path: [0x61], old: old, edits: [edit])
    #expect(
      String(decoding: raw, as: UTF8.self)
        == "--- a\n+++ a\n@@ -1,3 +1,3 @@\n-a\u{1B}[31m\r\n+x\u{7}\r\u{1B}[31m\r\n b\t\u{202E}c\u{9B}\n 年\u{200F}\n")
    let shown = UnifiedDiff.text(path: [0x61], old: old, edits: [edit], isOnTerminal: true)
    #expect(
      String(decoding: shown, as: UTF8.self)
        == "--- a\n+++ a\n@@ -1,3 +1,3 @@\n-a␛[31m\r\n+x␇␍␛[31m\r\n b\t\u{FFFD}c\u{FFFD}\n 年\u{FFFD}\n")
  }

  @Test func patchAndGitMakeTheSameOfItAsTheEdits() throws {
    // Random texts of few letters, so that lines repeat and ends of lines come and go.
    var dice = SystemRandomNumberGenerator()
    let old = try ScratchFolder()
    var expected: [String: [UInt8]] = [:]
    var patch: [UInt8] = []
    func piece(_ longest: Int) -> [UInt8] {
      (0..<Int.random(in: 0...longest, using: &dice)).map { _ in
        Array("ab\n\n\n\r".utf8).randomElement(using: &dice) ?? 0
      }
    }
    for number in 0..<300 {
      let text = [0x61] + piece(60)
      var edits: [TextEdit] = []
      var offset = 0
      while true {
        let start = offset + Int.random(in: 0...20, using: &dice)
        let end = start + Int.random(in: 0...4, using: &dice)
        if end > text.count { break }
        edits.append(TextEdit(range: start..<end, replacement: piece(4)))
        offset = end + 1
      }
      var new = text
      for edit in edits.reversed() { new.replaceSubrange(edit.range, with: edit.replacement) }
      // An empty file is deleted by `patch`.
      if new.isEmpty { continue }
      let odd = number % 7 == 0 ? "\u{202E}\u{9B}\u{7}年" : ""
      let path = "sub \(number % 3)/\(odd)\(number).md"
      try old.write(text, to: path)
      expected[path] = new
      patch += UnifiedDiff.text(path: Array(path.utf8), old: text, edits: edits)
    }
    try old.write(patch, to: "all.patch")
    let copy = try ScratchFolder()
    for tool in ["patch -s -p0 --binary < all.patch", "git apply -p0 --whitespace=nowarn all.patch"] {
      let result = try Executable.shell(
        "cp -R . '\(copy.url.path)/t' && cd '\(copy.url.path)/t' && \(tool)", in: old.url)
      #expect(result.status == 0 && result.complaint.isEmpty, "\(result.output) \(result.complaint)")
      for (path, text) in expected {
        #expect(try Array(Data(contentsOf: copy.url.appendingPathComponent("t/\(path)"))) == text, "\(tool): \(path)")
      }
      try FileManager.default.removeItem(at: copy.url.appendingPathComponent("t"))
    }
  }
}
