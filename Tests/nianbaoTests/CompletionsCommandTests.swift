import Foundation
import Testing

@testable import nianbao

@Suite struct CompletionsCommandTests {
  /// What Bash offers after some words, the last of which is being typed.
  private static func offers(_ words: [String], in folder: URL? = nil) throws -> [String] {
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      bash --norc -c 'eval "$("$NIANBAO" completions bash)"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _nianbao
      printf "%s\\n" "${COMPREPLY[@]}"' bash \(list)
      """
    let result = try Executable.shell(script, in: folder)
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

  @Test func bashOffersFiles() throws {
    let folder = try ScratchFolder(["年报.md": [], "2024年报.md": [], "年报文件夹/a.md": []])
    for words in [["check", "年"], ["format", "--check", "年"], ["data", "年"], ["new", "--from", "年"]] {
      let offers = try CompletionsCommandTests.offers(["nianbao"] + words, in: folder.url)
      #expect(offers.sorted() == ["年报.md", "年报文件夹"])
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
        case .fish: ("-n '__fish_seen_subcommand_from \(command.name)' -l ", "\u{0}", "")
        }
      let begin = try #require(script.range(of: start), "\(command.name)")
      let rest = script[begin.lowerBound...]
      let part = rest[..<(rest.range(of: end)?.lowerBound ?? rest.endIndex)]
      for option in command.options {
        let name = shell == .fish ? start + option.name.dropFirst(2) + " " : mark + option.name
        #expect(part.contains(name), "\(command.name) \(option.name)")
      }
    }
    // The shell itself reads it, where it is installed.
    let check =
      "command -v \(shell.rawValue) >/dev/null || exit 0; \"$NIANBAO\" completions \(shell.rawValue) | \(shell.rawValue) -n"
    let syntax = try Executable.shell(check)
    #expect(syntax.status == 0 && syntax.complaint.isEmpty, "\(syntax.complaint)")
  }

  @Test(arguments: [([], "bash|zsh|fish"), (["csh"], "bash、zsh、fish"), (["bash", "zsh"], "多余的参数 zsh")])
  func aWrongCallIsRefused(arguments: [String], complaint: String) throws {
    let result = try Executable.run(["completions"] + arguments)
    #expect(result.status == 2 && result.output.isEmpty && result.complaint.contains(complaint))
  }
}
