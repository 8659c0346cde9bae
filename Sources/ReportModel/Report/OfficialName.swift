public import ReportForm

/// The official name of a label, in the room of a small number.
///
/// Every report keeps dozens of labels, and nearly none of them has one: with a reference in each, they would cost more
/// to give back than to read.
public struct OfficialName: Equatable, Sendable {
  private let number: UInt16

  /// Takes the name of a label of the tables of an edition; nil for any other.
  public init?(_ name: String, in edition: Edition) {
    guard let number = OfficialName.names(of: edition).firstIndex(of: name) else { return nil }
    self.number = UInt16(truncatingIfNeeded: number)
  }

  /// The name.
  func string(in edition: Edition) -> String { OfficialName.names(of: edition)[Int(number)] }

  /// The names of all labels of the tables of an edition; far fewer than 16 bits can count.
  private static func names(of edition: Edition) -> [String] {
    edition.derived.value {
      var names: [String] = []
      edition.visitLabels { label, _ in if !names.contains(label.name) { names.append(label.name) } }
      return names
    }
  }
}
