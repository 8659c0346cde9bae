import ReportRules
import ReportText

/// A message of the client.
public enum ClientMessage: Sendable {
  /// A request, which must be answered, or a notification, which must not be.
  case call(Call)
  /// An answer to a request of the server, with its result; absent for an error.
  case answer(MessageID?, JSONValue)
  /// Something else; the client is told.
  case invalid(MessageID?, ErrorCode, String)

  /// A call of a method.
  public struct Call: Sendable {
    /// What ties the answer to the request; nil for a notification.
    public let id: MessageID?

    /// The method.
    public let method: String

    /// What it is called with.
    public let parameters: JSONValue

    /// Whether text in it is not what the client has, since it could not be written as UTF-8.
    public let isDamaged: Bool
  }

  /// Reads the body of a frame; there is no body that this fails for.
  public init(_ body: [UInt8]) {
    let isUTF8 = body.span.isUTF8
    let message: JSONValue
    let hasLoneSurrogate: Bool
    var members: [String: JSONValue] = [:]
    do throws(JSONError) {
      let text = isUTF8 ? body : Array(String(decoding: body, as: UTF8.self).utf8)
      // The first of two members with a name counts, as everywhere.
      (message, hasLoneSurrogate) = try JSONValue.parse(text) { members[$0] = members[$0] ?? $1 }
    } catch {
      self = .invalid(nil, .parseError, "not JSON: \(error.message.english)")
      return
    }
    guard message.isObject else {
      self = .invalid(nil, .invalidRequest, "a message is an object")
      return
    }
    let id = members["id"].flatMap(MessageID.init)
    if let method = members["method"]?.string {
      guard id != nil || members["id"] == nil else {
        self = .invalid(nil, .invalidRequest, "an id is a number or a string")
        return
      }
      self = .call(
        Call(
          id: id, method: method, parameters: members["params"] ?? .absent, isDamaged: !isUTF8 || hasLoneSurrogate))
    } else if members["result"] != nil || members["error"] != nil {
      self = .answer(id, members["result"] ?? .absent)
    } else {
      self = .invalid(id, .invalidRequest, "a message has a method")
    }
  }
}
