/// The parameters of `workspace/executeCommand`.
public struct CommandParameters: Decodable, Sendable {
  /// The command.
  public let command: String

  /// The place that is the one argument of each command of the server; nil for any other arguments.
  public let place: Location?

  /// Decodes the parameters; the command must be there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    command = try container.decode(String.self, forKey: "command")
    let arguments: [Lenient<Location>] = container.lenient("arguments") ?? []
    place = arguments.count == 1 ? arguments[0].value : nil
  }
}
