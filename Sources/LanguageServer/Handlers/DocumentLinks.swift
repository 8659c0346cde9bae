import ReportFeatures
import ReportModel
import ReportReader

extension DocumentView {
  /// `textDocument/documentLink`: addresses in the text, and the regulation by its name.
  func documentLink() -> Answer? {
    let hasTooltips = client.linkTooltips
    return .reports(.documentLinks) { checked, writer in
      let links = DocumentLinkFeature.links(document: text, reports: checked.document)
      for link in links {
        writer.object { writer in
          writer.member("range", converter.range(link.range))
          writer.member("target", link.target)
          if hasTooltips, let tooltip = link.tooltip { writer.member("tooltip", tooltip) }
        }
      }
      return links.count
    }
  }
}
