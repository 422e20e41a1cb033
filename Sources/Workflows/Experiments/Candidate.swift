import Tensors
public import TrainingCore

/// A network and how it is trained: one point of the space that the workflow searches.
public struct Candidate: Sendable, Hashable {
  /// The units of each hidden layer, from the input on; empty for a linear model.
  public var hiddenUnits: [Int] = []
  /// The share of each hidden layer's outputs that dropout sets to zero in training.
  public var dropout = 0.0
  /// The weight of the L1 penalty on hidden kernels.
  public var lasso = 0.0
  /// The weight of the L2 penalty on hidden kernels.
  public var ridge = 0.0
  /// The name of the optimizer.
  public var optimizer = RMSprop.kind
  /// The learning rate.
  public var learningRate = 0.001
  /// The rows of one gradient step.
  public var batchSize = 32
  /// The most epochs that a training may take.
  public var epochs = 100
  /// The epochs without a better validation loss after which a training stops; nil for never.
  public var patience: Int?
  /// What stands before the hidden layers of a network of images; nil for none.
  public var convolution: ConvolutionBlocks?
  /// What stands before the hidden layers of a network of sequences of tokens; nil for none.
  public var sequence: SequenceFront?
  /// How the images of each batch are changed at random; nil for not at all.
  public var augmentation: Augmentation?
  /// The finer settings.
  public var finer = FinerSettings()

  /// Makes a candidate.
  public init(hiddenUnits: [Int], epochs: Int, patience: Int? = nil) {
    self.hiddenUnits = hiddenUnits
    self.epochs = epochs
    self.patience = patience
  }

  /// The patience of early stopping by rule: a tenth of the epochs, at least five.
  public static func patience(for epochs: Int) -> Int { max(5, epochs / 10) }

  /// The number of weights and biases for so many inputs and outputs.
  public func parameterCount(inputs: Int, outputs: Int) -> Int {
    let widths = [inputs] + hiddenUnits + [outputs]
    let dense = zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    guard let normalizationLayer else { return dense }
    return hiddenUnits.reduce(dense) { sum, units in
      normalizationLayer.parameters(inputWidth: units).filter(\.isTrained)
        .reduce(sum) { $0 + $1.shape.count }
    }
  }

  /// The architecture in words, such as "2 hidden layers of 64 units".
  public var architectureTitle: String {
    if let sequence {
      return hiddenUnits.isEmpty ? sequence.title : "\(sequence.title), \(denseTitle)"
    }
    guard let convolution, !convolution.filters.isEmpty else { return denseTitle }
    return hiddenUnits.isEmpty ? convolution.title : "\(convolution.title), \(denseTitle)"
  }

  private var denseTitle: String {
    guard let first = hiddenUnits.first else { return "linear model" }
    let layers = hiddenUnits.count
    let isEven = hiddenUnits.allSatisfy { $0 == first }
    let units = isEven ? "\(first)" : hiddenUnits.map(String.init).joined(separator: "-")
    return "\(layers) hidden layer\(layers == 1 ? "" : "s") of \(units) units"
  }

  /// The candidate in a few words: architecture and regularization.
  public var title: String {
    var parts = [architectureTitle]
    if dropout > 0 { parts.append("dropout \(dropout.short)") }
    if lasso > 0 { parts.append("L1 \(lasso.short)") }
    if ridge > 0 { parts.append("L2 \(ridge.short)") }
    if let augmentation { parts.append(augmentation.title) }
    parts += finer.titleParts
    return parts.joined(separator: ", ")
  }
}

// MARK: - Files

extension Candidate: Codable {
  private enum CodingKeys: String, CodingKey {
    case hiddenUnits, dropout, lasso, ridge, optimizer, learningRate, batchSize, epochs, patience
    case finer, convolution, augmentation, sequence
  }

  /// Reads a candidate.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    hiddenUnits = try container.decode([Int].self, forKey: .hiddenUnits)
    dropout = try container.decode(Double.self, forKey: .dropout)
    lasso = try container.decode(Double.self, forKey: .lasso)
    ridge = try container.decode(Double.self, forKey: .ridge)
    optimizer = try container.decode(String.self, forKey: .optimizer)
    learningRate = try container.decode(Double.self, forKey: .learningRate)
    batchSize = try container.decode(Int.self, forKey: .batchSize)
    epochs = try container.decode(Int.self, forKey: .epochs)
    patience = try container.decodeIfPresent(Int.self, forKey: .patience)
    finer = try container.decodeIfPresent(FinerSettings.self, forKey: .finer) ?? finer
    convolution = try container.decodeIfPresent(ConvolutionBlocks.self, forKey: .convolution)
    augmentation = try container.decodeIfPresent(Augmentation.self, forKey: .augmentation)
    sequence = try container.decodeIfPresent(SequenceFront.self, forKey: .sequence)
  }

  /// Writes a candidate; its finer settings only where they differ from their defaults.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(hiddenUnits, forKey: .hiddenUnits)
    try container.encode(dropout, forKey: .dropout)
    try container.encode(lasso, forKey: .lasso)
    try container.encode(ridge, forKey: .ridge)
    try container.encode(optimizer, forKey: .optimizer)
    try container.encode(learningRate, forKey: .learningRate)
    try container.encode(batchSize, forKey: .batchSize)
    try container.encode(epochs, forKey: .epochs)
    try container.encodeIfPresent(patience, forKey: .patience)
    try container.encodeIfPresent(convolution, forKey: .convolution)
    try container.encodeIfPresent(augmentation, forKey: .augmentation)
    try container.encodeIfPresent(sequence, forKey: .sequence)
    if finer != FinerSettings() { try container.encode(finer, forKey: .finer) }
  }
}
