public import Foundation

/// Files that tests read, found beside the tests' own sources.
public enum Fixtures {
  /// The folder of all fixtures.
  public static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// The numbers of the five real reports.
  public static let seeds = ["000", "001", "002", "003", "004"]

  /// The path of a real report, by its number.
  public static func seedPath(_ number: String) throws -> String {
    let seeds = folder.appendingPathComponent("Seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path)
    guard let name = names.first(where: { $0.hasPrefix(number) }) else { throw CocoaError(.fileNoSuchFile) }
    return seeds.appendingPathComponent(name).path
  }

  /// The bytes of a real report, by its number.
  public static func seed(_ number: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: seedPath(number))))
  }

  /// The bytes of a text that fixes may not harm, by the name of its file.
  package static func harm(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent("Harm").appendingPathComponent(name)))
  }

  /// The bytes of a text that another program made of a right report, by the name of its file.
  package static func converted(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent("Converted").appendingPathComponent(name)))
  }

  /// The names of all texts that other programs made.
  package static func convertedNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("Converted").path).sorted()
  }

  /// The names of all texts that fixes may not harm.
  package static func harmNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("Harm").path).sorted()
  }

  /// The bytes of a text that a program made of a PDF file, or of the figures of its document, by the name of its file.
  public static func printed(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent("Printed").appendingPathComponent(name)))
  }

  /// A short report with which the fuzz targets begin, by the name of its file.
  public static func fuzzReport(_ name: String) throws -> String {
    let folder = folder.deletingLastPathComponent().appendingPathComponent("Fuzz/Corpus/reports")
    return String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  /// The editors whose capabilities are recorded.
  public static let clients = ["emacs-eglot", "helix", "neovim-0.7", "neovim-0.12", "vscode"]

  /// The capabilities of an editor, as it sends them with `initialize`.
  public static func client(_ name: String) throws -> JSON {
    let file = folder.appendingPathComponent("Clients").appendingPathComponent(name + ".json")
    return try JSON(Data(contentsOf: file))["capabilities"]
  }
}
