import ReportForm

/// Every spelling of every label of an edition, to be found letter by letter; a class only so that handing it on costs
/// nothing.
final class LabelIndex: Sendable {
  /// The edition.
  let edition: Edition

  /// The pieces of its labels.
  let fragments: LabelFragments

  private let spellings: LabelSpellings

  /// The labels that are written as on the form.
  let known: KnownLabels

  /// What the assembler asks of every label, for each entry.
  let traits: [LabelTraits]

  /// What the labels can be; each entry has a range of them (``LabelTraits/uses``).
  let uses: [LabelUse]

  /// The further rows that labels can name, in other tables than their first.
  private let otherRows: [(entry: Int, row: LabelTraits.Row)]

  /// Indexes the labels of an edition.
  ///
  /// - Parameter others: the editions that a label may belong to as well.
  init(_ edition: Edition, besides others: [Edition]) {
    self.edition = edition
    fragments = LabelFragments(edition)
    let spellings = LabelSpellings(edition, besides: others)
    self.spellings = spellings
    known = KnownLabels(edition, find: spellings.find)
    var traits: [LabelTraits] = []
    var uses: [LabelUse] = []
    traits.reserveCapacity(spellings.entries.count)
    uses.reserveCapacity(spellings.entries.count * 2)
    var otherRows: [(entry: Int, row: LabelTraits.Row)] = []
    for (number, entry) in spellings.entries.enumerated() {
      traits.append(LabelTraits(entry, uses: uses.count..<uses.count + entry.uses.count, edition))
      uses += entry.uses
      let rows = entry.rows.map { LabelTraits.Row($0.table, $0.row, edition) }
      otherRows += rows.filter { $0.table != rows[0].table }.map { (number, $0) }
    }
    self.otherRows = otherRows
    self.traits = traits
    self.uses = uses
  }

  /// The row that a label can name in a table; nil if it is none there.
  func row(of entry: Int, in table: TableKind?) -> LabelTraits.Row? {
    guard let table, let first = traits[entry].row else { return nil }
    return first.table == table ? first : otherRows.first { $0.entry == entry && $0.row.table == table }?.row
  }

  /// The entry of a key, and whether longer keys begin with it.
  func find(_ key: [UInt32]) -> (entry: Int?, isPrefix: Bool) { spellings.find(key) }

  /// The official name for the spelling of an entry, if that is a wrong one.
  func correction(of entry: Int) -> String? {
    traits[entry].isMisspelt ? spellings.entries[entry].correction : nil
  }
}
