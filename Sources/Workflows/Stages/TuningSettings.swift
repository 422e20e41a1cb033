import Tensors
import TrainingCore

extension TuningStage {
  static let search = Field<String>(
    "search", .choice(SearchMethods.all.map { $0.name }),
    meanings: Dictionary(
      SearchMethods.all.map { ($0.name, $0.meaning) }, uniquingKeysWith: { $1 }),
    summary: "How the trials are chosen.",
    why: "Random search beats a grid where few of the axes matter.", rule: "random.")
  static let trials = Field<Int>(
    "trials", .integer(1...10_000), summary: "How many trials are drawn.",
    why: "More trials find better networks, and better luck: every look at validation is counted.",
    rule: "20.")
  static let epochs = Field<Int>(
    "epochs", .integer(2...100_000), summary: "The most epochs of a trial; early stopping ends it.",
    why: "The best number of epochs is found, not set.",
    rule: "As many as the first network was allowed.")
  static let units = Field<[Int]>(
    "units", .list(.integer(1...65_536), atLeast: 1),
    summary: "Units of a hidden layer to draw from.",
    why: "The size of a network is its first regularizer.",
    rule: "Half and all of the reference's units; twice and four times as well up to 256.")
  static let layers = Field<[Int]>(
    "layers", .list(.integer(1...100), atLeast: 1),
    summary: "Numbers of hidden layers to draw from.",
    why: "Fewer layers hold less; more can build on each other.",
    rule: "From one to as many as the reference has, two at least.")
  static let dropout = Field<[Double]>(
    "dropout", .list(.number(0...0.95), atLeast: 1), summary: "Dropout rates to draw from.",
    why: "Noise in the hidden layers breaks up coincidences that would be memorized.",
    rule: "0, 0.25 and 0.5.")
  static let lasso = Field<[Double]>(
    "l1", .list(.number(0...10), atLeast: 1), summary: "Weights of the L1 penalty to draw from.",
    why: "L1 pushes weights to zero.", rule: "0 and 0.0001.")
  static let ridge = Field<[Double]>(
    "l2", .list(.number(0...10), atLeast: 1), summary: "Weights of the L2 penalty to draw from.",
    why: "L2 keeps weights small.", rule: "0, 0.0001, 0.001 and 0.01.")
  static let learningRates = Field<[Double]>(
    "learning_rates", .list(.number(1e-8...10), atLeast: 1),
    summary: "Learning rates to draw from.",
    why: "The learning rate is the hyperparameter that matters most.",
    rule: "0.3, 1 and 3 times the first network's.")
  static let batchSizes = Field<[Int]>(
    "batch_sizes", .list(.integer(1...65_536), atLeast: 1), summary: "Batch sizes to draw from.",
    why: "Small batches regularize by their noise.",
    rule: "The first network's, and twice it.")

  static let filters = Field<[[Int]]>(
    "filters", .list(.list(.integer(1...4096), atLeast: 0), atLeast: 1),
    summary: "Of images: the filters of the blocks of convolution to draw from.",
    why: "Filters and blocks are the size of a network of images.",
    rule: "The reference's, and these without the last block.")
  static let augmentation = Field<[Augmentation]>(
    "augmentation", .list(Augmentation.form, atLeast: 1),
    summary: "Of images: the random changes in training to draw from; {} is none.",
    why:
      "An image that is mirrored or moved a little shows the same thing: more to learn from, for nothing.",
    rule: "None.")

  static let embeddingUnits = Field<[Int]>(
    "embedding_units", .list(.integer(1...4096), atLeast: 1),
    summary: "Of texts as sequences: the numbers of a token's vector to draw from.",
    why: "Longer vectors tell more tokens apart, and remember more.",
    rule: "The first network's, and twice it.")
  static let sequenceFilters = Field<[Int]>(
    "sequence_filters", .list(.integer(0...4096), atLeast: 1),
    summary:
      "Of texts as sequences: the filters of the convolution over them to draw from; 0 for the mean.",
    why: "Whether the order of tokens matters is for validation to say.",
    rule: "0, and 32 or the first network's.")

  /// The keys of its part of the plan.
  public static let fields =
    [
      search.description, trials.description, epochs.description, units.description,
      layers.description, dropout.description, lasso.description, ridge.description,
      learningRates.description, batchSizes.description, filters.description,
      augmentation.description, embeddingUnits.description, sequenceFilters.description,
    ] + FinerSpaceQuestions.descriptions + EnsembleQuestions.descriptions

  /// Chooses the space of the search around the overfitted reference.
  public func settings(in context: inout StageContext) throws -> Settings {
    let first = try context.outcome(of: BaselineStage.self).settings
    let overfit = try context.outcome(of: OverfitStage.self)
    let reference = overfit.rungs[overfit.reference].result.candidate
    let widest = reference.hiddenUnits.max() ?? 16
    let depth = reference.hiddenUnits.count
    let size = reference.architectureTitle
    let search = try context.ask(
      Self.search, recommending: RandomSearch.name,
      because: "Few of the axes matter, nobody knows which.")
    let trials = try context.ask(
      Self.trials, recommending: 20,
      because: "Twenty draws hit the best tenth with 88 % probability.")
    let epochs = try context.ask(
      Self.epochs, recommending: first.epochs,
      because: "The first network was allowed \(first.epochs) epochs; early stopping ends a trial.")
    var space = SearchSpace(
      units: try context.ask(
        Self.units, recommending: Self.widths(around: widest),
        because: "The reference has \(size)."),
      layers: try context.ask(
        Self.layers, recommending: Array(1...max(2, depth)), because: "The reference has \(size)."),
      dropout: try context.ask(
        Self.dropout, recommending: [0, 0.25, 0.5], because: "None, some, much."),
      lasso: try context.ask(Self.lasso, recommending: [0, 0.0001], because: "None, some."),
      ridge: try context.ask(
        Self.ridge, recommending: [0, 0.0001, 0.001, 0.01], because: "None, little, some, much."),
      learningRates: try context.ask(
        Self.learningRates,
        recommending: [0.3 * first.learningRate, first.learningRate, 3 * first.learningRate],
        because: "The first network learned at \(first.learningRate.short)."),
      batchSizes: try context.ask(
        Self.batchSizes, recommending: [first.batchSize, 2 * first.batchSize],
        because: "The first network took \(first.batchSize) rows a step."))
    space.finer = try context.askFinerSpace(
      around: first.candidate(hiddenUnits: first.hiddenUnits))
    try askAboutImages(reference, &space, &context)
    try askAboutSequences(first, &space, &context)
    return Settings(
      search: search, trials: trials, epochs: epochs, space: space,
      ensemble: try context.askEnsemble())
  }

  private static func widths(around widest: Int) -> [Int] {
    let larger = [2 * widest, 4 * widest].filter { $0 <= 256 }
    return Set([max(4, widest / 2), widest] + larger).sorted()
  }

  /// Asks for the axes that only networks of sequences have.
  private func askAboutSequences(
    _ first: BaselineStage.Settings, _ space: inout SearchSpace, _ context: inout StageContext
  ) throws {
    guard let sequence = first.sequence else { return }
    space.embeddingUnits = try context.ask(
      Self.embeddingUnits, recommending: [sequence.units, 2 * sequence.units],
      because: "The first network has \(sequence.title).")
    space.sequenceFilters = try context.ask(
      Self.sequenceFilters, recommending: [0, max(32, sequence.filters)],
      because: "The first network has \(sequence.title).")
  }

  /// Asks for the axes that only networks of images have.
  private func askAboutImages(
    _ reference: Candidate, _ space: inout SearchSpace, _ context: inout StageContext
  ) throws {
    let shape = try context.experiment().inputShape
    guard shape.dimensions.count == 3 else { return }
    let filters = reference.filters
    let fewer = filters.count > 1 ? [filters.dropLast()].map(Array.init) : []
    space.filters = try context.ask(
      Self.filters, recommending: fewer + [filters],
      because: "The reference has \(reference.architectureTitle).",
      objection: { ConvolutionBlocks.objection(to: $0, of: shape) })
    space.augmentation = try context.ask(
      Self.augmentation, recommending: [Augmentation()],
      because: "Only you know which changes leave the meaning of an image as it is.",
      objection: { choices in
        choices.lazy.compactMap { choice -> String? in
          do throws(InvalidSetting) {
            try choice.validate()
            return nil
          } catch {
            return error.description
          }
        }.first
      })
  }
}
