public import ReportForm

/// How a table writes the numbers before its labels: `1.` or `1、`, （一） or (一), with or without a blank.
public struct LabelMarks: Equatable, Sendable {
  /// What follows an Arabic number, with the blank after it.
  public var item = "."

  /// What stands before a number in brackets.
  public var open = "（"

  /// What stands after a number in brackets, with the blank after it.
  public var close = "）"

  /// Makes the marks of the form itself.
  public init() {}

  /// The label as the table writes it, with its note.
  public func written(_ label: Label) -> String {
    let number = label.number
    guard let first = number.unicodeScalars.first else { return label.official }
    if first.properties.numericType == .decimal {
      return number.filter(\.isNumber) + item + label.name + label.note
    }
    if first == "（" { return open + number.dropFirst().dropLast() + close + label.name + label.note }
    return label.official
  }

  /// Takes over the marks of a number as it stands in a text, such as `2. ` or `(三) `.
  ///
  /// - Returns: what the number tells: the marks with only its own kind changed; nil for any other text.
  func adopting(_ number: String) -> LabelMarks? {
    let scalars = Array(number.unicodeScalars)
    guard let first = scalars.first, number.count <= 6 else { return nil }
    var marks = self
    if first.properties.numericType == .decimal {
      let rest = String(String.UnicodeScalarView(scalars.drop { $0.properties.numericType == .decimal }))
      guard ["", ".", "、", "．"].contains(rest.filter { $0 != " " }) else { return nil }
      marks.item = rest
      return marks
    }
    guard first == "（" || first == "(", let end = scalars.lastIndex(where: { $0 == "）" || $0 == ")" }) else {
      return nil
    }
    let tail = String(String.UnicodeScalarView(scalars[end...]))
    guard tail.dropFirst().allSatisfy({ $0 == " " }) else { return nil }
    marks.open = String(first)
    marks.close = tail
    return marks
  }
}
