public import Tensors

/// The distribution from which the weights of a layer are drawn before training.
///
/// With n inputs and m outputs, the variance is 2/(n + m) for Glorot, 2/n for He and 1/n for LeCun.
/// The normal ones are cut off at two standard deviations and widened to keep that variance.
///
/// - Source: X. Glorot, Y. Bengio, 2010; K. He et al., 2015; Y. LeCun et al., "Efficient backprop", 1998.
public enum Initializer: String, Codable, Hashable, Sendable, CaseIterable {
  /// All zeros, as for biases.
  case zeros
  /// All ones, as for scales.
  case ones
  /// Uniform with variance 2/(n + m).
  case glorotUniform = "glorot_uniform"
  /// Normal with variance 2/(n + m).
  case glorotNormal = "glorot_normal"
  /// Uniform with variance 2/n.
  case heUniform = "he_uniform"
  /// Normal with variance 2/n.
  case heNormal = "he_normal"
  /// Uniform with variance 1/n.
  case lecunUniform = "lecun_uniform"
  /// Normal with variance 1/n.
  case lecunNormal = "lecun_normal"

  /// Uniform within ±0.05, whatever the numbers of inputs and outputs; for embeddings.
  case randomUniform = "random_uniform"

  /// What it does, in one line.
  public var summary: String {
    switch self {
    case .zeros: "all zeros"
    case .ones: "all ones"
    case .glorotUniform: "uniform, variance 2/(inputs + outputs); Keras' default"
    case .glorotNormal: "normal, variance 2/(inputs + outputs)"
    case .heUniform: "uniform, variance 2/inputs; for relu"
    case .heNormal: "normal, variance 2/inputs; for relu"
    case .lecunUniform: "uniform, variance 1/inputs"
    case .lecunNormal: "normal, variance 1/inputs"
    case .randomUniform: "uniform from -0.05 to 0.05; for embeddings"
    }
  }

  /// Returns weights of a shape, `[inputs, outputs]` or `[height, width, channels, filters]`.
  public func values(shape: Shape, using generator: inout SeededGenerator) -> [Float] {
    let deviation = variance(of: shape).squareRoot()
    return (0..<shape.count).map { _ in
      switch self {
      case .zeros: 0
      case .ones: 1
      case .glorotUniform, .heUniform, .lecunUniform, .randomUniform:
        Float(deviation * 3.0.squareRoot() * (2 * generator.uniform() - 1))
      case .glorotNormal, .heNormal, .lecunNormal:
        Float(deviation / Self.deviationAfterCut * Self.cutNormal(using: &generator))
      }
    }
  }

  private func variance(of shape: Shape) -> Double {
    // Dimensions before the last two are those of a window: [height, width, channels, filters].
    let window = Double(shape.dimensions.dropLast(2).reduce(1, *))
    let inputs = window * Double(shape.dimensions.dropLast().last ?? shape.count)
    let outputs = window * Double(shape.dimensions.last ?? 1)
    return switch self {
    case .zeros, .ones: 0
    case .glorotUniform, .glorotNormal: 2 / (inputs + outputs)
    case .heUniform, .heNormal: 2 / inputs
    case .lecunUniform, .lecunNormal: 1 / inputs
    case .randomUniform: 0.05 * 0.05 / 3
    }
  }

  /// The standard deviation of a standard normal distribution that is cut off at ±2.
  private static let deviationAfterCut = 0.8796256610342398

  private static func cutNormal(using generator: inout SeededGenerator) -> Double {
    while true {
      let value = generator.normal()
      if abs(value) <= 2 { return value }
    }
  }
}

extension Initializer {
  /// Reads an initializer by its name in plans.
  public init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let initializer = Initializer(rawValue: name) else {
      throw UnknownName(
        family: "initializer", name: name, known: Initializer.allCases.map(\.rawValue))
    }
    self = initializer
  }
}
