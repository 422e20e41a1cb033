/// What a window does at the edge of an image or a sequence.
public enum Padding: String, Codable, Hashable, Sendable, CaseIterable {
  /// Windows lie wholly within; the output is smaller.
  case valid
  /// Zeros are put around, so that with a stride of 1 the output is as large as the input.
  case same

  /// The number of windows along one axis, and by how much the first one begins before the edge.
  ///
  /// Of an odd number of zeros the greater part goes behind the input, as in Keras.
  func windows(size: Int, window: Int, stride: Int) -> (count: Int, before: Int, padded: Int) {
    switch self {
    case .valid:
      return (size < window ? 0 : (size - window) / stride + 1, 0, size)
    case .same:
      let count = (size + stride - 1) / stride
      let padded = max((count - 1) * stride + window, size)
      return (count, (padded - size) / 2, padded)
    }
  }
}

extension Padding {
  /// Reads a padding by its name in plans.
  public init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let padding = Padding(rawValue: name) else {
      throw UnknownName(
        family: "padding", name: name, known: Padding.allCases.map(\.rawValue))
    }
    self = padding
  }
}
