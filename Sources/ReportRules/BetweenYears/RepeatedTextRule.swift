import ReportModel

/// A paragraph of section 一 or 五 is nearly last year's, years and figures apart.
///
/// Linear: last year's runs of letters are kept in a table, and a letter counts as repeated if it is in one of them.
enum RepeatedTextRule: Rule {
  static let info = RuleInfo(
    code: "repeated-text", severity: .information, chinese: "总体情况或存在问题中有一段与上年报告基本相同",
    english: "A paragraph of section 一 or 五 is nearly the same as last year's",
    basis: "\(RuleInfo.notice)：年度报告应反映本年度工作，不得照抄往年内容")

  /// The sections that must be written anew.
  private static let sections = [1, 5]

  /// The letters of a run; longer than the usual names of this genre, so that these alone make no repetition.
  private static let runLength = 8

  /// The fewest letters of a paragraph that matters, formulas apart.
  private static let fewest = 40

  /// The share of repeated letters from which a paragraph is last year's, in percent.
  private static let share = 80

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let previous = context.previous else { return }
    let now = Paragraph.paragraphs(ofSections: sections, in: context.report).filter {
      $0.letters.count >= fewest && !isList($0.letters)
    }
    guard !now.isEmpty else { return }
    let last = Paragraph.paragraphs(ofSections: sections, in: previous)
    var runs: [UInt64: Int] = [:]
    for (index, paragraph) in last.enumerated() {
      for (_, run) in self.runs(of: paragraph.letters) where runs[run] == nil { runs[run] = index }
    }
    for paragraph in now {
      let (repeated, source) = compare(paragraph.letters, with: runs)
      guard let source, repeated * 100 >= paragraph.letters.count * share else { continue }
      let percent = repeated * 100 / paragraph.letters.count
      findings.add(
        paragraph.range,
        context.say(
          "这一段约 \(percent)% 与上年报告相同（年份和数字不计），应写本年度的情况",
          "about \(percent)% of this paragraph is last year's (years and figures apart); it should be about this year"),
        related: [
          RelatedPlace(
            range: last[source].range, message: context.say("上年报告的这一段", "last year's paragraph"), isInPrevious: true)
        ])
    }
  }

  /// Whether a paragraph is mostly a list of figures, which is the same each year but for these.
  private static func isList(_ letters: [UInt32]) -> Bool {
    letters.count { $0 == Paragraph.mask } * 8 >= letters.count
  }

  /// How many letters are in a run that last year's report has, and the paragraph there that has most of them.
  private static func compare(_ letters: [UInt32], with runs: [UInt64: Int]) -> (repeated: Int, source: Int?) {
    var repeated = 0
    var covered = 0
    var votes: [Int: Int] = [:]
    for (start, run) in self.runs(of: letters) {
      guard let source = runs[run] else { continue }
      votes[source, default: 0] += 1
      repeated += start + runLength - max(start, covered)
      covered = start + runLength
    }
    return (repeated, votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key)
  }

  /// The runs of a text, each as its start and a number that no other run is likely to have.
  private static func runs(of letters: [UInt32]) -> [(start: Int, run: UInt64)] {
    guard letters.count >= runLength else { return [] }
    return (0...letters.count - runLength).map { start in
      var run: UInt64 = 0xCBF2_9CE4_8422_2325
      for letter in letters[start..<start + runLength] { run = (run ^ UInt64(letter)) &* 0x100_0000_01B3 }
      return (start, run)
    }
  }
}
