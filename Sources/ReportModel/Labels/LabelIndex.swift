import ReportForm

/// Every spelling of every label of an edition, to be found letter by letter; a class only so that handing it on costs
/// nothing.
final class LabelIndex: Sendable {
  private let spellings: LabelSpellings

  /// What the assembler asks of every label, for each entry.
  let traits: [LabelTraits]

  /// What the labels can be; each entry has a range of them (``LabelTraits/uses``).
  let uses: [LabelUse]

  /// Indexes the labels of an edition.
  convenience init(_ edition: Edition) {
    self.init(edition, LabelSpellings(edition))
  }

  private init(_ edition: Edition, _ spellings: LabelSpellings) {
    self.spellings = spellings
    var traits: [LabelTraits] = []
    var uses: [LabelUse] = []
    for entry in spellings.entries {
      traits.append(LabelTraits(entry, uses: uses.count..<uses.count + entry.uses.count, edition))
      uses += entry.uses
    }
    self.traits = traits
    self.uses = uses
  }

  /// The index of each edition, in the order of ``Edition/all``.
  static let all: [LabelIndex] = {
    var spellings = Edition.all.map { LabelSpellings($0) }
    for place in spellings.indices {
      let others = spellings.indices.filter { $0 != place }.map { spellings[$0] }
      spellings[place].noteOwn(besides: others)
    }
    return zip(Edition.all, spellings).map { LabelIndex($0, $1) }
  }()

  /// The index of an edition.
  static func of(_ edition: Edition) -> LabelIndex {
    let place = Edition.all.firstIndex { $0 === edition }
    return place.map { all[$0] } ?? LabelIndex(edition)
  }

  /// The entry of a key, and whether longer keys begin with it.
  func find(_ key: [UInt32]) -> (entry: Int?, isPrefix: Bool) { spellings.find(key) }

  /// The official name for the spelling of an entry, if that is a wrong one.
  func correction(of entry: Int) -> String? {
    traits[entry].isMisspelt ? spellings.entries[entry].correction : nil
  }

  /// The node of the tree of spellings for a letter after those of a node; nil if no spelling goes on with it.
  @inline(__always)
  func child(of node: Int, _ scalar: UInt32) -> Int? { spellings.trie.child(of: node, scalar) }

  /// The entry that ends at a node of the tree, and whether longer spellings go on after it.
  @inline(__always)
  func entry(at node: Int) -> (entry: Int?, isPrefix: Bool) { spellings.entry(at: node) }
}

/// A walk through the spellings of an index, letter by letter.
struct LabelWalk {
  private let index: LabelIndex
  private var node: Int? = LetterTrie.root

  /// The number of letters so far.
  private(set) var letters = 0

  /// Begins a walk.
  @inline(__always)
  init(_ index: LabelIndex) { self.index = index }

  /// Goes on with a letter.
  @inline(__always)
  mutating func step(_ scalar: UInt32) {
    letters &+= 1
    if let node { self.node = index.child(of: node, scalar) }
  }

  /// The entry of the letters so far, and whether longer spellings begin with them.
  var found: (entry: Int?, isPrefix: Bool) { node.map { index.entry(at: $0) } ?? (nil, false) }
}
