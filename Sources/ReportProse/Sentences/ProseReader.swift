public import ReportForm
import ReportText

/// Reads sentences of a report for what they say about cells of the form.
///
/// A sentence is cut into words, figures and marks, these into clauses; each figure belongs to the most specific word of
/// its clause.  Where it is not clear what a figure is about, the reader says nothing.
public struct ProseReader: Sendable {
  /// The words of the edition.
  private let lexicon: ProseLexicon

  /// Cuts sentences by these words.
  private let tokenizer: ProseTokenizer

  /// The report year; nil if it is not known, and then a sentence that names a year says nothing.
  private let year: Int?

  /// The name of the organ that reports, without 人民; empty if it is not known.
  private let agency: [UInt8]

  /// Makes a reader for a report.
  public init(edition: Edition, year: Int?, agency: String? = nil) {
    lexicon = ProseLexicon.of(edition)
    tokenizer = ProseTokenizer(lexicon)
    self.year = year
    self.agency = agency.map { OrganName.plain(Array($0.utf8)) } ?? []
  }

  /// What the sentences of a text say, in the order of the text.
  public func statements(in span: Span<UInt8>) -> [Statement] {
    var tokens = ProseTokens()
    return statements(in: span, using: &tokens)
  }

  /// The same with storage that serves for one text after the other.
  func statements(in span: Span<UInt8>, using tokens: inout ProseTokens) -> [Statement] {
    let text = span.extracting(first: ProseTokens.longestText)
    guard let wraps = HardWraps(text) else { return unwrapped(text, using: &tokens) }
    return unwrapped(wraps.text.span, using: &tokens).map { $0.moved(wraps.original) }
  }

  /// What the sentences of a text say whose line ends end sentences.
  private func unwrapped(_ text: Span<UInt8>, using tokens: inout ProseTokens) -> [Statement] {
    var statements: [Statement] = []
    // Sentences are cut into pieces only where something is said, and before it for what it builds on.
    var telling = tokenizer.firstTelling(in: text, from: 0)
    if telling == text.count { return statements }
    var offset = 0
    var context = ProseContext()
    var lineStart = offset
    var lineEnd = -1
    var headingTopic = TopicContext.Kind.none
    while offset < text.count {
      if text[offset] == 0x0A || text[offset] == 0x0D {
        // The end of an empty line, or of one that ends with 。: that ends its subject.
        context = ProseContext(base: headingTopic)
        offset &+= 1
        lineStart = offset
        continue
      }
      if telling < offset { telling = tokenizer.firstTelling(in: text, from: offset) }
      if telling == text.count { break }
      if lineEnd < offset { lineEnd = Self.lineEnd(in: text, from: offset) }
      if lineEnd < telling, Self.endsSentence(text, before: lineEnd, after: offset) {
        // Nothing more is said in this line, and the next begins anew.
        offset = lineEnd
        continue
      }
      tokens.removeAll()
      let next = tokenizer.sentence(in: text, from: offset, into: &tokens)
      if tokens.isTelling {
        var sentence = SentenceReader(
          lexicon: lexicon, year: year, agency: agency, tokens: tokens, context: context)
        sentence.read(text)
        context = sentence.context.carried
        statements.append(contentsOf: sentence.statements)
      } else if tokens.hasTopic {
        context.skim(tokens)
      }
      if Self.isLineEnd(text, before: next) {
        // A short line without 。 is a heading and tells what follows; any other goes on in the next, unless it is blank.
        if tokens.isEmpty {
          context = ProseContext(base: headingTopic)
        } else if next - lineStart <= Self.longestHeading {
          headingTopic = context.topic.kind
        }
        lineStart = next
      }
      offset = max(next, offset &+ 1)
    }
    takeOnlyWayAsWhole(&statements, in: text)
    return statements
  }

  /// Takes what came in by one way for all that came in, where no other figure of applications is told, and its sentence
  /// counts nothing else in 件, which could have come in by other ways.
  private func takeOnlyWayAsWhole(_ statements: inout [Statement], in text: Span<UInt8>) {
    var only: Int?
    for (index, statement) in statements.enumerated() {
      guard case .figure(let figure) = statement, let cell = figure.cells.first?.added.first,
        lexicon.cells.isApplications(cell)
      else { continue }
      guard only == nil, figure.isByWay, figure.parts.isEmpty else { return }
      only = index
    }
    guard let only, case .figure(var figure) = statements[only], !ProseReader.counts(beside: figure.range, in: text)
    else { return }
    figure.sort = .exact
    statements[only] = .figure(figure)
  }

  /// Whether the sentence of a figure has another one in 件.
  private static func counts(beside figure: Range<Int>, in text: Span<UInt8>) -> Bool {
    func isCase(_ offset: Int) -> Bool {
      text[offset] == 0xE4 && text[offset &+ 1] == 0xBB && text[offset &+ 2] == 0xB6
        && (text[offset &- 1] &- 0x30 <= 9 || text[offset &- 1] == 0x20)
    }
    func isEnd(_ offset: Int) -> Bool {
      text[offset] == 0x0A || text[offset] == 0x0D
        || text[offset] == 0xE3 && text[offset &+ 1] == 0x80 && text[offset &+ 2] == 0x82
    }
    var offset = figure.lowerBound
    while offset > 1, offset &+ 2 < text.count, !isEnd(offset) {
      offset &-= 1
      if offset < figure.lowerBound, isCase(offset) { return true }
    }
    // The unit of the figure itself follows within a blank or two.
    offset = min(text.count, figure.upperBound &+ 4)
    while offset &+ 2 < text.count, offset > 0, !isEnd(offset) {
      if isCase(offset) { return true }
      offset &+= 1
    }
    return false
  }

  /// Where the line ends that holds an offset.
  private static func lineEnd(in text: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while let end = text.firstIndex(below: 0x0E, in: offset..<text.count) {
      if text[end] == 0x0A || text[end] == 0x0D { return end }
      offset = end &+ 1
    }
    return text.count
  }

  /// Whether 。 ends before an offset and begins at another or behind it.
  private static func endsSentence(_ text: Span<UInt8>, before end: Int, after start: Int) -> Bool {
    end &- start >= 3 && text[end &- 3] == 0xE3 && text[end &- 2] == 0x80 && text[end &- 1] == 0x82
  }

  /// The longest line that is taken for a heading, in bytes.
  private static let longestHeading = 90

  /// Whether the byte before an offset ends a line.
  private static func isLineEnd(_ text: borrowing Span<UInt8>, before offset: Int) -> Bool {
    offset > 0 && offset <= text.count && (text[offset - 1] == 0x0A || text[offset - 1] == 0x0D)
  }
}

extension ProseContext {
  /// Begins a subject under a heading that names a topic.
  fileprivate init(base: TopicContext.Kind) {
    topic.settle(on: base)
  }

  /// Notes what a sentence is about that says nothing of figures.
  mutating func skim(_ tokens: borrowing ProseTokens) {
    var depth = 0
    for index in tokens.indices {
      switch tokens[index].kind {
      case .open: depth &+= 1
      case .close: depth &-= 1
      case .word(let word) where depth <= 0:
        let isOther = index > 0 && tokens[index &- 1].end == tokens[index].start && tokens[index &- 1].makesOther
        note(word, isOther: isOther, inClause: 0)
      default: break
      }
    }
    topic.isOfPapers = false
    list.total = nil
    self = carried
  }

  /// Notes what a clause without figure is about.
  ///
  /// - Parameter isOther: whether 申请 would be an application for something else.
  mutating func note(_ word: ProseWord, isOther: Bool, inClause clause: Int) {
    switch word {
    case .rows, .applicants, .decision, .decisionMatter: list.namedClause = clause
    case .application: topic.settle(on: .applications)
    case .bareApplication:
      if isOther {
        topic.kind = .other
      } else if topic.kind != .other {
        topic.kind = .applications
      }
    case .paper: topic.isOfPapers = true
    case .thing: topic.kind = .other
    case .review, .lawsuit:
      list.namedClause = clause
      topic.name(word == .review ? .reviews : .lawsuits)
    case .document, .regulation:
      list.namedClause = clause
      topic.kind = .documents
      topic.documents = word
      topic.action = nil
    default: break
    }
  }

  /// What the next sentence may build on: the topic, unless it was one of the moment.
  var carried: ProseContext {
    let isKept = topic.kind == .applications || topic.kind == .other
    var next = ProseContext(base: isKept ? topic.kind : topic.base)
    next.topic.row = topic.row
    next.topic.isOfPapers = topic.isOfPapers
    next.list.total = list.total
    return next
  }
}
