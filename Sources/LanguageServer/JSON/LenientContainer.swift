import FoundationEssentials

/// A key of any object.
struct AnyKey: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String

  init(stringValue: String) { self.stringValue = stringValue }

  init(stringLiteral value: String) { stringValue = value }

  init?(intValue: Int) { nil }

  var intValue: Int? { nil }
}

/// A JSON object of which single members are asked for; a member of a wrong type counts as absent.
typealias LenientContainer = KeyedDecodingContainer<AnyKey>

extension LenientContainer {
  /// A member that is an object.
  func object(_ name: String) -> LenientContainer? {
    let key = AnyKey(stringValue: name)
    guard contains(key) else { return nil }
    return try? nestedContainer(keyedBy: AnyKey.self, forKey: key)
  }

  /// A member of a type.
  func lenient<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) -> Value? {
    let key = AnyKey(stringValue: name)
    guard contains(key) else { return nil }
    return try? decode(type, forKey: key)
  }
}
