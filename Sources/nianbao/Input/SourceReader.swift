import ReportModel
import ReportReader
import ReportRules
import ReportText

/// Reads one file that a command names and finds the reports in it.
enum SourceReader {
  /// The text and reports of a file.
  struct Contents: Sendable {
    /// The text.
    let text: EncodedText

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
  static func text(of bytes: [UInt8], _ file: InputFile) throws(Refusal) -> EncodedText {
    if let reason = FileRefusal.ofOfficeFile(bytes, file) { throw Refusal(reason: reason, bytes: bytes) }
    do throws(EncodedText.Failure) {
      return try EncodedText(bytes)
    } catch {
      throw Refusal(reason: FileRefusal.of(error, in: bytes, file), bytes: bytes)
    }
  }
}
