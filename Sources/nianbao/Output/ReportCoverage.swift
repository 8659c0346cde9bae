import LanguageServer
import ReportRules

/// How much of one report was read and checked.
struct ReportCoverage: Equatable, Sendable {
  /// The path of its file as it is shown.
  var path: String

  /// Where it begins in its file.
  var start: Place

  /// Where it ends.
  var end: Place

  /// How much of it was read and checked.
  var coverage: Coverage
}

extension Coverage {
  /// The line that tells how much was read and checked; empty where that is all.
  func text(in language: Language) -> String {
    if isWhole { return "" }
    return Bilingual(
      "读出 \(cellsRead)/\(cells) 格，核对勾稽关系 \(identitiesDecided)/\(identities) 项\n",
      "\(cellsRead) of \(cells) cells read, \(identitiesDecided) of \(identities) sums checked\n"
    ).text(in: language)
  }

  /// Writes the counts as members of an object.
  func write(to writer: inout JSONWriter) {
    writer.member("cellsRead", cellsRead)
    writer.member("cells", cells)
    writer.member("identitiesDecided", identitiesDecided)
    writer.member("identities", identities)
  }
}
