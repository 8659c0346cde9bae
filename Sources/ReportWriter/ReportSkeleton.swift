public import ReportForm
public import ReportModel
import ReportText

/// A report of an edition with nothing filled in.
public struct ReportSkeleton: Sendable {
  /// The edition of the form.
  public let edition: Edition

  /// The layout of the tables.
  public let layout: Layout

  /// How headings are written.
  public let headings: HeadingStyle

  /// What ends a line.
  public let lineEnd: String

  /// Makes a skeleton.
  public init(_ edition: Edition, layout: Layout, headings: HeadingStyle, lineEnd: String = "\n") {
    self.edition = edition
    self.layout = layout
    self.headings = headings
    self.lineEnd = lineEnd
  }

  /// The gap for the name of the organ.
  public static let agency = WrittenText.Field("机关")

  /// The gap for the year, which the title and the preface share.
  public static let year = WrittenText.Field("年份")

  /// The title, without the line end after it.
  public func title() -> WrittenText {
    var text = WrittenText(headings.prefix.contains("#") ? "# " : "")
    text.append(.field(ReportSkeleton.agency))
    text.append(.field(ReportSkeleton.year))
    text.append("年\(Edition.reportName)")
    return text
  }

  /// Everything below the title, with a line end at the end.
  public func body() -> WrittenText {
    var text = WrittenText("根据《中华人民共和国政府信息公开条例》和\(edition.notice)，编制本报告。本报告数据统计期限为")
    text.append(.field(ReportSkeleton.year))
    text.append("年1月1日至")
    text.append(.field(ReportSkeleton.year))
    text.append("年12月31日。" + lineEnd)
    for (index, section) in edition.sections.enumerated() {
      text.append(lineEnd + headings.written(section) + lineEnd + lineEnd)
      if let kind = section.table {
        let form = edition.table(kind)
        text.append(TableWriter(form, style: TableStyle(layout, for: form, lineEnd: lineEnd)).table())
        text.append(lineEnd)
      } else if index == 0, !edition.aspects.isEmpty {
        for (number, aspect) in edition.aspects.enumerated() {
          text.append((number > 0 ? lineEnd : "") + "（\(ChineseNumber.text(of: number + 1))）\(aspect.name)。")
          text.append(.field(WrittenText.Field(aspect.name + "的情况")))
          text.append(lineEnd)
        }
      } else {
        text.append(.field(WrittenText.Field(section.contents)))
        text.append(lineEnd)
      }
    }
    return text
  }

  /// The whole report.
  public func whole() -> WrittenText {
    var text = title()
    text.append(lineEnd + lineEnd)
    text.append(body())
    return text
  }
}
