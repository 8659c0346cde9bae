import ReportModel
import Testing

/// Fixes of damaged reports in every layout: each removes its finding, a safe one adds none.
@Suite struct FixMutationTests {
  static let layouts: [Layout] = [.tabs, .cellLines, .markdown, .trailingPipes, .pipeLines, .plainLines, .aligned]

  /// The codes whose fixes are tried.
  private static let codes = Set(StructureExamples.codes + TableShapeExamples.codes + CellExamples.codes)

  @Test(arguments: layouts)
  func damaged(layout: Layout) {
    let figures = TableShapeExamples.figures
    for lineEnd in ["\n", "\r\n"] {
      let sample = SampleReport(
        layout: layout, headingMarks: layout == .markdown ? "## " : "", lineEnd: lineEnd, figures: figures)
      var damage = Damage(seed: 7)
      for _ in 0..<15 {
        var text = sample.text
        for _ in 0...damage.number(below: 2) { text = damage.applied(to: text, lineEnd: lineEnd) }
        FixCheck.everyFixMends(RuleExample(code: "", name: "", marked: text, messages: [])) {
          FixMutationTests.codes.contains($0)
        }
      }
    }
  }
}

/// Slips of the hand, always the same for one seed.
private struct Damage {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % max(1, limit)
  }

  private static let cells = ["", "/", "1,000", "１２", "-1", "见表", "3.5", "12件", "007", "4", "—", "1234567890123456"]
  private static let letters = Array("的、一0 \t|（#")

  /// A text with one slip more.
  mutating func applied(to text: String, lineEnd: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lineEnd == "\r\n" { lines = text.components(lineEnd) }
    let line = number(below: lines.count)
    switch number(below: 8) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.swapAt(line, min(line + 1, lines.count - 1))
    case 3, 4, 5:
      // A figure becomes something else.
      let zeros = lines.indices.filter { lines[$0].contains("0") && !lines[$0].contains("年") }
      guard !zeros.isEmpty else { break }
      let place = zeros[number(below: zeros.count)]
      var characters = Array(lines[place])
      let digits = characters.indices.filter { characters[$0] == "0" }
      let digit = digits[number(below: digits.count)]
      characters.replaceSubrange(digit...digit, with: Array(Damage.cells[number(below: Damage.cells.count)]))
      lines[place] = String(characters)
    case 6:
      var characters = Array(lines[line])
      guard !characters.isEmpty else { break }
      characters.remove(at: number(below: characters.count))
      lines[line] = String(characters)
    default:
      var characters = Array(lines[line])
      characters.insert(Damage.letters[number(below: Damage.letters.count)], at: number(below: characters.count + 1))
      lines[line] = String(characters)
    }
    return lines.joined(separator: lineEnd)
  }
}

extension String {
  /// The pieces between line ends.
  fileprivate func components(_ lineEnd: String) -> [String] {
    var lines: [String] = [""]
    for character in self {
      if String(character) == lineEnd { lines.append("") } else { lines[lines.count - 1].append(character) }
    }
    return lines
  }
}
