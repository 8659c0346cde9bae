import ReportFeatures
import ReportModel
import ReportReader

extension DocumentView {
  /// `textDocument/documentSymbol`: the outline, as a tree or, for clients that know none, as a list.
  func documentSymbol() -> Answer? {
    let outline = OutlineWriter(converter: converter, uri: uri)
    let isTree = client.hierarchicalSymbols
    return .reports(.documentSymbols) { checked, writer in
      let symbols = SymbolFeature.symbols(reports: checked.document)
      for symbol in symbols {
        if isTree {
          outline.writeTree(symbol, to: &writer)
        } else {
          outline.writeFlat(symbol, container: nil, to: &writer)
        }
      }
      return symbols.count
    }
  }
}

/// Writes the entries of an outline.
private struct OutlineWriter {
  /// The way to the positions of the protocol.
  let converter: Converter

  /// The document.
  let uri: String

  /// Writes an entry with those below it inside.
  func writeTree(_ symbol: Symbol, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", symbol.name)
      if !symbol.detail.isEmpty { writer.member("detail", symbol.detail) }
      writer.member("kind", symbol.kind.number)
      writer.member("range", converter.range(symbol.range))
      writer.member("selectionRange", converter.range(symbol.selectionRange))
      guard !symbol.children.isEmpty else { return }
      writer.array("children", symbol.children) { child, writer in writeTree(child, to: &writer) }
    }
  }

  /// Writes an entry and after it those below it.
  func writeFlat(_ symbol: Symbol, container: String?, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", symbol.name)
      writer.member("kind", symbol.kind.number)
      writer.object("location") { writer in
        writer.member("uri", uri)
        writer.member("range", converter.range(symbol.range))
      }
      if let container { writer.member("containerName", container) }
    }
    for child in symbol.children { writeFlat(child, container: symbol.name, to: &writer) }
  }
}

extension Symbol.Kind {
  /// The protocol's number of the kind that editors show for it; all within the kinds that every client knows.
  var number: Int {
    switch self {
    case .report: 2  // Module
    case .section: 3  // Namespace
    case .table: 18  // Array
    case .row: 8  // Field
    }
  }
}
