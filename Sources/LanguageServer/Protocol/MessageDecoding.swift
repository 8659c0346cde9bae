import FoundationEssentials
import ReportText

/// A message of the client, decoded.
public struct DecodedMessage: Sendable {
  /// What it says.
  public let message: ClientMessage

  /// Whether text in it is not what the client has, since it could not be written as UTF-8.
  public let isDamaged: Bool

  /// Decodes the body of a frame; there is no body that it fails for.
  public init(_ body: [UInt8]) {
    let isUTF8 = body.span.isUTF8
    if isUTF8, let notification = PlainMessage.read(body) {
      message = .notification(notification)
      isDamaged = false
      return
    }
    let survey = JSONRepair.survey(body.span)
    guard survey.isShallow else {
      message = .invalid(nil, .parseError, "JSON is nested too deep")
      isDamaged = false
      return
    }
    // The decoder fails only at the very value, which a lenient reader takes for an absent one; so look before.
    let repaired = survey.hasSurrogates || !isUTF8 ? JSONRepair.repaired(body) : nil
    isDamaged = repaired != nil
    message = DecodedMessage.decode(repaired ?? body)
  }

  /// The message in JSON, by the decoder.
  static func decode(_ body: [UInt8]) -> ClientMessage {
    (try? JSONDecoder().decode(ClientMessage.self, from: Data(body))) ?? .invalid(nil, .parseError, "not JSON")
  }
}

extension DecodedMessage {
  /// What stands for something in the stream that was no message.
  init(malformed complaint: String) {
    message = .invalid(nil, .parseError, complaint)
    isDamaged = false
  }
}
