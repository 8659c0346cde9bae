package import ReportText

/// Applies every safe fix of a text until none is left.
package enum FixAll {
  /// The edits, ascending and apart from each other, that turn `text` into one without safe fixes left.
  package static func edits(for text: [UInt8], settings: Settings = Settings()) -> [TextEdit] {
    []
  }
}
