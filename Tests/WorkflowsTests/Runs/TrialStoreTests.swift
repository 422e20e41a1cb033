import JSONText
import TestSupport
import Testing
import TrainingCore

@testable import Workflows

@Suite struct TrialStoreTests {
  private static let key = TrialStore.key(of: ["epochs": 3])

  private static let result = TrainingResult(
    history: History(metrics: ["roc_auc"]),
    predictions: [0, -0.0, 0.1, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -1.5])

  @Test func `predictions keep their bits`() {
    let bits = Self.result.predictedValues.map(\.bitPattern)
    #expect(
      bits == [0, 0x8000_0000, 0x3DCC_CCCD, 1, 0x7F7F_FFFF, 0xBFC0_0000])
    #expect(TrainingResult(history: History(), predictions: []).predictedValues.isEmpty)
  }

  @Test func `what is kept is found, what is not is absent`() throws {
    let folder = try TemporaryFolder()
    let store = TrialStore(folder: folder.path)
    #expect(store.result(for: Self.key) == nil)
    try store.keep(Self.result, for: Self.key)
    #expect(store.result(for: Self.key) == Self.result)
    #expect(store.result(for: TrialStore.key(of: ["epochs": 4])) == nil)
  }

  @Test func `a damaged file counts as absent`() throws {
    let folder = try TemporaryFolder()
    let store = TrialStore(folder: folder.path)
    try store.keep(Self.result, for: Self.key)
    let name = try #require(try folder.files().first)
    let bytes = try folder.bytes(of: name)
    for position in bytes.indices.dropLast() {
      var changed = bytes
      changed[position] ^= 1
      try DurableFile.write(changed, to: folder.path(name))
      #expect(store.result(for: Self.key) == nil, "byte \(position)")
      try DurableFile.write(Array(bytes[..<position]), to: folder.path(name))
      #expect(store.result(for: Self.key) == nil, "cut to \(position)")
    }
    try DurableFile.write(bytes, to: folder.path(name))
    #expect(store.result(for: Self.key) == Self.result)
  }

  @Test func `the result of one training does not pass for that of another`() throws {
    let folder = try TemporaryFolder()
    let store = TrialStore(folder: folder.path)
    let other = TrialStore.key(of: ["epochs": 4])
    try store.keep(Self.result, for: Self.key)
    let name = try #require(try folder.files().first)
    try folder.copy(name, to: "\(other.prefix(32)).json")
    #expect(store.result(for: other) == nil)
  }

  @Test func `the key of a training changes with everything that determines it`() throws {
    var candidate = Candidate(hiddenUnits: [4], epochs: 8)
    func key(data: String = "d", stream: String = "s", seed: Int = 1) throws -> String {
      try TrainingJob(data: data, candidate: candidate, stream: stream, seed: seed).key()
    }
    var keys = [try key(), try key(data: "e"), try key(stream: "t"), try key(seed: 2)]
    let changes: [(inout Candidate) -> Void] = [
      { $0.hiddenUnits = [5] }, { $0.hiddenUnits = [4, 4] }, { $0.dropout = 0.5 },
      { $0.lasso = 0.1 }, { $0.ridge = 0.1 }, { $0.optimizer = "adam" },
      { $0.learningRate = 0.1 }, { $0.batchSize = 7 }, { $0.epochs = 9 }, { $0.patience = 5 },
    ]
    for change in changes {
      candidate = Candidate(hiddenUnits: [4], epochs: 8)
      change(&candidate)
      keys.append(try key())
    }
    #expect(Set(keys).count == keys.count)
    candidate = Candidate(hiddenUnits: [4], epochs: 8)
    #expect(try key() == keys[0])
  }
}
