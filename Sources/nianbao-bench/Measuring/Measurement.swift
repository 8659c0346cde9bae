/// One figure of the table.
struct Measurement {
  /// Where it was measured.
  enum Group: String {
    /// In the process of the benchmark.
    case inProcess = "in process"
    /// Over the streams of a server.
    case stdio = "over stdio"
  }

  /// What the figure is.
  enum Unit: String {
    case milliseconds = "ms"
    case megabytes = "MB"
  }

  /// Where it was measured.
  var group: Group

  /// What was measured.
  var name: String

  /// What of several things it was, where that differs from size to size.
  var detail: String?

  /// The size of the document, in bytes.
  var size: Int

  /// What the figures are.
  var unit = Unit.milliseconds

  /// The figures.
  var samples: Samples

  /// The same of a server that only echoes; nil where there is no such thing.
  var floor: Samples?
}
