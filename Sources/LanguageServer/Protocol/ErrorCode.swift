/// The codes of errors in answers.
public enum ErrorCode: Int, Sendable {
  /// The message is not JSON.
  case parseError = -32700
  /// The message is no request, or none that may come now.
  case invalidRequest = -32600
  /// There is no such method.
  case methodNotFound = -32601
  /// The parameters are not those of the method.
  case invalidParameters = -32602
  /// A request came before `initialize`.
  case serverNotInitialized = -32002
  /// The text is not what the request was made for.
  case contentModified = -32801
  /// The client took the request back.
  case requestCancelled = -32800
}
