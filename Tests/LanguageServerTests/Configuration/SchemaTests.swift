import Foundation
import ReportRules
import TestSupport
import Testing

@testable import LanguageServer

/// The JSON schema of configuration files against what the server itself takes.
@Suite struct SchemaTests {
  /// The codes of all rules.
  private static let codes = Catalogue.rules.map { $0.info.code }

  private let schema: JSON

  init() throws {
    let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    schema = try JSON(Data(contentsOf: root.appendingPathComponent("EditorConfigs/nianbao.schema.json")))
  }

  /// The names of the members of an object.
  private func names(_ object: JSON) -> Set<String> {
    if case .object(let members) = object { return Set(members.keys) }
    return []
  }

  /// A part of the schema, after a reference.
  private func resolved(_ part: JSON) -> JSON {
    guard let reference = part["$ref"].string else { return part }
    return schema["definitions"][reference.replacingOccurrences(of: "#/definitions/", with: "")]
  }

  @Test("It has the settings of the server, and no others")
  func keys() {
    let keys = SettingKey.allCases.map(\.rawValue)
    #expect(names(schema["properties"]) == Set(keys + SettingKey.groups + ConfigurationReader.fileKeys))
    for group in SettingKey.groups {
      let parts = keys.filter { $0.hasPrefix(group + ".") }.map { String($0.dropFirst(group.count + 1)) }
      #expect(names(schema["properties"][group]["properties"]) == Set(parts))
    }
    let override = schema["properties"]["overrides"]["items"]
    #expect(names(override["properties"]) == Set(SettingKey.ofOverrides.map(\.rawValue) + ["files"]))
    for object in [schema, override, resolved(schema["properties"]["rules"])] {
      #expect(object["additionalProperties"] == false)
    }
  }

  @Test(
    "It has the rules of the server with their severities and descriptions", arguments: codes
  )
  func rule(code: String) throws {
    let info = try #require(Catalogue.rules.first { $0.info.code == code }?.info)
    let rule = resolved(schema["properties"]["rules"])["properties"][code]
    #expect(rule["enum"].elements.map(\.string) == SettingKey.ruleValues)
    #expect(rule["default"].string == info.severity.name)
    #expect(rule["description"].string == info.chinese)
  }

  @Test("It has no rules but those of the server")
  func rules() {
    #expect(
      names(resolved(schema["properties"]["rules"])["properties"]) == Set(Self.codes))
    for key in [SettingKey.select, .ignore] {
      let code = schema["properties"][key.rawValue]["items"]["$ref"]
      #expect(code == "#/definitions/code")
    }
    #expect(Set(schema["definitions"]["code"]["enum"].elements.compactMap(\.string)) == Set(Self.codes))
  }

  @Test("Its bounds and choices are those of the server")
  func values() {
    func bounds(_ key: SettingKey) -> [Int?] {
      let part = resolved(schema["properties"][key.rawValue])
      return [part["minimum"].int, part["maximum"].int]
    }
    #expect(bounds(.reportYear) == [SettingKey.years.lowerBound, SettingKey.years.upperBound])
    #expect(bounds(.delay) == [SettingKey.delays.lowerBound, SettingKey.delays.upperBound])
    #expect(resolved(schema["properties"]["agency"])["maxLength"].int == SettingKey.longestAgency)
    #expect(bounds(.maximum) == [SettingKey.maximums.lowerBound, SettingKey.maximums.upperBound])
    #expect(
      resolved(schema["properties"]["agencyLevel"])["enum"].elements.map(\.string)
        == AgencyLevel.allCases.map(\.rawValue))
  }

  @Test("Its defaults are those of the server")
  func defaults() {
    let defaults = Configuration()
    func value(_ key: SettingKey) -> JSON { resolved(schema["properties"][key.rawValue])["default"] }
    #expect(value(.delay).int == defaults.delay)
    #expect(value(.maximum).int == defaults.maximum)
    #expect(value(.columnNames) == .bool(defaults.columnNames))
    #expect(value(.totals) == .bool(defaults.totals))
    #expect(value(.pinyin) == .bool(defaults.pinyin))
  }
}
