internal import ReportForm
internal import ReportModel
internal import ReportRules

/// A relation between cells with its figures filled in.
struct IdentityText {
  private let identity: Identity
  private let report: Report
  private let language: Language

  /// Makes the text of an identity of the report's edition.
  init(_ identity: Identity, in report: Report, language: Language) {
    self.identity = identity
    self.report = report
    self.language = language
  }

  /// Whether the relation holds; nil if a figure is missing.
  var holds: Bool? {
    guard let added = sum(isAdded: true), let taken = sum(isAdded: false) else { return nil }
    return identity.kind == .stock ? added <= taken : added == taken
  }

  /// The relation in words, in figures, and whether it holds.
  var line: String {
    let verdict: String
    switch holds {
    case true: verdict = "✓"
    case false: verdict = "✗"
    case nil: verdict = language == .chinese ? "未定" : "undecided"
    }
    return "\(verdict) \(words)\(language == .chinese ? "：" : ": ")\(figures)"
  }

  private var words: String {
    switch identity.kind {
    case .rowTotal: "各列之和 = 总计"
    case .resultTotal: "（一）至（六）之和 = （七）总计"
    case .balance: "一 + 二 = 三（七） + 四"
    case .reviewTotal: "维持 + 纠正 + 其他 + 尚未审结 = 总计"
    case .stock: "制发 − 废止 ≤ 现行有效"
    }
  }

  private var figures: String {
    let left = identity.terms.filter(\.isAdded)
    let right = identity.terms.filter { !$0.isAdded }
    let sign = holds == false ? (identity.kind == .stock ? ">" : "≠") : (identity.kind == .stock ? "≤" : "=")
    if identity.kind == .stock {
      // 制发 less 废止 on the left, the stock alone on the right, as people say it.
      let gone = right.filter { $0.cell != identity.total }
      let made = (left + gone).map(shown).joined(separator: " − ")
      return made + " \(sign) " + right.filter { $0.cell == identity.total }.map(shown).joined()
    }
    let total = sum(isAdded: true).map { left.count > 1 ? " = \($0)" : "" } ?? ""
    let parts = joined(left)
    return holds == false ? parts + total + " \(sign) " + joined(right) : parts + " \(sign) " + joined(right)
  }

  /// The figures of terms joined by plus signs; of a long row the zeros are only counted.
  private func joined(_ terms: [Identity.Term]) -> String {
    guard terms.count > 8 else { return terms.map(shown).joined(separator: " + ") }
    let telling = terms.filter { report.count($0.cell) != 0 }
    guard !telling.isEmpty else { return "0" }
    let rest = terms.count - telling.count
    let note = language == .chinese ? "（其余\(rest)项为0）" : " (the other \(rest) are 0)"
    return telling.map(shown).joined(separator: " + ") + (rest > 0 ? note : "")
  }

  private func shown(_ term: Identity.Term) -> String { report.shown(report.cells[term.cell]) }

  private func sum(isAdded: Bool) -> Int? {
    var sum = 0
    for term in identity.terms where term.isAdded == isAdded {
      guard let count = report.count(term.cell) else { return nil }
      sum += count
    }
    return sum
  }
}
