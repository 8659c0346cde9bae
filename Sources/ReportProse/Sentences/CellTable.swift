/// Of which cells a frame speaks.
enum CellTable {
  /// What must be said of something, and what must not, for a figure to be one of the tables'.
  private struct Entry {
    /// The traits of which none may be there.
    var refused: ClauseFrame.Traits = []
    /// The traits of which one must be there; empty if there need be none.
    var wanted: ClauseFrame.Traits = []
  }

  /// The table; nil for what is about no cell.
  private static func entry(_ what: ClauseFrame.What?) -> Entry? {
    switch what {
    case .unclear: nil
    case .verbs, nil: Entry(refused: .file, wanted: [.application, .ofApplications])
    // 上年结转的行政复议1件: no row counts those.
    case .row: Entry(refused: .review, wanted: [.application, .ofApplications, .ofNothing])
    case .outcome: Entry(wanted: .ofReviews)
    // An authority for reviews deals with others' cases as well.
    case .group: Entry(refused: [.judged, .bracketed], wanted: [.verbless, .field, .application, .zero])
    case .document, .action:
      Entry(
        refused: [.published, .information, .application, .channel, .text, .bracketed, .concern], wanted: .verbless)
    case .decision:
      Entry(
        refused: [
          .published, .information, .application, .channel, .bracketed, .divided, .matter, .kind, .incoming,
          .concern,
        ])
    }
  }

  /// Whether a frame, which is complete, may speak of a cell.
  static func admits(_ frame: ClauseFrame) -> Bool {
    guard let entry = entry(frame.what) else { return false }
    return !frame.has(entry.refused) && (entry.wanted.isEmpty || frame.has(entry.wanted))
  }
}

extension SentenceReader {
  /// The cells that a frame speaks of and how it gives their figure; nil if that is not clear.
  mutating func cells(
    of frame: ClauseFrame, _ index: Int, mark: ProseToken.Kind, hasTextBefore: Bool
  ) -> (cells: [CellSum], sort: FigureStatement.Sort)? {
    guard CellTable.admits(frame) else { return nil }
    let sort = context.list.isPart ? FigureStatement.Sort.atMost : .exact
    switch frame.what {
    case .unclear: return nil
    case .verbs, nil: return verbCells(frame, index, mark: mark, hasTextBefore: hasTextBefore)
    case .row(let row):
      context.topic.row = row
      let others = frame.alternative.map { lexicon.cells.sums(.rows($0), columns: frame.applicants) } ?? []
      var isResult = false
      if case .rows = row { isResult = true }
      return (
        lexicon.cells.sums(row, columns: frame.applicants) + others,
        isResult && context.list.isOfCarried ? .atMost : .exact
      )
    case .outcome(let column):
      guard let group = context.topic.group else { return nil }
      context.topic.hasOutcome = true
      let cells = lexicon.cells.outcome(column, of: group)
      var sums = [CellSum(cells)]
      let lawsuits = lexicon.cells.outcome(column, of: .lawsuits)
      if context.topic.isBothLawsuits { sums.append(CellSum(lawsuits)) }
      if context.topic.isBothGroups { sums.append(CellSum(lexicon.cells.outcome(column, of: .reviews) + lawsuits)) }
      return (sums, .exact)
    case .group(let group):
      return ([lexicon.cells.total(of: group)], group == .direct || group == .later ? .exact : sort)
    case .document, .action: return documentCell(frame, mark: mark).map { ([CellSum([$0])], sort) }
    case .decision(let row): return lexicon.cells.decision(row: row).map { ([CellSum([$0])], sort) }
    }
  }

  /// The cells of a figure with 收到 or 办结, or with a kind of applicant alone.
  private mutating func verbCells(
    _ frame: ClauseFrame, _ index: Int, mark: ProseToken.Kind, hasTextBefore: Bool
  ) -> (cells: [CellSum], sort: FigureStatement.Sort)? {
    var verbs = frame.verbs
    guard let verb = verbs.first else {
      if let columns = frame.applicants {
        // 收到19件，答复18件。自然人16件: of which of the two?
        let others = context.topic.row == .received ? [] : lexicon.cells.sums(.received, columns: columns)
        return (lexicon.cells.sums(context.topic.row, columns: columns) + others, .exact)
      }
      // 收到信函申请3件、网上申请36件: what follows 、 without a verb has the verb before it.
      guard mark == .pause, frame.has([.application, .channel]), let last = lastFigure, last.sort != .implied else {
        return nil
      }
      return (last.cells, last.sort)
    }
    guard !isInBrackets || verbs == [.newlyReceived] else { return nil }
    if context.list.isPart, context.list.hasPart, mark == .comma, !hasTextBefore { context.list.isPart = false }
    if verbs.contains(.done), isFollowedByAllDone(index) { verbs.append(.allDone) }
    // 办结56件（含上年结转2件，本年新收54件）: those were not all that came in.
    let isInDone = rowOutside.map { $0 != .received && $0 != .newlyReceived } ?? false
    let isRestricted = context.list.restriction.map { (frame.figure.count ?? 0) <= $0 } ?? false
    context.topic.row = verb
    var cells: [CellSum] = []
    for verb in verbs {
      for sum in lexicon.cells.sums(verb, columns: frame.applicants) where !cells.contains(sum) { cells.append(sum) }
    }
    let isPart =
      context.list.isPart || frame.has(.channel) || isRestricted && !frame.has(.incoming)
      || isInDone || isUnclearlyRestricted(index) || context.scope.isBehindWhole && lastFigure?.cells != cells
    if !isPart, frame.has(.incoming) || verbs.contains(.handled) {
      context.list.hasTotal = true
      context.list.restriction = nil
      context.list.isOfCarried = false
    }
    return (cells, isPart ? .atMost : .exact)
  }

  /// The last figure that was understood; nil if something else was counted since.
  var lastFigure: FigureStatement? {
    guard let last = context.list.last, case .figure(let figure) = statements[last] else { return nil }
    return figure
  }

  /// Whether 均已 follows the clause of a figure.
  private func isFollowedByAllDone(_ index: Int) -> Bool {
    for position in index + 1..<max(index + 1, min(tokens.count, index + 8)) {
      switch tokens[position].kind {
      case .word(.all): return true
      case .semicolon, .figure: return false
      default: break
      }
    }
    return false
  }

  /// Whether unknown words stand between the verb before a figure and what it is about: 收到省政府转来的申请.
  private func isUnclearlyRestricted(_ index: Int) -> Bool {
    var hasText = false
    for position in (0..<index).reversed() {
      switch tokens[position].kind {
      case .text: hasText = true
      case .word(.received), .word(.everyReceived), .word(.newlyReceived), .word(.done), .word(.handled): return hasText
      case .comma, .semicolon, .colon, .pause, .open, .close, .figure: return false
      default: break
      }
    }
    return false
  }

  /// The cell of documents made, repealed or in force.
  private mutating func documentCell(_ frame: ClauseFrame, mark: ProseToken.Kind) -> Int? {
    if frame.has(.file), frame.document == nil, frame.action == .made { return nil }
    let document = frame.document ?? (context.topic.kind == .documents ? context.topic.documents : nil)
    let isList = !context.list.isPart && frame.document != nil && (mark == .pause || mark == .comma)
    let action = frame.action ?? (isList ? context.topic.action : nil)
    guard let document, let action, let cell = lexicon.cells.stock(document, action) else {
      context.topic.documents = frame.document ?? context.topic.documents
      if frame.document != nil { context.topic.action = nil }
      return nil
    }
    context.topic.documents = document
    context.topic.action = action
    return cell
  }
}
