import ReportFeatures

extension Documents {
  /// `textDocument/semanticTokens/full`: what each stretch of a document means; with `/delta` what has changed since the
  /// client last asked, or all if that is not known.
  ///
  /// - Parameter id: the result id of the tokens that the client has; nil if it wants all.
  mutating func semanticTokens(of view: DocumentView, since id: String? = nil) -> (inout JSONWriter) -> Void {
    let tokens = tokens(of: view)
    let (result, previous) = note(tokens, of: view)
    guard let id, let previous, previous.resultID == id else {
      return { writer in
        writer.object { writer in
          writer.member("resultId", result)
          writer.key("data")
          writer.numbers(tokens[...])
        }
      }
    }
    let change = TokenChange(from: previous.tokens, to: tokens)
    return { writer in
      writer.object { writer in
        writer.member("resultId", result)
        writer.array("edits") { writer in
          guard let change else { return }
          writer.object { writer in
            writer.member("start", change.start)
            writer.member("deleteCount", change.deleteCount)
            writer.key("data")
            writer.numbers(change.data)
          }
        }
      }
    }
  }

  /// `textDocument/semanticTokens/range`: what each stretch of a part of a document means.
  mutating func semanticTokens(of view: DocumentView, in range: LSPRange) -> (inout JSONWriter) -> Void {
    let range = view.converter.bytes(range)
    let tokens = range == 0..<view.text.count ? tokens(of: view) : view.tokens(in: range)
    return { writer in
      writer.object { writer in
        writer.key("data")
        writer.numbers(tokens[...])
      }
    }
  }
}

extension DocumentView {
  /// The tokens in a part of the document as the protocol counts them.
  fileprivate func tokens(in range: Range<Int>) -> [UInt32] {
    var encoder = TokenEncoder()
    for checked in analysis.reports {
      for token in tokens(of: checked, within: range) { encoder.add(token, converter) }
    }
    return encoder.tokens
  }
}

extension JSONWriter {
  /// Writes an array of numbers.
  fileprivate mutating func numbers(_ numbers: ArraySlice<UInt32>) {
    array { writer in
      for number in numbers { writer.value(Int(number)) }
    }
  }
}
