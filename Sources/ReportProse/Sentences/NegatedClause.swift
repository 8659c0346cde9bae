/// A clause behind a negation, read for what there was none of.
struct NegatedClause {
  var isApplication = false
  var isReceived = false
  var isHandled = false
  var isMade = false
  var action: DocumentAction?
  var groups: [ReviewGroup] = []
  var row: RowContext?
  /// Results that are named: of a group and a reason in it, the reason.
  var rows: [Range<Int>] = []
  var applicants: Range<Int>?
  var documents: [ProseWord] = []
  var decisions: [Int] = []
  var last: Int?

  /// Documents and decisions, which go with no application.
  var objects: Int { documents.count + decisions.count }

  /// Adds a token; false if it makes the clause unclear.
  mutating func add(_ token: ProseToken, _ index: Int, isOther: Bool) -> Bool {
    switch token.kind {
    case .pause, .neutral: return true
    case .word(let word): return add(word, index, isOther: isOther)
    default: return false
    }
  }

  private mutating func add(_ word: ProseWord, _ index: Int, isOther: Bool) -> Bool {
    switch word {
    case .negation, .filler, .field, .information, .thisYear, .ownBody, .wholeBody, .open, .concerning: return true
    case .application: isApplication = true
    case .bareApplication:
      if isOther { return false }
      isApplication = true
    case .received, .newlyReceived:
      isReceived = true
      return true
    case .shortReview: if !groups.contains(.reviews) { groups.append(.reviews) }
    case .shortLawsuit: if !groups.contains(.lawsuits) { groups.append(.lawsuits) }
    case .doneRate: return true
    case .made:
      isMade = true
      return true
    case .repealed: action = .repealed
    case .review: groups.append(.reviews)
    case .lawsuit: groups.append(.lawsuits)
    case .carriedIn: row = .carriedIn
    case .carriedOut: row = .carriedOut
    case .rows(let rows): add(rows: rows.range)
    case .applicants(let columns):
      guard applicants == nil else { return false }
      applicants = columns.range
    case .regulation, .document: documents.append(word)
    case .decision(let row), .decisionMatter(let row): decisions.append(Int(row))
    case .handled, .done:
      isHandled = true
      return true
    default: return false
    }
    last = index
    return true
  }

  /// Adds results; 因“三安全一稳定”不予公开 names a reason and the group that it is in, of which only the reason counts.
  private mutating func add(rows: Range<Int>) {
    if self.rows.contains(where: { rows.lowerBound <= $0.lowerBound && $0.upperBound <= rows.upperBound }) { return }
    self.rows.removeAll { $0.lowerBound <= rows.lowerBound && rows.upperBound <= $0.upperBound }
    self.rows.append(rows)
  }
}
