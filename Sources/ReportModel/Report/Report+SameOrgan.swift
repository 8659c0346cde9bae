import ReportText

extension Report {
  /// The name of the organ in the title, on one line; nil if the title names none.
  public var agencyName: String? {
    guard let range = title?.agency else { return nil }
    let name = string(range).filter { !$0.isNewline }
    // Without 年 the title's year reads as the end of the name.
    guard let year = year(), name.hasSuffix(String(year)) else { return name }
    return String(name.dropLast(String(year).count))
  }

  /// How another report stands to this one, as far as it is a question of being last year's of the same organ.
  public enum Kinship: Equatable, Sendable {
    /// It is last year's of the same organ.
    case previousYear
    /// Its title names another year, or none.
    case otherYear(Int?)
    /// Its title names another organ, or one of the two names none.
    case otherOrgan(String?)
  }

  /// How another report stands to this one by its title.
  ///
  /// - Parameters:
  ///   - year: this report's year.
  ///   - agency: the name of this report's organ where the settings give it; nil to take it from the title.
  public func kinship(of other: Report, year: Int, agency: String? = nil) -> Kinship {
    guard other.years.title == year - 1 else { return .otherYear(other.years.title) }
    let otherName = other.title?.agency.map { other.string($0) }
    guard let name = agency ?? title?.agency.map({ string($0) }), let otherName,
      AgencyName.areSame(name, otherName)
    else { return .otherOrgan(otherName) }
    return .previousYear
  }
}

/// Compares the names that organs go by.
public enum AgencyName {
  /// Whether two names can be those of one organ: the same, or one a short form of the other.
  ///
  /// A short form leaves characters out, but ends alike: 县商务局 for 临高县商务局, 发改委 for 发展和改革委员会, 临高县 for
  /// 临高县人民政府.
  public static func areSame(_ left: String, _ right: String) -> Bool {
    let left = core(of: left)
    let right = core(of: right)
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard !short.isEmpty, short.last == long.last else { return false }
    var next = short.startIndex
    for scalar in long where next < short.endIndex && short[next] == scalar { next += 1 }
    return next == short.endIndex
  }

  /// The characters of a name without what short forms leave out at its end.
  private static func core(of name: String) -> [UInt32] {
    var core: [UInt32] = []
    for scalar in name.unicodeScalars where Scalars.isIdeograph(scalar.value) {
      core.append(scalar.value)
      if core.suffix(people.count) == people[...] { core.removeLast(people.count) }
    }
    if let (ending, kept) = endings.first(where: { core.suffix($0.word.count) == $0.word[...] }),
      core.count > ending.count
    {
      core.removeLast(ending.count - kept)
    }
    return core
  }

  /// Which short forms leave out wherever it stands.
  private static let people = "人民".unicodeScalars.map(\.value)

  /// Endings that have short forms, and with how many of their characters each counts.
  private static let endings: [(word: [UInt32], kept: Int)] = [
    ("政府办公厅", 3), ("政府办公室", 3), ("政府", 0), ("街道办事处", 2), ("管理委员会", 1), ("管委会", 1), ("委员会", 1),
  ].map { ($0.0.unicodeScalars.map(\.value), $0.1) }
}
