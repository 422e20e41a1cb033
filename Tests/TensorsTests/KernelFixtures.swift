import Tensors
import Testing

/// Numbers for tests: of both signs, of different sizes, some of them zero.
func numbers(_ count: Int, seed: UInt64) -> [Float] {
  var generator = SeededGenerator(seed: seed)
  return (0..<count).map { _ in
    generator.integer(below: 12) == 0 ? 0 : Float(generator.normal())
  }
}

/// What the kernels wrote, as bits, so that 0 and −0 differ; a guard value shows what was not written.
func written(_ count: Int, _ body: (UnsafeMutablePointer<Float>) -> Void) -> [UInt32] {
  let guardCount = 20
  var values = [Float](repeating: 12_345, count: count + guardCount)
  values.withUnsafeMutableBufferPointer { buffer in
    if let base = buffer.baseAddress { body(base) }
  }
  #expect(values[count...].allSatisfy { $0 == 12_345 }, "Something was written behind the end.")
  return values.prefix(count).map(\.bitPattern)
}

/// The same for a kernel that changes values in place.
func changed(_ values: [Float], _ body: (UnsafeMutablePointer<Float>) -> Void) -> [UInt32] {
  written(values.count) { result in
    result.update(from: values, count: values.count)
    body(result)
  }
}
