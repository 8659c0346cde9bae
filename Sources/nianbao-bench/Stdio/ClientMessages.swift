import LanguageServer
import ReportText

/// The messages of the client that measures, as JSON.
enum ClientMessages {
  /// The name of the document.
  static let uri = "file:///bench/report.md"

  /// `initialize`, with what a modern editor can do as far as it changes the work.
  static let initialize = request(1, "initialize") { writer in
    writer.key("capabilities")
    writer.raw(
      Array(
        """
        {"textDocument":{"publishDiagnostics":{"relatedInformation":true,"versionSupport":true,"tagSupport":{"valueSet":[1,2]}},\
        "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix","source"]}}},\
        "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},\
        "completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown"]}},\
        "hover":{"contentFormat":["markdown"]}},"workspace":{"workspaceEdit":{"documentChanges":true}}}
        """.utf8))
  }

  /// A request.
  static func request(_ id: Int, _ method: String, _ parameters: ((inout JSONWriter) -> Void)? = nil) -> [UInt8] {
    message(method, id: id, parameters)
  }

  /// A notification.
  static func notification(_ method: String, _ parameters: ((inout JSONWriter) -> Void)? = nil) -> [UInt8] {
    message(method, id: nil, parameters)
  }

  private static func message(_ method: String, id: Int?, _ parameters: ((inout JSONWriter) -> Void)?) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      if let id { writer.member("id", id) }
      writer.member("method", method)
      guard let parameters else { return }
      writer.object("params", parameters)
    }
    return writer.bytes
  }

  /// `textDocument/didOpen`.
  static func open(_ text: [UInt8], uri: String = uri, version: Int = 1) -> [UInt8] {
    notification("textDocument/didOpen") { writer in
      writer.object("textDocument") { writer in
        writer.member("uri", uri)
        writer.member("version", version)
        writer.member("languageId", "markdown")
        writer.member("text", String(decoding: text, as: UTF8.self))
      }
    }
  }

  /// `textDocument/didChange` with one change.
  static func change(_ range: LSPRange, _ text: String, uri: String = uri, version: Int) -> [UInt8] {
    notification("textDocument/didChange") { writer in
      writer.object("textDocument") { writer in
        writer.member("uri", uri)
        writer.member("version", version)
      }
      writer.array("contentChanges") { writer in
        writer.object { writer in
          writer.member("range", range)
          writer.member("text", text)
        }
      }
    }
  }

  /// A request about a place of the document, or about all of it.
  static func question(_ id: Int, _ method: String, at range: LSPRange?, uri: String = uri) -> [UInt8] {
    request(id, method) { writer in
      writer.object("textDocument") { $0.member("uri", uri) }
      guard let range else { return }
      writer.object("position") { writer in
        writer.member("line", range.start.line)
        writer.member("character", range.start.character)
      }
      writer.member("range", range)
      writer.object("context") { writer in
        writer.array("diagnostics") { _ in }
      }
    }
  }

  /// The request for all safe fixes.
  static func fixAll(_ id: Int) -> [UInt8] {
    request(id, "textDocument/codeAction") { writer in
      writer.object("textDocument") { $0.member("uri", uri) }
      let start = TextPosition(line: 0, character: 0)
      writer.member("range", LSPRange(start: start, end: start))
      writer.key("context")
      writer.raw(Array(#"{"diagnostics":[],"only":["source.fixAll"]}"#.utf8))
    }
  }

  /// The requests that are measured, and whether they are about a place.
  static let questions: [(method: String, isPlace: Bool)] = [
    ("textDocument/completion", true), ("textDocument/hover", true), ("textDocument/documentSymbol", false),
    ("textDocument/codeAction", true), ("textDocument/foldingRange", false),
  ]
}
