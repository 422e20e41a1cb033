import Tensors
import Testing
import TrainingCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ten steps of training against Keras 3.15.1 on JAX 0.10.2 in double precision.
///
/// Made by `keras.config.set_floatx("float64")` and, for each case, a Sequential of Dense(5, "tanh"),
/// Dense(4, "relu"), Dense(width, last) with the weights and rows below, ten times
/// `train_on_batch(X, T)` with all rows, after each the loss of `predict(X)` without penalties; in the
/// end every seventh value of all weights, flattened one after the other.
@Suite("Training step by step as Keras does")
struct TrajectoryTests {
  struct Case: Sendable, CustomStringConvertible {
    let description: String
    let optimizer: any Optimizer
    let loss: any Loss
    var last: Activation = .linear
    var width = 1
    var regularization = Regularization.none
    let losses: [Double]
    let weights: [Double]
  }

  private static let rows = 12

  private static func features() -> Tensor {
    Tensor(
      rows: rows, columns: 3,
      values: (0..<rows * 3).map { Float(sin(0.7 * Double($0 / 3) + 1.3 * Double($0 % 3))) })
  }

  private static func targets(_ loss: any Loss) -> Tensor {
    switch loss {
    case is BinaryCrossentropy:
      Tensor(rows: rows, columns: 1, values: (0..<rows).map { $0 % 3 == 0 ? 1 : 0 })
    case is SparseCategoricalCrossentropy:
      Tensor(rows: rows, columns: 1, values: (0..<rows).map { Float($0 % 3) })
    case is CategoricalCrossentropy:
      Tensor(
        rows: rows, columns: 3, values: (0..<rows * 3).map { $0 / 3 % 3 == $0 % 3 ? 1 : 0 })
    default:
      Tensor(rows: rows, columns: 1, values: (0..<rows).map { Float(cos(0.9 * Double($0))) })
    }
  }

  @Test("Losses and weights follow Keras'", arguments: cases)
  func trajectory(_ expected: Case) throws {
    let regularization = expected.regularization
    let architecture = Architecture(
      inputWidth: 3,
      layers: [
        Dense(units: 5, activation: .tanh, regularization: regularization),
        Dense(units: 4, activation: .relu, regularization: regularization),
        Dense(units: expected.width, activation: expected.last),
      ])
    let weights = (0..<architecture.parameterCount).map { Float(0.6 * sin(1.7 * Double($0) + 0.3)) }
    var trainer = try Trainer(
      network: Network(architecture, parameters: weights),
      configuration: TrainingConfiguration(
        epochs: 10, batchSize: Self.rows, optimizer: expected.optimizer, loss: expected.loss))
    let history = try trainer.fit(
      Examples(features: Self.features(), targets: Self.targets(expected.loss)),
      generator: SeededGenerator(seed: 1))
    for (loss, expected) in zip(history.trainingLoss, expected.losses) {
      #expect(abs(loss - expected) < 2e-6)
    }
    let found = stride(from: 0, to: weights.count, by: 7).map {
      Double(trainer.network.parameters[$0])
    }
    #expect(found.count == expected.weights.count)
    for (weight, expected) in zip(found, expected.weights) {
      #expect(abs(weight - expected) < 5e-6)
    }
  }

  static let cases: [Case] = [
    Case(
      description: "sgd mse", optimizer: SGD(learningRate: 0.05),
      loss: MeanSquaredError(),
      losses: [
        0.532482726, 0.484430138, 0.464500246, 0.453085403, 0.442794723, 0.433316767, 0.424426832,
        0.41596383, 0.407813564, 0.399896605,
      ],
      weights: [
        0.218502465, -0.219972312, -0.504418427, -0.666222665, -0.420305282, -0.0657116696,
        0.317364635,
      ]),
    Case(
      description: "sgd momentum mse", optimizer: SGD(learningRate: 0.05, momentum: 0.9),
      loss: MeanSquaredError(),
      losses: [
        0.532482726, 0.460952266, 0.434016854, 0.418887489, 0.405253257, 0.38434507, 0.351700335,
        0.310427795, 0.271601782, 0.250207785,
      ],
      weights: [
        0.368816166, -0.241907594, -0.490420642, -0.887319741, -0.420305282, -0.0657116696,
        0.302435845,
      ]),
    Case(
      description: "sgd nesterov mae",
      optimizer: SGD(learningRate: 0.02, momentum: 0.9, nesterov: true),
      loss: MeanAbsoluteError(),
      losses: [
        0.676198263, 0.661941155, 0.6435404, 0.626225079, 0.616361936, 0.60583663, 0.594000123,
        0.580792208, 0.566357755, 0.550455887,
      ],
      weights: [
        0.252643779, -0.229865634, -0.489746966, -0.718299953, -0.420305282, -0.0657116696,
        0.315009217,
      ]),
    Case(
      description: "rmsprop bce", optimizer: RMSprop(learningRate: 0.01),
      loss: BinaryCrossentropy(), last: .sigmoid,
      losses: [
        0.725520929, 0.71331808, 0.705579316, 0.698625997, 0.69245184, 0.686721866, 0.680803413,
        0.67468372, 0.669798329, 0.664525772,
      ],
      weights: [
        0.0546548485, -0.349992218, -0.649239506, -0.654772923, -0.420305282, -0.0657116696,
        0.459778868,
      ]),
    Case(
      description: "adam sparse", optimizer: Adam(learningRate: 0.02),
      loss: SparseCategoricalCrossentropy(), last: .softmax, width: 3,
      losses: [
        1.11829326, 1.10144033, 1.09176325, 1.08783693, 1.0861701, 1.08356056, 1.07919, 1.0737534,
        1.06822807, 1.06225296,
      ],
      weights: [
        0.131531623, -0.0142470157, -0.717130537, -0.50334196, -0.420305282, -0.0657116696,
        0.382427347, 0.593309361, 0.500029643,
      ]),
    Case(
      description: "adam cat",
      optimizer: Adam(learningRate: 0.02, beta1: 0.8, beta2: 0.99, epsilon: 1e-5),
      loss: CategoricalCrossentropy(), last: .softmax, width: 3,
      losses: [
        1.11835422, 1.10157742, 1.09183756, 1.08735045, 1.08451649, 1.08061306, 1.0754297, 1.069973,
        1.06508825, 1.05943366,
      ],
      weights: [
        0.157243859, -0.00855814603, -0.720131709, -0.515798699, -0.420305282, -0.0657116696,
        0.372724726, 0.585936481, 0.511033237,
      ]),
    Case(
      description: "rmsprop cat default", optimizer: RMSprop(),
      loss: CategoricalCrossentropy(), last: .softmax, width: 3,
      losses: [
        1.13770488, 1.13485937, 1.13255202, 1.1305594, 1.12877837, 1.12715173, 1.12564403,
        1.12423164, 1.12289799, 1.12163089,
      ],
      weights: [
        0.160506085, -0.196975657, -0.53301433, -0.578524545, -0.420305282, -0.0657116696,
        0.33366081, 0.581466962, 0.553447427,
      ]),
    Case(
      description: "adam l1l2 mse", optimizer: Adam(),
      loss: MeanSquaredError(), regularization: Regularization(l1: 0.01, l2: 0.02),
      losses: [
        0.601382389, 0.596922401, 0.592515869, 0.588162748, 0.58386322, 0.579617507, 0.575425766,
        0.571288144, 0.56720458, 0.563174961,
      ],
      weights: [
        0.187291148, -0.205019601, -0.505240114, -0.605042928, -0.41031074, -0.0557234017,
        0.30724385,
      ]),
    Case(
      description: "sgd l1l2 bce", optimizer: SGD(learningRate: 0.1),
      loss: BinaryCrossentropy(), last: .sigmoid,
      regularization: Regularization(l1: 0.003, l2: 0.01),
      losses: [
        0.745524297, 0.734720916, 0.725049193, 0.716273998, 0.70679984, 0.701107333, 0.696515073,
        0.692241207, 0.688259403, 0.684550196,
      ],
      weights: [
        0.166220163, -0.212534156, -0.502620638, -0.619423718, -0.409001286, -0.061436058,
        0.318011684,
      ]),
  ]
}
