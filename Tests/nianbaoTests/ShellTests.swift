import Foundation
import Testing

@testable import nianbao

/// Completion in the real shells, set up as `nianbao completions --help` says.
@Suite(.serialized) struct ShellTests {
  /// What stands in a shell's startup file, with `line` to set up completion.
  private static func startup(of shell: CompletionsCommand.Shell, with line: String) -> (path: String, text: String) {
    switch shell {
    case .bash: (".bashrc", "PS1='ready> '\n\(line)\n")
    case .zsh: (".zshrc", "PS1='ready> '\nautoload -U compinit\ncompinit -u\n\(line)\n")
    case .fish:
      (
        ".config/fish/config.fish",
        """
        set -g fish_greeting
        set -g fish_autosuggestion_enabled 0
        function fish_prompt; echo -n 'ready> '; end
        \(line)

        """
      )
    }
  }

  /// What is typed, the text that is on the screen then, and a text that is not.
  private static let cases: [(typed: String, shown: [String], hidden: String?)] = [
    ("nianbao exp", ["nianbao explain"], nil),
    ("nianbao check --f", ["--format", "--fix", "--fail-on", "--files-from"], "--show"),
    ("nianbao check --format sa", ["nianbao check --format sarif"], nil),
    ("nianbao check --format=sa", ["nianbao check --format=sarif"], nil),
    ("nianbao explain row-t", ["nianbao explain row-total"], nil),
    ("nianbao completions f", ["nianbao completions fish"], nil),
    // A blank in the name of a file is part of it.
    ("nianbao check 2023", ["nianbao check 2023年\\ 信息公开年报.txt"], nil),
    ("nianbao new --from 2023", ["nianbao new --from 2023年\\ 信息公开年报.txt"], nil),
    // A file that is called like a command is no command.
    ("nianbao check format --s", ["--show", "--statistics"], "--stdio"),
  ]

  @Test(arguments: CompletionsCommand.Shell.allCases) func theShellCompletes(shell: CompletionsCommand.Shell) throws {
    let program = try EditorSession.program(shell.rawValue)
    let lines = CompletionsCommand.outline.examples.map(\.line).filter { $0.contains(shell.rawValue) }
    let startup = ShellTests.startup(of: shell, with: try #require(lines.first))
    let home = try ScratchFolder([
      startup.path: Array(startup.text.utf8), "desk/2023年 信息公开年报.txt": [], "desk/2024年报.md": [], "desk/format": [],
    ])
    try FileManager.default.createDirectory(
      at: home.url.appendingPathComponent("bin"), withIntermediateDirectories: true)
    try home.link("bin/nianbao", to: Executable.url.path)
    for (typed, shown, hidden) in ShellTests.cases {
      let terminal = try Terminal(
        program, in: home.url.appendingPathComponent("desk"),
        environment: [
          "HOME": home.url.path, "XDG_CONFIG_HOME": home.url.appendingPathComponent(".config").path, "LANG": "C.UTF-8",
          "PATH": home.url.appendingPathComponent("bin").path + ":/usr/bin:/bin", "SHELL": program,
        ])
      try terminal.wait { $0.contains("ready>") }
      try terminal.type(typed, "Tab")
      if shown.count > 1 { try terminal.type("Tab") }
      let screen = try terminal.wait { screen in shown.allSatisfy(screen.contains) }
      for text in shown { #expect(screen.contains(text), "\(typed): \(screen)") }
      if let hidden { #expect(!screen.contains(hidden), "\(typed): \(screen)") }
    }
  }
}
