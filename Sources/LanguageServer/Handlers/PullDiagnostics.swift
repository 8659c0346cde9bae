extension Server {
  /// `textDocument/diagnostic`: the diagnostics of a document, or that they are those which the client has.
  mutating func diagnostic(_ parameters: DiagnosticParameters, id: MessageID) {
    let uri = parameters.uri
    isRefreshSent = false
    let list = writtenDiagnostics(of: uri)
    let result = DiagnosticResult.id(of: list)
    note(list, pulledFrom: uri)
    respond(to: id) { writer in
      DiagnosticResult.write(list, id: result, previous: parameters.previousResultID, to: &writer)
    }
  }

  /// Notes what the client was told of a document.
  mutating func note(_ list: [UInt8], pulledFrom uri: String) {
    guard let revision = documents[uri]?.revision else { return }
    documents[uri]?.pulled = (version: revision, result: DiagnosticResult.id(of: list))
  }

  /// Whether what the client was told of a text holds no longer, though the text is the same.
  mutating func isPullOutdated(_ uri: String) -> Bool {
    guard let document = documents[uri], let pulled = document.pulled, pulled.version == document.revision else {
      return false
    }
    return DiagnosticResult.id(of: writtenDiagnostics(of: uri)) != pulled.result
  }
}

/// The answer to a client that asks for diagnostics.
enum DiagnosticResult {
  /// What stands for a list of diagnostics: equal for equal lists.
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
