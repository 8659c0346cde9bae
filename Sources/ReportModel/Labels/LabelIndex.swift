import ReportForm

/// Every spelling of every label of an edition, to be found letter by letter.
struct LabelIndex: Sendable {
  private struct Node: Sendable {
    var scalar: UInt32
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    var entry: Int32 = -1
  }

  private var nodes: [Node] = [Node(scalar: 0)]

  /// The letters of every spelling.
  private var keys: [[UInt32]] = []

  /// Every spelling.
  private(set) var entries: [LabelEntry] = []

  /// Indexes the labels of an edition.
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

  /// The entry of a key, and whether longer keys begin with it.
  func find(_ key: [UInt32]) -> (entry: Int?, isPrefix: Bool) {
    var node: Int32 = 0
    for scalar in key {
      guard let next = child(of: node, scalar) else { return (nil, false) }
      node = next
    }
    let found = nodes[Int(node)]
    return (found.entry < 0 ? nil : Int(found.entry), found.firstChild >= 0)
  }

  private func child(of node: Int32, _ scalar: UInt32) -> Int32? {
    var next = nodes[Int(node)].firstChild
    while next >= 0 {
      if nodes[Int(next)].scalar == scalar { return next }
      next = nodes[Int(next)].nextSibling
    }
    return nil
  }

  /// Adds the spellings of a label for one use.
  private mutating func add(_ label: Label, _ use: LabelUse) {
    add(LabelReader.key(label.name), use, correction: nil)
    for name in label.accepted { add(LabelReader.key(name), use, correction: nil) }
    for name in label.misspelt { add(LabelReader.key(name), use, correction: label.name) }
  }

  private mutating func add(_ key: [UInt32], _ use: LabelUse, correction: String?) {
    guard !key.isEmpty else { return }
    var node: Int32 = 0
    for scalar in key {
      if let next = child(of: node, scalar) {
        node = next
      } else {
        nodes.append(Node(scalar: scalar, nextSibling: nodes[Int(node)].firstChild))
        nodes[Int(node)].firstChild = Int32(nodes.count - 1)
        node = Int32(nodes.count - 1)
      }
    }
    if nodes[Int(node)].entry < 0 {
      nodes[Int(node)].entry = Int32(entries.count)
      entries.append(LabelEntry(correction: correction))
      keys.append(key)
    }
    let entry = Int(nodes[Int(node)].entry)
    entries[entry].add(use)
    if correction == nil { entries[entry].correction = nil }
  }
}
