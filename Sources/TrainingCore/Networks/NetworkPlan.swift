internal import Tensors

/// An architecture worked out: where everything lies in the flat parameter buffer, and what to run.
struct NetworkPlan {
  /// One layer in its place.
  struct PlacedLayer {
    let step: any LayerStep
    let inputWidth: Int
    let outputWidth: Int
    let parameterOffset: Int
    let parameterCount: Int
    let scratchCount: Int
    let savedCount: Int
    let acceptsSparseInput: Bool
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
  private(set) var outputWidth: Int
  /// The activation of the last layer, which a loss may take over.
  let lastActivation: Activation

  /// Works out an architecture, with the last layer's activation left out if a loss takes it over.
  init(_ architecture: Architecture, withoutLastActivation: Bool = false) throws(ArchitectureError)
  {
    guard architecture.inputWidth > 0 else { throw .noInputs(found: architecture.inputWidth) }
    guard let last = architecture.layers.last else { throw .noLayers }
    outputWidth = architecture.inputWidth
    lastActivation = last.activation
    for (index, layer) in architecture.layers.enumerated() {
      do throws(InvalidSetting) {
        try layer.validate()
      } catch {
        throw .invalidLayer(position: index + 1, error)
      }
      let isLast = index == architecture.layers.count - 1
      place(layer, at: index, withoutActivation: isLast && withoutLastActivation)
    }
  }

  private mutating func place(_ layer: some Layer, at index: Int, withoutActivation: Bool) {
    let layer = withoutActivation ? layer.withoutActivation : layer
    let offset = parameterCount
    for group in layer.parameters(inputWidth: outputWidth) {
      groups.append(PlacedGroup(layer: index, group: group, offset: parameterCount))
      parameterCount += group.shape.count
    }
    let width = layer.outputWidth(inputWidth: outputWidth)
    layers.append(
      PlacedLayer(
        step: OwnedLayer(layer), inputWidth: outputWidth, outputWidth: width,
        parameterOffset: offset, parameterCount: parameterCount - offset,
        scratchCount: layer.scratchCount(inputWidth: outputWidth),
        savedCount: layer.savedCount(inputWidth: outputWidth),
        acceptsSparseInput: layer.acceptsSparseInput))
    outputWidth = width
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
