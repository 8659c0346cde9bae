/// How grave a message to the user is, by the protocol's numbers.
enum MessageType: Int, Sendable {
  case warning = 2
  case information = 3
}
