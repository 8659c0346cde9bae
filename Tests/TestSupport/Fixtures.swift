package import Foundation

/// Files that tests read, found beside the tests' own sources.
package enum Fixtures {
  /// The folder of all fixtures.
  package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// The numbers of the five real reports.
  package static let seeds = ["000", "001", "002", "003", "004"]

  /// The path of a real report, by its number.
  package static func seedPath(_ number: String) throws -> String {
    let seeds = folder.appendingPathComponent("Seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path)
    guard let name = names.first(where: { $0.hasPrefix(number) }) else { throw CocoaError(.fileNoSuchFile) }
    return seeds.appendingPathComponent(name).path
  }

  /// The bytes of a real report, by its number.
  package static func seed(_ number: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: seedPath(number))))
  }
}
