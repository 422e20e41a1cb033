public import Tensors

/// The layers of a network and the number of its inputs: all that a network is, but its weights.
///
/// In JSON: `{"input_width": 30, "layers": [{"kind": "dense", "units": 16, "activation": "relu"}, …]}`;
/// for images or sequences `"input_shape": [28, 28, 1]` stands beside the width.
public struct Architecture: Sendable {
  /// The sizes of a row: `[features]`, `[length, channels]` or `[height, width, channels]`, each 1 or more.
  public var inputShape: Shape
  /// The layers from input to output, at least one.
  public var layers: [any Layer]

  /// Creates an architecture; whether it is valid shows when a network is made of it, or by `validate`.
  public init(inputWidth: Int, layers: [any Layer]) {
    self.init(inputShape: [max(inputWidth, 0)], layers: layers)
  }

  /// Creates an architecture for images or sequences, channels last.
  public init(inputShape: Shape, layers: [any Layer]) {
    self.inputShape = inputShape
    self.layers = layers
  }

  /// The number of features in a row, 1 or more; to set it makes rows flat.
  public var inputWidth: Int {
    get { inputShape.count }
    set { inputShape = [max(newValue, 0)] }
  }

  /// The number of parameters of all layers, or 0 if the architecture is not valid.
  public var parameterCount: Int { (try? NetworkPlan(self))?.parameterCount ?? 0 }

  /// The number of outputs, or 0 if the architecture is not valid.
  public var outputWidth: Int { (try? NetworkPlan(self))?.outputWidth ?? 0 }

  /// Checks that there are inputs and layers, and that all settings lie in their ranges.
  public func validate() throws(ArchitectureError) {
    _ = try NetworkPlan(self)
  }
}

extension Architecture: Hashable {
  /// Returns whether two architectures have the same layers with the same settings.
  public static func == (left: Architecture, right: Architecture) -> Bool {
    left.inputShape == right.inputShape
      && left.layers.map { AnyHashable($0) } == right.layers.map { AnyHashable($0) }
  }

  /// Feeds all settings to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(inputShape)
    hasher.combine(layers.map { AnyHashable($0) })
  }
}

extension Architecture: Codable {
  private enum CodingKeys: String, CodingKey {
    case inputWidth = "input_width"
    case inputShape = "input_shape"
    case layers
  }

  /// Reads an architecture; layers are looked up in the catalog.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let width = try container.decode(Int.self, forKey: .inputWidth)
    let sizes = try container.decodeIfPresent([Int].self, forKey: .inputShape) ?? [width]
    let count = sizes.reduce((1, false)) { product, size in
      let next = product.0.multipliedReportingOverflow(by: size)
      return (next.partialValue, product.1 || next.overflow || size < 0)
    }
    guard !count.1, count.0 == width else {
      throw DecodingError.dataCorruptedError(
        forKey: .inputShape, in: container,
        debugDescription: "The input shape \(sizes) does not hold \(width) values.")
    }
    inputShape = Shape(sizes)
    var list = try container.nestedUnkeyedContainer(forKey: .layers)
    layers = []
    while !list.isAtEnd {
      layers.append(try Catalog.layers.decode(from: list.superDecoder()))
    }
  }

  /// Writes an architecture, every default spelled out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(inputWidth, forKey: .inputWidth)
    if inputShape.dimensions.count > 1 {
      try container.encode(inputShape.dimensions, forKey: .inputShape)
    }
    var list = container.nestedUnkeyedContainer(forKey: .layers)
    for layer in layers {
      try Catalog.layers.encode(layer, to: list.superEncoder())
    }
  }
}

/// What is wrong with an architecture.
public enum ArchitectureError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There are no inputs.
  case noInputs(found: Int)
  /// There are no layers.
  case noLayers
  /// A layer, counted from 1, has a setting outside its range.
  case invalidLayer(position: Int, InvalidSetting)
  /// The number of values is not that of the architecture's parameters.
  case parameterCount(expected: Int, found: Int)
  /// A parameter is infinite or not a number.
  case parameterNotFinite(position: Int)

  /// What is wrong and what would be right.
  public var description: String {
    switch self {
    case .noInputs(let found):
      "A network needs at least one input. Found an input width of \(found)."
    case .noLayers:
      "A network needs at least one layer. Found none."
    case .invalidLayer(let position, let setting):
      "Layer \(position): \(setting)"
    case .parameterCount(let expected, let found):
      "The architecture has \(expected) parameters. Found \(found) values."
    case .parameterNotFinite(let position):
      "Parameters must be finite numbers. Parameter \(position) is not."
    }
  }
}
