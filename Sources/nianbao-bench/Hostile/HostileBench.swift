/// Measures every hostile document at a quarter of its size and whole, each in a process of its own.
enum HostileBench {
  /// How long a document may take, in seconds.
  private static let patience = 60

  /// Prints one line for each document: its size, the time of each step, how opening grew, and the most memory.
  static func run(isQuick: Bool) {
    let heads = ["KB", "growth"] + HostileMeasurement.steps + ["MB"]
    print(FigureTable.padded("hostile document, ms", 28) + heads.map { FigureTable.padded($0, 11) }.joined())
    for document in HostileDocument.all {
      let units = isQuick ? document.units / 10 : document.units
      let small = figures(document.name, units / 4)
      let whole = figures(document.name, units)
      var cells: [String] = []
      if let whole, whole.count > 2 {
        // How much longer the steps took together, for each four times the text.
        let total = { (figures: [Double]) in figures.dropFirst().dropLast().reduce(0, +) }
        let growth = small.map { total(whole) / max(0.01, total($0)) / 4 }
        cells = [FigureTable.number(whole[0] / 1000), FigureTable.number(growth)]
        cells += whole.dropFirst().map { FigureTable.number($0) }
      } else {
        cells = ["more than \(patience) s, or killed"]
      }
      print(FigureTable.padded(document.name, 28) + cells.map { FigureTable.padded($0, 11) }.joined())
    }
    print("growth: how often as long four times the text takes, divided by four; 1 is linear")
  }

  /// The figures of one document: bytes, milliseconds of each step, megabytes; nil if it took too long.
  private static func figures(_ name: String, _ units: Int) -> [Double]? {
    let result = Programs.run(
      [Programs.own, "--hostile-document", name, String(max(1, units))], seconds: patience)
    guard let result else { return nil }
    return result.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) } + [
      Double(result.memory) / 1000
    ]
  }
}
