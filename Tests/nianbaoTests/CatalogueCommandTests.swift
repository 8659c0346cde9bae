import Foundation
import ReportRules
import ReportText
import TestSupport
import Testing

@testable import nianbao

@Suite struct CatalogueCommandTests {
  @Test func rulesAreListedInTheLanguageOfTheLocale() throws {
    for (locale, language) in [("zh_CN.UTF-8", Language.chinese), ("en_US.UTF-8", .english)] {
      let result = try Executable.run(["rules"], environment: ["LANG": locale])
      #expect(result.status == 0 && result.complaint.isEmpty)
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == Catalogue.rules.count)
      for (rule, line) in zip(Catalogue.rules, lines) {
        let words = line.split(separator: " ", maxSplits: 2)
        #expect(words[0] == rule.info.code && words[1] == rule.info.severity.name)
        #expect(line.hasSuffix("  " + rule.info.meaning(in: language)))
      }
    }
  }

  @Test func rulesAreJSONOnRequest() throws {
    let result = try Executable.run(["rules", "--format", "json"])
    let json = try JSON(result.output.utf8)
    #expect(json["schema"] == 1)
    #expect(json["rules"].elements.count == Catalogue.rules.count)
    for (rule, entry) in zip(Catalogue.rules, json["rules"].elements) {
      let info = rule.info
      #expect(
        entry == [
          "code": .string(info.code), "severity": .string(info.severity.name), "basis": .string(info.basis),
          "description": ["zh": .string(info.chinese), "en": .string(info.english)],
        ])
    }
  }

  @Test(arguments: Catalogue.rules.map { $0.info.code })
  func everyRuleIsExplained(code: String) throws {
    let rule = try #require(Catalogue.rules.first { $0.info.code == code })
    for language in Language.allCases {
      let text = Explanation(info: rule.info, sample: RuleSample.of(code)).text(in: language, columns: 100)
      #expect(text.hasPrefix(code))
      #expect(text.contains(rule.info.meaning(in: language)) && text.contains(rule.info.basis))
      #expect(text.contains("[\(code)] ") && text.contains("^"))
      let hasFix = text.contains("    - ") || text.contains("    + ")
      #expect(hasFix != (text.contains("没有自动修正") || text.contains("There is no fix")))
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }
  }

  @Test func anExplanationShowsExampleAndFix() throws {
    let result = try Executable.run(["explain", "section-number"])
    #expect(result.status == 0 && result.complaint.isEmpty)
    #expect(
      result.output == """
        section-number（默认级别 warning）

        章节序号缺失、错误或者体例不符。

        依据：国办公开办函〔2021〕30号

        例：
        例.md:17:1: warning[section-number] 章节序号应为“二、”，现为“（二）”
            （二）主动公开政府信息情况
            ^^^^^^

        修正（此处是安全的，check --fix 会应用）：序号改为“二、”
            - （二）主动公开政府信息情况
            + 二、主动公开政府信息情况

        """)
    let english = try Executable.run(["explain", "section-number"], environment: ["LANG": "en"])
    #expect(english.output.contains("\nFix (safe here; check --fix applies it): "))
  }

  @Test func severalRulesAreExplainedInOrder() throws {
    let result = try Executable.run(["explain", "carried-over", "row-label"])
    let carried = try #require(result.output.range(of: "carried-over（默认级别 error）"))
    let label = try #require(result.output.range(of: "\n\nrow-label（默认级别 warning）"))
    #expect(carried.lowerBound < label.lowerBound)
    #expect(result.output.contains("（与上年报告比较）"))
  }

  @Test(arguments: [
    (["explain", "row-totl"], ["没有规则 row-totl", "row-total"]), (["explain", "fee"], ["fee-decimals"]),
    (["explain", "row-label", "zzz"], ["没有规则 zzz", "nianbao rules"]), (["explain"], ["规则代码"]),
    (["explain", "--al"], ["--help"]), (["rules", "x"], ["x"]), (["rules", "--format", "xml"], ["text", "json"]),
    (["chek"], ["没有命令 chek；是否指 check"]), (["expalin"], ["是否指 explain"]),
  ])
  func aWrongCallNamesWhatIsNear(arguments: [String], names: [String]) throws {
    let result = try Executable.run(arguments)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.complaint.hasPrefix("nianbao: "))
    for name in names { #expect(result.complaint.contains(name)) }
  }

  @Test func everyCommandHasHelp() throws {
    let words = [
      ("zh_CN", ["用法：", "选项：", "例：", "退出状态："]), ("en_GB.UTF-8", ["Usage: ", "Options:", "Examples:", "Exit status: "]),
    ]
    for (locale, words) in words {
      let all = try Executable.run(["--help"], environment: ["LC_ALL": locale]).output
      for command in CommandOutline.all {
        #expect(all.contains("  \(command.name) "))
        let result = try Executable.run([command.name, "--help"], environment: ["LC_ALL": locale])
        #expect(result.status == 0 && result.complaint.isEmpty)
        #expect(result.output.hasPrefix("\(words[0])nianbao \(command.name)"))
        for word in words { #expect(result.output.contains(word), "\(command.name)") }
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for option in command.options {
          let line = lines.first { $0 == "  \(option.usage)" || $0.hasPrefix("  \(option.usage)  ") }
          #expect(line != nil, "\(command.name) \(option.name)")
        }
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= CommandOutline.columns }, "\(command.name)")
        #expect(command.examples.allSatisfy { $0.line.contains("nianbao \(command.name)") })
        #expect(!command.examples.isEmpty && !result.output.hasSuffix("\n\n"))
        // The short form and the wrong call.
        #expect(try Executable.run([command.name, "-h"], environment: ["LC_ALL": locale]).output == result.output)
        #expect(try Executable.run([command.name, "--nonsense"]).status == 2)
      }
    }
    let full = try Executable.shell("\"$NIANBAO\" rules > /dev/full; echo $?")
    #expect(full.output == "2\n" && full.complaint == "nianbao: 无法写出：磁盘已满\n")
  }
}
