import ReportForm
import ReportText

/// Words with their meanings, walked character by character.
///
/// Of a word that is added twice the later meaning counts: a label of the form beats the vocabulary.
struct ProseWordTree: Sendable {
  private var tree = LetterTrie(capacity: 4096)

  /// For each node of the tree what the word that ends there means.
  private var meanings: [ProseWord?] = [nil]

  /// The first characters of the words, each with its node.
  private(set) var initials: [(scalar: UInt32, node: Int)] = []

  /// Makes a tree without words.
  init() { meanings.reserveCapacity(4096) }

  /// The longest word whose first character, of three bytes, is at an offset and has led to a node, and its length in
  /// bytes; nil if there is none that ends by `limit`.
  func longest(
    in text: Span<UInt8>, at offset: Int, after first: Int, limit: Int
  ) -> (word: ProseWord, length: Int)? {
    let meanings = meanings.span
    var node = first
    var position = offset &+ 3
    var found = meanings[node]
    var end = position
    while position < limit, tree.hasChildren(node) {
      let (scalar, length) = Scalars.decode(text, at: position)
      position &+= length
      guard position <= limit, let next = tree.child(of: node, scalar) else { break }
      node = next
      if let word = meanings[node] {
        found = word
        end = position
      }
    }
    return found.map { ($0, end &- offset) }
  }

  /// Adds words that are separated by blanks.
  mutating func add(_ list: String, _ word: ProseWord) {
    let bytes = list.utf8Span.span
    var node = LetterTrie.root
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      if scalar > 0x20 {
        node = insert(scalar, after: node)
      } else {
        end(node, word)
        node = LetterTrie.root
      }
    }
    end(node, word)
  }

  /// Walks from a node on, for words that begin alike.
  ///
  /// - Returns: the node of the text.
  mutating func insert(_ text: String, after start: Int = LetterTrie.root) -> Int {
    let bytes = text.utf8Span.span
    var node = start
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      node = insert(scalar, after: node)
    }
    return node
  }

  /// Makes a word of what leads to a node.
  mutating func end(_ node: Int, _ word: ProseWord) {
    if node != LetterTrie.root { meanings[node] = word }
  }

  /// What a word means; nil if it is none.
  func meaning(of word: String) -> ProseWord? {
    let bytes = word.utf8Span.span
    var node = LetterTrie.root
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      guard let next = tree.child(of: node, scalar) else { return nil }
      node = next
    }
    return meanings[node]
  }

  private mutating func insert(_ scalar: UInt32, after node: Int) -> Int {
    guard let next = tree.insert(scalar, after: node) else { return LetterTrie.root }
    if next == meanings.count {
      meanings.append(nil)
      if node == LetterTrie.root { initials.append((scalar, next)) }
    }
    return next
  }
}

extension ProseWordTree {
  /// Adds the labels of the results and of the decisions of table 2, with their other spellings.
  mutating func add(labelsOf edition: Edition) {
    let table = edition.table(.applications)
    for group in table.groups where group.depth > 0 {
      let word = ProseWord.rows(FormRange(group.rows))
      add(group.label.name, word)
      for name in group.label.accepted { add(name, word) }
    }
    for (index, row) in table.rows.enumerated() where row.role == .result && row.label.name.utf8.count > 6 {
      let word = ProseWord.rows(FormRange(index..<index + 1))
      add(row.label.name, word)
      for name in row.label.accepted { add(name, word) }
      for name in row.label.misspelt { add(name, word) }
    }
    for (label, words) in ProseVocabulary.resultWords {
      if let word = meaning(of: label), case .rows = word { add(words, word) }
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
