/// The memory of the process, as the C library manages it.
enum Heap {
  /// The longest block that the C library will ever take from the heap instead of from the kernel, in bytes.
  private static let longestBlock = 31 << 20

  /// Lets blocks of up to 32 MB come from the heap, where those given back are used again, from the first one on.
  ///
  /// At first every block above 128 KB has pages of its own, fresh from the kernel, which takes them back with the block:
  /// a tenth of the time of opening a long document.  The C library takes blocks of a length from the heap once one of that
  /// length was given back (mallopt(3), `M_MMAP_THRESHOLD`), and this one is never written to.
  static func reuseLongBlocks() {
    let block = UnsafeMutableRawPointer.allocate(byteCount: longestBlock, alignment: 1)
    unsafe block.deallocate()
  }
}
