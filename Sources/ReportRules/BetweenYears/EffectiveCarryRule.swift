import ReportForm
import ReportModel

/// 现行有效 is not last year's with this year's 制发 added and 废止 taken away.
///
/// Revisions and lapses can lawfully break it, so it is a warning.
enum EffectiveCarryRule: Rule {
  static let info = RuleInfo(
    code: "effective-carry", severity: .warning, chinese: "现行有效件数不等于上年现行有效加本年制发减本年废止",
    english: "现行有效 is not last year's plus 制发 less 废止", basis: "\(RuleInfo.notice)，表二")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let previous = context.previous else { return }
    for identity in context.edition.identities where identity.kind == .stock {
      let reference = context.edition.cells[identity.total]
      guard let cell = context.report.cells[identity.total], let now = cell.value.count,
        let origin = stock(of: context.edition.table(reference.table).rows[reference.row].role, in: previous.edition),
        let source = previous.cells[origin], let last = source.value.count,
        let made = sum(of: identity, context.report, isAdded: true),
        let gone = sum(of: identity, context.report, isAdded: false)
      else { continue }
      let expected = last + made - gone
      guard now != expected else { continue }
      let name = context.name(ofCell: identity.total)
      findings.add(
        cell.outer,
        expected < 0
          ? context.say(
            "\(name)：本年废止 \(gone) 超过上年现行有效 \(last) 与本年制发 \(made) 之和",
            "\(name): 废止 \(gone) exceeds last year's stock \(last) and 制发 \(made) together")
          : context.say(
            "\(name)：应为 \(expected)（上年 \(last) + 本年制发 \(made) − 本年废止 \(gone)），现为 \(now)",
            "\(name): should be \(expected) (last year's \(last) + 制发 \(made) − 废止 \(gone)), is \(now)"),
        related: [
          RelatedPlace(
            range: source.outer, message: context.say("上年报告 \(name)：\(last)", "last year's \(name): \(last)"),
            isInPrevious: true)
        ] + context.related(identity, except: identity.total))
    }
  }

  /// The cell with the stock of a kind of documents, by its number in an edition; nil if the edition counts no stock.
  private static func stock(of role: RowRole, in edition: Edition) -> Int? {
    edition.identities.first { identity in
      let place = edition.cells[identity.total]
      return identity.kind == .stock && edition.table(place.table).rows[place.row].role == role
    }?.total
  }

  /// What was made this year, or what has gone: the figures that the relation adds to the stock or takes from it.
  private static func sum(of identity: Identity, _ report: Report, isAdded: Bool) -> Int? {
    var sum = 0
    for term in identity.terms where term.cell != identity.total && term.isAdded == isAdded {
      guard let count = report.count(term.cell) else { return nil }
      sum += count
    }
    return sum
  }
}
