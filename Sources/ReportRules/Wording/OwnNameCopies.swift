import ReportModel
import ReportProse
import ReportText

/// Finds near copies of an organ's own name: 青山县自然资源规划局 for 青山县自然资源和规划局.
///
/// Short forms are none: 温县市场监管局, 县政府, 温县人社局. What may be the name of another organ or place is none, either.
struct OwnNameCopies {
  /// A copy that stands more often than so is a name of its own.
  private static let most = 2

  /// Characters with which the name of a place ends.
  private static let levels: Set<Unicode.Scalar> = ["省", "市", "县", "区", "旗", "州", "盟", "镇", "乡"]

  /// Characters that names of organs have or leave out by right.
  private static let optional: Set<Unicode.Scalar> = [
    "省", "市", "县", "区", "旗", "州", "盟", "镇", "乡", "大", "总", "分", "的", "各", "级", "副", "原", "新",
  ]

  /// The places of near copies of a name in ranges of a report, in the order of the text.
  static func find(_ name: String, in ranges: [Range<Int>], of report: Report) -> [Range<Int>] {
    let letters = Array(name.utf8)
    // Names of six Chinese characters or more and nothing else, each of three bytes.
    guard letters.count >= 18, letters.allSatisfy({ $0 & 0xC0 == 0x80 || 0xE4...0xE9 ~= $0 }) else { return [] }
    let bytes = report.text.span
    // Most reports have nothing that is nearly the name.
    lazy var form = Form(Array(name.unicodeScalars))
    var found: [(range: Range<Int>, copy: [Unicode.Scalar])] = []
    // The first byte of a character is that of many others: the two behind it are looked for.
    for range in ranges {
      var offset = range.lowerBound
      // A name can be the last word of the range, or go on behind it.
      while offset &+ 1 < range.upperBound,
        let second = bytes.firstIndex(of: letters[1], then: letters[2], in: offset &+ 1..<range.upperBound)
      {
        let start = second &- 1
        offset = second &+ 2
        guard start &+ letters.count &- 6 <= bytes.count, bytes[start] == letters[0],
          bytes[start &+ 3] == letters[3], bytes[start &+ 4] == letters[4], bytes[start &+ 5] == letters[5]
        else { continue }
        if report.stands(name, at: start) {
          offset = start &+ letters.count
        } else if let copy = form.copy(at: start, in: report) {
          found.append(copy)
          offset = copy.range.upperBound
        }
      }
    }
    let counts = Dictionary(grouping: found, by: \.copy).mapValues(\.count)
    return found.filter { counts[$0.copy, default: 0] <= most }.map(\.range)
  }

  /// A name, and what its copies may be.
  private struct Form {
    let own: [Unicode.Scalar]

    /// How many characters the name of the place has in front; 0 if it names none.
    let place: Int

    init(_ own: [Unicode.Scalar]) {
      self.own = own
      var place = 0
      for index in own.indices.dropFirst() where index + 2 < own.count && levels.contains(own[index]) {
        if own[index] == "市", own[index + 1] == "场" { continue }
        place = index + 1
      }
      // 石桥街道 is a place, too.
      if let street = own.lastIndex(of: "街"), street + 1 < own.count, own[street + 1] == "道" { place = street + 2 }
      self.place = place
    }

    /// The near copy of the name that begins at an offset.
    func copy(at start: Int, in report: Report) -> (range: Range<Int>, copy: [Unicode.Scalar])? {
      let bytes = report.text.span
      var characters: [Unicode.Scalar] = []
      characters.reserveCapacity(own.count + 2)
      var offset = start
      while offset < bytes.count, characters.count < own.count + 2 {
        let (scalar, length) = Scalars.decode(bytes, at: offset)
        guard scalar >= 0x4E00, scalar <= 0x9FFF, length == 3, let unicode = Unicode.Scalar(scalar) else { break }
        characters.append(unicode)
        offset &+= length
        guard characters.count >= own.count - 2, characters.last == own.last else { continue }
        if isNear(characters) { return (start..<offset, characters) }
      }
      return nil
    }

    /// Whether a name differs from this in a way that no short form and no other organ does.
    private func isNear(_ other: [Unicode.Scalar]) -> Bool {
      var front = 0
      while front < min(own.count, other.count), own[front] == other[front] { front += 1 }
      var back = 0
      while back < min(own.count, other.count) - front, own[own.count - 1 - back] == other[other.count - 1 - back] {
        back += 1
      }
      let missing = own[front..<own.count - back]
      let added = other[front..<other.count - back]
      guard front >= 2, back >= 1, missing.count <= 2, added.count <= 2,
        !(missing + added).contains(where: optional.contains)
      else { return false }
      // Within the name of the place nothing is left out or added by right; another character makes another place.
      if front + missing.count < place { return added.isEmpty || missing.isEmpty }
      guard front > place else { return false }
      // 发展改革委 is what the commission calls itself; 监督管理 is 监管, 应急管理 is 应急.
      if missing == ["和"], String(String.UnicodeScalarView(own)).contains("发展和改革") { return false }
      guard missing.count <= 1, added.count <= 1 else { return false }
      if missing.isEmpty || added.isEmpty { return true }
      // One character for another makes another organ of a short name: 水利局, 水务局.
      return own.count - place >= 5 || missing == ["和"] || added == ["和"]
    }
  }
}
