/// The editions of the form that a text may be written on; a class so that what is made of them is made once.
public final class Forms: Sendable {
  /// The edition that a new report is written on.
  public let newest: Edition

  /// All of them, the newest first.
  public let editions: [Edition]

  /// What was made of all editions together.
  public let derived = Derived()

  /// Takes editions, the newest first.
  public init(_ newest: Edition, _ older: Edition...) {
    self.newest = newest
    editions = [newest] + older
  }

  /// The edition in force for a report year: the newest when it is not known, the oldest for years before all.
  public func edition(for year: Int?) -> Edition {
    guard let year else { return newest }
    return editions.first { $0.firstYear <= year } ?? editions.last ?? newest
  }

  /// The edition that came after another; nil for the newest.
  public func successor(of edition: Edition) -> Edition? { editions.prefix { $0 !== edition }.last }

  /// Every edition that there is: the one place that names them.
  public static let official = Forms(.of2021, .of2019)
}
