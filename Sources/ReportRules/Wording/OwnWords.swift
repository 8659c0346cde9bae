import ReportModel

/// What an organ calls itself: 我局 in the report of a 局, 我镇 in that of a 镇.
///
/// A sentence with the word of another kind of organ was copied from its report.
struct OwnWords {
  /// Kinds of organs that call themselves by a word of their own.
  private enum Kind: Int {
    case bureau, department, commission, town, township, street, government

    /// The word, but for the places that governments speak for.
    var word: String? {
      [.bureau: "我局", .department: "我厅", .commission: "我委", .town: "我镇", .township: "我乡", .street: "我街道"][self]
    }
  }

  /// The words, as they are looked for.
  static let words = ["我局", "我厅", "我委", "我镇", "我乡", "我街道", "我县", "我区", "我旗"]

  /// The kinds that the first of them belong to, in their order.
  private static let kinds: [Kind] = [.bureau, .department, .commission, .town, .township, .street]

  /// What makes another word of it where it follows: 我委托.
  private static let followers = [
    [], [], ["托", "派", "员", "任", "以", "屈", "婉", "身"], [], ["镇", "村", "亲", "下", "里"], [], ["区", "市", "级", "乡", "镇"],
    ["县", "市", "别", "间", "域", "分", "位", "块", "划", "段"], ["下", "县", "帜"],
  ]

  /// Endings of names, each with the kind that it tells.
  private static let endings: [(ending: String, kind: Kind?)] = [
    ("管理委员会", nil), ("管委会", nil), ("居民委员会", nil), ("村民委员会", nil), ("居委会", nil), ("村委会", nil), ("分局", .bureau),
    ("局", .bureau),
    ("厅", .department), ("委员会", .commission), ("委", .commission), ("镇人民政府", .town), ("镇政府", .town), ("镇", .town),
    ("乡人民政府", .township), ("乡政府", .township), ("乡", .township), ("街道办事处", .street), ("街道办", .street), ("街道", .street),
    ("县人民政府", .government), ("市人民政府", .government), ("区人民政府", .government), ("旗人民政府", .government),
    ("省人民政府", .government),
    ("县政府", .government), ("市政府", .government), ("区政府", .government), ("旗政府", .government), ("省政府", .government),
  ]

  /// The kind of the organ; nil where its name does not tell.
  private let kind: Kind?

  /// The name of the organ.
  private let name: String

  /// Takes the name of an organ; one with marks, as of two organs in one, tells nothing.
  init(_ name: String) {
    let letters = name.filter { !$0.isWhitespace }
    let isPlain = letters.unicodeScalars.allSatisfy { $0.value >= 0x4E00 && $0.value <= 0x9FFF }
    self.name = letters
    kind = isPlain ? OwnWords.endings.first { letters.hasSuffix($0.ending) }?.kind : nil
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
  var own: String? { kind?.word }

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
