/// JSON in which the numbers of lines are left open, so that it can stand for a part of a document wherever that part
/// begins.
struct JSONTemplate: Sendable {
  /// Where the number of a line is left open.
  struct Gap: Sendable {
    /// The offset in ``bytes``.
    let offset: UInt32

    /// The line, counted from the part's first.
    let line: Int32
  }

  /// The JSON without the numbers of lines; empty, or values with commas between them.
  let bytes: [UInt8]

  /// The numbers that are left open, ascending.
  let gaps: [Gap]

  /// How many values there are.
  let count: Int
}

extension JSONWriter {
  /// Makes a template of what `body` writes for a part.
  ///
  /// - Parameters:
  ///   - line: the line (0-based) on which the part begins; nil to leave no number open.
  ///   - body: writes values, separated as in an array; returns how many.
  static func template(fromLine line: Int?, _ body: (inout JSONWriter) -> Int) -> JSONTemplate {
    var writer = JSONWriter()
    writer.gapBase = line
    let count = body(&writer)
    // Templates are kept: without the room that growing left.
    return JSONTemplate(bytes: exact(writer.bytes), gaps: exact(writer.gaps), count: count)
  }

  /// A copy of an array that has no more room than it needs.
  private static func exact<Element>(_ array: [Element]) -> [Element] {
    var copy: [Element] = []
    copy.reserveCapacity(array.count)
    copy.append(contentsOf: array)
    return copy
  }

  /// Writes the values of a template for a part that begins on a line (0-based).
  mutating func values(_ template: JSONTemplate, fromLine line: Int) {
    guard template.count > 0 else { return }
    begin()
    var offset = 0
    for gap in template.gaps {
      let end = min(max(offset, Int(gap.offset)), template.bytes.count)
      append(template.bytes[offset..<end])
      digits(Int(gap.line) &+ line)
      offset = end
    }
    append(template.bytes[offset...])
  }
}
