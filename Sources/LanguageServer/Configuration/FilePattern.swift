/// A pattern of file paths, such as `乡镇/*.md`.
///
/// `*` and `?` stand for characters of one name, `**` for any number of folders; a pattern without `/` is one for the
/// name alone, in whatever folder.
public struct FilePattern: Equatable, Sendable {
  /// What stands between the strokes.
  private enum Segment: Equatable {
    /// Any number of folders.
    case folders
    /// A pattern of one name.
    case name([Character])
  }

  /// What stands between the strokes; never ``Segment/folders`` twice in a row.
  private let segments: [Segment]

  /// Makes a pattern of its text.
  public init(_ text: String) {
    let trimmed = text.hasPrefix("./") ? text.dropFirst(2) : text[...]
    var segments: [Segment] = trimmed.contains("/") ? [] : [.folders]
    for part in trimmed.split(separator: "/") {
      let segment = part == "**" ? Segment.folders : .name(Array(part))
      if segment != .folders || segments.last != .folders { segments.append(segment) }
    }
    self.segments = segments
  }

  /// The names in a path.
  static func names(of path: String) -> [[Character]] { path.split(separator: "/").map(Array.init) }

  /// Whether a path, relative to the folder of the pattern, fits.
  public func matches(_ path: String) -> Bool { matches(FilePattern.names(of: path)) }

  /// Whether a path fits, given as its names.
  func matches(_ names: [[Character]]) -> Bool {
    // Most files differ from most patterns in the name.
    if let last = names.last, case .name(let pattern)? = segments.last, !FilePattern.matches(last, pattern) {
      return false
    }
    // For each number of names read whether the segments so far fit them.
    var fits = [true] + names.map { _ in false }
    for segment in segments {
      var next = fits.map { _ in false }
      switch segment {
      case .folders:
        var isOpen = false
        for count in fits.indices {
          isOpen = isOpen || fits[count]
          next[count] = isOpen
        }
      case .name(let pattern):
        for count in names.indices where fits[count] {
          next[count + 1] = FilePattern.matches(names[count], pattern)
        }
      }
      fits = next
      if !fits.contains(true) { return false }
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
