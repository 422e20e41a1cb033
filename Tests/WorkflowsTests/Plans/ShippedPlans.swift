import JSONText
import TestSupport

@testable import Workflows

/// The plans in `workflows/`, as they are shipped.
enum ShippedPlans {
  static let names = DurableFile.names(inFolder: folder)
    .filter { $0.hasSuffix(".json") && $0 != "plan.schema.json" }
    .map { String($0.dropLast(5)) }.sorted()

  /// The plans whose data are not shipped.
  static let withoutData = ["book/california-housing", "book/imdb", "book/reuters"]

  static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/") + "/workflows"
  }()

  static func text(_ name: String) throws -> String {
    String(decoding: try DurableFile.read("\(folder)/\(name).json"), as: UTF8.self)
  }
}

extension PlanReader {
  /// Reads the text of a plan for the built-in steps.
  static func read(
    text: String, overrides: [(path: String, value: JSONValue)] = []
  ) throws(PlanProblems) -> Plan {
    try read(
      JSONDocument(name: "plan.json", bytes: Array(text.utf8)), steps: Runner().planSteps,
      overrides: overrides)
  }
}

/// Whether a plan is refused, with at least one problem that has a message.
func isRefused(_ text: String) -> Bool {
  do throws(PlanProblems) {
    _ = try PlanReader.read(text: text)
    return false
  } catch {
    return !error.diagnostics.isEmpty && error.diagnostics.allSatisfy { !$0.message.isEmpty }
  }
}
