/// How often validation rows were looked at to choose something.
public struct LookCount: Sendable, Codable, Equatable {
  /// The configurations that were judged on validation rows.
  public var candidates = 0
  /// The trainings that were judged on validation rows.
  public var trainings = 0
  /// The epochs at which a training was judged on validation rows.
  public var epochs = 0

  /// No looks.
  public init() {}

  mutating func count(_ result: CandidateResult) {
    candidates += 1
    trainings += result.foldScores.count
    epochs += result.epochsLooked
  }
}
