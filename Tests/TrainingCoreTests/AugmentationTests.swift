import Tensors
import Testing

@testable import TrainingCore

/// What augmentation makes of images, seen through a single step on a known image.
@Suite("Augmentation")
struct AugmentationTests {
  private static let size = RowSize(height: 5, width: 4, channels: 2)

  /// The images of one batch after augmentation.
  private static func augmented(
    _ change: (inout Augmentation) -> Void, images: [Float], seed: UInt64 = 1, batches: Int = 1
  ) -> [[Float]] {
    var augmentation = Augmentation()
    change(&augmentation)
    let rows = images.count / size.count
    let features = Features.dense(Tensor(rows: rows, columns: size.count, values: images))
    let augmenter = Augmenter(
      augmentation, size: size, capacity: rows, features: features,
      generator: SeededGenerator(seed: seed))
    return (0..<batches).map { _ in
      features.withUnsafeFeatures { memory in
        var unused: Float = 0
        return withUnsafePointer(to: &unused) { parameters in
          let batch = augmenter.batch(
            BatchExecution.Batch(
              rows: rows, input: memory, rowIndices: nil, parameters: parameters, noise: nil))
          guard case .dense(let values) = batch.input else { return [] }
          return Array(values)
        }
      }
    }
  }

  private static let image = (0..<size.count).map { Float($0 * $0 % 37) }

  @Test("Nothing asked for changes nothing")
  func nothing() {
    #expect(Self.augmented({ _ in }, images: Self.image) == [Self.image])
  }

  @Test("A flip mirrors about half of the images, left to right")
  func flip() {
    var mirrored: [Float] = []
    for y in 0..<5 {
      for x in 0..<4 {
        let place = (y * 4 + 3 - x) * 2
        mirrored += Self.image[place..<place + 2]
      }
    }
    let found = Self.augmented({ $0.horizontalFlip = true }, images: Self.image, batches: 200)
    let flipped = found.count { $0 == mirrored }
    #expect(flipped > 70 && flipped < 130)
    #expect(found.allSatisfy { $0 == mirrored || $0 == Self.image })
  }

  @Test("Shifted, turned and zoomed images keep to the range of the image")
  func movement() {
    let found = Self.augmented(
      {
        $0.shift = 0.3
        $0.rotation = 0.2
        $0.zoom = 0.5
      }, images: Self.image, batches: 50)
    #expect(Set(found).count == 50)
    let range = (Self.image.min() ?? 0)...(Self.image.max() ?? 0)
    #expect(found.allSatisfy { $0.allSatisfy { range.contains($0) } })
  }

  @Test("A shift moves pixels by the same distance, and repeats the edge")
  func shift() {
    // A ramp along the width: a shift to the right by d lowers each pixel by d, cut off at the edges.
    let ramp = (0..<Self.size.count).map { Float($0 / 2 % 4) }
    for moved in Self.augmented({ $0.shift = 0.5 }, images: ramp, batches: 20) {
      let distance = moved[2 * 1] - 1 == 0 ? moved[2 * 2] - 2 : moved[2 * 1] - 1
      for (place, value) in moved.enumerated() {
        let expected = min(max(ramp[place] + distance, 0), 3)
        #expect(abs(value - expected) < 1e-4 || distance.magnitude >= 1)
      }
    }
  }

  @Test("A turn by half a circle puts the image on its head")
  func rotation() {
    let turned = Self.augmented(
      { $0.rotation = 0.5 }, images: Self.image, seed: 3, batches: 400)
    let upsideDown = (0..<20).reversed().flatMap { [Self.image[2 * $0], Self.image[2 * $0 + 1]] }
    let nearest = turned.map { found in
      zip(found, upsideDown).reduce(Float(0)) { max($0, abs($1.0 - $1.1)) }
    }.min()
    #expect((nearest ?? 99) < 1.5)
  }

  @Test("Brightness moves all pixels alike, noise each by itself")
  func shades() {
    let bright = Self.augmented({ $0.brightness = 0.4 }, images: Self.image)[0]
    let changes = Set(zip(bright, Self.image).map { (($0 - $1) * 1000).rounded() })
    #expect(changes.count == 1 && !changes.contains(0))
    let images = [Float](repeating: 0, count: Self.size.count * 100)
    let noise = Self.augmented({ $0.noise = 0.1 }, images: images)[0]
    let deviation = (noise.reduce(0) { $0 + $1 * $1 } / Float(noise.count)).squareRoot()
    #expect(abs(deviation - 0.1) < 0.01)
  }

  @Test(
    "Of bytes, shades are shares of the range that bytes stand for, and seeds repeat to the bit")
  func bytes() throws {
    let bytes = ByteRows(
      columns: 16, values: (0..<160).map { UInt8($0 * 3 % 256) }, scale: 1.0 / 255)
    let targets = Tensor(rows: 10, columns: 1, values: (0..<10).map { Float($0 % 2) })
    var augmentation = Augmentation()
    augmentation.shift = 0.2
    augmentation.noise = 0.1
    func train(_ augmentation: Augmentation?, seed: UInt64) throws -> [Float] {
      var trainer = try Trainer(
        network: Network(
          Architecture(
            inputShape: [4, 4, 1],
            layers: [
              Conv2D(filters: 2, kernelSize: [2, 2]), Flatten(),
              Dense(units: 1, activation: .sigmoid),
            ]),
          generator: SeededGenerator(seed: 1)),
        configuration: TrainingConfiguration(
          epochs: 3, batchSize: 4, loss: BinaryCrossentropy(), augmentation: augmentation))
      _ = try trainer.fit(
        Examples(inputs: .bytes(bytes), targets: targets), generator: SeededGenerator(seed: seed))
      return trainer.network.parameters
    }
    #expect(try train(augmentation, seed: 2) == train(augmentation, seed: 2))
    #expect(try train(augmentation, seed: 2) != train(augmentation, seed: 3))
    #expect(try train(augmentation, seed: 2) != train(nil, seed: 2))
    #expect(try train(Augmentation(), seed: 2) == train(nil, seed: 2))
  }

  @Test("Settings outside of their ranges are refused")
  func ranges() {
    for change in [
      { $0.shift = 1.5 }, { $0.rotation = 0.6 }, { $0.zoom = 1 }, { $0.noise = -0.1 },
      { $0.brightness = .nan },
    ] as [(inout Augmentation) -> Void] {
      var augmentation = Augmentation()
      change(&augmentation)
      #expect(throws: InvalidSetting.self) { try augmentation.validate() }
    }
  }
}
