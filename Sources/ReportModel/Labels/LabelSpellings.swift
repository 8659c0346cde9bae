import ReportForm

/// The spellings of the labels of an edition as they are collected.
struct LabelSpellings: Sendable {
  /// The tree of their letters.
  private(set) var trie = LetterTrie()

  /// For each node of the tree the entry of its key; -1 where it is none.
  private var entryOfNode: [Int32] = [-1]

  /// The letters of every spelling.
  private var keys: [[UInt32]] = []

  /// Every spelling.
  private(set) var entries: [LabelEntry] = []

  /// Collects the labels of an edition.
  init(_ edition: Edition) {
    add(LabelReader.key("小计"), .subtotal, correction: nil)
    for table in edition.tables {
      for (index, block) in table.blocks.enumerated() {
        if let heading = block.heading { add(heading, .block(table.kind, index)) }
        add(block.corner, .corner(table.kind))
        for (column, form) in block.columns.enumerated() {
          add(form.label, .column(table.kind, block: index, column: column))
          for span in form.path { add(span, .span(table.kind)) }
        }
      }
      for (index, group) in table.groups.enumerated() { add(group.label, .group(table.kind, index)) }
      for (index, row) in table.rows.enumerated() { add(row.label, .row(table.kind, index)) }
    }
  }

  /// Notes which of the labels no other edition has.
  mutating func noteOwn(besides others: [LabelSpellings]) {
    for (entry, key) in keys.enumerated() {
      entries[entry].isOnlyHere = others.allSatisfy { $0.find(key).entry == nil }
    }
  }

  /// The entry of a key, and whether longer keys begin with it.
  func find(_ key: [UInt32]) -> (entry: Int?, isPrefix: Bool) {
    var node = LetterTrie.root
    for scalar in key {
      guard let next = trie.child(of: node, scalar) else { return (nil, false) }
      node = next
    }
    return entry(at: node)
  }

  /// The entry of the key that ends at a node, and whether longer keys go on after it.
  @inline(__always)
  func entry(at node: Int) -> (entry: Int?, isPrefix: Bool) {
    let entry = entryOfNode[node]
    return (entry < 0 ? nil : Int(entry), trie.hasChildren(node))
  }

  /// Adds the spellings of a label for one use.
  private mutating func add(_ label: Label, _ use: LabelUse) {
    add(LabelReader.key(label.name), use, correction: nil)
    for name in label.accepted { add(LabelReader.key(name), use, correction: nil) }
    for name in label.misspelt { add(LabelReader.key(name), use, correction: label.name) }
  }

  private mutating func add(_ key: [UInt32], _ use: LabelUse, correction: String?) {
    guard !key.isEmpty, let node = trie.insert(key) else { return }
    while entryOfNode.count <= node { entryOfNode.append(-1) }
    if entryOfNode[node] < 0 {
      entryOfNode[node] = Int32(entries.count)
      entries.append(LabelEntry(correction: correction))
      keys.append(key)
    }
    let entry = Int(entryOfNode[node])
    entries[entry].add(use)
    if correction == nil { entries[entry].correction = nil }
  }
}
