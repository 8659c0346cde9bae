/// A pattern of file paths, such as `乡镇/*.md`.
///
/// `*` and `?` stand for characters of one name, `**` for any number of folders; a pattern without `/` is one for the
/// name alone, in whatever folder.
public struct FilePattern: Equatable, Sendable {
  /// The names and patterns between the strokes.
  private let segments: [[Character]]

  /// Makes a pattern of its text.
  public init(_ text: String) {
    let trimmed = text.hasPrefix("./") ? text.dropFirst(2) : text[...]
    let parts = trimmed.split(separator: "/").map(Array.init)
    segments = trimmed.contains("/") ? parts : [Array("**")] + parts
  }

  /// Whether a path, relative to the folder of the pattern, fits.
  public func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").map(Array.init)
    // For each number of names read whether the segments so far fit them.
    var fits = [true] + names.map { _ in false }
    for segment in segments {
      var next = fits.map { _ in false }
      if segment == Array("**") {
        var isOpen = false
        for count in fits.indices {
          isOpen = isOpen || fits[count]
          next[count] = isOpen
        }
      } else {
        for count in names.indices where fits[count] {
          next[count + 1] = FilePattern.matches(names[count], segment)
        }
      }
      fits = next
    }
    return fits.last ?? false
  }

  /// Whether a name fits a pattern without strokes.
  private static func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
    var place = 0
    var next = 0
    var star: (pattern: Int, place: Int)?
    while place < name.count {
      if next < pattern.count, pattern[next] == "*" {
        star = (next, place)
        next += 1
      } else if next < pattern.count, pattern[next] == "?" || pattern[next] == name[place] {
        next += 1
        place += 1
      } else if let last = star {
        star = (last.pattern, last.place + 1)
        next = last.pattern + 1
        place = last.place + 1
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == "*" }
  }
}
