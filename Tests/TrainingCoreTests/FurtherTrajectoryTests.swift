import Tensors
import Testing
import TrainingCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ten steps of the further optimizers, losses, activations, layers and schedules.
///
/// Made by Keras 3.15.1 on JAX 0.10.2 in double precision as in `TrajectoryTests`, from weights
/// 0.3 + 0.25·sin(1.7·i + 0.3) rounded to single precision; Rprop by PyTorch 2.15.0 in double precision.
@Suite("Training step by step as Keras and PyTorch do")
struct FurtherTrajectoryTests {
  struct Case: Sendable, CustomStringConvertible {
    let description: String
    let layers: [any Layer]
    let configuration: TrainingConfiguration
    let losses: [Double]
    let weights: [Double]
  }

  private static let rows = 12

  private static func targets(_ loss: any Loss) -> Tensor {
    switch loss {
    case is BinaryCrossentropy:
      Tensor(rows: rows, columns: 1, values: (0..<rows).map { $0 % 3 == 0 ? 1 : 0 })
    case is CategoricalCrossentropy:
      Tensor(rows: rows, columns: 3, values: (0..<rows * 3).map { $0 / 3 % 3 == $0 % 3 ? 1 : 0 })
    case is Poisson: Tensor(rows: rows, columns: 1, values: (0..<rows).map { Float($0 % 4) })
    default:
      Tensor(rows: rows, columns: 1, values: (0..<rows).map { Float(cos(0.9 * Double($0))) })
    }
  }

  private static func dense(
    _ first: Activation = .tanh, _ second: Activation = .relu, width: Int = 1,
    last: Activation = .linear, maximumNorm: Double? = nil
  ) -> [any Layer] {
    [
      Dense(units: 5, activation: first, maximumNorm: maximumNorm),
      Dense(units: 4, activation: second), Dense(units: width, activation: last),
    ]
  }

  @Test("Losses and weights follow the reference", arguments: cases)
  func trajectory(_ expected: Case) throws {
    let architecture = Architecture(inputWidth: 3, layers: expected.layers)
    let weights = (0..<architecture.parameterCount).map {
      Float(0.3 + 0.25 * sin(1.7 * Double($0) + 0.3))
    }
    let features = Tensor(
      rows: Self.rows, columns: 3,
      values: (0..<Self.rows * 3).map { Float(sin(0.7 * Double($0 / 3) + 1.3 * Double($0 % 3))) })
    var trainer = try Trainer(
      network: Network(architecture, parameters: weights), configuration: expected.configuration)
    let history = try trainer.fit(
      Examples(features: features, targets: Self.targets(expected.configuration.loss)),
      generator: SeededGenerator(seed: 1))
    #expect(history.trainingLoss.count == 10)
    for (loss, expected) in zip(history.trainingLoss, expected.losses) {
      #expect(abs(loss - expected) < 4e-6)
    }
    let found = stride(from: 0, to: weights.count, by: 7).map {
      Double(trainer.network.parameters[$0])
    }
    #expect(found.count == expected.weights.count)
    for (weight, expected) in zip(found, expected.weights) {
      #expect(abs(weight - expected) < 1e-5)
    }
  }

  static let cases: [Case] = [
    Case(
      description: "rprop (PyTorch)", layers: dense(),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: Rprop(learningRate: 0.02), loss: MeanSquaredError()),
      losses: [
        2.05580844, 1.59060135, 1.19337935, 0.880629453, 0.673869465, 0.562873516, 0.516270132,
        0.470923478, 0.403717448, 0.331869562,
      ],
      weights: [
        0.336358907, 0.0178162451, 0.604496894, -0.140571144, 0.141832804, 0.200050542, 0.239455774,
      ]),
    Case(
      description: "adamw",
      layers: dense(),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: AdamW(learningRate: 0.01), loss: MeanSquaredError()),
      losses: [
        2.29518495, 2.05639035, 1.84699641, 1.66423575, 1.50514625, 1.36673165, 1.24638049,
        1.14180101, 1.05098196, 0.972151051,
      ],
      weights: [
        0.280087651, 0.118717022, 0.184385821, -0.0428721386, 0.0975560497, 0.20403053, 0.336533985,
      ]),
    Case(
      description: "nadam",
      layers: dense(),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: Nadam(learningRate: 0.01), loss: MeanSquaredError()),
      losses: [
        2.27955005, 2.10289024, 1.95771173, 1.82825014, 1.70938571, 1.59909866, 1.49633632,
        1.4005398, 1.31137541, 1.22858326,
      ],
      weights: [
        0.305941164, 0.144101783, 0.161178037, -0.0171645384, 0.11954275, 0.23046987, 0.36228398,
      ]),
    Case(
      description: "adagrad",
      layers: dense(),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: Adagrad(learningRate: 0.05), loss: MeanSquaredError()),
      losses: [
        1.56768731, 1.21962294, 1.02756969, 0.902767793, 0.81679749, 0.751750223, 0.700268891,
        0.658259706, 0.623118216, 0.593097894,
      ],
      weights: [
        0.337552131, 0.109970632, 0.210006557, -0.108384741, 0.154373332, 0.273715792, 0.292801719,
      ]),
    Case(
      description: "adadelta",
      layers: dense(),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: Adadelta(learningRate: 1), loss: MeanSquaredError()),
      losses: [
        2.52570266, 2.4859686, 2.44698778, 2.40887314, 2.37167341, 2.33540625, 2.30007115,
        2.26565744, 2.23214763, 2.19952051,
      ],
      weights: [
        0.359935743, 0.196813588, 0.0998207306, 0.0381216753, 0.11328726, 0.260163808, 0.418107743,
      ]),
    Case(
      description: "huber leaky relu elu",
      layers: dense(.leakyRelu, .elu),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: SGD(learningRate: 0.05), loss: Huber(delta: 0.5)),
      losses: [
        0.587835987, 0.521865272, 0.462133374, 0.411422999, 0.370443373, 0.338754868, 0.315156105,
        0.297346183, 0.2837145, 0.273026751,
      ],
      weights: [
        0.365530431, 0.199256028, 0.0997959612, -0.00616421998, 0.120244011, 0.273906412,
        0.400227745,
      ]),
    Case(
      description: "log cosh gelu silu",
      layers: dense(.gelu, .silu),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: SGD(learningRate: 0.05), loss: LogCosh()),
      losses: [
        0.580400197, 0.513185335, 0.46113363, 0.42041131, 0.388225409, 0.362541133, 0.341866498,
        0.325096264, 0.311401753, 0.300153715,
      ],
      weights: [
        0.357680719, 0.197259504, 0.112162318, -0.00848230247, 0.123793364, 0.272752203,
        0.388508702,
      ]),
    Case(
      description: "poisson",
      layers: dense(last: .exponential),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: SGD(learningRate: 0.02), loss: Poisson()),
      losses: [
        1.40158999, 1.17719029, 1.07039554, 1.01060612, 0.974087018, 0.950520231, 0.93472118,
        0.923826989, 0.916148389, 0.910638414,
      ],
      weights: [
        0.372380531, 0.194756618, 0.0805501995, 0.00312108136, 0.114383692, 0.27460535, 0.400037191,
      ]),
    Case(
      description: "label smoothing bce",
      layers: dense(last: .sigmoid),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: SGD(learningRate: 0.1),
        loss: BinaryCrossentropy(labelSmoothing: 0.2)),
      losses: [
        0.998633988, 0.928311301, 0.874227516, 0.832253873, 0.799399108, 0.773484667, 0.752909074,
        0.736497472, 0.72332487, 0.712711066,
      ],
      weights: [
        0.372662509, 0.200435421, 0.0853239842, -0.0122613018, 0.120679113, 0.27646447, 0.38923533,
      ]),
    Case(
      description: "label smoothing cce",
      layers: dense(width: 3, last: .softmax),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: SGD(learningRate: 0.1),
        loss: CategoricalCrossentropy(labelSmoothing: 0.1)),
      losses: [
        1.11559319, 1.11257702, 1.11041452, 1.10884645, 1.10769551, 1.10683899, 1.10619117,
        1.10569183, 1.10529844, 1.1049809,
      ],
      weights: [
        0.372465443, 0.200130632, 0.0804013124, 0.0495726892, 0.127289256, 0.270902979, 0.426865839,
        0.507505197, 0.527928904,
      ]),
    Case(
      description: "clip by norm",
      layers: dense(),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: SGD(learningRate: 0.1), loss: MeanSquaredError(),
        gradientClipping: GradientClipping(norm: 0.3)),
      losses: [
        2.36747042, 2.18179799, 2.00841494, 1.84685309, 1.69666555, 1.55742722, 1.42873466,
        1.31020615, 1.20148201, 1.10222405,
      ],
      weights: [
        0.368549889, 0.202789636, 0.0936271981, 0.0130853929, 0.124224288, 0.272530156, 0.40212485,
      ]),
    Case(
      description: "clip by value",
      layers: dense(),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: SGD(learningRate: 0.1), loss: MeanSquaredError(),
        gradientClipping: GradientClipping(value: 0.05)),
      losses: [
        2.42674367, 2.29564879, 2.17227131, 2.05622162, 1.9471826, 1.8446813, 1.74831611,
        1.65761325, 1.57213226, 1.49154765,
      ],
      weights: [
        0.323880059, 0.160442677, 0.135323252, 0.00205528811, 0.113495732, 0.251618404, 0.382082206,
      ]),
    Case(
      description: "max norm",
      layers: dense(maximumNorm: 0.4),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: SGD(learningRate: 0.1), loss: MeanSquaredError()),
      losses: [
        0.567009704, 0.559243529, 0.55320866, 0.547908106, 0.543064215, 0.538520063, 0.534154455,
        0.529865365, 0.525563739, 0.52116956,
      ],
      weights: [
        0.292023942, 0.11472175, 0.0843166436, -0.0702746437, 0.134243691, 0.241242041, 0.35203088,
      ]),
    Case(
      description: "batch normalization",
      layers: [
        Dense(units: 5, activation: .relu), BatchNormalization(momentum: 0.9), Dense(units: 1),
      ],
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: SGD(learningRate: 0.1), loss: MeanSquaredError()),
      losses: [
        1.048529, 0.772770462, 0.645559489, 0.575803801, 0.531304354, 0.498404173, 0.470752745,
        0.445317282, 0.420745314, 0.396607064,
      ],
      weights: [
        0.365438977, 0.091540376, 0.113124808, -0.100454939, 0.089612117, 0.209087759, 0.437399856,
      ]),
    Case(
      description: "layer normalization",
      layers: [Dense(units: 5, activation: .tanh), LayerNormalization(), Dense(units: 1)],
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: SGD(learningRate: 0.1), loss: MeanSquaredError()),
      losses: [
        0.709709041, 0.531925538, 0.422836202, 0.34030763, 0.279751566, 0.244660476, 0.227465217,
        0.219429815, 0.215432823, 0.213012527,
      ],
      weights: [0.319351009, 0.201258178, 0.0610657904, -0.0476235887, 0.0235818509, -0.0527303479]),
    Case(
      description: "exponential decay",
      layers: dense(),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: SGD(learningRate: 0.1), loss: MeanSquaredError(),
        schedule: ExponentialDecay(decay: 0.5, epochs: 2)),
      losses: [
        0.571853792, 0.565801116, 0.561331569, 0.558343528, 0.556304861, 0.554896566, 0.553916124,
        0.55323007, 0.552748444, 0.552409574,
      ],
      weights: [
        0.370814314, 0.185995746, 0.105476791, -0.0478197862, 0.126353421, 0.259657815, 0.348475256,
      ]),
    Case(
      description: "polynomial decay",
      layers: dense(),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: SGD(learningRate: 0.1), loss: MeanSquaredError(),
        schedule: PolynomialDecay(end: 0.1, exponent: 1.5)),
      losses: [
        0.571853792, 0.564402428, 0.55793073, 0.552903593, 0.548979688, 0.545935296, 0.543611886,
        0.54188455, 0.540640838, 0.539762028,
      ],
      weights: [
        0.379078222, 0.185119962, 0.109203942, -0.0551817341, 0.130804477, 0.253065307, 0.349145612,
      ]),
    Case(
      description: "cosine decay with warm-up",
      layers: dense(),
      configuration: .init(
        epochs: 10, batchSize: 12, optimizer: RMSprop(learningRate: 0.01), loss: MeanSquaredError(),
        schedule: CosineDecay(end: 0.1, warmUp: 0.3)),
      losses: [
        2.56592203, 2.35623593, 2.06160708, 1.75678565, 1.55262955, 1.41530792, 1.3254433,
        1.27017414, 1.23929969, 1.22329619,
      ],
      weights: [
        0.306461849, 0.145321682, 0.166743461, -0.0174948727, 0.131099768, 0.241351593, 0.361574722,
      ]),
  ]
}
