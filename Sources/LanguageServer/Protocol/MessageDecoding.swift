import FoundationEssentials

/// A message of the client, decoded.
package struct DecodedMessage: Sendable {
  /// What it says.
  package let message: ClientMessage

  /// Whether text in it is not what the client has, since it could not be written as UTF-8.
  package let isDamaged: Bool

  /// Decodes the body of a frame; there is no body that it fails for.
  package init(_ body: [UInt8]) {
    let survey = JSONRepair.survey(body.span)
    guard survey.isShallow else {
      message = .invalid(nil, .parseError, "JSON is nested too deep")
      isDamaged = false
      return
    }
    // The decoder fails only at the very value, which a lenient reader takes for an absent one; so look before.
    let repaired = survey.hasSurrogates || !JSONRepair.isUTF8(body.span) ? JSONRepair.repaired(body) : nil
    isDamaged = repaired != nil
    let decoded = try? JSONDecoder().decode(ClientMessage.self, from: Data(repaired ?? body))
    message = decoded ?? .invalid(nil, .parseError, "not JSON")
  }
}

extension DecodedMessage {
  /// What stands for something in the stream that was no message.
  init(malformed complaint: String) {
    message = .invalid(nil, .parseError, complaint)
    isDamaged = false
  }
}
