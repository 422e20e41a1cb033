/// The outcome of a sign-flip permutation test of paired differences.
public struct SignFlipResult: Sendable, Hashable, Codable {
  /// The mean of the differences.
  public var meanDifference: Double
  /// The two-sided p-value.
  public var pValue: Double
  /// How many sign patterns were looked at.
  public var permutations: Int
  /// Whether these were all patterns, so that the p-value has no error of sampling.
  public var isExhaustive: Bool
}

/// The sign-flip permutation test of whether the mean of paired differences is zero.
///
/// If two models are equally good, each difference could as well have had the other sign. With
/// `T = Σ dᵢ` and random signs `s`, `p = (1 + #{|Σ sᵢ dᵢ| ≥ |T|}) / (B + 1)`; where there are no more
/// than `B` patterns, all are counted and `p` is their exact share.
/// - Parameters:
///   - differences: One difference a row (first model minus second), any per-row loss or score.
///   - groups: The group of each row; rows of one group flip together. Each row alone by default.
///   - permutations: The number `B` of random sign patterns.
///   - seed: Determines the patterns.
/// - Returns: The mean difference and the two-sided p-value.
/// - Source: R. A. Fisher, The Design of Experiments (1935), section 21; the added one after
///   B. Phipson and G. Smyth, "Permutation p-values should never be zero", Statistical Applications
///   in Genetics and Molecular Biology 9 (2010).
public func signFlipTest(
  differences: [Double], groups: [Int]? = nil, permutations: Int = 9_999, seed: UInt64
) -> SignFlipResult {
  let mean = Descriptive.mean(differences)
  let sums = groups.map { groupSums(differences, groups: $0) } ?? differences
  let flipped = sums.filter { $0 != 0 }
  let total = abs(Descriptive.sum(flipped))
  // Patterns that tie with the observed one must count, whatever the rounding of their sums.
  let bar = total - 1e-12 * Descriptive.sum(flipped.map(abs))
  guard !flipped.isEmpty else {
    return SignFlipResult(
      meanDifference: mean, pValue: 1, permutations: 1, isExhaustive: true)
  }
  if flipped.count < 60, 1 << flipped.count <= permutations {
    let patterns = 1 << flipped.count
    let extreme = (0..<patterns).count { abs(signedSum(flipped, bits: UInt64($0))) >= bar }
    return SignFlipResult(
      meanDifference: mean, pValue: Double(extreme) / Double(patterns), permutations: patterns,
      isExhaustive: true)
  }
  let extreme = randomPatterns(flipped, count: permutations, bar: bar, seed: seed)
  return SignFlipResult(
    meanDifference: mean, pValue: Double(1 + extreme) / Double(permutations + 1),
    permutations: permutations, isExhaustive: false)
}

/// How many of `count` random sign patterns give a sum at least as far from zero as `bar`.
///
/// Four patterns are summed side by side: a sum by itself waits for each of its additions.
private func randomPatterns(_ values: [Double], count: Int, bar: Double, seed: UInt64) -> Int {
  var generator = ResamplingGenerator(seed: seed)
  var words = [SIMD4<UInt64>](repeating: .zero, count: (values.count + 63) / 64)
  var extreme = 0
  for first in stride(from: 0, to: count, by: 4) {
    let lanes = 0..<min(4, count - first)
    for lane in lanes {
      for word in words.indices { words[word][lane] = generator.next() }
    }
    let sums = signedSums(values, bits: words)
    extreme += lanes.count { abs(sums[$0]) >= bar }
  }
  return extreme
}

/// The sums in which value `i` changes its sign where bit `i`, counted over all words, is set.
private func signedSums(_ values: [Double], bits words: [SIMD4<UInt64>]) -> SIMD4<Double> {
  values.withUnsafeBufferPointer { values in
    var sums = SIMD4<Double>.zero
    for (word, bits) in words.enumerated() {
      var bits = bits
      for index in 64 * word..<min(values.count, 64 * word + 64) {
        let value = SIMD4(repeating: values[index])
        sums += value.replacing(with: -value, where: bits & 1 .== 1)
        bits &>>= 1
      }
    }
    return sums
  }
}

/// The sum in which value `i` changes its sign if bit `i` is set.
private func signedSum(_ values: [Double], bits: UInt64) -> Double {
  var sum = 0.0
  for (index, value) in values.enumerated() { sum += bits >> index & 1 == 1 ? -value : value }
  return sum
}

/// The sum of the values of each group, groups in order of first appearance.
private func groupSums(_ values: [Double], groups: [Int]) -> [Double] {
  precondition(values.count == groups.count, "every row needs its group")
  var position: [Int: Int] = [:]
  var sums: [Double] = []
  for (value, group) in zip(values, groups) {
    if let index = position[group] {
      sums[index] += value
    } else {
      position[group] = sums.count
      sums.append(value)
    }
  }
  return sums
}
