import Tensors
import TrainingCore

/// What a network of images does before its hidden layers: blocks of a convolution and a pooling.
///
/// Each block is a convolution of windows of 3 by 3, padded and with relu, and a pooling of windows of 2 by
/// 2, which halves height and width.
///
/// - Source: F. Chollet, "Deep Learning with Python", on convolutional networks.
public struct ConvolutionBlocks: Sendable, Codable, Hashable {
  /// The filters of each block, from the input on.
  public var filters: [Int]

  /// Makes blocks.
  public init(filters: [Int]) {
    self.filters = filters
  }

  /// Makes blocks, or none where there are no filters.
  init?(ofAny filters: [Int]?) {
    guard let filters, !filters.isEmpty else { return nil }
    self.init(filters: filters)
  }

  /// The blocks in words, such as "2 convolution blocks of 32-64 filters".
  var title: String {
    let isEven = filters.allSatisfy { $0 == filters.first }
    let sizes = isEven ? Array(filters.prefix(1)) : filters
    return "\(filters.count) convolution block\(filters.count == 1 ? "" : "s") of "
      + "\(sizes.map(String.init).joined(separator: "-")) filters"
  }
}

extension Candidate {
  /// The filters of the blocks before the hidden layers.
  var filters: [Int] { convolution?.filters ?? [] }

  /// The layers that make a flat row of an image or of a sequence; none for flat rows.
  func frontLayers(_ inputs: Shape) -> [any Layer] {
    if let sequence { return sequence.layers(length: inputs.count, of: self) }
    guard inputs.dimensions.count == 3 else { return [] }
    let regularization = Regularization(l1: lasso, l2: ridge)
    let blocks: [any Layer] = filters.flatMap { count -> [any Layer] in
      let convolution = Conv2D(
        filters: count, padding: .same, activation: finer.activation,
        regularization: regularization, initializer: finer.initializer)
      return [convolution] + (normalizationLayer.map { [$0] } ?? []) + [MaxPooling2D()]
    }
    return blocks + [Flatten()]
  }

  /// The number of weights and biases for rows of a shape.
  func parameterCount(inputs: Shape, outputs: Outputs) -> Int {
    guard inputs.dimensions.count > 1 || sequence != nil else {
      return parameterCount(inputs: inputs.count, outputs: outputs.width)
    }
    return architecture(inputs: inputs, outputs: outputs).parameterCount
  }
}

extension ConvolutionBlocks {
  /// What speaks against blocks with these filters, given the size of the images.
  static func objection(to filters: [[Int]], of shape: Shape) -> String? {
    guard let deepest = filters.map(\.count).max(), deepest > most(shape) else { return nil }
    return
      "Each block halves height and width: images of \(shape) take \(most(shape)) blocks at most. "
      + "Found \(deepest)."
  }

  /// The most blocks that images of a shape take.
  static func most(_ shape: Shape) -> Int {
    let smallest = shape.dimensions.prefix(2).min() ?? 1
    return (0..<30).first { smallest >> $0 < 2 } ?? 0
  }
}

extension StageContext {
  /// Asks for the filters of the first network if the inputs are images; nil if they are not.
  mutating func askForFilters(_ field: Field<[Int]>) throws -> [Int]? {
    let shape = try experiment().inputShape
    guard shape.dimensions.count == 3 else { return nil }
    return try ask(
      field, recommending: ConvolutionBlocks.most(shape) > 0 ? [16] : [],
      because:
        "The inputs are images of \(shape): one block of convolution is the smallest network that "
        + "looks for the same thing everywhere.",
      objection: { ConvolutionBlocks.objection(to: [$0], of: shape) })
  }
}
