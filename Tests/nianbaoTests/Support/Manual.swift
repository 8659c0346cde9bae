import Foundation
import TestSupport

/// A README, as far as it tells what to run.
struct Manual {
  /// Its path in the repository.
  let path: String

  /// Its text.
  let text: String

  /// The folder of the repository.
  static let repository = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// Reads a README.
  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOf: Manual.repository.appendingPathComponent(path), encoding: .utf8)
  }

  /// The README of the project and those of the set-ups.
  static func all() throws -> [Manual] {
    let folder = repository.appendingPathComponent("EditorConfigs")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let paths = names.map { "EditorConfigs/\($0)/README.md" }.filter {
      FileManager.default.fileExists(atPath: repository.appendingPathComponent($0).path)
    }
    return try (["README.md"] + paths).map(Manual.init)
  }

  /// The lines of its blocks for the shell, without remarks.
  var blocks: [[String]] {
    blocks(of: "sh").map { block in
      block.compactMap { line in
        let command = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
        return command.isEmpty ? nil : command
      }
    }
  }

  /// The lines of its blocks in a language.
  func blocks(of language: String) -> [[String]] {
    var blocks: [[String]] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line == "```\(language)" {
        isInside = true
        blocks.append([])
      } else if line == "```" {
        isInside = false
      } else if isInside, let last = blocks.indices.last {
        blocks[last].append(line)
      }
    }
    return blocks
  }

  /// What is set as code within a line of the text, bars of tables as bars.
  static func spans(in line: String) -> [String] {
    line.matches(of: /`([^`]+)`/).map { String($0.output.1).replacing("\\|", with: "|") }
  }
}
