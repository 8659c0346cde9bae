import ReportModel
import ReportReader
import ReportRules
import ReportText

/// Reads one file that a command names and finds the reports in it.
enum SourceReader {
  /// The bytes and reports of a file.
  struct Contents: Sendable {
    /// The bytes, UTF-8.
    let bytes: [UInt8]

    /// The reports in them.
    let reports: [PlacedReport]
  }

  /// Why a file could not be used.
  struct Refusal: Error {
    /// What is said of it.
    let reason: Wording

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
    if let reason = FileRefusal.of(bytes, file) { throw Refusal(reason: reason, bytes: bytes) }
    return Contents(bytes: bytes, reports: ReportDocument(parsing: bytes).reports)
  }
}
