import Glibc

/// Edits such as people make and such as nobody makes: what is known of a document is what opening its text gives.
///
/// The input decides on the document and the edits.  See `Tests/Model`.
enum ModelTarget {
  /// The most edits that one input makes; in a search a short one makes few, and what breaks after some does so after
  /// more.
  private static let most = 40

  private static let model = ModelRun(stock: stock, sizes: [0, 1, 1, 2, 4, 8])

  static func run(_ input: FuzzInput) {
    let bytes = input.rest
    do throws(Difference) {
      try model.run(bytes, edits: FuzzTarget.isReplay ? most : min(most, 2 + bytes.count / 8))
    } catch {
      require(false, "\(error)")
    }
  }

  /// The reports that documents are made of: the real ones and the short ones of the corpus.
  private static let stock: [String] = ["Tests/Fixtures/Seeds", "Tests/Fuzz/Corpus/reports"].flatMap { folder in
    guard let stream = unsafe opendir(folder) else { return [String]() }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: unsafe $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(folder + "/" + name) }
    }
    return names.sorted().map(text)
  }

  private static func text(_ path: String) -> String {
    let descriptor = unsafe open(path, O_RDONLY)
    defer { close(descriptor) }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 17) { buffer, count in
      count = unsafe max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    require(!bytes.isEmpty, "\(path) cannot be read")
    return String(decoding: bytes, as: UTF8.self)
  }
}
