/// Returns the name with the fewest slips between it and what was written, if there are few enough.
///
/// A slip is a letter too many, too few, wrong, or two neighbours swapped. Up to two are forgiven, in
/// names shorter than five letters one.
func nearestName(to written: String, among names: [String]) -> String? {
  let limit = written.count < 5 ? 1 : 2
  return
    names
    .map { (name: $0, slips: slips(between: Array(written.utf8), and: Array($0.utf8))) }
    .filter { $0.slips <= limit }
    .min { ($0.slips, $0.name) < ($1.slips, $1.name) }?
    .name
}

/// The Damerau-Levenshtein distance in its restricted form.
private func slips(between a: [UInt8], and b: [UInt8]) -> Int {
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      var fewest = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        fewest = min(fewest, beforePrevious[j - 1] + 1)
      }
      current.append(fewest)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count]
}
