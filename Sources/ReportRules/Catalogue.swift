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
    MissingRowRule.self,
    DuplicateRowRule.self,
    RowOrderRule.self,
    RowLabelRule.self,
    ColumnLabelRule.self,
    CellCountRule.self,
    UnknownRowRule.self,
    // Cells
    CellEmptyRule.self,
    CellPlaceholderRule.self,
    NumberFormatRule.self,
    NotANumberRule.self,
    NegativeNumberRule.self,
    FractionalCountRule.self,
    FeeDecimalsRule.self,
    NumberTooLargeRule.self,
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
    // Years, names, wording
    TitleFormRule.self,
    ReportingPeriodRule.self,
    MissingPeriodRule.self,
    StrayYearRule.self,
    InvalidDateRule.self,
    PublicationDateRule.self,
    AgencyNameRule.self,
    TemplateLeftoverRule.self,
    DocumentNumberRule.self,
    HonorificRule.self,
    OutdatedWordingRule.self,
    PunctuationRule.self,
    SpellingRule.self,
    // Between years
    CarriedOverRule.self,
    EffectiveCarryRule.self,
    RepeatedTextRule.self,
    ProseGrowthRule.self,
  ]
}
