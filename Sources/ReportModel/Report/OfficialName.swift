import ReportForm

/// The official name of a label, in the room of a small number.
///
/// Every report keeps dozens of labels, and nearly none of them has one: with a reference in each, they would cost more
/// to give back than to read.
public struct OfficialName: Equatable, Sendable {
  private let number: UInt16

  /// The name.
  public var string: String { OfficialName.all[Int(number)] }

  /// Takes the name of a label of one of the editions; nil for any other.
  public init?(_ name: String) {
    guard let number = OfficialName.all.firstIndex(of: name) else { return nil }
    self.number = UInt16(truncatingIfNeeded: number)
  }

  /// The names of all labels of all editions; far fewer than 16 bits can count.
  private static let all: [String] = {
    var names: [String] = []
    for edition in Edition.all {
      edition.visitLabels { label, _ in
        if !names.contains(label.name) { names.append(label.name) }
      }
    }
    return names
  }()
}
