/// A tree of keys, walked letter by letter.
///
/// All edges stand in one hash table, so that a step costs the same however many letters may follow.
struct LetterTrie: Sendable {
  /// The root.
  static let root = 0

  /// The edges: the node that an edge leaves (20 bits), its scalar (21 bits), the node that it leads to (20 bits); 0 for
  /// an empty slot, since no edge leads to the root.
  private(set) var slots = [UInt64](repeating: 0, count: 1024)

  /// For each node whether an edge leaves it.
  private var isInner = [false]

  private static let nodeBits: UInt64 = 20

  /// The node for a letter after those of a node; nil if no key goes on with it.
  @inline(__always)
  func child(of node: Int, _ scalar: UInt32) -> Int? {
    let next = LetterTrie.child(of: node, scalar, in: slots.span)
    return next < 0 ? nil : next
  }

  /// The same by the ``slots`` of a tree; below zero if no key goes on with the letter.
  @inline(__always)
  static func child(of node: Int, _ scalar: UInt32, in slots: Span<UInt64>) -> Int {
    let edge = UInt64(truncatingIfNeeded: node) << 21 | UInt64(scalar)
    var place = place(of: edge, slots.count)
    while true {
      let slot = slots[place]
      if slot == 0 { return -1 }
      if slot >> nodeBits == edge { return Int(truncatingIfNeeded: slot & (1 << nodeBits &- 1)) }
      place = (place &+ 1) & (slots.count &- 1)
    }
  }

  /// Whether keys go on after a node.
  func hasChildren(_ node: Int) -> Bool { isInner[node] }

  /// The node of a key, which is made if there is none; nil once there are too many.
  mutating func insert(_ key: [UInt32]) -> Int? {
    var node = LetterTrie.root
    for scalar in key {
      guard let next = insert(scalar, after: node) else { return nil }
      node = next
    }
    return node
  }

  private mutating func insert(_ scalar: UInt32, after node: Int) -> Int? {
    if let next = child(of: node, scalar) { return next }
    let new = isInner.count
    guard new < 1 << LetterTrie.nodeBits else { return nil }
    if new &* 2 > slots.count { grow() }
    LetterTrie.put(UInt64(node) << 21 | UInt64(scalar), UInt64(new), into: &slots)
    isInner[node] = true
    isInner.append(false)
    return new
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count &* 2)
    for slot in slots where slot != 0 {
      LetterTrie.put(slot >> LetterTrie.nodeBits, slot & (1 << LetterTrie.nodeBits - 1), into: &larger)
    }
    slots = larger
  }

  private static func put(_ edge: UInt64, _ target: UInt64, into slots: inout [UInt64]) {
    var place = place(of: edge, slots.count)
    while slots[place] != 0 { place = (place &+ 1) & (slots.count &- 1) }
    slots[place] = edge << nodeBits | target
  }

  /// The first slot to look at for an edge, in a table whose size is a power of two.
  @inline(__always)
  private static func place(of edge: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (edge &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count &- 1)
  }
}
