import ReportForm
import ReportModel
import ReportText
import ReportWriter

/// Documents to measure with: whole reports on the newest form, one after the other, some with a wrong figure.
///
/// The same call always gives the same text.
enum SampleDocument {
  /// A document of about so many bytes, at least one report.
  static func text(byteCount: Int, layout: Layout = .markdown, seed: Int = 1) -> [UInt8] {
    var dice = Dice(seed: seed)
    var text: [UInt8] = []
    text.reserveCapacity(byteCount + 20_000)
    while true {
      let next = Array(report(layout, &dice).utf8)
      if !text.isEmpty, text.count + next.count / 2 > byteCount { return text }
      text += next
    }
  }

  /// Where a clerk could type a digit: behind a figure of a table in the middle of a document, in bytes.
  static func typingPlace(in text: [UInt8]) -> Int {
    let places = Array(" 0 |".utf8)
    var offset = text.count / 2
    while offset + places.count <= text.count {
      if text[offset..<offset + places.count].elementsEqual(places) { return offset + 2 }
      offset += 1
    }
    return text.count / 2
  }

  /// One report.
  private static func report(_ layout: Layout, _ dice: inout Dice) -> String {
    var figures = ReportFigures(&dice)
    // The sentences were written when the table was right.
    let received = figures.total(.received)
    let sentence =
      "新收政府信息公开申请\(received)件，上年结转\(figures.total(.carriedIn))件，办结\(figures.total(.resultTotal))件，结转下年度\(figures.total(.carriedOut))件。"
    if dice.chance(20) { figures.spoil(&dice) }
    let year = String(Int.random(in: 2021...2025, using: &dice))
    let agency = dice.pick(places) + dice.pick(["县", "市", "区"]) + dice.pick(organs)
    let headings = HeadingStyle(for: layout)
    let skeleton = ReportSkeleton(Forms.official.newest, layout: layout, headings: headings)
    return skeleton.whole().plain {
      figures.text($0)
    } word: { field in
      switch field.name {
      case "机关": agency
      case "年份": year
      case "依申请公开的情况": year + "年" + sentence
      case let name where name.hasSuffix("的情况"):
        filler.shuffled(using: &dice).prefix(Int.random(in: 5...11, using: &dice)).joined()
      case let name where name.contains("信息处理费"): year + "年未收取信息处理费。"
      default: "一是解读形式单一，二是更新不够及时。下一步将丰富形式，按月检查。"
      }
    } + "\n"
  }

  private static let places = ["东河", "南川", "西岭", "北原", "青石", "白沙", "长宁", "新田", "安平", "永和"]
  private static let organs = ["商务局", "财政局", "教育局", "民政局", "水利局", "审计局", "统计局", "交通运输局"]
  private static let filler = [
    "围绕重点工作及时发布信息，回应社会关切。", "健全审核机制，坚持先审查后发布，严防失密泄密。", "做好专栏维护，方便群众查询和下载。",
    "组织业务培训，提高工作人员的业务能力和水平。", "优化栏目设置，动态更新公开指南和公开目录。", "明确办公室为责任科室，各科室指定联络员负责信息报送。",
    "推动政策文件与解读材料同步起草、同步审签、同步发布。", "规范接收、登记、审核、办理、答复、归档各环节，依法保障申请人的知情权。",
    "定期检查网站链接和错别字，发现问题立即整改。", "把信息公开工作纳入年度考核，主动接受社会评议。", "通过图解、问答等形式解读政策，增强解读的针对性。",
    "加强与上级主管部门的沟通衔接，及时落实工作要求。",
  ]
}
