public import Datasets
import Hashing
import JSONText
import Statistics
public import Tensors
import TrainingCore

/// The network of a run with everything that it needs to predict: preprocessing and target encoding.
public struct FinalModel: Sendable {
  /// What stands beside the weights; as the types in it, it spells its keys itself.
  struct Description: Codable, Sendable, Equatable {
    var task: Task
    var target: String
    var classes: [String]
    var architecture: Architecture
    var preprocessing: FittedPreprocessing
    var encoding: TargetEncoding
    var thresholds: Thresholds?
    /// What the logits are divided by; nil for probabilities as the network gives them.
    var temperature: Double?
    /// The further networks of an ensemble and what makes one prediction of all; nil for one network.
    var ensemble: EnsembleDescription?
  }

  let description: Description
  let network: Network
  /// The further networks of an ensemble.
  var furtherNetworks: [Network] = []
  /// The loss on the rows that it was trained on, after the last epoch; nil if it was read from a file.
  var trainingLoss: Double?

  /// The kind of task.
  public var task: Task { description.task }
  /// The column that is predicted.
  public var target: String { description.target }
  /// The classes or labels in order, or empty for a regression.
  public var classes: [String] { description.classes }
  /// The name of each output, if there are several: classes, labels or columns.
  public var outputNames: [String] { description.encoding.outputNames }
  /// What the probability of each class or label must exceed for a yes; nil where the largest wins.
  public var thresholds: [Double]? {
    guard task == .binary || task == .multiLabel else { return nil }
    return description.thresholds?.values
      ?? Array(repeating: 0.5, count: task == .binary ? 1 : classes.count)
  }
  /// What stands between labels that are written in one cell.
  public var labelDelimiter: String {
    if case .labels(_, let delimiter) = description.encoding { return delimiter }
    return "|"
  }
  /// The columns that a table must have, each with the kind of values it had in training.
  public var inputs: [FittedPreprocessing.Input] { description.preprocessing.inputs }

  /// Predictions for the rows of a table: probabilities, or numbers in the target's own units.
  ///
  /// - Returns: a tensor `[rows, outputs]`, and what happened on the way, such as unseen categories.
  /// - Throws: `PreprocessingError` if a column is missing or holds what it cannot hold.
  public func predictions(for table: Table) throws -> (values: Tensor, notes: [String]) {
    if let ensemble = description.ensemble { return try predictions(of: ensemble, for: table) }
    let transformed = try description.preprocessing.transform(table)
    var scaled = network.predictions(for: transformed.inputs)
    if let temperature = description.temperature {
      scaled = TemperatureScaling.scaled(scaled, by: temperature)
    }
    let values = description.encoding.units.predictions(scaled.values)
    return (
      Tensor(rows: scaled.rows, columns: scaled.columns, values: values),
      transformed.notes.map(\.sentence)
    )
  }

  /// The targets of a table as metrics read them, in their own units.
  ///
  /// - Throws: `PreprocessingError` if the target is missing or holds an unknown class.
  public func targets(of table: Table) throws -> Tensor {
    try description.encoding.unscaled.encode(table, target: target)
  }

  // MARK: Files

  static let weightsFile = "model/weights.safetensors"
  static let descriptionFile = "model/model.json"

  /// The weights of each network as a safetensors file, with its name.
  private func weightFiles() -> [(name: String, bytes: [UInt8])] {
    ([network] + furtherNetworks).enumerated().map { index, network in
      (Self.weightsFile(index), ModelFile.encode(network, metadata: ["layout": "keras"]))
    }
  }

  /// The name of the file with a network's weights, the first one's without a number.
  private static func weightsFile(_ index: Int) -> String {
    index == 0 ? weightsFile : "model/weights-\(index + 1).safetensors"
  }

  /// The hash of the weights and of all that stands beside them.
  func digest() throws -> String {
    let text = try JSONValue(encoding: description).text()
    return SHA256.digest(of: weightFiles().flatMap(\.bytes) + Array(text.utf8)).hexadecimal
  }

  /// Writes the files of the model into the folder of a run.
  func write(to store: borrowing RunStore) throws {
    for file in weightFiles() { try store.write(bytes: file.bytes, to: file.name) }
    try store.write(description, to: Self.descriptionFile)
  }

  /// Reads the model of a run.
  ///
  /// - Throws: `StorageError` if the run has no model or its files are damaged.
  public init(runFolder: String) throws {
    let path = runFolder + "/" + Self.descriptionFile
    guard DurableFile.exists(path) else { throw StorageError.noModel(path: runFolder) }
    let description = try RunStore.decode(Description.self, path: path, keys: .own)
    let further = description.ensemble?.further.map(\.architecture) ?? []
    let networks = try ([description.architecture] + further).enumerated().map {
      index, architecture in
      let path = runFolder + "/" + Self.weightsFile(index)
      do {
        return try ModelFile.decode(DurableFile.read(path), architecture: architecture)
      } catch let error as ModelFileError {
        throw StorageError.damagedFile(path: path, reason: "\(error)")
      }
    }
    self.init(
      description: description, network: networks[0], furtherNetworks: Array(networks.dropFirst()))
  }

  init(description: Description, network: Network, furtherNetworks: [Network] = []) {
    self.description = description
    self.network = network
    self.furtherNetworks = furtherNetworks
  }
}

extension StageContext {
  /// Trains the chosen candidate on all development rows, for the epochs that validation found.
  ///
  /// - Parameters:
  ///   - chosen: the recipe.
  ///   - seedNumber: which of the seeds of weights and batches; the first one is the run's own.
  ///   - fold: the fold whose training rows are taken; nil for all development rows.
  ///   - temperature: what the logits are divided by; nil for nothing.
  ///   - tells: whether thresholds are noted; left out, those of the first seed are.
  /// - Returns: the network with all that it needs to predict.
  /// - Throws: `Interrupted`, or `ExperimentError` if a step is missing or the network diverges.
  mutating func trainFinalModel(
    _ chosen: Candidate, seedNumber: Int = 1, fold: Int? = nil, temperature: Double? = nil,
    tells: Bool? = nil
  ) throws -> FinalModel {
    let problem = try outcome(of: ProblemStage.self).settings
    let preprocessing = try outcome(of: PreprocessingStage.self).settings
    let experiment = try experiment()
    guard let whole = study.development, let recipe = study.preprocessing,
      let own = study.encoding
    else {
      throw ExperimentError.stepMissing(needed: "the development rows")
    }
    let table = fold.map { whole.selecting(rows: experiment.folds[$0].fold.training) } ?? whole
    let fitted = try recipe.fit(table)
    let encoding =
      preprocessing.scaleTarget ? try own.scaled(to: table, target: problem.target) : own
    let examples = Examples(
      inputs: try fitted.transform(table).inputs,
      targets: try encoding.encode(table, target: problem.target))
    let rows =
      try preprocessing.resampling?.resampling?
      .applied(to: examples, seed: plan.seed, stream: "final") ?? examples
    let stream = fold.map { "final/fold/\($0)" } ?? "final"
    let generator = SeededGenerator(seed: UInt64(plan.seed)).stream(
      seedNumber == 1 ? stream : "\(stream)/seed/\(seedNumber)")
    let architecture = chosen.architecture(
      inputs: fitted.shape(ofWidth: rows.inputs.columns), outputs: experiment.outputs)
    var trainer = try Trainer(
      network: Network(architecture, generator: generator.stream("weights")),
      configuration: try experiment.configuration(of: chosen),
      kernels: .best.sharing(threads: options.threads))
    let options = options
    let history = try trainer.fit(
      rows, validation: nil, generator: generator.stream("training")
    ) { epoch in
      options.events(
        .progress(
          TrainingProgress(
            purpose: seedNumber == 1 ? "final model" : "final model, seed \(seedNumber)",
            trainingsDone: 0, trainings: 1, epoch: epoch.epoch,
            epochs: chosen.epochs, loss: epoch.trainingLoss, validationLoss: nil)))
      return !options.isInterrupted()
    }
    if history.outcome == .interrupted { throw Interrupted() }
    guard !history.hasDiverged else { throw ExperimentError.allDiverged }
    var model = FinalModel(
      description: FinalModel.Description(
        task: problem.task, target: problem.target, classes: study.classes,
        architecture: architecture, preprocessing: fitted, encoding: encoding,
        thresholds: try chooseThresholds(
          experiment, temperature: temperature, tells: tells ?? (seedNumber == 1)),
        temperature: temperature),
      network: trainer.network)
    model.trainingLoss = history.trainingLoss.last
    return model
  }

  /// The thresholds that the chosen network's out-of-fold predictions choose; nil if 0.5 was wished for.
  private mutating func chooseThresholds(
    _ experiment: Experiment, temperature: Double?, tells: Bool
  ) throws -> Thresholds? {
    guard try outcome(of: MetricStage.self).settings.threshold == .chosen,
      let chosen = study.judged.chosen
    else { return nil }
    let raw = experiment.thresholds(of: chosen)
    let thresholds = temperature.map { raw.scaled(by: $0) } ?? raw
    guard tells else { return thresholds }
    let names = study.classes
    let told =
      thresholds.values.count == 1
      ? thresholds.values[0].rounded3
      : zip(names, thresholds.values).map { "\($0) \($1.rounded3)" }.joined(separator: ", ")
    try note(
      "threshold", .array(thresholds.values.map { .number($0) }),
      because: "Yes above \(told): the best \(experiment.thresholdMetric.title) on the out-of-fold "
        + "predictions of \(experiment.validatedRows.count) development rows, before the test rows are "
        + "opened.")
    return thresholds
  }
}
