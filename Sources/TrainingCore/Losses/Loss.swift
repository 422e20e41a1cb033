public import Tensors

/// What training makes smaller: the mean of terms that compare outputs with targets.
///
/// Implementation requirements, checked for every loss by the tests: the gradient is the exact
/// derivative of `scale` times the sum of the terms, and a term depends on its own row alone.
public protocol Loss: Cataloged {
  /// The activation that this loss takes over; none if it compares the network's outputs themselves.
  ///
  /// A loss that takes over an activation gets the weighted sums z before it, which keeps both the loss
  /// and its gradient exact where the outputs saturate. The network's last layer must have just that
  /// activation.
  var fusedActivation: Activation? { get }

  /// Returns how many targets a row has when the network has so many outputs.
  func targetWidth(outputWidth: Int) -> Int

  /// Returns how many terms a row gives when the network has so many outputs.
  func termsPerRow(outputWidth: Int) -> Int

  /// Returns what is wrong with the targets of one row, such as "a class index from 0 to 9".
  ///
  /// The answer is nil if nothing is wrong, and otherwise names what was expected.
  func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String?

  /// Computes the terms of a batch and, if asked for, the gradient.
  func computeTerms(_ batch: LossBatch)
}

extension Loss {
  /// The outputs themselves are compared.
  public var fusedActivation: Activation? { nil }

  /// One target for each output.
  public func targetWidth(outputWidth: Int) -> Int { outputWidth }

  /// One term for each output.
  public func termsPerRow(outputWidth: Int) -> Int { outputWidth }

  /// Any finite number is a target.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    targets.allSatisfy(\.isFinite) ? nil : "finite numbers"
  }
}

/// A loss that can take its targets for less than certain.
///
/// - Source: C. Szegedy et al., "Rethinking the Inception architecture for computer vision", 2016.
public protocol LabelSmoothing: Loss {
  /// The share by which targets are smoothed towards all classes alike, at least 0 and less than 1.
  var labelSmoothing: Double { get set }
}

extension LabelSmoothing {
  /// Checks that the share lies in its range.
  func validateSmoothing() throws(InvalidSetting) {
    try require(
      labelSmoothing >= 0 && labelSmoothing < 1, Self.kind, "label_smoothing",
      "a number from 0 up to, but not, 1", found: labelSmoothing)
  }
}

/// What a loss is given to compare the outputs of a batch with its targets.
public struct LossBatch {
  /// The kernels to compute with.
  public let kernels: Kernels
  /// The number of rows.
  public let rows: Int
  /// The number of outputs in a row.
  public let width: Int
  /// The outputs, `[rows, width]`; weighted sums if the loss takes over the activation.
  public let outputs: UnsafePointer<Float>
  /// The targets, `[rows, targetWidth]`.
  public let targets: UnsafePointer<Float>
  /// What the gradient is multiplied by.
  public let scale: Float
  /// Where the terms go, `[rows, termsPerRow]`.
  public let terms: UnsafeMutablePointer<Float>
  /// Where the gradient by the outputs goes, `[rows, width]`; none if nobody needs it.
  public let gradient: UnsafeMutablePointer<Float>?

  /// Creates a batch from all that belongs to it.
  public init(
    kernels: Kernels, rows: Int, width: Int, outputs: UnsafePointer<Float>,
    targets: UnsafePointer<Float>, scale: Float, terms: UnsafeMutablePointer<Float>,
    gradient: UnsafeMutablePointer<Float>?
  ) {
    self.kernels = kernels
    self.rows = rows
    self.width = width
    self.outputs = outputs
    self.targets = targets
    self.scale = scale
    self.terms = terms
    self.gradient = gradient
  }

  /// Computes terms and gradient by a built-in kernel.
  func compute(_ loss: Kernels.Loss, setting: Double = 0) {
    kernels.lossTerms(
      loss, rows: rows, width: width, outputs: outputs, targets: targets,
      setting: Float(setting), scale: scale,
      terms: terms, gradient: gradient)
  }
}
