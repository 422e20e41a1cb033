/// How often validation rows were looked at to choose something, counted by the machine.
public struct LookCount: Sendable, Codable, Equatable {
  /// The configurations that were judged on validation rows.
  public var candidates = 0
  /// The trainings that were judged on validation rows.
  public var trainings = 0
  /// The epochs at which a training was judged on validation rows.
  public var epochs = 0
  /// The returns to an earlier step, each of which changed something after a look.
  public var returns: Int?
  /// What other runs had judged on these rows before; nil before the first look.
  public var earlier: EarlierLooks?

  /// No looks.
  public init() {}

  /// All configurations that were judged on these rows, by this run and by earlier ones, and the
  /// returns: the number that thresholds pay for.
  public var total: Int { candidates + (earlier?.configurations ?? 0) + (returns ?? 0) }

  mutating func count(_ result: CandidateResult) {
    candidates += 1
    trainings += result.foldScores.count
    epochs += result.epochsLooked
  }
}
