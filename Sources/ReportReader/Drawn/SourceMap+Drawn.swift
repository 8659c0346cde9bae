import ReportText

extension SourceMap {
  /// An edit of the readable text as one of a document with drawn tables; nil where it would write more than the text of a
  /// cell, or more than its borders leave room for.
  func drawnEdit(_ edit: TextEdit) -> TextEdit? {
    let range = edit.range
    guard let place = place(of: range) else { return blankCell(edit) }
    let piece = pieces[place]
    let end = place &+ 1 < pieces.count ? pieces[place &+ 1].start : count
    let start = piece.source.lowerBound &+ (range.lowerBound &- piece.start)
    let own = start..<start &+ range.count
    guard tables.contains(where: { $0.lowerBound <= range.lowerBound && range.upperBound < $0.upperBound }) else {
      return TextEdit(range: own, replacement: edit.replacement)
    }
    guard isCellText(edit.replacement) else { return nil }
    guard let room = piece.room else { return TextEdit(range: own, replacement: edit.replacement) }
    let growth =
      DisplayWidth.columns(of: 0..<edit.replacement.count, in: edit.replacement.span)
      &- DisplayWidth.columns(of: range, in: text.span)
    if growth == 0 { return TextEdit(range: own, replacement: edit.replacement) }
    // The borders stay where they are: the whole text is written with fewer or more blanks around it.
    let whole = text[piece.start..<range.lowerBound] + edit.replacement + text[range.upperBound..<end]
    var taken = piece.source
    guard let behind = room.behind else { return TextEdit(range: taken, replacement: Array(whole)) }
    let isRight = room.before > behind
    if growth < 0 {
      let blanks = [UInt8](repeating: 0x20, count: -growth)
      return TextEdit(range: taken, replacement: isRight ? blanks + whole : whole + blanks)
    }
    if isRight, growth <= room.before {
      taken = taken.lowerBound &- growth..<taken.upperBound
    } else if growth <= behind {
      taken = taken.lowerBound..<taken.upperBound &+ growth
    } else {
      return nil
    }
    return TextEdit(range: taken, replacement: Array(whole))
  }

  /// The index of the piece that was copied and in which a readable range lies; nil if there is none.
  private func place(of range: Range<Int>) -> Int? {
    var place = pieces.partitioningIndex { $0.start > range.lowerBound } &- 1
    guard place >= 0 else { return nil }
    if !pieces[place].isCopy, range.isEmpty, pieces[place].start == range.lowerBound, place > 0 { place &-= 1 }
    let end = place &+ 1 < pieces.count ? pieces[place &+ 1].start : count
    return pieces[place].isCopy && range.upperBound <= end ? place : nil
  }

  /// An insertion into a blank cell, which takes of its blanks.
  private func blankCell(_ edit: TextEdit) -> TextEdit? {
    guard edit.range.isEmpty, edit.range.lowerBound > 0, isCellText(edit.replacement) else { return nil }
    let place = end(of: edit.range.lowerBound)
    guard let room = piece(at: edit.range.lowerBound &- 1)?.room, let behind = room.behind else {
      return TextEdit(range: place..<place, replacement: edit.replacement)
    }
    let columns = DisplayWidth.columns(of: 0..<edit.replacement.count, in: edit.replacement.span)
    return columns <= behind ? TextEdit(range: place..<place &+ columns, replacement: edit.replacement) : nil
  }

  /// Whether a text can stand in a cell as it is.
  private func isCellText(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { byte in
      switch byte {
      case 0x09, 0x0A, 0x0D, UInt8(ascii: "|"), UInt8(ascii: "\""), UInt8(ascii: ","): false
      default: true
      }
    }
  }
}
