import Datasets
import Statistics
import Tensors
import TrainingCore

/// What the description of a model says of the further networks of an ensemble.
struct EnsembleDescription: Codable, Sendable, Equatable {
  /// A further network with all that it needs to predict.
  struct Member: Codable, Sendable, Equatable {
    var architecture: Architecture
    /// Its own preprocessing; nil if it is that of the first network.
    var preprocessing: FittedPreprocessing?
    /// Its own encoding of the target; nil if it is that of the first network.
    var encoding: TargetEncoding?
  }

  /// The networks after the first one.
  var further: [Member]
  /// What makes one prediction of all.
  var rule: EnsembleRule
  /// The end of the networks that the task fixes, for the rule.
  var width: Int
}

extension FinalModel {
  /// Puts several models together; what they have in common is kept once.
  init(_ models: [FinalModel], rule: EnsembleRule, width: Int) {
    var description = models[0].description
    let first = description
    description.ensemble = EnsembleDescription(
      further: models.dropFirst().map { model in
        let own = model.description
        return EnsembleDescription.Member(
          architecture: own.architecture,
          preprocessing: own.preprocessing == first.preprocessing ? nil : own.preprocessing,
          encoding: own.encoding == first.encoding ? nil : own.encoding)
      }, rule: rule, width: width)
    self.init(
      description: description, network: models[0].network,
      furtherNetworks: models.dropFirst().map(\.network))
    let losses = models.compactMap(\.trainingLoss)
    trainingLoss = losses.count == models.count ? Descriptive.mean(losses) : nil
  }

  /// Predictions of an ensemble: each network by itself, in the target's own units, then all together.
  func predictions(
    of ensemble: EnsembleDescription, for table: Table
  ) throws -> (values: Tensor, notes: [String]) {
    let shared = try description.preprocessing.transform(table)
    var notes = shared.notes.map(\.sentence)
    var members = [
      description.encoding.units.predictions(network.predictions(for: shared.inputs).values)
    ]
    for (member, network) in zip(ensemble.further, furtherNetworks) {
      var inputs = shared.inputs
      if let own = member.preprocessing {
        let transformed = try own.transform(table)
        inputs = transformed.inputs
        notes += transformed.notes.map(\.sentence).filter { !notes.contains($0) }
      }
      let units = (member.encoding ?? description.encoding).units
      members.append(units.predictions(network.predictions(for: inputs).values))
    }
    let outputs = Outputs(task: task, width: ensemble.width)
    let values = ensemble.rule.combined(members, outputs)
    var together = Tensor(
      rows: values.count / ensemble.width, columns: ensemble.width, values: values)
    if let temperature = description.temperature {
      together = TemperatureScaling.scaled(together, by: temperature)
    }
    return (together, notes)
  }
}

extension StageContext {
  /// Trains the networks that are the model together.
  ///
  /// - Parameters:
  ///   - ensemble: what step 7 has chosen.
  ///   - number: which of the seeds of the final stage; each has networks of its own.
  ///   - temperature: what the logits are divided by; nil for nothing.
  /// - Returns: the networks with all that they need to predict together.
  /// - Throws: `Interrupted`, or `ExperimentError` if a network diverges.
  mutating func trainFinalEnsemble(
    _ ensemble: EnsembleResult, number: Int, temperature: Double?
  ) throws -> FinalModel {
    let seeds = ensemble.members.map(\.seed).max() ?? 1
    var models: [FinalModel] = []
    for member in ensemble.members {
      models.append(
        try trainFinalModel(
          member.candidate, seedNumber: member.seed + (number - 1) * seeds, fold: member.fold,
          temperature: temperature, tells: number == 1 && models.isEmpty))
    }
    return FinalModel(models, rule: ensemble.rule, width: try experiment().outputs.width)
  }
}
