/// Prints measurements as one table: a line for each thing measured, for each size the median, the p99 and the floor.
struct FigureTable {
  private let measurements: [Measurement]

  /// Makes a table.
  init(_ measurements: [Measurement]) {
    self.measurements = measurements
  }

  /// The table.
  func text() -> String {
    var sizes: [Int] = []
    for measurement in measurements where !sizes.contains(measurement.size) { sizes.append(measurement.size) }
    var text = ""
    for group in [Measurement.Group.inProcess, .stdio] {
      let own = measurements.filter { $0.group == group }
      guard !own.isEmpty else { continue }
      let heads = group == .stdio ? "median/p99 (floor)" : "median/p99"
      text += FigureTable.padded(group.rawValue, 48) + sizes.map { FigureTable.head($0, heads) }.joined() + "\n"
      for name in FigureTable.names(of: own) {
        let cells = sizes.map { size in own.first { $0.size == size && $0.name == name }.map(FigureTable.cell) ?? "–" }
        let unit = own.first { $0.name == name }?.unit.rawValue ?? ""
        text += FigureTable.padded("  \(name), \(unit)", 48)
        text += cells.map { FigureTable.padded($0, 28) }.joined() + "\n"
      }
    }
    return text
  }

  /// The names in order.
  private static func names(of measurements: [Measurement]) -> [String] {
    var names: [String] = []
    for measurement in measurements where !names.contains(measurement.name) { names.append(measurement.name) }
    return names
  }

  private static func head(_ size: Int, _ heads: String) -> String {
    padded(size >= 1_000_000 ? "\(size / 1_000_000)M" : "\(size / 1000)K", 5) + padded(heads, 23)
  }

  private static func cell(_ measurement: Measurement) -> String {
    let samples = measurement.samples
    var text = number(samples.median)
    if samples.count > 1 { text += "/" + number(samples.p99) }
    if let floor = measurement.floor { text += " (" + number(floor.median) + ")" }
    if let detail = measurement.detail { text += " " + detail }
    return text
  }

  /// A figure with about three digits that count.
  static func number(_ value: Double?) -> String {
    guard let value else { return "–" }
    let places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let scaled = Int((value * Double(unit)).rounded())
    guard places > 0 else { return String(scaled) }
    let fraction = String(scaled % unit)
    return "\(scaled / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// A text with blanks behind it up to a width.
  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.unicodeScalars.count))
  }
}
