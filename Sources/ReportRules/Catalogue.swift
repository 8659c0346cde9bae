/// Every rule there is.
package enum Catalogue {
  /// The rules, in the order of the catalogue.
  package static let rules: [any Rule.Type] = []
}
