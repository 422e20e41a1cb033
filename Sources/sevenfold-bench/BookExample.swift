import Tensors
import TrainingCore

/// What a training took and came to.
struct Measurement {
  /// The time of the fastest run.
  var seconds: Double
  /// The time of the fastest run on one thread alone, where that was measured.
  var secondsAlone: Double?
  /// The validation metric after the last epoch, for each seed.
  var qualities: [Double] = []
  /// The most memory that the process ever had, in bytes.
  var peakMemory: Int?

  /// The validation metric of the first seed.
  var quality: Double? { qualities.first }

  /// Takes another run with another seed: the faster time counts, the metrics are kept side by side.
  mutating func add(_ other: Measurement) {
    seconds = min(seconds, other.seconds)
    qualities += other.qualities
  }
}

/// One of the trainings that are compared.
struct BookExample: Sendable {
  let id: String
  let title: String
  /// What is measured, as in "time of one step".
  let unit: Unit
  let quality: String
  /// The file of its data; none if they are made up.
  let dataName: String?
  /// Whether it makes a difference how many threads there are.
  var usesThreads = true
  /// Reads the data and returns the training to be measured, with so many threads and a seed.
  let prepare:
    @Sendable (PreparedData, _ threads: Int) throws -> (_ seed: UInt64) throws -> Measurement

  enum Unit: Sendable {
    case seconds, milliseconds, microseconds

    /// A time with its unit.
    func text(_ seconds: Double) -> String {
      switch self {
      case .seconds: "\(rounded(seconds)) s"
      case .milliseconds: "\(rounded(seconds * 1e3)) ms"
      case .microseconds: "\(rounded(seconds * 1e6)) µs"
      }
    }
  }

  static let all: [BookExample] = [
    imdb, reuters, boston, bostonStep, fashion, convolution, search, millionRows,
  ]

  private static func network(
    _ inputs: Int, hidden: [Int], _ outputs: Int, _ last: Activation, seed: UInt64 = 1
  ) throws -> Network {
    let layers =
      hidden.map { Dense(units: $0, activation: .relu) } + [Dense(units: outputs, activation: last)]
    return try Network(
      Architecture(inputWidth: inputs, layers: layers), generator: SeededGenerator(seed: seed))
  }

  /// Trains and returns the time of the fit and the last value of the leading validation metric.
  static func train(
    _ network: Network, _ configuration: TrainingConfiguration, _ training: Examples,
    _ validation: Examples?, threads: Int, seed: UInt64 = 1
  ) throws -> Measurement {
    var trainer = try Trainer(
      network: network, configuration: configuration, kernels: .best.sharing(threads: threads))
    var history = History()
    let time = try seconds {
      history = try trainer.fit(
        training, validation: validation, generator: SeededGenerator(seed: seed))
    }
    return Measurement(
      seconds: time, qualities: history.validationMetric.last.map { [$0] } ?? [])
  }

  private static func configuration(
    epochs: Int, batch: Int, _ loss: any Loss, metric: String
  ) -> TrainingConfiguration {
    TrainingConfiguration(
      epochs: epochs, batchSize: batch, loss: loss, metrics: [metric], evaluatesTraining: false)
  }

  static let imdb = BookExample(
    id: "imdb", title: "IMDB, 10,000 words, 16-16-1, batch 512, 20 epochs", unit: .seconds,
    quality: "validation accuracy", dataName: "imdb"
  ) { data, threads in
    let (training, validation) = try data.words(
      "imdb", rows: 15_000, validationRows: 10_000, classes: 2)
    let configuration = configuration(
      epochs: 20, batch: 512, BinaryCrossentropy(), metric: "accuracy")
    return { seed in
      let network = try network(10_000, hidden: [16, 16], 1, .sigmoid, seed: seed)
      return try train(network, configuration, training, validation, threads: threads, seed: seed)
    }
  }

  static let reuters = BookExample(
    id: "reuters", title: "Reuters, 10,000 words, 64-64-46, batch 512, 20 epochs", unit: .seconds,
    quality: "validation accuracy", dataName: "reuters"
  ) { data, threads in
    let (training, validation) = try data.words(
      "reuters", rows: 7_982, validationRows: 1_000, classes: 46)
    let configuration = configuration(
      epochs: 20, batch: 512, SparseCategoricalCrossentropy(), metric: "accuracy")
    return { seed in
      let network = try network(10_000, hidden: [64, 64], 46, .softmax, seed: seed)
      return try train(network, configuration, training, validation, threads: threads, seed: seed)
    }
  }

  /// Returns the four folds of the Boston example, cut without shuffling, as in the book.
  private static func bostonFolds(_ data: PreparedData) throws -> [(Examples, Examples)] {
    let all = try data.numbers("boston", rows: 404, validationRows: 102, columns: 13, classes: 0)
      .training
    let count = all.rows / 4
    return (0..<4).map { fold in
      let judged = Set(fold * count..<(fold + 1) * count)
      return (
        all.gatheringRows((0..<all.rows).filter { !judged.contains($0) }),
        all.gatheringRows(judged.sorted())
      )
    }
  }

  static let boston = BookExample(
    id: "boston", title: "Boston, 64-64-1, 4 folds, 100 epochs, batch 16", unit: .seconds,
    quality: "validation MAE", dataName: "boston"
  ) { data, threads in
    let folds = try bostonFolds(data)
    let configuration = configuration(
      epochs: 100, batch: 16, MeanSquaredError(), metric: "mae")
    return { seed in
      var errors: [Double] = []
      let time = try seconds {
        errors = try Parallel.map(count: folds.count, threads: threads) { fold in
          let seed = 4 * seed + UInt64(fold)
          let network = try network(13, hidden: [64, 64], 1, .linear, seed: seed)
          let result = try train(
            network, configuration, folds[fold].0, folds[fold].1, threads: 1, seed: seed)
          return result.quality ?? 0
        }
      }
      return Measurement(
        seconds: time, qualities: [errors.reduce(0, +) / Double(errors.count)])
    }
  }

  static let bostonStep = BookExample(
    id: "boston-step", title: "Boston, 64-64-1, batch 1, time of one step", unit: .microseconds,
    quality: "validation MAE", dataName: "boston", usesThreads: false
  ) { data, _ in
    let (training, validation) = try bostonFolds(data)[0]
    let configuration = configuration(epochs: 10, batch: 1, MeanSquaredError(), metric: "mae")
    return { seed in
      let network = try network(13, hidden: [64, 64], 1, .linear, seed: seed)
      var result = try train(
        network, configuration, training, validation, threads: 1, seed: seed)
      result.seconds /= Double(configuration.epochs * training.rows)
      return result
    }
  }

  static let fashion = BookExample(
    id: "fashion", title: "Fashion-MNIST, 512-10, batch 128, 5 epochs", unit: .seconds,
    quality: "test accuracy", dataName: "fashion"
  ) { data, threads in
    let (training, judged) = try data.numbers(
      "fashion", rows: 60_000, validationRows: 10_000, columns: 784, classes: 10)
    let configuration = configuration(
      epochs: 5, batch: 128, SparseCategoricalCrossentropy(), metric: "accuracy")
    return { seed in
      let network = try network(784, hidden: [512], 10, .softmax, seed: seed)
      var trainer = try Trainer(
        network: network, configuration: configuration, kernels: .best.sharing(threads: threads))
      let time = try seconds {
        _ = try trainer.fit(training, generator: SeededGenerator(seed: seed))
      }
      return Measurement(
        seconds: time,
        qualities: try trainer.evaluate(judged).metrics["accuracy"].map { [$0] } ?? [])
    }
  }

  /// Draws what a trial tries: 1 to 3 layers of 16 to 128 units, dropout of 0 to 0.5, a learning rate.
  private static func trial(
    _ index: Int, seed: UInt64
  ) -> (layers: [any Layer], rate: Double) {
    var generator = SeededGenerator(seed: seed).stream("trial/\(index)")
    let depth = 1 + generator.integer(below: 3)
    let units = 16 * (1 + generator.integer(below: 8))
    let dropout = Double(generator.integer(below: 6)) / 10
    let steps = generator.integer(below: 21)
    var rate = 1e-4
    for _ in 0..<steps { rate *= 1.2589254117941673 }  // the tenth root of ten
    let hidden: [any Layer] = (0..<depth).flatMap { _ -> [any Layer] in
      [Dense(units: units, activation: .relu), Dropout(rate: dropout)]
    }
    return (hidden + [Dense(units: 1, activation: .sigmoid)], rate)
  }

  static let search = BookExample(
    id: "search", title: "A search of 20 trials, 50 epochs, breast cancer, batch 32: a trial",
    unit: .milliseconds, quality: "best validation accuracy", dataName: "breast_cancer"
  ) { data, threads in
    let (training, validation) = try data.numbers(
      "breast_cancer", rows: 455, validationRows: 114, columns: 30, classes: 2)
    return { seed in
      var best = 0.0
      let trials = 20
      let time = try seconds {
        let results = try Parallel.map(count: trials, threads: threads) { index in
          let (layers, rate) = trial(index, seed: seed)
          var configuration = configuration(
            epochs: 50, batch: 32, BinaryCrossentropy(), metric: "accuracy")
          configuration.optimizer = RMSprop(learningRate: rate)
          let network = try Network(
            Architecture(inputWidth: 30, layers: layers),
            generator: SeededGenerator(seed: seed + UInt64(index)))
          return try train(network, configuration, training, validation, threads: 1).quality ?? 0
        }
        best = results.max() ?? 0
      }
      return Measurement(seconds: time / Double(trials), qualities: [best])
    }
  }

  static let millionRows = BookExample(
    id: "rows", title: "One epoch of a million rows by 30, 64-64-1, batch 512", unit: .seconds,
    quality: "none", dataName: nil
  ) { _, threads in
    let training = StandIn.numbers(rows: 1_000_000, columns: 30, classes: 2, seed: 7)
    let configuration = configuration(
      epochs: 1, batch: 512, BinaryCrossentropy(), metric: "accuracy")
    return { seed in
      let network = try network(30, hidden: [64, 64], 1, .sigmoid, seed: seed)
      return try train(network, configuration, training, nil, threads: threads, seed: seed)
    }
  }
}
