import ReportModel

/// What an organ calls itself: 我局 in the report of a 局, 我镇 in that of a 镇.
///
/// A sentence with the word of another kind of organ was copied from its report.
struct OwnWords {
  /// The words, as they are looked for.
  static let words = ["我局", "我厅", "我委", "我镇", "我乡", "我街道", "我县", "我区", "我旗"]

  /// The kinds that the first of them belong to, in their order.
  private static let kinds: [AgencyKind] = [.bureau, .department, .commission, .town, .township, .street]

  /// What makes another word of it where it follows: 我委托.
  private static let followers = [
    [], [], ["托", "派", "员", "任", "以", "屈", "婉", "身"], [], ["镇", "村", "亲", "下", "里"], [], ["区", "市", "级", "乡", "镇"],
    ["县", "市", "别", "间", "域", "分", "位", "块", "划", "段"], ["下", "县", "帜"],
  ]

  /// The kinds that have a word of their own, or speak for a place.
  private static let telling = kinds + [.government]

  /// The kind of the organ; nil where its name does not tell.
  private let kind: AgencyKind?

  /// The name of the organ.
  private let name: String

  /// Takes the name of an organ; one with marks, as of two organs in one, tells nothing.
  init(_ name: String) {
    let letters = name.filter { !$0.isWhitespace }
    let isPlain = letters.unicodeScalars.allSatisfy { $0.value >= 0x4E00 && $0.value <= 0x9FFF }
    self.name = letters
    kind = isPlain ? AgencyKind(of: letters).flatMap { OwnWords.telling.contains($0) ? $0 : nil } : nil
  }

  /// Whether the organ is a government of a county or above.
  var isGovernment: Bool { kind == .government }

  /// Whether one of ``words``, given by its index, cannot be said by the organ where it stands.
  ///
  /// - Parameter end: where the word ends in the report.
  func isForeign(_ word: Int, endingAt end: Int, in report: Report) -> Bool {
    guard let kind, !OwnWords.followers[word].contains(where: { report.stands($0, at: end) }) else { return false }
    if word < OwnWords.kinds.count { return OwnWords.kinds[word] != kind }
    // A department or a government speaks for its place, too, and for those above.
    guard kind != .town, kind != .township, kind != .street else { return false }
    let places = Places(name)
    switch OwnWords.words[word] {
    case "我县": return !places.hasCounty && (places.hasCity || places.hasDistrict) && !places.isUnclear
    case "我区":
      // 我区 is said in an autonomous region, too.
      return places.hasCounty && !places.hasDistrict && !places.isUnclear
        && !report.contains("自治区", in: 0..<report.text.count)
    default: return (places.hasCounty || places.hasDistrict) && !places.isUnclear
    }
  }

  /// What the organ calls itself; nil where no word is its own.
  var own: String? { kind.flatMap(OwnWords.kinds.firstIndex).map { OwnWords.words[$0] } }

  /// The kinds of places that a name begins with.
  private struct Places {
    var hasCounty = false
    var hasCity = false
    var hasDistrict = false

    /// Whether a zone, an autonomous place or a 旗 is among them, which lies in others that the name does not tell.
    var isUnclear = false

    init(_ name: String) {
      let letters = Array(name)
      for index in letters.indices.dropFirst() where index + 1 < letters.count {
        let (before, after) = (letters[index - 1], letters[index + 1])
        switch letters[index] {
        case "县": hasCounty = true
        case "市": if after != "场" && after != "容" && after != "政" && before != "城" && before != "都" { hasCity = true }
        case "区":
          if "发新园理范景林治作验护务税山社港库地片灌矿".contains(before) { isUnclear = true }
          hasDistrict = true
        case "旗", "州", "盟", "师", "团": isUnclear = true
        default: break
        }
      }
    }
  }
}
