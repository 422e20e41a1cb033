import JSONText
import TestSupport
import Testing

@testable import Workflows

@Suite struct PlanSchemaTests {
  private static let schema = PlanSchema.json(
    steps: Runner.builtIn.map { stage in
      let type = type(of: stage)
      return (id: type.id, title: type.title, fields: type.fields)
    })

  private static let validator = SchemaValidator(schema)

  private func value(_ text: String) throws -> JSONValue {
    let document = JSONDocument(name: "", bytes: Array(text.utf8))
    #expect(document.problems.isEmpty)
    return try #require(document.root?.value)
  }

  @Test(arguments: ShippedPlans.names + ShippedPlans.withoutData)
  func `every shipped plan satisfies it`(name: String) throws {
    #expect(Self.validator.violations(of: try value(try ShippedPlans.text(name))) == [])
  }

  @Test func `the file beside the plans is the one that is generated`() throws {
    let file = try DurableFile.read(ShippedPlans.folder + "/plan.schema.json")
    #expect(String(decoding: file, as: UTF8.self) == Self.schema.text(pretty: true) + "\n")
  }

  @Test func `every field is described`() {
    for step in Runner().planSteps {
      for field in step.fields {
        let described = Self.schema["properties"]?[step.id.rawValue]?["properties"]?[field.key]
        let text = described?["description"]?.string
        #expect(text?.hasPrefix(field.summary) == true, "\(step.id).\(field.key)")
        #expect(text?.contains(field.rule) == true, "\(step.id).\(field.key)")
      }
    }
  }

  /// Values that are right, wrong, or just at a bound: schema and reader must agree on each.
  @Test(arguments: [
    ("metric", "success_at", ["0.5", "null", "\"0.5\"", "1e301"]),
    ("metric", "primary", ["\"accuracy\"", "\"speed\"", "1", "null"]),
    ("problem", "data", ["\"x\"", "1", "[]"]),
    ("problem", "task", ["\"binary\"", "\"Binary\"", "\"\""]),
    ("evaluation", "folds", ["1", "2", "50", "51", "2.5", "\"2\""]),
    ("evaluation", "test_fraction", ["0.01", "0.0099", "0.5", "0.51", "true"]),
    ("preprocessing", "roles", ["{}", "{\"a\": \"number\"}", "{\"a\": \"none\"}", "[]"]),
    ("preprocessing", "missing_indicator", ["true", "0", "\"true\""]),
    ("overfit", "ladder", ["[[1]]", "[]", "[[]]", "[1]", "[[1], [0]]", "[[65536, 65537]]"]),
    ("tuning", "l1", ["[0]", "[-1]", "[]", "0"]),
    ("tuning", "unknown", ["1"]),
  ])
  func `it accepts what the reader accepts`(step: String, key: String, values: [String]) throws {
    for text in values {
      var plan = try value(#"{ "name": "p", "problem": { "data": "d", "target": "t" } }"#)
      var section = plan[step] ?? [:]
      section[key] = try value(text)
      plan[step] = section
      let violations = Self.validator.violations(of: plan)
      #expect(violations.isEmpty == !isRefused(plan.text()), "\(text): \(violations)")
    }
  }

  @Test(arguments: [
    #"{}"#, #"{ "name": "p" }"#, #"{ "problem": { "data": "d", "target": "t" } }"#,
    #"{ "name": "a b", "problem": { "data": "d", "target": "t" } }"#,
    #"{ "name": "p", "problem": { "data": "d" } }"#,
    #"{ "name": "p", "problem": { "data": "d", "target": "t" }, "plan_version": 2 }"#,
    #"{ "name": "p", "problem": { "data": "d", "target": "t" }, "seed": -1 }"#,
    #"{ "name": "p", "problem": { "data": "d", "target": "t" }, "seed": 0.5 }"#,
    #"{ "name": "p", "problem": { "data": "d", "target": "t" }, "revisions": [{}] }"#,
    #"{ "name": "p", "problem": { "data": "d", "target": "t" }, "revisions": 1 }"#,
    """
    { "name": "p", "problem": { "data": "d", "target": "t" },
      "revisions": [{ "after": "x", "return_to": "problem" }] }
    """,
  ])
  func `it refuses what the reader refuses`(text: String) throws {
    #expect(!Self.validator.violations(of: try value(text)).isEmpty)
    #expect(isRefused(text))
  }

  @Test func `the validator itself does not pass over a keyword that it does not know`() {
    #expect(SchemaValidator(["multipleOf": 2]).violations(of: 3) == ["$: multipleOf 2"])
  }
}
