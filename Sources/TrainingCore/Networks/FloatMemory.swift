/// Buffers of numbers that live as long as their owner, each starting at a cache line and at zero.
final class FloatMemory {
  private var buffers: [UnsafeMutableRawPointer] = []

  /// Returns a new buffer of so many zeros.
  func zeros(_ count: Int) -> UnsafeMutablePointer<Float> {
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<Float>.stride, alignment: 64)
    buffers.append(raw)
    let values = raw.bindMemory(to: Float.self, capacity: max(count, 1))
    values.initialize(repeating: 0, count: max(count, 1))
    return values
  }

  deinit {
    for buffer in buffers { buffer.deallocate() }
  }
}
