import ReportText

/// What an edit does to the bytes that it replaces and to those beside it.
struct EditEffect {
  private let text: [UInt8]
  private let edit: TextEdit

  /// Looks at an edit of a text.
  init(_ edit: TextEdit, of text: [UInt8]) {
    self.edit = edit
    self.text = text
  }

  /// Whether what is replaced reaches over the border of a cell, a tag or a line end.
  var crossesBorder: Bool { text[edit.range].contains(where: EditEffect.isBorder) }

  /// Whether what is replaced reaches over a line end or a tag.
  var crossesLine: Bool { text[edit.range].contains { EditEffect.isBorder($0) && $0 != 0x09 && $0 != 0x7C } }

  /// Whether bytes are the border of a cell, of a tag or of a line.
  private static func isBorder(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x3C, 0x3E, 0x7C: true
    default: false
    }
  }

  /// Whether something that stands in brackets goes with what is replaced.
  var removesBracketed: Bool {
    let old = EditEffect.bracketed(String(decoding: text[edit.range], as: UTF8.self))
    if old.isEmpty { return false }
    let new = String(decoding: edit.replacement, as: UTF8.self)
    return !old.allSatisfy { new.contains($0) }
  }

  private static let openers: [Character] = ["(", "（", "[", "［", "【", "〔", "{", "｛"]
  private static let closers: [Character] = [")", "）", "]", "］", "】", "〕", "}", "｝"]

  /// What stands in the brackets of a text, also where they are open at its end or at its beginning.
  private static func bracketed(_ text: String) -> [String] {
    var found: [String] = []
    var open: [String] = []
    var start = ""
    for character in text {
      if openers.contains(character) {
        open.append("")
      } else if closers.contains(character) {
        found.append(open.popLast() ?? start)
      } else if open.isEmpty {
        start.append(character)
      } else {
        for depth in open.indices { open[depth].append(character) }
      }
    }
    return (found + open).filter { !$0.isEmpty }
  }

  /// Whether the digits are the same after the edit as before, run by run.
  var keepsDigits: Bool {
    EditEffect.runs(of: text[edit.range]) == EditEffect.runs(of: edit.replacement[...])
  }

  /// Whether a run of digits begins or ends outside the edit and is cut or made longer by it.
  var touchesDigits: Bool {
    let isDigitBefore = edit.range.lowerBound > 0 && endsWithDigit(text[..<edit.range.lowerBound])
    let isDigitAfter = beginsWithDigit(text[edit.range.upperBound...])
    if !isDigitBefore, !isDigitAfter { return false }
    let old = text[edit.range]
    let new = edit.replacement[...]
    if isDigitBefore, beginsWithDigit(old) || beginsWithDigit(new) { return true }
    if isDigitAfter, endsWithDigit(old) || endsWithDigit(new) { return true }
    return new.isEmpty && isDigitBefore && isDigitAfter
  }

  /// Whether the old number is the new one with nothing but zeros before it, or behind its point, or other marks.
  var keepsNumber: Bool {
    func isZero(_ digit: UInt8) -> Bool { digit == 0 }
    let old = EditEffect.runs(of: text[edit.range], letterO: true).joined().drop(while: isZero)
    let new = EditEffect.runs(of: edit.replacement[...]).joined().drop(while: isZero)
    return old.starts(with: new) && old.dropFirst(new.count).allSatisfy(isZero)
  }

  /// The runs of digits, ASCII or full width, in the order of a text.
  ///
  /// - Parameter letterO: whether the letter O and 〇 are zeros.
  private static func runs(of bytes: ArraySlice<UInt8>, letterO: Bool = false) -> [[UInt8]] {
    var runs: [[UInt8]] = []
    var isOpen = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      var digit: UInt8?
      switch scalar.value {
      case 0x30...0x39: digit = UInt8(scalar.value - 0x30)
      case 0xFF10...0xFF19: digit = UInt8(scalar.value - 0xFF10)
      case 0x4F, 0x6F, 0x3007, 0xFF2F, 0xFF4F: digit = letterO ? 0 : nil
      default: break
      }
      if let digit {
        if isOpen { runs[runs.count - 1].append(digit) } else { runs.append([digit]) }
      }
      isOpen = digit != nil
    }
    return runs
  }

  private func beginsWithDigit(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if 0x30...0x39 ~= first { return true }
    let three = Array(bytes.prefix(3))
    return three.count == 3 && three[0] == 0xEF && three[1] == 0xBC && 0x90...0x99 ~= three[2]
  }

  private func endsWithDigit(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    if 0x30...0x39 ~= last { return true }
    let three = Array(bytes.suffix(3))
    return three.count == 3 && three[0] == 0xEF && three[1] == 0xBC && 0x90...0x99 ~= three[2]
  }
}
