import Tensors
import Testing

private struct Failure: Error, Equatable {
  let index: Int
}

@Suite("Parallel work")
struct ParallelTests {
  @Test("Results come in the order of the indices", arguments: [1, 2, 3, 7, 64])
  func order(threads: Int) {
    for count in [0, 1, 2, 50, 1_000] {
      let squares = Parallel.map(count: count, threads: threads) { $0 * $0 }
      #expect(squares == (0..<count).map { $0 * $0 })
    }
  }

  @Test("The error of the lowest index is thrown", arguments: [1, 2, 3, 7])
  func lowestError(threads: Int) {
    for _ in 0..<50 {
      #expect(throws: Failure(index: 13)) {
        try Parallel.map(count: 100, threads: threads) { index throws(Failure) in
          if index >= 13 && index % 2 == 1 { throw Failure(index: index) }
          return index
        }
      }
    }
  }

  @Test("Optional results keep their gaps")
  func optionals() {
    let halves = Parallel.map(count: 6, threads: 3) { $0 % 2 == 0 ? $0 / 2 : nil }
    #expect(halves == [0, nil, 1, nil, 2, nil])
  }
}
