/// The wording of one heading, row or column of the form, with the spellings that drafts give it.
public struct Label: Equatable, Sendable {
  /// The number before the name with its punctuation, such as `一、`, `（三）` or `1.`; empty where there is none.
  public var number: String

  /// The name without number and note.
  public var name: String

  /// What the form adds in brackets after the name; empty for most labels.
  public var note: String

  /// Other spellings of the name that are right and never reported.
  public var accepted: [String]

  /// Wrong spellings of the name that are recognised and reported with the official wording as the fix.
  public var misspelt: [String]

  /// Makes a label without number.
  public init(_ name: String, note: String = "", accepted: [String] = [], misspelt: [String] = []) {
    self.init("", name, note: note, accepted: accepted, misspelt: misspelt)
  }

  /// Makes a label with its number; note and spellings may be left out.
  public init(
    _ number: String, _ name: String, note: String = "", accepted: [String] = [], misspelt: [String] = []
  ) {
    self.number = number
    self.name = name
    self.note = note
    self.accepted = accepted
    self.misspelt = misspelt
  }

  /// The label as the form prints it.
  public var official: String { number + name + note }
}
