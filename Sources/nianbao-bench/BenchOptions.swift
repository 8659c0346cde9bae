/// What the benchmark was asked to do.
struct BenchOptions {
  /// What it does.
  enum Mode {
    /// Measures and prints the table.
    case table
    /// Echoes frames, as the floor below every figure over stdio.
    case echo
    /// Measures hostile documents.
    case hostile
    /// Measures one hostile document of so many units in this process, whose memory then is that of this document.
    case hostileDocument(String, Int)
    /// Makes so many edits and watches the server's memory.
    case soak(Int)
    /// Writes a document of so many bytes to standard output.
    case document(Int)
    /// Explains itself.
    case help
  }

  /// What it does.
  var mode = Mode.table

  /// The sizes of the documents, in bytes.
  var sizes = [8000, 100_000, 1_000_000, 10_000_000]

  /// Whether it takes less time and is less exact.
  var isQuick = false

  /// Whether it writes JSON.
  var writesJSON = false

  /// The server's executable; nil for the one built beside the benchmark.
  var server: String?

  /// What is wrong with the arguments.
  struct UsageError: Error {
    let message: String
  }

  static let help = """
    Usage: nianbao-bench [OPTION…]

      --sizes 8K,100K,1M   sizes of the documents (K = 1000 bytes)
      --quick              fewer repetitions
      --json               write JSON
      --server PATH        measure this server instead of the one built beside
      --hostile            measure hostile documents: time, growth and memory
      --soak [N]           make N edits (100000) over 10 documents and watch memory and descriptors
      --document SIZE      write a document of that size to standard output
      --echo               be the server that only echoes

    """

  /// Reads the arguments.
  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--sizes": sizes = try (rest.popFirst() ?? "").split(separator: ",").map(BenchOptions.size)
      case "--quick": isQuick = true
      case "--json": writesJSON = true
      case "--server": server = rest.popFirst()
      case "--echo": mode = .echo
      case "--hostile": mode = .hostile
      case "--hostile-document":
        mode = .hostileDocument(rest.popFirst() ?? "", rest.popFirst().flatMap { Int($0) } ?? 0)
      case "--soak":
        let count = rest.first.flatMap { Int($0) }
        if count != nil { rest.removeFirst() }
        mode = .soak(count ?? 100_000)
      case "--document": mode = .document(try BenchOptions.size(rest.popFirst().map { $0[...] } ?? ""))
      case "--help", "-h": mode = .help
      default: throw UsageError(message: "unknown option \(option)")
      }
    }
  }

  /// Reads a size such as 100K.
  private static func size(_ text: Substring) throws(UsageError) -> Int {
    let units: [Character: Int] = ["K": 1000, "M": 1_000_000]
    let unit = text.last.flatMap { units[$0] }
    guard let number = Int(unit == nil ? text : text.dropLast()), number > 0, number <= 1_000_000_000 else {
      throw UsageError(message: "no size: \(text)")
    }
    return number * (unit ?? 1)
  }
}
