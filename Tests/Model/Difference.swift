/// What is not as it must be after edits.
public struct Difference: Error, CustomStringConvertible {
  /// What it is.
  public let description: String

  /// Says what it is.
  public init(_ description: String) { self.description = description }

  /// Fails unless two values are equal.
  static func check<Value: Equatable>(_ value: Value, _ fresh: Value, _ what: String) throws(Difference) {
    if value != fresh { throw Difference("\(what): \(excerpt(value, fresh))") }
  }

  /// Two lists of bytes where they begin to differ, two other values whole, as far as they are short.
  private static func excerpt<Value>(_ value: Value, _ fresh: Value) -> String {
    guard let left = value as? [UInt8], let right = fresh as? [UInt8] else {
      return "\(String(describing: value).prefix(600)) is not \(String(describing: fresh).prefix(600))"
    }
    let start = max(0, zip(left, right).prefix { $0 == $1 }.count - 80)
    func part(_ bytes: [UInt8]) -> String { String(decoding: bytes.dropFirst(start).prefix(300), as: UTF8.self) }
    return "…\(part(left))… is not …\(part(right))…"
  }
}
