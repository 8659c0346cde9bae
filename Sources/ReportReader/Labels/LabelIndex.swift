import ReportForm

/// Every spelling of every label of an edition, to be found letter by letter; a class only so that handing it on costs
/// nothing.
final class LabelIndex: Sendable {
  private let spellings: LabelSpellings

  /// The labels that are written as on the form.
  let known: KnownLabels

  /// What the assembler asks of every label, for each entry.
  let traits: [LabelTraits]

  /// What the labels can be; each entry has a range of them (``LabelTraits/uses``).
  let uses: [LabelUse]

  /// Indexes the labels of an edition.
  init(_ edition: Edition) {
    let spellings = LabelSpellings(edition, besides: Edition.all)
    self.spellings = spellings
    known = KnownLabels(edition, find: spellings.find)
    var traits: [LabelTraits] = []
    var uses: [LabelUse] = []
    traits.reserveCapacity(spellings.entries.count)
    uses.reserveCapacity(spellings.entries.count * 2)
    for entry in spellings.entries {
      traits.append(LabelTraits(entry, uses: uses.count..<uses.count + entry.uses.count, edition))
      uses += entry.uses
    }
    self.traits = traits
    self.uses = uses
  }

  /// The index of the form in force, which nearly every report is written on.
  private static let current = LabelIndex(.of2021)

  /// The index of the trial form, made only where a report may be written on it.
  private static let trial = LabelIndex(.of2019)

  /// The index of an edition.
  static func of(_ edition: Edition) -> LabelIndex {
    if edition === Edition.of2021 { return current }
    return edition === Edition.of2019 ? trial : LabelIndex(edition)
  }

  /// The entry of a key, and whether longer keys begin with it.
  func find(_ key: [UInt32]) -> (entry: Int?, isPrefix: Bool) { spellings.find(key) }

  /// The official name for the spelling of an entry, if that is a wrong one.
  func correction(of entry: Int) -> String? {
    traits[entry].isMisspelt ? spellings.entries[entry].correction : nil
  }
}
