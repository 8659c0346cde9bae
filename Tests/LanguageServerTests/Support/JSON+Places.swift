import ReportText
import TestSupport

extension JSON {
  /// All ranges anywhere in a value.
  var ranges: [JSON] {
    switch self {
    case .object(let members):
      let isRange = !self["start"]["line"].isNull && !self["end"]["line"].isNull
      return (isRange ? [self] : []) + members.values.flatMap(\.ranges)
    case .array(let elements): return elements.flatMap(\.ranges)
    default: return []
    }
  }

  /// The position that an object stands for; nil for anything else.
  var position: TextPosition? {
    guard let line = self["line"].int, let character = self["character"].int else { return nil }
    return TextPosition(line: line, character: character)
  }

  /// The value without any member that tells the version of a document.
  var withoutVersions: JSON {
    switch self {
    case .object(let members): .object(members.filter { $0.key != "version" }.mapValues(\.withoutVersions))
    case .array(let elements): .array(elements.map(\.withoutVersions))
    default: self
    }
  }
}
