import ReportForm
import Testing

@testable import ReportModel
@testable import ReportReader

/// The spellings of form.md, section 4: every one is recognised, and the wrong ones have a correction.
@Suite struct LabelTests {
  @Test(arguments: [
    ("规范性文件", "行政规范性文件"), ("规范文件", "行政规范性文件"), ("行业事业性收费", "行政事业性收费"), ("社会组织", "社会公益组织"),
    ("公益组织", "社会公益组织"), ("社会 公益组织", ""), ("1.信访举报投诉诉求类申请", "信访举报投诉类申请"), ("2、其他法律法规禁止公开", "其他法律行政法规禁止公开"),
    ("其他法律行政\n法规禁止公开", ""), ("现行有效件", "现行有效件数"), ("现行有效件数（历史累计）", ""), ("本年（2023）制发件数", ""),
    ("本年（2023年）废止件数", ""), ("本年收费金额（单位:万元）", ""), ("本年收费金额（单位：万元，保留4位小数）", ""), ("三、本 年度办 理结果", ""),
    ("三\n、\n本\n年\n度\n办\n理\n结\n果", ""), ("1、属于国家秘密", ""), ("1. 属于国家秘密", ""), ("1．属于国家秘密", ""), ("属于国家秘密", ""),
    ("１.属于国家秘密", ""), ("1属于国家秘密", ""), ("(一)予以公开", ""), ("(一) 予以公开", ""), ("3.危及\"三安全一稳定\"", ""),
    ("3.危及「三安全一稳定」", ""), ("3.危及三安全一稳定", ""), ("1.逾期不补正", ""), ("2.逾期不缴费", ""), ("结果\n维持", ""),
    ("结果 维持", ""), ("合计", ""), ("（七）合计", ""), ("**规章**", ""), ("部分公开", ""),
    ("（二）部分公开(区分处理的, 只计这一情形, 不计其他情形)", ""), ("第二十条第(一)项", ""), ("（本列数据的勾稽关系为: 第一项加第二项之和, 等于第三项加第四项之和）", ""),
  ])
  func spellings(text: String, correction: String) throws {
    let bytes = Array(text.utf8)
    let index = LabelIndex(.of2021, besides: Forms.official.editions)
    let entry = try #require(
      index.find(LabelReader.key(0..<bytes.count, in: bytes.span)).entry, "\(text) is not recognised")
    #expect(index.correction(of: entry) ?? "" == correction)
  }

  /// The mark of a footnote is no part of the name, nor are the brackets of the official label.
  @Test(arguments: [
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）2", "部分公开", ""), ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）[1]", "部分公开", ""),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）[^1]", "部分公开", ""), ("1.本机关不掌握相关政府信息3", "本机关不掌握相关政府信息", ""),
    ("1.本机关不掌握相关政府信息①", "本机关不掌握相关政府信息", ""), ("规章¹²", "规章", ""), ("2.其他法律法规禁止公开[2]", "其他法律法规禁止公开", "其他法律行政法规禁止公开"),
    ("2.其他法律法规禁止公开注2", "其他法律法规禁止公开", "其他法律行政法规禁止公开"), ("规章[注1]", "规章", ""), ("规章（注1）", "规章", ""),
    ("5.要求行政机关确认或重新出具已获取信息120", "要求行政机关确认或重新出具已获取信息", ""),
  ])
  func footnotes(text: String, name: String, correction: String) throws {
    let bytes = Array(text.utf8)
    let index = LabelIndex(.of2021, besides: Forms.official.editions)
    var reader = LabelReader()
    let reading = reader.read(0..<bytes.count, in: bytes.span)
    let entry = try #require(index.find(reader.key).entry, "\(text) is not recognised")
    #expect(String(decoding: bytes[reading.name], as: UTF8.self) == name)
    #expect(index.correction(of: entry) ?? "" == correction)
  }

  @Test(arguments: [
    ("一、总体情况", "chinese 1 一、"), ("（三）不予公开", "bracketed 3 （三）"), ("1.属于国家秘密", "arabic 1 1."), ("1、属于", "arabic 1 1、"),
    ("十二、其他", "chinese 12 十二、"), ("(6)其他", "bracketed 6 (6)"), ("三安全一稳定", "none 0 "), ("2023年总体情况", "none 0 "),
    ("8件申请", "none 0 "),
  ])
  func numbers(text: String, expected: String) {
    let bytes = Array(text.utf8)
    var reader = LabelReader()
    let number = reader.read(0..<bytes.count, in: bytes.span).number
    #expect("\(number.style) \(number.value) \(String(decoding: bytes[number.range], as: UTF8.self))" == expected)
  }

  @Test(
    arguments: [("abc", "abd", 1), ("abcdef", "abdef", 1), ("abc", "xyz", nil), ("abcd", "abdc", 2)]
      as [(String, String, Int?)])
  func distances(left: String, right: String, expected: Int?) {
    let scalars = { (text: String) in text.unicodeScalars.map(\.value) }
    #expect(EditDistance.between(scalars(left), scalars(right), limit: 2) == expected)
  }
}
