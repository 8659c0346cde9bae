/// What the program calls itself.
package enum Product {
  /// The name, also the source of every diagnostic.
  package static let name = "nianbao"

  /// The version.
  package static let version = "0.1.0"
}
