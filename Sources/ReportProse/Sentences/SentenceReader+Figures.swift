extension SentenceReader {
  /// Reads a figure with the words of its clause before it and after it.
  mutating func read(
    figure index: Int, before: Range<Int>, after: Range<Int>, mark: ProseToken.Kind, isOfReport: Bool
  ) {
    guard let figure = tokens.figure(index) else { return }
    readAllDone(ofEvery: index, after)
    var frame = ClauseFrame(figure, isOfReport: isOfReport)
    for position in before.reversed() { add(position, in: before, into: &frame) }
    let isAlone = frame.specificity == .nothing && frame.applicants == nil
    let isDifference = frame.has(.difference)
    let hasWayBefore = frame.has(.channel)
    frame.traits.subtract([.pastText, .pastOpen])
    frame.traits.insert(.behind)
    for position in after {
      // Behind unknown words nothing is the figure's but what makes it another thing's.
      if frame.has(.pastText), tokens[position].kind != .word(.thing), tokens[position].kind != .word(.matter) {
        continue
      }
      add(position, in: after, into: &frame)
    }
    readBareResult(&frame)
    // A comparison after the figure is about another one.
    if !isDifference { frame.traits.remove(.difference) }
    readNoneOfEither(index, frame, after: mark)
    inheritVerb(before: before.lowerBound, after: mark, into: &frame)
    noteTopic(frame)
    if frame.isOfPapers { context.topic.isOfPapers = true }
    if context.topic.isPublishing, frame.verbs.isEmpty, frame.action == nil { frame.traits.insert(.published) }
    context.topic.isPublishing = frame.has(.published)
    if context.topic.isConcerning, frame.verbs.isEmpty, frame.action == nil { frame.traits.insert(.concern) }
    context.topic.isConcerning = frame.has(.concern)
    // 因不掌握、没有现成信息等原因无法提供3件: the group is counted, whatever is listed as a reason.
    if mark == .pause, context.list.namedClause == clauseCount, !frame.has(.examples) { frame.traits.insert(.double) }
    if context.list.isPart, frame.verbs.isEmpty { context.list.hasPart = true }
    noteRestriction(frame)
    forgetPart(frame)
    frame.complete(context, isInBrackets: isInBrackets)
    guard let value = figure.count, isOfReport, !frame.has([.difference, .thing, .double]),
      !(context.topic.isOfPapers && frame.isResult), isJoined(before: before, after: after, isAlone: isAlone, figure),
      let found = cells(
        of: frame, index, mark: mark, hasTextBefore: before.contains { tokens[$0].kind == .text })
    else { return giveUp() }
    add(
      FigureStatement(
        range: tokens[index].range, value: value, cells: found.cells, sort: found.sort,
        isByWay: hasWayBefore && frame.has(.incoming) && !frame.has(.text) && !context.list.isPart
          && !context.scope.isBehindWhole && isOnlyCount(index),
        isAboutReviews: frame.isAboutReviews), mark: mark)
    if frame.what == .verbs || frame.what == nil { context.list.whole = value }
    if frame.what == .row(.carriedIn), !context.list.hasTotal { context.list.isOfCarried = true }
  }

  /// Whether a figure is the only count in its sentence.
  private func isOnlyCount(_ index: Int) -> Bool {
    tokens.indices.allSatisfy { $0 == index || tokens.figure($0)?.count == nil }
  }

  /// Takes 公开 in the place of 予以公开 where other results are named beside it: 公开12件，部分公开3件.
  private func readBareResult(_ frame: inout ClauseFrame) {
    guard frame.what == nil, frame.has(.opened),
      !frame.has([.revised, .application, .information, .thing, .file, .text]),
      frame.figure.unit == .piece, context.topic.kind == .applications, !context.topic.isOfPapers,
      let row = lexicon.granted, tokens.contains(where: Self.isResult)
    else { return }
    frame.traits.subtract([.opened, .published])
    frame.add(.rows(row))
  }

  private static func isResult(_ kind: ProseToken.Kind) -> Bool {
    if case .word(.rows) = kind { return true }
    return false
  }

  /// Notes that a figure is of some applications only.
  private mutating func noteRestriction(_ frame: ClauseFrame) {
    let isWithdrawn = frame.what == .outcome(2) && context.topic.kind == .applications
    let isOfSome = frame.has(.channel) || frame.applicants != nil || frame.what == .row(.carriedIn)
    // 收到12件，撤回2件，实际办理10件: what was withdrawn, and what others received, is counted differently.
    if isWithdrawn || !context.scope.isOwn && !context.list.hasTotal {
      context.list.restriction = .max
    } else if isOfSome, !context.list.hasTotal {
      let (sum, isOver) = (context.list.restriction ?? 0).addingReportingOverflow(frame.figure.count ?? .max)
      context.list.restriction = isOver ? .max : sum
    }
  }

  /// Takes back what was told of the organ where other bodies received some as well.
  ///
  /// 收到申请7件，上级转来2件 and 县政府收到申请41件，各乡镇收到申请208件 do not say whether the report counts both.
  /// So with documents: 县政府制发5件，县直部门制发18件.
  /// 其中2件由上级转来 and what stands behind 全县收到249件 are parts of what was told.
  private mutating func forgetPart(_ frame: ClauseFrame) {
    guard !context.scope.isOwn, !context.list.isPart, !context.scope.hasWholeFigure, context.scope.isThisYear,
      !isInBrackets, !frame.has([.thing, .difference])
    else { return }
    let isReceived =
      frame.verbs.allSatisfy { $0 == .received } && (frame.what == nil || frame.what == .verbs)
      && context.topic.kind == .applications
    let isMade = frame.action == .made && !frame.has(.published) && context.topic.kind == .documents
    if isReceived || isMade { forgetFigures() }
  }

  /// Reads 行政复议、行政诉讼均为0件: there was none of what stands before 、 either.
  private mutating func readNoneOfEither(_ index: Int, _ frame: ClauseFrame, after mark: ProseToken.Kind) {
    guard mark == .pause, context.list.namedClause == clauseCount, context.scope.isOfReport, !isInBrackets,
      tokens.figure(index)?.count == 0, case .group(let group)? = frame.what, let other = context.topic.group,
      other != group, context.topic.kind == .reviews
    else { return }
    for group in [other, group] {
      addNothing([lexicon.cells.total(of: group)], tokens[index].range)
    }
  }

  /// Takes the verb of the pieces before 、 that have no figure: 办理通过网站、信函提交的申请26件.
  private func inheritVerb(before start: Int, after mark: ProseToken.Kind, into frame: inout ClauseFrame) {
    guard mark == .pause, frame.verbs.isEmpty, frame.has(.application) else { return }
    var position = start - 1
    while position >= 0 {
      switch tokens[position].kind {
      case .word(let verb):
        switch verb {
        case .received, .everyReceived, .newlyReceived, .done, .handled: frame.add(verb)
        case .rows, .applicants, .thing, .matter, .review, .lawsuit: return
        default: break
        }
      case .pause, .text, .neutral, .year: break
      default: return
      }
      position -= 1
    }
  }

  private func add(_ position: Int, in range: Range<Int>, into frame: inout ClauseFrame) {
    switch tokens[position].kind {
    case .text: frame.traits.insert(.pastText)
    case .word(.bareApplication):
      frame.traits.insert(isOtherApplication(position, in: range) ? .thing : .application)
    case .word(.everyReceived) where position + 1 < tokens.count && tokens.figure(position + 1) != nil:
      // 收到的5件申请: there may have been more.
      break
    case .word(.amount):
      guard range.contains(position - 1), tokens[position - 1].end == tokens[position].start else { break }
      let isBare = tokens[position - 1].kind == .word(.bareApplication) && !isOtherApplication(position - 1, in: range)
      if isBare || tokens[position - 1].kind == .word(.application) { frame.add(.received) }
    case .word(.registered) where range.contains(position + 1) && tokens[position + 1].kind == .word(.application):
      frame.add(.received)
    case .word(.channel) where range.contains(position + 1) && tokens[position + 1].kind == .word(.open):
      // 网站、信函等途径: those are all ways.
      break
    case .word(let word):
      // Unknown text matters only between the words and the figure they belong to.
      let specificity = frame.specificity
      frame.add(word)
      if frame.specificity > specificity, frame.has(.pastText) { frame.traits.insert(.text) }
    default: break
    }
  }

  /// Whether 申请 follows a word that makes it an application for something else: 救助申请.
  func isOtherApplication(_ position: Int, in range: Range<Int>) -> Bool {
    guard position > range.lowerBound, tokens[position - 1].end == tokens[position].range.lowerBound else {
      return false
    }
    return tokens[position - 1].makesOther
  }

  /// Whether nothing unknown stands between a figure and the words it belongs to.
  private func isJoined(
    before: Range<Int>, after: Range<Int>, isAlone: Bool, _ figure: ProseFigure
  ) -> Bool {
    var hasWord = false
    for position in before.reversed() {
      if tokens[position].kind == .text { return false }
      if isSolid(position) {
        hasWord = true
        break
      }
    }
    var next: Int?
    for position in after {
      if tokens[position].kind == .text {
        // 5个环节, 3次培训: the unit belongs to the unknown word.  Behind 件 there may be anything, unless the words
        // that matter are to come.
        return hasWord && figure.unit == .piece && !figure.isChinese
      }
      if isSolid(position) {
        next = position
        break
      }
    }
    return hasWord || next != nil || isAlone
  }

  /// Whether a token is a word with a meaning of its own.
  private func isSolid(_ position: Int) -> Bool {
    switch tokens[position].kind {
    case _ where tokens[position].isFiller: false
    case .word(.field), .word(.information), .word(.all), .word(.among), .word(.being), .neutral, .year:
      false
    case .word: true
    default: false
    }
  }

  /// Notes what the talk is about from now on.
  private mutating func noteTopic(_ frame: ClauseFrame) {
    if frame.has(.thing), !frame.has(.application) {
      context.topic.kind = .other
    } else if frame.has(.application), frame.specificity != .subject {
      context.topic.settle(on: .applications)
    } else if case .group(let group) = frame.what {
      context.topic.name(group)
    } else if frame.what == .document {
      context.topic.kind = .documents
    } else if case .decision = frame.what {
      context.topic.kind = .decisions
    } else if frame.has(.information), frame.specificity < .part {
      context.topic.kind = .other
    }
  }

  /// Adds a figure, joined to the one before it if both are parts of one: 信息公开申请3件、纸质申请36件.
  private mutating func add(_ found: FigureStatement, mark: ProseToken.Kind) {
    let isNext =
      mark == .comma && context.list.lastClause == clauseCount - 1 && found.sort == .exact && !context.list.isPart
    if mark == .pause || isNext, let last = context.list.last,
      case .figure(var figure) = statements[last],
      figure.cells == found.cells, figure.sort == .exact || figure.sort == .atMost && !isNext
    {
      if figure.parts.isEmpty { figure.parts = [figure.value] }
      // A list of figures beyond this is no sentence about applications.
      guard figure.parts.count < 16 else { return giveUp() }
      figure.parts.append(found.value)
      figure.value = figure.parts.reduce(0) { $0 + min($1, 1_000_000_000_000_000) }
      figure.range = figure.range.lowerBound..<found.range.upperBound
      // What came in by some ways is not all: 通过邮寄提交的申请11件、通过网站提交的7件.
      figure.sort = context.list.isPart || figure.sort == .atMost && found.sort == .atMost ? .atMost : .exact
      statements[last] = .figure(figure)
    } else {
      statements.append(.figure(found))
      context.list.last = statements.count - 1
    }
    context.list.lastClause = clauseCount
  }
}
