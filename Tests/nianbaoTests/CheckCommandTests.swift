import Foundation
import Testing

@testable import nianbao

@Suite struct CheckCommandTests {
  /// A text that is no report.
  private static let prose = Array("不是年报。\n".utf8)

  /// 政府信息公开 in GBK, cut within the last character.
  private static let gbk: [UInt8] = [0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF]

  @Test func aFolderSaysOnceWhichFilesAreNoReports() throws {
    let folder = try ScratchFolder(["a.md": [], "b.txt": CheckCommandTests.prose, "c.pdf": [0xFF], ".d.md": [0xFF]])
    for (arguments, prefix) in [
      (["check"], ""), (["check", "."], "./"), (["check", folder.url.path], folder.url.path + "/"),
    ] {
      let result = try Executable.run(arguments, in: folder.url)
      #expect(result.status == 0)
      #expect(
        result.output == """
          0 份报告，0 个错误，0 个警告
          未检查 3 个文件：\(prefix)c.pdf（不查这类文件）；\(prefix)a.md（文件为空）；\(prefix)b.txt（没有找到年度报告）

          """)
      #expect(result.complaint.isEmpty)
    }
  }

  @Test func aNamedFileThatIsNoReportGetsANote() throws {
    let folder = try ScratchFolder(["a.md": [], "b.txt": CheckCommandTests.prose, "c.md": SourceFile.byteOrderMark])
    let result = try Executable.run(["check", "b.txt", "a.md", "c.md", "a.md"], in: folder.url)
    #expect(result.status == 0)
    #expect(result.complaint == "nianbao: a.md: 文件为空\nnianbao: b.txt: 没有找到年度报告\nnianbao: c.md: 文件为空\n")
  }

  @Test func theStandardInputIsADash() throws {
    let result = try Executable.run(["check", "-"], input: CheckCommandTests.prose, environment: ["LANG": "en_US"])
    #expect(result.status == 0)
    #expect(result.output == "0 reports, 0 errors, 0 warnings\n")
    #expect(result.complaint == "nianbao: -: holds no annual report\n")
  }

  @Test func filesThatCannotBeUsedAreNamedInOrder() throws {
    let folder = try ScratchFolder([
      "z/乙.md": [0x0A] + CheckCommandTests.gbk, "a/b.txt": Array("总计\n第".utf8) + [0xFF],
      "a.MD": [0xFF, 0xFE, 0x41, 0, 0x0A, 0, 0, 0xDC], "a/.hidden/c.md": [0xFF],
      "it's.md": [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0],
    ])
    let result = try Executable.run(["check", "missing.md", "."], in: folder.url)
    #expect(result.status == 2)
    #expect(
      result.output == "0 份报告，0 个错误，0 个警告\n未检查 4 个文件：./a.MD、./a/b.txt、./it's.md、./z/乙.md（无法使用）\n")
    #expect(
      result.complaint == """
        nianbao: missing.md: 无法读取：文件不存在
        nianbao: ./a.MD: 编码像是 UTF-16，但第 2 行第 1 列（第 7 字节，0x0）起不成字符，文件可能已损坏或不完整；请用原来的程序打开，另存为 UTF-8
        nianbao: ./a/b.txt: 不是 UTF-8、GB18030 或 UTF-16：第 2 行第 2 列（第 11 字节）是 0xFF
        nianbao: ./it's.md: 编码是 UTF-32，不支持；可用 iconv -f UTF-32 -t UTF-8 './it'\\''s.md' > 新文件 转换
        nianbao: ./z/乙.md: 编码像是 GB18030，但第 2 行第 6 列（第 12 字节，0xBF）起不成字符，文件可能已损坏或不完整；请用原来的程序打开，另存为 UTF-8

        """)
  }

  @Test func linksAreFollowedOnlyWhenNamed() throws {
    let outside = try ScratchFolder(["out.md": CheckCommandTests.gbk])
    let folder = try ScratchFolder(["sub/a.md": CheckCommandTests.prose])
    try folder.link("sub/loop", to: "..")
    try folder.link("sub/self.md", to: "self.md")
    try folder.link("out", to: outside.url.path)
    try folder.link("out.md", to: outside.url.appendingPathComponent("out.md").path)
    let walked = try Executable.run(["check"], in: folder.url)
    #expect(walked.status == 0)
    #expect(walked.complaint.isEmpty)
    #expect(walked.output.contains("out、out.md、sub/loop、sub/self.md（是符号链接）"))
    let named = try Executable.run(["check", "out.md"], in: folder.url)
    #expect(named.status == 2)
    #expect(named.complaint.contains("GB18030"))
    let loop = try Executable.run(["check", "sub/self.md"], in: folder.url)
    #expect(loop.status == 2)
    #expect(loop.complaint == "nianbao: sub/self.md: 无法读取：符号链接成环\n")
    let linked = try Executable.run(["check", "out"], in: folder.url)
    #expect(linked.complaint.hasPrefix("nianbao: out/out.md: ") && linked.status == 0)
  }

  @Test func jsonIsWrittenWhateverFails() throws {
    let folder = try ScratchFolder(["a.md": [0xFF]])
    let result = try Executable.run(["check", "--format", "json", "a.md"], in: folder.url)
    #expect(result.status == 2)
    let value = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? NSDictionary)
    let unread = ["path": "a.md", "reason": "不是 UTF-8、GB18030 或 UTF-16：第 1 行第 1 列（第 1 字节）是 0xFF"]
    let summary: NSDictionary = [
      "cellsRead": 0, "cells": 0, "identitiesDecided": 0, "identities": 0, "notChecked": [unread],
    ]
    #expect(value == ["schema": 1, "files": 0, "findings": [Int](), "reports": [Int](), "summary": summary])
  }

  @Test(arguments: [
    (["--formt"], ["--format", "--show", "--fail-on", "--jobs"]), (["--format", "xml"], ["text", "json"]),
    (["--show", "all"], ["error", "warning", "information", "hint"]), (["--fail-on"], ["error|warning"]),
  ])
  func aWrongCallNamesWhatIsRight(arguments: [String], names: [String]) throws {
    for locale in ["zh_CN.UTF-8", "en_US.UTF-8"] {
      let result = try Executable.run(["check"] + arguments, environment: ["LC_ALL": locale])
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      for name in names { #expect(result.complaint.contains(name)) }
    }
  }

  @Test func helpIsInTheLanguageOfTheLocale() throws {
    #expect(try Executable.run(["check", "--help"]).output.hasPrefix("用法："))
    #expect(try Executable.run(["check", "-h"]).output.hasPrefix("用法："))
    let english = try Executable.run(["check", "--help"], environment: ["LC_MESSAGES": "en_GB.UTF-8"])
    #expect(english.status == 0)
    #expect(english.output.hasPrefix("Usage: "))
    #expect(try Executable.run(["--help"], environment: ["LANG": "en_US.UTF-8"]).output.contains("check"))
  }

  @Test func anUnreadableOrMissingFolderIsNamed() throws {
    let folder = try ScratchFolder()
    let result = try Executable.run(["check", "a/b", "/proc/self/mem"], in: folder.url)
    #expect(result.status == 2)
    #expect(result.complaint.split(separator: "\n").count == 2)
  }

  @Test func bytesOfAnyKindAreSurvived() throws {
    let folder = try ScratchFolder(["nul.md": [UInt8](repeating: 0, count: 3_000_000)])
    let lines = [UInt8](repeating: 0x0A, count: 1_000_000)
    try folder.write(lines, to: "lines.md")
    try folder.write(Array(repeating: UInt8(ascii: "|"), count: 1_000_000), to: "bars.md")
    let result = try Executable.run(["check", "nul.md", "lines.md", "bars.md"], in: folder.url)
    #expect(result.status == 0)
    #expect(result.complaint.split(separator: "\n").count == 3)
  }

  @Test func anOutputThatNobodyReadsEndsQuietly() throws {
    // The shell leaves a pipe whose reader has gone; SIGPIPE is at its default here and ignored there.
    for setup in ["", "trap '' PIPE;"] {
      let result = try Executable.shell("\(setup) { sleep 0.3; \"$NIANBAO\" check --help; echo $? >&2; } | true")
      #expect(result.complaint == "0\n")
    }
  }

  @Test func anOutputThatIsFullIsNamed() throws {
    let folder = try ScratchFolder()
    let result = try Executable.shell("\"$NIANBAO\" check > /dev/full", in: folder.url)
    #expect(result.status == 2)
    #expect(result.complaint == "nianbao: 无法写出：磁盘已满\n")
  }

  @Test func aHugeFileIsRefused() throws {
    let folder = try ScratchFolder(["huge.md": []])
    let file = try FileHandle(forWritingTo: folder.url.appendingPathComponent("huge.md"))
    try file.truncate(atOffset: 1 << 42)  // Sparse: takes no room on the disk.
    try file.close()
    let result = try Executable.run(["check", "huge.md"], in: folder.url)
    #expect(result.status == 2)
    #expect(result.complaint == "nianbao: huge.md: 无法读取：文件过大，上限为 512 MB\n")
  }
}
