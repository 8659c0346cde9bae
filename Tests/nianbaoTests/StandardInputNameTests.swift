import Foundation
import TestSupport
import Testing

/// A text on the standard input that goes by a name.
@Suite struct StandardInputNameTests {
  @Test(arguments: [["-"], []]) func itIsCheckedAsTheFileWouldBe(operands: [String]) throws {
    let text = ConfigurationCommandTests.report(2023, carriedIn: 2)
    let folder = try ScratchFolder([
      "乡镇/2022.md": ConfigurationCommandTests.report(2022, carriedOut: 3), "乡镇/2023.md": text,
      ".nianbao.json": Array(#"{"overrides": [{"files": "乡镇/*.md", "rules": {"missing-section": "off"}}]}"#.utf8),
    ])
    let options = ["check", "--format", "json", "--show", "hint"]
    let named = try Executable.run(options + ["乡镇/2023.md"], in: folder.url)
    let piped = try Executable.run(
      options + ["--stdin-filename", "乡镇/2023.md"] + operands, input: text, in: folder.url)
    #expect(piped.output == named.output && piped.status == named.status && piped.complaint.isEmpty)
    #expect(named.output.contains("carried-over") && !named.output.contains("missing-section"))
    let bare = try Executable.run(options + ["-"], input: text, in: folder.url)
    #expect(!bare.output.contains("carried-over") && bare.output.contains("missing-section"))
  }

  @Test func theMendedTextStillGoesToTheStandardOutput() throws {
    let text = try Fixtures.seed("002")
    let folder = try ScratchFolder(["a.md": []])
    let plain = try Executable.run(["check", "--fix", "-"], input: text, in: folder.url)
    let named = try Executable.run(["check", "--fix", "-", "--stdin-filename", "a.md"], input: text, in: folder.url)
    #expect(named.output == plain.output)
    #expect(named.complaint == plain.complaint.replacing("\n-:", with: "\na.md:").replacing(/^-:/, with: "a.md:"))
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("a.md")).isEmpty)
  }
}
