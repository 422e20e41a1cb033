import JSONText
import TestSupport
import Testing

@testable import Workflows

@Suite struct PlanMigrationTests {
  /// A plan of version 0, as the drafts of the format had it.
  private static let draft = """
    {
      "planVersion": 0, // a draft
      "name": "old",
      "problem": { "data": "d.csv", "target": "yValue" },
      "evaluation": { "testFraction": 0.25, "groupColumn": "patientId" },
      /* wide ones only */
      "baseline": { "hiddenUnits": [8], "learningRate": 0.01 },
      "preprocessing": { "roles": { "rowNumber": "ignore" } }
    }

    """

  @Test func `version 0 becomes version 1, comments and columns stay`() throws {
    let result = try #require(
      PlanMigration.migrated(JSONDocument(name: "old.json", text: Self.draft)))
    #expect(result.from == 0)
    #expect(
      result.changes == [
        "'planVersion' is now 'plan_version'", "'testFraction' is now 'test_fraction'",
        "'groupColumn' is now 'group_column'", "'hiddenUnits' is now 'hidden_units'",
        "'learningRate' is now 'learning_rate'",
      ])
    #expect(
      result.document.text == """
        {
          "plan_version": 1, // a draft
          "name": "old",
          "problem": { "data": "d.csv", "target": "yValue" },
          "evaluation": { "test_fraction": 0.25, "group_column": "patientId" },
          /* wide ones only */
          "baseline": { "hidden_units": [8], "learning_rate": 0.01 },
          "preprocessing": { "roles": { "rowNumber": "ignore" } }
        }

        """)
    let plan = try PlanReader.read(result.document, steps: Runner().planSteps)
    #expect(plan.answers[.evaluation] == ["test_fraction": 0.25, "group_column": "patientId"])
    #expect(plan.answers[.preprocessing] == ["roles": ["rowNumber": "ignore"]])
  }

  @Test(arguments: [
    #"{ "name": "p" }"#, #"{ "plan_version": 1 }"#, #"{ "plan_version": 2 }"#,
    #"{ "plan_version": -1 }"#, #"{ "plan_version": "0" }"#, #"{ "plan_version": 0 "#, "[]", "",
  ])
  func `what is current, newer or not understood stays as it is`(text: String) {
    #expect(PlanMigration.migrated(JSONDocument(name: "p.json", text: text)) == nil)
  }

  @Test func `there is a migration for every version before the current one`() {
    #expect(PlanMigration.all.map(\.from) == Array(0..<Plan.currentVersion))
    #expect(PlanMigration.all.allSatisfy { $0.summary.hasSuffix(".") })
  }

  @Test(arguments: ShippedPlans.names)
  func `a plan is edited to say what another says, and nothing else changes`(name: String) throws {
    let text = "// mine\n" + (try ShippedPlans.text(name))
    let document = JSONDocument(name: "plan.json", text: text)
    var plan = try PlanReader.read(document, steps: Runner().planSteps)
    #expect(PlanEditor.text(of: document, saying: plan, steps: Runner().planSteps) == text)
    plan.name = "other"
    plan.seed = 7
    plan.answers[.problem]?.removeValue(forKey: "hypothesis")
    plan.answers[.tuning, default: [:]]["trials"] = 3
    plan.answers[.overfit, default: [:]]["ladder"] = [[4], [8, 8]]
    let edited = PlanEditor.text(of: document, saying: plan, steps: Runner().planSteps)
    #expect(edited.hasPrefix("// mine\n{\n  \"$schema\": \"plan.schema.json\",\n"))
    #expect(try PlanReader.read(text: edited) == plan, "\(edited)")
  }
}
