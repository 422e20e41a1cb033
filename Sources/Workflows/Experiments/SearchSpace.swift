import Tensors

/// The values that the search of step 7 draws from, one list an axis.
public struct SearchSpace: Sendable, Codable, Equatable {
  /// Units of a hidden layer.
  public var units: [Int]
  /// Hidden layers.
  public var layers: [Int]
  /// Dropout rates.
  public var dropout: [Double]
  /// Weights of the L1 penalty.
  public var lasso: [Double]
  /// Weights of the L2 penalty.
  public var ridge: [Double]
  /// Learning rates.
  public var learningRates: [Double]
  /// Rows of a gradient step.
  public var batchSizes: [Int]

  /// Draws a candidate: each axis by itself, each value with the same chance.
  ///
  /// The draw depends on the seed and the number of the trial alone.
  func candidate(
    trial: Int, seed: Int, epochs: Int, optimizer: OptimizerChoice
  ) -> Candidate {
    var generator = SeededGenerator(seed: UInt64(seed)).stream("tuning/trial/\(trial)")
    func draw<Value>(_ values: [Value]) -> Value { values[generator.integer(below: values.count)] }
    let width = draw(units)
    var candidate = Candidate(
      hiddenUnits: Array(repeating: width, count: draw(layers)), epochs: epochs,
      patience: Candidate.patience(for: epochs))
    candidate.dropout = draw(dropout)
    candidate.lasso = draw(lasso)
    candidate.ridge = draw(ridge)
    candidate.learningRate = draw(learningRates)
    candidate.batchSize = draw(batchSizes)
    candidate.optimizer = optimizer
    return candidate
  }

  /// How many different candidates there are.
  var size: Int {
    [
      units.count, layers.count, dropout.count, lasso.count, ridge.count, learningRates.count,
      batchSizes.count,
    ].reduce(1, *)
  }

  /// Draws different candidates, none of them among those that are known.
  func candidates(
    _ count: Int, seed: Int, epochs: Int, optimizer: OptimizerChoice, besides known: [Candidate]
  ) -> [Candidate] {
    var drawn: [Candidate] = []
    var trial = 0
    while drawn.count < count && trial < 100 * count {
      trial += 1
      let next = candidate(trial: trial, seed: seed, epochs: epochs, optimizer: optimizer)
      if !known.contains(next) && !drawn.contains(next) { drawn.append(next) }
    }
    return drawn
  }
}
