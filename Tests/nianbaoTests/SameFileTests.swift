import Foundation
import Glibc
import TestSupport
import Testing

@testable import nianbao

/// Files with several names, and what killed runs leave behind.
@Suite struct SameFileTests {
  @Test(
    arguments: [
      (["a.md", "./a.md", "sub/../a.md"], ["./a.md"]), ([".", "a.md"], ["a.md", "./sub/b.md"]),
      (["sub/b.md", "link/b.md", "sub"], ["link/b.md"]), (["l.md", "a.md"], ["a.md"]),
      (["sub", "link"], ["link/b.md"]), ([".", "sub"], ["./a.md", "./sub/b.md"]),
    ] as [([String], [String])])
  func aFileIsCheckedOnce(operands: [String], paths: [String]) throws {
    let report = try Fixtures.seed("002")
    let folder = try ScratchFolder(["a.md": report, "sub/b.md": report])
    try folder.link("l.md", to: "a.md")
    try folder.link("link", to: "sub")
    for task in [[], ["--fix"]] {
      let result = try Executable.run(
        ["check", "--format", "json", "--exclude", "l.md,link"] + task + operands, in: folder.url)
      let json = try JSON(result.output.utf8)
      #expect(json["files"].int == paths.count && result.complaint.isEmpty, "\(result.complaint)")
      // What is left after mending is no warning.
      if task.isEmpty { #expect(Set(json["findings"].elements.compactMap { $0["path"].string }) == Set(paths)) }
    }
  }

  @Test func hardLinksAreSaid() throws {
    let report = try Fixtures.seed("002")
    let folder = try ScratchFolder(["a.md": report])
    let path = { (name: String) in folder.url.appendingPathComponent(name) }
    try FileManager.default.linkItem(at: path("a.md"), to: path("b.md"))
    let result = try Executable.run(["check", "--fix", "a.md"], in: folder.url)
    #expect(result.complaint == "nianbao: a.md: 另有 1 个硬链接，仍是改动前的内容\n")
    #expect(try Data(contentsOf: path("a.md")) != Data(report))
    #expect(try Data(contentsOf: path("b.md")) == Data(report))
    #expect(try Executable.run(["check", "--fix", "b.md"], in: folder.url).complaint.isEmpty)
    #expect(try Data(contentsOf: path("a.md")) == Data(contentsOf: path("b.md")))
  }

  @Test(arguments: [["check", "--fix"], ["format"]]) func whatAKilledRunLeftIsTakenAway(command: [String]) throws {
    let ended = Process()
    ended.executableURL = URL(fileURLWithPath: "/bin/true")
    try ended.run()
    ended.waitUntilExit()
    let gone = ended.processIdentifier
    let left = ".nianbao-\(gone)-3w5e11264sgsf"
    // What is no such file, or another's who may still write it, stays.
    let others = [
      ".nianbao-\(getpid())-3w5e11264sgsf", ".nianbao-\(gone)", ".nianbao-\(gone)-A", ".nianbao-\(gone)-1-2",
      ".nianbao-0-1", ".nianbao-x-1", ".nianbao.json",
    ]
    let folder = try ScratchFolder(["a.md": try Fixtures.seed("003"), "sub/b.md": try Fixtures.seed("003")])
    for name in others + [left, "sub/\(left)"] { try folder.write(Array("{}".utf8), to: name) }
    _ = try Executable.run(["check"], in: folder.url)
    #expect(FileManager.default.fileExists(atPath: folder.url.appendingPathComponent(left).path))
    _ = try Executable.run(command, in: folder.url)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
    #expect(Set(names) == Set(others + ["a.md", "sub", "sub/b.md"]))
  }

  @Test func whatIsBeingWrittenStays() throws {
    let folder = try ScratchFolder([".nianbao-999999999-1": []])
    let path = folder.url.appendingPathComponent(".nianbao-999999999-1").path
    let descriptor = unsafe open(path, O_WRONLY)
    try #require(descriptor >= 0)
    TemporaryFiles.claim(descriptor)
    TemporaryFiles.removeLeftovers(in: [Array(folder.url.path.utf8)])
    #expect(FileManager.default.fileExists(atPath: path))
    close(descriptor)
    TemporaryFiles.removeLeftovers(in: [Array(folder.url.path.utf8)])
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
