import ReportForm
import ReportText

/// Words with their meanings, walked character by character; every character has three bytes.
///
/// Of a word that is added twice the later meaning counts: a label of the form beats the vocabulary.
struct ProseWordTree: Sendable {
  /// Where a character leads to.
  struct Node {
    /// What the word that ends here means; nil if none does.
    fileprivate(set) var meaning: ProseWord?
    /// Which characters may come next in longer words: a bit for the lowest three bits of their last bytes.
    fileprivate(set) var following: UInt8 = 0
    /// The same of words that can make a sentence say something.
    fileprivate(set) var telling: UInt8 = 0
  }

  /// The tree, whose letters are the three bytes of a character.
  private(set) var trie = LetterTrie()

  /// The nodes.
  private(set) var nodes = [Node()]

  /// The first characters of the words, each with its node.
  private(set) var initials: [(character: UInt32, node: Int)] = []

  /// The words that were added and are not in the tree: with a character of other than three bytes, beginning with no
  /// Chinese character, or with a meaning already.
  private(set) var refused: [String] = []

  /// Makes a tree without words.
  init() {
    nodes.reserveCapacity(4096)
    initials.reserveCapacity(512)
  }

  /// The longest word whose first character is at an offset and has led to a node, and its length in bytes; nil if there
  /// is none that ends by `limit`.
  func longest(in text: Span<UInt8>, at offset: Int, after first: Int, limit: Int) -> (word: ProseWord, length: Int)? {
    Self.longest(in: text, at: offset, after: first, limit: limit, nodes.span, trie.slots.span)
  }

  /// The same with ``nodes`` and the slots of ``trie``, which a loop had better look up once.
  @inline(__always)
  static func longest(
    in text: Span<UInt8>, at offset: Int, after first: Int, limit: Int, _ nodes: Span<Node>, _ slots: Span<UInt64>
  ) -> (word: ProseWord, length: Int)? {
    var node = first
    var position = offset &+ 3
    var found = nodes[node].meaning
    var end = position
    while nodes[node].following != 0, position &+ 3 <= limit {
      let character = Self.character(in: text, at: position)
      // Most characters are none that a word goes on with, and most of them are told by this.
      guard nodes[node].following & Self.bit(of: character) != 0 else { break }
      node = LetterTrie.child(of: node, character, in: slots)
      if node < 0 { break }
      position &+= 3
      if let word = nodes[node].meaning {
        found = word
        end = position
      }
    }
    return found.map { ($0, end &- offset) }
  }

  /// The three bytes at an offset, which lie within the text, as one number.
  @inline(__always)
  static func character(in text: Span<UInt8>, at offset: Int) -> UInt32 {
    if offset &+ 4 <= text.count {
      // An offset within a text is not negative, and four bytes from it on end within the text, which is what was asked.
      let word = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self)
      return UInt32(littleEndian: word) & 0xFF_FFFF
    }
    return UInt32(text[offset]) | UInt32(text[offset &+ 1]) &<< 8 | UInt32(text[offset &+ 2]) &<< 16
  }

  /// The bit of a character in ``Node/following``.
  @inline(__always)
  private static func bit(of character: UInt32) -> UInt8 { 1 &<< UInt8(truncatingIfNeeded: character &>> 16 & 7) }

  /// Whether a word that can make a sentence say something may be at an offset where a word begins with a node.
  func mayTell(_ node: Int, in text: Span<UInt8>, at offset: Int) -> Bool {
    if nodes[node].meaning?.weight == .telling { return true }
    guard nodes[node].telling != 0, offset &+ 6 <= text.count else { return false }
    return nodes[node].telling & Self.bit(of: Self.character(in: text, at: offset &+ 3)) != 0
  }

  /// Adds words that are separated by blanks.
  ///
  /// - Parameter isLabel: whether a word may have had another meaning before, as labels of the form may.
  mutating func add(_ list: String, _ word: ProseWord, isLabel: Bool = false) {
    let bytes = list.utf8Span.span
    let isTelling = word.weight == .telling
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] > 0x20 else {
        offset &+= 1
        continue
      }
      let start = offset
      let node = insert(bytes, at: &offset, after: LetterTrie.root, isTelling: isTelling)
      if let node, isLabel || nodes[node].meaning == nil { end(node, word) } else { refuse(bytes, start..<offset) }
    }
  }

  /// Walks from a node on, for words that begin alike.
  ///
  /// - Returns: the node of the text; nil if the tree cannot hold it.
  mutating func insert(_ text: String, after start: Int? = LetterTrie.root) -> Int? {
    guard let start else { return nil }
    let bytes = text.utf8Span.span
    var offset = 0
    let node = insert(bytes, at: &offset, after: start)
    if node == nil { refuse(bytes, 0..<bytes.count) }
    return node
  }

  /// Makes a word of what leads to a node.
  mutating func end(_ node: Int?, _ word: ProseWord) {
    if let node, node != LetterTrie.root { nodes[node].meaning = word }
  }

  /// Notes a word that is not in the tree.
  private mutating func refuse(_ bytes: Span<UInt8>, _ word: Range<Int>) {
    refused.append(String(decoding: word.map { bytes[$0] }, as: UTF8.self))
  }

  /// What a word means; nil if it is none.
  func meaning(of word: String) -> ProseWord? {
    let bytes = word.utf8Span.span
    var node = LetterTrie.root
    var offset = 0
    while offset &+ 3 <= bytes.count {
      guard let next = trie.child(of: node, Self.character(in: bytes, at: offset)) else { return nil }
      node = next
      offset &+= 3
    }
    return nodes[node].meaning
  }

  /// Walks on by the characters up to a blank, behind which the offset is moved to; nil if one of them is none that the
  /// tree holds.
  private mutating func insert(
    _ bytes: Span<UInt8>, at offset: inout Int, after start: Int, isTelling: Bool = false
  ) -> Int? {
    var node: Int? = start
    while offset < bytes.count, bytes[offset] > 0x20 {
      let isHeld = node == LetterTrie.root ? 0xE4...0xE9 ~= bytes[offset] : 0xE0...0xEF ~= bytes[offset]
      guard isHeld, let last = node else {
        node = nil
        offset &+= 1
        continue
      }
      let character = Self.character(in: bytes, at: offset)
      offset &+= 3
      node = trie.insert(character, after: last)
      if isTelling { nodes[last].telling |= Self.bit(of: character) }
      if node == nodes.count {
        nodes[last].following |= Self.bit(of: character)
        nodes.append(Node())
        if last == LetterTrie.root { initials.append((character, nodes.count &- 1)) }
      }
    }
    return node
  }
}

extension ProseWordTree {
  /// Adds the labels of the results and of the decisions of table 2, with their other spellings.
  mutating func add(labelsOf edition: Edition) {
    let table = edition.table(.applications)
    for group in table.groups where group.depth > 0 {
      let word = ProseWord.rows(FormRange(group.rows))
      add(group.label.name, word, isLabel: true)
      for name in group.label.accepted { add(name, word, isLabel: true) }
    }
    for (index, row) in table.rows.enumerated() where row.role == .result && row.label.name.utf8.count > 6 {
      let word = ProseWord.rows(FormRange(index..<index + 1))
      add(row.label.name, word, isLabel: true)
      for name in row.label.accepted { add(name, word, isLabel: true) }
      for name in row.label.misspelt { add(name, word, isLabel: true) }
    }
    for (label, words) in ProseVocabulary.resultWords {
      if let word = meaning(of: label), case .rows = word { add(words, word, isLabel: true) }
    }
    if case .rows(let open)? = meaning(of: "予以公开"), case .rows(let partly)? = meaning(of: "部分公开") {
      addOpenAndPartly(.rows(FormRange(open.range.lowerBound..<partly.range.upperBound)))
    }
    for (index, row) in edition.table(.disclosure).rows.enumerated() where row.role == .other {
      let name = insert(row.label.name)
      end(name, .decision(row: UInt8(clamping: index)))
      end(insert("决定", after: name), .decision(row: UInt8(clamping: index)))
      end(insert("案件", after: name), .decision(row: UInt8(clamping: index)))
      end(insert("事项", after: name), .decisionMatter(row: UInt8(clamping: index)))
    }
  }

  /// Adds the words for the two first results together.
  private mutating func addOpenAndPartly(_ word: ProseWord) {
    for first in ProseVocabulary.open {
      let start = insert(first)
      for joint in ProseVocabulary.joints where first != "公开" || joint != "、" {
        let middle = insert(joint, after: start)
        for second in ProseVocabulary.partly { end(insert(second, after: middle), word) }
      }
    }
  }
}
