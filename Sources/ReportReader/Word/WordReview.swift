public import ReportText

/// What an office says of a document: a comment on a stretch of its readable text.
public struct WordComment: Sendable {
  /// The stretch; where nothing can be marked, the comment stands at the next text.
  public var range: Range<Int>

  /// Its paragraphs.
  public var paragraphs: [String]

  /// Makes a comment.
  public init(_ range: Range<Int>, _ paragraphs: [String]) {
    self.range = range
    self.paragraphs = paragraphs
  }
}

/// Who reviews a document, and when.
public struct WordReviewer: Sendable {
  /// The name.
  public var name: String

  /// The date and time as in XML: `2025-01-31T08:00:00Z`.
  public var date: String

  /// Makes a reviewer.
  public init(name: String, date: String) {
    self.name = name
    self.date = date
  }
}

extension WordDocument {
  /// The document with comments and tracked changes; the comments and changes that were there stay, and every other part
  /// byte for byte; nil if that cannot be done.
  ///
  /// - Parameters:
  ///   - changes: edits of the readable text; those that would cross another change, a field or a control are left out.
  public func reviewed(
    _ comments: [WordComment], changes: [TextEdit], by reviewer: WordReviewer
  ) -> (stored: [UInt8], changes: Int)? {
    guard let runs = try? WordRun.all(in: part) else { return nil }
    let isStrict = part.span.firstIndex(of: WordReview.strict.span, in: 0..<min(4096, part.count)) != nil
    var review = WordReview(part: part, runs: runs, reviewer: reviewer)
    guard let place = try? WordCommentPart(in: self, isStrict: isStrict) else { return nil }
    review.nextID = max(WordReview.largestID(in: part), WordReview.largestID(in: place.content)) &+ 1
    var applied: [TextEdit] = []
    for change in changes {
      guard let own = partEdits(of: change), review.add(own) else { continue }
      applied.append(change)
    }
    var elements: [UInt8] = []
    for comment in comments {
      switch anchor(of: comment.range, runs) {
      case .text(let start, let end): elements += review.add(comment, from: start, to: end, prefix: place.prefix)
      case .blank(let slot): elements += review.add(comment, in: slot, prefix: place.prefix)
      case nil: return nil
      }
    }
    var pieces = EditedText(byteCount: part.count)
    pieces.apply(review.edits())
    let document = pieces.bytes(of: part)
    guard let parts = place.parts(with: elements), let stored = try? archive.with([(mainName, document)] + parts),
      let again = try? WordDocument(stored)
    else { return nil }
    var expected = EditedText(byteCount: text.count)
    expected.apply(applied)
    guard again.text == expected.bytes(of: text) else { return nil }
    return (stored, applied.count)
  }

  /// Where a comment stands in the main part.
  private enum Anchor {
    /// Between two places within texts of runs.
    case text(Int, Int)
    /// In an empty paragraph.
    case blank(WordMap.Slot)
  }

  /// The bytes of the main part that a stretch of the readable text stands for, or its empty paragraph; those of the next
  /// text where it has neither.
  private func anchor(of range: Range<Int>, _ runs: [WordRun]) -> Anchor? {
    func isInRun(_ place: Int) -> Bool {
      let index = runs.partitioningIndex { $0.text.upperBound >= place }
      return runs.indices.contains(index) && runs[index].text.lowerBound <= place && !runs[index].isBoxed
    }
    let own = partRanges(of: range).filter { isInRun($0.lowerBound) && isInRun($0.upperBound) }
    if let first = own.map(\.lowerBound).min(), let last = own.map(\.upperBound).max() { return .text(first, last) }
    if let slot = slot(in: range) { return .blank(slot) }
    let near =
      partPlace(behind: range.lowerBound, where: isInRun) ?? partPlace(before: range.lowerBound, where: isInRun)
    return near.map { .text($0, $0) }
  }
}

/// Puts comments and tracked changes into a main part: nothing but insertions between runs, and runs that are cut in two.
struct WordReview {
  static let strict = Array("purl.oclc.org/ooxml/wordprocessingml/main".utf8)

  private let part: [UInt8]
  private let runs: [WordRun]
  private let reviewer: WordReviewer

  /// The number of the next comment or change.
  var nextID = 0

  /// What stands at a place between two characters, or in the place of some: ends of comments, the change, beginnings.
  private struct Cut {
    var end = 0
    var change: [UInt8] = []
    var ends: [UInt8] = []
    var starts: [UInt8] = []
  }

  private var cuts: [Int: Cut] = [:]

  /// What is put into empty paragraphs, by where that begins.
  private var fillings: [Int: (slot: WordMap.Slot, content: [UInt8])] = [:]

  init(part: [UInt8], runs: [WordRun], reviewer: WordReviewer) {
    self.part = part
    self.runs = runs
    self.reviewer = reviewer
  }

  /// The run in whose text a place lies; nil if there is none.
  private func run(at place: Int) -> WordRun? {
    let index = runs.partitioningIndex { $0.text.upperBound >= place }
    guard runs.indices.contains(index), runs[index].text.lowerBound <= place else { return nil }
    return runs[index]
  }

  /// Adds the edits of the part that one change takes, as tracked ones; false if they cannot be that.
  mutating func add(_ edits: [TextEdit]) -> Bool {
    var changes: [(place: Int, cut: Cut)] = []
    for edit in edits {
      guard let run = run(at: edit.range.lowerBound), edit.range.upperBound <= run.text.upperBound, !run.isChanged,
        !edit.replacement.contains(UInt8(ascii: "<")), cuts[edit.range.lowerBound] == nil
      else { return false }
      var cut = Cut(end: edit.range.upperBound)
      func tracked(_ name: String, _ text: String, _ content: [UInt8], _ id: Int) -> [UInt8] {
        let attributes =
          "\(name) \(prefixed("id", run))=\"\(id)\" \(prefixed("author", run))=\"\(reviewer.name)\" "
          + "\(prefixed("date", run))=\"\(reviewer.date)\""
        return Array("<\(prefixed(attributes, run))><\(prefixed("r", run))>".utf8) + formatting(of: run)
          + Array("<\(prefixed(text, run)) xml:space=\"preserve\">".utf8) + content
          + Array("</\(prefixed(text, run))></\(prefixed("r", run))></\(prefixed(name, run))>".utf8)
      }
      if !edit.range.isEmpty {
        cut.change += tracked("del", "delText", Array(part[edit.range]), nextID)
        nextID &+= 1
      }
      if !edit.replacement.isEmpty {
        cut.change += tracked("ins", "t", edit.replacement, nextID)
        nextID &+= 1
      }
      changes.append((edit.range.lowerBound, cut))
    }
    for (place, cut) in changes { cuts[place] = cut }
    return true
  }

  /// Adds a comment on the bytes between two places, and gives its element for the part of comments.
  mutating func add(_ comment: WordComment, from start: Int, to end: Int, prefix: String) -> [UInt8] {
    let id = nextID
    nextID &+= 1
    // A change is marked whole.
    let first = cuts.first { $0.key < start && start < $0.value.end }?.key ?? start
    let last = cuts.first { $0.key < end && end < $0.value.end }?.value.end ?? end
    if let run = run(at: first) {
      cuts[first, default: Cut(end: first)].starts +=
        Array("<\(prefixed("commentRangeStart", run)) \(prefixed("id", run))=\"\(id)\"/>".utf8)
    }
    if let run = run(at: last) {
      let mark =
        "<\(prefixed("commentRangeEnd", run)) \(prefixed("id", run))=\"\(id)\"/><\(prefixed("r", run))>"
        + "<\(prefixed("commentReference", run)) \(prefixed("id", run))=\"\(id)\"/></\(prefixed("r", run))>"
      if first == last {
        // Of nothing the end comes behind the beginning.
        cuts[last, default: Cut(end: last)].starts += Array(mark.utf8)
      } else {
        cuts[last, default: Cut(end: last)].ends += Array(mark.utf8)
      }
    }
    return element(of: comment, id, prefix)
  }

  /// Adds a comment on an empty paragraph, and gives its element.
  mutating func add(_ comment: WordComment, in slot: WordMap.Slot, prefix: String) -> [UInt8] {
    let id = nextID
    nextID &+= 1
    let name = String(decoding: part[slot.name], as: UTF8.self)
    let own = name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
    let marks =
      "<\(own)commentRangeStart \(own)id=\"\(id)\"/><\(own)commentRangeEnd \(own)id=\"\(id)\"/>"
      + "<\(own)r><\(own)commentReference \(own)id=\"\(id)\"/></\(own)r>"
    fillings[slot.place.lowerBound, default: (slot, [])].content += Array(marks.utf8)
    return element(of: comment, id, prefix)
  }

  private func element(of comment: WordComment, _ id: Int, _ w: String) -> [UInt8] {
    let name = WordReview.escaped(reviewer.name)
    var element =
      "<\(w)comment \(w)id=\"\(id)\" \(w)author=\"\(name)\" \(w)date=\"\(reviewer.date)\" \(w)initials=\"\(name)\">"
    for paragraph in comment.paragraphs {
      element += "<\(w)p><\(w)r><\(w)t xml:space=\"preserve\">\(WordReview.escaped(paragraph))</\(w)t></\(w)r></\(w)p>"
    }
    return Array((element + "</\(w)comment>").utf8)
  }

  /// The edits of the part, ascending and apart from each other.
  func edits() -> [TextEdit] {
    var edits: [TextEdit] = []
    var kept: Set<Int> = []
    for (place, cut) in cuts.sorted(by: { $0.key < $1.key }) {
      guard let run = run(at: place) else { continue }
      let (r, t) = (prefixed("r", run), prefixed("t", run))
      var bytes = Array("</\(t)></\(r)>".utf8) + cut.ends + cut.starts + cut.change
      bytes += Array("<\(r)>".utf8) + formatting(of: run) + Array("<\(t) xml:space=\"preserve\">".utf8)
      // Blanks at the end of what stays in the first half are kept as well.
      if !keepsBlanks(run), kept.insert(run.tag.lowerBound).inserted {
        let end = run.tag.upperBound &- 1
        edits.append(TextEdit(range: end..<end, replacement: Array(" xml:space=\"preserve\"".utf8)))
      }
      edits.append(TextEdit(range: place..<max(place, cut.end), replacement: bytes))
    }
    for (slot, content) in fillings.values {
      guard !slot.place.isEmpty else {
        edits.append(TextEdit(range: slot.place, replacement: content))
        continue
      }
      // The mark that there is nothing in it goes.
      let end = slot.place.upperBound
      let whole = [UInt8(ascii: ">")] + content + Array("</".utf8) + part[slot.name] + [UInt8(ascii: ">")]
      edits.append(TextEdit(range: end &- 2..<end, replacement: whole))
    }
    return edits.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  private func keepsBlanks(_ run: WordRun) -> Bool {
    let mark = Array("xml:space".utf8)
    return part.span.firstIndex(of: mark.span, in: run.tag) != nil
  }

  private func formatting(of run: WordRun) -> [UInt8] { run.formatting.map { Array(part[$0]) } ?? [] }

  private func prefixed(_ name: String, _ run: WordRun) -> String { String(decoding: run.prefix, as: UTF8.self) + name }

  static func escaped(_ text: String) -> String {
    String(decoding: XMLReference.escaped(Array(text.utf8).filter { $0 >= 0x20 }), as: UTF8.self)
      .replacing("\"", with: "&quot;")
  }

  /// The largest number that an attribute `id` of a part has.
  static func largestID(in part: [UInt8]) -> Int {
    let mark = Array("id=\"".utf8)
    var largest = 0
    var offset = 0
    while let found = part.span.firstIndex(of: mark.span, in: offset..<part.count) {
      offset = found &+ mark.count
      var value = 0
      while offset < part.count, 0x30...0x39 ~= part[offset], value < 1 << 30 {
        value = value &* 10 &+ Int(part[offset] &- 0x30)
        offset &+= 1
      }
      if offset < part.count, part[offset] == UInt8(ascii: "\""), value < 1 << 30 { largest = max(largest, value) }
    }
    return largest
  }
}
