import ReportFeatures
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
