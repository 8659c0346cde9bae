import Foundation
import TestSupport
import Testing

/// Word documents as python-docx and LibreOffice write them; the matrix of all is `Tests/Word/matrix`, run by hand.
@Suite struct WordVariantTests {
  /// The documents of the generator, as it makes them; it needs python3-docx (`Tests/install`).
  private static func documents(_ variants: [String]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let script = Manual.repository.appendingPathComponent("Tests/Word/gen.py").path
    let made = try Executable.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["/usr/bin/python3", script, folder.url.path] + variants, environment: [:])
    try #require(made.status == 0, "python3-docx is needed: \(made.complaint)")
    return folder
  }

  /// Whether a document gives all figures that the generator put into it.
  private static func check(_ name: String, in folder: ScratchFolder) throws {
    let state = name.split(separator: ".")[1]
    let wanted = try JSON(Data(contentsOf: folder.url.appendingPathComponent("\(state).json"))).elements
    let data = try JSON(try Executable.run(["data", name], in: folder.url).output.utf8)
    var cells: [[Int]: Double] = [:]
    for cell in data["reports"].elements.flatMap(\.["cells"].elements) {
      cells[["section", "rowNumber", "columnNumber"].compactMap { cell[$0].int }] = cell["value"].double
    }
    #expect(wanted.count == 200)
    for figure in wanted {
      let place = figure.elements.prefix(3).compactMap(\.int)
      #expect(cells[place] == figure.elements.last?.double, "\(name) \(place)")
    }
    let checked = try JSON(try Executable.run(["check", "--format", "json", name], in: folder.url).output.utf8)
    let codes = checked["findings"].elements.compactMap { $0["code"].string }.filter { $0 != "title-form" }
    #expect(codes == (state == "fault" ? ["suspect-cell", "suspect-cell"] : []), "\(name)")
  }

  @Test func everyVariantOfPythonDocxIsRead() throws {
    let folder = try WordVariantTests.documents([])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasSuffix(".docx") }
    #expect(names.count == 22)
    for name in names { try WordVariantTests.check(name, in: folder) }
  }

  @Test func whatLibreOfficeWroteAgainIsRead() throws {
    let folder = try WordVariantTests.documents(["tracked", "textbox"])
    let output = try ScratchFolder()
    for name in ["right.json", "fault.json"] {
      try output.write(Array(Data(contentsOf: folder.url.appendingPathComponent(name))), to: name)
    }
    let names = ["tracked.fault.docx", "textbox.right.docx"]
    let home = "-env:UserInstallation=file://\(output.url.path)/home"
    let made = try Executable.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["soffice", home, "--headless", "--convert-to", "docx", "--outdir", output.url.path] + names, in: folder.url,
      environment: ["HOME": output.url.path])
    try #require(made.status == 0, "libreoffice-writer is needed: \(made.complaint)")
    for name in names { try WordVariantTests.check(name, in: output) }
  }

  /// A document that was mended opens in python-docx, with every part but the main one as it was.
  @Test func whatWasMendedOpens() throws {
    let folder = try WordVariantTests.documents(["plain"])
    let script = """
      import docx, sys, zipfile
      old, new = zipfile.ZipFile("plain.right.docx"), zipfile.ZipFile("mended.docx")
      assert new.testzip() is None and old.namelist() == new.namelist()
      print([n for n in old.namelist() if old.read(n) != new.read(n)])
      tables = [[[c.text for c in r.cells] for r in t.rows] for t in docx.Document("mended.docx").tables]
      assert tables == [[[c.text for c in r.cells] for r in t.rows] for t in docx.Document("plain.right.docx").tables]
      """
    let spoil = """
      import zipfile
      old, new = zipfile.ZipFile("plain.right.docx"), zipfile.ZipFile("mended.docx", "w", zipfile.ZIP_DEFLATED)
      for i in old.infolist():
        content = old.read(i)
        if i.filename == "word/document.xml":
          assert ">行政强制<".encode() in content
          content = content.replace(">行政强制<".encode(), ">行政强致<".encode())
        new.writestr(i, content)
      new.close()
      """
    let env = URL(fileURLWithPath: "/usr/bin/env")
    #expect(try Executable.run(env, ["/usr/bin/python3", "-c", spoil], in: folder.url, environment: [:]).status == 0)
    let fixed = try Executable.run(["check", "--fix", "mended.docx"], in: folder.url)
    #expect(fixed.status == 0 && fixed.output.contains(": 行政强致 → 行政强制\n"), "\(fixed.output)")
    let compared = try Executable.run(env, ["/usr/bin/python3", "-c", script], in: folder.url, environment: [:])
    #expect(compared.status == 0 && compared.output == "[]\n", "\(compared.complaint)\(compared.output)")
  }

  /// A document that was exported opens in python-docx and LibreOffice, and what they write again has the same figures.
  @Test func whatWasExportedOpens() throws {
    let folder = try ScratchFolder(["年报.txt": try Fixtures.seed("003")])
    #expect(
      try Executable.run(["convert", "--to", "docx", "--output", "a.docx", "年报.txt"], in: folder.url).status == 0)
    let script = """
      import docx
      d = docx.Document("a.docx")
      assert [p.style.name for p in d.paragraphs][:1] == ["Title"], d.paragraphs[0].style.name
      assert sum(p.style.name == "Heading 1" for p in d.paragraphs) == 6
      assert [(len(t.rows), len(t.columns)) for t in d.tables] == [(14, 4), (28, 10), (4, 15)]
      d.save("b.docx")
      """
    let opened = try Executable.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["/usr/bin/python3", "-c", script], in: folder.url, environment: [:])
    #expect(opened.status == 0, "\(opened.complaint)")
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("again"), withIntermediateDirectories: true)
    let made = try Executable.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      [
        "soffice", "-env:UserInstallation=file://\(folder.url.path)/home", "--headless", "--convert-to", "docx",
        "--outdir",
        "again", "a.docx",
      ], in: folder.url, environment: ["HOME": folder.url.path])
    try #require(made.status == 0, "libreoffice-writer is needed: \(made.complaint)")
    func figures(_ name: String) throws -> [JSON] {
      try JSON(Executable.run(["data", name], in: folder.url).output.utf8)["reports"][0]["cells"].elements.map {
        $0["value"]
      }
    }
    let expected = try figures("年报.txt")
    #expect(expected.count == 200)
    for name in ["a.docx", "b.docx", "again/a.docx"] { #expect(try figures(name) == expected, "\(name)") }
  }

  /// What zlib packs in every way it can is unpacked to the same bytes: Python's `zipfile` and the program give the same.
  @Test func everyWayOfPackingIsUnpacked() throws {
    let folder = try WordVariantTests.documents(["plain"])
    let script = """
      import random, zipfile, zlib
      old = zipfile.ZipFile("plain.right.docx")
      n = 0
      for level in range(10):
        for strategy in (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE, zlib.Z_FIXED):
          for memory in (1, 9):
            make = zlib.compressobj
            zipfile._get_compressor = lambda *_: make(level, zlib.DEFLATED, -15, memory, strategy)
            with zipfile.ZipFile(f"{n}.right.docx", "w", zipfile.ZIP_DEFLATED) as new:
              for i in old.infolist(): new.writestr(i.filename, old.read(i))
            n += 1
      """
    let env = URL(fileURLWithPath: "/usr/bin/env")
    let made = try Executable.run(env, ["/usr/bin/python3", "-c", script], in: folder.url, environment: [:])
    #expect(made.status == 0, "\(made.complaint)")
    let want = try Executable.run(["data", "--format", "csv", "plain.right.docx"], in: folder.url).output
    #expect(want.split(separator: "\n").count == 201)
    for number in 0..<100 {
      let name = "\(number).right.docx"
      #expect(try Executable.run(["data", "--format", "csv", name], in: folder.url).output == want, "\(name)")
    }
  }
}
