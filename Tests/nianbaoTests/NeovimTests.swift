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

  @Test func aQuickFixInARealReportReachesTheBuffer() throws {
    let text = String(decoding: try Fixtures.seed("004"), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[48] == "三、本年度办理结果\t(一) 予以公开\t\t0\t0\t0\t0\t0\t0")
    lines[48] = "三、本年度办理结果\t(一) 予以公开\t0\t0\t0\t0\t0\t0\t0"
    let result = try takeQuickFix(of: "cell-empty", line: 49, in: text, expecting: lines.joined(separator: "\n"))
    #expect(result.status == 0, "\(result.complaint)")
    // The comparison can fail.
    let other = try takeQuickFix(of: "cell-empty", line: 49, in: text, expecting: text)
    #expect(other.status == 1)
    #expect(other.complaint.contains("line 49"))
  }
}
