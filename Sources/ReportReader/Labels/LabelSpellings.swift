import ReportForm
import ReportText

/// The spellings of the labels of an edition as they are collected.
struct LabelSpellings: Sendable {
  /// The tree of their letters.
  private(set) var trie = LetterTrie()

  /// For each node of the tree the entry of its key; -1 where it is none.
  private var entryOfNode: [Int32] = [-1]

  /// Every spelling.
  private(set) var entries: [LabelEntry] = []

  /// Collects the labels of an edition.
  ///
  /// - Parameter others: the editions that a label may belong to as well.
  init(_ edition: Edition, besides others: [Edition]) {
    entryOfNode.reserveCapacity(512)
    entries.reserveCapacity(128)
    var reader = LabelReader()
    edition.visitLabels { label, use in
      add(label.name, use, correction: nil, with: &reader)
      for name in label.accepted { add(name, use, correction: nil, with: &reader) }
      for name in label.misspelt { add(name, use, correction: label.name, with: &reader) }
    }
    for other in others where other !== edition {
      other.visitLabels { label, _ in
        share(label.name, with: &reader)
        for name in label.accepted { share(name, with: &reader) }
        for name in label.misspelt { share(name, with: &reader) }
      }
    }
  }

  /// The entry of a key, and whether longer keys begin with it.
  func find(_ key: [UInt32]) -> (entry: Int?, isPrefix: Bool) {
    trie.node(of: key[...]).map { entry(at: $0) } ?? (nil, false)
  }

  /// The entry of the key that ends at a node, and whether longer keys go on after it.
  @inline(__always)
  func entry(at node: Int) -> (entry: Int?, isPrefix: Bool) {
    let entry = entryOfNode[node]
    return (entry < 0 ? nil : Int(entry), trie.hasChildren(node))
  }

  /// Adds a spelling for one use.
  private mutating func add(_ name: String, _ use: LabelUse, correction: String?, with reader: inout LabelReader) {
    reader.read(name: name)
    guard !reader.key.isEmpty, let node = trie.insert(reader.key) else { return }
    while entryOfNode.count <= node { entryOfNode.append(-1) }
    if entryOfNode[node] < 0 {
      entryOfNode[node] = Int32(entries.count)
      entries.append(LabelEntry(correction: correction))
    }
    let entry = Int(entryOfNode[node])
    entries[entry].add(use)
    if correction == nil { entries[entry].correction = nil }
  }

  /// Notes that another edition has a spelling as well.
  private mutating func share(_ name: String, with reader: inout LabelReader) {
    reader.read(name: name)
    if let entry = find(reader.key).entry { entries[entry].isOnlyHere = false }
  }
}
