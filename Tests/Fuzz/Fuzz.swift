import Glibc

/// What can be fuzzed.
enum FuzzTarget: String, CaseIterable {
  case framing, messages, parsing, numbers, edits, fixes, encodings, word, model

  /// The target of this run, named by the variable `NIANBAO_FUZZ`.
  static let chosen: FuzzTarget = {
    let name = unsafe getenv("NIANBAO_FUZZ").map { unsafe String(cString: $0) }
    guard let target = name.flatMap(FuzzTarget.init(rawValue:)) else {
      print("NIANBAO_FUZZ must be one of \(allCases.map(\.rawValue).joined(separator: " "))")
      exit(2)
    }
    return target
  }()

  /// Whether inputs that are kept are tried again, as the variable `NIANBAO_FUZZ_REPLAY` says: everything is tried then that
  /// a search leaves to another input.
  static let isReplay = unsafe getenv("NIANBAO_FUZZ_REPLAY") != nil

  /// Tries an input.
  func run(_ input: FuzzInput) {
    switch self {
    case .framing: FramingTarget.run(input)
    case .messages: MessagesTarget.run(input)
    case .parsing: ParsingTarget.run(input)
    case .numbers: NumbersTarget.run(input)
    case .edits: EditsTarget.run(input)
    case .fixes: FixesTarget.run(input)
    case .encodings: EncodingsTarget.run(input)
    case .word: WordTarget.run(input)
    case .model: ModelTarget.run(input)
    }
  }
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.run(FuzzInput(unsafe Array(UnsafeBufferPointer(start: bytes, count: count))))
  return 0
}

/// Ends the process, which libFuzzer then reports with its input, unless something holds.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  guard !condition else { return }
  print("BROKEN: \(message())")
  unsafe fflush(nil)
  abort()
}
