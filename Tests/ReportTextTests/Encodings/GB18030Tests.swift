import Foundation
import Testing

@testable import ReportText

/// The codec against that of Python, which must be there.
@Suite struct GB18030Tests {
  /// What Python makes of a program; it is given the repository's folder to stand in.
  private static func python(_ arguments: [String]) throws -> [UInt8] {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.currentDirectoryURL = root
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "python3 is needed for this test")
    return bytes
  }

  @Test func allCodePointsAreThoseOfPython() throws {
    let scalars = (UInt32(0)..<0x11_0000).filter { !(0xD800..<0xE000).contains($0) }
    var text: [UInt8] = []
    for scalar in scalars { Scalars.append(scalar, to: &text) }
    let program = """
      import sys
      every = "".join(chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000)
      sys.stdout.buffer.write(every.encode("gb18030"))
      """
    let expected = try GB18030Tests.python(["-c", program])
    #expect(scalars.count == 0x11_0000 - 0x800 && expected.count > 4_000_000)
    let coding = GB18030()
    #expect(coding.bytes(of: text.span) == expected)
    let (read, end) = coding.utf8(of: expected.span)
    #expect(read == text && end == expected.count)
  }

  /// Sequences of one, two and four bytes, of every kind that could be taken for one, valid or not: what each reads as,
  /// and whether it is read to its end.
  @Test(arguments: [
    (1, "((a,) for a in range(256))"), (2, "((a, b) for a in range(0x80, 256) for b in range(256))"),
    (3, "((a, b, c) for a in (0x81, 0xB0, 0xFE) for b in range(0x30, 0x3A) for c in range(256))"),
    (
      4,
      """
      ((a, b, c, d) for a in range(0x81, 0xFF) for b in range(0x30, 0x3A) for c in range(0x81, 0xFF)
        for d in range(0x30, 0x3A))
      """
    ),
    (
      4,
      """
      ((a, b, c, d) for a in (0x80, 0x81, 0x84, 0x90, 0xE3, 0xFE, 0xFF) for b in range(0x2F, 0x3B)
        for c in (0x7F, 0x80, 0x81, 0x9A, 0xFE, 0xFF) for d in range(0x2F, 0x3B))
      """
    ),
  ])
  func sequencesAreThoseOfPython(length: Int, sequences: String) throws {
    // For each the bytes themselves, then the scalar in four bytes; a scalar is beyond Unicode where there is not one.
    let program = """
      import sys
      out = bytearray()
      for sequence in \(sequences):
          try:
              text = bytes(sequence).decode("gb18030")
              value = ord(text) if len(text) == 1 else 0xFFFFFFFF
          except UnicodeDecodeError:
              value = 0xFFFFFFFF
          out += bytes(sequence)
          out += value.to_bytes(4, "little")
      sys.stdout.buffer.write(out)
      """
    let expected = try GB18030Tests.python(["-c", program])
    try #require(expected.count > 0 && expected.count % (length + 4) == 0)
    let coding = GB18030()
    var wrong: [Int] = []
    let bytes = expected.span
    for start in stride(from: 0, to: bytes.count, by: length + 4) {
      let found = coding.scalar(at: 0, in: bytes.extracting(start..<start + length))
      let scalar = found.flatMap { $0.length == length ? $0.scalar : nil } ?? UInt32.max
      for index in 0..<4 where UInt8(truncatingIfNeeded: scalar >> (8 * UInt32(index))) != bytes[start + length + index]
      {
        wrong.append(start)
        break
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) of \(expected.count / (length + 4)), at \(wrong.prefix(9))")
  }

  @Test func theTableIsWhatItsScriptMakes() throws {
    let made = try GB18030Tests.python(["Tests/Encodings/table", "--print"])
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appendingPathComponent("Sources/ReportText/Encodings/GB18030+Data.swift")
    #expect(try Array(Data(contentsOf: file)) == made)
  }
}
