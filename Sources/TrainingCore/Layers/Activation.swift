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

  /// What it does, in one line.
  public var summary: String {
    switch self {
    case .linear: "no activation: the weighted sum itself"
    case .relu: "negative sums become 0; the usual choice for hidden layers"
    case .sigmoid: "squeezes into 0...1; for a probability"
    case .tanh: "squeezes into -1...1"
    case .softmax: "turns a row into probabilities that add up to 1; for one class of several"
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
    }
  }
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
