@testable import ReportModel
@testable import ReportProse
@testable import ReportReader

/// The reader of figures: what it reads does not hang on what stands around, and its plain form reads alike.
enum NumbersTarget {
  static func run(_ input: FuzzInput) {
    let text = input.rest
    let value = FigureReader.read(0..<text.count, in: text.span)
    let framed = Array("一|９".utf8) + text + Array("9，".utf8)
    let start = "一|９".utf8.count
    require(FigureReader.read(start..<start + text.count, in: framed.span) == value, "what stands around counts")
    guard case .number(let figure) = value else { return }
    require(figure.digits.magnitude < 1_000_000_000_000_000, "too many digits")
    let plain = Array(figure.plain.utf8)
    guard case .number(let again) = FigureReader.read(0..<plain.count, in: plain.span) else {
      require(false, "“\(figure.plain)” is no number")
      return
    }
    require(again.plain == figure.plain, "“\(figure.plain)” reads as “\(again.plain)”")
    require(again.count == figure.count, "“\(figure.plain)” is another number")
    require(again.notation.isEmpty, "“\(figure.plain)” is not plain: \(again.notation)")
  }
}
