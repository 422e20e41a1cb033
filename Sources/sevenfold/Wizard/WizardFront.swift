import Workflows

/// A dialogue with a person: what is asked and told goes through here, in whatever looks it has.
protocol WizardFront: Sendable {
  /// Asks, until the person gives a reply that fits.
  ///
  /// - Throws: `WizardStopped` if the person or the system wants to stop.
  func ask(_ prompt: Prompt) throws -> Reply

  /// Shows what happens in the steps.
  func show(_ event: RunEvent)

  /// Tells something.
  func tell(_ sentence: String)

  /// Gives the terminal back.
  func close()
}

/// The dialogue ended before its end; the draft is kept.
struct WizardStopped: Error {}

/// The seven steps, and where one stands.
struct StepMap: Sendable, Equatable {
  enum State: Sendable, Equatable {
    case ahead, here, done, blocked
  }

  /// A step with its place.
  struct Step: Sendable, Equatable {
    let id: StepID
    let title: String
    var state = State.ahead
  }

  private(set) var steps: [Step]
  /// The step at work, from 1; 0 before the first.
  private(set) var number = 0
  /// How often it has begun.
  private(set) var attempt = 1

  init(_ steps: [(id: StepID, title: String)]) {
    self.steps = steps.map { Step(id: $0.id, title: $0.title) }
  }

  /// The step at work.
  var current: Step? { steps.indices.contains(number - 1) ? steps[number - 1] : nil }

  /// Takes in what happened.
  mutating func take(_ event: RunEvent) {
    switch event {
    case .started:
      number = 0
      mark(from: 0, as: .ahead)
    case .stepBegan(let beginning):
      number = beginning.number
      attempt = beginning.attempt
      mark(from: number - 1, as: .ahead)
      steps[number - 1].state = .here
    case .stepEnded(_, let verdict) where number > 0:
      steps[number - 1].state = verdict.isPassed ? .done : .blocked
    default: break
    }
  }

  private mutating func mark(from start: Int, as state: State) {
    for index in steps.indices.dropFirst(start) { steps[index].state = state }
  }
}
