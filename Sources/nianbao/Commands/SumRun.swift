import LanguageServer
import ReportForm
import ReportModel
import ReportOffice
import ReportReader
import ReportRules

/// One call of `nianbao sum` whose options are known.
struct SumRun {
  /// What came of reading a file.
  private enum Outcome: Sendable {
    /// Its reports.
    case reports([SummedReport])
    /// Why there are none.
    case unchecked(UncheckedFile, isUnusable: Bool)
  }

  /// What was read so far.
  private struct Reading: Sendable {
    var reports: [SummedReport] = []
    var unchecked = UncheckedFiles(keepsAll: true)
    var isUnusable = false
  }

  /// The most names that are said in one line.
  private static let mostNames = 10

  /// What was asked for.
  let options: SumOptions

  /// The language of messages.
  let language: Language

  /// What is said of files.
  private var errors = OutputStream.standardError

  /// Makes a run.
  init(options: SumOptions, language: Language) {
    self.options = options
    self.language = language
  }

  /// Adds up what the operands name; returns the exit status.
  mutating func run(_ operands: [[UInt8]], _ output: inout OutputStream) -> Int32 {
    let input: InputList
    do throws(SystemError) {
      input = try list(operands)
    } catch {
      return Complaint.refuse(path: options.filesFrom ?? "", FileChecker.unreadable(error), in: language)
    }
    var other: SourceReader.Contents?
    do throws(SourceReader.Refusal) {
      other = try options.against.map { path throws(SourceReader.Refusal) in try reports(in: path) }
    } catch {
      return Complaint.refuse(path: options.against ?? "", error.reason, in: language)
    }
    let reading = read(input)
    guard let sum = PartsSum(of: reading.reports, year: options.year), !sum.parts.isEmpty else {
      say(of: reading.unchecked)
      return Complaint.refuse(Bilingual("没有可以汇总的报告", "there is no report to add up"), in: language)
    }
    var differs = false
    if let other, let path = options.against {
      differs = compare(other, path, sum, &output)
    } else {
      output.write(SumTable(sum: sum, unchecked: reading.unchecked, options: options, language: language).bytes)
    }
    tell(sum)
    say(of: reading.unchecked)
    let status = output.finish(in: language)
    return status != 0 ? status : reading.isUnusable ? 2 : differs ? 1 : 0
  }

  /// The files that the call names; in a folder the report that is compared does not count.
  private func list(_ operands: [[UInt8]]) throws(SystemError) -> InputList {
    var operands = operands
    if let list = options.filesFrom {
      operands += try PathList.read(list)
      if operands.isEmpty { return InputList() }
    }
    var configurations = ConfigurationSet(currentFolder: Environment.currentFolder, language: language)
    var input = InputList(operands) { configurations.exclusion(in: $0, adding: options.exclude) }
    if let against = options.against {
      var resolver = PathResolver()
      let path = resolver.resolved(Array(against.utf8))
      input.files.removeAll { $0.source == .found && resolver.resolved($0.path) == path }
    }
    return input
  }

  /// The reports in the file that is compared.
  private func reports(in path: String) throws(SourceReader.Refusal) -> SourceReader.Contents {
    let contents = try SourceReader.read(InputFile(named: Array(path.utf8)))
    if contents.reports.isEmpty { throw SourceReader.Refusal(reason: FileChecker.absence(in: contents.bytes)) }
    return contents
  }

  /// Reads the files.
  private func read(_ input: InputList) -> Reading {
    var start = Reading()
    for file in input.others { start.unchecked.add(file) }
    for failure in input.failures {
      let path = String(decoding: failure.path, as: UTF8.self)
      start.unchecked.add(UncheckedFile(path: path, reason: .unusable(FileChecker.unreadable(failure.error))))
      start.isUnusable = true
    }
    let files = input.files
    return WorkQueue.run(count: files.count, threads: Environment.processors, state: start) { index in
      SumRun.read(files[index])
    } collect: { reading, outcome in
      switch outcome {
      case .reports(let reports): reading.reports += reports
      case .unchecked(let file, let isUnusable):
        reading.unchecked.add(file)
        if isUnusable { reading.isUnusable = true }
      }
      return true
    }
  }

  /// Reads a file.
  private static func read(_ file: InputFile) -> Outcome {
    do throws(SourceReader.Refusal) {
      let contents = try SourceReader.read(file)
      if contents.reports.isEmpty {
        let reason = contents.bytes.isEmpty ? UncheckedReason.empty : .noReport
        return .unchecked(UncheckedFile(path: file.shownPath, reason: reason), isUnusable: false)
      }
      return .reports(contents.reports.map { SummedReport($0.report, path: file.shownPath) })
    } catch {
      return .unchecked(
        UncheckedFile(path: file.shownPath, reason: .unusable(error.reason)), isUnusable: file.source != .found)
    }
  }

  /// Writes a line for each cell of a report that is not the sum; returns whether there is any.
  private mutating func compare(
    _ contents: SourceReader.Contents, _ path: String, _ sum: PartsSum, _ output: inout OutputStream
  ) -> Bool {
    let placed = contents.reports.first { $0.report.year() == sum.year } ?? contents.reports[0]
    let report = placed.report
    guard let differences = sum.differences(from: report) else {
      say(
        Bilingual(
          "\(path)：用的是 \(report.edition.name) 年格式，合计是 \(sum.edition.name) 年格式",
          "\(path): is on the form of \(report.edition.name), the sum on that of \(sum.edition.name)"))
      return true
    }
    let source = SourceFile(path: path, bytes: contents.bytes)
    for difference in differences {
      let name = sum.edition.name(ofCell: difference.cell)
      var place = ""
      if let cell = report.cells[difference.cell] {
        let start = source.place(of: placed.documentRange(of: cell.range).lowerBound)
        place = ":\(start.line):\(start.column)"
      }
      let figure = difference.figure.map { String($0) } ?? Bilingual("没有数", "without a figure").text(in: language)
      let text = Bilingual(
        "各单位合计 \(difference.sum)，现为 \(figure)：\(name)", "the sum is \(difference.sum), is \(figure): \(name)")
      output.write("\(ShownScalar.line(path))\(place): \(text.text(in: language))\n")
    }
    let count = differences.count
    let open = sum.cells.count { !$0.lacking.isEmpty || $0.value == nil }
    say(
      Bilingual(
        "核对 \(sum.cells.count - open) 格，不符 \(count) 格" + (open > 0 ? "；另有 \(open) 格因有报告缺数未核对" : ""),
        "\(sum.cells.count - open) cells compared, \(count) differ"
          + (open > 0 ? "; \(open) not compared, for a report lacks a figure" : "")))
    return count > 0
  }

  /// Says what was added up and what was left out.
  private mutating func tell(_ sum: PartsSum) {
    let names = sum.parts.map { $0.agency ?? $0.path }
    say(
      Bilingual(
        "汇总 \(sum.year) 年报告 \(names.count) 份：\(SumRun.list(names, "、"))",
        "\(names.count) \(names.count == 1 ? "report" : "reports") for \(sum.year) added up: \(SumRun.list(names, ", "))"
      ))
    if !sum.omitted.isEmpty {
      let omitted = sum.omitted.map { $0.text(in: language) }
      say(
        Bilingual(
          "未计入 \(omitted.count) 份：\(SumRun.list(omitted, "；"))",
          "\(omitted.count) left out: \(SumRun.list(omitted, "; "))"))
    }
    for part in Set(sum.cells.flatMap(\.lacking)).sorted().prefix(SumRun.mostNames) {
      let cells = sum.cells.indices.filter { sum.cells[$0].lacking.contains(part) }
      let first = cells.first.map { sum.edition.name(ofCell: $0) } ?? ""
      say(
        Bilingual(
          "\(sum.parts[part].path)：\(cells.count) 格没有数（\(first)\(cells.count > 1 ? "…" : "")），这些格的合计不完整，标有问号",
          "\(sum.parts[part].path): \(cells.count) cells without a figure (\(first)\(cells.count > 1 ? "…" : "")); "
            + "their sums are not whole and marked"))
    }
  }

  /// The first names of a list, and how many there are beside.
  private static func list(_ names: [String], _ separator: String) -> String {
    names.prefix(mostNames).joined(separator: separator) + (names.count > mostNames ? "…" : "")
  }

  /// Says which files were not read.
  private mutating func say(of unchecked: UncheckedFiles) {
    errors.write(unchecked.text(in: language))
    errors.flush()
  }

  /// Says something.
  private mutating func say(_ text: Bilingual) {
    errors.write(ShownScalar.line(text.text(in: language)) + "\n")
    errors.flush()
  }
}

extension PartsSum.Omitted {
  /// The report with the reason why it is left out.
  func text(in language: Language) -> String {
    let why =
      switch reason {
      case .otherYear(let year?): Bilingual("是 \(year) 年的", "of \(year)")
      case .otherYear(nil): Bilingual("不知年度", "of no year")
      case .otherEdition(let name): Bilingual("用的是 \(name) 年格式", "on the form of \(name)")
      case .sameOrgan(let path): Bilingual("与 \(path) 是同一机关", "of the same organ as \(path)")
      }
    return "\(part.path)" + Bilingual("（\(why.chinese)）", " (\(why.english))").text(in: language)
  }
}
