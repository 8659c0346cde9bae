public import ReportForm
import ReportText

/// The words of one edition, found by their first character.
///
/// A class only so that handing it on costs nothing: nothing in it ever changes.
public final class ProseLexicon: Sendable {
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

  /// For each character from U+4000 to U+9FFF what can begin with it.
  let beginnings: [Beginning]

  /// The characters that begin something that makes a sentence say something, or end it.
  let tellings: CharacterFilter

  /// The words.
  let words: ProseWordTree

  /// The cells that words speak of.
  let cells: ProseCells

  /// The row of 予以公开; nil if the form has none.
  let granted: FormRange?

  /// The units that may stand without their figure: 条 篇 件 份 宗.
  private static let units: [UInt32] = [0x6761, 0x7BC7, 0x4EF6, 0x4EFD, 0x5B97]

  /// Makes the lexicon of an edition: the vocabulary and the labels of the form.
  private init(_ edition: Edition) {
    cells = ProseCells(edition)
    var words = ProseWordTree()
    for (word, list) in ProseVocabulary.words { words.add(list, word) }
    words.add(labelsOf: edition)
    var beginnings = [Beginning](repeating: [], count: 0x6000)
    for (character, node) in words.initials {
      guard let slot = Self.slot(of: character), node <= 0x3FFF else { continue }
      beginnings[slot] = Beginning(rawValue: UInt16(truncatingIfNeeded: node))
    }
    for scalar in ChineseDigits.scalars where scalar >= 0x4000 { beginnings[Int(scalar) &- 0x4000].insert(.digit) }
    for scalar in Self.units { beginnings[Int(scalar) &- 0x4000].insert(.unit) }
    self.beginnings = beginnings
    self.words = words
    if case .rows(let row)? = words.meaning(of: "予以公开") { granted = row } else { granted = nil }
    tellings = Self.tellings()
  }

  private static func tellings() -> CharacterFilter {
    var scalars = ChineseDigits.scalars + units + Array(0xFF10...0xFF19)
    // The labels of the form say nothing by themselves.
    for (word, list) in ProseVocabulary.words where word.weight == .telling {
      var isStart = true
      for scalar in list.unicodeScalars {
        if isStart { scalars.append(scalar.value) }
        isStart = scalar.value <= 0x20
      }
    }
    return CharacterFilter(scalars)
  }

  /// The place in ``beginnings`` of a character, given by its three bytes; nil if it is not among them.
  @inline(__always)
  static func slot(of character: UInt32) -> Int? {
    let lead = character & 0xFF &- 0xE4
    guard lead < 6 else { return nil }
    return Int(lead &<< 12 | (character & 0x3F00) &>> 2 | (character & 0x3F_0000) &>> 16)
  }

  /// The place in ``beginnings`` of the character at an offset; nil if it is not among them.
  @inline(__always)
  static func slot(in text: Span<UInt8>, at offset: Int) -> Int? {
    offset &+ 3 <= text.count ? slot(of: ProseWordTree.character(in: text, at: offset)) : nil
  }

  /// The longest word at an offset that ends by `limit`, and its length in bytes; nil if none begins there.
  func word(in text: Span<UInt8>, at offset: Int, limit: Int) -> (word: ProseWord, length: Int)? {
    guard offset &+ 2 < limit, let slot = Self.slot(in: text, at: offset) else { return nil }
    let node = beginnings[slot].node
    return node == LetterTrie.root ? nil : words.longest(in: text, at: offset, after: node, limit: limit)
  }

  /// The lexicon of an edition.
  public static func of(_ edition: Edition) -> ProseLexicon {
    edition.derived.value { ProseLexicon(edition) }
  }
}
