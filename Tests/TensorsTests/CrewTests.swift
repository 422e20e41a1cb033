import Synchronization
import Testing

@testable import Tensors

@Suite("A crew of threads")
struct CrewTests {
  @Test("Every part of every round is done once", arguments: [2, 3, 7])
  func everyPart(threads: Int) throws {
    let crew = try #require(Crew(threads: threads))
    let parts = 5
    let sums = UnsafeMutableBufferPointer<Int>.allocate(capacity: parts)
    sums.initialize(repeating: 0)
    defer { sums.deallocate() }
    nonisolated(unsafe) let shared = sums
    for round in 0..<2_000 {
      crew.run(parts: parts) { part in shared[part] += round }
    }
    #expect(Array(sums) == Array(repeating: 2_000 * 1_999 / 2, count: parts))
  }

  @Test("A crew that several threads use at once does all that each of them asks for")
  func sharedCrew() throws {
    let crew = try #require(Crew(threads: 3))
    let sums = Parallel.map(count: 6, threads: 3) { caller in
      let sum = Atomic(0)
      for _ in 0..<300 {
        crew.run(parts: 4) { part in sum.add(part + caller, ordering: .relaxed) }
      }
      return sum.load(ordering: .relaxed)
    }
    #expect(sums == (0..<6).map { 300 * (6 + 4 * $0) })
  }

  @Test("One thread needs no crew, and threads end with the crew")
  func begins() {
    #expect(Crew(threads: 1) == nil)
    for _ in 0..<20 { _ = Crew(threads: 4) }
    #expect(Kernels.best.sharing(threads: 1).crew == nil)
    #expect(Kernels.best.sharing(threads: 2).crew != nil)
  }
}
