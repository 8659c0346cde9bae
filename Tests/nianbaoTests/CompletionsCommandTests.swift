import Foundation
import Testing

@testable import nianbao

@Suite struct CompletionsCommandTests {
  /// What Bash offers after some words, the last of which is being typed.
  private static func offers(_ words: [String]) throws -> [String] {
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      bash --norc -c 'eval "$("$NIANBAO" completions bash)"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _nianbao
      printf "%s\\n" "${COMPREPLY[@]}"' bash \(list)
      """
    let result = try Executable.shell(script)
    #expect(result.status == 0 && result.complaint.isEmpty, "\(result.complaint)")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test func bashOffersCommandsOptionsAndValues() throws {
    let names = CommandOutline.all.map(\.name)
    #expect(try CompletionsCommandTests.offers(["nianbao", ""]) == names + ["--version", "--help"])
    for command in CommandOutline.all {
      #expect(try CompletionsCommandTests.offers(["nianbao", command.name, "--"]) == command.options.map(\.name))
    }
    let cases: [([String], [String])] = [
      (["ch"], ["check"]), (["check", "--f"], ["--format", "--fail-on", "--fix", "--files-from"]),
      (["check", "--format", ""], CheckOptions.Format.allCases.map(\.rawValue)),
      (["check", "--format", "=", ""], CheckOptions.Format.allCases.map(\.rawValue)),
      (["check", "--format", "="], CheckOptions.Format.allCases.map(\.rawValue)),
      (["check", "--format", "=", "js"], ["json", "jsonl"]), (["data", "--format", "c"], ["csv"]),
      (["new", "--layout", "t"], ["tabs"]), (["new", "--agency", ""], []), (["explain", "row-t"], ["row-total"]),
      (["completions", ""], ["bash", "zsh", "fish", "--help"]), (["frobnicate", ""], []),
    ]
    for (words, offers) in cases {
      #expect(try CompletionsCommandTests.offers(["nianbao"] + words) == offers, "\(words)")
    }
  }

  @Test(arguments: CompletionsCommand.Shell.allCases, ["zh_CN.UTF-8", "en_US.UTF-8"])
  func everyShellKnowsEveryOption(shell: CompletionsCommand.Shell, locale: String) throws {
    let result = try Executable.run(["completions", shell.rawValue], environment: ["LANG": locale])
    #expect(result.status == 0 && result.complaint.isEmpty)
    let script = result.output
    for command in CommandOutline.all {
      // Where the script tells the options of the command, and how it writes one.
      let (start, end, mark) =
        switch shell {
        case .bash: ("    \(command.name)) ", "\n", "")
        case .zsh: ("    \(command.name))\n", " ;;\n", "'")
        case .fish: ("-n '__nianbao_called \(command.name)' -l ", "\u{0}", "")
        }
      let begin = try #require(script.range(of: start), "\(command.name)")
      let rest = script[begin.lowerBound...]
      let part = rest[..<(rest.range(of: end)?.lowerBound ?? rest.endIndex)]
      for option in command.options {
        let name = shell == .fish ? start + option.name.dropFirst(2) + " " : mark + option.name
        #expect(part.contains(name), "\(command.name) \(option.name)")
      }
    }
  }

  @Test(arguments: [([], "bash|zsh|fish"), (["csh"], "bash、zsh、fish"), (["bash", "zsh"], "多余的参数 zsh")])
  func aWrongCallIsRefused(arguments: [String], complaint: String) throws {
    let result = try Executable.run(["completions"] + arguments)
    #expect(result.status == 2 && result.output.isEmpty && result.complaint.contains(complaint))
  }
}
