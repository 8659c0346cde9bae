import ReportModel
import ReportReader
import ReportRules
import ReportText

/// Reads one file that a command names and finds the reports in it.
enum SourceReader {
  /// The text and reports of a file.
  struct Contents: Sendable {
    /// The text.
    let text: SourceText

    /// The text in UTF-8.
    var bytes: [UInt8] { text.bytes }

    /// The reports in them.
    let reports: [PlacedReport]
  }

  /// Why a file could not be used.
  struct Refusal: Error {
    /// What is said of it.
    let reason: Bilingual

    /// Its bytes, as far as they could be read.
    var bytes: [UInt8] = []
  }

  /// Reads a file, or the standard input.
  static func read(_ file: InputFile) throws(Refusal) -> Contents {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = file.source == .standardInput ? try FileReader.read(descriptor: 0) : try FileReader.read(file.path)
    } catch {
      throw Refusal(reason: FileChecker.unreadable(error))
    }
    let text = try text(of: bytes, file)
    return Contents(text: text, reports: ReportDocument(parsing: text.bytes).reports)
  }

  /// Takes the bytes of a file for a text.
  static func text(of bytes: [UInt8], _ file: InputFile) throws(Refusal) -> SourceText {
    if WordDocument.mayBe(bytes), let document = try word(bytes, file) { return .word(document, stored: bytes) }
    if let reason = FileRefusal.ofOfficeFile(bytes, file) { throw Refusal(reason: reason, bytes: bytes) }
    do throws(EncodedText.Failure) {
      return .plain(try EncodedText(bytes))
    } catch {
      throw Refusal(reason: FileRefusal.of(error, in: bytes, file), bytes: bytes)
    }
  }
  /// Takes the bytes of a package for a Word document; nil if they are something else.
  private static func word(_ bytes: [UInt8], _ file: InputFile) throws(Refusal) -> WordDocument? {
    do throws(WordFailure) {
      return try WordDocument(bytes)
    } catch {
      // What is packed in another way than a document says what it is; one that was cut off still names its parts.
      let holdsWord = OfficeFile(sniffing: bytes) == .text && !OfficeFile.isOpenDocument(bytes)
      guard holdsWord else { return nil }
      throw Refusal(reason: WordRefusal.of(error == .noDocument ? .damaged : error), bytes: bytes)
    }
  }
}
