import ReportModel
public import ReportReader

/// Finds addresses in the text, and the regulation and the notices about the form by their names.
public enum DocumentLinkFeature {
  private static let schemes: [[UInt8]] = [Array("https://".utf8), Array("http://".utf8)]
  private static let bare = Array("www.".utf8)

  /// The links, ascending and apart from each other; none outside reports.
  ///
  /// - Parameter document: the text of the document, UTF-8.
  public static func links(document: [UInt8], reports: ReportDocument) -> [DocumentLink] {
    var links: [DocumentLink] = []
    for placed in reports.reports {
      for link in Self.links(in: placed.report.text, RegulationNames.of(placed.report.forms)) {
        let range = placed.documentRange(of: link.range).clamped(to: 0..<document.count)
        // A stretch with tags in it is no address.
        guard !range.isEmpty, placed.source == nil || !document[range].contains(0x3C) else { continue }
        links.append(DocumentLink(range: range, target: link.target, tooltip: link.tooltip))
      }
    }
    return links
  }

  private static func links(in text: [UInt8], _ names: RegulationNames) -> [DocumentLink] {
    var links: [DocumentLink] = []
    let span = text.span
    var offset = 0
    while offset < span.count {
      let byte = span[offset]
      if byte == 0x68 || byte == 0x77, let link = address(at: offset, in: span) {
        links.append(link)
        offset = link.range.upperBound
        continue
      }
      // The names begin with 政 or 国.
      if byte == 0xE6 || byte == 0xE5, let link = names.link(at: offset, in: span) {
        links.append(link)
        offset = link.range.upperBound
        continue
      }
      offset &+= 1
    }
    return links
  }

  /// The address that begins at an offset; nil if none does.
  private static func address(at start: Int, in text: Span<UInt8>) -> DocumentLink? {
    if start > 0, isWord(text[start &- 1]) { return nil }
    var scheme: [UInt8]?
    for known in schemes where text.stands(known, at: start) { scheme = known }
    guard scheme != nil || text.stands(bare, at: start) else { return nil }
    let first = start &+ (scheme ?? bare).count
    var end = first
    var depth = 0
    loop: while end < text.count {
      switch text[end] {
      case 0x28: depth &+= 1
      case 0x29:
        // The bracket around an address is none of it.
        if depth == 0 { break loop }
        depth &-= 1
      case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0xFF: break loop
      default: break
      }
      end &+= 1
    }
    while end > first, isStop(text[end &- 1]) { end &-= 1 }
    // A host has a dot in it.
    var hasDot = false
    var bytes: [UInt8] = []
    for offset in start..<end {
      bytes.append(text[offset])
      if offset >= first, text[offset] == 0x2E { hasDot = true }
    }
    guard end > first, hasDot else { return nil }
    let address = String(decoding: bytes, as: UTF8.self)
    return DocumentLink(range: start..<end, target: scheme == nil ? "http://" + address : address, tooltip: nil)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Whether a mark at the end of an address belongs to the sentence.
  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x27, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x5F: true
    default: false
    }
  }
}
