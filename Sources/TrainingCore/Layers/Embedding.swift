public import Tensors

/// A layer that gives each word of a vocabulary a vector that is learned.
///
/// Input `[batch, length]`, whole numbers from 0 up to the size of the vocabulary; output
/// `[batch, length, units]`. It must be the first layer. The table `[vocabulary, units]` starts uniform
/// within ±0.05, and only the rows that a batch names have a gradient.
///
/// - Source: F. Chollet, "Deep Learning with Python", on text; Keras' layout and start.
public struct Embedding: Layer {
  /// The number of different words, 1 or more.
  public var vocabulary: Int
  /// The length of a vector, 1 or more.
  public var units: Int

  /// Creates a layer.
  public init(vocabulary: Int, units: Int) {
    self.vocabulary = vocabulary
    self.units = units
  }

  /// Inputs must name words.
  public var vocabularySize: Int? { vocabulary }

  /// A sequence of vectors.
  public func outputShape(inputShape: Shape) throws(InvalidSetting) -> Shape {
    try require(
      inputShape.dimensions.count == 1, Self.kind, "input", "a sequence of words [length]",
      found: inputShape)
    return [inputShape.count, units]
  }

  /// The table.
  public func parameters(inputShape: Shape) -> [ParameterGroup] {
    [
      ParameterGroup(
        name: "embeddings", shape: [vocabulary, units], initializer: .randomUniform)
    ]
  }

  /// Looks the vectors up.
  public func forward(_ pass: LayerPass) {
    pass.kernels.embed(
      rows: pass.rows, length: pass.inputWidth, words: vocabulary, width: units, input: pass.input,
      rowIndices: pass.rowIndices, table: pass.parameters, output: pass.output)
  }

  /// Adds up the gradients of the vectors that were looked up.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    if let touched = gradients.touched {
      pass.kernels.clear(touched, width: units, gradient: gradients.parameters)
    } else {
      gradients.parameters.update(repeating: 0, count: vocabulary * units)
    }
    pass.kernels.addEmbeddingGradient(
      rows: pass.rows, length: pass.inputWidth, words: vocabulary, width: units, input: pass.input,
      rowIndices: pass.rowIndices, outputGradient: gradients.output,
      tableGradient: gradients.parameters)
  }
}

// MARK: - Plans

extension Embedding {
  /// The name in plans.
  public static let kind = "embedding"

  /// What it is, in one line.
  public static let summary = "gives each word of a vocabulary a vector that is learned"

  /// The keys in plans.
  public static let settingNames = ["input_dim", "output_dim"]

  private enum CodingKeys: String, CodingKey {
    case vocabulary = "input_dim"
    case units = "output_dim"
  }

  /// Checks that there are words and units.
  public func validate() throws(InvalidSetting) {
    let whole = "a whole number from 1 to 2147483647"
    let range = 1...Int(Int32.max)
    try require(range.contains(vocabulary), Self.kind, "input_dim", whole, found: vocabulary)
    try require(range.contains(units), Self.kind, "output_dim", whole, found: units)
  }
}
