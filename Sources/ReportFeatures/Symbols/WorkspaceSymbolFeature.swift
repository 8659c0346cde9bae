internal import ReportForm
import ReportModel
public import ReportReader

/// An entry of the outline that was searched for.
public struct WorkspaceSymbol: Equatable, Sendable {
  /// The name.
  public var name: String

  /// The name of the report or section it is in; empty for a report.
  public var container: String

  /// What it stands for.
  public var kind: Symbol.Kind

  /// Its place, in bytes of the document.
  public var range: Range<Int>
}

/// Finds reports, sections, tables and rows by part of their name, in Chinese or in pinyin.
public enum WorkspaceSymbolFeature {
  /// The entries of a document whose name matches, in the order of the text; for an empty query reports and sections.
  ///
  /// - Parameter limit: the most entries that are wanted.
  public static func symbols(reports: ReportDocument, query: String, limit: Int = 1000) -> [WorkspaceSymbol] {
    var search = Search(query: query, limit: limit)
    for placed in reports.reports {
      guard search.found.count < limit else { break }
      search.look(at: SymbolFeature.symbol(of: placed, hasFigures: false), in: "")
    }
    return search.found
  }

  private struct Search {
    let query: String
    let limit: Int
    var found: [WorkspaceSymbol] = []
    private let letters: String
    /// The answers so far: reports name the same rows.
    private var known: [String: Bool] = [:]

    init(query: String, limit: Int) {
      self.query = query.filter { !$0.isWhitespace }
      self.limit = limit
      letters = self.query.lowercased()
    }

    mutating func look(at symbol: Symbol, in container: String) {
      guard found.count < limit else { return }
      let isWanted = query.isEmpty ? symbol.kind == .report || symbol.kind == .section : matches(symbol.name)
      if isWanted {
        found.append(
          WorkspaceSymbol(name: symbol.name, container: container, kind: symbol.kind, range: symbol.selectionRange))
      }
      if query.isEmpty, symbol.kind == .section { return }
      for child in symbol.children { look(at: child, in: symbol.name) }
    }

    private mutating func matches(_ name: String) -> Bool {
      if let answer = known[name] { return answer }
      let reading = Pinyin.reading(of: name)
      let answer =
        Search.isPart(query, of: name)
        || letters.utf8.allSatisfy { $0 < 0x80 }
          && (reading.initials.contains(letters) || reading.full.contains(letters))
      known[name] = answer
      return answer
    }

    /// Whether the characters stand in a name in their order.
    private static func isPart(_ query: String, of name: String) -> Bool {
      var rest = query[...]
      for character in name where character == rest.first { rest.removeFirst() }
      return rest.isEmpty
    }
  }
}
