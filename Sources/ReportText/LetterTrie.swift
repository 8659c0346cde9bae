/// A tree of keys, walked letter by letter.
///
/// All edges stand in one hash table, so that a step costs the same however many letters may follow.
public struct LetterTrie: Sendable {
  /// The root.
  @inlinable public static var root: Int { 0 }

  /// The edges: the node that an edge leaves (20 bits), its letter (24 bits), the node that it leads to (20 bits); 0 for
  /// an empty slot, since no edge leads to the root.
  public private(set) var slots = [UInt64](repeating: 0, count: 1024)

  /// For each node whether an edge leaves it.
  private var isInner = [false]

  @usableFromInline static var nodeBits: UInt64 { 20 }
  @usableFromInline static var letterBits: UInt64 { 24 }

  /// Makes a tree of no keys.
  public init() {}

  /// The node for a letter after those of a node; nil if no key goes on with it.
  @inline(__always)
  public func child(of node: Int, _ letter: UInt32) -> Int? {
    let next = LetterTrie.child(of: node, letter, in: slots.span)
    return next < 0 ? nil : next
  }

  /// The same by the ``slots`` of a tree, which a loop had better look up once; below zero if no key goes on with the
  /// letter.
  @inlinable @inline(__always)
  public static func child(of node: Int, _ letter: UInt32, in slots: Span<UInt64>) -> Int {
    let edge = UInt64(truncatingIfNeeded: node) << letterBits | UInt64(letter)
    var place = place(of: edge, slots.count)
    while true {
      let slot = slots[place]
      if slot == 0 { return -1 }
      if slot >> nodeBits == edge { return Int(truncatingIfNeeded: slot & (1 << nodeBits &- 1)) }
      place = (place &+ 1) & (slots.count &- 1)
    }
  }

  /// The node of a key; nil if no key begins so.
  public func node(of key: ArraySlice<UInt32>) -> Int? {
    let slots = slots.span
    var node = LetterTrie.root
    for letter in key {
      node = LetterTrie.child(of: node, letter, in: slots)
      if node < 0 { return nil }
    }
    return node
  }

  /// Whether keys go on after a node.
  public func hasChildren(_ node: Int) -> Bool { isInner[node] }

  /// The node of a key, which is made if there is none; nil once there are too many.
  public mutating func insert(_ key: [UInt32]) -> Int? {
    var node = LetterTrie.root
    for letter in key {
      guard let next = insert(letter, after: node) else { return nil }
      node = next
    }
    return node
  }

  /// The node for a letter of at most 24 bits after those of a node, which is made if there is none; nil once there are
  /// too many.
  public mutating func insert(_ letter: UInt32, after node: Int) -> Int? {
    if let next = child(of: node, letter) { return next }
    let new = isInner.count
    guard new < 1 << LetterTrie.nodeBits else { return nil }
    if new &* 2 > slots.count { grow() }
    LetterTrie.put(UInt64(node) << LetterTrie.letterBits | UInt64(letter), UInt64(new), into: &slots)
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
  @inlinable @inline(__always)
  static func place(of edge: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (edge &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count &- 1)
  }
}
