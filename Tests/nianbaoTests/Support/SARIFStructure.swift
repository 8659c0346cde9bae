import TestSupport

/// What the schema of SARIF 2.1.0 requires of the objects that the program writes: the members that must be there, and
/// the form of those that may be.
indirect enum SARIFStructure: Sendable {
  case text
  case choice([String])
  /// A whole number from a least one on.
  case number(least: Int)
  case list(SARIFStructure)
  /// An object: its required members, then those that may be missing.  No others are allowed, as in the schema.
  case object([String: SARIFStructure], [String: SARIFStructure] = [:])

  /// A log file.
  static let log = object(
    ["version": .choice(["2.1.0"]), "runs": .list(run)], ["$schema": .text])

  private static let run = object(
    ["tool": .object(["driver": driver])],
    ["columnKind": .choice(["utf16CodeUnits", "unicodeCodePoints"]), "results": .list(result)])

  private static let driver = object(
    ["name": .text], ["version": .text, "semanticVersion": .text, "language": .text, "rules": .list(rule)])

  /// The schema requires the id alone; the others are what is promised.
  private static let rule = object([
    "id": .text, "shortDescription": message, "fullDescription": message, "help": message,
    "defaultConfiguration": .object(["level": level]),
  ])

  private static let level = choice(["error", "none", "note", "warning"])

  private static let message = object(["text": .text])

  private static let result = object(
    ["message": message],
    [
      "ruleId": .text, "ruleIndex": .number(least: 0), "level": level, "locations": .list(location),
      "relatedLocations": .list(location), "fixes": .list(fix),
    ])

  private static let location = object([:], ["physicalLocation": physicalLocation, "message": message])

  private static let physicalLocation = object(["artifactLocation": artifact], ["region": region])

  private static let artifact = object(["uri": .text])

  private static let region = object([
    "startLine": .number(least: 1), "startColumn": .number(least: 1), "endLine": .number(least: 1),
    "endColumn": .number(least: 1),
  ])

  private static let fix = object(
    [
      "artifactChanges": .list(
        .object([
          "artifactLocation": artifact,
          "replacements": .list(.object(["deletedRegion": region], ["insertedContent": message])),
        ]))
    ], ["description": message])

  /// What in a value is not as it must be, with the way to it.
  func faults(in value: JSON, at path: String = "") -> [String] {
    switch self {
    case .text: return value.string == nil ? ["\(path) is no text"] : []
    case .choice(let names):
      return names.contains(value.string ?? "") ? [] : ["\(path) is none of \(names.joined(separator: ", "))"]
    case .number(let least): return (value.int ?? least - 1) < least ? ["\(path) is no number from \(least)"] : []
    case .list(let element):
      guard case .array(let values) = value else { return ["\(path) is no list"] }
      return values.enumerated().flatMap { element.faults(in: $1, at: "\(path)[\($0)]") }
    case .object(let required, let optional):
      guard case .object(let members) = value else { return ["\(path) is no object"] }
      let prefix = path.isEmpty ? "" : path + "."
      let missing = required.keys.filter { members[$0] == nil }.map { "\(prefix)\($0) is missing" }
      return missing.sorted()
        + members.sorted { $0.key < $1.key }.flatMap { name, value in
          (required[name] ?? optional[name])?.faults(in: value, at: prefix + name) ?? ["\(prefix)\(name) is unknown"]
        }
    }
  }
}
