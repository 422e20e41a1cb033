/// Several runs, ranked on validation where they share their test rows.
///
/// Plans that share test rows all walk to step 7; only the one that validation ranks first may open them.
public struct Batch: Sendable {
  /// A run of the batch.
  public struct Member: Sendable {
    /// The plan's name on the command line.
    public let source: String
    /// What came of it.
    public let record: RunRecord

    /// Puts a member together.
    public init(source: String, record: RunRecord) {
      self.source = source
      self.record = record
    }
  }

  /// The runs, in the order in which they were named.
  public var members: [Member]

  /// Makes a batch.
  public init(members: [Member]) { self.members = members }

  /// The members that share their test rows with one another: positions, best on validation first.
  ///
  /// A run that did not reach step 7 is in no group. Runs with different metrics cannot be ranked; they
  /// stay in the order of the batch.
  public var groups: [[Int]] {
    var groups: [String: [Int]] = [:]
    for (index, member) in members.enumerated() {
      guard (try? member.record.outcome(of: TuningStage.self)) != nil,
        let evaluation = try? member.record.outcome(of: EvaluationStage.self)
      else { continue }
      groups[evaluation.testDigest, default: []].append(index)
    }
    return groups.values.map(ranked).sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
  }

  /// The members that may open their test rows: the first of each group whose rows are still closed.
  public var openers: [Int] {
    groups.compactMap { group in
      let isClosed = group.allSatisfy { members[$0].record.ending == .testWithheld }
      return isClosed && areRankable(group) ? group.first : nil
    }
  }

  /// Whether all runs of a group are judged by the same metric.
  public func areRankable(_ group: [Int]) -> Bool {
    let metrics = group.map {
      try? members[$0].record.outcome(of: MetricStage.self).settings.primary
    }
    return Set(metrics).count == 1
  }

  private func ranked(_ group: [Int]) -> [Int] {
    guard areRankable(group) else { return group }
    return group.sorted { first, second in
      let (ours, theirs) = (merit(of: first), merit(of: second))
      return ours == theirs ? first < second : ours > theirs
    }
  }

  /// The corrected validation score, oriented so that more is better.
  private func merit(of index: Int) -> Double {
    let record = members[index].record
    guard let tuning = try? record.outcome(of: TuningStage.self),
      let metric = try? record.outcome(of: MetricStage.self)
    else { return -.infinity }
    return metric.higherIsBetter ? tuning.expected : -tuning.expected
  }
}
