/// The known name that was probably meant, or nil if none is near.
///
/// Names are compared without regard to case, by the number of inserted, left out, changed or
/// exchanged letters: at most two, and at most one for a name shorter than five characters.
/// Among equally near names the first one is taken.
///
/// - Parameters:
///   - name: What was written.
///   - candidates: The known names.
/// - Returns: One of the candidates, or nil.
public func nearestName(to name: String, among candidates: [String]) -> String? {
  let written = Array(name.lowercased())
  guard written.count <= 100 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates where candidate != name {
    let known = Array(candidate.lowercased())
    let limit = min(written.count, known.count) < 5 ? 1 : 2
    guard abs(written.count - known.count) <= limit else { continue }
    let distance = editDistance(written, known)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// The Damerau distance in its restricted form: no stretch is edited twice.
func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for row in first.indices {
    var current = [row + 1]
    for column in second.indices {
      let change = last[column] + (first[row] == second[column] ? 0 : 1)
      var distance = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    beforeLast = last
    last = current
  }
  return last[second.count]
}
