import LanguageServer
import ReportModel
import ReportReader
import ReportRules
import ReportText

/// Edits of an open document: text, lines, reports and findings are those of opening the final text.
enum EditsTarget {
  static func run(_ input: FuzzInput) {
    var input = input
    let encoding = PositionEncoding.allCases[input.number(below: 3)]
    var edits: [Edit] = []
    for _ in 0...input.number(below: 6) { edits.append(Edit(&input)) }
    let start = String(decoding: input.rest, as: UTF8.self)
    let repeated = input.rest.count < 3000 ? 5 : 1
    var model = Array(String(repeating: start, count: repeated).utf8)
    var document = OpenDocument(
      uri: "u", languageID: "markdown", version: 1, text: String(decoding: model, as: UTF8.self))
    if input.rest.count % 2 == 0 { _ = document.analysis() }
    for (index, edit) in edits.enumerated() {
      let change = edit.applied(to: &model, document.text, encoding)
      document.apply([change], version: index + 2, encoding: encoding)
      require(document.text.bytes == model, "the text is another after edit \(index)")
      require(document.text.lines == LineIndex(model.span), "the lines are others after edit \(index)")
      // Several edits may come before one look.
      if edit.looks { compare(&document, model, index) }
    }
    compare(&document, model, edits.count)
  }

  private static func compare(_ document: inout OpenDocument, _ text: [UInt8], _ index: Int) {
    let known = document.analysis()
    let fresh = DocumentAnalysis(of: text, basis: CheckBasis())
    let whole = 0..<text.count
    require(known.reports.map(\.placed.range) == fresh.reports.map(\.placed.range), "other reports after edit \(index)")
    require(
      known.reports.map(\.placed.report.text) == fresh.reports.map(\.placed.report.text),
      "other texts after edit \(index)")
    require(
      known.reports.map(\.placed.report.cells) == fresh.reports.map(\.placed.report.cells),
      "other cells after edit \(index)")
    require(
      known.reports.map { places(of: $0.placed) } == fresh.reports.map { places(of: $0.placed) },
      "cells elsewhere after edit \(index)")
    require(known.findings(touching: whole) == fresh.findings(touching: whole), "other findings after edit \(index)")
  }

  /// Where the cells of a report stand in the document.
  private static func places(of placed: PlacedReport) -> [Range<Int>?] {
    placed.report.cells.map { $0.map { placed.documentRange(of: $0.range) } }
  }

  /// An edit by positions that may lie anywhere.
  private struct Edit {
    private let place: Int
    private let length: Int
    private let piece: Int
    private let shift: Int
    let looks: Bool

    private static let pieces = [
      "", "7", "\n", "\r", "\r\n", "\t", "|", "年", "😀", "<", "<table>", "一、总体情况\n", "\n三、收到和处理政府信息公开申请情况\n",
      "东河县商务局2023年政府信息公开工作年度报告\n", "。", "（七）总计\t1\t2\t0\t0\t0\t0\t3\n", "\u{FEFF}", "\0",
    ]

    init(_ input: inout FuzzInput) {
      place = input.number(below: 1 << 16)
      length = input.number(below: 256)
      piece = input.number(below: Edit.pieces.count)
      let flags = input.number(below: 16)
      looks = flags & 1 == 0
      shift = flags >> 1
    }

    /// Applies the edit to the model, and gives it as a change of the document, whose text is that of the model.
    func applied(to model: inout [UInt8], _ text: TextDocument, _ encoding: PositionEncoding) -> ContentChange {
      let start = Edit.scalarStart(place * (model.count + 1) / (1 << 16), in: model)
      let end = Edit.scalarStart(min(model.count, start + (length < 200 ? length % 8 : length * 30)), in: model)
      let range = start..<max(start, end)
      var positions = LSPRange(
        start: text.position(of: range.lowerBound, encoding: encoding),
        end: text.position(of: range.upperBound, encoding: encoding))
      // Within a line end there is no position: the end of the line stands for it.
      let from = text.offset(of: positions.start, encoding: encoding)
      var to = max(from, text.offset(of: positions.end, encoding: encoding))
      if shift == 7 {
        // Beyond everything.
        positions.end = TextPosition(line: Int.max, character: Int.max)
        to = model.count
      }
      model.replaceSubrange(from..<to, with: Array(Edit.pieces[piece].utf8))
      return ContentChange(range: positions, text: Edit.pieces[piece])
    }

    private static func scalarStart(_ offset: Int, in text: [UInt8]) -> Int {
      var offset = min(offset, text.count)
      while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
  }
}
