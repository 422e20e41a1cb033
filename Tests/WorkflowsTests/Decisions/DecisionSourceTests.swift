import JSONText
import TestSupport
import Testing

@testable import Workflows

@Suite struct DecisionSourceTests {
  private func question(
    _ step: StepID, _ key: String, recommended: JSONValue = 5, form: ValueForm = .integer(2...50)
  ) -> Question {
    let field = FieldDescription(
      key: key, form: form, meanings: [:], summary: "", why: "", rule: "", isRequired: false)
    return Question(
      step: step, attempt: 1, field: field, options: [], recommended: recommended,
      because: "five is usual", evidence: [:],
      objection: { $0 == 13 ? "13 brings bad luck." : nil })
  }

  private func next(after step: StepID) -> Question {
    question(
      step, Continuation.key, recommended: Continuation.goOn.json,
      form: .choice(["go on", "stop", "back to preprocessing"]))
  }

  @Test func `a plan answers what it says and leaves the rest to the rule`() {
    var source = PlanAnswers(Plan(name: "p", answers: [.evaluation: ["folds": 3]]))
    #expect(
      source.answer(question(.evaluation, "folds")) == Answer(value: 3, author: .plan))
    #expect(
      source.answer(question(.evaluation, "repeats")) == Answer(value: 5, author: .rule))
    #expect(source.answer(question(.tuning, "folds")) == Answer(value: 5, author: .rule))
    #expect(
      source.answer(next(after: .evaluation)) == Answer(value: "go on", author: .rule))
  }

  @Test func `revisions are taken in order, each after its step, with its changes`() {
    var source = PlanAnswers(
      Plan(
        name: "p", answers: [.evaluation: ["folds": 3, "repeats": 2]],
        revisions: [
          Plan.Revision(
            after: .tuning, returnTo: .preprocessing, because: "skewed",
            changes: [.evaluation: ["folds": 4]]),
          Plan.Revision(after: .tuning, returnTo: .preprocessing, because: "", changes: [:]),
        ]))
    let back = Continuation.goBack(.preprocessing).json
    #expect(source.answer(next(after: .baseline)).value == "go on")
    #expect(source.answer(question(.evaluation, "folds")).value == 3)
    #expect(
      source.answer(next(after: .tuning))
        == Answer(value: back, author: .plan, reason: "skewed"))
    #expect(source.answer(question(.evaluation, "folds")).value == 4)
    #expect(source.answer(question(.evaluation, "repeats")).value == 2)
    #expect(
      source.answer(next(after: .tuning)) == Answer(value: back, author: .plan, reason: nil))
    #expect(source.answer(next(after: .tuning)) == Answer(value: "go on", author: .rule))
  }

  @Test func `the recommended answers are the rule's`() {
    var source = RecommendedAnswers()
    #expect(source.answer(question(.tuning, "folds")) == Answer(value: 5, author: .rule))
  }

  @Test(arguments: [
    Continuation.goOn, .stop, .goBack(.problem), .goBack(StepID(rawValue: "own step")),
  ])
  func `where to go is written and read`(continuation: Continuation) {
    #expect(Continuation(json: continuation.json) == continuation)
  }

  @Test(arguments: ["", "back", "go  on", 5, .null] as [JSONValue])
  func `where to go is nowhere else`(json: JSONValue) { #expect(Continuation(json: json) == nil) }

  @Test func `a question judges form first, then meaning`() {
    let folds = question(.evaluation, "folds")
    #expect(folds.id == "evaluation.folds")
    #expect(folds.problem(with: 5) == nil)
    #expect(folds.problem(with: 13) == "13 brings bad luck.")
    #expect(folds.problem(with: 1) == "Expected a whole number from 2 to 50, found 1.")
    #expect(folds.problem(with: 2.5) == "Expected a whole number from 2 to 50, found 2.5.")
    #expect(folds.problem(with: "5") == "Expected a whole number from 2 to 50, found \"5\".")
    #expect(folds.problem(with: .null) == "Expected a whole number from 2 to 50, found null.")
  }
}
