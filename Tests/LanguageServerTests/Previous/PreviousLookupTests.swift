import Testing

@testable import LanguageServer

/// Where last year's report is looked for.
@Suite struct PreviousLookupTests {
  @Test(
    "By name: the year before in the place of the report year",
    arguments: [
      ("2023年度报告.md", "2022年度报告.md"), ("商务局2023.txt", "商务局2022.txt"), ("2023-2023.md", "2022-2022.md"),
      ("二〇二三年年报.md", "二〇二二年年报.md"), ("二○二三年.md", "二○二二年.md"), ("２０２３年.md", "２０２２年.md"),
      ("2023年报20240131.md", "2022年报20240131.md"), ("年报.md", nil), ("120235.md", nil), ("2024年1月发布.md", nil),
    ])
  func names(name: String, expected: String?) {
    #expect(PreviousLookup.name(name, year: 2023) == expected)
  }

  private static let file = Configuration.Origin.file(3..<9)

  @Test(
    "By setting: a path or a pattern, within the folder where a configuration file sets it",
    arguments: [
      (nil, .file(.init(path: "/a/b/2022.md", within: "/a", isNamed: false))),
      (("旧/{year}.md", .user), .file(.init(path: "/a/b/旧/2022.md", within: nil, isNamed: true))),
      (("/x/{year}/{year}.md", .user), .file(.init(path: "/x/2022/2022.md", within: nil, isNamed: true))),
      (("../../y.md", .user), .file(.init(path: "/y.md", within: nil, isNamed: true))),
      (("旧/{year}.md", file), .file(.init(path: "/a/b/旧/2022.md", within: "/a", isNamed: true))),
      (("../旧.md", file), .file(.init(path: "/a/旧.md", within: "/a", isNamed: true))),
      (("../../旧.md", file), .refused(setting: 3..<9)),
      (("x/../../../旧.md", file), .refused(setting: 3..<9)),
      (("../../a/旧.md", file), .file(.init(path: "/a/旧.md", within: "/a", isNamed: true))),
      (("/a/旧.md", file), .refused(setting: 3..<9)),
    ] as [((String, Configuration.Origin)?, PreviousLookup)])
  func settings(setting: (String, Configuration.Origin)?, expected: PreviousLookup) {
    let lookup = PreviousLookup(
      for: "/a/b/2023.md", year: 2023, setting: setting.map { (text: $0.0, origin: $0.1) }, root: "/a")
    #expect(lookup == expected)
  }

  @Test("Without the year in the name there is nowhere to look")
  func nowhere() {
    #expect(PreviousLookup(for: "/a/年报.md", year: 2023, setting: nil, root: "/a") == .nowhere)
  }

  @Test(
    "Paths and URIs",
    arguments: [
      ("file:///%E5%B9%B4%E6%8A%A5/2023%20%E5%B9%B4.md", "/年报/2023 年.md"), ("file://localhost/a", "/a"),
      ("file:///a/../b/./c.md", "/b/c.md"), ("FILE:///a", "/a"), ("file:///年报.md", "/年报.md"),
      ("file:///a//b", "/a/b"), ("file:///a/", "/a"), ("file:///", "/"), ("file:///a/.b", "/a/.b"),
      ("file:///a?b#c", "/a"),
      ("file:///a/b..c.md", "/a/b..c.md"), ("file://./a", nil),
      ("untitled:Untitled-1", nil),
      ("file://host/a", nil), ("file:///a%", nil), ("file:///a%00", nil), ("file:///%FF", nil), ("", nil),
      ("vscode-remote://x/a.md", nil),
    ])
  func uris(uri: String, expected: String?) throws {
    #expect(FilePath.path(ofURI: uri) == expected)
    guard let expected else { return }
    #expect(FilePath.path(ofURI: FilePath.uri(ofPath: expected)) == expected)
    #expect(FilePath.uri(ofPath: expected).utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }

  @Test("Folders and names")
  func folders() {
    #expect(FilePath.foldersAround("/a/b/c.md") == ["/a/b", "/a", "/"])
    #expect(FilePath.foldersAround("/c.md") == ["/"])
    #expect(FilePath.foldersAround("a/c.md") == ["a", "."])
    #expect(FilePath.join("/a/b", "../../../x") == "/x")
    #expect(FilePath.join("a", "../../x") == "../x")
    #expect(FilePath.join(".", "x") == "x")
    #expect(FilePath.path("/ab/c", within: "/a") == nil)
    #expect(FilePath.path("/a/b/c", within: "/a") == "b/c")
    #expect(FilePath.path("/a", within: "/") == "a")
    #expect(FilePath.path("../x", within: ".") == nil)
  }
}
