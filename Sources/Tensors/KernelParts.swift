internal import Synchronization

// How one kernel's work is divided among threads: over its results, each computed wholly by one thread,
// so that the number of threads changes no bit.

extension Kernels {
  /// Calls a function for consecutive parts of 0 ..< count, on several threads if there is enough to do.
  ///
  /// All parts but the last have a length that is a multiple of `multiple`. The function must write to
  /// other memory for each part.
  func forEachPart(of count: Int, work: Int, multiple: Int, _ body: (Range<Int>) -> Void) {
    forEachNumberedPart(of: count, work: work, multiple: multiple) { _, part in body(part) }
  }

  /// The same with the number of each part, less than `threads`; returns how many parts there were.
  @discardableResult
  func forEachNumberedPart(
    of count: Int, work: Int, multiple: Int, _ body: (Int, Range<Int>) -> Void
  ) -> Int {
    let units = (count + multiple - 1) / multiple
    let parts = min(threads, units)
    guard let crew, parts > 1, work >= leastWork else {
      body(0, 0..<count)
      return 1
    }
    crew.run(parts: parts) { part in
      let first = units * part / parts * multiple
      body(part, first..<min(units * (part + 1) / parts * multiple, count))
    }
    return parts
  }

  /// The same for a function that says whether all is well; returns whether it is in all parts.
  func allOfParts(
    of count: Int, work: Int, multiple: Int, _ body: (Range<Int>) -> Bool
  ) -> Bool {
    let allWell = Atomic(true)
    forEachPart(of: count, work: work, multiple: multiple) { part in
      if !body(part) { allWell.store(false, ordering: .relaxed) }
    }
    return allWell.load(ordering: .relaxed)
  }
}
