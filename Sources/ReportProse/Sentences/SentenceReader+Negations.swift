extension SentenceReader {
  /// Reads 零申请 and its like.
  mutating func readNothing(_ range: Range<Int>) {
    guard context.scope.isOfReport else { return }
    for index in range {
      switch tokens[index].kind {
      case .word(.noApplications): addNothing(lexicon.cells.sums(.received), tokens[index].range)
      case .word(.noReviews): addNothing([lexicon.cells.total(of: .reviews)], tokens[index].range)
      case .word(.noLawsuits): addNothing([lexicon.cells.total(of: .lawsuits)], tokens[index].range)
      default: break
      }
    }
  }

  mutating func addNothing(_ cells: [CellSum], _ range: Range<Int>) {
    statements.append(
      .figure(
        FigureStatement(range: range, value: 0, cells: cells, sort: .none, isAboutReviews: false)))
  }

  /// Reads what follows a negation, up to the end of the clause.
  ///
  /// Every word must be known: 未收到申请答复不满意的投诉 is about something else.
  mutating func readNegation(_ range: Range<Int>) {
    guard context.scope.isOfReport, !isInBrackets else { return }
    var found = NegatedClause()
    for index in range {
      // 无因未按期答复引起的行政复议: two negations say something else.
      if tokens[index].kind == .word(.negation), index > range.lowerBound,
        tokens[index - 1].kind != .word(.negation)
      {
        return giveUp()
      }
      guard found.add(tokens[index], index, isOther: isOtherApplication(index, in: range)) else { return giveUp() }
    }
    guard let last = found.last else { return }
    let place = tokens[range.lowerBound].range.lowerBound..<tokens[last].end
    let cells = lexicon.cells
    if !found.groups.isEmpty {
      guard found.objects == 0 else { return }
      for group in found.groups { addNothing([cells.total(of: group)], place) }
      context.topic.kind = .reviews
      return
    }
    if let row = found.row {
      addNothing(cells.sums(row, columns: found.applicants), place)
    } else if !found.rows.isEmpty {
      for rows in found.rows { addNothing(cells.sums(.rows(rows), columns: found.applicants), place) }
    } else if found.isApplication || found.isReceived && found.applicants != nil {
      guard !found.isHandled, found.objects == 0 else { return }
      addNothing(cells.sums(.received, columns: found.applicants), place)
      if found.applicants == nil {
        context.topic.settle(on: .applications)
      }
    } else if found.isMade || found.action != nil {
      let action = found.action ?? .made
      for document in found.documents {
        if let cell = cells.stock(document, action) {
          addNothing([CellSum([cell])], place)
        }
      }
      if let document = found.documents.last {
        context.topic.kind = .documents
        context.topic.documents = document
      }
    } else {
      for row in found.decisions {
        if let cell = cells.decision(row: row) { addNothing([CellSum([cell])], place) }
      }
    }
  }
}
