internal import CKernels

/// The numerical kernels in the variant of one instruction set; all variants give the same bits.
///
/// Pointers must point to as many values as the stated shapes say. Matrices lie row after row.
public struct Kernels: Sendable, Hashable {
  /// The instruction set: `baseline`, `avx2`, `avx512` or `neon`.
  public let name: String
  let variant: Int32
  /// How many threads share the work of one kernel where there is enough of it; changes no bit.
  public private(set) var threads: Int = 1
  /// Multiply-adds below which another thread costs more than it saves.
  private(set) var leastWork: Int = 0
  /// The threads that share it; none for one thread alone.
  private(set) var crew: Crew?

  private init?(name: String, variant: nk_variant) {
    let code = Int32(variant.rawValue)
    guard nk_is_supported(code) else { return nil }
    self.name = name
    self.variant = code
  }

  /// The variant that any machine can run.
  private init() {
    name = "baseline"
    variant = Int32(NK_BASELINE.rawValue)
  }

  /// All variants that this machine can run, the fastest last.
  public static let variants: [Kernels] =
    [Kernels()]
    + [
      Kernels(name: "neon", variant: NK_NEON), Kernels(name: "avx2", variant: NK_AVX2),
      Kernels(name: "avx512", variant: NK_AVX512),
    ].compactMap(\.self)

  /// The fastest variant that this machine can run.
  public static let best: Kernels = variants.last ?? Kernels()

  /// Returns the variant with a name, or none if this machine cannot run it.
  public static func variant(named name: String) -> Kernels? {
    variants.first { $0.name == name }
  }
}

extension Kernels {
  /// Returns the same variant with the work of one kernel shared by several threads.
  ///
  /// The threads begin with this call and end with the last copy of what it returns. Kernels of fewer
  /// multiply-adds than `leastWork`, unless told those of about 15 microseconds, stay on one thread: what
  /// they read and write lies in the cache of one core, and to move it to another costs more than it saves.
  public func sharing(threads: Int, leastWork: Int = 1 << 20) -> Kernels {
    var kernels = self
    kernels.threads = max(threads, 1)
    kernels.crew = Crew(threads: threads)
    kernels.leastWork = leastWork
    return kernels
  }

  /// Does `rounds` times 256 fused multiply-adds on sixteen numbers in registers alone.
  ///
  /// This is what the machine can do at most; returns the sum, so that nothing is left out.
  public func peak(rounds: Int) -> Double {
    nk_peak(variant, rounds)
  }
}

extension Kernels: CustomStringConvertible {
  /// The name of the instruction set.
  public var description: String { name }
}

// MARK: - Dense layers

extension Kernels {
  /// Computes `output[r, o] = bias[o] + Σ input[row(r), i] · kernel[i, o]`.
  ///
  /// `row(r)` is `rowIndices[r]`, or `r` itself without indices. If rectified, negative outputs become 0.
  public func denseForward(
    rows: Int, inputs: Int, outputs: Int, input: UnsafePointer<Float>,
    rowIndices: UnsafePointer<Int32>?, kernel: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
    isRectified: Bool = false, output: UnsafeMutablePointer<Float>
  ) {
    forEachPart(of: rows, work: rows * inputs * outputs, multiple: 16) { part in
      let first = part.lowerBound
      nk_dense_forward(
        variant, part.count, inputs, outputs, rowIndices == nil ? input + first * inputs : input,
        rowIndices.map { $0 + first }, kernel, bias, isRectified, output + first * outputs)
    }
  }

  /// Computes `kernelGradient[i, o] = Σ input[row(r), i] · outputGradient[r, o]` over all rows.
  public func denseKernelGradient(
    rows: Int, inputs: Int, outputs: Int, input: UnsafePointer<Float>,
    rowIndices: UnsafePointer<Int32>?, outputGradient: UnsafePointer<Float>,
    kernelGradient: UnsafeMutablePointer<Float>
  ) {
    forEachPart(of: inputs, work: rows * inputs * outputs, multiple: 16) { part in
      let first = part.lowerBound
      nk_dense_kernel_gradient(
        variant, rows, inputs, part.count, outputs, input + first, rowIndices, outputGradient,
        kernelGradient + first * outputs)
    }
  }

  /// Computes `biasGradient[o] = Σ outputGradient[r, o]` over all rows.
  public func denseBiasGradient(
    rows: Int, outputs: Int, outputGradient: UnsafePointer<Float>,
    biasGradient: UnsafeMutablePointer<Float>
  ) {
    nk_dense_bias_gradient(variant, rows, outputs, outputGradient, biasGradient)
  }

  /// Computes `inputGradient[r, i] = Σ outputGradient[r, o] · kernel[i, o]` over all outputs.
  ///
  /// `transposed` is scratch memory of `inputs · outputs` values.
  public func denseInputGradient(
    rows: Int, inputs: Int, outputs: Int, outputGradient: UnsafePointer<Float>,
    kernel: UnsafePointer<Float>, transposed: UnsafeMutablePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    nk_transpose(variant, inputs, outputs, kernel, transposed)
    denseForward(
      rows: rows, inputs: outputs, outputs: inputs, input: outputGradient, rowIndices: nil,
      kernel: transposed, bias: nil, output: inputGradient)
  }
}

// MARK: - Element by element

extension Kernels {
  /// An elementary function; errors in units in the last place are at most those given.
  public enum Function: Int32, CaseIterable, Sendable {
    /// eˣ, 1 unit.
    case exponential = 0
    /// ln x, 1 unit.
    case logarithm = 1
    /// 1 / (1 + e⁻ˣ), 2 units.
    case sigmoid = 2
    /// tanh x, 2 units.
    case hyperbolicTangent = 3
    /// ln(1 + eˣ), 2 units.
    case softplus = 4
    /// 1 / √x for normal x greater than 0, 2 units.
    case reciprocalRoot = 5
  }

  /// An activation that the kernels know.
  public enum Activation: Int32, CaseIterable, Sendable {
    /// The weighted sum itself.
    case linear = 0
    /// max(z, 0).
    case relu = 1
    /// 1 / (1 + e⁻ᶻ).
    case sigmoid = 2
    /// tanh z.
    case tanh = 3
    /// eᶻ over the sum of eᶻ along a row.
    case softmax = 4
    /// z, or z / 5 if z is negative.
    case leakyRelu = 5
    /// z, or eᶻ − 1 if z is negative.
    case elu = 6
    /// z · Φ(z), with Φ the normal distribution function.
    case gelu = 7
    /// z / (1 + e⁻ᶻ).
    case silu = 8
    /// eᶻ.
    case exponential = 9
  }

  /// A loss that the kernels know; the cross-entropies take sums before sigmoid or softmax.
  public enum Loss: Int32, CaseIterable, Sendable {
    /// (y − t)², a term for each value.
    case meanSquaredError = 0
    /// |y − t|, a term for each value.
    case meanAbsoluteError = 1
    /// ln(1 + eᶻ) − z·t, a term for each value.
    case binaryCrossentropy = 2
    /// Σ t·(ln Σ eᶻ − z), a term for each row.
    case categoricalCrossentropy = 3
    /// ln Σ eᶻ − z of the class that the target names, a term for each row.
    case sparseCategoricalCrossentropy = 4
    /// e² / 2 for errors e up to the setting d, then d·|e| − d² / 2; a term for each value.
    case huber = 5
    /// ln cosh (y − t), a term for each value.
    case logCosh = 6
    /// eᶻ − t·z, a term for each value.
    case poisson = 7
  }

  /// Computes a function of each value; input and output may be the same memory.
  public func apply(
    _ function: Function, count: Int, to x: UnsafePointer<Float>,
    result: UnsafeMutablePointer<Float>
  ) {
    nk_apply(variant, function.rawValue, count, x, result)
  }

  /// Replaces the weighted sums of a layer by its outputs, in place.
  public func activate(
    _ activation: Activation, rows: Int, width: Int, values: UnsafeMutablePointer<Float>
  ) {
    nk_activate(variant, activation.rawValue, rows, width, values)
  }

  /// Replaces the gradient by a layer's outputs with that by its weighted sums, in place.
  ///
  /// For gelu and silu `outputs` are the weighted sums.
  public func activateBackward(
    _ activation: Activation, rows: Int, width: Int, outputs: UnsafePointer<Float>,
    gradient: UnsafeMutablePointer<Float>
  ) {
    nk_activate_backward(variant, activation.rawValue, rows, width, outputs, gradient)
  }

  /// Computes a loss's terms and, if asked for, the gradient of `scale · Σ terms`.
  ///
  /// The setting is Huber's limit, or by how much a cross-entropy smooths the probabilities it is given.
  public func lossTerms(
    _ loss: Loss, rows: Int, width: Int, outputs: UnsafePointer<Float>,
    targets: UnsafePointer<Float>, setting: Float = 0, scale: Float,
    terms: UnsafeMutablePointer<Float>,
    gradient: UnsafeMutablePointer<Float>?
  ) {
    nk_loss_terms(
      variant, loss.rawValue, rows, width, outputs, targets, setting, scale, terms, gradient)
  }

  /// Multiplies each row by its weight, `values[r] *= weights[row(r)]`.
  public func scaleRows(
    rows: Int, width: Int, weights: UnsafePointer<Float>, rowIndices: UnsafePointer<Int32>?,
    values: UnsafeMutablePointer<Float>
  ) {
    nk_scale_rows(rows, width, weights, rowIndices, values)
  }

  /// Copies rows, `output[r] = input[row(r)]`.
  public func gatherRows(
    rows: Int, width: Int, input: UnsafePointer<Float>, rowIndices: UnsafePointer<Int32>?,
    output: UnsafeMutablePointer<Float>
  ) {
    nk_gather_rows(rows, width, input, rowIndices, output)
  }

  /// Keeps each value times `scale`, or makes it 0 if a hash of key and position is below a threshold.
  ///
  /// The same key drops the same positions.
  public func dropout(
    count: Int, key: UInt64, threshold: UInt32, scale: Float, input: UnsafePointer<Float>,
    output: UnsafeMutablePointer<Float>
  ) {
    nk_dropout(variant, count, key, threshold, scale, input, output)
  }
}

// MARK: - Sums

extension Kernels {
  /// Returns the sum of all values, in double precision.
  public func sum(count: Int, values: UnsafePointer<Float>) -> Double {
    nk_sum(variant, count, values)
  }

  /// Returns whether no value is infinite or not a number.
  public func allFinite(count: Int, values: UnsafePointer<Float>) -> Bool {
    nk_all_finite(variant, count, values)
  }
}
