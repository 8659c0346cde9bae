import LanguageServer

/// Writes measurements as JSON: one object for each, times in nanoseconds and memory in kilobytes.
enum FigureJSON {
  /// The measurements as an array.
  static func text(_ measurements: [Measurement]) -> String {
    var writer = JSONWriter()
    writer.array { writer in
      for measurement in measurements {
        writer.object { writer in
          writer.member("group", measurement.group.rawValue)
          writer.member("name", measurement.name)
          if let detail = measurement.detail { writer.member("detail", detail) }
          writer.member("bytes", measurement.size)
          writer.member("samples", measurement.samples.count)
          let (unit, factor) = measurement.unit == .milliseconds ? ("ns", 1e6) : ("kB", 1e3)
          writer.member("unit", unit)
          let figure = { (value: Double?) in Int((value ?? 0) * factor) }
          writer.member("median", figure(measurement.samples.median))
          writer.member("p99", figure(measurement.samples.p99))
          guard let floor = measurement.floor else { return }
          writer.member("floorMedian", figure(floor.median))
          writer.member("floorP99", figure(floor.p99))
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }
}
