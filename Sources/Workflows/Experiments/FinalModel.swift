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
    /// What the logits are divided by; nil for probabilities as the network gives them.
    var temperature: Double?
  }

  let description: Description
  let network: Network

  /// The kind of task.
  public var task: Task { description.task }
  /// The column that is predicted.
  public var target: String { description.target }
  /// The classes in order, or empty for a regression.
  public var classes: [String] { description.classes }
  /// The columns that a table must have, each with the kind of values it had in training.
  public var inputs: [FittedPreprocessing.Input] { description.preprocessing.inputs }

  /// Predictions for the rows of a table: probabilities, or numbers in the target's own units.
  ///
  /// - Returns: a tensor `[rows, outputs]`, and what happened on the way, such as unseen categories.
  /// - Throws: `PreprocessingError` if a column is missing or holds what it cannot hold.
  public func predictions(for table: Table) throws -> (values: Tensor, notes: [String]) {
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
    try TargetEncoding.unscaled(task, classes: classes).encode(table, target: target)
  }

  // MARK: Files

  static let weightsFile = "model/weights.safetensors"
  static let descriptionFile = "model/model.json"

  /// The weights as a safetensors file.
  func weightBytes() -> [UInt8] { ModelFile.encode(network, metadata: ["layout": "keras"]) }

  /// The hash of the weights and of all that stands beside them.
  func digest() throws -> String {
    let text = try JSONValue(encoding: description).text()
    return SHA256.digest(of: weightBytes() + Array(text.utf8)).hexadecimal
  }

  /// Writes the files of the model into the folder of a run.
  func write(to store: borrowing RunStore) throws {
    try store.write(bytes: weightBytes(), to: Self.weightsFile)
    try store.write(description, to: Self.descriptionFile)
  }

  /// Reads the model of a run.
  ///
  /// - Throws: `StorageError` if the run has no model or its files are damaged.
  public init(runFolder: String) throws {
    let path = runFolder + "/" + Self.descriptionFile
    guard DurableFile.exists(path) else { throw StorageError.noModel(path: runFolder) }
    description = try RunStore.decode(Description.self, path: path, keys: .own)
    let bytes = try DurableFile.read(runFolder + "/" + Self.weightsFile)
    do {
      network = try ModelFile.decode(bytes, architecture: description.architecture)
    } catch {
      throw StorageError.damagedFile(
        path: runFolder + "/" + Self.weightsFile, reason: "\(error)")
    }
  }

  init(description: Description, network: Network) {
    self.description = description
    self.network = network
  }
}

extension StageContext {
  /// Trains the chosen candidate on all development rows, for the epochs that validation found.
  ///
  /// - Parameters:
  ///   - chosen: the recipe.
  ///   - seedNumber: which of the seeds of weights and batches; the first one is the run's own.
  ///   - temperature: what the logits are divided by; nil for nothing.
  /// - Returns: the network with all that it needs to predict.
  /// - Throws: `Interrupted`, or `ExperimentError` if a step is missing or the network diverges.
  mutating func trainFinalModel(
    _ chosen: Candidate, seedNumber: Int = 1, temperature: Double? = nil
  ) throws -> FinalModel {
    let problem = try outcome(of: ProblemStage.self).settings
    let preprocessing = try outcome(of: PreprocessingStage.self).settings
    let experiment = try experiment()
    guard let table = study.development, let recipe = study.preprocessing else {
      throw ExperimentError.stepMissing(needed: "the development rows")
    }
    let fitted = try recipe.fit(table)
    let encoding =
      problem.task == .regression && preprocessing.scaleTarget
      ? try TargetEncoding.fit(table, target: problem.target, as: .regression, scaling: true)
      : .unscaled(problem.task, classes: study.classes)
    let own = Examples(
      inputs: try fitted.transform(table).inputs,
      targets: try encoding.encode(table, target: problem.target))
    let rows =
      try preprocessing.resampling?.resampling?
      .applied(to: own, seed: plan.seed, stream: "final") ?? own
    let generator = SeededGenerator(seed: UInt64(plan.seed)).stream(
      seedNumber == 1 ? "final" : "final/seed/\(seedNumber)")
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
    return FinalModel(
      description: FinalModel.Description(
        task: problem.task, target: problem.target, classes: study.classes,
        architecture: architecture, preprocessing: fitted, encoding: encoding,
        temperature: temperature),
      network: trainer.network)
  }
}
