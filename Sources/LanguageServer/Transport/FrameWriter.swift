/// Puts the header before the body of a message.
public enum FrameWriter {
  /// Appends a body (JSON, UTF-8) as a frame.
  public static func append(_ body: [UInt8], to output: inout [UInt8]) {
    output.append(contentsOf: header(ofLength: body.count))
    output.append(contentsOf: body)
  }

  /// The header of a body of so many bytes.
  public static func header(ofLength count: Int) -> [UInt8] {
    Array("Content-Length: \(count)\r\n\r\n".utf8)
  }
}
