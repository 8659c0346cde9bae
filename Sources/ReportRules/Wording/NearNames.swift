import ReportModel
import ReportProse
import ReportText

/// Finds names in quotation marks that differ from another such name in one character: 松岭交通发步 beside 松岭交通发布.
struct NearNames {
  /// A name, and the one it is nearly.
  struct Pair {
    /// The rarer of the two; the later where both are as rare.
    let range: Range<Int>

    /// The other.
    let other: Range<Int>
  }

  /// A name as it is quoted.
  private struct Name {
    let range: Range<Int>
    let characters: [UInt32]
    var count = 1
  }

  /// So many characters a name must have, so that one is a small part of it.
  private static let lengths = 6...20

  /// No more names than these are compared.
  private static let most = 60

  /// Characters that tell one thing from another by themselves: numerals, levels and kinds of places, sides.
  private static let telling = Set(
    "〇零一二三四五六七八九十百千万两多首末上下前后左右内外东西南北中大小新老旧高低市县区镇乡村省州旗里线年月日季周好差增减甲乙丙丁男女进出来去人址".unicodeScalars.map(\.value))

  /// The names of a report that are nearly others.
  static func find(in wording: WordingScan, of report: Report) -> [Pair] {
    let bytes = report.text.span
    var names: [Name] = []
    for quotation in wording.enclosures where quotation.kind == .quotation {
      let range = quotation.content
      guard range.count >= 3 * lengths.lowerBound, range.count <= 3 * lengths.upperBound, names.count < most else {
        continue
      }
      let characters = ideographs(range, in: bytes)
      guard lengths.contains(characters.count) else { continue }
      if let index = names.firstIndex(where: { $0.characters == characters }) {
        names[index].count += 1
      } else {
        names.append(Name(range: range, characters: characters))
      }
    }
    var pairs: [Pair] = []
    for later in names.indices {
      for earlier in names[..<later] where isNear(earlier.characters, names[later].characters) {
        let isRarer = names[later].count <= earlier.count
        pairs.append(
          Pair(
            range: isRarer ? names[later].range : earlier.range, other: isRarer ? earlier.range : names[later].range))
      }
    }
    return pairs
  }

  /// The characters of a range; none if it has others than Chinese ones.
  private static func ideographs(_ range: Range<Int>, in bytes: Span<UInt8>) -> [UInt32] {
    var characters: [UInt32] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard Scalars.isIdeograph(scalar) else { return [] }
      characters.append(scalar)
      offset &+= length
    }
    return characters
  }

  /// Whether two names differ in one character that does not make another name of it.
  private static func isNear(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    guard left.count == right.count else { return false }
    var place = -1
    for index in left.indices where left[index] != right[index] {
      guard place < 0 else { return false }
      place = index
    }
    // Names of places and organs differ in front: 松岭发布, 青岭发布.
    return place >= 2 && !telling.contains(left[place]) && !telling.contains(right[place])
  }
}
