/// What a sentence has said so far, as far as what follows depends on it.
struct ProseContext {
  /// Whose figures are told, and of when.
  var scope = ScopeContext()

  /// What the talk is about.
  var topic = TopicContext()

  /// What a figure may be a part of.
  var list = ListContext()
}

/// Whose figures are told, and of when.
struct ScopeContext {
  /// Whether figures are those of the report year as a whole.
  var isThisYear = true

  /// Whether figures are those of the organ itself.
  var isOwn = true

  /// Whether the clause is about the organ and all under it.
  var isWhole = false

  /// Whether a figure of the organ and all that are under it was told.
  var hasWholeFigure = false

  /// Whether figures are of the organ itself, behind one of all that are under it as well.
  var isBehindWhole = false

  /// Whether figures are those of the report: its year's and its organ's.
  var isOfReport: Bool { isThisYear && isOwn }
}

/// What the talk is about.
struct TopicContext {
  /// What can be talked about.
  enum Kind: Equatable {
    case none
    case applications
    case reviews
    case documents
    case decisions
    /// Something that no cell counts.
    case other
  }

  /// What the talk is about.
  var kind = Kind.none

  /// What the talk returns to at the end of a sentence about something of the moment.
  var base = Kind.none

  /// The row that kinds of applicants are of.
  var row = RowContext.received

  /// The group of table 4 that outcomes are of; nil before one was named.
  private(set) var group: ReviewGroup?

  /// Whether both groups were named, so that outcomes may be of both.
  private(set) var isBothGroups = false

  /// Whether lawsuits with and without a review were named, so that outcomes may be of both.
  private(set) var isBothLawsuits = false

  /// Whether an outcome was stated since a group was named.
  var hasOutcome = false

  /// 规章 or 规范性文件.
  var documents: ProseWord?

  /// What became of them.
  var action: DocumentAction?

  /// Whether what is counted was published, not made: in 公示行政许可30条、行政处罚4条 both were.
  var isPublishing = false

  /// Whether what applications are about is counted: 涉及行政许可2件、行政处罚1件.
  var isConcerning = false

  /// Whether documents are divided by their publicity: 制发公文30份，其中主动公开20份，不予公开10份.
  var isOfPapers = false

  /// Settles on a topic, to which the talk returns.
  mutating func settle(on kind: Kind) {
    self.kind = kind
    base = kind
  }

  /// Notes a group of table 4 that was named.
  mutating func name(_ group: ReviewGroup) {
    let isOther = self.group.map { ($0 == .reviews) != (group == .reviews) } ?? false
    isBothGroups = isOther && !hasOutcome || isBothGroups && !isOther
    let pair = (self.group, group)
    isBothLawsuits = !hasOutcome && (pair == (.direct, .later) || pair == (.later, .direct))
    hasOutcome = false
    self.group = group
    kind = .reviews
  }
}

/// What a figure may be a part of.
struct ListContext {
  /// Whether the figures are parts of an earlier one (其中).
  var isPart = false

  /// Whether a part without a verb of its own was seen since 其中.
  var hasPart = false

  /// Whether a total was named since the last ；.
  var hasTotal = false

  /// How many applications were told of before any total, as of some only: 信函申请6件，办结6件; nil if there were none.
  ///
  /// A larger figure is no part of them.
  var restriction: Int?

  /// Whether a figure was named that is of what was carried in, before any total: 上年结转的2件中，1件予以公开.
  var isOfCarried = false

  /// The last figure that was understood, as an index into the statements of the sentence; nil if something else was
  /// counted since.
  var last: Int?

  /// In which of the sentence's clauses that was.
  var lastClause = 0

  /// The clause in which something that could be counted was named without figure, so that with 、 the next figure may
  /// be of both.
  var namedClause = 0

  /// The last total that the sentence names, for percentages.
  var whole: Int?

  /// The only figure of the last sentence, which 其中 at the head of the next divides, and its unit.
  var total: (figure: FigureText, unit: Int)?
}
