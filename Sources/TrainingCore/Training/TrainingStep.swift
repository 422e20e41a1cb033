internal import Tensors

/// Does one step of training after the other; after it was created no memory is allocated.
final class TrainingStep {
  let execution: BatchExecution
  let parameters: UnsafeMutableBufferPointer<Float>
  private let loss: any Loss
  private var optimizer: any Optimizer
  private let schedule: (any Schedule)?
  private let fullRate: Double
  private var place: SchedulePlace
  private let clipping: GradientClipping?
  private let kernels: Kernels
  private let memory = FloatMemory()
  private let gradient: UnsafeMutablePointer<Float>
  private let slots: UnsafeMutablePointer<Float>
  private let batchTargets: UnsafeMutablePointer<Float>
  private let terms: UnsafeMutablePointer<Float>
  private let noise: UnsafeMutableBufferPointer<UInt64>
  private let penalties: [Penalty]
  private let limits: [NormLimit]
  private let untrained: [Range<Int>]
  private let untrainedValues: UnsafeMutablePointer<Float>
  private let rowTracker: TouchedRowTracker?
  private let augmenter: Augmenter?
  private let targetWidth: Int
  private let termsPerRow: Int
  private let rowWeights: UnsafeMutablePointer<Float>?
  private var noiseGenerator: SeededGenerator
  private var stepNumber = 0
  private var watch = StepWatch()

  /// The penalty on one group of parameters.
  private struct Penalty {
    let offset: Int
    let count: Int
    let l1: Float
    let l2: Float
  }

  /// The largest norm of the columns of one group of parameters.
  private struct NormLimit {
    let offset: Int
    let rows: Int
    let columns: Int
    let limit: Float
  }

  init(
    plan: NetworkPlan, configuration: TrainingConfiguration, initial: [Float], training: Examples,
    weights rowWeights: [Float]?, generator: SeededGenerator, kernels: Kernels
  ) {
    let batchSize = min(configuration.batchSize, training.rows)
    self.kernels = kernels
    loss = configuration.loss
    optimizer = configuration.optimizer
    schedule = configuration.schedule
    fullRate = configuration.optimizer.learningRate
    let stepsPerEpoch = (training.rows + batchSize - 1) / batchSize
    place = SchedulePlace(
      step: 0, stepsPerEpoch: stepsPerEpoch, steps: stepsPerEpoch * configuration.epochs)
    clipping = configuration.gradientClipping
    execution = BatchExecution(
      plan: plan, capacity: max(batchSize, evaluationBlock), isTraining: true, kernels: kernels)
    let count = plan.parameterCount
    parameters = UnsafeMutableBufferPointer(start: memory.zeros(count), count: count)
    _ = parameters.update(from: initial)
    gradient = memory.zeros(count)
    slots = memory.zeros(count * configuration.optimizer.slotCount)
    targetWidth = loss.targetWidth(outputWidth: plan.outputWidth)
    termsPerRow = loss.termsPerRow(outputWidth: plan.outputWidth)
    batchTargets = memory.zeros(batchSize * targetWidth)
    terms = memory.zeros(batchSize * termsPerRow)
    self.rowWeights = rowWeights.map { [memory] values in
      let copy = memory.zeros(values.count)
      copy.update(from: values, count: values.count)
      return copy
    }
    noise = .allocate(capacity: plan.layers.count)
    noise.initialize(repeating: 0)
    noiseGenerator = generator.stream("noise")
    penalties = Self.penalties(of: plan)
    limits = Self.limits(of: plan)
    untrained = plan.groups.filter { !$0.group.isTrained }.map {
      $0.offset..<$0.offset + $0.group.shape.count
    }
    untrainedValues = memory.zeros(untrained.map(\.count).reduce(0, +))
    augmenter = configuration.augmentation.map {
      Augmenter(
        $0, size: plan.layers[0].inputSize, capacity: batchSize, features: training.inputs,
        generator: generator.stream("augmentation"))
    }
    rowTracker = TouchedRowTracker(
      plan: plan, features: training.inputs, configuration: configuration,
      threads: kernels.threads)
  }

  deinit {
    noise.deallocate()
  }

  private static func penalties(of plan: NetworkPlan) -> [Penalty] {
    plan.groups.filter { $0.group.regularization != .none }.map {
      Penalty(
        offset: $0.offset, count: $0.group.shape.count, l1: Float($0.group.regularization.l1),
        l2: Float($0.group.regularization.l2))
    }
  }

  private static func limits(of plan: NetworkPlan) -> [NormLimit] {
    plan.groups.compactMap { placed in
      placed.group.maximumNorm.map {
        NormLimit(
          offset: placed.offset, rows: placed.group.shape.rows,
          columns: placed.group.shape.columns, limit: Float($0))
      }
    }
  }

  /// Tells the schedule how often the loss has stayed on a plateau.
  func setReductions(_ count: Int) {
    place.reductions = count
  }

  /// What a step came to: the sum of the loss's terms, or why it failed.
  enum Result {
    case done(sumOfTerms: Double)
    case diverged(DivergenceCause)
  }

  /// Changes the parameters by the gradient on the rows with the given indices.
  func run(
    rows: Int, indices: UnsafePointer<Int32>, features: FeaturePointers,
    targets: UnsafePointer<Float>
  ) -> Result {
    guard let weights = parameters.baseAddress else { return .done(sumOfTerms: 0) }
    for index in noise.indices { noise[index] = noiseGenerator.next() }
    let given = BatchExecution.Batch(
      rows: rows, input: features, rowIndices: indices, parameters: weights,
      noise: noise.baseAddress.map { UnsafePointer($0) })
    let batch = augmenter?.batch(given) ?? given
    let outputs = execution.forward(batch)
    kernels.gatherRows(
      rows: rows, width: targetWidth, input: targets, rowIndices: indices, output: batchTargets)
    loss.computeTerms(
      LossBatch(
        kernels: kernels, rows: rows, width: execution.plan.outputWidth, outputs: outputs,
        targets: batchTargets, scale: 1 / Float(rows * termsPerRow), terms: terms,
        gradient: execution.outputGradient))
    weigh(rows: rows, indices: indices)
    let sum = kernels.sum(count: rows * termsPerRow, values: terms)
    guard sum.isFinite else { return .diverged(.lossNotFinite) }
    stepNumber += 1
    if let schedule {
      place.step = stepNumber - 1
      optimizer.learningRate = fullRate * schedule.factor(at: place)
    }
    let touched = rowTracker?.rows(of: batch, step: stepNumber, kernels: kernels)
    execution.backward(batch, parameterGradient: gradient, touched: touched)
    if stepNumber == 1 {
      watch.observe(gradient: gradient, count: parameters.count, kernels: kernels)
    }
    return update(weights, touched) ? .done(sumOfTerms: sum) : .diverged(.parameterNotFinite)
  }

  /// What went wrong in the last step, whose outputs are still there.
  func divergence(
    lossNotFinite: Bool, rows: Int, lossBefore: Double?, lossHasFallen: Bool
  ) -> Divergence {
    func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
    let last = finite(
      kernels.sumOfSquares(count: parameters.count, values: gradient).squareRoot())
    let outputs = execution.outputs(of: execution.plan.layers.count - 1)
    // Larger outputs may be finite and their squares not.
    let hasFiniteOutputs =
      lossNotFinite
      && UnsafeBufferPointer(start: outputs, count: rows * execution.plan.outputWidth)
        .allSatisfy { $0.magnitude < 1e9 }
    return Divergence(
      reason: watch.reason(
        hasFiniteOutputs: hasFiniteOutputs, lastGradientNorm: last, hasBegun: stepNumber > 0,
        lossHasFallen: lossHasFallen),
      learningRate: optimizer.learningRate, firstGradientNorm: watch.firstGradientNorm,
      lastGradientNorm: stepNumber > 0 ? last : nil,
      largestWeight: finite(parameters.reduce(0) { max($0, Double(abs($1))) }),
      lossBefore: lossBefore)
  }

  /// Multiplies the terms of each row, and their gradient, by the row's weight.
  private func weigh(rows: Int, indices: UnsafePointer<Int32>) {
    guard let rowWeights else { return }
    kernels.scaleRows(
      rows: rows, width: termsPerRow, weights: rowWeights, rowIndices: indices, values: terms)
    kernels.scaleRows(
      rows: rows, width: execution.plan.outputWidth, weights: rowWeights, rowIndices: indices,
      values: execution.outputGradient)
  }

  /// Makes gradients that are too large smaller.
  private func clip() {
    guard let clipping else { return }
    if let value = clipping.value {
      kernels.clip(count: parameters.count, limit: Float(value), values: gradient)
    }
    guard let limit = clipping.norm else { return }
    let norm = kernels.sumOfSquares(count: parameters.count, values: gradient).squareRoot()
    guard norm > limit else { return }
    kernels.scale(count: parameters.count, factor: Float(limit / norm), values: gradient)
  }

  /// Takes the new values of untrained parameters from where gradients are, and leaves zeros there.
  private func takeUntrained() {
    var place = untrainedValues
    for range in untrained {
      place.update(from: gradient + range.lowerBound, count: range.count)
      (gradient + range.lowerBound).update(repeating: 0, count: range.count)
      place += range.count
    }
  }

  /// Gives untrained parameters their new values and scales down columns that became too large.
  private func settle(_ weights: UnsafeMutablePointer<Float>) {
    var place = untrainedValues
    for range in untrained {
      (weights + range.lowerBound).update(from: place, count: range.count)
      place += range.count
    }
    for limit in limits {
      kernels.limitNorms(
        rows: limit.rows, columns: limit.columns, limit: limit.limit, values: weights + limit.offset
      )
    }
  }

  /// Adds the penalties and lets the optimizer move the parameters; returns whether all are finite.
  private func update(
    _ weights: UnsafeMutablePointer<Float>, _ touched: TouchedRows?
  ) -> Bool {
    defer { settle(weights) }
    takeUntrained()
    for penalty in penalties {
      kernels.addPenaltyGradient(
        count: penalty.count, l1: penalty.l1, l2: penalty.l2, parameters: weights + penalty.offset,
        gradient: gradient + penalty.offset)
    }
    clip()
    let step = OptimizerStep(
      kernels: kernels, number: stepNumber, count: parameters.count, parameters: weights,
      gradient: gradient, slots: slots)
    guard let touched, let rowTracker else { return optimizer.update(step) }
    let isFinite = optimizer.update(step, touched: touched, width: rowTracker.width)
    return optimizer.update(step.after(rowTracker.kernelCount)) && isFinite
  }
}
