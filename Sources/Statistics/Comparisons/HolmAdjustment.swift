/// Holm's step-down adjustment of p-values for several tests at once.
///
/// Sorted ascending, `p̃₍ᵢ₎ = max over j ≤ i of min(1, (m − j + 1) p₍ⱼ₎)`. Rejecting where `p̃ ≤ α`
/// keeps the probability of any false rejection at most `α`, whatever the tests' dependence.
/// - Parameter pValues: The p-values, in any order.
/// - Returns: The adjusted p-values, in the order given.
/// - Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian
///   Journal of Statistics 6 (1979).
public func holmAdjusted(_ pValues: [Double]) -> [Double] {
  let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  var adjusted = pValues
  var largest = 0.0
  for (rank, index) in order.enumerated() {
    largest = max(largest, min(1, Double(pValues.count - rank) * pValues[index]))
    adjusted[index] = largest
  }
  return adjusted
}
