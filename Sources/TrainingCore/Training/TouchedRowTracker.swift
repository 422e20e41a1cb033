internal import Tensors

/// Follows which rows of the first layer's kernel a step on sparse features changes.
///
/// With an optimizer for which that is exact, the other rows wait until their columns occur again.
final class TouchedRowTracker {
  /// The number of values in a row of the kernel.
  let width: Int
  /// The number of values in the kernel, which comes first among the parameters.
  let kernelCount: Int
  private let columns: Int
  /// The length of the sequences whose words name rows; none if the columns of sparse rows do.
  private let length: Int?
  private let flags: UnsafeMutablePointer<UInt8>
  private let list: UnsafeMutablePointer<Int32>
  private let settled: UnsafeMutablePointer<Int32>

  /// Creates the tracker where rows may wait; nil where every row changes in every step.
  init?(
    plan: NetworkPlan, features: Features, configuration: TrainingConfiguration, threads: Int
  ) {
    guard configuration.optimizer.settlesRowsLater, configuration.gradientClipping == nil,
      let kernel = plan.groups.first, kernel.group.regularization == .none,
      kernel.group.maximumNorm == nil,
      let named = Self.kernelRows(of: plan.layers[0], features)
    else { return nil }
    columns = named
    length = plan.layers[0].vocabularySize == nil ? nil : features.columns
    width = kernel.group.shape.columns
    kernelCount = kernel.group.shape.count
    flags = .allocate(capacity: columns * threads)
    flags.initialize(repeating: 0, count: columns * threads)
    list = .allocate(capacity: columns)
    list.initialize(repeating: 0, count: columns)
    settled = .allocate(capacity: columns)
    settled.initialize(repeating: 0, count: columns)
  }

  /// The number of rows of the first kernel, if a batch touches only some of them.
  private static func kernelRows(of layer: NetworkPlan.PlacedLayer, _ features: Features) -> Int? {
    switch features {
    case .dense: layer.vocabularySize
    case .sparse(let rows): layer.acceptsSparseInput ? rows.columns : nil
    case .bytes: nil
    }
  }

  deinit {
    flags.deallocate()
    list.deallocate()
    settled.deallocate()
  }

  /// Returns the rows of the kernel that a batch touches.
  func rows(of batch: BatchExecution.Batch, step: Int, kernels: Kernels) -> TouchedRows? {
    let count: Int
    switch (batch.input, length) {
    case (.sparse(let rows), nil):
      count = kernels.listColumns(
        rows: batch.rows, columns: columns, input: rows, rowIndices: batch.rowIndices,
        flags: flags, list: list)
    case (.dense(let values), let length?):
      guard let input = values.baseAddress else { return nil }
      count = kernels.listWords(
        rows: batch.rows, length: length, words: columns, input: input,
        rowIndices: batch.rowIndices, flags: flags, list: list)
    default: return nil
    }
    return TouchedRows(rows: list, count: count, settled: settled, step: step)
  }
}
