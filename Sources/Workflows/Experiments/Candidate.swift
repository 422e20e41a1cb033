import TrainingCore

/// A network and how it is trained: one point of the space that the workflow searches.
public struct Candidate: Sendable, Codable, Hashable {
  /// The units of each hidden layer, from the input on; empty for a linear model.
  public var hiddenUnits: [Int] = []
  /// The share of each hidden layer's outputs that dropout sets to zero in training.
  public var dropout = 0.0
  /// The weight of the L1 penalty on hidden kernels.
  public var lasso = 0.0
  /// The weight of the L2 penalty on hidden kernels.
  public var ridge = 0.0
  /// The name of the optimizer.
  public var optimizer = OptimizerChoice.rmsprop
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
    return zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
  }

  /// The architecture in words, such as "2 hidden layers of 64 units".
  public var architectureTitle: String {
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
    return parts.joined(separator: ", ")
  }
}

/// The optimizers that a plan can choose.
public enum OptimizerChoice: String, PlanChoice, Sendable, Hashable {
  /// Root mean square propagation.
  case rmsprop
  /// Adaptive moment estimation.
  case adam
  /// Stochastic gradient descent with momentum.
  case sgd

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .rmsprop: "Scales each step by recent gradients; good enough for almost any problem."
    case .adam: "RMSprop with momentum and bias correction."
    case .sgd: "Plain mini-batch gradient descent with momentum 0.9."
    }
  }

  /// The learning rate that the optimizer starts from unless told.
  public var defaultLearningRate: Double { self == .sgd ? 0.01 : 0.001 }
}
