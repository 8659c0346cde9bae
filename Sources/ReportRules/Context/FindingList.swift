/// The findings of one rule after the other as they make them.
public struct FindingList {
  /// The findings so far; the last of a rule and severity stands for all further ones of it, once there are too many.
  public private(set) var findings: [Finding] = []

  /// The rule whose findings come next; nil before the first.
  private var rule: (any Rule.Type)?

  /// The severity that the settings fixed for them, so that a rule's own gradation does not count; nil if they did not.
  private var fixedSeverity: Severity?

  /// Where the findings of the rule begin.
  private var start = 0

  /// The most findings that one rule lists in one report: more than any report of this world has, and few enough for
  /// a text made of mistakes alone.
  public static let most = 5000

  /// The most findings of one rule that are listed.
  private let most: Int

  /// For each severity, by its raw value, the place of the last finding; empty until the list is full.
  private var last: [Int] = []

  /// Words of findings that came again and again, each kept once.
  private var words: Set<String> = []

  /// How many findings there are before equal words are looked for.
  private static let fewFindings = 100

  /// The most words that are kept once.
  private static let mostWords = 64

  /// Makes an empty list.
  public init(most: Int = most) {
    self.most = most
  }

  /// Makes an empty list for one rule.
  public init(for rule: any Rule.Type) {
    self.init()
    begin(rule)
  }

  /// Says whose findings come next.
  ///
  /// - Parameter severity: the severity that the settings give them; nil for their own.
  public mutating func begin(_ rule: any Rule.Type, severity: Severity? = nil) {
    self.rule = rule
    fixedSeverity = severity
    guard findings.count > start else { return }
    start = findings.count
    last = []
    words = []
  }

  /// Adds a finding; one with an empty range is left out, since there would be nothing to show.
  ///
  /// - Parameters:
  ///   - range: the bytes to mark.
  ///   - severity: the severity where this finding's is not the rule's default.
  public mutating func add(
    _ range: Range<Int>, _ message: String, severity: Severity? = nil, related: [RelatedPlace] = [],
    fixes: [Fix] = [], isOutdatedWording: Bool = false
  ) {
    guard !range.isEmpty, let info = rule?.info else { return }
    let severity = fixedSeverity ?? severity ?? info.severity
    let count = findings.count &- start
    if count >= most, isCounted(severity) { return }
    var message = message
    var fixes = fixes
    if count >= FindingList.fewFindings {
      message = shared(message)
      for index in fixes.indices { fixes[index].title = shared(fixes[index].title) }
    }
    findings.append(
      Finding(
        code: info.code, severity: severity, range: range, message: message, related: related, fixes: fixes,
        isOutdatedWording: isOutdatedWording))
  }

  /// The same words in the place where they stand already.
  private mutating func shared(_ text: String) -> String {
    if let place = words.firstIndex(of: text) { return words[place] }
    if words.count < FindingList.mostWords { words.insert(text) }
    return text
  }

  /// Counts a finding that is not listed; false if it is the first of its severity, which is.
  private mutating func isCounted(_ severity: Severity) -> Bool {
    if last.isEmpty {
      last = [Int](repeating: -1, count: Severity.allCases.count + 1)
      for place in start..<findings.count { last[findings[place].severity.rawValue] = place }
    }
    let place = last[severity.rawValue]
    guard place >= 0 else {
      last[severity.rawValue] = findings.count
      return false
    }
    findings[place].further &+= 1
    return true
  }
}
