import Foundation
@testable import LanguageServer
import ReportText

/// What is read as JSON must be what the system's decoder reads.
enum JSONComparison {
  /// Reads a text both ways.
  static func compare(_ text: [UInt8]) {
    // The decoder takes no halves of surrogate pairs, and tries other encodings.
    guard text.span.isUTF8, text.first != 0xEF, let (value, hasLoneSurrogate) = try? JSONValue.parse(text),
      !hasLoneSurrogate, let read = json(value)
    else { return }
    require(
      (try? JSON(text)) == read,
      "the system's decoder does not read \(read) in \(String(decoding: text, as: UTF8.self))")
    require(text[value.range].first != 0x20, "a value begins with a blank")
  }

  /// A value as a tree; nil if it has a number that is too large for the decoder.
  private static func json(_ value: JSONValue) -> JSON? {
    if let members = value.members {
      var object: [String: JSON] = [:]
      for member in members {
        guard let json = json(member.value) else { return nil }
        object[member.key] = object[member.key] ?? json
        require(
          value[member.key].range == value.members?.first { $0.key.utf8.elementsEqual(member.key.utf8) }?.value.range,
          "another member")
      }
      return .object(object)
    }
    if let elements = value.elements { return elements.all(json).map(JSON.array) }
    if let number = value.double { return number.isFinite ? .number(number) : nil }
    return value.string.map(JSON.string) ?? value.bool.map(JSON.bool) ?? .null
  }
}

extension Array {
  /// What is made of all elements; nil if that fails for one.
  fileprivate func all<Made>(_ make: (Element) -> Made?) -> [Made]? {
    let made = compactMap(make)
    return made.count == count ? made : nil
  }
}
