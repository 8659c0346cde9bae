import Foundation
import Testing

/// What the program calls of the system stands in one folder of each executable.
@Suite struct PlatformTests {
  /// The folders that may use the C library.
  private static let folders = ["Sources/nianbao/System/", "Sources/nianbao-bench/System/"]

  /// The C libraries by the names of their modules.
  private static let libraries = ["Glibc", "Musl", "Darwin"]

  /// The files below `Sources` that import a C library, each with those that it imports.
  private static func importers() throws -> [String: Set<String>] {
    let root = Manual.repository
    var importers: [String: Set<String>] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent("Sources").path)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appendingPathComponent("Sources/\(path)"), encoding: .utf8)
      let imported = text.matches(of: /(?m)^[\ @a-zA-Z_()]*\bimport +(?:[a-z]+ +)?(\w+)/).map { String($0.output.1) }
      let found = Set(imported).intersection(libraries)
      if !found.isEmpty { importers["Sources/\(path)"] = found }
    }
    return importers
  }

  @Test func onlySystemUsesTheCLibrary() throws {
    let importers = try PlatformTests.importers()
    for folder in PlatformTests.folders { #expect(importers.keys.contains { $0.hasPrefix(folder) }) }
    #expect(importers.keys.filter { path in !PlatformTests.folders.contains { path.hasPrefix($0) } } == [])
  }

  @Test func whoeverUsesOneOfThemIsWrittenForAll() throws {
    for (path, found) in try PlatformTests.importers() {
      #expect(found == Set(PlatformTests.libraries), "\(path)")
    }
  }
}
