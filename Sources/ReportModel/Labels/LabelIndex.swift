import ReportForm

/// Every spelling of every label of an edition, to be found letter by letter.
struct LabelIndex: Sendable {
  private var trie = LetterTrie()

  /// For each node of the tree the entry of its key; -1 where it is none.
  private var entryOfNode: [Int32] = [-1]

  /// The letters of every spelling.
  private var keys: [[UInt32]] = []

  /// Every spelling.
  private(set) var entries: [LabelEntry] = []

  /// What the assembler asks of every label, for each of ``entries``.
  private(set) var traits: [LabelTraits] = []

  /// For each section the letters of its heading's right spellings.
  let headings: [[[UInt32]]]

  /// Indexes the labels of an edition.
  init(_ edition: Edition) {
    headings = edition.sections.map { section in
      ([section.heading.name] + section.heading.accepted).map { LabelReader.key($0) }
    }
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
    traits = entries.map { LabelTraits($0, edition) }
  }

  /// The index of each edition, in the order of ``Edition/all``.
  static let all: [LabelIndex] = {
    var indices = Edition.all.map { LabelIndex($0) }
    for place in indices.indices {
      for (entry, key) in indices[place].keys.enumerated() {
        indices[place].entries[entry].isOnlyHere = indices.indices.allSatisfy {
          $0 == place || indices[$0].find(key).entry == nil
        }
      }
    }
    return indices
  }()

  /// The index of an edition.
  static func of(_ edition: Edition) -> LabelIndex {
    let place = Edition.all.firstIndex { $0 === edition }
    return place.map { all[$0] } ?? LabelIndex(edition)
  }

  /// The entry of a key, and whether longer keys begin with it.
  func find(_ key: [UInt32]) -> (entry: Int?, isPrefix: Bool) {
    var node = LetterTrie.root
    for scalar in key {
      guard let next = trie.child(of: node, scalar) else { return (nil, false) }
      node = next
    }
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
