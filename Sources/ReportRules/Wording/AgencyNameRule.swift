import ReportForm
import ReportModel
import ReportProse
import ReportText

/// Another organ's name stands where this one's belongs: in the signature, in the sentence that makes the report
/// public, as the contact; its own name is damaged; or it calls itself what only organs of another kind do.
enum AgencyNameRule: Rule {
  static let info = RuleInfo(
    code: "agency-name", severity: .warning, chinese: "落款、公布年度报告的语句或联系单位写成了其他机关，本机关名称写错，或者自称与机关类别不符（镇写我局）",
    english:
      "Another organ's name in the signature, the announcement or as the contact; the own name damaged; 我局 in a town",
    basis: "年度报告由本机关编制并公布")

  /// Words between the announcement and the organ.
  private static let fillers = ["社会公布", "社会公开", "社会发布", "社会", "公布", "公开", "发布", "予以", "如下", "："]

  /// What a name is followed by where the report is announced.
  private static let subjects = ["政府信息公开", "信息公开", "政务公开", "关于", "的"]

  /// What a contact is followed by.
  private static let contactEnds = ["联系", "咨询", "反映", "反馈", "取得"]

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    guard let agency = context.settings.agency ?? report.title?.agency.map({ report.string($0) }) else { return }
    var places: [Range<Int>] = []
    if let place = context.signature?.agency { places.append(place) }
    for match in context.wording.words(of: .announcement) {
      if let place = announced(after: match.range.upperBound, in: report) { places.append(place) }
    }
    for match in context.wording.words(of: .contact) {
      let section = report.sectionNumber(at: match.range.lowerBound)
      guard section == 0 || section == report.edition.number(of: .others),
        let place = name(from: match.range.upperBound, before: contactEnds, in: report)
      else { continue }
      // A department's report may name its government's office for questions, and the other way round.
      guard !isSame(place, agency, report), let body = Organ(report.string(place)).body,
        body.isDepartment == Organ(agency).isDepartment
      else { continue }
      places.append(place)
    }
    // Taking a name apart costs far more than seeing that it is the same.
    var wrong: [Range<Int>] = []
    for place in places where !isSame(place, agency, report) && !canBe(place, agency, report) {
      wrong.append(place)
      add(place, agency, context, into: &findings)
    }
    for copy in OwnNameCopies.find(agency, in: context.proseRanges, of: report)
    where !wrong.contains(where: copy.overlaps) {
      add(copy, agency, context, into: &findings)
    }
    ownWords(agency, context, into: &findings)
  }

  /// Whether a place has the name of the organ letter by letter.
  private static func isSame(_ place: Range<Int>, _ agency: String, _ report: Report) -> Bool {
    place.count == agency.utf8.count && report.stands(agency, at: place.lowerBound)
  }

  /// Whether a place has a name by which the organ can be called, or none of an organ.
  private static func canBe(_ place: Range<Int>, _ agency: String, _ report: Report) -> Bool {
    let own = Organ(agency)
    let organ = Organ(report.string(place))
    return own.name.count < 2 || organ.body == nil || own.canBeCalled(organ)
  }

  private static func add(
    _ place: Range<Int>, _ agency: String, _ context: RuleContext, into findings: inout FindingList
  ) {
    var related: [RelatedPlace] = []
    if context.settings.agency == nil, let title = context.report.title?.agency {
      related.append(RelatedPlace(range: title, message: context.say("标题中的机关名称", "The organ in the title")))
    }
    findings.add(
      place,
      context.say(
        "此处应为本机关“\(agency)”，现为“\(context.report.shown(place))”",
        "Should be this organ, \(agency), is \(context.report.shown(place))"), related: related)
  }

  /// 我局 in the report of a town.
  private static func ownWords(_ agency: String, _ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    var organ: OwnWords?
    for match in context.wording.words(of: .ownership) {
      let own = organ ?? OwnWords(agency)
      organ = own
      guard own.isForeign(match.index, endingAt: match.range.upperBound, in: report),
        !context.wording.isEnclosed(match.range.lowerBound, by: [.quotation, .title]),
        // A government's report may be that of the department that keeps it.
        !own.isGovernment || context.signature?.agency.map({ Organ(report.string($0)).isDepartment }) != true
      else { continue }
      let right = own.own.map { "应为“\($0)”，" } ?? ""
      findings.add(
        match.range,
        context.say(
          "\(right)现为“\(report.shown(match.range))”：本机关是\(agency)",
          "\(report.shown(match.range)) in a report of \(agency)"))
    }
  }

  /// The organ named in an announcement, if it names one: 现公布温县商务局2023年政府信息公开工作年度报告.
  private static func announced(after start: Int, in report: Report) -> Range<Int>? {
    let bytes = report.text.span
    var offset = start
    var steps = 0
    while steps < 4 {
      while offset < bytes.count, bytes[offset] == 0x20 { offset &+= 1 }
      guard let filler = fillers.first(where: { report.stands($0, at: offset) }) else { break }
      offset &+= filler.utf8.count
      steps &+= 1
    }
    // 2023年 can stand before the name.
    if offset < bytes.count, let date = DateReader.read(at: offset, to: bytes.count, in: bytes).date, date.isYearOnly {
      offset = date.range.upperBound
      if report.stands("度", at: offset) { offset &+= "度".utf8.count }
    }
    return name(from: offset, before: subjects, in: report)
  }

  /// The Chinese characters from an offset on, up to one of some words; nil if they are no name.
  private static func name(from start: Int, before words: [String], in report: Report) -> Range<Int>? {
    let bytes = report.text.span
    var offset = start
    while offset < bytes.count, bytes[offset] == 0x20 { offset &+= 1 }
    let first = offset
    while offset < bytes.count, offset &- first <= 120 {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard Scalars.isIdeograph(scalar), !words.contains(where: { report.stands($0, at: offset) }) else { break }
      offset &+= length
    }
    guard offset &- first >= 9, offset &- first <= 120 else { return nil }
    return first..<offset
  }
}
