/// Every rule there is.
package enum Catalogue {
  /// The rules, in the order of the catalogue.
  package static let rules: [any Rule.Type] = [
    // Structure
    MissingSectionRule.self,
    DuplicateSectionRule.self,
    SectionOrderRule.self,
    SectionNumberRule.self,
    SectionTitleRule.self,
    ExtraSectionRule.self,
    EmptySectionRule.self,
    MissingAspectRule.self,
    LongOverviewRule.self,
    MissingTableRule.self,
    OutdatedFormRule.self,
    // Table shape
    // Cells
    // Sums
    RowTotalRule.self,
    ResultTotalRule.self,
    BalanceRule.self,
    ReviewTotalRule.self,
    GroupSubtotalRule.self,
    SuspectCellRule.self,
    EffectiveCountRule.self,
    RegulationCountRule.self,
    // Prose against tables
  ]
}
