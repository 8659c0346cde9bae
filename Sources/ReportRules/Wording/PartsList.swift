import ReportModel
import ReportText

/// A sentence that lists the parts of the report and says how many they are: 本报告由总体情况、…六部分组成.
///
/// The six titles are known, so that the 、 inside 行政复议、行政诉讼 is no border; a part that is none of them makes the
/// list one that cannot be counted.
struct PartsList {
  /// A number of parts that the sentence names.
  struct Count {
    let value: Int
    let range: Range<Int>
  }

  /// How many of the six parts are listed.
  private(set) var parts = 0

  /// Where the sentence ends, as far as it was read.
  private(set) var end = 0

  /// The number that is not ``parts``; nil if none is, or if the list need not be whole or is none of three or more.
  private(set) var wrongCount: Count?

  /// The characters of the sentence as scalars: to look for words in them takes a twentieth of what strings take.
  private var characters: [UInt32] = []
  private var places: [Range<Int>] = []

  /// What each of the six is known by.
  private static let keys: [[[UInt32]]] = [
    ["总体情况"], ["主动公开"], ["收到和处理", "依申请公开", "信息公开申请", "申请情况"], ["复议", "诉讼"], ["问题", "改进"], ["其他", "其它", "需要报告"],
  ].map { $0.map(scalars) }

  /// What stands after the number.
  private static let units = ["部分", "个部分", "大部分", "方面", "个方面", "项", "章", "个章节", "个板块"].map(scalars)

  /// The most bytes on either side.
  private static let reach = 900

  /// How many parts there are.
  static let all = keys.count

  /// Reads the sentence around the first of its parts.
  init(around offset: Int, in report: Report) {
    read(around: offset, in: report)
    guard let list = items(), list.kinds.count >= 3 else { return }
    parts = list.kinds.count
    let counts = counts(besides: list.first, list.last)
    guard let count = counts.last, !counts.contains(where: { $0.count.value == parts }) else { return }
    // 等 leaves the list open, so that it may be shorter, not longer.
    if count.isOpen, parts < count.count.value { return }
    wrongCount = count.count
  }

  /// Takes the sentence without blanks and what stands in brackets; lines that were broken to a width go on.
  private mutating func read(around offset: Int, in report: Report) {
    let bytes = report.text.span
    func ends(_ scalar: UInt32) -> Bool { scalar == 0x3002 || scalar == 0xFF01 }
    var start = offset
    while start > 0, offset &- start < PartsList.reach {
      let before = report.offset(before: start)
      let scalar = Scalars.decode(bytes, at: before).scalar
      if ends(scalar) || scalar == 0x0A && before > 0 && bytes[before &- 1] == 0x0A { break }
      start = before
    }
    var depth = 0
    var place = start
    while place < bytes.count, place &- offset < PartsList.reach {
      let (scalar, length) = Scalars.decode(bytes, at: place)
      if ends(scalar) || scalar == 0x0A && place &+ 1 < bytes.count && bytes[place &+ 1] == 0x0A { break }
      if scalar == 0xFF08 || scalar == 0x28 { depth &+= 1 }
      if depth == 0, !Scalars.isBlank(scalar) {
        characters.append(scalar)
        places.append(place..<place &+ length)
      }
      if scalar == 0xFF09 || scalar == 0x29 { depth = max(0, depth &- 1) }
      place &+= length
    }
    end = place
  }

  /// The parts between the marks, one after the other; nil if something else stands among them or one comes again.
  private func items() -> (kinds: [Int], first: Int, last: Int)? {
    var kinds: [Int] = []
    var bounds: (first: Int, last: Int)?
    var isBroken = false
    var start = 0
    for end in 0...characters.count where end == characters.count || isBorder(end) {
      defer { start = end + 1 }
      guard end > start else { continue }
      let item = kindsOfItem(start..<end)
      if item.isEmpty {
        // A number before a part, or the head or tail of the sentence.
        if bounds != nil, end - start > 2 { isBroken = true }
        // Something else in the row makes the list one that cannot be counted.
        let isInRow = bounds == nil ? end - start > 1 && isRowBorder(end) : isRowBorder(start - 1)
        let head = characters[start..<end].prefix { PartsList.heads.contains($0) }.count
        if isInRow, counts(in: start + head..<min(end, start + head + 1)).isEmpty { return nil }
        continue
      }
      guard !isBroken else { return nil }
      for kind in item where kind != kinds.last {
        if kinds.contains(kind) { return nil }
        kinds.append(kind)
      }
      bounds = (bounds?.first ?? start, end)
    }
    guard let bounds, kinds.first == 0 else { return nil }
    return (kinds, bounds.first, bounds.last)
  }

  private func isBorder(_ index: Int) -> Bool { PartsList.borders.contains(characters[index]) }

  private static let borders = scalars("、，；：,;:")

  /// What can stand before the number.
  private static let heads = scalars("共计等一合有以上这总")

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// Which of the six an item names, in their order.
  private func kindsOfItem(_ item: Range<Int>) -> [Int] {
    var kinds = PartsList.keys.indices.filter { kind in PartsList.keys[kind].contains { contains($0, in: item) } }
    // 因政府信息公开工作被申请行政复议.
    if kinds.contains(3), !PartsList.requests.contains(where: { contains($0, in: item) }) {
      kinds.removeAll { $0 == 2 }
    }
    return kinds
  }

  private static let requests = ["收到和处理", "依申请公开"].map(scalars)

  /// Whether a word stands in a stretch of the sentence.
  private func contains(_ word: [UInt32], in range: Range<Int>) -> Bool {
    range.contains { $0 + word.count <= range.upperBound && stands(word, at: $0) }
  }

  private func isRowBorder(_ index: Int) -> Bool { index < characters.count && characters[index] == 0x3001 }

  /// The numbers of parts that stand before the list, in the item that ends it, or at the head of what follows.
  private func counts(besides first: Int, _ last: Int) -> [(count: Count, isOpen: Bool)] {
    let lastItem = ((0..<last).last { isBorder($0) } ?? -1) + 1
    return counts(in: 0..<first) + counts(in: lastItem..<min(characters.count, last + 6))
  }

  /// The numbers of parts in a stretch of the sentence.
  private func counts(in range: Range<Int>) -> [(count: Count, isOpen: Bool)] {
    var counts: [(count: Count, isOpen: Bool)] = []
    for index in range {
      guard let value = PartsList.value(characters[index]), index + 1 < characters.count,
        let unit = PartsList.units.first(where: { stands($0, at: index + 1) }),
        index == 0
          || PartsList.value(characters[index - 1]) == nil && !PartsList.ordinals.contains(characters[index - 1])
      else { continue }
      let end = index + 1 + unit.count
      counts.append(
        (
          Count(value: value, range: places[index].lowerBound..<places[end - 1].upperBound),
          characters[max(0, index - 2)..<index].contains(0x7B49)  // 等
        ))
    }
    return counts
  }

  private func stands(_ word: [UInt32], at index: Int) -> Bool {
    characters[index...].starts(with: word)
  }

  private static let ordinals = scalars("第十")

  /// The number of parts that a character is, which a report may have.
  private static func value(_ character: UInt32) -> Int? {
    switch character {
    case 0x33...0x39: Int(character &- 0x30)
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
