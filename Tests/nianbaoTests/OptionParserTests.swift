import ReportRules
import Testing

@testable import nianbao

@Suite struct OptionParserTests {
  /// Reads arguments of `check`.
  private func parse(_ arguments: [String]) throws(UsageError) -> (options: CheckOptions, operands: [Int]) {
    var options = CheckOptions()
    let operands = try OptionParser(options: CheckOptions.table).parse(arguments, into: &options)
    return (options, operands)
  }

  @Test func defaultsAreThoseOfTheHelp() throws {
    let (options, operands) = try parse([])
    #expect(options.format == .text)
    #expect(options.show == .warning)
    #expect(options.failOn == .error)
    #expect(operands.isEmpty)
  }

  @Test(arguments: [
    ["--format", "json", "--show", "hint", "--fail-on", "warning", "a", "-"],
    ["a", "--format=json", "-", "--show=hint", "--fail-on=warning"],
  ])
  func valuesFollowOrStandBehindAnEqualsSign(arguments: [String]) throws {
    let (options, operands) = try parse(arguments)
    #expect(options.format == .json)
    #expect(options.show == .hint)
    #expect(options.failOn == .warning)
    #expect(operands.map { arguments[$0] } == ["a", "-"])
  }

  @Test func twoDashesEndTheOptions() throws {
    #expect(try parse(["a", "--", "--format", "-x", "--"]).operands == [0, 2, 3, 4])
  }

  @Test func severitiesAreKnownByName() throws {
    for severity in Severity.allCases {
      #expect(try parse(["--show", severity.name]).options.show == severity)
      #expect(try parse(["--fail-on", severity.name]).options.failOn == severity)
    }
  }

  @Test(arguments: [
    (["--formt"], UsageError.unknownOption("--formt", valid: CheckOptions.table.map(\.name))),
    (["-x"], .unknownOption("-x", valid: CheckOptions.table.map(\.name))),
    (["--show"], .missingValue(option: "--show", expected: "error|warning|information|hint")),
    (
      ["--show", "info"],
      .unknownValue("info", option: "--show", valid: ["error", "warning", "information", "hint"])
    ),
    (["--show="], .unknownValue("", option: "--show", valid: ["error", "warning", "information", "hint"])),
    (["--help=1"], .surplusValue(option: "--help")),
  ])
  func whatIsWrongIsNamed(arguments: [String], error: UsageError) {
    #expect(throws: error) { try parse(arguments) }
    for language in Language.allCases {
      for argument in arguments { #expect(error.message(in: language).contains(argument.prefix { $0 != "=" })) }
    }
  }

  @Test(arguments: ["0", "-1", "x", "", "99999999999999999999"]) func countsAreWholeNumbersFromOne(text: String) {
    let option = CommandOption<Int>("--jobs", .count(name: "N"), help: Bilingual("", "")) { $0 = Int($1) ?? $0 }
    var jobs = 7
    #expect(throws: UsageError.notACount(text, option: "--jobs")) {
      try OptionParser(options: [option]).parse(["--jobs", text], into: &jobs)
    }
    #expect(throws: Never.self) { try OptionParser(options: [option]).parse(["--jobs", "12"], into: &jobs) }
    #expect(jobs == 12)
  }

  @Test func helpNamesEveryOptionInBothLanguages() {
    for language in Language.allCases {
      let help = CheckCommand.outline.help(in: language)
      for option in CheckCommand.outline.options {
        #expect(help.contains(option.usage))
        let words = { (text: String) in text.filter { !$0.isWhitespace } }
        #expect(words(help).contains(words(option.usage + option.help.text(in: language))))
      }
    }
  }

  @Test(
    arguments: [
      ([:], Language.chinese), (["LANG": "en_US.UTF-8"], .english), (["LANG": "zh_CN.UTF-8"], .chinese),
      (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB"], .english),
      (["LANG": "en", "LC_MESSAGES": "en", "LC_ALL": "zh_CN"], .chinese), (["LANG": "en", "LC_ALL": ""], .english),
      (["LANG": "C"], .chinese),
    ] as [([String: String], Language)])
  func theLocaleDecidesTheLanguage(variables: [String: String], language: Language) {
    #expect(Language(environment: { variables[$0] }) == language)
  }
}
