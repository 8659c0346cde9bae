import ReportModel
import ReportReader

/// A document with places marked by 👉, in the order of the text.
struct MarkedText {
  /// The text without marks, UTF-8.
  let bytes: [UInt8]

  /// The marked places, in bytes.
  let places: [Int]

  /// The reports in the text.
  let reports: ReportDocument

  /// Takes the marks out of a text.
  init(_ text: String) {
    var bytes: [UInt8] = []
    var places: [Int] = []
    for character in text {
      if character == "👉" {
        places.append(bytes.count)
      } else {
        bytes.append(contentsOf: Array(String(character).utf8))
      }
    }
    self.bytes = bytes
    self.places = places
    reports = ReportDocument(parsing: bytes)
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// What every report begins with, so that the text is recognised as one.
let title = "某县财政局2024年政府信息公开工作年度报告\n\n"

/// Table 3 with tabs, as far as its first rows; the cursor follows.
let startOfTableThree = """
  三、收到和处理政府信息公开申请情况

  （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况\t\t\t\t\t\t
  \t\t\t自然人\t法人或其他组织\t\t\t\t\t总计
  \t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t
  一、本年新收政府信息公开申请数量\t\t\t3\t0\t0\t0\t0\t0\t3
  二、上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t0

  """
