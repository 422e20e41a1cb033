internal import Tensors

/// Writes the batches of a training with their images changed at random; allocates nothing in a step.
final class Augmenter {
  private let augmentation: Augmentation
  private let size: RowSize
  private let memory = FloatMemory()
  private let source: UnsafeMutablePointer<Float>
  private let output: UnsafeMutablePointer<Float>
  private var generator: SeededGenerator
  /// The difference between white and black.
  private let range: Float

  /// Creates an augmenter for batches of up to `capacity` images.
  init(
    _ augmentation: Augmentation, size: RowSize, capacity: Int, features: Features,
    generator: SeededGenerator
  ) {
    self.augmentation = augmentation
    self.size = size
    self.generator = generator
    source = memory.zeros(size.count)
    output = memory.zeros(size.count * capacity)
    range = if case .bytes(let rows) = features { 255 * rows.scale } else { 1 }
  }

  /// Returns the batch with its images changed.
  func batch(_ batch: BatchExecution.Batch) -> BatchExecution.Batch {
    for row in 0..<batch.rows {
      let result = output + row * size.count
      read(batch, row: row, to: augmentation.moves ? source : result)
      if augmentation.moves { move(to: result) }
      shade(result)
    }
    return BatchExecution.Batch(
      rows: batch.rows,
      input: .dense(UnsafeBufferPointer(start: output, count: batch.rows * size.count)),
      rowIndices: nil, parameters: batch.parameters, noise: batch.noise)
  }

  private func read(
    _ batch: BatchExecution.Batch, row: Int, to target: UnsafeMutablePointer<Float>
  ) {
    var index = batch.rowIndices.map { $0[row] } ?? Int32(row)
    switch batch.input {
    case .dense(let values):
      guard let base = values.baseAddress else { return }
      target.update(from: base + Int(index) * size.count, count: size.count)
    case .sparse(let rows):
      rows.writeDense(rows: 1, width: size.count, rowIndices: &index, to: target)
    case .bytes(let rows):
      rows.write(rows: 1, width: size.count, rowIndices: &index, to: target)
    }
  }

  /// A random number from −limit to limit.
  private func draw(_ limit: Double) -> Double { (2 * generator.uniform() - 1) * limit }

  /// Where the pixel at (y, x) of the result comes from: (a·y + b·x + c, d·y + e·x + f).
  private struct Movement {
    var a: Float, b: Float, c: Float, d: Float, e: Float, f: Float
  }

  /// Draws a flip, a shift, a rotation and a zoom about the middle of the image.
  private func movement() -> Movement {
    let isFlipped = augmentation.horizontalFlip && generator.uniform() < 0.5
    let down = draw(augmentation.shift) * Double(size.height)
    let right = draw(augmentation.shift) * Double(size.width)
    let turn = draw(augmentation.rotation)
    let scale = 1 / (1 + draw(augmentation.zoom))
    let half = 2 * turn.magnitude
    let cosine = cosineOfHalfTurn(half) * scale
    let sine = cosineOfHalfTurn((0.5 - half).magnitude) * (turn < 0 ? -scale : scale)
    let (middleY, middleX) = (Double(size.height - 1) / 2, Double(size.width - 1) / 2)
    let flip: Double = isFlipped ? -1 : 1
    // About the middle: y' = cos·y − sin·x, x' = flip·(sin·y + cos·x), after the shift is taken back.
    let (y, x) = (-middleY - down, -middleX - right)
    return Movement(
      a: Float(cosine), b: Float(-sine), c: Float(middleY + cosine * y - sine * x),
      d: Float(flip * sine), e: Float(flip * cosine),
      f: Float(middleX + flip * (sine * y + cosine * x)))
  }

  /// Computes the moved image from the source, interpolating between four pixels.
  private func move(to result: UnsafeMutablePointer<Float>) {
    let m = movement()
    let (bottom, last) = (Float(size.height - 1), Float(size.width - 1))
    let line = size.width * size.channels
    var target = result
    for row in 0..<size.height {
      for column in 0..<size.width {
        let y = min(max(m.a * Float(row) + m.b * Float(column) + m.c, 0), bottom)
        let x = min(max(m.d * Float(row) + m.e * Float(column) + m.f, 0), last)
        let (top, left) = (Int(y), Int(x))
        let (low, side) = (y - Float(top), x - Float(left))
        let first = source + top * line + left * size.channels
        let below = top + 1 < size.height ? line : 0
        let beside = left + 1 < size.width ? size.channels : 0
        for channel in 0..<size.channels {
          let (a, b) = (first[channel], first[beside + channel])
          let (c, d) = (first[below + channel], first[below + beside + channel])
          let (upper, lower) = (a + (b - a) * side, c + (d - c) * side)
          target[channel] = upper + (lower - upper) * low
        }
        target += size.channels
      }
    }
  }

  /// Changes brightness and adds noise.
  private func shade(_ image: UnsafeMutablePointer<Float>) {
    if augmentation.brightness > 0 {
      let change = Float(draw(augmentation.brightness)) * range
      for place in 0..<size.count { image[place] += change }
    }
    if augmentation.noise > 0 {
      let deviation = Float(augmentation.noise) * range
      for place in 0..<size.count { image[place] += Float(generator.normal()) * deviation }
    }
  }
}
