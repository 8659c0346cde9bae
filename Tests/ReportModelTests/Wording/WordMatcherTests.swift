import ReportModel
import ReportProse
import Testing

@Suite struct WordMatcherTests {
  /// For each word looked for the offsets of a text, by characters, before which and behind which it stands.
  @Test("One pass tells what stands before and behind every place")
  func tellsWhatStandsBeforeAndBehind() {
    let text = Array("年报，结转3件结转年。年报".utf8)
    let sentence = 0..<text.count - "。年报".utf8.count
    let extents = WordMatcher([["年报"], ["结转", "转年"], ["结"], ["办结"]]).extents(in: sentence, of: text.span)
    func places(_ test: (Int) -> Bool) -> [Int] { sentence.filter(test) }
    let expected = [(6, 0), (15, 22), (12, 19)]
    for (extent, place) in zip(extents, expected) {
      #expect(places(extent.hasWord(before:)) == Array(place.0..<sentence.count))
      #expect(places(extent.hasWord(behind:)) == Array(0...place.1))
    }
    #expect(extents.count == 4)
    #expect(places { extents[3].hasWord(before: $0) || extents[3].hasWord(behind: $0) }.isEmpty)
  }
}
