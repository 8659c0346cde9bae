import Testing

@Suite struct HonorificTests {
  @Test("The name without a title is marked", arguments: wrong)
  func marked(_ snippet: Snippet) { snippet.check("honorific") }

  @Test("The name with one, and in names and quotations, is not", arguments: right)
  func lawful(_ snippet: Snippet) { snippet.check("honorific") }

  static let wrong: [Snippet] = [
    "紧紧围绕👉习近平👈在浙江考察时的重要讲话精神。",
    "学习👉习近平👈重要讲话。",
    "贯彻👉习近平👈关于网络强国的重要论述。",
    "👉习近平👈指出，要做好公开。",
    "以👉习近平👈为核心的党中央。",
    "学习👉习近平👈思想。",
    "落实👉习近平👈系列重要讲话精神。",
    "学习👉习近平👈新思想。",
    "贯彻👉习近平👈、党中央的要求。",
    "传达👉习近平👈考察河南时的讲话。",
    "落实👉习近平👈重要指示批示精神。",
    "学习👉习近平👈法制思想。",
    Snippet("深入学习👉习近平👈治国理政新理念。", .problems),
    Snippet("按照👉习近平👈的要求，", .preface),
  ]

  static let right: [Snippet] = [
    "学习习近平总书记重要讲话。",
    "习近平主席发表新年贺词。",
    "以习近平同志为核心的党中央。",
    "学习习近平新时代中国特色社会主义思想。",
    "学习习近平法治思想。",
    "学习习近平经济思想、习近平外交思想。",
    "践行习近平生态文明思想。",
    "贯彻习近平强军思想。",
    "学习习近平文化思想。",
    "学习习近平总书记关于党的建设的重要思想和习近平党的建设重要思想。",
    "学习《习近平谈治国理政》《习近平著作选读》。",
    "学习“习近平在浙江”采访实录。",
    "学习习近平 总书记重要讲话。",
    "学习习近平\n总书记重要讲话。",
    "学习**习近平**总书记重要讲话。",
    "学习「习近平的七年知青岁月」。",
  ]
}
