public import Tensors

/// Trains a network by gradient descent.
///
/// A trainer is a value and shares nothing: any number of them may train at the same time on different
/// threads. The result depends on network, configuration, rows and generator only, to the bit.
public struct Trainer: Sendable {
  /// The network; after `fit` the trained one, its parameters always finite.
  public private(set) var network: Network
  /// How it is trained.
  public let configuration: TrainingConfiguration
  private let kernels: Kernels
  private let metrics: [any Metric]

  /// Creates a trainer; the loss must fit the last layer, the metrics must be known.
  public init(network: Network, configuration: TrainingConfiguration) throws(TrainingError) {
    try self.init(network: network, configuration: configuration, kernels: .best)
  }

  /// Creates a trainer that computes with one variant of the kernels; all give the same bits.
  public init(
    network: Network, configuration: TrainingConfiguration, kernels: Kernels
  ) throws(TrainingError) {
    do throws(InvalidSetting) {
      try configuration.validate()
    } catch {
      throw .invalidSetting(error)
    }
    try Self.check(configuration.loss, fits: network.architecture)
    self.network = network
    self.configuration = configuration
    self.kernels = kernels
    metrics = try Self.metrics(named: configuration.metrics)
  }

  /// Trains the network and returns what happened.
  ///
  /// Every call starts anew: optimizer state is zero, and the order of rows and dropout follow from the
  /// generator alone. With early stopping the network gets back its best weights; when training
  /// diverges, those of the best or else the last finished epoch.
  ///
  /// - Parameters:
  ///   - training: The rows to learn from.
  ///   - validation: The rows to judge by after each epoch, if there are any.
  ///   - generator: Where the order of rows and dropout come from.
  ///   - onEpoch: Called after each epoch; returning false stops the training.
  /// - Throws: `TrainingError` if rows and network do not fit together; nothing has been trained then.
  /// - Returns: The losses and metrics of all epochs and how the training ended.
  public mutating func fit(
    _ training: Examples, validation: Examples? = nil, generator: SeededGenerator,
    onEpoch: (EpochResult) -> Bool = { _ in true }
  ) throws(TrainingError) -> History {
    try check(training, .training)
    if let validation {
      try check(validation, .validation)
    } else if configuration.earlyStopping != nil {
      throw .nothingToStopBy
    }
    let loop = TrainingLoop(
      plan: try plan(), configuration: configuration, metrics: metrics, network: network,
      training: training, weights: try weights(of: training), validation: validation,
      generator: generator, kernels: kernels)
    let history = loop.run(onEpoch)
    network.parameters = loop.parameters
    return history
  }

  /// Returns the loss and the metrics of the network, as it is now, on some rows.
  public func evaluate(_ examples: Examples) throws(TrainingError) -> Evaluation {
    try check(examples, .validation)
    let evaluator = Evaluator(
      execution: BatchExecution(
        plan: try plan(), capacity: min(examples.rows, evaluationBlock), isTraining: false,
        kernels: kernels),
      loss: configuration.loss, metrics: metrics, examples: examples, kernels: kernels)
    return network.parameters.withUnsafeBufferPointer { evaluator.evaluate(parameters: $0) }
  }

  private func plan() throws(TrainingError) -> NetworkPlan {
    do throws(ArchitectureError) {
      return try NetworkPlan(
        network.architecture, withoutLastActivation: configuration.loss.fusedActivation != nil)
    } catch {
      throw .architecture(error)
    }
  }
}

// MARK: - Checks before training

extension Trainer {
  private static func check(
    _ loss: any Loss, fits architecture: Architecture
  ) throws(TrainingError) {
    guard let expected = loss.fusedActivation else { return }
    let kind = type(of: loss).kind
    let found = architecture.layers.last?.activation ?? .linear
    guard found == expected else {
      throw .activation(loss: kind, expected: expected, found: found)
    }
    if expected == .softmax && architecture.outputWidth < 2 { throw .oneClass(loss: kind) }
  }

  private static func metrics(named names: [String]) throws(TrainingError) -> [any Metric] {
    var metrics: [any Metric] = []
    for name in names {
      do throws(UnknownName) {
        if let metric = try Catalog.metrics.entry(named: name).standard { metrics.append(metric) }
      } catch {
        throw .unknownMetric(error)
      }
    }
    return metrics
  }

  private func check(_ examples: Examples, _ part: TrainingError.Part) throws(TrainingError) {
    let (features, targets) = (examples.inputs, examples.targets)
    guard features.rows > 0 && features.rows <= Int32.max else {
      throw .rowCount(part, found: features.rows)
    }
    guard features.rows == targets.rows else {
      throw .rowCounts(part, features: features.rows, targets: targets.rows)
    }
    let inputs = network.architecture.inputWidth
    guard features.columns == inputs else {
      throw .featureWidth(part, expected: inputs, found: features.columns)
    }
    if let place = features.firstNotFinite {
      throw .featureNotFinite(part, row: place.row, column: place.column)
    }
    try checkWeights(examples, part)
    try checkWords(features, part)
    try checkTargets(targets, part)
  }

  /// Checks that features name words if the first layer is an embedding.
  private func checkWords(_ features: Features, _ part: TrainingError.Part) throws(TrainingError) {
    guard let vocabulary = network.architecture.layers.first?.vocabularySize,
      case .dense(let tensor) = features
    else { return }
    let limit = Float(vocabulary)
    let wrong = tensor.values.firstIndex { $0 < 0 || $0 >= limit || $0 != $0.rounded() }
    guard let wrong else { return }
    throw .featureNotAWord(
      part, row: wrong / tensor.columns, column: wrong % tensor.columns, vocabulary: vocabulary,
      found: tensor.values[wrong])
  }

  private func checkWeights(_ examples: Examples, _ part: TrainingError.Part) throws(TrainingError)
  {
    guard let weights = examples.weights else { return }
    guard weights.count == examples.rows else {
      throw .weightCount(part, rows: examples.rows, found: weights.count)
    }
    if let row = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw .weight(part, row: row, found: weights[row])
    }
  }

  /// The weight of each training row: its own times that of its class; nil if all count alike.
  private func weights(of training: Examples) throws(TrainingError) -> [Float]? {
    guard let classWeights = configuration.classWeights else { return training.weights }
    let byClass = try classWeights.values(
      targets: training.targets, loss: configuration.loss,
      outputWidth: network.architecture.outputWidth)
    guard let own = training.weights else { return byClass }
    return zip(own, byClass).map { $0 * $1 }
  }

  private func checkTargets(_ targets: Tensor, _ part: TrainingError.Part) throws(TrainingError) {
    let loss = configuration.loss
    let kind = type(of: loss).kind
    let outputs = network.architecture.outputWidth
    let width = loss.targetWidth(outputWidth: outputs)
    guard targets.columns == width else {
      throw .targetWidth(part, loss: kind, expected: width, found: targets.columns)
    }
    for index in 0..<targets.rows {
      let row = targets.row(index)
      if let expected = loss.expectation(brokenBy: row, outputWidth: outputs) {
        throw .target(part, row: index, of: kind, expected: expected, found: Array(row))
      }
      for metric in metrics {
        guard let expected = metric.expectation(brokenBy: row, outputWidth: outputs) else {
          continue
        }
        throw .target(part, row: index, of: metric.id, expected: expected, found: Array(row))
      }
    }
  }
}
