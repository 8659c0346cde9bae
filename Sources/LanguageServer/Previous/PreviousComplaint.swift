public import ReportModel
import ReportReader
public import ReportRules
import ReportText

/// Says why a file is of no use as last year's report.
public enum PreviousComplaint {
  /// Why a file that could not be read is of none; nil if it was read.
  public static func of(_ answer: FileAnswer) -> Bilingual? {
    switch answer {
    case .bytes: nil
    case .missing: Bilingual("不存在", "does not exist")
    case .outside: Bilingual("在文件夹之外", "is outside the folder")
    case .unreadable: Bilingual("无法读取", "cannot be read")
    }
  }

  /// Why a file that was read is of none for any of some reports; nil if it is for one of them.
  public static func of(_ file: PreviousFile, for reports: [Report], _ settings: Settings) -> Bilingual? {
    guard let report = reports.first else { return nil }
    guard !reports.contains(where: { file.report(before: $0, settings: settings) != nil }) else { return nil }
    guard let last = file.reports.first?.report else {
      return file.text.bytes.span.isUTF8
        ? Bilingual("中没有年度报告", "holds no annual report") : Bilingual("的编码无法识别", "is in no known encoding")
    }
    guard let year = report.year(setting: settings.reportYear) else {
      return Bilingual("无法核对：本报告没有年份", "cannot be compared: this report names no year")
    }
    switch report.kinship(of: last, year: year, agency: settings.agency) {
    case .previousYear: return nil
    case .otherYear(let other):
      let found = other.map(String.init)
      return Bilingual(
        "不是 \(year - 1) 年的报告（标题\(found.map { "是 \($0) 年" } ?? "没有年份")）",
        "is not for \(year - 1) (its title says \(found ?? "no year"))")
    case .otherOrgan(let name):
      return Bilingual(
        "不是同一机关的报告（标题\(name.map { "是“\($0)”" } ?? "没有机关名称")）",
        "is not of the same organ (its title says \(name.map { "“\($0)”" } ?? "none"))")
    }
  }
}
