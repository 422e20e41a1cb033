public import Tensors

/// One layer of a network: what it computes from its input, and how a gradient flows back through it.
///
/// A layer is a description without weights; its weights lie in the network's one flat buffer and are
/// handed to it with each pass. Implementation requirements, checked for every layer by the tests:
/// - a row's output depends on that row alone, and the same pass gives the same bits every time;
/// - `backward` gives the exact derivative of what `forward` computed in the same pass;
/// - in inference nothing is random;
/// - no memory is allocated in a pass.
public protocol Layer: Cataloged {
  /// What the layer is for, by which plans choose among layers; `.other` unless told.
  static var role: LayerRole { get }

  /// Returns how many values a row has after this layer.
  func outputWidth(inputWidth: Int) -> Int

  /// Returns what it learns, in the order in which it lies in the parameter buffer.
  func parameters(inputWidth: Int) -> [ParameterGroup]

  /// How many values of scratch memory the backward pass needs.
  func scratchCount(inputWidth: Int) -> Int

  /// How many values for each row the layer keeps from the forward to the backward pass.
  func savedCount(inputWidth: Int) -> Int

  /// Returns the sizes of a row after this layer, from those before it.
  ///
  /// Rows are flat `[width]`, sequences `[length, channels]` or images `[height, width, channels]`.
  ///
  /// - Throws: `InvalidSetting` if the layer cannot take rows of that shape.
  func outputShape(inputShape: Shape) throws(InvalidSetting) -> Shape

  /// Returns what it learns from rows of a shape, in the order in which it lies in the buffer.
  func parameters(inputShape: Shape) -> [ParameterGroup]

  /// How many values of scratch memory the backward pass needs for rows of a shape.
  func scratchCount(inputShape: Shape) -> Int

  /// How many values for each row of a shape the layer keeps from the forward to the backward pass.
  func savedCount(inputShape: Shape) -> Int

  /// How many numbers the layer can tell apart if its inputs must be whole numbers from 0 up.
  var vocabularySize: Int? { get }

  /// Whether the layer can take sparse rows as they are; other layers get them with their zeros.
  var acceptsSparseInput: Bool { get }

  /// The activation at the end of the layer.
  var activation: Activation { get }

  /// The same layer with its activation left out, for losses that take it over.
  var withoutActivation: Self { get }

  /// Computes the output of a batch.
  func forward(_ pass: LayerPass)

  /// Computes the gradients from that of the output, which it may overwrite.
  func backward(_ pass: LayerPass, gradients: LayerGradients)
}

/// What a layer is for.
public enum LayerRole: Sendable {
  /// It gives its inputs a common mean and deviation.
  case normalization
  /// Anything else.
  case other
}

extension Layer {
  /// Nothing that plans choose among.
  public static var role: LayerRole { .other }

  /// As many as before.
  public func outputWidth(inputWidth: Int) -> Int { inputWidth }

  /// Nothing is learned.
  public func parameters(inputWidth: Int) -> [ParameterGroup] { [] }

  /// No scratch memory.
  public func scratchCount(inputWidth: Int) -> Int { 0 }

  /// Nothing is kept but the outputs.
  public func savedCount(inputWidth: Int) -> Int { 0 }

  /// The shape as it was, or a flat row if the width changes.
  public func outputShape(inputShape: Shape) throws(InvalidSetting) -> Shape {
    let width = outputWidth(inputWidth: inputShape.count)
    return width == inputShape.count ? inputShape : [width]
  }

  /// What it learns from flat rows.
  public func parameters(inputShape: Shape) -> [ParameterGroup] {
    parameters(inputWidth: inputShape.count)
  }

  /// As many as for flat rows.
  public func scratchCount(inputShape: Shape) -> Int { scratchCount(inputWidth: inputShape.count) }

  /// As many as for flat rows.
  public func savedCount(inputShape: Shape) -> Int { savedCount(inputWidth: inputShape.count) }

  /// Any numbers will do.
  public var vocabularySize: Int? { nil }

  /// Sparse rows are written out.
  public var acceptsSparseInput: Bool { false }

  /// No activation.
  public var activation: Activation { .linear }

  /// The layer itself, which has no activation.
  public var withoutActivation: Self { self }
}

/// Parameters that belong together, such as the kernel of a dense layer.
public struct ParameterGroup: Hashable, Sendable {
  /// The name in model files, as in "kernel".
  public let name: String
  /// The sizes, `[inputs, outputs]` for a kernel.
  public let shape: Shape
  /// How the values are drawn before training.
  public let initializer: Initializer
  /// The penalty on the values.
  public let regularization: Regularization
  /// The largest norm that a column may have after a step, if there is a limit.
  public let maximumNorm: Double?
  /// Whether gradients change the values.
  ///
  /// If not, the backward pass writes their new values where it otherwise writes gradients.
  public let isTrained: Bool

  /// Creates a group; trained, and without penalty or limit, unless told.
  public init(
    name: String, shape: Shape, initializer: Initializer, regularization: Regularization = .none,
    maximumNorm: Double? = nil, isTrained: Bool = true
  ) {
    self.name = name
    self.shape = shape
    self.initializer = initializer
    self.regularization = regularization
    self.maximumNorm = maximumNorm
    self.isTrained = isTrained
  }
}

/// What a layer is given to compute the output of a batch.
public struct LayerPass {
  /// The kernels to compute with.
  public let kernels: Kernels
  /// Whether the network is being trained; in inference nothing is random.
  public let isTraining: Bool
  /// Random bits, other ones for every step and layer, the same in `forward` and `backward`.
  public let noise: UInt64
  /// The number of rows in the batch.
  public let rows: Int
  /// The number of values in a row of the input.
  public let inputWidth: Int
  /// The number of values in a row of the output.
  public let outputWidth: Int
  /// The height, width and channels of a row of the input.
  public let inputSize: RowSize
  /// The height, width and channels of a row of the output.
  public let outputSize: RowSize
  /// The input, of which row r of the batch is row `rowIndices[r]`, or r itself without indices.
  public let input: UnsafePointer<Float>
  /// The input as sparse rows, of which the batch takes rows likewise; then `input` holds nothing.
  ///
  /// Only layers that accept sparse input are given it.
  public let sparseInput: SparseRows.Pointers?
  /// Which rows of the input make the batch.
  public let rowIndices: UnsafePointer<Int32>?
  /// The layer's parameters, group after group.
  public let parameters: UnsafePointer<Float>
  /// The output, `[rows, outputWidth]`.
  public let output: UnsafeMutablePointer<Float>
  /// What the layer keeps for the backward pass, as many values for each row as it asked for.
  public let saved: UnsafeMutablePointer<Float>

  /// Creates a pass from all that belongs to it; rows are flat unless their sizes are told.
  public init(
    kernels: Kernels, isTraining: Bool, noise: UInt64, rows: Int, inputWidth: Int, outputWidth: Int,
    input: UnsafePointer<Float>, sparseInput: SparseRows.Pointers? = nil,
    rowIndices: UnsafePointer<Int32>?,
    parameters: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>,
    saved: UnsafeMutablePointer<Float>, inputSize: RowSize? = nil, outputSize: RowSize? = nil
  ) {
    self.inputSize = inputSize ?? RowSize(channels: inputWidth)
    self.outputSize = outputSize ?? RowSize(channels: outputWidth)
    self.kernels = kernels
    self.isTraining = isTraining
    self.noise = noise
    self.rows = rows
    self.inputWidth = inputWidth
    self.outputWidth = outputWidth
    self.input = input
    self.sparseInput = sparseInput
    self.rowIndices = rowIndices
    self.parameters = parameters
    self.output = output
    self.saved = saved
  }
}

/// Where a layer finds the gradient of its output and puts those of its parameters and input.
public struct LayerGradients {
  /// The gradient of the loss by the output, `[rows, outputWidth]`; may be overwritten.
  public let output: UnsafeMutablePointer<Float>
  /// The gradient by the parameters, group after group.
  public let parameters: UnsafeMutablePointer<Float>
  /// The gradient by the input, `[rows, inputWidth]`; none for the first layer, where nobody needs it.
  public let input: UnsafeMutablePointer<Float>?
  /// Scratch memory as large as the layer asked for.
  public let scratch: UnsafeMutablePointer<Float>
  /// The rows of the kernel whose gradient is needed when the input is sparse; all if there is no list.
  public let touched: TouchedRows?

  /// Creates the places of the gradients.
  public init(
    output: UnsafeMutablePointer<Float>, parameters: UnsafeMutablePointer<Float>,
    input: UnsafeMutablePointer<Float>?, scratch: UnsafeMutablePointer<Float>,
    touched: TouchedRows? = nil
  ) {
    self.output = output
    self.parameters = parameters
    self.input = input
    self.scratch = scratch
    self.touched = touched
  }
}
