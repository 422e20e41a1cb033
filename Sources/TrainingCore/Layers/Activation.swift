internal import Tensors

/// What a layer makes of its weighted sums z.
public enum Activation: String, Codable, Hashable, Sendable, CaseIterable {
  /// y = z.
  case linear
  /// y = max(z, 0).
  case relu
  /// y = 1 / (1 + e⁻ᶻ), between 0 and 1.
  case sigmoid
  /// y = tanh z, between −1 and 1.
  case tanh
  /// yⱼ = eᶻʲ / Σ eᶻᵏ: the outputs of a row are positive and add up to 1.
  case softmax
  /// y = z, or z/5 if z is negative.
  case leakyRelu = "leaky_relu"
  /// y = z, or eᶻ − 1 if z is negative.
  case elu
  /// y = z·Φ(z), with Φ the normal distribution function.
  case gelu
  /// y = z / (1 + e⁻ᶻ); also known as swish.
  case silu
  /// y = eᶻ, more than 0.
  case exponential

  /// What it does, in one line.
  public var summary: String {
    switch self {
    case .linear: "no activation: the weighted sum itself"
    case .relu: "negative sums become 0; the usual choice for hidden layers"
    case .sigmoid: "squeezes into 0...1; for a probability"
    case .tanh: "squeezes into -1...1"
    case .softmax: "turns a row into probabilities that add up to 1; for one class of several"
    case .leakyRelu: "as relu, but negative sums keep a fifth of their size, so that no unit dies"
    case .elu: "as relu, but negative sums level off smoothly at -1"
    case .gelu: "a smooth relu that weighs a sum by its normal probability"
    case .silu: "a smooth relu that weighs a sum by its sigmoid"
    case .exponential: "always positive; for counts, with the poisson loss"
    }
  }

  /// The kernel that computes it.
  var kernel: Kernels.Activation {
    switch self {
    case .linear: .linear
    case .relu: .relu
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .softmax: .softmax
    case .leakyRelu: .leakyRelu
    case .elu: .elu
    case .gelu: .gelu
    case .silu: .silu
    case .exponential: .exponential
    }
  }

  /// Whether the derivative needs the weighted sums, since the outputs do not tell it.
  var needsSums: Bool { self == .gelu || self == .silu }
}

extension Activation {
  /// Reads an activation by its name in plans.
  public init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let activation = Activation(rawValue: name) else {
      throw UnknownName(
        family: "activation", name: name, known: Activation.allCases.map(\.rawValue))
    }
    self = activation
  }
}
