internal import Tensors

/// The loop over epochs of one training: shuffles, steps, evaluates, and keeps the best weights.
final class TrainingLoop {
  private let configuration: TrainingConfiguration
  private let training: Examples
  private let step: TrainingStep
  private let trainingEvaluator: Evaluator?
  private let validationEvaluator: Evaluator?
  private let order: UnsafeMutableBufferPointer<Int32>
  private var shuffler: SeededGenerator
  private var history: History
  private var watch: ProgressWatch
  private var plateau: PlateauWatch?
  /// The weights to give back: those of the best epoch with early stopping, else of the last.
  private(set) var parameters: [Float]

  init(
    plan: NetworkPlan, configuration: TrainingConfiguration, metrics: [any Metric],
    network: Network, training: Examples, weights: [Float]?, validation: Examples?,
    generator: SeededGenerator, kernels: Kernels
  ) {
    self.configuration = configuration
    self.training = training
    parameters = network.parameters
    let step = TrainingStep(
      plan: plan, configuration: configuration, initial: network.parameters, training: training,
      weights: weights, generator: generator, kernels: kernels)
    self.step = step
    func evaluator(_ examples: Examples) -> Evaluator {
      Evaluator(
        execution: step.execution, loss: configuration.loss, metrics: metrics, examples: examples,
        kernels: kernels)
    }
    trainingEvaluator = configuration.evaluatesTraining ? evaluator(training) : nil
    validationEvaluator = validation.map(evaluator)
    order = .allocate(capacity: training.rows)
    _ = order.initialize(from: 0..<Int32(training.rows))
    shuffler = generator.stream("shuffle")
    history = History(metrics: metrics.map(\.id))
    plateau = configuration.schedule?.plateau.map(PlateauWatch.init)
    watch = ProgressWatch(minDelta: configuration.earlyStopping?.minDelta ?? 0)
  }

  deinit {
    order.deallocate()
  }

  /// Runs all epochs, or fewer if there is a reason to stop, and returns what happened.
  func run(_ onEpoch: (EpochResult) -> Bool) -> History {
    runEpochs(onEpoch)
    lookForDeadUnits()
    return history
  }

  private func runEpochs(_ onEpoch: (EpochResult) -> Bool) {
    for epoch in 1...configuration.epochs {
      switch runEpoch(epoch) {
      case .failure(let failure):
        history.outcome = failure.outcome
        history.divergence = explanation(of: failure)
        return
      case .success(let result):
        if !onEpoch(result) {
          history.outcome = .interrupted
          return
        }
      }
      if let rule = configuration.earlyStopping, watch.epochsWithoutProgress >= rule.patience {
        history.outcome = .stoppedEarly
        return
      }
    }
  }

  /// Where a number stopped being finite.
  private struct Failure: Error {
    let epoch: Int
    let batch: Int
    let cause: DivergenceCause

    var outcome: History.Outcome { .diverged(epoch: epoch, batch: batch, cause: cause) }
  }

  private func runEpoch(_ epoch: Int) -> Result<EpochResult, Failure> {
    do throws(Failure) {
      let runningLoss = try learn(epoch)
      let evaluated = trainingEvaluator?.evaluate(parameters: UnsafeBufferPointer(step.parameters))
      let judged = validationEvaluator?.evaluate(parameters: UnsafeBufferPointer(step.parameters))
      let trained = evaluated ?? Evaluation(loss: runningLoss, metrics: [:])
      guard trained.loss.isFinite, judged?.loss.isFinite ?? true else {
        throw Failure(epoch: epoch, batch: batchCount, cause: .evaluationNotFinite)
      }
      return .success(record(epoch, trained, judged))
    } catch {
      return .failure(error)
    }
  }

  /// Why the numbers left the finite ones.
  private func explanation(of failure: Failure) -> Divergence {
    let losses = history.trainingLoss
    let rows = min(configuration.batchSize, order.count)
    return step.divergence(
      lossNotFinite: failure.cause == .lossNotFinite, rows: rows, lossBefore: losses.last,
      lossHasFallen: losses.count > 1 && (losses.last ?? 0) < losses[0])
  }

  /// Notes which units of hidden layers give 0 for all of the first training rows.
  private func lookForDeadUnits() {
    guard history.divergence == nil else { return }
    let rows = min(evaluationBlock, training.rows)
    let dead = training.inputs.withUnsafeFeatures { features in
      step.execution.deadUnits(
        rows: rows, features: features, parameters: UnsafeBufferPointer(step.parameters))
    }
    history.deadUnits = dead.isEmpty ? nil : dead
  }

  private var batchCount: Int {
    (order.count + configuration.batchSize - 1) / configuration.batchSize
  }

  /// Takes all rows once, in random order, and returns the mean loss over the batches' rows.
  private func learn(_ epoch: Int) throws(Failure) -> Double {
    shuffler.permute(order)
    let termsPerRow = configuration.loss.termsPerRow(
      outputWidth: step.execution.plan.outputWidth)
    var sum = 0.0
    try training.inputs.withUnsafeFeatures { (features) throws(Failure) in
      try training.targets.withUnsafeValues { (targets) throws(Failure) in
        guard let t = targets.baseAddress, let indices = order.baseAddress else { return }
        for batch in 0..<batchCount {
          let first = batch * configuration.batchSize
          let rows = min(configuration.batchSize, order.count - first)
          switch step.run(rows: rows, indices: indices + first, features: features, targets: t) {
          case .done(let terms): sum += terms
          case .diverged(let cause):
            throw Failure(epoch: epoch, batch: batch + 1, cause: cause)
          }
        }
      }
    }
    return sum / Double(order.count * termsPerRow)
  }

  /// Writes an epoch into the history and keeps its weights if they are the ones to give back.
  private func record(_ epoch: Int, _ trained: Evaluation, _ judged: Evaluation?) -> EpochResult {
    history.epochsRun = epoch
    history.trainingLoss.append(trained.loss)
    for (name, value) in trained.metrics {
      history.trainingMetrics[name, default: []].append(value)
    }
    var isBest = true
    if let judged {
      history.validationLoss.append(judged.loss)
      for (name, value) in judged.metrics {
        history.validationMetrics[name, default: []].append(value)
      }
      isBest = watch.observe(judged.loss, epoch: epoch)
    }
    plateau?.observe((judged ?? trained).loss)
    step.setReductions(plateau?.reductions ?? 0)
    history.bestEpoch = judged == nil ? epoch : watch.bestEpoch
    if isBest || configuration.earlyStopping == nil { keepParameters() }
    return EpochResult(
      epoch: epoch, epochs: configuration.epochs, trainingLoss: trained.loss,
      validationLoss: judged?.loss, trainingMetrics: trained.metrics,
      validationMetrics: judged?.metrics ?? [:], isBest: isBest)
  }

  private func keepParameters() {
    parameters.withUnsafeMutableBufferPointer { kept in
      _ = kept.update(from: step.parameters)
    }
  }
}
