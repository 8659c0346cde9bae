import LanguageServer
import ReportRules

/// Why a file was not checked.
enum UncheckedReason: Hashable, Sendable {
  /// There is no report in it.
  case noReport
  /// There is nothing in it.
  case empty
  /// Its name does not end like that of a report.
  case otherKind
  /// It is a link, which could lead out of the folder or round in it.
  case link
  /// It is a pipe, a socket or a device.
  case notAFile
  /// It could not be used; for a reason that was told.
  case unusable(Bilingual)

  /// The reason as it stands behind the names of files.
  var wording: Bilingual {
    switch self {
    case .noReport: Bilingual("没有找到年度报告", "holds no annual report")
    case .empty: Bilingual("文件为空", "is empty")
    case .otherKind: Bilingual("不查这类文件", "not a kind of file that is checked")
    case .link: Bilingual("是符号链接", "is a symbolic link")
    case .notAFile: Bilingual("不是普通文件", "not a regular file")
    case .unusable(let reason): reason
    }
  }
}

/// A file that was not checked.
struct UncheckedFile: Equatable, Sendable {
  /// Its path as it is shown.
  var path: String

  /// Why it was not.
  var reason: UncheckedReason

  /// Whether the call names it, so that this was told at once.
  var isNamed = false
}

/// The files that were not checked.
struct UncheckedFiles: Equatable, Sendable {
  /// The files in folders that share a reason.
  private struct Group: Equatable, Sendable {
    /// The reason.
    let reason: Bilingual

    /// How many they are.
    var count = 0

    /// The first of them.
    var paths: [String] = []
  }

  /// The most names that are given for one reason.
  private static let mostNames = 5

  /// Whether all are remembered, for a form that names all.
  let keepsAll: Bool

  /// All that are remembered.
  private(set) var all: [UncheckedFile] = []

  /// Those in folders, by reason in the order of their coming.
  private var groups: [Group] = []

  /// Makes an empty list.
  init(keepsAll: Bool = false) {
    self.keepsAll = keepsAll
  }

  /// Adds a file.
  mutating func add(_ file: UncheckedFile) {
    if keepsAll { all.append(file) }
    guard !file.isNamed else { return }
    var reason = file.reason.wording
    if case .unusable = file.reason { reason = Bilingual("无法使用", "cannot be used") }
    let index = groups.firstIndex { $0.reason == reason } ?? groups.endIndex
    if index == groups.endIndex { groups.append(Group(reason: reason)) }
    groups[index].count += 1
    if groups[index].paths.count < UncheckedFiles.mostNames { groups[index].paths.append(file.path) }
  }

  /// The line that tells those in folders: how many, and for each reason the first few by name; empty for none.
  func text(in language: Language) -> String {
    let total = groups.reduce(0) { $0 + $1.count }
    guard total > 0 else { return "" }
    let parts = groups.map { group in
      let names = group.paths.map(ShownScalar.line)
      let isWhole = group.count == names.count
      let more = group.count - names.count
      return Bilingual(
        names.joined(separator: "、") + (isWhole ? "" : " 等 \(group.count) 个") + "（\(group.reason.chinese)）",
        names.joined(separator: ", ") + (isWhole ? "" : " and \(more) more") + " (\(group.reason.english))"
      ).text(in: language)
    }
    let head = Bilingual("未检查 \(total) 个文件：", "\(total) \(total == 1 ? "file" : "files") not checked: ").text(
      in: language)
    return head + parts.joined(separator: Bilingual("；", "; ").text(in: language)) + "\n"
  }

  /// All of them as a JSON array.
  func write(to writer: inout JSONWriter, in language: Language) {
    writer.array(all.sorted { $0.path < $1.path }) { file, writer in
      writer.object { writer in
        writer.member("path", file.path)
        writer.member("reason", file.reason.wording.text(in: language))
      }
    }
  }
}
