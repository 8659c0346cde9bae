import TestSupport
import Testing

@testable import ReportText

@Suite struct ZIPArchiveTests {
  private static let files: [(name: String, content: [UInt8])] = [
    ("a.xml", Array("first".utf8)), ("word/b.xml", Array("second, and longer".utf8)), ("c/", []),
    ("d.bin", Array(0...255)),
  ]

  private static let styles = [
    TestArchive.Style(), TestArchive.Style(hasDescriptors: true), TestArchive.Style(isWide: true),
    TestArchive.Style(hasDescriptors: true, isWide: true),
  ]

  /// What an archive holds, by name.
  private static func contents(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
    let archive = try ZIPArchive(bytes)
    return try Dictionary(
      uniqueKeysWithValues: archive.entries.map {
        (String(decoding: $0.name, as: UTF8.self), try archive.contents(of: $0, most: 1000))
      })
  }

  @Test(arguments: styles.indices) func everyFileIsRead(index: Int) throws {
    let contents = try ZIPArchiveTests.contents(
      TestArchive.bytes(ZIPArchiveTests.files, ZIPArchiveTests.styles[index]))
    #expect(contents == Dictionary(uniqueKeysWithValues: ZIPArchiveTests.files))
  }

  @Test(arguments: styles.indices, files.indices) func oneFileIsReplacedAndTheOthersStay(
    index: Int, replaced: Int
  ) throws {
    var files = ZIPArchiveTests.files
    let bytes = TestArchive.bytes(files, ZIPArchiveTests.styles[index])
    let archive = try ZIPArchive(bytes)
    let entry = try #require(archive.entry(named: files[replaced].name.uppercased()))
    files[replaced].content = Array("something of another length".utf8)
    let result = try archive.replacing(entry, with: files[replaced].content)
    #expect(try ZIPArchiveTests.contents(result) == Dictionary(uniqueKeysWithValues: files))
    #expect(try ZIPArchive(result).entries.map(\.name) == archive.entries.map(\.name))
    // Once more, to find that all places that are told are right.
    let again = try ZIPArchive(result)
    let first = try #require(again.entries.first)
    files[0].content = [1]
    let contents = try ZIPArchiveTests.contents(again.replacing(first, with: [1]))
    #expect(contents == Dictionary(uniqueKeysWithValues: files))
  }

  @Test(arguments: styles.indices) func anyByteMayBeWrong(index: Int) throws {
    let bytes = TestArchive.bytes(ZIPArchiveTests.files, ZIPArchiveTests.styles[index])
    var refused = 0
    for offset in bytes.indices {
      for value in [0, 1, 0x7F, 0xFF] as [UInt8] where bytes[offset] != value {
        var damaged = bytes
        damaged[offset] = value
        if let contents = try? ZIPArchiveTests.contents(damaged) {
          // Times and the like say nothing; what is in a file is right or refused.
          for (name, content) in ZIPArchiveTests.files where contents[name] != nil {
            #expect(contents[name] == content)
          }
        } else {
          refused += 1
        }
      }
      if let contents = try? ZIPArchiveTests.contents(Array(bytes[..<offset])) { #expect(contents.isEmpty) }
    }
    #expect(refused > bytes.count)
  }

  @Test func whatIsTooLargeIsNotRead() throws {
    let archive = try ZIPArchive(TestArchive.bytes(ZIPArchiveTests.files))
    let entry = try #require(archive.entry(named: "d.bin"))
    #expect(throws: ZIPArchive.Failure.tooLarge) { try archive.contents(of: entry, most: 255) }
    #expect(throws: ZIPArchive.Failure.noDirectory) { try ZIPArchive([]) }
    let many = (0...ZIPArchive.mostEntries).map { (name: "\($0)", content: [UInt8]()) }
    #expect(throws: ZIPArchive.Failure.tooLarge) { try ZIPArchive(TestArchive.bytes(many)) }
  }

  @Test func aNameThatIsThereTwiceNamesNothing() throws {
    let archive = try ZIPArchive(TestArchive.bytes([("a", [1]), ("A", [2])]))
    #expect(archive.entries.count == 2 && archive.entry(named: "a") == nil)
  }
}
