import ReportForm
import ReportModel
import ReportProse

/// 同比增长 x % is not what the two reports give, or the two figures of the sentence.
enum ProseGrowthRule: Rule {
  static let info = RuleInfo(
    code: "prose-growth", severity: .information, chinese: "文中的增减幅度与两年的数字不符",
    english: "A change against last year is not what the figures of the two years give", basis: "同比应由上年和本年的数字算出")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    var told: Set<Range<Int>> = []
    for case .growth(let growth) in context.prose {
      told.insert(growth.range)
      let claim = GrowthClaim(
        range: growth.range, digits: growth.digits, fractionDigits: growth.fractionDigits, isRise: growth.isRise)
      let pairs = growth.now.map { (last: growth.last, now: $0) }
      guard let pair = pairs.first, !pairs.contains(where: { isNear(claim, $0) }) else { continue }
      let right = words(for: pair, context)
      findings.add(
        claim.range,
        context.say(
          "由 \(pair.last) 到 \(pair.now) 应为\(right)，现为\(change(claim, context))",
          "from \(pair.last) to \(pair.now) it is \(right), not \(change(claim, context))"))
    }
    // Cells of different editions are different things.
    guard let previous = context.previous, previous.edition === context.edition else { return }
    let year = context.report.year(setting: context.settings.reportYear)
    var sentence: [FigureStatement] = []
    for case .figure(let figure) in context.prose where figure.sort == .exact {
      if let last = sentence.last, isApart(last, figure, in: context.report.text) { sentence = [] }
      sentence.append(figure)
      guard let claim = GrowthClaim.read(after: figure.range.upperBound, year: year, in: context.report.text.span),
        let pairs = readings(of: sentence, in: context.report, previous), let pair = pairs.last,
        !pairs.contains(where: { isNear(claim, $0) }), !told.contains(claim.range)
      else { continue }
      let right = words(for: pair, context)
      findings.add(
        claim.range,
        context.say(
          "按两年的报告应为\(right)（上年 \(pair.last)，本年 \(pair.now)），现为\(change(claim, context))",
          "by the two reports it is \(right) (\(pair.last) last year, \(pair.now) this year), not \(change(claim, context))"
        ),
        related: related(figure, context, previous))
    }
  }

  /// Whether a sentence ends between two figures.
  private static func isApart(_ one: FigureStatement, _ other: FigureStatement, in text: [UInt8]) -> Bool {
    guard one.range.upperBound <= other.range.lowerBound else { return false }
    let between = String(decoding: text[one.range.upperBound..<other.range.lowerBound], as: UTF8.self)
    return between.contains { $0 == "。" || $0 == "；" || $0.isNewline }
  }

  /// What the change may be of: each figure of the sentence so far, with last year's; nil if one cannot be read.
  private static func readings(
    of sentence: [FigureStatement], in report: Report, _ previous: Report
  ) -> [(last: Int, now: Int)]? {
    var pairs: [(last: Int, now: Int)] = []
    for figure in sentence {
      for sum in figure.cells {
        guard let last = sum.value(in: previous), last > 0 else { return nil }
        if let now = sum.value(in: report), now != figure.value { pairs.append((last, now)) }
        pairs.append((last, figure.value))
      }
    }
    return pairs.isEmpty ? nil : pairs
  }

  /// Whether a claim agrees with two figures, as exactly as it is written.
  private static func isNear(_ claim: GrowthClaim, _ pair: (last: Int, now: Int)) -> Bool {
    abs(claim.percent - change(pair)) <= claim.tolerance + 1e-9
  }

  private static func change(_ pair: (last: Int, now: Int)) -> Double {
    Double(pair.now - pair.last) * 100 / Double(pair.last)
  }

  /// What a claim says in words.
  private static func change(_ claim: GrowthClaim, _ context: RuleContext) -> String {
    let percent = context.report.string(claim.range)
    return claim.isRise
      ? context.say("增长 \(percent)", "+\(percent)") : context.say("下降 \(percent)", "−\(percent)")
  }

  /// The change of two figures in words, with two digits behind the point.
  private static func words(for pair: (last: Int, now: Int), _ context: RuleContext) -> String {
    let exact = change(pair)
    if exact == 0 { return context.say("持平", "no change") }
    let hundredths = Int((abs(exact) * 100).rounded())
    let fraction = hundredths % 100
    let percent = "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)%"
    return exact > 0 ? context.say("增长 \(percent)", "+\(percent)") : context.say("下降 \(percent)", "−\(percent)")
  }

  /// The cells that the figure is about, this year's and last year's.
  private static func related(
    _ figure: FigureStatement, _ context: RuleContext, _ previous: Report
  ) -> [RelatedPlace] {
    guard let sum = figure.cells.first else { return [] }
    let before = (sum.added + sum.removed).compactMap { cell -> RelatedPlace? in
      guard let value = previous.cells[cell], let count = value.value.count else { return nil }
      let name = context.name(ofCell: cell)
      return RelatedPlace(
        range: value.outer, message: context.say("上年报告 \(name)：\(count)", "last year's \(name): \(count)"),
        isInPrevious: true)
    }
    return context.places([sum]) + before
  }
}
