import Statistics

/// Several runs, ranked on validation where they share their test rows.
///
/// Plans that share test rows all walk to step 7; only the one that wins on validation may open them.
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

  /// How the winner of a group stands to another member of it.
  public struct Rival: Sendable, Equatable {
    /// What the paired test says.
    public enum Standing: String, Sendable {
      /// The winner is better by more than luck explains.
      case beaten
      /// Luck explains the difference.
      case tie
      /// There is no test: the two were not judged on the same validation rows.
      case untested
    }

    /// The position of the other member.
    public let member: Int
    /// The winner against it; nil if it could not be tested.
    public let comparison: Comparison?
    /// The p-value, adjusted for as many comparisons as the group has (Holm); nil if untested.
    public let pValue: Double?

    /// What the paired test says.
    public var standing: Standing {
      guard let comparison, let pValue else { return .untested }
      return comparison.gain > 0 && pValue < Batch.level ? .beaten : .tie
    }
  }

  /// The level of significance at which one plan is called better than another.
  public static let level = 0.05

  /// The runs, in the order in which they were named.
  public let members: [Member]

  /// The members that share their test rows with one another: positions, best on validation first.
  ///
  /// A run that did not reach step 7 is in no group. Runs with different metrics cannot be ranked; they
  /// stay in the order of the batch.
  public let groups: [[Int]]

  /// Makes a batch.
  public init(members: [Member]) {
    self.members = members
    var groups: [String: [Int]] = [:]
    for (index, member) in members.enumerated() {
      guard (try? member.record.outcome(of: TuningStage.self)) != nil,
        let evaluation = try? member.record.outcome(of: EvaluationStage.self)
      else { continue }
      groups[evaluation.testDigest, default: []].append(index)
    }
    self.groups = groups.values.map { Self.ranked($0, members) }
      .sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
  }

  /// The members that may open their test rows: the first of each group whose rows are still closed.
  public var openers: [Int] {
    groups.compactMap { group in
      let isClosed = group.allSatisfy { members[$0].record.ending == .testWithheld }
      return isClosed && areRankable(group) ? group.first : nil
    }
  }

  /// Whether all runs of a group are judged by the same metric.
  public func areRankable(_ group: [Int]) -> Bool { Self.areRankable(group, members) }

  /// The winner of a group against each other member, by a paired test where there is one.
  public func rivals(in group: [Int]) -> [Rival] {
    guard let winner = group.first else { return [] }
    let comparisons = group.dropFirst().map { index in
      (index, members[winner].record.comparison(with: members[index].record))
    }
    var adjusted = holmAdjusted(comparisons.compactMap { $0.1?.pValue })
    return comparisons.map { index, comparison in
      Rival(
        member: index, comparison: comparison,
        pValue: comparison == nil ? nil : adjusted.removeFirst())
    }
  }

  // MARK: - Ranks

  private static func areRankable(_ group: [Int], _ members: [Member]) -> Bool {
    let metrics = group.map {
      try? members[$0].record.outcome(of: MetricStage.self).settings.primary
    }
    return Set(metrics).count == 1
  }

  /// The best value first; but one that the paired test finds better than the first goes before it.
  private static func ranked(_ group: [Int], _ members: [Member]) -> [Int] {
    guard areRankable(group, members) else { return group }
    var order = group.map { (index: $0, merit: merit(of: members[$0].record)) }
      .sorted { ($1.merit, $0.index) < ($0.merit, $1.index) }.map(\.index)
    let level = Self.level / Double(max(1, order.count - 1))
    var winner = 0
    for place in order.indices.dropFirst() {
      let (record, best) = (members[order[place]].record, members[order[winner]].record)
      if record.comparison(with: best)?.isBetter(at: level) ?? false { winner = place }
    }
    order.insert(order.remove(at: winner), at: 0)
    return order
  }

  /// The corrected validation score, oriented so that more is better.
  private static func merit(of record: RunRecord) -> Double {
    guard let tuning = try? record.outcome(of: TuningStage.self),
      let metric = try? record.outcome(of: MetricStage.self)
    else { return -.infinity }
    return metric.higherIsBetter ? tuning.expected : -tuning.expected
  }
}
