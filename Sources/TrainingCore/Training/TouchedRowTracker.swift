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
  private let flags: UnsafeMutablePointer<UInt8>
  private let list: UnsafeMutablePointer<Int32>
  private let settled: UnsafeMutablePointer<Int32>

  /// Creates the tracker where rows may wait; nil where every row changes in every step.
  init?(plan: NetworkPlan, features: Features, configuration: TrainingConfiguration) {
    guard case .sparse(let rows) = features, configuration.optimizer.settlesRowsLater,
      configuration.gradientClipping == nil,
      plan.layers[0].acceptsSparseInput, let kernel = plan.groups.first,
      kernel.group.regularization == .none, kernel.group.maximumNorm == nil
    else { return nil }
    columns = rows.columns
    width = kernel.group.shape.columns
    kernelCount = kernel.group.shape.count
    flags = .allocate(capacity: columns)
    flags.initialize(repeating: 0, count: columns)
    list = .allocate(capacity: columns)
    list.initialize(repeating: 0, count: columns)
    settled = .allocate(capacity: columns)
    settled.initialize(repeating: 0, count: columns)
  }

  deinit {
    flags.deallocate()
    list.deallocate()
    settled.deallocate()
  }

  /// Returns the rows of the kernel that a batch touches.
  func rows(of batch: BatchExecution.Batch, step: Int, kernels: Kernels) -> TouchedRows? {
    guard case .sparse(let rows) = batch.input else { return nil }
    let count = kernels.listColumns(
      rows: batch.rows, columns: columns, input: rows, rowIndices: batch.rowIndices, flags: flags,
      list: list)
    return TouchedRows(rows: list, count: count, settled: settled, step: step)
  }
}
