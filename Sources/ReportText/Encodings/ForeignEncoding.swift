/// What the bytes of a file are if they are not UTF-8.
public enum ForeignEncoding: Equatable, Sendable {
  /// GB18030 or one of its forerunners, GBK and GB 2312.
  case gb18030
  /// UTF-16, by its byte order mark or by what it reads as.
  case utf16(isBigEndian: Bool)
  /// UTF-32, by its byte order mark.
  case utf32
  /// None of these; the offset (0-based, in bytes) is that of the first byte that is not UTF-8.
  case unknown(firstInvalid: Int)

  /// Finds out what `bytes` are, in at most five passes; nil, after one, for UTF-8, with or without a byte order mark.
  public init?(sniffing bytes: [UInt8]) {
    guard let invalid = ForeignEncoding.firstInvalid(in: bytes.span) else { return nil }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16(isBigEndian: bytes[0] == 0xFE)
    } else if let coding = UTF16Coding.unmarked(bytes.span) {
      self = .utf16(isBigEndian: coding.isBigEndian)
    } else if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) || ForeignEncoding.isGB18030(bytes.span) {
      self = .gb18030
    } else {
      self = .unknown(firstInvalid: invalid)
    }
  }

  /// The name by which `iconv` knows it; nil for none.
  public var name: String? {
    switch self {
    case .gb18030: "GB18030"
    case .utf16: "UTF-16"
    case .utf32: "UTF-32"
    case .unknown: nil
    }
  }

  /// The offset of the first byte that is not UTF-8 (0-based); nil if all are.
  private static func firstInvalid(in bytes: Span<UInt8>) -> Int? {
    if bytes.isUTF8 { return nil }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether bytes that are not UTF-8 read as Chinese in GB18030.
  ///
  /// The pairs of Big5 and of other double-byte codes have the same shape; but Chinese text in GB18030 keeps nearly
  /// wholly to the characters of GB 2312, whose second bytes are high.  A few broken pairs and an end within a character
  /// are let pass: they do not make the file anything else.
  private static func isGB18030(_ bytes: Span<UInt8>) -> Bool {
    var common = 0
    var other = 0
    var broken = 0
    var index = 0
    // What a cut leaves of the last character is not looked at.
    while index < bytes.count {
      let lead = bytes[index]
      index += 1
      if lead < 0x80 { continue }
      if index == bytes.count { break }
      guard (0x81...0xFE).contains(lead) else {
        broken += 1
        continue
      }
      let second = bytes[index]
      if second >= 0xA1, second <= 0xFE, (0xA1...0xF7).contains(lead) {
        common += 1
        index += 1
      } else if second >= 0x40, second != 0x7F, second <= 0xFE {
        other += 1
        index += 1
      } else if (0x30...0x39).contains(second), index + 2 >= bytes.count {
        break
      } else if (0x30...0x39).contains(second), (0x81...0xFE).contains(bytes[index + 1]),
        (0x30...0x39).contains(bytes[index + 2])
      {
        other += 1
        index += 3
      } else {
        broken += 1
      }
    }
    return common > 0 && other * 8 <= common && broken * 50 <= common
  }
}
