import LanguageServer
import Testing

@testable import nianbao

@Suite struct OutputQueueTests {
  /// Bodies short and long in every order, taken out in pieces of several lengths, while more come.
  @Test(arguments: [1, 7, 4096, 1 << 20, Int.max])
  func givesTheFramesInOrder(_ piece: Int) {
    let lengths = [0, 1, 100, (1 << 20) + 1, 3, 1 << 20, (2 << 20) + 5, (1 << 20) + 2, 40]
    var queue = OutputQueue()
    var expected: [UInt8] = []
    var taken: [UInt8] = []
    func take() {
      guard let next = queue.next else { return }
      // Single bytes only now and then: there are millions.
      let most = piece < 4096 && taken.count % 3 > 0 ? 100_000 : piece
      let count = min(most, next.bytes.count - next.sent)
      taken += next.bytes[next.sent..<next.sent + count]
      queue.remove(count)
    }
    for (number, length) in lengths.enumerated() {
      let body = [UInt8](repeating: UInt8(number), count: length)
      FrameWriter.append(body, to: &expected)
      queue.add(body)
      #expect(queue.count == expected.count - taken.count)
      take()
    }
    var turns = 0
    while queue.count > 0, turns < 100_000 {
      take()
      turns += 1
    }
    #expect(taken == expected)
    #expect(queue.next == nil)
  }
}
