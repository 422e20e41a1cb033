#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Memory in large pages, where the system has them: to touch it for the first time costs less.
enum LargePages {
  /// How many bytes a large page has.
  private static let size = 1 << 21

  /// Asks for large pages for memory that will be filled; only a hint.
  static func advise(_ memory: UnsafeRawPointer?, bytes: Int) {
    #if os(Linux)
      guard let memory, bytes >= 2 * size else { return }
      // Whole pages only: what lies around belongs to others.
      let start = memory.alignedUp(toMultipleOf: size)
      let end = (memory + bytes).alignedDown(toMultipleOf: size)
      guard start < end else { return }
      madvise(UnsafeMutableRawPointer(mutating: start), end - start, 14)  // MADV_HUGEPAGE
    #endif
  }
}
