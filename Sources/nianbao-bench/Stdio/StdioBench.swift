/// Measures a server over its streams, with the floor beside each figure.
enum StdioBench {
  /// The figures for one document.
  static func measure(
    _ text: [UInt8], size: Int, server: String, echo: String, isQuick: Bool
  ) throws(ServerProcess.Failure) -> [Measurement] {
    var floor = Conversation([echo, "--echo"], text: text, isQuick: isQuick)
    try floor.hold()
    var conversation = Conversation([server, "server"], text: text, isQuick: isQuick)
    try conversation.hold()
    return Conversation.names.compactMap { name in
      guard let values = conversation.figures[name] else { return nil }
      return Measurement(
        group: .stdio, name: name, size: size, unit: name == "VmHWM" ? .megabytes : .milliseconds,
        samples: Samples(values), floor: floor.figures[name].map(Samples.init))
    }
  }
}
