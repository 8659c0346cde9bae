import ReportFeatures
import ReportModel
import ReportReader
import ReportText

extension Server {
  /// `textDocument/documentLink`: addresses in the text, and the regulation by its name.
  mutating func documentLink(_ parameters: DocumentParameters, id: MessageID) {
    guard let view = view(of: parameters.uri) else {
      respond(to: id) { $0.null() }
      return
    }
    let hasTooltips = client.linkTooltips
    let parts = parts(.links, of: parameters.uri, view) { checked, writer in
      let links = DocumentLinkFeature.links(
        document: view.converter.text.bytes, reports: ReportDocument(reports: [checked.placed]))
      for link in links {
        writer.object { writer in
          writer.member("range", view.converter.range(link.range))
          writer.member("target", link.target)
          if hasTooltips, let tooltip = link.tooltip { writer.member("tooltip", tooltip) }
        }
      }
      return links.count
    }
    respond(to: id) { $0.array(parts) }
  }
}
