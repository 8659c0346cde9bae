import Foundation
import Testing

/// A client for Emacs, and what is typed to complete a row.
struct EmacsClient: CustomTestStringConvertible, Sendable {
  /// What the client, and so the test, is called.
  let name: String

  /// The line of the README that starts the client.
  let hook: String

  /// What is typed: Eglot compares with the label, lsp-mode with all that the server offers for that.
  let typed: String

  var testDescription: String { name }

  /// Both clients.
  static let all = [
    EmacsClient(
      name: "eglot", hook: "(add-hook 'nianbao-mode-hook #'eglot-ensure)", typed: "二、上年"),
    EmacsClient(name: "lsp-mode", hook: "(add-hook 'nianbao-mode-hook #'lsp)", typed: "snjz"),
  ]
}

extension EditorTests {
  private func drive(_ client: EmacsClient, _ session: EditorSession) throws -> (status: Int32, output: String) {
    try session.install("emacs/nianbao.el", at: ".emacs.d/nianbao/nianbao.el")
    let start = ["(add-to-list 'load-path \"~/.emacs.d/nianbao\")", "(require 'nianbao)", client.hook]
    let readme = try String(
      contentsOf: EditorSession.configurations.appendingPathComponent("emacs/README.md"), encoding: .utf8)
    for line in start { #expect(readme.contains(line + "\n"), "not in the README: \(line)") }
    try session.home.write(Array(start.joined(separator: "\n").utf8), to: ".emacs.d/init.el")
    // In a new home Emacs would compile its libraries, which only takes time.
    try session.home.write(Array("(setq native-comp-deferred-compilation nil)".utf8), to: ".emacs.d/early-init.el")
    _ = try EditorSession.program("tmux")
    let script = EditorSession.scripts.appendingPathComponent("emacs/session").path
    return try session.run(
      ["bash", script, try EditorSession.program("emacs"), client.name], environment: ["TYPED": client.typed])
  }

  @Test(arguments: EmacsClient.all) func aReportIsMendedInEmacs(client: EmacsClient) throws {
    let session = try EditorSession()
    let result = try drive(client, session)
    #expect(result.status == 0, "\(result.output)")
    try session.expectDone()
  }

  @Test func aTitleIsEnoughForEmacs() throws {
    let session = try EditorSession(reportName: "草稿.txt")
    let result = try drive(EmacsClient.all[0], session)
    #expect(result.status == 0, "\(result.output)")
    try session.expectDone()
  }

  /// A page becomes a buffer that is not saved yet; what cannot be read is said.
  @Test func aPageIsImportedIntoEmacs() throws {
    let session = try EditorSession()
    let pages = try session.writePages()
    try session.install("emacs/nianbao.el", at: ".emacs.d/nianbao/nianbao.el")
    let script = """
      (progn
        (nianbao-import "\(pages.report)")
        (unless (and (eq major-mode 'nianbao-mode) (buffer-modified-p) (string-suffix-p "/上报.nianbao" buffer-file-name)
                     (not (file-exists-p buffer-file-name)) (string-match-p "^一、总体情况" (buffer-string)))
          (error "not imported: %s" (buffer-string)))
        (nianbao-import "\(pages.report)")
        (unless (string-suffix-p "/上报-2.nianbao" buffer-file-name) (error "%s" buffer-file-name))
        (nianbao-export "\(session.home.url.path)/导出.docx")
        (nianbao-review "\(session.home.url.path)/审核.docx")
        (unless (file-exists-p "\(session.home.url.path)/审核.docx") (error "nothing written"))
        (condition-case failure (progn (nianbao-export "\(session.home.url.path)/导出.docx") (error "written over"))
          (user-error (unless (string-match-p "不覆盖" (cadr failure)) (error "%s" failure))))
        (condition-case failure (progn (nianbao-import "\(pages.note)") (error "read"))
          (user-error (unless (string-match-p "通知.html" (cadr failure)) (error "%s" failure)))))
      """
    let result = try session.run([
      try EditorSession.program("emacs"), "--batch", "-l",
      session.home.url.appendingPathComponent(".emacs.d/nianbao/nianbao.el").path, "--eval", script,
    ])
    #expect(result.status == 0, "\(result.output)")
    let back = try Executable.run(["convert", session.home.url.appendingPathComponent("导出.docx").path])
    #expect(try back.output == Executable.run(["convert", pages.report]).output)
  }

  @Test func theSessionInEmacsCanFail() throws {
    let session = try EditorSession()
    try session.home.write(Array(session.expected.replacing("六、", with: "七、").utf8), to: "expected.txt")
    let result = try drive(EmacsClient.all[0], session)
    #expect(result.status == 1)
    #expect(result.output.contains("> 七、"), "\(result.output)")
  }
}
