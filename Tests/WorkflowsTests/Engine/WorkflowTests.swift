import Testing

@testable import Workflows

/// Walks a small machine through everything that can happen to it.
@Suite struct WorkflowTests {
  static let a = StepID(rawValue: "a")
  static let b = StepID(rawValue: "b")
  static let c = StepID(rawValue: "c")
  static let steps = [
    Workflow.Step(id: a),
    Workflow.Step(id: b, evidence: ["x", "y"], returnsTo: [a]),
    Workflow.Step(id: c, evidence: ["z"], returnsTo: [b, c]),
  ]
  static let names = [a, b, c, StepID(rawValue: "unknown")]

  static let events: [Workflow.Event] = {
    let shown: [Set<Evidence>] = [[], ["x"], ["x", "y"], ["x", "y", "z"]]
    let verdicts = [GateVerdict.passed("yes"), .blocked("no")]
    var events: [Workflow.Event] = [.advance, .stop(reason: "enough")]
    for name in names {
      events += [.begin(name), .goBack(name, reason: "why not")]
      for evidence in shown {
        events += verdicts.map { .complete(name, shown: evidence, verdict: $0) }
      }
    }
    return events
  }()

  /// Every machine that some sequence of events leads to, whatever its counts of attempts.
  static let reachable: [Workflow] = {
    guard let start = try? Workflow(steps: steps) else { return [] }
    var found = [start]
    var next = 0
    while next < found.count {
      for event in events {
        var machine = found[next]
        guard (try? machine.handle(event)) != nil else { continue }
        let isKnown = found.contains { $0.state == machine.state && $0.shown == machine.shown }
        if !isKnown { found.append(machine) }
      }
      next += 1
    }
    return found
  }()

  /// Where an event should lead, read off the table of design.md; nil where it should be refused.
  func target(of event: Workflow.Event, from machine: Workflow) -> Workflow.State? {
    switch (machine.state, event) {
    case (.ready(Self.a), .begin(Self.a)): .running(Self.a)
    case (.ready(Self.b), .begin(Self.b)): .running(Self.b)
    case (.ready(Self.c), .begin(Self.c)): .running(Self.c)
    case (.running(Self.a), .complete(Self.a, _, let verdict)): .judged(Self.a, verdict)
    case (.running(Self.b), .complete(Self.b, _, let verdict)): .judged(Self.b, verdict)
    case (.running(Self.c), .complete(Self.c, _, let verdict)): .judged(Self.c, verdict)
    case (.judged(Self.a, .passed), .advance): .ready(Self.b)
    case (.judged(Self.b, .passed), .advance):
      machine.shown[Self.b]?.isSuperset(of: ["x", "y"]) == true ? .ready(Self.c) : nil
    case (.judged(Self.c, .passed), .advance):
      machine.shown[Self.c]?.contains("z") == true ? .finished : nil
    case (.judged(Self.b, _), .goBack(Self.a, _)): .ready(Self.a)
    case (.judged(Self.c, _), .goBack(Self.b, _)): .ready(Self.b)
    case (.ready(let step), .stop(let reason)), (.running(let step), .stop(let reason)),
      (.judged(let step, _), .stop(let reason)):
      .stopped(step, reason: reason)
    default: nil
    }
  }

  @Test func `every event in every state leads where it should or changes nothing`() throws {
    #expect(Self.reachable.count > 60)
    for machine in Self.reachable {
      for event in Self.events {
        var after = machine
        guard let target = target(of: event, from: machine) else {
          #expect(throws: InvalidTransition.self, "\(event) in \(machine.state)") {
            try after.handle(event)
          }
          #expect(after == machine)
          continue
        }
        try after.handle(event)
        #expect(after.state == target)
        checkMemory(of: machine, after, event)
      }
    }
  }

  /// Only `complete` adds evidence, only `goBack` forgets it, only `begin` counts an attempt.
  private func checkMemory(of before: Workflow, _ after: Workflow, _ event: Workflow.Event) {
    var shown = before.shown
    var attempts = before.attempts
    switch event {
    case .begin(let step): attempts[step, default: 0] += 1
    case .complete(let step, let evidence, _): shown[step] = evidence
    case .goBack(let step, _):
      for later in Self.names[(Self.names.firstIndex(of: step) ?? 0)...] { shown[later] = nil }
    case .advance, .stop: break
    }
    #expect(after.shown == shown)
    #expect(after.attempts == attempts)
  }

  @Test func `no step is reached before all earlier ones have shown their evidence`() {
    for machine in Self.reachable {
      let current: Int
      switch machine.state {
      case .ready(let step), .running(let step), .judged(let step, _), .stopped(let step, _):
        current = Self.steps.firstIndex { $0.id == step } ?? .max
      case .finished: current = Self.steps.count
      }
      for earlier in Self.steps.prefix(current) {
        let shown = machine.shown[earlier.id]
        #expect(shown?.isSuperset(of: earlier.evidence) == true, "\(machine.state)")
      }
    }
  }

  @Test func `a refusal says what is missing, what forbids it, or where one may return to`() throws
  {
    var machine = try Workflow(steps: Self.steps)
    func walk(_ events: Workflow.Event...) throws {
      for event in events { try machine.handle(event) }
    }
    try walk(.begin(Self.a), .complete(Self.a, shown: [], verdict: .blocked("too few rows")))
    #expect(throws: InvalidTransition.gateBlocked(Self.a, "too few rows")) {
      try machine.handle(.advance)
    }
    machine = try Workflow(steps: Self.steps)
    try walk(.begin(Self.a), .complete(Self.a, shown: [], verdict: .passed("")), .advance)
    try walk(.begin(Self.b), .complete(Self.b, shown: ["x"], verdict: .passed("")))
    #expect(throws: InvalidTransition.evidenceMissing(Self.b, ["y"])) {
      try machine.handle(.advance)
    }
    #expect(throws: InvalidTransition.noWayBack(from: Self.b, to: Self.c, allowed: [Self.a])) {
      try machine.handle(.goBack(Self.c, reason: ""))
    }
    let error = InvalidTransition.evidenceMissing(Self.b, ["y"])
    #expect("\(error)" == "Step 'b' cannot be left: it has not shown y.")
  }

  @Test func `a machine needs steps with names of their own`() {
    #expect(throws: InvalidTransition.noSteps) { try Workflow(steps: []) }
    #expect(throws: InvalidTransition.repeatedStep(Self.a)) {
      try Workflow(steps: [Workflow.Step(id: Self.a), Workflow.Step(id: Self.a)])
    }
  }

  @Test func `the built-in steps return only where design says`() throws {
    let allowed: [StepID: [StepID]] = [
      .baseline: [.problem, .preprocessing], .overfit: [.preprocessing],
      .tuning: [.preprocessing, .overfit],
    ]
    let steps = Runner.builtIn.map { type(of: $0).step }
    #expect(
      steps.map(\.id) == [
        .problem, .metric, .evaluation, .preprocessing, .baseline, .overfit, .tuning, .final,
      ])
    for step in steps {
      #expect(step.returnsTo == allowed[step.id] ?? [])
      #expect(!step.evidence.isEmpty, "step '\(step.id)' could be left with nothing to show")
    }
  }
}
