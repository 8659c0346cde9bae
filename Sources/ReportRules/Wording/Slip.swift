/// A slip of the pen that is known from reports: a form that cannot be right.
struct Slip {
  /// What is written.
  var wrong: String

  /// What should be.
  var right: String

  /// What makes it right where it follows.
  var unless: [String]

  /// Makes a slip.
  init(_ wrong: String, _ right: String, unless: String...) {
    self.wrong = wrong
    self.right = right
    self.unless = unless
  }
}
