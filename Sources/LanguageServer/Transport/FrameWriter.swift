/// Puts the header before the body of a message.
package enum FrameWriter {
  /// Appends a body (JSON, UTF-8) as a frame.
  package static func append(_ body: [UInt8], to output: inout [UInt8]) {
    output.append(contentsOf: "Content-Length: \(body.count)\r\n\r\n".utf8)
    output.append(contentsOf: body)
  }
}
