internal import CKernels

extension SparseRows.Pointers {
  /// The rows as the kernels' own type; none if there is no value at all.
  var raw: nk_sparse_rows? {
    guard let starts = starts.baseAddress, let columns = columns.baseAddress else { return nil }
    return nk_sparse_rows(starts: starts, columns: columns, values: values?.baseAddress)
  }
}

/// The rows of a kernel that a step changes, and when each row was last settled.
public struct TouchedRows {
  /// The rows, ascending.
  public let rows: UnsafePointer<Int32>
  /// How many there are.
  public let count: Int
  /// For every row of the kernel the last step in which it was settled, 0 if never.
  public let settled: UnsafeMutablePointer<Int32>
  /// The number of this step, counted from 1.
  public let step: Int

  /// Creates the list of touched rows.
  public init(
    rows: UnsafePointer<Int32>, count: Int, settled: UnsafeMutablePointer<Int32>, step: Int
  ) {
    self.rows = rows
    self.count = count
    self.settled = settled
    self.step = step
  }
}

extension TouchedRows {
  fileprivate func part(_ range: Range<Int>) -> TouchedRows {
    TouchedRows(rows: rows + range.lowerBound, count: range.count, settled: settled, step: step)
  }

  fileprivate var raw: nk_touched_rows {
    nk_touched_rows(
      rows: rows, count: count, settled: settled, step: Int32(truncatingIfNeeded: step))
  }
}

extension Kernels {
  /// What the words of a row cost, in multiply-adds of a dense product for each output: a row of text
  /// has about a hundred words, and each of them fetches weights from another place.
  private static let workOfWords = 1_024
  /// What it costs to flag a word, in multiply-adds as above.
  private static let workOfFlag = 8

  /// Computes what `denseForward` does from sparse rows, with the same bits.
  public func sparseForward(
    rows: Int, outputs: Int, input: SparseRows.Pointers, rowIndices: UnsafePointer<Int32>?,
    kernel: UnsafePointer<Float>, bias: UnsafePointer<Float>?, isRectified: Bool = false,
    output: UnsafeMutablePointer<Float>
  ) {
    guard let raw = input.raw else { return }
    // Rows are counted by their places in `rowIndices`, or by where they start.
    forEachPart(of: rows, work: rows * outputs * Self.workOfWords, multiple: 4) { part in
      let first = part.lowerBound
      var shifted = raw
      if rowIndices == nil { shifted.starts += first }
      nk_sparse_forward(
        variant, part.count, outputs, shifted, rowIndices.map { $0 + first }, kernel, bias,
        isRectified, output + first * outputs)
    }
  }

  /// Adds what `denseKernelGradient` computes from sparse rows; rows of the kernel whose columns do not
  /// occur stay as they are.
  public func addSparseKernelGradient(
    rows: Int, inputs: Int, outputs: Int, input: SparseRows.Pointers,
    rowIndices: UnsafePointer<Int32>?, outputGradient: UnsafePointer<Float>,
    kernelGradient: UnsafeMutablePointer<Float>
  ) {
    guard let raw = input.raw else { return }
    let parts = input.partStarts
    forEachPart(of: parts.count - 1, work: rows * outputs * Self.workOfWords, multiple: 1) { part in
      nk_sparse_kernel_gradient(
        variant, rows, outputs, raw, rowIndices, parts[part.lowerBound], parts[part.upperBound],
        outputGradient, kernelGradient)
    }
  }

  /// Lists the columns that occur in a batch, ascending, and returns how many they are.
  ///
  /// `flags` has a value for each column and thread, all 0 before and after; `list` has room for all
  /// columns.
  public func listColumns(
    rows: Int, columns: Int, input: SparseRows.Pointers, rowIndices: UnsafePointer<Int32>?,
    flags: UnsafeMutablePointer<UInt8>, list: UnsafeMutablePointer<Int32>
  ) -> Int {
    guard let raw = input.raw else { return 0 }
    let work = rows * Self.workOfWords * Self.workOfFlag
    let parts = forEachNumberedPart(of: rows, work: work, multiple: 1) { number, part in
      var shifted = raw
      if rowIndices == nil { shifted.starts += part.lowerBound }
      nk_flag_columns(
        part.count, shifted, rowIndices.map { $0 + part.lowerBound }, flags + number * columns)
    }
    return nk_take_flags(parts, columns, flags, list)
  }

  /// Makes the touched rows of a kernel's gradient 0.
  public func clear(
    _ touched: TouchedRows, width: Int, gradient: UnsafeMutablePointer<Float>
  ) {
    forEachPart(of: touched.count, work: touched.count * width * 32, multiple: 1) { part in
      nk_clear_rows(touched.part(part).raw, width, gradient)
    }
  }

  /// Does one step of RMSprop for the touched rows of a kernel, after those that they missed.
  public func rmsprop(
    touched: TouchedRows, width: Int, rate: Float, decay: Double, epsilon: Float,
    gradient: UnsafePointer<Float>, square: UnsafeMutablePointer<Float>,
    parameters: UnsafeMutablePointer<Float>
  ) -> Bool {
    allOfParts(of: touched.count, work: touched.count * width * 32, multiple: 1) { part in
      nk_rmsprop_rows(
        variant,
        touched.part(part).raw, width, rate, decay, epsilon, gradient, square, parameters)
    }
  }
}
