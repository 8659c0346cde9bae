import Foundation
import TestSupport
import Testing

/// Reports in GB18030 and UTF-16, written by `iconv`: read like those in UTF-8, and written back as they were.
@Suite struct EncodedFileTests {
  /// The encodings by their names for `iconv`, and whether a byte order mark comes first.
  private static let encodings: [(name: String, hasMark: Bool)] = [
    ("GB18030", false), ("GB18030", true), ("UTF-16LE", false), ("UTF-16LE", true), ("UTF-16BE", false),
    ("UTF-16BE", true),
  ]

  /// Texts as a program like Notepad stores them.
  private static func stored(_ files: [String: String], _ encoding: (name: String, hasMark: Bool)) throws -> [String:
    [UInt8]]
  {
    let folder = try ScratchFolder(
      files.mapValues { Array((encoding.hasMark && !$0.isEmpty ? "\u{FEFF}" + $0 : $0).utf8) })
    let script = """
      find . -type f | while read -r file; do
        iconv -f UTF-8 -t \(encoding.name) "$file" > ../converted && cat ../converted > "$file" || exit 1
      done
      """.replacing("../converted", with: "$(dirname \"$PWD\")/$(basename \"$PWD\").new")
    let result = try Executable.shell("\(script)\nrm -f \"$PWD.new\"", in: folder.url)
    try #require(result.status == 0 && result.complaint.isEmpty, "\(result.complaint)")
    return try contents(folder)
  }

  /// The bytes of all files in a folder, by path.
  private static func contents(_ folder: ScratchFolder) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.url.path) {
      if let data = try? Data(contentsOf: folder.url.appendingPathComponent(path)) { contents[path] = Array(data) }
    }
    return contents
  }

  /// Real reports, half of them with the line ends of Windows; one with characters of two and four bytes beside.
  private static func reports() throws -> [String: String] {
    var files: [String: String] = [:]
    for (index, seed) in Fixtures.seeds.enumerated() {
      let text = String(decoding: try Fixtures.seed(seed), as: UTF8.self)
      files["\(seed).txt"] = index % 2 == 0 ? text : text.replacing("\n", with: "\r\n")
    }
    let first = try #require(files["\(Fixtures.seeds[0]).txt"])
    files["more.txt"] = first + "附：囍、㐀、𠀀、😀、\u{E5E5}\u{E7C7}\u{1E3F}\n"
    return files
  }

  @Test func findingsAreThoseOfTheSameTextInUTF8() throws {
    let reports = try EncodedFileTests.reports()
    let plain = try ScratchFolder(reports.mapValues { Array($0.utf8) })
    let commands = [
      ["check", "--format", "json", "--show", "hint", "."], ["check", "--show", "hint", "."],
      ["format", "--check", "."],
      ["data", "\(Fixtures.seeds[1]).txt"], ["new", "--from", "\(Fixtures.seeds[1]).txt"],
      ["data", "--format", "csv", "more.txt"],
    ]
    let expected = try commands.map { try Executable.run($0, in: plain.url) }
    #expect(expected[0].output.utf8.count > 10_000 && expected.allSatisfy { $0.output.utf8.count > 20 })
    for encoding in EncodedFileTests.encodings {
      let folder = try ScratchFolder(try EncodedFileTests.stored(reports, encoding))
      for (command, expected) in zip(commands, expected) {
        let result = try Executable.run(command, in: folder.url)
        #expect(result == expected, "\(encoding) \(command)")
      }
    }
  }

  /// What `check --fix` and `format` make of a file is what they make of the same text in UTF-8, in its encoding, byte
  /// for byte; and nothing is left to do.
  @Test(arguments: [["check", "--fix", "."], ["format", "."]])
  func filesAreWrittenBackAsTheyWere(command: [String]) throws {
    let reports = try EncodedFileTests.reports()
    let plain = try ScratchFolder(reports.mapValues { Array($0.utf8) })
    let said = try Executable.run(command, in: plain.url)
    let mended = try EncodedFileTests.contents(plain).mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(mended.count { $0.value != reports[$0.key] } >= 2)
    for encoding in EncodedFileTests.encodings {
      let folder = try ScratchFolder(try EncodedFileTests.stored(reports, encoding))
      let result = try Executable.run(command, in: folder.url)
      #expect(result == said, "\(encoding)")
      let expected = try EncodedFileTests.stored(mended, encoding)
      let found = try EncodedFileTests.contents(folder)
      #expect(found == expected, "\(encoding): \(expected.filter { found[$0.key] != $0.value }.keys)")
      _ = try Executable.run(command, in: folder.url)
      #expect(try EncodedFileTests.contents(folder) == expected, "\(encoding)")
    }
  }

  @Test(arguments: ["check --fix", "format"]) func theStandardInputIsWrittenBackAsItWas(command: String) throws {
    let report = ["a": try #require(try EncodedFileTests.reports()["more.txt"])]
    for encoding in EncodedFileTests.encodings {
      let folder = try ScratchFolder(try EncodedFileTests.stored(report, encoding))
      _ = try Executable.shell("\"$NIANBAO\" \(command) - < a > piped 2>/dev/null", in: folder.url)
      let piped = try EncodedFileTests.contents(folder)["piped"]
      _ = try Executable.run(command.split(separator: " ").map(String.init) + ["a"], in: folder.url)
      let contents = try EncodedFileTests.contents(folder)
      #expect(piped?.isEmpty == false && piped == contents["a"], "\(encoding)")
    }
  }

  /// The difference is in the bytes of the file, so that `patch` makes of it what `--fix` does.
  @Test(arguments: ["check", "format"]) func differencesCanBeApplied(command: String) throws {
    let reports = try EncodedFileTests.reports()
    for encoding in EncodedFileTests.encodings {
      let files = try EncodedFileTests.stored(reports, encoding)
      let fixed = try ScratchFolder(files)
      _ = try Executable.run(command == "check" ? ["check", "--fix"] : ["format"], in: fixed.url)
      let folder = try ScratchFolder(files)
      let script = "\"$NIANBAO\" \(command) --diff 2>/dev/null | patch -s -p0 --binary"
      let patched = try Executable.shell(script, in: folder.url)
      #expect(patched.status == 0 && patched.output.isEmpty, "\(encoding): \(patched.output)\(patched.complaint)")
      #expect(try EncodedFileTests.contents(folder) == EncodedFileTests.contents(fixed), "\(encoding)")
      #expect(try EncodedFileTests.contents(fixed) != files, "\(encoding)")
    }
  }

  /// At a terminal the difference is there to be read.
  @Test func differencesAreShownInTheEncodingOfTheTerminal() throws {
    let report = ["a.txt": try #require(try EncodedFileTests.reports()["more.txt"])]
    let files = try EncodedFileTests.stored(report, ("GB18030", false))
    let folder = try ScratchFolder(files)
    // `script` gives the program a terminal.
    let shown = try Executable.shell(
      "script -qec \"'$NIANBAO' check --diff a.txt\" /dev/null </dev/null", in: folder.url)
    let plain = try ScratchFolder(report.mapValues { Array($0.utf8) })
    let expected = try Executable.run(["check", "--diff", "a.txt"], in: plain.url).output
    #expect(expected.contains("\n+"))
    #expect(shown.output.replacing("\r\n", with: "\n").hasPrefix(expected), "\(shown)")
  }

  @Test func lastYearsReportAndConfigurationAreRead() throws {
    let texts = [
      "2023.md": YearReport.text(2023, carriedIn: 2), "2022.md": YearReport.text(2022, carriedOut: 3),
      "other/旧.md": YearReport.text(2022, carriedOut: 3),
      "sub/.nianbao.json": "{\"rules\": {\"carried-over\": \"hint\"}, \"说明\": 1}",
      "sub/2023.md": YearReport.text(2023, carriedIn: 2), "sub/2022.md": YearReport.text(2022, carriedOut: 3),
    ]
    let calls = [
      ["check", "--format", "json", "--show", "hint", "2023.md"],
      ["check", "--format", "json", "--show", "hint", "--previous", "other/旧.md", "2023.md"],
      ["check", "--format", "json", "--show", "hint", "sub/2023.md"],
      ["check", "--format", "json", "--show", "hint", "--config", "sub/.nianbao.json", "2023.md"],
    ]
    let plain = try ScratchFolder(texts.mapValues { Array($0.utf8) })
    let expected = try calls.map { try Executable.run($0, in: plain.url) }
    #expect(expected.allSatisfy { $0.output.contains("carried-over") })
    #expect(expected[2].complaint.contains("说明") && expected[3].complaint.contains("说明"))
    for encoding in EncodedFileTests.encodings {
      let folder = try ScratchFolder(try EncodedFileTests.stored(texts, encoding))
      for (call, expected) in zip(calls, expected) {
        #expect(try Executable.run(call, in: folder.url) == expected, "\(encoding) \(call)")
      }
    }
  }

  @Test func aPreviousReportInNoKnownEncodingIsNamed() throws {
    let folder = try ScratchFolder([
      "2023.md": Array(YearReport.text(2023, carriedIn: 2).utf8), "旧.md": [0xC4, 0xEA, 0xB1],
    ])
    let result = try Executable.run(["check", "--previous", "旧.md", "2023.md"], in: folder.url)
    #expect(result.complaint == "nianbao: 旧.md: 上年报告的编码无法识别，跨年核对未进行\n")
  }

  /// A file that is cut or damaged within is named with the place, and left alone by every command.
  @Test func damagedFilesAreRefusedWithThePlace() throws {
    let report = try #require(try EncodedFileTests.reports()["more.txt"])
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    let head = lines[..<20].joined(separator: "\n") + "\n县"
    for encoding in EncodedFileTests.encodings {
      let name = encoding.name.prefix(6) == "UTF-16" ? "UTF-16" : encoding.name
      var cut = try #require(try EncodedFileTests.stored(["a": head], encoding)["a"])
      let whole = cut.count
      cut.removeLast()
      let folder = try ScratchFolder(["a.txt": cut])
      let place = "第 21 行第 1 列（第 \(whole - 1) 字节，"
      for command in [["check", "a.txt"], ["check", "--fix", "a.txt"], ["format", "a.txt"], ["data", "a.txt"]] {
        let result = try Executable.run(command, in: folder.url)
        #expect(result.status == 2, "\(encoding) \(command)")
        #expect(result.complaint.contains("编码像是 \(name)，但\(place)"), "\(encoding): \(result.complaint)")
      }
      #expect(try EncodedFileTests.contents(folder) == ["a.txt": cut])
      let piped = try Executable.shell("\"$NIANBAO\" check --fix - < a.txt 2>/dev/null | cmp - a.txt", in: folder.url)
      #expect(piped.status == 0 && piped.output.isEmpty)
    }
  }

  /// The server reads closed files likewise: those of a folder, last year's report and the configuration.
  @Test func theServerReadsClosedFiles() throws {
    let texts = [
      "a/2022.txt": YearReport.text(2022, carriedOut: 3), "a/2023.txt": YearReport.text(2023, carriedIn: 2),
      "a/.nianbao.json": "{\"rules\": {\"missing-section\": \"off\"}, \"说明\": 1}",
      "b/三.md": try #require(try EncodedFileTests.reports()["more.txt"]),
    ]
    func diagnostics(_ folder: ScratchFolder) throws -> [String: JSON] {
      let client = try ServerClient()
      let root: JSON = ["uri": .string(folder.url.absoluteString), "name": "x"]
      try client.call(
        "initialize", ["capabilities": ["textDocument": ["diagnostic": [:]]], "workspaceFolders": [root]])
      try client.send(Message.notification("initialized", [:]))
      let answer = try client.call("workspace/diagnostic", ["previousResultIds": []])["result"]
      var found: [String: JSON] = [:]
      for item in answer["items"].elements {
        let path = item["uri"].string?.replacing(folder.url.absoluteString, with: "") ?? ""
        let key = path.hasPrefix("/") ? String(path.dropFirst()) : path
        // What stands in last year's report is told with its name, which differs.
        found[key] = .array(item["items"].elements.map { ["code": $0["code"], "range": $0["range"]] })
      }
      try client.finish()
      return found
    }
    let expected = try diagnostics(try ScratchFolder(texts.mapValues { Array($0.utf8) }))
    let codes = expected.values.flatMap(\.elements).compactMap { $0["code"].string }
    #expect(expected.count == 3 && codes.contains("carried-over"))
    #expect(expected["a/2023.txt"]?.elements.contains { $0["code"] == "missing-section" } == false)
    for encoding in EncodedFileTests.encodings {
      let folder = try ScratchFolder(try EncodedFileTests.stored(texts, encoding))
      #expect(try diagnostics(folder) == expected, "\(encoding)")
    }
  }
}
