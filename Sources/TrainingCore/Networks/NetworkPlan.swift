internal import Tensors

/// An architecture worked out: where everything lies in the flat parameter buffer, and what to run.
struct NetworkPlan {
  /// One layer in its place.
  struct PlacedLayer {
    let step: any LayerStep
    let inputWidth: Int
    let outputWidth: Int
    let inputSize: RowSize
    let outputSize: RowSize
    let parameterOffset: Int
    let parameterCount: Int
    let scratchCount: Int
    let savedCount: Int
    let acceptsSparseInput: Bool
    let vocabularySize: Int?
  }

  /// A group of parameters in its place.
  struct PlacedGroup {
    let layer: Int
    let group: ParameterGroup
    let offset: Int

    /// The name in model files, as in `layers.0.kernel`.
    var name: String { "layers.\(layer).\(group.name)" }
  }

  private(set) var layers: [PlacedLayer] = []
  private(set) var groups: [PlacedGroup] = []
  private(set) var parameterCount = 0
  private(set) var outputShape: Shape
  /// The number of values in a row of the output.
  var outputWidth: Int { outputShape.count }
  /// The activation of the last layer, which a loss may take over.
  let lastActivation: Activation

  /// Works out an architecture, with the last layer's activation left out if a loss takes it over.
  init(_ architecture: Architecture, withoutLastActivation: Bool = false) throws(ArchitectureError)
  {
    guard architecture.inputWidth > 0 else { throw .noInputs(found: architecture.inputWidth) }
    guard let last = architecture.layers.last else { throw .noLayers }
    outputShape = architecture.inputShape
    lastActivation = last.activation
    for (index, layer) in architecture.layers.enumerated() {
      let isLast = index == architecture.layers.count - 1
      do throws(InvalidSetting) {
        try layer.validate()
        try place(layer, at: index, withoutActivation: isLast && withoutLastActivation)
      } catch {
        throw .invalidLayer(position: index + 1, error)
      }
    }
  }

  private mutating func place(
    _ layer: some Layer, at index: Int, withoutActivation: Bool
  ) throws(InvalidSetting) {
    let layer = withoutActivation ? layer.withoutActivation : layer
    let (offset, inputShape) = (parameterCount, outputShape)
    if layer.vocabularySize != nil && index > 0 {
      throw InvalidSetting(
        owner: type(of: layer).kind, setting: "place", expected: "the first", found: "\(index + 1)")
    }
    outputShape = try layer.outputShape(inputShape: inputShape)
    for group in layer.parameters(inputShape: inputShape) {
      groups.append(PlacedGroup(layer: index, group: group, offset: parameterCount))
      parameterCount += group.shape.count
    }
    layers.append(
      PlacedLayer(
        step: OwnedLayer(layer), inputWidth: inputShape.count, outputWidth: outputShape.count,
        inputSize: RowSize(inputShape), outputSize: RowSize(outputShape), parameterOffset: offset,
        parameterCount: parameterCount - offset,
        scratchCount: layer.scratchCount(inputShape: inputShape),
        savedCount: layer.savedCount(inputShape: inputShape),
        acceptsSparseInput: layer.acceptsSparseInput, vocabularySize: layer.vocabularySize))
  }
}

/// A layer with its type forgotten.
///
/// It is an object so that each training has its own, and threads do not contend for the reference
/// counts of a layer that they share.
protocol LayerStep: AnyObject {
  func forward(_ pass: LayerPass)
  func backward(_ pass: LayerPass, gradients: LayerGradients)
}

private final class OwnedLayer<Kind: Layer>: LayerStep {
  private let layer: Kind

  init(_ layer: Kind) {
    self.layer = layer
  }

  func forward(_ pass: LayerPass) {
    layer.forward(pass)
  }

  func backward(_ pass: LayerPass, gradients: LayerGradients) {
    layer.backward(pass, gradients: gradients)
  }
}
