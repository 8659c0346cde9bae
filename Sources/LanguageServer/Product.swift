/// What the program calls itself.
public enum Product {
  /// The name, also the source of every diagnostic.
  public static let name = "nianbao"

  /// The version.
  public static let version = "0.1.0"
}
