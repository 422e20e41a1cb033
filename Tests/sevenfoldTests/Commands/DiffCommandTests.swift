import JSONText
import Testing

@testable import sevenfold

@Suite("sevenfold diff")
struct DiffCommandTests {
  private static let workspace: Workspace = {
    let workspace = Workspace()
    let text = Workspace.tinyPlan
    workspace.write(
      ["// the same in another layout", text.replacing("\n  ", with: "\n      ")], to: "same.json")
    workspace.write([text.replacing("[4]", with: "[5]")], to: "other.json")
    _ = workspace.run("run", workspace.plan)
    _ = workspace.run("run", workspace.path + "/other.json", "--set", "name=other")
    return workspace
  }()

  @Test("plans that say the same are the same, whatever they look like")
  func same() {
    let ending = Self.workspace.run(
      "diff", Self.workspace.plan, Self.workspace.path + "/same.json")
    #expect(ending.status == .done && ending.output == "Both plans decide the same.\n")
  }

  @Test("answers that differ, defaults spelled out")
  func answers() throws {
    let workspace = Self.workspace
    let ending = workspace.run("diff", workspace.plan, workspace.path + "/other.json", "--json")
    let json = try ending.json()
    let answers = try #require(json["answers"]?.array)
    #expect(
      answers.compactMap { $0["name"]?.string } == ["baseline.hidden_units", "overfit.ladder"])
    #expect(answers.first?["first"] == [4] && answers.first?["second"] == [5])
    #expect(json["same"] == false && json["resolved"] == true)
  }

  @Test("runs: decisions, results, a paired test, differences of the record")
  func runs() throws {
    let workspace = Self.workspace
    let ending = workspace.run("diff", "tiny", "other")
    #expect(ending.status == .done, "\(ending.errors)")
    let lines = ending.output.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    #expect(lines.first == "Decisions that differ:")
    let table = Array(lines.dropFirst().prefix { !$0.isEmpty })
    // Names, three blanks behind the longest, the first run, and the second in a column of its own.
    let width = (table.dropFirst().map { $0.prefix { $0 != "[" && $0 != "\"" }.count }.min() ?? 0)
    #expect(table.first?.prefix(width).allSatisfy { $0 == " " } ?? false)
    #expect(table.first?.dropFirst(width).hasPrefix("tiny ") ?? false)
    let second = try #require(table.first?.firstRange(of: "other")?.lowerBound)
    let place = table[0].distance(from: table[0].startIndex, to: second)
    let units = try #require(table.first { $0.hasPrefix("  baseline.hidden_units ") })
    #expect(units.prefix(width) == "  baseline.hidden_units   ")
    #expect(String(units.dropFirst(width).prefix(place - width)).trimmingSpaces == "[4]")
    #expect(units.dropFirst(place) == "[5]")
    #expect(ending.output.contains("exact McNemar test on 44 pooled out-of-fold"))
    #expect(ending.output.contains("  baseline "))
    let json = try workspace.run("diff", "tiny", "other", "--json").json()
    #expect(json["comparison"]?["p_value"]?.double != nil && json["same"] == false)
    let own = workspace.run("diff", "tiny", "tiny")
    #expect(own.output == "Both runs have the same record, but for the clock.\n")
  }

  @Test("a plan cannot be compared with a run")
  func mixed() {
    #expect(Self.workspace.run("diff", Self.workspace.plan, "tiny").status == .usage)
  }
}
