/// What a part of a list is about.
struct PartKind {
  enum Group: Equatable {
    case plain
    case applicants
    case results
    case carried
    case halves(Int)
    /// Ways and places, which may count a thing twice.
    case elsewhere
  }

  var group = Group.plain
  var columns = 0..<0
  var side = 0
  /// Whether it is what is left: 其他类12条.
  var isRest = false

  static let plain = PartKind()

  /// The kind with one more of its words.
  func with(_ word: ProseWord) -> PartKind {
    var kind = self
    switch word {
    case .applicants(let columns):
      kind.group = .applicants
      kind.columns = columns.range
    case .rows, .outcome: kind.group = .results
    case .carriedIn, .carriedOut: kind.group = .carried
    case .half(let pair, let side):
      kind.group = .halves(Int(pair))
      kind.side = Int(side)
    case .channel, .outlet: kind.group = .elsewhere
    case .rest: kind.isRest = true
    default: break
    }
    return kind
  }

  /// Whether two parts are both halves of something known.
  static func isPair(_ kinds: [PartKind]) -> Bool {
    guard kinds.count == 2 else { return false }
    switch kinds[0].group {
    case .applicants:
      return kinds.contains { $0.columns == 0..<1 } && kinds.contains { $0.columns.count > 1 }
    case .halves: return kinds[0].side != kinds[1].side
    case .plain, .results, .carried, .elsewhere: return false
    }
  }
}
