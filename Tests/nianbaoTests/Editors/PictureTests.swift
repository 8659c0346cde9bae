import Foundation
import TestSupport
import Testing

extension EditorTests {
  /// What a picture says, without blanks, from the left to the right and from the top to the bottom.
  private static func words(in picture: URL) throws -> String {
    let text = try String(contentsOf: picture, encoding: .utf8)
    #expect(text.hasPrefix("<svg ") && text.hasSuffix("</svg>\n"))
    let start = try #require(text.range(of: "</style>")).upperBound
    return text[start...].replacing(/<[^>]*>/, with: "").filter { !$0.isWhitespace }
  }

  /// The picture in the README can be made again, and shows what the program says today.
  @Test func thePictureIsOfTheProgramAsItIs() throws {
    let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    let scratch = try ScratchFolder()
    let again = scratch.url.appendingPathComponent("picture.svg")
    let made = try Executable.shell("bash Tests/Editors/picture/make '\(again.path)'", in: root)
    try #require(made.status == 0, "\(made.complaint)")
    let shown = try EditorTests.words(in: root.appendingPathComponent("EditorConfigs/picture.svg"))
    let today = try EditorTests.words(in: again)
    for phrase in [
      "✗勾稽关系39项：2不成立，37成立|重新计算总计（1处）", "总计：4应为3■应为3，现为4", "snjz二、上年结转政府信息公开申请数量",
      "上年末尚未办结、转到报告年度的申请，与上年报告的“结转下年度继续办理”一致", "1:一、本年新收政府信息公开申请数量·总计改为3",
      "文中称“未收到政府信息依申请公开”，而表中一、本年新收政府信息公开申请数量·总计为4",
    ] {
      #expect(today.contains(phrase), "no longer said: \(phrase)")
      #expect(shown.contains(phrase), "the picture is to be made again: \(phrase)")
    }
  }
}
