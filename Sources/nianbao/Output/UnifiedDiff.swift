import ReportText

/// The difference between a text and what edits make of it, in the unified form that `patch` and `git apply` read.
///
/// Lines end at LF alone here, as they do for those programs.  The lines are those of the file, whatever is in them, since
/// else the difference could not be applied; only on a terminal, from which nothing is applied, they are shown without
/// what acts on it.
struct UnifiedDiff {
  /// The unchanged lines that are shown around a change.
  private static let context = 3

  /// A stretch of lines that is replaced by others.
  private struct Change {
    /// The lines that go, 0-based.
    var removed: Range<Int>

    /// The lines that come, each with its line end.
    var added: ArraySlice<ArraySlice<UInt8>>
  }

  /// The old text.
  private let bytes: [UInt8]

  /// Where its lines begin, and its end; 0-based, in bytes.
  private let starts: [Int]

  /// The number of lines.
  private var lineCount: Int { starts.count - 1 }

  /// The difference in a file as bytes; empty if there is none.
  ///
  /// - Parameters:
  ///   - edits: what changes, ascending and apart from each other.
  ///   - isOnTerminal: whether it is only looked at.
  static func text(path: [UInt8], old: [UInt8], edits: [TextEdit], isOnTerminal: Bool = false) -> [UInt8] {
    let diff = UnifiedDiff(old)
    let changes = diff.changes(edits)
    guard !changes.isEmpty else { return [] }
    var output: [UInt8] = []
    for mark in ["--- ", "+++ "] {
      output.append(contentsOf: mark.utf8)
      output.append(contentsOf: name(path))
      output.append(0x0A)
    }
    diff.append(changes, to: &output)
    return isOnTerminal ? Array(ShownScalar.lines(String(decoding: output, as: UTF8.self)).utf8) : output
  }

  /// The difference in a file: for programs in the file's own bytes, so that `patch` can apply it, and for people at a
  /// terminal in UTF-8.
  static func text(path: [UInt8], old source: SourceText, edits: [TextEdit], isOnTerminal: Bool) -> [UInt8] {
    guard case .plain(let old) = source, old.isForeign, !isOnTerminal else {
      return text(path: path, old: source.bytes, edits: edits, isOnTerminal: isOnTerminal)
    }
    return text(path: path, old: old.stored, edits: old.storedEdits(edits))
  }

  /// The lines that edits take out and put in, each with its mark and without its line end.
  static func changedLines(of old: [UInt8], _ edits: [TextEdit]) -> [(mark: String, line: [UInt8])] {
    let diff = UnifiedDiff(old)
    func shown(_ line: ArraySlice<UInt8>) -> [UInt8] { Array(line.last == 0x0A ? line.dropLast() : line) }
    return diff.changes(edits).flatMap { change in
      change.removed.map { (mark: "-", line: shown(diff.content($0))) }
        + change.added.map { (mark: "+", line: shown($0)) }
    }
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
    if starts.last != bytes.count { starts.append(bytes.count) }
    self.starts = starts
  }

  /// A path as a header names it: with what a header could not hold, or what acts on a terminal, written as in C, and with a
  /// tab at the end where a blank could be taken for that.
  private static func name(_ path: [UInt8]) -> [UInt8] {
    var name: [UInt8] = []
    var isPlain = true
    var offset = 0
    while offset < path.count {
      let (value, length) = Scalars.decode(path.span, at: offset)
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      let bytes = path[offset..<offset + length]
      offset += length
      if scalar == "\"" || scalar == "\\" {
        isPlain = false
        name += [UInt8(ascii: "\\")] + bytes
      } else if !ShownScalar.isPlain(scalar) || length == 1 && scalar.value > 0x7F {
        isPlain = false
        for byte in bytes {
          let digits = String(byte, radix: 8)
          name += Array("\\\(String(repeating: "0", count: 3 - digits.utf8.count))\(digits)".utf8)
        }
      } else {
        name += bytes
      }
    }
    let quote = UInt8(ascii: "\"")
    if !isPlain { return [quote] + name + [quote] }
    return path.contains(UInt8(ascii: " ")) ? path + [0x09] : path
  }

  /// The changed stretches of lines, ascending.
  private func changes(_ edits: [TextEdit]) -> [Change] {
    var changes: [Change] = []
    var index = 0
    while index < edits.count {
      // Edits that share a line make one change.
      let first = line(at: edits[index].range.lowerBound)
      var end = self.end(of: edits[index])
      var next = index + 1
      while next < edits.count, line(at: edits[next].range.lowerBound) < end {
        end = max(end, self.end(of: edits[next]))
        next += 1
      }
      if let change = change(of: first..<end, edits[index..<next]) { changes.append(change) }
      index = next
    }
    return changes
  }

  /// The line after the last that an edit concerns: the one it ends in counts, since what follows there moves up.
  private func end(of edit: TextEdit) -> Int { min(line(at: edit.range.upperBound) + 1, lineCount) }

  /// The 0-based line that holds an offset; the number of lines for the end of a text that ends with a line end.
  private func line(at offset: Int) -> Int {
    if offset >= bytes.count, bytes.last ?? 0x0A == 0x0A { return lineCount }
    return max(0, starts.prefix(lineCount).partitioningIndex { $0 > offset } - 1)
  }

  /// What edits make of whole lines, without the first and last lines that stay as they are; nil if all do.
  private func change(of lines: Range<Int>, _ edits: ArraySlice<TextEdit>) -> Change? {
    var text: [UInt8] = []
    var offset = starts[lines.lowerBound]
    for edit in edits {
      text.append(contentsOf: bytes[offset..<edit.range.lowerBound])
      text.append(contentsOf: edit.replacement)
      offset = edit.range.upperBound
    }
    text.append(contentsOf: bytes[offset..<starts[max(lines.lowerBound, lines.upperBound)]])
    var added = UnifiedDiff.lines(of: text)[...]
    var removed = lines
    while let line = added.first, !removed.isEmpty, line == content(removed.lowerBound) {
      added = added.dropFirst()
      removed = removed.lowerBound + 1..<removed.upperBound
    }
    while let line = added.last, !removed.isEmpty, line == content(removed.upperBound - 1) {
      added = added.dropLast()
      removed = removed.lowerBound..<removed.upperBound - 1
    }
    return added.isEmpty && removed.isEmpty ? nil : Change(removed: removed, added: added)
  }

  /// The lines of a text, each with its line end.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in text.indices where text[index] == 0x0A {
      lines.append(text[start...index])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  /// A line of the old text with its line end.
  private func content(_ line: Int) -> ArraySlice<UInt8> { bytes[starts[line]..<starts[line + 1]] }

  /// Writes changes, those near each other in one hunk.
  private func append(_ changes: [Change], to output: inout [UInt8]) {
    var shift = 0
    var index = 0
    while index < changes.count {
      var next = index + 1
      while next < changes.count,
        changes[next].removed.lowerBound - changes[next - 1].removed.upperBound <= 2 * UnifiedDiff.context
      {
        next += 1
      }
      let hunk = changes[index..<next]
      let start = max(0, changes[index].removed.lowerBound - UnifiedDiff.context)
      let end = min(lineCount, changes[next - 1].removed.upperBound + UnifiedDiff.context)
      let growth = hunk.reduce(0) { $0 + $1.added.count - $1.removed.count }
      let old = UnifiedDiff.span(start, end - start)
      let new = UnifiedDiff.span(start + shift, end - start + growth)
      output.append(contentsOf: "@@ -\(old) +\(new) @@\n".utf8)
      var line = start
      for change in hunk {
        append(" ", line..<change.removed.lowerBound, to: &output)
        append("-", change.removed, to: &output)
        for added in change.added { UnifiedDiff.append("+", added, to: &output) }
        line = change.removed.upperBound
      }
      append(" ", line..<end, to: &output)
      shift += growth
      index = next
    }
  }

  /// A number of lines from a line (0-based) on, as a hunk's header says it.
  private static func span(_ start: Int, _ count: Int) -> String {
    let first = count == 0 ? start : start + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  /// Writes lines of the old text.
  private func append(_ mark: Unicode.Scalar, _ lines: Range<Int>, to output: inout [UInt8]) {
    for line in lines { UnifiedDiff.append(mark, content(line), to: &output) }
  }

  /// Writes a line.
  private static func append(_ mark: Unicode.Scalar, _ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(truncatingIfNeeded: mark.value))
    output.append(contentsOf: line)
    if line.last != 0x0A { output.append(contentsOf: "\n\\ No newline at end of file\n".utf8) }
  }
}
