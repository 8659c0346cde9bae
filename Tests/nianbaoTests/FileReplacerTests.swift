import Foundation
import Glibc
import Testing

@testable import nianbao

@Suite struct FileReplacerTests {
  private let old = Array("旧\r\n".utf8)
  private let new = Array("新的\r\n".utf8)
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder(["sub/a.md": Array("旧\r\n".utf8)]) }

  /// The path of a file in the folder as bytes.
  private func path(_ name: String) -> [UInt8] { Array(folder.url.appendingPathComponent(name).path.utf8) }

  /// The bytes of a file in the folder.
  private func contents(_ name: String = "sub/a.md") throws -> [UInt8] {
    Array(try Data(contentsOf: folder.url.appendingPathComponent(name)))
  }

  /// The names in the folder of the file.
  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.appendingPathComponent("sub").path).sorted()
  }

  /// A property of the file.
  private func attribute(_ key: FileAttributeKey) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.url.appendingPathComponent("sub/a.md").path)[key] as? Int
  }

  @Test(arguments: [0o644, 0o600, 0o755, 0o664, 0o200] as [Int])
  func permissionsAndOwnerStay(mode: Int) throws {
    // Only root can give a file away, and can read what may only be written.
    let isRoot = geteuid() == 0
    if isRoot {
      try FileManager.default.setAttributes(
        [.ownerAccountID: 4321, .groupOwnerAccountID: 1234],
        ofItemAtPath: folder.url.appendingPathComponent("sub/a.md").path)
    }
    try folder.setMode(isRoot ? mode : mode | 0o400, of: "sub/a.md")
    let kept: [FileAttributeKey] = [.posixPermissions, .ownerAccountID, .groupOwnerAccountID]
    let before = try kept.map(attribute)
    let number = try attribute(.systemFileNumber)
    try FileReplacer.replace(path("sub/a.md"), reading: old, with: new)
    #expect(try kept.map(attribute) == before)
    #expect(before[0] == (isRoot ? mode : mode | 0o400) && before[1] != nil)
    #expect(try attribute(.systemFileNumber) != number)
    #expect(try contents() == new)
    #expect(try names() == ["a.md"])
  }

  @Test func theFileBehindALinkIsReplaced() throws {
    try folder.link("sub/b.md", to: "a.md")
    try folder.link("c.md", to: "sub/b.md")
    try FileReplacer.replace(path("c.md"), reading: old, with: new)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.url.path + "/c.md") == "sub/b.md")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.url.path + "/sub/b.md") == "a.md")
    #expect(try contents() == new)
    #expect(try names() == ["a.md", "b.md"])
  }

  @Test func whatIsReadOnlyStays() throws {
    try folder.setMode(0o444, of: "sub/a.md")
    #expect(throws: FileReplacer.Failure.readOnlyFile) {
      try FileReplacer.replace(path("sub/a.md"), reading: old, with: new)
    }
    try folder.setMode(0o644, of: "sub/a.md")
    try folder.setMode(0o555, of: "sub")
    #expect(throws: FileReplacer.Failure.readOnlyFolder) {
      try FileReplacer.replace(path("sub/a.md"), reading: old, with: new)
    }
    try folder.setMode(0o755, of: "sub")
    #expect(try contents() == old)
    #expect(try names() == ["a.md"])
  }

  @Test func whatSomeoneElseSavedStays() throws {
    #expect(throws: FileReplacer.Failure.changedMeanwhile) {
      try FileReplacer.replace(path("sub/a.md"), reading: new, with: new)
    }
    #expect(try contents() == old)
    #expect(try names() == ["a.md"])
  }

  @Test func whatIsNoFileStays() throws {
    #expect(throws: FileReplacer.Failure.notAFile) { try FileReplacer.replace(path("sub"), reading: old, with: new) }
    #expect(throws: FileReplacer.Failure.notAFile) {
      try FileReplacer.replace(Array("/dev/null".utf8), reading: [], with: new)
    }
    #expect(throws: FileReplacer.Failure.system(SystemError(number: ENOENT))) {
      try FileReplacer.replace(path("x.md"), reading: old, with: new)
    }
    try folder.link("sub/loop.md", to: "loop.md")
    #expect(throws: FileReplacer.Failure.system(SystemError(number: ELOOP))) {
      try FileReplacer.replace(path("sub/loop.md"), reading: old, with: new)
    }
  }
}
