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
  var level = 0
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

  /// Adds a target if it is more specific than the one so far.
  mutating func add(_ target: Target, _ level: Int) {
    // 行政复议和行政诉讼5件: of which there are how many?
    if level == self.level, level > 2, target != self.target, level != 4 || target != .unclear { isDouble = true }
    guard level > self.level else { return }
    isDouble = false
    self.target = target
    self.level = level
  }

  /// Adds a word of the clause.
  mutating func add(_ word: ProseWord) {
    switch word {
    case .application, .bareApplication: isApplication = true
    case .review: add(.group(.reviews), 3)
    case .lawsuit: add(.group(.lawsuits), 3)
    case .directLawsuit: add(.group(.direct), 4)
    case .laterLawsuit: add(.group(.later), 4)
    case .regulation, .document:
      isDouble = isDouble || document != nil && document != word
      if document == nil { document = word }
      add(.document, 3)
    case .file: isFile = true
    case .decision(let row): add(.decision(Int(row)), 3)
    case .decisionMatter(let row):
      isKind = true
      add(.decision(Int(row)), 3)
    case .thing, .matter: isThing = true
    case .information: isInformation = true
    case .field: isField = true
    case .received: add(verb: .received)
    case .newlyReceived: add(verb: .newlyReceived)
    case .done: add(verb: .done)
    case .handled: add(verb: .handled)
    case .made: add(action: .made)
    case .repealed: add(action: .repealed)
    case .inForce: add(action: .inForce)
    case .published: isPublished = true
    case .judged: isJudged = true
    case .rows(let rows): add(.row(.rows(rows.range)), rows.range.count == 1 ? 6 : 5)
    case .carriedIn: add(.row(.carriedIn), 4)
    case .carriedOut: add(.row(.carriedOut), 4)
    case .carried: add(.unclear, 4)
    case .applicants(let columns): if applicants == nil { applicants = columns.range }
    case .outcome(let column): add(.outcome(Int(column)), 6)
    case .channel, .outlet: isChannel = true
    case .difference, .comparison: isDifference = true
    case .fee: add(.unclear, 7)
    default: break
    }
  }

  private mutating func add(verb: RowContext) {
    if !verbs.contains(verb) { verbs.append(verb) }
    add(.verbs, 1)
  }

  private mutating func add(action: DocumentAction) {
    if self.action == nil { self.action = action }
    add(.action, 2)
  }
}
