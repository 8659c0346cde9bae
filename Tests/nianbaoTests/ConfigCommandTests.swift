import Foundation
import ReportRules
import TestSupport
import Testing

@testable import nianbao

/// `nianbao config`.
@Suite struct ConfigCommandTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder([
      ".nianbao.json": Array(
        """
        {"agencyLevel": "county", "rules": {"punctuation": "off", "balance": "hint"}, "ignore": ["spelling"],
         "exclude": ["旧"], "overrides": [{"files": "乡镇/*.md", "agencyLevel": "township",
         "rules": {"balance": "warning"}}]}
        """.utf8)
    ])
  }

  /// The settings of a file, or of none, by key: value and source.
  private func settings(_ arguments: String...) throws -> [String: [JSON]] {
    let result = try Executable.run(["config", "--format", "json"] + arguments, in: folder.url)
    #expect(result.status == 0 && result.complaint.isEmpty)
    let json = try JSON(result.output.utf8)
    #expect(json["rules"].elements.count == Catalogue.rules.count)
    var settings: [String: [JSON]] = [:]
    for entry in json["settings"].elements {
      settings[entry["key"].string ?? ""] = [entry["value"], entry["source"], entry["override"]]
    }
    for entry in json["rules"].elements {
      settings[entry["code"].string ?? ""] = [entry["value"], entry["source"], entry["override"]]
    }
    return settings
  }

  @Test func eachSettingHasItsSource() throws {
    let all = try settings()
    #expect(all["agencyLevel"] == ["county", ".nianbao.json", .null])
    #expect(all["exclude"] == ["旧", ".nianbao.json", .null])
    #expect(all["agency"] == [.null, .null, .null])
    #expect(all["punctuation"] == ["off", ".nianbao.json", .null])
    #expect(all["spelling"] == ["off", ".nianbao.json", .null])
    #expect(all["balance"] == ["hint", ".nianbao.json", .null])
    #expect(all["row-total"] == ["error", .null, .null])
    let town = try settings("乡镇/甲.md")
    #expect(town["agencyLevel"] == ["township", ".nianbao.json", 1])
    #expect(town["balance"] == ["warning", ".nianbao.json", 1])
    #expect(town["punctuation"] == ["off", ".nianbao.json", .null])
    try folder.write(Array("{}".utf8), to: "own.json")
    #expect(try settings("--config", "own.json", "乡镇/甲.md")["balance"] == ["error", .null, .null])
  }

  @Test func peopleReadOneLineForEach() throws {
    let text = try Executable.run(["config", "乡镇/甲.md"], in: folder.url).output
    let rest = Catalogue.rules.count - 3
    #expect(
      text == """
        reportYear         （自动）  默认
        agency             （自动）  默认
        agencyLevel        township  .nianbao.json（overrides 第 1 项）
        previousReport     （自动）  默认
        select             （自动）  默认
        ignore             spelling  .nianbao.json
        exclude            旧        .nianbao.json
        locale             zh-CN     默认
        rules.balance      warning   .nianbao.json（overrides 第 1 项）
        rules.punctuation  off       .nianbao.json
        rules.spelling     off       .nianbao.json
        其余 \(rest) 条规则为默认级别

        """)
  }

  @Test func whatIsWrongIsSaid() throws {
    #expect(try Executable.run(["config", "a", "b"], in: folder.url).complaint == "nianbao: 多余的参数 b\n")
    #expect(
      try Executable.run(["config", "--config", "x"], in: folder.url).complaint == "nianbao: x: 无法读取：文件不存在\n")
    try folder.write(Array(#"{"rulez": {}}"#.utf8), to: "w/.nianbao.json")
    let result = try Executable.run(["config", "w/a.md"], in: folder.url)
    #expect(result.status == 0 && result.complaint.hasPrefix("nianbao: w/.nianbao.json:1:2: 警告: 没有设置“rulez”"))
  }
}
