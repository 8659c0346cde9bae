import ReportFeatures
import ReportModel
import ReportReader
import ReportText

/// Writes tokens as the protocol does: five numbers for each, the place counted from the token before.
struct TokenEncoder: Sendable {
  /// The types of tokens, which are told by their index here.
  static let types: [String] = SemanticToken.Kind.allCases.map(\.type)

  /// The modifiers of tokens, which are told as bits by their index here.
  static let modifiers: [String] = SemanticToken.Kind.allCases.flatMap(\.modifiers).reduce(into: []) { list, name in
    if !list.contains(name) { list.append(name) }
  }

  /// The bits of the modifiers of each kind, by its raw value.
  private static let bits: [UInt32] = SemanticToken.Kind.allCases.map { kind in
    kind.modifiers.reduce(0) { bits, name in bits | 1 << UInt32(modifiers.firstIndex(of: name) ?? 0) }
  }

  /// The numbers so far.
  private(set) var tokens: [UInt32] = []

  /// Where the last token begins, or the place from which the first one counts.
  private(set) var last: TextPosition

  /// Makes an encoder for tokens that count from a line (0-based).
  init(line: Int = 0) {
    last = TextPosition(line: line, character: 0)
  }

  /// Adds a token; one that is not behind all others, or not on one line, is left out.
  mutating func add(_ token: SemanticToken, _ converter: Converter) {
    let range = converter.range(token.range)
    let start = range.start
    guard start.line == range.end.line, range.end.character > start.character else { return }
    guard start >= last else { return }
    let lines = start.line &- last.line
    tokens.append(UInt32(clamping: lines))
    tokens.append(UInt32(clamping: lines == 0 ? start.character &- last.character : start.character))
    tokens.append(UInt32(clamping: range.end.character &- start.character))
    tokens.append(UInt32(clamping: token.kind.rawValue))
    tokens.append(TokenEncoder.bits[token.kind.rawValue])
    last = start
  }
}

/// The tokens of each report of a document, kept so that an edit costs only what it has touched.
struct TokenChunks: Sendable {
  /// The tokens of a report.
  private struct Chunk {
    /// The numbers; the first token counts from the start of the report's first line.
    let tokens: [UInt32]

    /// The line of the last token, counted from the report's first; -1 if there is none.
    let lastLine: Int
  }

  /// The tokens by the reports' serial numbers.
  private var chunks: [Int: Chunk] = [:]

  /// Gives the tokens of all reports in order.
  mutating func tokens(of view: DocumentView) -> [UInt32] {
    guard view.analysis.reports.allSatisfy({ view.startsOwnLine($0) }) else { return TokenChunks.allTokens(of: view) }
    var kept: [Int: Chunk] = [:]
    var tokens: [UInt32] = []
    var line = 0
    for checked in view.analysis.reports {
      let start = view.converter.text.lines.line(at: checked.placed.range.lowerBound)
      let chunk = chunks[checked.serial] ?? TokenChunks.chunk(of: checked, in: view, line: start)
      kept[checked.serial] = chunk
      guard chunk.lastLine >= 0 else { continue }
      let first = tokens.count
      tokens += chunk.tokens
      tokens[first] = UInt32(clamping: Int(tokens[first]) &+ start &- line)
      line = start &+ chunk.lastLine
    }
    chunks = kept
    return tokens
  }

  private static func chunk(
    of checked: DocumentAnalysis.CheckedReport, in view: DocumentView, line: Int
  ) -> Chunk {
    var encoder = TokenEncoder(line: line)
    for token in view.tokens(of: checked) { encoder.add(token, view.converter) }
    return Chunk(tokens: encoder.tokens, lastLine: encoder.tokens.isEmpty ? -1 : encoder.last.line &- line)
  }

  private static func allTokens(of view: DocumentView) -> [UInt32] {
    var encoder = TokenEncoder()
    for checked in view.analysis.reports {
      for token in view.tokens(of: checked) { encoder.add(token, view.converter) }
    }
    return encoder.tokens
  }
}

/// The one stretch in which two lists of tokens differ.
struct TokenChange {
  /// The index of the first number that goes.
  let start: Int

  /// How many numbers go.
  let deleteCount: Int

  /// The numbers that come in their place.
  let data: ArraySlice<UInt32>

  /// Compares two lists; nil if they are equal.
  init?(from old: [UInt32], to new: [UInt32]) {
    let common = min(old.count, new.count)
    var prefix = 0
    while prefix < common, old[prefix] == new[prefix] { prefix &+= 1 }
    guard prefix < old.count || prefix < new.count else { return nil }
    var suffix = 0
    while suffix < common &- prefix, old[old.count &- 1 &- suffix] == new[new.count &- 1 &- suffix] { suffix &+= 1 }
    start = prefix
    deleteCount = old.count &- prefix &- suffix
    data = new[prefix..<new.count &- suffix]
  }
}
