/// What is repeated to people of a text that they, or the folder they work in, have given.
public enum Echo {
  /// The longest text that is repeated whole, in Unicode scalars.
  private static let longest = 100

  /// The text, cut if it is long.
  public static func of(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }
}
