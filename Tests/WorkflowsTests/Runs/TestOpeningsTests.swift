import JSONText
import Tensors
import TestSupport
import Testing

@testable import Workflows

@Suite struct TestOpeningsTests {
  private func ledger(_ folder: TemporaryFolder, time: String = "noon") throws -> TestOpenings {
    try TestOpenings(runsFolder: folder.path, clock: { time })
  }

  @Test(arguments: [["a"], ["c", "z"], ["b", "a", "c"], ["c"]])
  func `any shared row refuses, whatever the run or the model`(rows: [String]) throws {
    let folder = try TemporaryFolder()
    var first = try ledger(folder)
    #expect(
      try first.claim(rows: ["a", "b", "c"], run: "one", model: "m", reopenReason: nil) == nil)
    let bytes = try folder.bytes(of: "test-openings.jsonl")
    for (run, model) in [("two", "m"), ("one", "n"), ("two", "n")] {
      var ledger = try ledger(folder)
      let shared = Set(rows).intersection(["a", "b", "c"]).count
      #expect(
        try ledger.claim(rows: rows, run: run, model: model, reopenReason: nil)
          == TestOpenings.Earlier(run: "one", time: "noon", shared: shared))
    }
    #expect(try folder.bytes(of: "test-openings.jsonl") == bytes)
  }

  @Test func `rows that nobody has seen may be opened`() throws {
    let folder = try TemporaryFolder()
    var ledger = try ledger(folder)
    #expect(try ledger.claim(rows: ["a"], run: "one", model: "m", reopenReason: nil) == nil)
    #expect(try ledger.claim(rows: ["b"], run: "two", model: "m", reopenReason: nil) == nil)
    #expect(try ChainedLog.verified(path: folder.path("test-openings.jsonl")).count == 2)
  }

  @Test func `the same model of the same run may finish, and is written down once`() throws {
    let folder = try TemporaryFolder()
    for _ in 0..<3 {
      var ledger = try ledger(folder)
      #expect(try ledger.claim(rows: ["a"], run: "one", model: "m", reopenReason: nil) == nil)
    }
    #expect(try ChainedLog.verified(path: folder.path("test-openings.jsonl")).count == 1)
  }

  @Test func `a reason opens again and is written down with the rows`() throws {
    let folder = try TemporaryFolder()
    var ledger = try ledger(folder)
    _ = try ledger.claim(rows: ["b", "a"], run: "one", model: "m", reopenReason: nil)
    let earlier = try ledger.claim(rows: ["a"], run: "two", model: "m", reopenReason: "a mistake")
    #expect(earlier?.run == "one")
    let entries = try ChainedLog.verified(path: folder.path("test-openings.jsonl"))
    #expect(entries[0].members["rows"] == ["a", "b"])
    #expect(entries[1].members["because"] == "a mistake")
    // The first run may still finish what it began before.
    #expect(try ledger.claim(rows: ["a", "b"], run: "one", model: "m", reopenReason: nil) == nil)
    // A third one is still refused.
    #expect(
      try ledger.claim(rows: ["a"], run: "three", model: "m", reopenReason: nil)?.run == "one")
  }

  @Test func `what another run has opened since this one began is seen`() throws {
    let folder = try TemporaryFolder()
    var long = try ledger(folder)
    var short = try ledger(folder)
    #expect(try short.claim(rows: ["a"], run: "short", model: "m", reopenReason: nil) == nil)
    #expect(
      try long.claim(rows: ["a"], run: "long", model: "m", reopenReason: nil)?.run == "short")
    #expect(try long.claim(rows: ["b"], run: "long", model: "m", reopenReason: nil) == nil)
    #expect(try short.claim(rows: ["c"], run: "shorter", model: "m", reopenReason: nil) == nil)
    #expect(try ChainedLog.verified(path: folder.path("test-openings.jsonl")).count == 3)
  }

  @Test func `many runs at once leave a whole ledger and one of them the rows`() throws {
    let folder = try TemporaryFolder()
    let opened = try Parallel.map(count: 16, threads: 8) { index in
      var ledger = try TestOpenings(runsFolder: folder.path, clock: { "" })
      return try ledger.claim(rows: ["a"], run: "\(index)", model: "", reopenReason: nil) == nil
    }
    #expect(opened.count { $0 } == 1)
    #expect(try ChainedLog.verified(path: folder.path("test-openings.jsonl")).count == 1)
  }

  @Test func `an edited ledger is refused at once and before an opening`() throws {
    let folder = try TemporaryFolder()
    var open = try ledger(folder)
    _ = try open.claim(rows: ["a"], run: "one", model: "m", reopenReason: nil)
    _ = try open.claim(rows: ["b"], run: "two", model: "m", reopenReason: nil)
    let text = String(decoding: try folder.bytes(of: "test-openings.jsonl"), as: UTF8.self)
    try folder.write(text.replacing("[\"a\"]", with: "[\"x\"]"), to: "test-openings.jsonl")
    #expect(throws: StorageError.self) { try ledger(folder) }
    #expect(throws: StorageError.self) {
      try open.claim(rows: ["a"], run: "three", model: "m", reopenReason: nil)
    }
  }
}

extension TestOpenings {
  /// Claims rows of which only the keys are known.
  fileprivate mutating func claim(
    rows: [String], run: String, model: String, reopenReason: String?
  ) throws -> Earlier? {
    try claim(
      rows: SealedRowNames(keys: rows), run: run, model: model, reopenReason: reopenReason)
  }
}
