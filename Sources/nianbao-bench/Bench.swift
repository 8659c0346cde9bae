import ReportText

/// Does what the arguments ask for.
enum Bench {
  /// Returns the exit status.
  static func run(_ options: BenchOptions) -> Int32 {
    switch options.mode {
    case .help: print(BenchOptions.help, terminator: "")
    case .echo: EchoServer.run()
    case .document(let size):
      print(String(decoding: SampleDocument.text(byteCount: size), as: UTF8.self), terminator: "")
    case .hostile: HostileBench.run(isQuick: options.isQuick)
    case .hostileDocument(let name, let units): return HostileMeasurement.run(name, units: units) ? 0 : 2
    case .soak(let count):
      return withServer(options) { server throws(ServerProcess.Failure) in try Soak.run(count, server: server) }
    case .table:
      return withServer(options) { server throws(ServerProcess.Failure) in
        let measurements = try measure(options, server: server)
        print(
          options.writesJSON ? FigureJSON.text(measurements) : FigureTable(measurements).text(), terminator: "")
      }
    }
    return 0
  }

  private static func measure(
    _ options: BenchOptions, server: String
  ) throws(ServerProcess.Failure) -> [Measurement] {
    var measurements: [Measurement] = []
    for size in options.sizes {
      let text = SampleDocument.text(byteCount: size)
      // Over the streams first, while this process is small and its caches are not full of its own work.
      let overStreams = try StdioBench.measure(
        text, size: size, server: server, echo: Programs.own, isQuick: options.isQuick)
      measurements += InProcessBench.measure(text, size: size, isQuick: options.isQuick) + overStreams
    }
    return measurements
  }

  /// Does something with the server's executable; returns the exit status.
  private static func withServer(
    _ options: BenchOptions, _ work: (String) throws(ServerProcess.Failure) -> Void
  ) -> Int32 {
    guard let server = options.server ?? Programs.server else {
      print("no server beside the benchmark: swift build -c release --product nianbao")
      return 2
    }
    do throws(ServerProcess.Failure) {
      try work(server)
      return 0
    } catch {
      print("\(server): \(error)")
      return 1
    }
  }
}
