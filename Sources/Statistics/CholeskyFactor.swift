/// The lower triangle `L` with `L Lᵀ = A` of a symmetric positive definite matrix that grows row by row.
///
/// Every sum runs in the order of its indices: the same bits on any machine.
/// - Source: G. Golub, C. Van Loan, Matrix Computations, section 4.2.
public struct CholeskyFactor: Sendable, Equatable {
  /// The rows of the triangle one after the other, row `i` of `i + 1` numbers.
  private var values: [Double] = []
  /// The rows.
  public private(set) var count = 0

  /// The factor of the empty matrix.
  public init() {}

  /// Adds the last row of the matrix.
  ///
  /// - Parameters:
  ///   - row: the elements left of the diagonal.
  ///   - diagonal: the element on the diagonal.
  /// - Returns: false, and changes nothing, if the matrix would not be positive definite.
  public mutating func append(_ row: [Double], diagonal: Double) -> Bool {
    let solved = solveLower(row)
    let rest = solved.reduce(diagonal) { $0 - $1 * $1 }
    guard rest > 0, rest.isFinite else { return false }
    values += solved
    values.append(rest.squareRoot())
    count += 1
    return true
  }

  /// Solves `L x = b`, by the leading rows if `b` is shorter.
  public func solveLower(_ right: [Double]) -> [Double] {
    var solution = right
    solution.withUnsafeMutableBufferPointer { x in
      values.withUnsafeBufferPointer { triangle in
        var start = 0
        for row in 0..<min(x.count, count) {
          var rest = x[row]
          for column in 0..<row { rest -= triangle[start + column] * x[column] }
          x[row] = rest / triangle[start + row]
          start += row + 1
        }
      }
    }
    return solution
  }

  /// Solves `A x = b`.
  public func solve(_ right: [Double]) -> [Double] {
    var solution = solveLower(right)
    solution.withUnsafeMutableBufferPointer { x in
      values.withUnsafeBufferPointer { triangle in
        var start = values.count
        for row in (0..<count).reversed() {
          start -= row + 1
          x[row] /= triangle[start + row]
          for column in 0..<row { x[column] -= triangle[start + column] * x[row] }
        }
      }
    }
    return solution
  }

  /// The logarithm of the determinant of `A`.
  public var logDeterminant: Double {
    var (sum, diagonal) = (0.0, 0)
    for row in 0..<count {
      sum += Elementary.log(values[diagonal])
      diagonal += row + 2
    }
    return 2 * sum
  }
}
