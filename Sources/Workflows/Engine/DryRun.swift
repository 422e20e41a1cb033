public import JSONText

/// What a run would do: the plan with every answer, the folds, the networks, the trainings.
///
/// The real steps are walked, with made-up results in place of trainings, once so that as few trainings
/// are needed as can be and once so that all are. What differs between the two is not known beforehand.
public struct DryRun: Sendable {
  /// What a step would train.
  public struct Step: Sendable, Equatable {
    /// The step.
    public let id: StepID
    /// The networks that it judges.
    public let networks: ClosedRange<Int>
    /// The weights and biases of the smallest and the largest of them.
    public let parameters: ClosedRange<Int>
    /// The trainings over all folds.
    public let trainings: ClosedRange<Int>
    /// The epochs that they may take together.
    public let epochs: ClosedRange<Int>
  }

  /// The name that the run would have.
  public let run: String
  /// The record up to step 7; its scores are made up and must not be shown.
  public let record: RunRecord
  /// The steps that train something.
  public let steps: [Step]
  /// The training rows of each fold.
  public let trainingRows: [Int]
  /// The validation rows of each fold.
  public let validationRows: [Int]
  /// The answers of all steps, as `step.key`, with who gave them; nil where it depends on trainings.
  public let answers: [(path: String, value: JSONValue?, by: Author)]

  /// The trainings of all steps, the final one included.
  public var trainings: ClosedRange<Int> { Self.sum(steps.map(\.trainings)) }

  /// The epochs of all steps.
  public var epochs: ClosedRange<Int> { Self.sum(steps.map(\.epochs)) }

  /// Tries a plan out in a folder that the caller removes.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - folder: an empty folder, for what the steps keep.
  ///   - threads: the number of threads.
  /// - Throws: what keeps a real run from starting.
  public init(_ plan: Plan, in folder: String, threads: Int) throws {
    let short = try Self.walk(plan, .short, in: folder + "/short", threads)
    let long = try Self.walk(plan, .long, in: folder + "/long", threads)
    run = try Runner.name(of: plan)
    record = long.record
    steps = Self.stages.compactMap { Self.step($0, short, long) }
    trainingRows = long.folds.map(\.training)
    validationRows = long.folds.map(\.validation)
    answers = Self.answers(short.record, long.record)
  }

  /// What a walk has shown.
  private struct Walk {
    let record: RunRecord
    let demands: [StepID: Rehearsal.Demand]
    let folds: [Rehearsal.FoldSize]
  }

  private static var stages: [any Stage] { Runner.builtIn.filter { type(of: $0).id != .final } }

  private static func walk(
    _ plan: Plan, _ course: Rehearsal.Course, in folder: String, _ threads: Int
  ) throws -> Walk {
    let rehearsal = Rehearsal(course)
    var options = RunOptions(
      runsFolder: folder, threads: threads, clock: { "" },
      events: { event in
        if case .stepBegan(let beginning) = event { rehearsal.begin(beginning.step) }
      })
    options.rehearsal = rehearsal
    let record = try Runner(stages: stages).run(
      plan, answering: PlanAnswers(plan), options: options)
    return Walk(record: record, demands: rehearsal.demands, folds: rehearsal.folds)
  }

  // MARK: - Between the two walks

  private static func step(_ stage: any Stage, _ short: Walk, _ long: Walk) -> Step? {
    let id = type(of: stage).id
    guard let least = short.demands[id], let most = long.demands[id] else { return nil }
    let few = networks(of: id, in: short.record)
    let many = networks(of: id, in: long.record)
    let parameters = (few + many).map(\.parameters)
    guard let smallest = parameters.min(), let largest = parameters.max() else { return nil }
    return Step(
      id: id, networks: range(few.count, many.count), parameters: smallest...largest,
      trainings: range(least.trainings, most.trainings), epochs: range(least.epochs, most.epochs))
  }

  private static func networks(of step: StepID, in record: RunRecord) -> [CandidateResult] {
    switch step {
    case .baseline:
      (try? record.outcome(of: BaselineStage.self)).map { [$0.linear, $0.network] } ?? []
    case .overfit: (try? record.outcome(of: OverfitStage.self))?.rungs.map(\.result) ?? []
    case .tuning:
      (try? record.outcome(of: TuningStage.self)).map { $0.ledger.map(\.result) + $0.trials } ?? []
    default: []
    }
  }

  private static func answers(
    _ short: RunRecord, _ long: RunRecord
  ) -> [(path: String, value: JSONValue?, by: Author)] {
    let keys = Set(
      Runner().planSteps.flatMap { step in step.fields.map { "\(step.id).\($0.key)" } })
    var values: [String: JSONValue] = [:]
    for decision in short.decisions { values[decision.question] = decision.choice }
    var seen: Set<String> = []
    let asked = long.decisions.filter { keys.contains($0.question) }.reversed()
    return asked.filter { seen.insert($0.question).inserted }.reversed().map { decision in
      let isSure = values[decision.question] == decision.choice
      return (decision.question, isSure ? .some(decision.choice) : .none, decision.by)
    }
  }

  private static func range(_ first: Int, _ second: Int) -> ClosedRange<Int> {
    min(first, second)...max(first, second)
  }

  private static func sum(_ ranges: [ClosedRange<Int>]) -> ClosedRange<Int> {
    ranges.reduce(0...0) {
      $0.lowerBound + $1.lowerBound...$0.upperBound + $1.upperBound
    }
  }
}
