/// Something in a folder that is not hidden.
public struct FolderEntry: Equatable, Sendable {
  /// Its name.
  public var name: String

  /// Whether it is a folder itself; else it is a plain file, for links are left out.
  public var isFolder: Bool

  /// Makes an entry.
  public init(name: String, isFolder: Bool) {
    self.name = name
    self.isFolder = isFolder
  }

  /// Whether it can be a report by its name, and a text that an editor opens.
  var isReport: Bool {
    !isFolder && FolderEntry.textEndings.contains { name.lowercased().hasSuffix($0) && name.utf8.count > $0.utf8.count }
  }

  /// How the names of texts end that can be reports.
  private static let textEndings = [".txt", ".md", ".html", ".htm", ".csv", ".tsv", ".nianbao"]

  /// How the names of files end that can be reports.
  public static let endings = textEndings + [".docx"]
}
