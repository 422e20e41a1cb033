import Datasets
import JSONText
import Tensors

/// False alarms of the checks of step 4 on clean tables, as they come from step 3.
enum LeakStudy: Study {
  static let name = "leaks"
  static let summary = "False alarms of each check for leaks and copies, on clean synthetic tables."
  static let settings: [any StudySetting] =
    [100, 1_000].flatMap { rows in
      [Population.Target.classes, .number].map { Setting(rows: rows, target: $0) }
    }

  /// Clean tables of numbers, categories and gaps.
  struct Setting: StudySetting {
    let rows: Int
    let target: Population.Target
    let samples = 1_000

    var title: String { "\(rows) rows, \(target == .classes ? "classes" : "numbers")" }

    func sample(_ index: Int, scratch: String) -> [String: JSONValue] {
      var generator = SeededGenerator(seed: 20_261_123).stream("leaks/\(rows)/\(target)/\(index)")
      let population = Population(target: target, signal: target == .classes ? 1 : 3)
      var table = population.table(rows: rows, using: &generator)
      table = table.addingNuisances(using: &generator)
      let findings = DataScreen.findings(
        in: table, target: "target", kind: target == .classes ? .binary : .regression)
      return ["kinds": .array(findings.map { .string($0.kind.rawValue) })]
    }

    func results(_ samples: [[String: JSONValue]]) -> [StudyResult] {
      let kinds = samples.map { Set($0["kinds"]?.array?.compactMap(\.string) ?? []) }
      let counts = Finding.Kind.allCases.map { kind in
        (kind.rawValue, kinds.count { $0.contains(kind.rawValue) })
      }
      let any = StudyResult(
        share: kinds.count { !$0.isEmpty }, of: kinds.count, quantity: "any finding on clean rows",
        setting: title, claim: "at most 0.05")
      return [any]
        + counts.filter { $0.1 > 0 }.map { kind, count in
          StudyResult(
            share: count, of: kinds.count, quantity: "finding `\(kind)` on clean rows",
            setting: title, claim: "at most 0.05")
        }
    }
  }
}

extension Table {
  /// The table with a category, a whole number and a column with gaps, none of which tells anything.
  fileprivate func addingNuisances(using generator: inout SeededGenerator) -> Table {
    let levels = ["red", "green", "blue", "grey"]
    let colours = (0..<rowCount).map { _ in Optional(levels[generator.integer(below: 4)]) }
    let counts = (0..<rowCount).map { _ in Double(generator.integer(below: 9)) }
    let gaps = (0..<rowCount).map { _ -> Double in
      let value = generator.normal()
      return generator.uniform() < 0.1 ? .nan : value
    }
    let extra = [
      Column("colour", texts: colours), Column("count", numbers: counts),
      Column("gaps", numbers: gaps),
    ]
    return Table(name: name, columns: extra + columns)
  }
}
