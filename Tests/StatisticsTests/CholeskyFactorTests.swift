import Statistics
import Testing

@Suite struct CholeskyFactorTests {
  private static let matrix: [[Double]] = [[4, 2, 1], [2, 5, 3], [1, 3, 6]]

  private static func factor() -> CholeskyFactor {
    var factor = CholeskyFactor()
    for (row, values) in matrix.enumerated() {
      let isDefinite = factor.append(Array(values.prefix(row)), diagonal: values[row])
      #expect(isDefinite)
    }
    return factor
  }

  // numpy 2: np.linalg.solve(A, [1, 2, 3]), np.linalg.slogdet(A)
  @Test func `solutions and determinant are those of NumPy`() {
    let factor = Self.factor()
    let expected = [0.08955223880597016, 0.10447761194029853, 0.43283582089552236]
    for (found, value) in zip(factor.solve([1, 2, 3]), expected) {
      #expect(abs(found - value) < 1e-15)
    }
    #expect(abs(factor.logDeterminant - 4.204692619390966) < 1e-15)
    #expect(factor.solveLower([1]) == [0.5])
  }

  @Test func `what is solved gives the right side again`() {
    let right = [0.25, -7, 3.5]
    let solution = Self.factor().solve(right)
    for (row, value) in zip(Self.matrix, right) {
      let product = zip(row, solution).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(product - value) < 1e-14)
    }
  }

  @Test func `a matrix that is not positive definite is refused and nothing changes`() {
    var factor = Self.factor()
    let before = factor
    let singular = factor.append([4, 2, 1], diagonal: 4)
    let none = factor.append([0, 0, 0], diagonal: .nan)
    #expect(!singular && !none)
    #expect(factor == before && factor.count == 3)
  }
}
