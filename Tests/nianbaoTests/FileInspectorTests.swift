import Foundation
import LanguageServer
import Testing

@testable import nianbao

@Suite struct FileInspectorTests {
  /// Writes a file and gives it the time of an hour ago, as a careful copy would.
  private func write(_ text: String, to path: String, in folder: ScratchFolder) throws -> String {
    try folder.write(Array(text.utf8), to: path)
    let file = folder.url.appendingPathComponent(path).path
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)], ofItemAtPath: file)
    return file
  }

  @Test func aFileThatHasChangedIsKnownByItsState() throws {
    let folder = try ScratchFolder()
    let file = try write("年报", to: "a.md", in: folder)
    let other = try write("年报", to: "b.md", in: folder)
    let missing = folder.url.appendingPathComponent("c.md").path
    #expect(FileInspector.states(of: [file, other, missing]) == [.unsettled, .unsettled, .missing])
    Thread.sleep(forTimeInterval: 2.2)
    let states = FileInspector.states(of: [file, other, missing])
    #expect(FileInspector.states(of: [file, other, missing]) == states)
    #expect(states[2] == .missing)
    guard case .settled(let stamp) = states[0], case .settled(let second) = states[1] else {
      Issue.record("not settled: \(states)")
      return
    }
    #expect(stamp.size == 6 && stamp.modified == 1_600_000_000_000_000_000)
    // The same length and time, and yet another file.
    #expect(stamp.number != second.number && stamp != second)
    // The same file with the same length and time, and yet another content.
    _ = try write("报年", to: "a.md", in: folder)
    Thread.sleep(forTimeInterval: 2.2)
    guard case .settled(let changed) = FileInspector.states(of: [file])[0] else {
      Issue.record("not settled")
      return
    }
    #expect(changed.modified == stamp.modified && changed.size == stamp.size && changed != stamp)
  }
}
