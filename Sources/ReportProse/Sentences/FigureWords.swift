/// What a figure is about, as far as its own clause says.
struct FigureWords {
  /// What the figure may count.
  enum Target: Equatable {
    case verbs
    case row(RowContext)
    case outcome(Int)
    case group(ReviewGroup)
    case document
    case action
    case decision(Int)
    /// Words that say that the figure is about nothing known.
    case unclear
  }

  /// The most specific thing named so far.
  var target: Target?
  /// How specific it is.
  var specificity = Specificity.nothing
  /// The other row or group that is named where a row is the reason for a group's result: 因本机关不掌握无法提供3件.
  var alternative: Range<Int>?
  /// Whether rows are named as examples of a group (等), so that the group is meant.
  var hasExamples = false
  /// Whether the words are behind the figure.
  var isBehind = false
  /// Whether 等 was passed.
  var isPastOpen = false
  /// 收到, 办结 and their like, the nearest to the figure first.
  var verbs: [RowContext] = []
  /// The columns of a kind of applicant.
  var applicants: Range<Int>?
  /// 规章 or 规范性文件.
  var document: ProseWord?
  /// What became of documents.
  var action: DocumentAction?
  /// Whether 文件 stands for documents.
  var isFile = false
  /// Whether applications are named.
  var isApplication = false
  /// Whether something is named that no cell counts.
  var isThing = false
  /// Whether 信息 may be what is counted.
  var isInformation = false
  /// Whether what is counted was made public.
  var isPublished = false
  /// Whether that is all that was done with it besides what else is said: 公布现行有效规范性文件.
  var isOpened = false
  /// Whether something else was done with it: 公布修订的规范性文件.
  var isRevised = false
  /// Whether papers are counted: 公文, 公开属性.
  var isPaper = false
  /// Whether an authority dealt with others' cases.
  var isJudged = false
  /// Whether 政府信息公开 is named.
  var isField = false
  /// Whether a way or place is named, so that the figure is a part.
  var isChannel = false
  /// Whether the figure is more or less than another.
  var isDifference = false
  /// Whether 事项 are counted, which may be kinds of decisions.
  var isKind = false
  /// Whether two things of the same rank are named.
  var isDouble = false
  /// Whether unknown text was passed.
  var isPastText = false
  /// Whether unknown text stands between the figure and the words it belongs to.
  var hasText = false

  /// Whether documents or other information are counted, not applications.
  var isOfPapers: Bool {
    !isApplication && verbs.isEmpty && specificity <= .subject
      && (isInformation || isFile || isPaper || document != nil || action == .made)
  }

  /// Whether results of applications are counted.
  var isResult: Bool {
    if case .row(.rows) = target { return true }
    return false
  }

  /// Adds a target if it is more specific than the one so far.
  mutating func add(_ target: Target, _ specificity: Specificity) {
    // 行政复议和行政诉讼5件: of which there are how many?
    if specificity == self.specificity, specificity >= .subject, target != self.target,
      specificity != .part || target != .unclear
    {
      isDouble = true
    }
    guard specificity > self.specificity else { return }
    isDouble = false
    self.target = target
    self.specificity = specificity
  }

  /// Adds results of table 3, of which one may be the reason for another: the group decides what is counted.
  private mutating func add(rows: Range<Int>) {
    if case .row(.rows(let named)) = target {
      if rows.count == 1, named.count > 1, named.contains(rows.lowerBound) {
        if isPastOpen || hasExamples {
          hasExamples = true
          return
        }
        if !isBehind { alternative = named }
      } else if rows.count == 1, named.count == 1, rows != named, let group = alternative,
        group.contains(rows.lowerBound)
      {
        // Two reasons: 因不掌握或没有现成信息无法提供3件.
        target = .row(.rows(group))
        specificity = .group
        alternative = nil
        hasExamples = true
        return
      } else if named.count == 1, rows.count > 1, rows.contains(named.lowerBound), isBehind {
        if isPastOpen {
          target = .row(.rows(rows))
          specificity = .group
          return
        }
        alternative = rows
      }
    }
    add(.row(.rows(rows)), rows.count == 1 ? .row : .group)
  }

  /// Adds a word of the clause.
  mutating func add(_ word: ProseWord) {
    switch word {
    case .application, .bareApplication: isApplication = true
    case .review: add(.group(.reviews), .subject)
    case .lawsuit: add(.group(.lawsuits), .subject)
    case .directLawsuit: add(.group(.direct), .part)
    case .laterLawsuit: add(.group(.later), .part)
    case .regulation, .document:
      isDouble = isDouble || document != nil && document != word
      if document == nil { document = word }
      add(.document, .subject)
    case .file: isFile = true
    case .decision(let row): add(.decision(Int(row)), .subject)
    case .decisionMatter(let row):
      isKind = true
      add(.decision(Int(row)), .subject)
    case .thing, .matter: isThing = true
    case .information: isInformation = true
    case .field: isField = true
    case .received, .everyReceived: add(verb: .received)
    case .newlyReceived: add(verb: .newlyReceived)
    case .done: add(verb: .done)
    case .handled: add(verb: .handled)
    case .made: add(action: .made)
    case .repealed: add(action: .repealed)
    case .inForce: add(action: .inForce)
    case .published:
      isPublished = true
      isRevised = true
    case .opened:
      isPublished = true
      isOpened = true
    case .paper:
      isPaper = true
      isThing = true
    case .open: isPastOpen = true
    case .judged: isJudged = true
    case .rows(let rows): add(rows: rows.range)
    case .carriedIn: add(.row(.carriedIn), .part)
    case .carriedOut: add(.row(.carriedOut), .part)
    case .carried: add(.unclear, .part)
    case .applicants(let columns): if applicants == nil { applicants = columns.range }
    case .outcome(let column): add(.outcome(Int(column)), .row)
    case .channel, .outlet: isChannel = true
    case .difference, .comparison: isDifference = true
    case .fee, .noRow, .rest: add(.unclear, .other)
    default: break
    }
  }

  private mutating func add(verb: RowContext) {
    if !verbs.contains(verb) { verbs.append(verb) }
    add(.verbs, .verb)
  }

  private mutating func add(action: DocumentAction) {
    if self.action == nil { self.action = action }
    add(.action, .action)
  }
}
