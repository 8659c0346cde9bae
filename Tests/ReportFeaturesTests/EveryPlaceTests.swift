import ReportFeatures
import ReportForm
import ReportModel
import ReportReader
import ReportRules
import ReportText
import TestSupport
import Testing

/// No feature fails at any place of any text, and what it gives lies within the text.
@Suite struct EveryPlaceTests {
  @Test(arguments: Fixtures.seeds)
  func placesAllOverTheSeeds(seed: String) throws {
    let bytes = try Fixtures.seed(seed)
    // Steps of seven bytes fall on every byte of a character, and on every figure before long.
    try check(bytes, at: Array(stride(from: -1, through: bytes.count + 1, by: 7)) + [bytes.count, bytes.count + 1])
  }

  @Test(arguments: Fixtures.seeds)
  func seedsThatAreCutOff(seed: String) throws {
    let bytes = try Fixtures.seed(seed)
    var generator = SplitMix(state: 7)
    for _ in 0..<24 {
      // Some cuts fall within a character, and some leave out the start.
      let end = Int.random(in: 0...bytes.count, using: &generator)
      let start = Bool.random(using: &generator) ? 0 : Int.random(in: 0...end, using: &generator)
      let part = Array(bytes[start..<end])
      let places = (0..<12).map { _ in Int.random(in: 0...part.count, using: &generator) }
      try check(part, at: places + [0, part.count])
    }
  }

  @Test(arguments: Fixtures.seeds)
  func seedsWithLinesTakenOut(seed: String) throws {
    let lines = try Fixtures.seed(seed).split(separator: 0x0A, omittingEmptySubsequences: false)
    var generator = SplitMix(state: 11)
    for ending in ["\n", "\r\n", "\r"] {
      for _ in 0..<8 {
        let kept = lines.filter { _ in Int.random(in: 0..<10, using: &generator) > 1 }
        let part = Array(kept.joined(separator: Array(ending.utf8)))
        try check(part, at: (0..<20).map { _ in Int.random(in: 0...part.count, using: &generator) })
      }
    }
  }

  /// A page of HTML, where ranges of the report are not ranges of the document; whole and cut off.
  @Test func placesAllOverAPage() throws {
    let text = FilledReport.text(.html)
    let bytes = Array(text.utf8)
    let report = try #require(ReportDocument(parsing: bytes).reports.first)
    #expect(report.source != nil && report.report.tables.count == 3)
    try check(bytes, at: Array(stride(from: 0, through: bytes.count, by: 7)))
    for end in stride(from: 100, to: bytes.count, by: 293) {
      try check(Array(bytes.prefix(end)), at: [0, end / 2, end])
    }
  }

  private func check(_ bytes: [UInt8], at places: [Int]) throws {
    let reports = ReportDocument(parsing: bytes)
    for symbol in SymbolFeature.symbols(reports: reports) { check(symbol, within: 0..<bytes.count) }
    for fold in FoldingFeature.ranges(document: bytes, reports: reports) {
      #expect(fold.range.upperBound <= bytes.count && !fold.range.isEmpty)
    }
    let whole = 0..<bytes.count
    for hint in InlayHintFeature.hints(reports: reports, range: whole) {
      #expect(whole.lowerBound <= hint.offset && hint.offset <= whole.upperBound && !hint.label.isEmpty)
      checkEdits(hint.edits, bytes)
    }
    for lens in CodeLensFeature.lenses(document: bytes, reports: reports) {
      #expect(lens.range.clamped(to: whole) == lens.range && !lens.title.isEmpty)
      checkEdits(lens.edits, bytes)
    }
    // Checking takes longer than all features together, so that not every text is checked.
    let findings = bytes.count % 4 == 0 ? Checker.findings(of: reports) : []
    var end = 0
    for token in SemanticTokenFeature.tokens(document: bytes, reports: reports, findings: findings) {
      #expect(token.range.lowerBound >= end && !token.range.isEmpty && token.range.upperBound <= bytes.count)
      #expect(bytes[token.range].allSatisfy { $0 != 0x0A && $0 != 0x0D })
      end = token.range.upperBound
    }
    for link in DocumentLinkFeature.links(document: bytes, reports: reports) {
      #expect(link.range.clamped(to: whole) == link.range && !link.target.isEmpty)
    }
    checkEdits(FormattingFeature.edits(document: bytes, reports: reports, findings: findings), bytes)
    for place in places {
      // What reads all sentences is asked less often.
      if place % 5 == 0 { checkNavigation(bytes, reports, at: place) }
      if let hover = HoverFeature.hover(document: bytes, reports: reports, offset: place) {
        #expect(hover.range.lowerBound <= place && place <= hover.range.upperBound)
        #expect(hover.range.upperBound <= bytes.count && !hover.plain.isEmpty)
      }
      let items = CompletionFeature.items(
        document: bytes, reports: reports, offset: place, supportsSnippets: place % 2 == 0)
      // Between CR and LF counts as the end of the line before.
      let isInLineEnd = place > 0 && place < bytes.count && bytes[place - 1] == 0x0D && bytes[place] == 0x0A
      let line = bytes.line(around: isInLineEnd ? place - 1 : place)
      for item in items {
        let isWithin =
          item.replaceRange.lowerBound >= line.lowerBound && item.replaceRange.upperBound <= line.upperBound
        #expect(isWithin, "\(item.label) at \(place)")
        // At a continuation byte the cursor is taken to be before the character.
        #expect(item.replaceRange.lowerBound <= place && place - 3 <= item.replaceRange.upperBound)
        #expect(!item.label.isEmpty && !item.filterText.isEmpty)
      }
      #expect(items.dropFirst().allSatisfy { !$0.isPreselected })
    }
  }

  private func checkNavigation(_ bytes: [UInt8], _ reports: ReportDocument, at place: Int) {
    let whole = 0..<bytes.count
    checkEdits(TypingFeature.edits(document: bytes, reports: reports, offset: place), bytes)
    for action in RewriteFeature.actions(document: bytes, reports: reports, offset: place) {
      #expect(!action.edits.isEmpty && !action.title.isEmpty)
      checkEdits(action.edits, bytes)
    }
    if let inline = InlineCompletionFeature.completion(document: bytes, reports: reports, offset: place) {
      #expect(inline.range.clamped(to: whole) == inline.range && inline.range.upperBound == place)
    }
    if let help = SignatureFeature.help(reports: reports, offset: place) {
      #expect(help.parameters.indices.contains(help.activeParameter))
      #expect(help.parameters.allSatisfy { $0.upperBound <= help.label.utf8.count })
    }
    var last = place..<place
    for range in SelectionFeature.ranges(document: bytes, reports: reports, offset: place)
    where whole.contains(place) {
      #expect(range.clamped(to: whole) == range && last.clamped(to: range) == last && range.count > last.count)
      last = range
    }
    for highlight in HighlightFeature.highlights(reports: reports, offset: place) {
      #expect(highlight.range.clamped(to: whole) == highlight.range && !highlight.range.isEmpty)
    }
    let previous = reports.reports.first
    for target in NavigationFeature.definitions(reports: reports, offset: place, previous: previous)
      + NavigationFeature.references(
        reports: reports, offset: place, includesDeclaration: true, previous: previous)
    {
      #expect(target.range.clamped(to: whole) == target.range && !target.range.isEmpty)
    }
  }

  /// Edits lie within the text, ascend, and are apart from each other.
  private func checkEdits(_ edits: [TextEdit], _ bytes: [UInt8]) {
    var end = 0
    for edit in edits {
      #expect(edit.range.lowerBound >= end && edit.range.upperBound <= bytes.count)
      end = edit.range.upperBound
    }
  }

  private func check(_ symbol: Symbol, within parent: Range<Int>) {
    #expect(!symbol.name.isEmpty)
    #expect(symbol.range.clamped(to: parent) == symbol.range, "\(symbol.name)")
    #expect(symbol.selectionRange.clamped(to: symbol.range) == symbol.selectionRange, "\(symbol.name)")
    for child in symbol.children { check(child, within: symbol.range) }
  }
}

/// Random numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
