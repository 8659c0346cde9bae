import ReportForm
import ReportModel
import ReportProse
import ReportText

/// The report rests on a notice or a form that a later one has replaced.
enum OutdatedBasisRule: Rule {
  static let info = RuleInfo(
    code: "outdated-basis", severity: .warning, chinese: "以已停用的文件为编制依据：国办公开办函〔2019〕60号、〔2016〕201号、格式（试行）",
    english: "Rests on a notice that is no longer in force: 国办公开办函〔2019〕60号, 〔2016〕201号, 格式（试行）",
    basis: "\(RuleInfo.notice)")

  /// The year and number of notices before those of the editions.
  private static let older = ["2016 201"]

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let year = context.year else { return }
    let report = context.report
    let now = report.forms.edition(for: year)
    // While the oldest form is in force, its notice is the basis.
    guard now !== report.forms.editions.last else { return }
    lazy var gone = report.forms.editions.filter { $0.firstYear < now.firstYear }.map { key(of: $0.notice) } + older
    var sentences: [Range<Int>] = []
    for mention in context.wording.bracketedYears where !report.stands(now.noticeNumber, at: mention.digits.lowerBound)
    {
      let text = report.string(mention.digits.lowerBound..<mention.number.upperBound)
      guard gone.contains(key(of: text)), let code = code(before: mention.range.lowerBound, in: report) else {
        continue
      }
      let sentence = report.sentence(around: mention.range.lowerBound)
      guard !report.contains(any: ["废止", "停止执行", "代替", "取代"], in: sentence) else { continue }
      sentences.append(sentence)
      add(code..<mention.number.upperBound, mention, year, context, into: &findings)
    }
    for match in context.wording.words(of: .trial) {
      let start = match.range.lowerBound
      guard !sentences.contains(where: { $0.contains(start) }), isOfState(start, in: report) else { continue }
      let length = report.stands("）", at: match.range.upperBound) ? 3 : 1
      add(start..<min(report.text.count, match.range.upperBound &+ length), nil, year, context, into: &findings)
    }
  }

  /// The year and the number of a notice: 2019 60 of 国办公开办函〔2019〕60号.
  private static func key(of number: String) -> String {
    number.split { !$0.isASCII || !$0.isNumber }.joined(separator: " ")
  }

  /// Where the code before the year begins, if it is that of the office, damaged or not.
  private static func code(before end: Int, in report: Report) -> Int? {
    let bytes = report.text.span
    var start = end
    while start > 0, end &- start < 27 {
      let before = report.offset(before: start)
      let scalar = Scalars.decode(bytes, at: before).scalar
      guard Scalars.isIdeograph(scalar) || Scalars.isBlank(scalar) else { break }
      start = before
    }
    let code = report.string(start..<end).filter { !$0.isWhitespace }
    guard let place = code.firstIndex(of: "国") else { return nil }
    let rest = code[place...]
    let isOffice = rest.contains("公开")
    // 国办函〔2019〕60号 is a damaged one only where the text is about such reports.
    let isNear = ["国办函", "国办发", "国办"].contains(String(rest))
    guard isOffice || isNear && report.contains("年度报告", in: report.paragraph(around: end)) else { return nil }
    return end &- rest.utf8.count >= 0 && report.stands(String(rest), before: end) ? end &- rest.utf8.count : start
  }

  /// Whether 格式 is that of the whole country's reports, not of a province or of a table.
  private static func isOfState(_ end: Int, in report: Report) -> Bool {
    [Edition.reportName, "政府信息公开年度报告"].contains { word in
      guard report.stands(word, before: end) else { return false }
      let before = report.scalar(before: end &- word.utf8.count)
      // 国, 《, 〈, 发; not 省 or 市.
      return before.map { [0x56FD, 0x300A, 0x3008, 0x53D1, 0x201C].contains($0) || !Scalars.isIdeograph($0) } ?? true
    }
  }

  /// Marks a notice, given by where its code begins and its year and number, or the name of the trial form.
  private static func add(
    _ place: Range<Int>, _ mention: BracketedYear?, _ year: Int, _ context: RuleContext,
    into findings: inout FindingList
  ) {
    let now = context.report.forms.edition(for: year).notice
    let report = context.report
    var fixes: [Fix] = []
    if let mention {
      // Code, year and number one by one, so that the brackets stay.
      let parts = now.split { "〔〕号".contains($0) }.map(String.init)
      let number = report.text.span.digits(in: mention.range.upperBound..<mention.number.upperBound)
      let places = [place.lowerBound..<mention.range.lowerBound, mention.digits, number]
      fixes = context.fixes(
        context.say("改为“\(now)”", "Write \(now)"), .content,
        zip(places, parts).compactMap {
          report.stands($1, at: $0.lowerBound) && $0.count == $1.utf8.count ? nil : TextEdit(range: $0, text: $1)
        })
    }
    findings.add(
      place,
      context.say(
        "编制依据应为\(now)，现为“\(report.shown(place))”，\(year)年度已停用",
        "Should rest on \(now); \(report.shown(place)) is out of force for \(year)"), fixes: fixes)
  }
}

extension Span<UInt8> {
  /// The first run of digits in a range; its end if there is none.
  fileprivate func digits(in range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, self[start] &- 0x30 > 9 { start &+= 1 }
    var end = start
    while end < range.upperBound, self[end] &- 0x30 <= 9 { end &+= 1 }
    return start..<end
  }
}
