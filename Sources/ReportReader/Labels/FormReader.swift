import ReportForm

/// What texts are read by: the headings of all editions, and the labels of each; a class only so that handing it on costs
/// nothing.
final class FormReader: Sendable {
  /// The editions.
  let forms: Forms

  /// Reads the headings of all of them.
  let headings: HeadingReader

  /// For each edition its index, made only where a report may be written on it.
  private let indexes: [Derived]

  private init(_ forms: Forms) {
    self.forms = forms
    headings = HeadingReader(forms.editions)
    indexes = forms.editions.map { _ in Derived() }
  }

  /// The reader of a set of editions.
  static func of(_ forms: Forms) -> FormReader { forms.derived.value { FormReader(forms) } }

  /// For each edition, that which is in force for a year first, the index of its labels.
  func indexes(for year: Int?) -> some Sequence<LabelIndex> {
    let expected = forms.edition(for: year)
    let places = forms.editions.indices
    return (places.filter { forms.editions[$0] === expected } + places.filter { forms.editions[$0] !== expected }).lazy
      .map { [self] place in
        indexes[place].value { LabelIndex(forms.editions[place], besides: forms.editions) }
      }
  }
}
