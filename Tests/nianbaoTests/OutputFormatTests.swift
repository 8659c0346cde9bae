import Foundation
import ReportText
import Testing

@testable import ReportRules
@testable import nianbao

@Suite struct OutputFormatTests {
  /// A text with two findings in it.
  private let text = "总计\t3374\n第\"二\"行\n"

  /// A finding about 3374, with a related place and a fix.
  private var total: Finding {
    Finding(
      code: "row-total", severity: .error, range: 7..<11, message: "应为 3375，\n现为 \"3374\"",
      related: [RelatedPlace(range: 0..<6, message: "总计")],
      fixes: [Fix(title: "改为 3375", isSafe: true, edits: [TextEdit(range: 7..<11, text: "33\\75")])],
      isOutdatedWording: false)
  }

  /// A finding that reaches over a line end.
  private var wide: Finding {
    Finding(
      code: "spelling", severity: .hint, range: 15..<24, message: "\u{1B}[2J", related: [], fixes: [],
      isOutdatedWording: false)
  }

  /// What a format makes of findings.
  private func render(_ findings: [Finding], _ format: any OutputFormat) -> String {
    var file = SourceFile(path: "目录/甲.md", bytes: Array(text.utf8))
    var output: [UInt8] = []
    for finding in findings { format.append(finding, in: &file, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func textShowsThePlace() {
    let format = TextFormat(language: .chinese, show: .warning, hasColors: false, columns: 80)
    #expect(
      render([total, wide], format) == """
        目录/甲.md:1:4: error[row-total] 应为 3375， 现为 "3374"
            总计    3374
                    ^^^^
        目录/甲.md:2:2: hint[spelling] ␛[2J
            第"二"行
              ^^^^^^

        """)
  }

  @Test func coloursEndWhereTheyBegin() {
    let format = TextFormat(language: .chinese, show: .warning, hasColors: true, columns: 80)
    let plain = TextFormat(language: .chinese, show: .warning, hasColors: false, columns: 80)
    let colored = render([total, wide], format)
    #expect(colored.contains("\u{1B}[1;31merror[row-total]\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;31m^^^^\u{1B}[0m"))
    let bare = colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(bare == render([total, wide], plain))
  }

  @Test(arguments: [
    (Language.chinese, Severity.error, "5 份报告，1 个错误（另有 2 个未显示，可加 --show hint）\n"),
    (.chinese, .warning, "5 份报告，1 个错误，0 个警告（另有 2 个未显示，可加 --show hint）\n"),
    (.english, .warning, "5 reports, 1 error, 0 warnings (2 more not shown; add --show hint)\n"),
    (.english, .hint, "5 reports, 1 error, 0 warnings, 0 information, 2 hints\n"),
  ])
  func theCountCloses(language: Language, show: Severity, line: String) {
    var summary = CheckSummary()
    summary.reports = 5
    summary.add(.hint)
    summary.add(.error)
    var other = CheckSummary()
    other.add(.hint)
    summary.add(other)
    #expect(TextFormat(language: language, show: show, hasColors: false, columns: 80).closing(summary) == line)
  }

  @Test(
    arguments: [
      ([], Severity.hint, false), ([.hint], .hint, true), ([.hint], .information, false), ([.error], .warning, true),
      ([.warning], .error, false),
    ] as [([Severity], Severity, Bool)])
  func aSummaryReachesASeverity(findings: [Severity], severity: Severity, reaches: Bool) {
    var summary = CheckSummary()
    for finding in findings { summary.add(finding) }
    #expect(summary.reaches(severity) == reaches)
  }

  @Test func jsonIsOneValue() throws {
    let format = JSONFormat()
    var summary = CheckSummary()
    summary.reports = 3
    let whole =
      format.opening + render([total], format) + format.separator + render([wide], format)
      + format.closing(summary)
    let value = try #require(JSONSerialization.jsonObject(with: Data(whole.utf8)) as? NSDictionary)
    let expected: NSDictionary = [
      "schema": 1, "files": 3, "reports": [Int](),
      "summary": [
        "cellsRead": 0, "cells": 0, "identitiesDecided": 0, "identities": 0, "notChecked": [Int](),
      ],
      "findings": [
        [
          "path": "目录/甲.md", "code": "row-total", "severity": "error", "message": "应为 3375，\n现为 \"3374\"",
          "range": ["start": ["line": 1, "column": 4], "end": ["line": 1, "column": 8]],
          "related": [
            ["message": "总计", "range": ["start": ["line": 1, "column": 1], "end": ["line": 1, "column": 3]]]
          ],
          "fixes": [
            [
              "title": "改为 3375", "safe": true,
              "edits": [
                [
                  "newText": "33\\75",
                  "range": ["start": ["line": 1, "column": 4], "end": ["line": 1, "column": 8]],
                ]
              ],
            ]
          ],
        ],
        [
          "path": "目录/甲.md", "code": "spelling", "severity": "hint", "message": "\u{1B}[2J",
          "range": ["start": ["line": 2, "column": 2], "end": ["line": 3, "column": 1]],
          "related": [Int](), "fixes": [Int](),
        ],
      ],
    ]
    #expect(value == expected)
  }

  @Test func jsonWithoutFindingsIsOneValue() throws {
    let whole = JSONFormat().opening + JSONFormat().closing(CheckSummary())
    let value = try #require(JSONSerialization.jsonObject(with: Data(whole.utf8)) as? NSDictionary)
    let summary: NSDictionary = [
      "cellsRead": 0, "cells": 0, "identitiesDecided": 0, "identities": 0, "notChecked": [Int](),
    ]
    #expect(value == ["schema": 1, "files": 0, "findings": [Int](), "reports": [Int](), "summary": summary])
  }
}
