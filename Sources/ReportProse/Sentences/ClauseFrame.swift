/// A clause read for one figure: whose it is, of when, what is counted, by which verb, with which unit, and how far.
///
/// ``CellTable`` tells of which cells that speaks.
struct ClauseFrame {
  /// What the figure may count.
  enum What: Equatable {
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

  /// The figure and its unit.
  let figure: ProseFigure
  /// Whether the figure is the organ's own, and of the report year as a whole.
  let isOfReport: Bool
  /// The most specific thing named so far; nil if there is none.
  var what: What?
  /// How specific it is.
  var specificity = Specificity.nothing
  /// The other row or group that is named where a row is the reason for a group's result: 因本机关不掌握无法提供3件.
  var alternative: Range<Int>?
  /// 收到, 办结 and their like, the nearest to the figure first.
  var verbs: [RowContext] = []
  /// What became of documents.
  var action: DocumentAction?
  /// The columns of a kind of applicant.
  var applicants: Range<Int>?
  /// 规章 or 规范性文件.
  var document: ProseWord?
  /// What else is said, and where.
  var traits = Traits()

  /// Makes the frame of a figure of which nothing is read yet.
  init(_ figure: ProseFigure, isOfReport: Bool) {
    self.figure = figure
    self.isOfReport = isOfReport
  }

  /// Whether it has a trait, or one of several.
  func has(_ wanted: Traits) -> Bool { !traits.isDisjoint(with: wanted) }

  /// Whether documents or other information are counted, not applications.
  var isOfPapers: Bool {
    !has(.application) && verbs.isEmpty && specificity <= .subject
      && (has([.information, .file, .paper]) || document != nil || action == .made)
  }

  /// Whether results of applications are counted.
  var isResult: Bool {
    if case .row(.rows) = what { return true }
    return false
  }

  /// Whether reviews or lawsuits are counted, which bodies count differently.
  var isAboutReviews: Bool {
    switch what {
    case .group, .outcome: true
    default: false
    }
  }

  /// Adds what is counted if it is more specific than what was named so far.
  private mutating func add(_ what: What, _ specificity: Specificity) {
    let isSame = specificity == self.specificity && what != self.what
    // 未办结的2件结转下年度: where to is said later.
    let isVague = specificity == .part && (self.what == .unclear || self.what == .row(.carriedOn))
    let isVaguer = specificity == .part && (what == .unclear || what == .row(.carriedOn))
    // 行政复议和行政诉讼5件: of which there are how many?
    if isSame, specificity >= .subject, !isVague, !isVaguer { traits.insert(.double) }
    guard specificity > self.specificity || isSame && isVague else { return }
    traits.remove(.double)
    self.what = what
    self.specificity = specificity
  }

  /// Adds results of table 3, of which one may be the reason for another: the group decides what is counted.
  private mutating func add(rows: Range<Int>) {
    if case .row(.rows(let named)) = what {
      if rows.count == 1, named.count > 1, named.contains(rows.lowerBound) {
        if has([.pastOpen, .examples]) {
          traits.insert(.examples)
          return
        }
        if !has(.behind) { alternative = named }
      } else if rows.count == 1, named.count == 1, rows != named, let group = alternative,
        group.contains(rows.lowerBound)
      {
        // Two reasons: 因不掌握或没有现成信息无法提供3件.
        what = .row(.rows(group))
        specificity = .group
        alternative = nil
        traits.insert(.examples)
        return
      } else if named.count == 1, rows.count > 1, rows.contains(named.lowerBound), has(.behind) {
        if has(.pastOpen) {
          what = .row(.rows(rows))
          specificity = .group
          return
        }
        alternative = rows
      }
    }
    // 2件为重复申请和其他处理: of which there are how many?
    if case .row(.rows(let named)) = what, has(.behind), !named.overlaps(rows) { traits.insert(.double) }
    add(.row(.rows(rows)), rows.count == 1 ? .row : .group)
  }

  /// Adds a word of the clause.
  mutating func add(_ word: ProseWord) {
    traits.formUnion(word.traits)
    switch word {
    case .review: add(.group(.reviews), .subject)
    case .lawsuit: add(.group(.lawsuits), .subject)
    case .directLawsuit: add(.group(.direct), .part)
    case .laterLawsuit: add(.group(.later), .part)
    case .regulation, .document:
      if document != nil, document != word { traits.insert(.double) }
      document = document ?? word
      add(.document, .subject)
    case .decision(let row), .decisionMatter(let row): add(.decision(Int(row)), .subject)
    case .received, .everyReceived: add(verb: .received)
    case .newlyReceived: add(verb: .newlyReceived)
    case .done: add(verb: .done)
    case .handled: add(verb: .handled)
    case .made: add(action: .made)
    case .repealed: add(action: .repealed)
    case .inForce: add(action: .inForce)
    case .rows(let rows): add(rows: rows.range)
    case .carriedIn: add(.row(.carriedIn), .part)
    case .carriedOut: add(.row(.carriedOut), .part)
    case .carriedOn: add(.row(.carriedOn), .part)
    case .carried: add(.unclear, .part)
    case .applicants(let columns): applicants = applicants ?? columns.range
    case .outcome(let column): add(.outcome(Int(column)), .row)
    case .fee, .noRow, .rest: add(.unclear, .other)
    default: break
    }
  }

  private mutating func add(verb: RowContext) {
    if !verbs.contains(verb) { verbs.append(verb) }
    add(.verbs, .verb)
  }

  private mutating func add(action: DocumentAction) {
    self.action = self.action ?? action
    add(.action, .action)
  }
}

extension ClauseFrame {
  /// What is said of a figure besides what is counted, and where it is said.
  struct Traits: OptionSet {
    let rawValue: UInt32

    /// Applications are named.
    static let application = Traits(rawValue: 1 << 0)
    /// Something is named that no cell counts.
    static let thing = Traits(rawValue: 1 << 1)
    /// 信息 may be what is counted.
    static let information = Traits(rawValue: 1 << 2)
    /// 政府信息公开 is named.
    static let field = Traits(rawValue: 1 << 3)
    /// 文件 stands for documents.
    static let file = Traits(rawValue: 1 << 4)
    /// Papers are counted: 公文, 公开属性.
    static let paper = Traits(rawValue: 1 << 5)
    /// 事项 are counted, which may be kinds of decisions.
    static let kind = Traits(rawValue: 1 << 6)
    /// A way or place is named, so that the figure is a part.
    static let channel = Traits(rawValue: 1 << 7)
    /// The figure is more or less than another.
    static let difference = Traits(rawValue: 1 << 8)
    /// An authority dealt with others' cases.
    static let judged = Traits(rawValue: 1 << 9)
    /// What is counted was made public.
    static let published = Traits(rawValue: 1 << 10)
    /// That is all that was done with it besides what else is said: 公布现行有效规范性文件.
    static let opened = Traits(rawValue: 1 << 11)
    /// Something else was done with it: 公布修订的规范性文件.
    static let revised = Traits(rawValue: 1 << 12)
    /// Two things of the same rank are named.
    static let double = Traits(rawValue: 1 << 13)
    /// Rows are named as examples of a group (等), so that the group is meant.
    static let examples = Traits(rawValue: 1 << 14)
    /// Unknown text stands between the figure and the words it belongs to.
    static let text = Traits(rawValue: 1 << 15)

    /// 等 was passed on the way from the figure.
    static let pastOpen = Traits(rawValue: 1 << 16)
    /// Unknown text was passed.
    static let pastText = Traits(rawValue: 1 << 17)
    /// The words are behind the figure.
    static let behind = Traits(rawValue: 1 << 18)

    /// The figure stands in brackets.
    static let bracketed = Traits(rawValue: 1 << 19)
    /// It is none.
    static let zero = Traits(rawValue: 1 << 20)
    /// It counts 项.
    static let matter = Traits(rawValue: 1 << 21)
    /// The talk is of applications, of reviews, or of nothing yet.
    static let ofApplications = Traits(rawValue: 1 << 22)
    static let ofReviews = Traits(rawValue: 1 << 23)
    static let ofNothing = Traits(rawValue: 1 << 24)
    /// No verb says what was done with applications.
    static let verbless = Traits(rawValue: 1 << 25)
    /// One says that they came in.
    static let incoming = Traits(rawValue: 1 << 26)
    /// A kind of applicant is named, or what became of documents.
    static let divided = Traits(rawValue: 1 << 27)
    /// Reviews or lawsuits are named.
    static let review = Traits(rawValue: 1 << 28)
    /// What applications are about is counted: 涉及行政许可2件.
    static let concern = Traits(rawValue: 1 << 29)
    /// It came in at a court or authority, not at the organ.
    static let admitted = Traits(rawValue: 1 << 30)
  }

  /// Adds what follows from all words together and from where the figure stands.
  mutating func complete(_ context: ProseContext, isInBrackets: Bool) {
    if isInBrackets { traits.insert(.bracketed) }
    if figure.count == 0 { traits.insert(.zero) }
    if figure.unit == .matter { traits.insert(.matter) }
    switch context.topic.kind {
    case .applications: traits.insert(.ofApplications)
    case .reviews: traits.insert(.ofReviews)
    case .none: traits.insert(.ofNothing)
    case .documents, .decisions, .other: break
    }
    if verbs.isEmpty, !has(.admitted) { traits.insert(.verbless) }
    if verbs.contains(where: { $0 == .received || $0 == .newlyReceived }) { traits.insert(.incoming) }
    if verbs.contains(where: { $0 == .handled || $0 == .done }) { traits.remove(.kind) }
    if applicants != nil || action != nil { traits.insert(.divided) }
    // 公布现行有效规范性文件: that they were published says nothing against what else is said of them.
    if has(.opened), !has(.revised), document != nil, action != nil { traits.remove(.published) }
  }
}

extension ProseWord {
  /// What the word says of a figure besides what is counted.
  fileprivate var traits: ClauseFrame.Traits {
    switch self {
    case .application, .bareApplication: .application
    case .review, .lawsuit, .directLawsuit, .laterLawsuit: .review
    case .file: .file
    case .decisionMatter: .kind
    case .thing, .matter: .thing
    case .information: .information
    case .field: .field
    case .published: [.published, .revised]
    case .opened: [.published, .opened]
    case .paper: [.paper, .thing]
    case .open: .pastOpen
    case .concerning: [.pastOpen, .concern]
    case .judged: .judged
    case .admitted: .admitted
    case .channel, .outlet: .channel
    case .difference, .comparison, .becoming: .difference
    default: []
    }
  }
}
