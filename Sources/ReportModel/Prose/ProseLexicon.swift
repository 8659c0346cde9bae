package import ReportForm
import ReportText

/// The words of one edition, found by their first character.
///
/// A class only so that handing it on costs nothing: nothing in it ever changes.
package final class ProseLexicon: Sendable {
  /// What can begin with a character.
  struct Beginning: OptionSet {
    let rawValue: UInt16
    /// A number in Chinese characters.
    static let digit = Beginning(rawValue: 0x8000)
    /// A unit that may stand without its figure.
    static let unit = Beginning(rawValue: 0x4000)

    /// The node of the words that begin with the character; 0 if there are none.
    var node: Int { Int(rawValue & 0x3FFF) }
  }

  /// For each character from U+4E00 what can begin with it.
  let beginnings: [Beginning]

  /// The words.
  private let words: ProseWordTree

  /// The cells that words speak of.
  let cells: ProseCells

  /// The characters that words begin with.
  private static let initials: Range<UInt32> = 0x4E00..<0xA000

  /// The units that may stand without their figure: 条 篇 件 份 宗.
  private static let units: [UInt32] = [0x6761, 0x7BC7, 0x4EF6, 0x4EFD, 0x5B97]

  /// Makes the lexicon of an edition: the vocabulary and the labels of the form.
  package init(_ edition: Edition) {
    cells = ProseCells(edition)
    var words = ProseWordTree()
    for (word, list) in ProseVocabulary.words { words.add(list, word) }
    words.add(labelsOf: edition)
    var beginnings = [Beginning](repeating: [], count: Self.initials.count)
    for (scalar, node) in words.initials where Self.initials.contains(scalar) && node <= 0x3FFF {
      beginnings[Int(scalar &- Self.initials.lowerBound)] = Beginning(rawValue: UInt16(truncatingIfNeeded: node))
    }
    for scalar in ChineseDigits.scalars where Self.initials.contains(scalar) {
      beginnings[Int(scalar &- Self.initials.lowerBound)].insert(.digit)
    }
    for scalar in Self.units { beginnings[Int(scalar &- Self.initials.lowerBound)].insert(.unit) }
    self.beginnings = beginnings
    self.words = words
  }

  /// The place in ``beginnings`` of the character at an offset; nil if no word can begin there.
  @inline(__always)
  static func slot(in text: Span<UInt8>, at offset: Int) -> Int? {
    guard offset &+ 2 < text.count else { return nil }
    let lead = text[offset]
    guard lead &- 0xE4 < 6 else { return nil }
    let scalar = UInt32(lead & 0x0F) &<< 12 | UInt32(text[offset &+ 1] & 0x3F) &<< 6 | UInt32(text[offset &+ 2] & 0x3F)
    let slot = scalar &- initials.lowerBound
    return slot < UInt32(initials.count) ? Int(slot) : nil
  }

  /// The longest word at an offset that ends by `limit`, and its length in bytes; nil if none begins there.
  func word(in text: Span<UInt8>, at offset: Int, limit: Int) -> (word: ProseWord, length: Int)? {
    guard offset &+ 2 < limit, let slot = Self.slot(in: text, at: offset) else { return nil }
    return word(after: beginnings[slot], in: text, at: offset, limit: limit)
  }

  /// The same where it is known what can begin with the character at the offset.
  @inline(__always)
  func word(
    after beginning: Beginning, in text: Span<UInt8>, at offset: Int, limit: Int
  ) -> (word: ProseWord, length: Int)? {
    beginning.node == 0 ? nil : words.longest(in: text, at: offset, after: beginning.node, limit: limit)
  }

  /// The lexicon of the form in force, which nearly every report is written on.
  private static let current = ProseLexicon(.of2021)

  /// The lexicon of the trial form, made only where a report needs it.
  private static let trial = ProseLexicon(.of2019)

  /// The lexicon of an edition.
  package static func of(_ edition: Edition) -> ProseLexicon {
    if edition === Edition.of2021 { return current }
    return edition === Edition.of2019 ? trial : ProseLexicon(edition)
  }
}
