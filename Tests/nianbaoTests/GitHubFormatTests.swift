import ReportText
import Testing

@testable import ReportRules
@testable import nianbao

@Suite struct GitHubFormatTests {
  /// What the format makes of a finding in the second line of a text.
  private func render(_ severity: Severity, path: String, message: String) -> String {
    var file = SourceFile(path: path, bytes: Array("甲\n乙丙\n".utf8))
    var output: [UInt8] = []
    let finding = Finding(
      code: "row-total", severity: severity, range: 7..<10, message: message, related: [], fixes: [],
      isOutdatedWording: false)
    GitHubFormat().append(finding, in: &file, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(
    arguments: [
      (.error, "a.md", "甲", "::error file=a.md,line=2,endLine=2,col=2,endColumn=3,title=row-total::甲\n"),
      (.warning, "./a.md", "甲", "::warning file=a.md,line=2,endLine=2,col=2,endColumn=3,title=row-total::甲\n"),
      (.information, "a.md", "", "::notice file=a.md,line=2,endLine=2,col=2,endColumn=3,title=row-total::\n"),
      (
        .hint, "甲:乙,丙%.md", "5%,\r\n一::二",
        "::notice file=甲%3A乙%2C丙%25.md,line=2,endLine=2,col=2,endColumn=3,title=row-total::5%25,%0D%0A一::二\n"
      ),
      (
        .error, "a\u{1B}[1m\u{202E}.md", "\u{9B}31m\u{61C}\u{200F}\t\u{2067}年",
        "::error file=a␛[1m\u{FFFD}.md,line=2,endLine=2,col=2,endColumn=3,title=row-total::\u{FFFD}31m\u{FFFD}\u{FFFD} \u{FFFD}年\n"
      ),
    ] as [(Severity, String, String, String)])
  func aFindingIsACommand(severity: Severity, path: String, message: String, expected: String) {
    #expect(render(severity, path: path, message: message) == expected)
  }
}
