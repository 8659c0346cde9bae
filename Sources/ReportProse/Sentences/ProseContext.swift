/// What a sentence has said so far, as far as what follows depends on it.
struct ProseContext {
  /// What the talk is about.
  enum Topic: Equatable {
    case none
    case applications
    case reviews
    case documents
    case decisions
    /// Something that no cell counts.
    case other
  }

  /// What the talk is about.
  var topic = Topic.none

  /// What the talk returns to at the end of a sentence about something of the moment.
  var base = Topic.none

  /// Whether figures are those of the report year as a whole.
  var isThisYear = true

  /// Whether figures are those of the organ itself.
  var isOwn = true

  /// The row that kinds of applicants are of.
  var row = RowContext.received

  /// The group of table 4 that outcomes are of; nil before one was named.
  var group: ReviewGroup?

  /// Whether both groups were named, so that outcomes may be of both.
  var isBothGroups = false

  /// The clause in which something that could be counted was named without figure, so that with 、 the next figure may
  /// be of both.
  var listedClause = 0

  /// Whether an outcome was stated since a group was named.
  var hasOutcome = false

  /// Whether what is counted was published, not made: in 公示行政许可30条、行政处罚4条 both were.
  var isPublishing = false

  /// Whether documents are divided by their publicity: 制发公文30份，其中主动公开20份，不予公开10份.
  var isOfPapers = false

  /// The only figure of the last sentence, which 其中 at the head of the next divides, and its unit.
  var total: (figure: FigureText, unit: Int)?

  /// Whether a figure of the organ and all that are under it was told.
  var hasWholeFigure = false

  /// Whether figures are of the organ itself, behind one of all that are under it as well.
  var isBehindWhole = false

  /// 规章 or 规范性文件.
  var documents: ProseWord?

  /// What became of them.
  var action: DocumentAction?

  /// Whether the figures are parts of an earlier one (其中).
  var isPart = false

  /// Whether a total was named since the last ；.
  var hasTotal = false

  /// Whether a figure was named that is of some applications only, before any total: 信函申请6件，办结6件.
  var isRestricted = false

  /// Whether a part without a verb of its own was seen since 其中.
  var hasPart = false

  /// The last figure that was understood, as an index into the statements of the sentence; nil if something else was
  /// counted since.
  var last: Int?

  /// In which of the sentence's clauses that was.
  var lastClause = 0

  /// The last total that the sentence names, for percentages.
  var whole: Int?
}
