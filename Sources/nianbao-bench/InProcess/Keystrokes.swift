import LanguageServer
import ReportText

/// A digit that is typed in the middle of a document and taken back, again and again.
struct Keystrokes {
  private let place: LSPRange
  private let behind: LSPRange
  private let uri: String

  /// Finds the place.
  init(_ text: [UInt8], uri: String = ClientMessages.uri) {
    let offset = SampleDocument.typingPlace(in: text)
    place = Converter(TextDocument(bytes: text), .utf16).range(offset..<offset)
    behind = LSPRange(
      start: place.start, end: TextPosition(line: place.start.line, character: place.start.character + 1))
    self.uri = uri
  }

  /// The change that leads to a version; the first is 2.
  func change(_ version: Int) -> ContentChange {
    version % 2 == 0 ? ContentChange(range: place, text: "7") : ContentChange(range: behind, text: "")
  }

  /// The same as a message.
  func message(_ version: Int) -> [UInt8] {
    version % 2 == 0
      ? ClientMessages.change(place, "7", uri: uri, version: version)
      : ClientMessages.change(behind, "", uri: uri, version: version)
  }

  /// The range of the place, empty.
  var range: LSPRange { place }
}
