import ReportForm
import ReportModel
import ReportText

/// Recognises rows and heads whose labels are nearly those of the form.
struct NearLabels {
  /// The most comparisons for one report; more would mean a text that is no report.
  private static let limit = 4000

  private let edition: Edition
  private var comparisons = 0

  /// The official names of the labels recognised, by where they begin in the text.
  private(set) var corrections: [Int: String] = [:]

  /// Where those of them begin that are far from the official name and were told by number and place.
  private(set) var guesses: Set<Int> = []

  /// A label of the form that was not found in the text.
  private struct Missing<Meaning> {
    var meaning: Meaning
    var name: String
    var key: [UInt32]
  }

  /// Makes a search among the labels of an edition.
  init(edition: Edition) {
    self.edition = edition
  }

  /// Takes unknown rows and stray texts for what the form has and the text lacks, where their labels are near.
  mutating func recognise(
    _ rows: inout [RawRow], _ heads: inout [RawHead], _ strays: [RawStray], in bytes: Span<UInt8>
  ) {
    guard !strays.isEmpty || rows.contains(where: { $0.meaning == .unknown }) else { return }
    for kind in edition.tables.map(\.kind) {
      if rows.contains(where: { $0.table == kind && $0.meaning == .unknown }) {
        recogniseRows(of: kind, &rows, in: bytes)
      }
      let texts = strays.filter {
        $0.table == kind && $0.token.letters >= 3 && Int($0.token.letters) <= LabelReader.limit
      }
      if !texts.isEmpty { recogniseHeads(of: kind, texts, &heads, in: bytes) }
    }
  }

  private mutating func recogniseRows(of kind: TableKind, _ rows: inout [RawRow], in bytes: Span<UInt8>) {
    var found: Set<Int> = []
    for row in rows where row.table == kind {
      if case .form(let number) = row.meaning { found.insert(number) }
    }
    let form = edition.table(kind)
    var missing: [Missing<Int>] = form.rows.indices.filter { !found.contains($0) && !form.rows[$0].label.name.isEmpty }
      .map {
        Missing(meaning: $0, name: form.rows[$0].label.name, key: LabelReader.key(form.rows[$0].label.name))
      }
    for place in rows.indices where rows[place].table == kind && rows[place].meaning == .unknown && !missing.isEmpty {
      guard let token = rows[place].label, let index = nearest(to: token, among: missing, in: bytes) else { continue }
      rows[place].meaning = .form(missing[index].meaning)
      corrections[token.place.lowerBound] = missing[index].name
      missing.remove(at: index)
    }
    if !missing.isEmpty { guessRows(of: kind, &rows, in: bytes) }
  }

  /// Takes unknown rows for those of the form that have the same number and are missing at their place, if half of the
  /// letters are the same.
  private mutating func guessRows(of kind: TableKind, _ rows: inout [RawRow], in bytes: Span<UInt8>) {
    let form = edition.table(kind)
    let places = rows.indices.filter { rows[$0].table == kind }
    var isFound = [Bool](repeating: false, count: form.rows.count)
    for place in places { if case .form(let number) = rows[place].meaning { isFound[number] = true } }
    var before = -1
    for (index, place) in places.enumerated() {
      switch rows[place].meaning {
      case .form(let number): before = number
      case .subtotal: continue
      case .unknown:
        guard let token = rows[place].label, comparisons < NearLabels.limit else { continue }
        var after = form.rows.count
        for other in places[(index + 1)...].prefix(8) {
          guard case .form(let number) = rows[other].meaning else { continue }
          after = number
          break
        }
        let missing = (before + 1..<max(before + 1, after)).filter { !isFound[$0] }
        guard let number = numbered(as: token, among: missing, of: form, in: bytes) else { continue }
        rows[place].meaning = .form(number)
        corrections[token.place.lowerBound] = form.rows[number].label.name
        guesses.insert(token.place.lowerBound)
        isFound[number] = true
        before = number
      }
    }
  }

  /// The one row among some whose number a label has, and at least half of whose letters; nil if there is none or more than one.
  private mutating func numbered(
    as token: TableToken, among rows: [Int], of form: TableForm, in bytes: Span<UInt8>
  ) -> Int? {
    var reader = LabelReader()
    let number = reader.read(token.range, in: bytes).number
    guard number.style != .none, !rows.isEmpty else { return nil }
    let key = reader.key
    var found: Int?
    for row in rows {
      comparisons += 1
      let official = form.rows[row].label.official.utf8Span.span
      guard !official.isEmpty else { continue }
      let own = reader.read(0..<official.count, in: official).number
      guard own.style == number.style, own.value == number.value, sharesHalf(of: reader.key, key) else { continue }
      if found != nil { return nil }
      found = row
    }
    return found
  }

  /// Whether at least half of the letters of a name are in another, each as often, and the other is not much longer.
  private func sharesHalf(of name: [UInt32], _ other: [UInt32]) -> Bool {
    guard other.count <= 2 * name.count else { return false }
    var left = other
    var shared = 0
    for letter in name {
      guard let place = left.firstIndex(of: letter) else { continue }
      left.remove(at: place)
      shared += 1
    }
    return 2 * shared >= name.count
  }

  private mutating func recogniseHeads(
    of kind: TableKind, _ texts: [RawStray], _ heads: inout [RawHead], in bytes: Span<UInt8>
  ) {
    var missing = missingHeads(of: kind, heads)
    var isChanged = false
    for text in texts where !missing.isEmpty {
      guard let index = nearest(to: text.token, among: missing, in: bytes) else { continue }
      heads.append(RawHead(token: text.token, use: missing[index].meaning, region: text.region))
      corrections[text.token.place.lowerBound] = missing[index].name
      missing.remove(at: index)
      isChanged = true
    }
    if isChanged { heads.sort { $0.token.place.lowerBound < $1.token.place.lowerBound } }
  }

  /// The heads of columns and groups of a table that the text lacks, each name once.
  private func missingHeads(of kind: TableKind, _ heads: [RawHead]) -> [Missing<LabelUse>] {
    let form = edition.table(kind)
    var missing: [Missing<LabelUse>] = []
    func add(_ use: LabelUse, _ label: Label) {
      guard !heads.contains(where: { $0.use == use }), !missing.contains(where: { $0.name == label.name }) else {
        return
      }
      missing.append(Missing(meaning: use, name: label.name, key: LabelReader.key(label.name)))
    }
    for (block, blockForm) in form.blocks.enumerated() {
      for (column, columnForm) in blockForm.columns.enumerated() {
        add(.column(kind, block: block, column: column), columnForm.label)
      }
    }
    for (group, groupForm) in form.groups.enumerated() { add(.group(kind, group), groupForm.label) }
    return missing
  }

  /// The one label that is nearest to a text: one letter off for labels of up to six letters, two for longer ones.
  ///
  /// - Returns: the index of the label; nil if none is near or two are equally near.
  private mutating func nearest<Meaning>(
    to token: TableToken, among missing: [Missing<Meaning>], in bytes: Span<UInt8>
  ) -> Int? {
    guard token.letters >= 3, Int(token.letters) <= LabelReader.limit, comparisons < NearLabels.limit else {
      return nil
    }
    let key = LabelReader.key(token.range, in: bytes)
    var best: (index: Int, distance: Int)?
    var isUnique = true
    for (index, candidate) in missing.enumerated() where candidate.key.count >= 3 {
      comparisons += 1
      let limit = candidate.key.count <= 6 ? 1 : 2
      guard let distance = EditDistance.between(key, candidate.key, limit: limit), distance > 0 else { continue }
      if let found = best, distance >= found.distance {
        if distance == found.distance { isUnique = false }
        continue
      }
      best = (index, distance)
      isUnique = true
    }
    return isUnique ? best?.index : nil
  }
}
