import Foundation
import JSONText
import Testing
import Workflows

@testable import sevenfold

@Suite("sevenfold predict")
struct PredictCommandTests {
  let workspace = Workspace.finished

  /// Predictions for rows that are written to a file first.
  private func predict(_ lines: [String], _ words: String...) -> Workspace.Ending {
    let name = "new-\(UUID().uuidString).csv"
    workspace.write(lines, to: name)
    let path = workspace.path + "/" + name
    return workspace.run(["predict", "tiny", path, "--runs", workspace.runs] + words)
  }

  private func lines(_ ending: Workspace.Ending) -> [String] {
    ending.output.split(separator: "\n").map(String.init)
  }

  @Test("each row has its probabilities and its class, in the order of the file")
  func predicts() throws {
    let ending = predict(Workspace.rows())
    #expect(ending.status == .done && ending.isPlain, "\(ending.errors)")
    let found = lines(ending)
    #expect(found.count == 61 && found[0] == "p_down,p_up,prediction")
    for (index, line) in found.dropFirst().enumerated() {
      let cells = line.split(separator: ",")
      let (down, up) = (try #require(Double(cells[0])), try #require(Double(cells[1])))
      #expect(abs(down + up - 1) < 1e-6 && cells[2] == (up >= 0.5 ? "up" : "down"))
      #expect(cells[2] == (index % 2 == 0 ? "up" : "down"))
    }
  }

  @Test("the target may be absent, and columns may stand in any order")
  func columnsMove() {
    let rows = Workspace.rows().map { row in
      let cells = row.split(separator: ",")
      return [cells[2], cells[0], "9", cells[1]].joined(separator: ",")
    }
    let moved = predict([rows[0].replacingOccurrences(of: "9", with: "more")] + rows.dropFirst())
    #expect(moved.status == .done && moved.output == predict(Workspace.rows()).output)
  }

  @Test("a category that holds only numbers here is still the category that was learned")
  func categoriesOfNumbers() throws {
    let all = lines(predict(Workspace.rows()))
    try #require(all.count == 61)
    let rows = Workspace.rows()
    let chosen = rows.indices.filter { $0 > 0 && rows[$0].contains(",1.50,") }
    let some = predict([rows[0]] + chosen.map { rows[$0] })
    #expect(some.status == .done && some.errors.isEmpty, "\(some.errors)")
    #expect(lines(some).dropFirst().elementsEqual(chosen.map { all[$0] }))
    let unseen = predict([Workspace.header, "1,2,1.5,up"])
    #expect(unseen.status == .done && unseen.errors.contains("'code'"), "\(unseen.errors)")
  }

  @Test("a missing number is missing, also where no other number stands")
  func missingNumbers() {
    let gap = predict([Workspace.header, "NA,2,x,up"])
    #expect(gap.status == .done && lines(gap).count == 2, "\(gap.errors)")
    #expect(gap.output == predict([Workspace.header, ",2,x,up"]).output)
  }

  @Test("text where numbers were learned is refused, with its line")
  func textForNumbers() {
    let ending = predict([Workspace.header, "1,2,x,up", "much,2,x,up"])
    #expect(ending.status == .badData && ending.output.isEmpty)
    #expect(
      ending.errors.contains("Column 'x', line 3: expected a number, found 'much'."),
      "\(ending.errors)")
  }

  @Test("all columns that are missing are named, with the nearest names")
  func missingColumns() {
    let ending = predict(["X,code", "1,x"])
    #expect(ending.status == .badData && ending.output.isEmpty)
    #expect(ending.errors.contains("2 of them are missing: 'x', 'y'."))
    #expect(ending.errors.contains("'X' may be meant as 'x'."))
    #expect(predict([Workspace.header, "1,2"]).status == .badData)
  }

  @Test("predictions as JSON")
  func json() throws {
    let json = try predict([Workspace.header, "10,2,x,up"], "--json").json()
    #expect(json["task"] == "binary" && json["target"] == "label")
    let row = try #require(json["predictions"]?.array?.first)
    #expect(row["prediction"] == "up" && row["probabilities"]?.object?.count == 2)
  }

  @Test("a regression gives one column, in the target's own unit")
  func regression() throws {
    let rows = (0..<60).map { index in
      let size = index * 37 % 61
      return "\(size),\(index % 7),\(1000 + 30 * size + index * 53 % 290)"
    }
    let plan = Workspace.tinyPlan.replacingOccurrences(of: "label", with: "price")
    let regression = Workspace(rows: ["a,b,price"] + rows, plan: plan)
    let run = regression.run(
      "run", regression.plan, "--set", "baseline.epochs=40", "--set", "baseline.learning_rate=0.01",
      "--set", "baseline.hidden_units=[16]")
    #expect(run.status == .done, "\(run.errors)")
    let ending = regression.run("predict", "tiny", regression.path + "/tiny.csv")
    let found = lines(ending)
    try #require(found.count == 61 && found[0] == "prediction")
    let values = try found.dropFirst().map { try #require(Double($0)) }
    #expect(values.allSatisfy { $0 > 500 && $0 < 3500 } && values[3] > values[2] + 500)
  }
}
