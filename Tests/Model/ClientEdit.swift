import ReportText

/// One change as a client sends it.
struct ClientEdit: Sendable {
  /// Where it begins and ends, anywhere; nil for the whole text.
  let places: (start: TextPosition, end: TextPosition)?

  /// What comes in its place.
  let text: String

  /// Makes a change of a part of the text.
  init(_ start: TextPosition, _ end: TextPosition, _ text: String) {
    places = (start, end)
    self.text = text
  }

  /// Makes a change of the whole text.
  init(whole text: String) {
    places = nil
    self.text = text
  }

  /// The bytes that the change replaces in the client's text.
  func range(in reference: ReferenceText) -> Range<Int> {
    guard let places else { return 0..<reference.bytes.count }
    let start = reference.offset(of: places.start)
    return start..<max(start, reference.offset(of: places.end))
  }

  /// The change in JSON.
  var json: String {
    let text = ClientEdit.quoted(self.text)
    guard let places else { return "{\"text\":\(text)}" }
    func json(_ place: TextPosition) -> String { "{\"line\":\(place.line),\"character\":\(place.character)}" }
    return "{\"range\":{\"start\":\(json(places.start)),\"end\":\(json(places.end))},\"text\":\(text)}"
  }

  /// A string in JSON.
  static func quoted(_ text: String) -> String {
    var json: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
      case 0x0A: json += Array("\\n".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        json += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: json.append(byte)
      }
    }
    return String(decoding: json + [UInt8(ascii: "\"")], as: UTF8.self)
  }
}
