import ReportText

/// The automatic numbers of a document, worked out paragraph by paragraph.
struct WordNumbering: Sendable {
  /// A level of a list.
  struct Level: Sendable {
    /// The number of its first paragraph.
    var start = 1
    /// How numbers are written.
    var format = "decimal"
    /// What is written: `（%1）` is the number of the first level in brackets.
    var text = ""
    /// What follows the number: a tab, a blank or nothing.
    var suffix = "tab"
    /// The style whose paragraphs are numbered on this level.
    var style: String?
    /// The level, from 1, whose paragraphs let it begin anew; 0 for none; nil for all above it.
    var restart: Int?
    /// Whether numbers of other levels are written in decimal digits.
    var isLegal = false
  }

  /// A list that paragraphs name.
  struct List: Sendable {
    /// What its levels are told by.
    var abstract = ""
    /// Its own levels.
    var levels: [Int: Level] = [:]
    /// Its own first numbers.
    var starts: [Int: Int] = [:]
  }

  /// What a paragraph says of its number.
  struct Place: Equatable, Sendable {
    /// The list; nil if it says nothing.
    var list: String?
    /// The level, from 0.
    var level: Int?
  }

  /// A style of paragraphs.
  struct Style: Sendable {
    /// What it says of numbers.
    var place = Place()
    /// The style that tells the rest.
    var base: String?
  }

  /// The most levels of a list.
  static let mostLevels = 9

  /// The longest chain of styles that is followed.
  private static let mostStyles = 32

  /// The levels of lists, by their numbers.
  var abstracts: [String: [Int: Level]] = [:]

  /// For lists that a style tells of, that style.
  var links: [String: String] = [:]

  /// The lists that paragraphs name.
  var lists: [String: List] = [:]

  /// The styles of paragraphs.
  var styles: [String: Style] = [:]

  /// The style of paragraphs that name none.
  var defaultStyle: String?

  /// The last number on each level, by what its levels are told by.
  private var counts: [String: [Int?]] = [:]

  /// The lists that have begun.
  private var begun: Set<String> = []

  /// Whether there is anything to be numbered.
  var isEmpty: Bool { lists.isEmpty }

  /// The number of the next paragraph, with what parts it from the text; empty if it has none.
  mutating func next(_ place: Place, style: String?) -> String {
    guard !isEmpty else { return "" }
    let styled = styled(style)
    guard let name = place.list ?? styled.list, name != "0", let list = lists[name] else { return "" }
    let abstract = resolved(list.abstract)
    let levels = abstracts[abstract] ?? [:]
    let own = place.list == nil ? style ?? defaultStyle : nil
    let byStyle = own.flatMap { own in levels.first { $0.value.style == own }?.key }
    let number = place.level ?? byStyle ?? styled.level ?? 0
    guard (0..<WordNumbering.mostLevels).contains(number), let level = list.levels[number] ?? levels[number] else {
      return ""
    }
    func start(_ index: Int) -> Int { list.starts[index] ?? (list.levels[index] ?? levels[index])?.start ?? 1 }
    var count = counts[abstract] ?? Array(repeating: nil, count: WordNumbering.mostLevels)
    if begun.insert(name).inserted {
      for index in list.starts.keys where count.indices.contains(index) { count[index] = nil }
    }
    count[number] = (count[number] ?? start(number) &- 1) &+ 1
    for index in count.indices.dropFirst(number + 1) {
      let restart = (list.levels[index] ?? levels[index])?.restart
      if restart.map({ number < $0 }) ?? true { count[index] = nil }
    }
    counts[abstract] = count
    return written(level, number) { index in
      let format = level.isLegal ? "decimal" : (list.levels[index] ?? levels[index])?.format ?? "decimal"
      return WordNumberFormat.text(of: count[index] ?? start(index), in: format)
    }
  }

  /// A number as it is written, with what parts it from the text.
  private func written(_ level: Level, _ number: Int, _ text: (Int) -> String) -> String {
    guard level.format != "bullet" else { return "" }
    var result = ""
    var isMark = false
    for character in level.text {
      if isMark, let digit = character.wholeNumberValue, (1...WordNumbering.mostLevels).contains(digit) {
        result += text(digit - 1)
        isMark = false
      } else if character == "%" {
        isMark = true
      } else {
        if isMark { result.append("%") }
        isMark = false
        result.append(character)
      }
    }
    // Signs of fonts of their own say nothing in others; nothing may change the shape of the text.
    result.unicodeScalars.removeAll { (0xE000...0xF8FF).contains($0.value) || $0.value < 0x20 }
    if level.format == "none", level.text.isEmpty { return "" }
    let ends = result.last.map { $0.isNumber || $0.isLetter && $0.isASCII || $0 == "." } ?? false
    return level.suffix == "space" || level.suffix == "tab" && ends && result.last != "." ? result + " " : result
  }

  /// What a style and those that it is based on say of numbers.
  private func styled(_ name: String?) -> Place {
    var name = name ?? defaultStyle
    var place = Place()
    for _ in 0..<WordNumbering.mostStyles {
      guard let own = name, let style = styles[own] else { break }
      place.list = place.list ?? style.place.list
      place.level = place.level ?? style.place.level
      if place.list != nil { break }
      name = style.base
    }
    return place
  }

  /// What the levels of a list are told by where a style tells of it.
  private func resolved(_ abstract: String) -> String {
    guard abstracts[abstract]?.isEmpty ?? true, let link = links[abstract], let list = styled(link).list else {
      return abstract
    }
    return lists[list]?.abstract ?? abstract
  }
}
