/// Why a Word document cannot be read.
public enum WordFailure: Error, Equatable, Sendable {
  /// It is no archive, or one of something else.
  case noDocument
  /// It was cut off, or something in it does not agree.
  case damaged
  /// It is encrypted.
  case encrypted
  /// More lies in it than is read.
  case tooLarge
  /// It brings definitions of its own, which no document of Word does.
  case definitions
}

/// Why a Word document can be read and not written.
public enum WordObstacle: Equatable, Sendable {
  /// Somebody has it open.
  case open
  /// It is signed: any change would make the signature void.
  case signed
  /// Its author protected it against changes.
  case protected
  /// The changes cannot be made in it.
  case other
}
