import ReportText

/// Where last year's report of a document is to be found.
public enum PreviousLookup: Equatable, Sendable {
  /// Nowhere: nothing says where.
  case nowhere
  /// In a file.
  case file(Place)
  /// In a file outside the folder that its configuration is for.
  case refused(setting: Range<Int>)

  /// A file to read.
  public struct Place: Hashable, Sendable {
    /// Its path.
    public var path: String

    /// The folder out of which no link may lead; nil if the user has named the file.
    public var within: String?

    /// Whether a setting names the file, so that somebody waits for it.
    public var isNamed: Bool

    /// Makes a place.
    public init(path: String, within: String?, isNamed: Bool) {
      self.path = path
      self.within = within
      self.isNamed = isNamed
    }
  }

  /// Finds out where last year's report is.
  ///
  /// - Parameters:
  ///   - path: the path of this year's report.
  ///   - year: its year.
  ///   - setting: what is set, and by whom.
  ///   - root: the folder out of which a configuration file must not lead.
  public init(for path: String, year: Int, setting: (text: String, origin: Configuration.Origin)?, root: String) {
    let folder = FilePath.folder(of: path)
    guard let (text, origin) = setting else {
      guard let name = PreviousLookup.name(FilePath.name(of: path), year: year) else {
        self = .nowhere
        return
      }
      self = .file(Place(path: FilePath.join(folder, name), within: root, isNamed: false))
      return
    }
    let named = PreviousLookup.replacing("{year}", with: String(year - 1), in: text)
    let target = FilePath.join(folder, named)
    switch origin {
    case .user: self = .file(Place(path: target, within: nil, isNamed: true))
    case .file(let range):
      let isInside = !FilePath.isAbsolute(named) && FilePath.path(target, within: root) != nil
      self = isInside ? .file(Place(path: target, within: root, isNamed: true)) : .refused(setting: range)
    }
  }

  /// The name of last year's file: this one's with the report year replaced by the year before.
  ///
  /// - Returns: nil if the name does not have the year.
  public static func name(_ name: String, year: Int) -> String? {
    var result: [Unicode.Scalar] = []
    var run: [Unicode.Scalar] = []
    var isReplaced = false
    func flush() {
      if let last = yearBefore(run, year) {
        result.append(contentsOf: last)
        isReplaced = true
      } else {
        result.append(contentsOf: run)
      }
      run = []
    }
    for scalar in name.unicodeScalars {
      if digit(scalar) == nil {
        flush()
        result.append(scalar)
      } else {
        run.append(scalar)
      }
    }
    flush()
    guard isReplaced else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: result)
    return String(text)
  }

  /// The digits of the year before, written as those of the year are; nil if the digits are not the year's.
  private static func yearBefore(_ digits: [Unicode.Scalar], _ year: Int) -> [Unicode.Scalar]? {
    guard digits.count == 4, digits.compactMap(digit).reduce(0, { $0 * 10 + $1 }) == year else { return nil }
    if digits.contains(where: { Scalars.isIdeograph($0.value) || ChineseNumber.isZero($0.value) }) {
      let zero = digits.first { ChineseNumber.isZero($0.value) } ?? "〇"
      return ChineseNumber.digits(of: year - 1).unicodeScalars.map { $0 == "〇" ? zero : $0 }
    }
    let isWide = digits.contains { $0.value > 0x7F }
    return String(year - 1).unicodeScalars.compactMap { isWide ? Unicode.Scalar($0.value + 0xFEE0) : $0 }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default:
      ChineseNumber.isZero(scalar.value) ? 0 : ChineseNumber.digit(scalar.value).flatMap { $0 < 10 ? $0 : nil }
    }
  }

  /// A text with each occurrence of a word replaced.
  private static func replacing(_ word: String, with other: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(word) {
        result += other
        rest = rest.dropFirst(word.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
