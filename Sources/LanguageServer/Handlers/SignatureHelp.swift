import ReportFeatures
import ReportRules

extension DocumentView {
  /// `textDocument/signatureHelp`: the columns of the row that is being filled, and its sum so far.
  func signatureHelp(at offset: Int) -> Answer? {
    guard let help = SignatureFeature.help(reports: reports, offset: offset, language: language) else { return nil }
    let usesOffsets = client.signatureOffsets
    return .result { writer in
      writer.object { writer in
        writer.array("signatures") { writer in
          writer.object { writer in
            writer.member("label", help.label)
            writer.member("documentation", help.documentation)
            writer.array("parameters", help.parameters) { parameter, writer in
              writer.object { writer in
                writer.key("label")
                DocumentView.write(parameter, of: help.label, asOffsets: usesOffsets, to: &writer)
              }
            }
          }
        }
        writer.member("activeSignature", 0)
        writer.member("activeParameter", help.activeParameter)
      }
    }
  }

  /// Writes a part (bytes) of a label, as the part itself or, for clients that can take it, as places in UTF-16 units,
  /// whatever units were agreed on for documents.
  private static func write(
    _ part: Range<Int>, of label: String, asOffsets: Bool, to writer: inout JSONWriter
  ) {
    let bytes = Array(label.utf8)
    let part = part.clamped(to: 0..<bytes.count)
    guard asOffsets else {
      writer.value(String(decoding: bytes[part], as: UTF8.self))
      return
    }
    writer.array([part.lowerBound, part.upperBound]) { end, writer in
      writer.value(String(decoding: bytes[..<end], as: UTF8.self).utf16.count)
    }
  }
}
