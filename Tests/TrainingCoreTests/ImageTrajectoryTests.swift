import Tensors
import Testing
import TrainingCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ten steps of networks of images and sequences.
///
/// Made by Keras 3.15.1 on TensorFlow in double precision (`keras.backend.set_floatx('float64')`): weight i
/// is 0.1·sin(1.7·i + 0.3), with 1 added in scales and moving variances; `train_on_batch` of all rows, then
/// `evaluate`, ten times.
@Suite("Images and sequences step by step as Keras does")
struct ImageTrajectoryTests {
  struct Case: Sendable, CustomStringConvertible {
    let description: String
    let shape: Shape
    let layers: [any Layer]
    var words: Int?
    let losses: [Double]
    /// Some weights at the end, by their place.
    let weights: [Int: Double]
    /// The sum of all absolute weights at the end.
    let sum: Double
  }

  private static let rows = 12

  private static func features(_ expected: Case) -> Tensor {
    let width = expected.shape.count
    let values = (0..<rows * width).map { index -> Float in
      if let words = expected.words { return Float((index * 7 + index / 3) % words) }
      return Float(sin(0.7 * Double(index / width) + 1.3 * Double(index % width)))
    }
    return Tensor(rows: rows, columns: width, values: values)
  }

  private static func network(_ architecture: Architecture) throws -> Network {
    let blank = try Network(architecture, generator: SeededGenerator(seed: 1))
    var weights: [Float] = []
    for group in blank.namedParameters {
      let isScale = group.name.hasSuffix("gamma") || group.name.hasSuffix("moving_variance")
      for _ in group.values {
        let value = Float(0.1 * sin(1.7 * Double(weights.count) + 0.3))
        weights.append(value + (isScale ? 1 : 0))
      }
    }
    return try Network(architecture, parameters: weights)
  }

  @Test("Losses and weights follow the reference", arguments: cases)
  func trajectory(_ expected: Case) throws {
    let architecture = Architecture(inputShape: expected.shape, layers: expected.layers)
    let isBinary = architecture.outputWidth == 1
    let targets = (0..<Self.rows).map { Float(isBinary ? ($0 % 3 == 0 ? 1 : 0) : $0 % 3) }
    var trainer = try Trainer(
      network: Self.network(architecture),
      configuration: TrainingConfiguration(
        epochs: 10, batchSize: Self.rows,
        optimizer: expected.description.hasPrefix("embedding")
          ? SGD(learningRate: 0.5) : RMSprop(learningRate: 0.01),
        loss: isBinary ? BinaryCrossentropy() : SparseCategoricalCrossentropy()))
    let history = try trainer.fit(
      Examples(
        features: Self.features(expected),
        targets: Tensor(rows: Self.rows, columns: 1, values: targets)),
      generator: SeededGenerator(seed: 1))
    for (loss, expected) in zip(history.trainingLoss, expected.losses) {
      #expect(abs(loss - expected) < 1e-5)
    }
    let found = trainer.network.parameters
    for (place, weight) in expected.weights {
      #expect(abs(Double(found[place]) - weight) < 2e-5, "place \(place)")
    }
    #expect(abs(found.reduce(0) { $0 + abs(Double($1)) } - expected.sum) < 5e-4)
  }

  static let cases: [Case] = [
    Case(
      description: "convolution, pooling", shape: [8, 7, 2],
      layers: [
        Conv2D(filters: 3, activation: .relu), MaxPooling2D(), Flatten(),
        Dense(units: 3, activation: .softmax),
      ],
      losses: [
        1.09349615, 1.08134441, 1.06400636, 1.04767316, 1.03197612, 1.02009591, 1.00633556,
        0.992819934, 0.982799109, 0.978847571,
      ],
      weights: [0: -0.140106018, 38: 0.129388813, 57: -0.0282159844, 113: -0.0773324863],
      sum: 11.9371592),
    Case(
      description: "strides and padding, global average", shape: [7, 6, 1],
      layers: [
        Conv2D(filters: 4, kernelSize: [3, 2], strides: 2, padding: .same, activation: .tanh),
        Conv2D(filters: 5, kernelSize: [2, 2], padding: .same, activation: .silu),
        GlobalAveragePooling2D(), Dense(units: 3, activation: .softmax),
      ],
      losses: [
        1.09992832, 1.09918951, 1.09884836, 1.09868117, 1.09859854, 1.09855605, 1.09853067,
        1.09851095, 1.09849154, 1.09846992,
      ],
      weights: [0: 0.052656903, 43: -0.107365294, 65: -0.0663878303, 130: 0.0205962545],
      sum: 8.89388436),
    Case(
      description: "batch normalization, overlapping pooling", shape: [5, 5, 2],
      layers: [
        Conv2D(filters: 3), BatchNormalization(),
        MaxPooling2D(poolSize: [3, 3], strides: 1, padding: .same), Flatten(),
        Dense(units: 1, activation: .sigmoid),
      ],
      losses: [
        0.638315339, 0.645908527, 0.627880212, 0.623741009, 0.618407636, 0.61337974, 0.60736247,
        0.603018091, 0.601134815, 0.593116855,
      ],
      weights: [0: -0.00383471359, 32: -0.0866528047, 48: -0.00993587137, 96: -0.0024526774],
      sum: 12.9738306),
    Case(
      description: "layer normalization", shape: [4, 4, 3],
      layers: [
        Conv2D(filters: 4, kernelSize: [2, 2]), LayerNormalization(), GlobalAveragePooling2D(),
        Dense(units: 1, activation: .sigmoid),
      ],
      losses: [
        0.681402777, 0.666476189, 0.654976363, 0.644573268, 0.640210396, 0.637355426, 0.636310432,
        0.635954657, 0.635059162, 0.632134179,
      ],
      weights: [0: 0.0370870088, 21: -0.119876279, 32: -0.10048013, 64: -0.0224574521],
      sum: 8.66318247),
    Case(
      description: "embedding, average", shape: [6],
      layers: [
        Embedding(vocabulary: 9, units: 4), GlobalAveragePooling1D(),
        Dense(units: 3, activation: .relu), Dense(units: 1, activation: .sigmoid),
      ], words: 9,
      losses: [
        0.670393184, 0.66253963, 0.656546181, 0.65196114, 0.648445174, 0.645742858, 0.643661449,
        0.642055096, 0.64081311, 0.639851245,
      ],
      weights: [0: 0.0297148222, 18: -0.0490977975, 27: 0.0803643952, 54: -0.516527123],
      sum: 3.95391042),
    Case(
      description: "embedding, convolutions", shape: [7],
      layers: [
        Embedding(vocabulary: 11, units: 3),
        Conv1D(filters: 4, padding: .same, activation: .relu),
        Conv1D(filters: 3, kernelSize: 2, strides: 2), GlobalMaxPooling1D(),
        Dense(units: 1, activation: .sigmoid),
      ], words: 11,
      losses: [
        0.674557681, 0.665641073, 0.658865443, 0.653702358, 0.649757592, 0.646736157, 0.644416597,
        0.642632118, 0.64125665, 0.640194603,
      ],
      weights: [0: 0.0291794817, 34: 0.0999810547, 52: 0.0670888051, 103: -0.507565409],
      sum: 7.04761262),
  ]

  @Test("Every instruction set and number of threads gives the same bits", arguments: cases)
  func sameBits(_ model: Case) throws {
    let architecture = Architecture(inputShape: model.shape, layers: model.layers)
    let features = Self.features(model)
    let isBinary = architecture.outputWidth == 1
    let examples = Examples(
      features: features,
      targets: Tensor(
        rows: Self.rows, columns: 1, values: (0..<Self.rows).map { Float($0 % (isBinary ? 2 : 3)) })
    )
    var results: Set<[UInt32]> = []
    for kernels in Kernels.variants {
      for threads in [1, 3] {
        var trainer = try Trainer(
          network: Network(architecture, generator: SeededGenerator(seed: 3)),
          configuration: TrainingConfiguration(
            epochs: 3, batchSize: 5,
            loss: isBinary ? BinaryCrossentropy() : SparseCategoricalCrossentropy()),
          kernels: kernels.sharing(threads: threads, leastWork: 1))
        _ = try trainer.fit(examples, generator: SeededGenerator(seed: 4))
        results.insert(trainer.network.parameters.map(\.bitPattern))
      }
    }
    #expect(results.count == 1)
  }

  @Test("Features kept as bytes give the same bits as floats")
  func bytes() throws {
    var generator = SeededGenerator(seed: 8)
    let bytes = (0..<20 * 36).map { _ in UInt8(generator.integer(below: 256)) }
    let rows = ByteRows(columns: 36, values: bytes, scale: 1.0 / 255)
    let targets = Tensor(rows: 20, columns: 1, values: (0..<20).map { Float($0 % 2) })
    var results: [[Float]] = []
    for examples in [
      Examples(inputs: .bytes(rows), targets: targets),
      Examples(features: rows.dense, targets: targets),
    ] {
      var trainer = try Trainer(
        network: Network(
          Architecture(
            inputShape: [6, 6, 1],
            layers: [
              Conv2D(filters: 3, padding: .same, activation: .relu), Flatten(),
              Dense(units: 1, activation: .sigmoid),
            ]),
          generator: SeededGenerator(seed: 3)),
        configuration: TrainingConfiguration(epochs: 2, batchSize: 7, loss: BinaryCrossentropy()))
      _ = try trainer.fit(examples, validation: examples, generator: SeededGenerator(seed: 4))
      results.append(
        trainer.network.parameters + trainer.network.predictions(for: examples.inputs).values)
    }
    #expect(results[0] == results[1])
    #expect(rows.dense.values == bytes.map { Float($0) * Float(1.0 / 255) })
    #expect(rows.gatheringRows([3, 0]).dense == rows.dense.gatheringRows([3, 0]))
  }

  @Test("Embedding rows that wait end where those that do not wait end")
  func waitingRows() throws {
    let words = 40
    let features = Tensor(
      rows: 30, columns: 4, values: (0..<120).map { Float(($0 * 7 + $0 / 5) % words) })
    let targets = Tensor(rows: 30, columns: 1, values: (0..<30).map { Float($0 % 2) })
    let layers: [any Layer] = [
      Embedding(vocabulary: words, units: 3), GlobalAveragePooling1D(),
      Dense(units: 1, activation: .sigmoid),
    ]
    var results: [[Float]] = []
    // A limit that no gradient reaches changes nothing but makes every row move in every step.
    for clipping in [nil, GradientClipping(norm: 1e9)] {
      var trainer = try Trainer(
        network: Network(
          Architecture(inputWidth: 4, layers: layers), generator: SeededGenerator(seed: 3)),
        configuration: TrainingConfiguration(
          epochs: 4, batchSize: 2, loss: BinaryCrossentropy(), gradientClipping: clipping))
      _ = try trainer.fit(
        Examples(features: features, targets: targets), generator: SeededGenerator(seed: 4))
      results.append(trainer.network.parameters)
    }
    #expect(results[0] == results[1])
  }

  @Test("Words outside of the vocabulary, and layers out of place, are told")
  func mistakes() throws {
    let layers: [any Layer] = [Embedding(vocabulary: 3, units: 2), Flatten(), Dense(units: 1)]
    let network = try Network(
      Architecture(inputWidth: 2, layers: layers), generator: SeededGenerator(seed: 1))
    var trainer = try Trainer(
      network: network, configuration: TrainingConfiguration(epochs: 1, loss: MeanSquaredError()))
    for wrong: Float in [3, -1, 0.5] {
      let examples = Examples(
        features: Tensor(rows: 1, columns: 2, values: [2, wrong]),
        targets: Tensor(rows: 1, columns: 1, values: [0]))
      #expect(
        throws: TrainingError.featureNotAWord(
          .training, row: 0, column: 1, vocabulary: 3, found: wrong)
      ) { try trainer.fit(examples, generator: SeededGenerator(seed: 1)) }
    }
    for layers: [any Layer] in [
      [Conv2D(filters: 1), Dense(units: 1)], [Flatten(), MaxPooling2D()],
      [Flatten(), Embedding(vocabulary: 2, units: 1)], [Conv2D(filters: 1, kernelSize: [9, 1])],
      [Conv1D(filters: 1)], [MaxPooling2D(poolSize: [1, 9])],
    ] {
      let error = #expect(throws: ArchitectureError.self) {
        try Architecture(inputShape: [4, 4, 1], layers: layers).validate()
      }
      #expect(error?.description.hasPrefix("Layer ") == true)
    }
  }
}
