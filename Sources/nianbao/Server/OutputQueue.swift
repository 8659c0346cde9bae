import LanguageServer

/// The frames that wait for the client to read them, in order.
///
/// A long body waits as it was made: it is never copied.
struct OutputQueue {
  /// The longest body that is put behind others, in bytes; frames that go out together cost the client one turn.
  private static let shortBody = 1 << 20

  /// What is to go out, from ``first`` on.
  private var chunks: [[UInt8]] = []

  /// The index of the chunk that is next.
  private var first = 0

  /// How many bytes of it went out.
  private var sent = 0

  /// How many bytes wait.
  private(set) var count = 0

  /// Adds the body of a message (JSON, UTF-8) as a frame.
  mutating func add(_ body: [UInt8]) {
    let header = FrameWriter.header(ofLength: body.count)
    count += header.count + body.count
    if body.count > OutputQueue.shortBody {
      chunks.append(header)
      chunks.append(body)
    } else {
      if chunks.isEmpty || chunks[chunks.count - 1].count > OutputQueue.shortBody { chunks.append([]) }
      chunks[chunks.count - 1] += header
      chunks[chunks.count - 1] += body
    }
  }

  /// The bytes that are next and how many of them went out; nil if nothing waits.
  var next: (bytes: [UInt8], sent: Int)? { count > 0 ? (chunks[first], sent) : nil }

  /// Takes out so many bytes, no more than ``next`` has left.
  mutating func remove(_ number: Int) {
    count -= number
    sent += number
    guard sent == chunks[first].count else { return }
    chunks[first] = []
    first += 1
    sent = 0
    guard first == chunks.count else { return }
    chunks.removeAll(keepingCapacity: true)
    first = 0
  }
}
