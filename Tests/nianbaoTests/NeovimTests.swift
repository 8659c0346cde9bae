import Foundation
import TestSupport
import Testing

/// The server in a real editor; fails where Neovim is not installed.
@Suite struct NeovimTests {
  /// Takes a quick fix in Neovim and compares the buffer; returns the status and what the editor complained of.
  private func takeQuickFix(
    of code: String, line: Int, in text: String, expecting expected: String
  ) throws -> (status: Int32, complaint: String) {
    let folder = try ScratchFolder(["2023年 年报.md": Array(text.utf8), "expected.md": Array(expected.utf8)])
    let script = Fixtures.folder.deletingLastPathComponent().appendingPathComponent("Editors/neovim/quickfix.lua")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile \(script.path)"]
    process.environment = ProcessInfo.processInfo.environment.merging(
      [
        "NIANBAO": Executable.url.path, "REPORT": folder.url.appendingPathComponent("2023年 年报.md").path,
        "EXPECTED": folder.url.appendingPathComponent("expected.md").path, "CODE": code, "LINE": String(line),
        "LANGUAGE": "markdown", "XDG_STATE_HOME": folder.url.path, "XDG_CACHE_HOME": folder.url.path,
      ]
    ) { $1 }
    let complaint = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = complaint
    try process.run()
    let said = String(decoding: complaint.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, said)
  }

  @Test func aQuickFixOfAWrongSumReachesTheBuffer() throws {
    let right = String(decoding: try Fixtures.seed("003"), as: UTF8.self)
    var lines = right.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let reviews = try #require(lines.lastIndex { $0.hasPrefix("0\t0\t0\t0\t0\t0") })
    lines[reviews] = "1\t0\t0\t0\t0" + lines[reviews].dropFirst(9)
    let wrong = lines.joined(separator: "\n")
    lines[reviews] = "1\t0\t0\t0\t1" + lines[reviews].dropFirst(9)
    let result = try takeQuickFix(
      of: "review-total", line: reviews + 1, in: wrong, expecting: lines.joined(separator: "\n"))
    #expect(result.status == 0, "\(result.complaint)")
    // The comparison can fail.
    let other = try takeQuickFix(of: "review-total", line: reviews + 1, in: wrong, expecting: right)
    #expect(other.status == 1)
    #expect(other.complaint.contains("line \(reviews + 1)"))
  }
}
