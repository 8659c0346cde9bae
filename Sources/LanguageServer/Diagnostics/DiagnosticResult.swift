/// The answer to a client that asks for diagnostics.
enum DiagnosticResult {
  /// An empty list of diagnostics as JSON.
  static let none = Array("[]".utf8)

  /// The result id of a list of diagnostics: equal for equal lists.
  ///
  /// It is made of the list alone, so that nothing need be remembered of what was sent.
  static func id(of list: [UInt8]) -> String {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in list { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36)
  }

  /// Writes a list of diagnostics as a report, or that it is the one that the client has.
  static func write(_ list: [UInt8], id: String, previous: String?, to writer: inout JSONWriter) {
    writer.object { writeMembers(list, id: id, previous: previous, to: &$0) }
  }

  /// Writes the members of such a report.
  static func writeMembers(_ list: [UInt8], id: String, previous: String?, to writer: inout JSONWriter) {
    let isSame = id == previous
    writer.member("kind", isSame ? "unchanged" : "full")
    writer.member("resultId", id)
    guard !isSame else { return }
    writer.key("items")
    writer.written(list)
  }
}
