import Foundation
import TestSupport
import Testing

/// Settings and last year's report on the command line.
@Suite struct ConfigurationCommandTests {
  /// A report whose 二 and 四 have the given figures in 自然人 and 总计.
  static func report(_ year: Int, carriedIn: Int = 0, carriedOut: Int = 0, organ: String = "临高县商务局") -> [UInt8] {
    Array(
      """
      \(organ)\(year)年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      |---|---|---|---|---|---|---|---|
      | 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      | 二、上年结转政府信息公开申请数量 | \(carriedIn) | 0 | 0 | 0 | 0 | 0 | \(carriedIn) |
      | 四、结转下年度继续办理 | \(carriedOut) | 0 | 0 | 0 | 0 | 0 | \(carriedOut) |

      四、政府信息公开行政复议、行政诉讼情况

      """.utf8)
  }

  /// Checks in a folder; returns the findings of a code.
  private func check(
    _ folder: ScratchFolder, _ arguments: String..., code: String = "carried-over"
  ) throws -> (findings: [JSON], complaint: String, status: Int32) {
    let result = try Executable.run(["check", "--format", "json", "--show", "hint"] + arguments, in: folder.url)
    let findings = try JSON(result.output.utf8)["findings"].elements.filter { $0["code"].string == code }
    return (findings, result.complaint, result.status)
  }

  @Test func lastYearsReportIsFoundByName() throws {
    let folder = try ScratchFolder([
      "a/2023.md": Self.report(2023, carriedIn: 2), "a/2022.md": Self.report(2022, carriedOut: 3),
    ])
    let result = try check(folder, "a/2023.md")
    #expect(result.findings.count == 2)
    let first = try #require(result.findings.first)
    #expect(first["path"] == "a/2023.md")
    #expect(first["related"][0]["path"] == "a/2022.md")
    #expect(first["related"][0]["range"] == ["start": ["line": 9, "column": 17], "end": ["line": 9, "column": 18]])
    #expect(first["related"][1]["path"].isNull)
    #expect(result.complaint.isEmpty)
  }

  @Test func aUselessNeighbourIsPassedOverInSilence() throws {
    let folder = try ScratchFolder([
      "2023.md": Self.report(2023, carriedIn: 2), "2022.md": Self.report(2022, carriedOut: 3, organ: "临高县教育局"),
      "b/2023.md": Self.report(2023, carriedIn: 2), "b/2021.md": Self.report(2021, carriedOut: 3),
      "c/2023.md": Self.report(2023, carriedIn: 2),
    ])
    try folder.link("c/2022.md", to: "../../2022.md")
    for path in ["2023.md", "b/2023.md", "c/2023.md"] {
      let result = try check(folder, path)
      #expect(result.findings.isEmpty)
      #expect(result.complaint.isEmpty)
    }
  }

  @Test func lastYearsReportCanBeNamed() throws {
    let folder = try ScratchFolder([
      "a/新.md": Self.report(2023, carriedIn: 2), "旧.md": Self.report(2022, carriedOut: 3),
      "错.md": Self.report(2021, carriedOut: 3),
    ])
    #expect(try check(folder, "--previous", "旧.md", "a/新.md").findings.count == 2)
    // Of no use for one of the files is no fault; for none of them it is said, once.
    #expect(try check(folder, "--previous", "旧.md", ".").complaint.isEmpty)
    let wrong = try check(folder, "--previous", "错.md", "a/新.md", "错.md")
    #expect(wrong.complaint == "nianbao: 错.md: 上年报告不是 2022 年的报告（标题是 2021 年），跨年核对未进行\n")
    #expect(wrong.findings.isEmpty)
    let missing = try check(folder, "--previous", "无.md", "a/新.md", code: "missing-section")
    #expect(missing.complaint == "nianbao: 无.md: 无法读取：文件不存在\n")
    #expect(missing.status == 2)
    #expect(!missing.findings.isEmpty)
  }

  @Test func configurationsAreFoundUpwards() throws {
    let folder = try ScratchFolder([
      ".nianbao.json": Array(#"{"rules": {"missing-section": "off", "row-totl": "off"}}"#.utf8),
      "a/x.md": Self.report(2023), "b/.nianbao.json": Array(#"{"rules": {"missing-section": "hint"}}"#.utf8),
      "b/x.md": Self.report(2023), "c/.nianbao.json": Array("{\n  \"rules\"".utf8), "c/x.md": Self.report(2023),
    ])
    let result = try check(folder, ".", code: "missing-section")
    #expect(Set(result.findings.compactMap { $0["path"].string }) == ["./b/x.md", "./c/x.md"])
    #expect(result.findings.filter { $0["severity"] == "hint" }.allSatisfy { $0["path"] == "./b/x.md" })
    let lines = result.complaint.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("nianbao: .nianbao.json:1:38: 警告: 没有规则“row-totl”，是否指“row-total”") == true)
    #expect(lines.last?.hasPrefix("nianbao: c/.nianbao.json:2:9: 警告: 不是 JSON：此处应为“:”") == true)
  }

  @Test func aConfigurationCanBeNamed() throws {
    let folder = try ScratchFolder([
      ".nianbao.json": Array(#"{"rules": {"missing-section": "hint"}}"#.utf8), "乡镇/x.md": Self.report(2023),
      "x.md": Self.report(2023),
      "own.json": Array(
        #"{"overrides": [{"files": "乡镇/*.md", "rules": {"missing-section": "off"}}], "previousReport": "../x"}"#.utf8),
    ])
    let result = try check(folder, "--config", "own.json", "x.md", "乡镇/x.md", code: "missing-section")
    #expect(Set(result.findings.compactMap { $0["path"].string }) == ["x.md"])
    #expect(result.findings.allSatisfy { $0["severity"] == "error" })
    #expect(result.complaint.hasPrefix("nianbao: own.json:1:"))
    #expect(result.complaint.contains("“previousReport”不能指向本文件夹之外"))
    let missing = try check(folder, "--config", "none.json", "x.md", code: "missing-section")
    #expect(missing.status == 2)
    #expect(missing.complaint == "nianbao: none.json: 无法读取：文件不存在\n")
  }

  @Test func theServerReadsWhatTheFolderHas() throws {
    let folder = try ScratchFolder([
      "q/.nianbao.json": Array(#"{"rules": {"missing-section": "off"}, "x": 1, "previousReport": "旧/{year}.md"}"#.utf8),
      "q/旧/2022.md": Self.report(2022, carriedOut: 3),
    ])
    let root = folder.url.standardizedFileURL.absoluteString
    let uri = root + (root.hasSuffix("/") ? "" : "/") + "q/2023.md"
    let client = try ServerClient()
    try client.initialize(capabilities: ["textDocument": ["publishDiagnostics": ["relatedInformation": true]]])
    try client.send(Message.open(uri, String(decoding: Self.report(2023, carriedIn: 2), as: UTF8.self)))
    let configuration = try client.publication()
    #expect(configuration["uri"].string?.hasSuffix("/q/.nianbao.json") == true)
    #expect(configuration["diagnostics"].elements.map { $0["range"] } == [Message.range(0, 38, 0, 41)])
    let published = try client.publication()
    let codes = published["diagnostics"].elements.compactMap { $0["code"].string }
    #expect(!codes.contains("missing-section"))
    #expect(codes.filter { $0 == "carried-over" }.count == 2)
    let carried = try #require(published["diagnostics"].elements.first { $0["code"] == "carried-over" })
    let related = carried["relatedInformation"][0]["location"]["uri"].string
    #expect(related?.hasSuffix("/q/%E6%97%A7/2022.md") == true)
    // A link that leads out of the folder is not followed.
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("q/旧/2022.md"))
    try folder.write(Self.report(2022, carriedOut: 3), to: "2022.md")
    try folder.link("q/旧/2022.md", to: "../../2022.md")
    try client.send(
      Message.notification("textDocument/didSave", ["textDocument": ["uri": .string(uri)]]))
    let again = try client.publication()
    #expect(again["uri"] == .string(uri))
    #expect(again["diagnostics"].elements.allSatisfy { $0["code"] != "carried-over" })
    let refused = try client.publication()
    #expect(
      refused["diagnostics"].elements.map { $0["range"] }
        == [Message.range(0, 38, 0, 41), Message.range(0, 64, 0, 77)])
    try client.send(Message.close(uri))
    _ = try client.publication()
    _ = try client.publication()
    try client.finish()
  }
}
