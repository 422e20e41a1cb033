import Tensors
public import TrainingCore

/// The values that the search of step 7 chooses from, one list an axis.
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
  /// Learning rates, as for the first network's optimizer.
  public var learningRates: [Double]
  /// Rows of a gradient step.
  public var batchSizes: [Int]
  /// The finer axes; without them trials take the finer settings of the first network.
  public var finer: FinerSpace?
  /// Of images: the filters of the blocks of convolution before the hidden layers.
  public var filters: [[Int]]?
  /// Of images: the ways to change the images of each batch at random.
  public var augmentation: [Augmentation]?
  /// Of texts as sequences: the numbers of a token's vector.
  public var embeddingUnits: [Int]?
  /// Of texts as sequences: the filters of the convolution over them, 0 for the mean.
  public var sequenceFilters: [Int]?
}

/// The finer axes of a search.
public struct FinerSpace: Sendable, Codable, Equatable {
  /// Names of optimizers.
  public var optimizers: [String]
  /// Names of learning-rate schedules.
  public var schedules: [String]
  /// Activations of hidden layers.
  public var activations: [Activation]
  /// Distributions of first weights.
  public var initializers: [Initializer]
  /// Names of normalizing layers, or "none".
  public var normalizations: [String]
  /// Standard deviations of the noise on inputs.
  public var noise: [Double]
  /// Largest norms of a unit's weights; nil for no limit.
  public var maximumNorms: [Double?]
  /// Shares of label smoothing.
  public var labelSmoothing: [Double]
  /// Largest norms of the gradients; nil for no limit.
  public var clipNorms: [Double?]
  /// How classes are weighed.
  public var classWeights: [ClassWeightChoice]

  /// The one point where the first network stands.
  init(of first: Candidate) {
    optimizers = [first.optimizer]
    schedules = [first.finer.schedule]
    activations = [first.finer.activation]
    initializers = [first.finer.initializer]
    normalizations = [first.finer.normalization]
    noise = [first.finer.noise]
    maximumNorms = [first.finer.maximumNorm]
    labelSmoothing = [first.finer.labelSmoothing]
    clipNorms = [first.finer.clipNorm]
    classWeights = [first.finer.classWeights]
  }
}

// MARK: - Points

extension SearchSpace {
  /// One axis: how many values it has, what each of them does to a candidate, and where it lies.
  struct Axis {
    let count: Int
    let apply: (_ value: Int, inout Candidate) -> Void
    /// The place of each value: two values without an order lie one apart, whichever they are.
    let places: [[Double]]

    /// An axis of values without an order.
    init<Value>(_ values: [Value], _ apply: @escaping (Value, inout Candidate) -> Void) {
      count = values.count
      self.apply = { apply(values[$0], &$1) }
      places = values.indices.map { value in
        values.indices.map { $0 == value ? 0.5.squareRoot() : 0 }
      }
    }

    /// An axis of ordered values, which lie evenly between 0 and 1: whoever lists them knows their scale.
    init<Value>(
      ordered values: [Value], by size: (Value) -> Double,
      _ apply: @escaping (Value, inout Candidate) -> Void
    ) {
      count = values.count
      self.apply = { apply(values[$0], &$1) }
      let sizes = values.map(size)
      let sorted = Set(sizes).sorted()
      let last = Double(max(1, sorted.count - 1))
      places = sizes.map { [Double(sorted.firstIndex(of: $0) ?? 0) / last] }
    }
  }

  /// A point: the number of a value on each axis.
  typealias Point = [Int]

  /// The axes, in the order in which they are drawn.
  var axes: [Axis] {
    [
      Axis(ordered: units, by: Double.init) { $1.hiddenUnits = [$0] },
      Axis(ordered: layers, by: Double.init) {
        $1.hiddenUnits = Array(repeating: $1.hiddenUnits.first ?? 1, count: $0)
      },
      Axis(ordered: dropout, by: \.self) { $1.dropout = $0 },
      Axis(ordered: lasso, by: \.self) { $1.lasso = $0 },
      Axis(ordered: ridge, by: \.self) { $1.ridge = $0 },
      Axis(ordered: learningRates, by: \.self) { $1.learningRate = $0 },
      Axis(ordered: batchSizes, by: Double.init) { $1.batchSize = $0 },
    ] + (finer?.axes ?? []) + imageAxes + sequenceAxes
  }

  private var sequenceAxes: [Axis] {
    let units = embeddingUnits.map {
      [Axis(ordered: $0, by: Double.init) { $1.sequence?.units = $0 }]
    }
    let filters = sequenceFilters.map { [Axis($0) { $1.sequence?.filters = $0 }] }
    return (units ?? []) + (filters ?? [])
  }

  private var imageAxes: [Axis] {
    let filters = filters.map { [Axis($0) { $1.convolution = ConvolutionBlocks(ofAny: $0) }] }
    let changes = augmentation.map {
      [Axis($0) { $1.augmentation = $0 == Augmentation() ? nil : $0 }]
    }
    return (filters ?? []) + (changes ?? [])
  }

  /// How many different candidates there are.
  var size: Int { axes.reduce(1) { $0 * $1.count } }

  /// The candidate at a point, in all else as the first network.
  func candidate(at point: Point, epochs: Int, from first: Candidate) -> Candidate {
    var candidate = Candidate(
      hiddenUnits: [], epochs: epochs, patience: Candidate.patience(for: epochs))
    candidate.optimizer = first.optimizer
    candidate.finer = first.finer
    candidate.sequence = first.sequence
    for (axis, value) in zip(axes, point) { axis.apply(value, &candidate) }
    return candidate
  }

  /// Where a point lies: the places of its values side by side, one list an axis.
  func place(of point: Point) -> [[Double]] {
    zip(axes, point).map { axis, value in axis.places[value] }
  }

  /// Draws a point: each axis by itself, each value with the same chance.
  ///
  /// The draw depends on the seed and the number of the trial alone.
  func point(trial: Int, seed: Int) -> Point {
    var generator = SeededGenerator(seed: UInt64(seed)).stream("tuning/trial/\(trial)")
    return axes.map { generator.integer(below: $0.count) }
  }
}

extension FinerSpace {
  fileprivate var axes: [SearchSpace.Axis] {
    [
      .init(optimizers) { $1.take(optimizer: $0) },
      .init(schedules) { $1.take(schedule: $0) },
      .init(activations) { $1.finer.activation = $0 },
      .init(initializers) { $1.finer.initializer = $0 },
      .init(normalizations) { $1.finer.normalization = $0 },
      .init(ordered: noise, by: \.self) { $1.finer.noise = $0 },
      .init(ordered: maximumNorms, by: { $0 ?? .infinity }) { $1.finer.maximumNorm = $0 },
      .init(ordered: labelSmoothing, by: \.self) { $1.finer.labelSmoothing = $0 },
      .init(ordered: clipNorms, by: { $0 ?? .infinity }) { $1.finer.clipNorm = $0 },
      .init(classWeights) { $1.finer.classWeights = $0 },
    ]
  }
}

extension Candidate {
  /// Takes another optimizer, with its own settings and a rate as far above or below its usual one.
  fileprivate mutating func take(optimizer name: String) {
    guard name != optimizer else { return }
    let (old, new) = (Self.usualRate(of: optimizer), Self.usualRate(of: name))
    if old != new { learningRate *= new / old }
    optimizer = name
    finer.optimizerSettings = [:]
  }

  /// Takes another schedule, with its own settings.
  fileprivate mutating func take(schedule name: String) {
    guard name != finer.schedule else { return }
    finer.schedule = name
    finer.scheduleSettings = [:]
  }
}
