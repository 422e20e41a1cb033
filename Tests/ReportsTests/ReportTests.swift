import JSONText
import Testing

@testable import Reports
@testable import Workflows

@Suite struct ReportTests {
  // MARK: Every report

  @Test func everyImageExistsAndEveryFigureIsShown() throws {
    for (name, record) in try RecordSamples.all() {
      let report = try Report.rendering(of: record)
      let images = report.text.split(separator: "\n").filter { $0.hasPrefix("![") }
      let paths = images.compactMap { line -> String? in
        guard let start = line.firstRange(of: "](figures/"), line.hasSuffix(")") else { return nil }
        return String(line[start.upperBound...].dropLast())
      }
      #expect(paths.count == images.count, "\(name)")
      #expect(Set(paths) == Set(report.figures.keys), "\(name)")
      #expect(images.allSatisfy { $0.count > 40 }, "\(name): an alternative text states a finding")
    }
  }

  @Test func everyFigureIsWellFormedAndSmall() throws {
    for (name, record) in try RecordSamples.all() {
      for (file, svg) in try Report.rendering(of: record).figures {
        #expect(throws: Never.self, "\(name) \(file)") { try XMLChecker(svg) }
        #expect(svg.utf8.count <= 60_000, "\(name) \(file)")
      }
    }
  }

  @Test func everyReportHasNoHTMLButDetails() throws {
    for (name, record) in try RecordSamples.all() {
      let report = try Report.rendering(of: record)
      for line in Self.linesOutsideCode(report.text) {
        let rest = ["<details>", "</details>", "<summary>", "</summary>"].reduce(line) {
          $0.replacing($1, with: "")
        }
        #expect(!rest.contains("<"), "\(name): \(line)")
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
      }
      let outside = Self.linesOutsideCode(report.text).joined()
      #expect(Self.count("<details>", in: outside) == Self.count("</details>", in: outside))
    }
  }

  @Test func everyRowOfATableHasAsManyCellsAsItsHead() throws {
    for (name, record) in try RecordSamples.all() {
      var head: Int?
      for line in Self.linesOutsideCode(try Report.rendering(of: record).text) {
        guard line.hasPrefix("|") else {
          head = nil
          continue
        }
        let cells = line.replacing("\\|", with: "").count { $0 == "|" }
        #expect(cells == head ?? cells, "\(name): \(line)")
        #expect(cells <= 9, "\(name): at most eight columns")
        head = cells
      }
    }
  }

  @Test func everyPartOfARunMakesAReport() throws {
    let steps: [StepID] = [
      .problem, .metric, .evaluation, .preprocessing, .baseline, .overfit, .tuning, .final,
    ]
    for count in 0...steps.count {
      var record = try RecordSamples.classification()
      record.ending = nil
      for step in steps[count...] {
        record.outcomes[step.rawValue] = nil
        record.decisions.removeAll { $0.step == step }
      }
      let text = try Report.rendering(of: record).text
      #expect(text.contains("**The run has not ended.**"))
      #expect(text.contains("## How to reproduce this"))
    }
  }

  @Test func equalRecordsGiveEqualReportsButForTheClock() throws {
    let record = try RecordSamples.classification()
    #expect(try Report.rendering(of: record) == Report.rendering(of: record))
    var other = record
    other.clock = .init(
      started: "2031", written: "2032", seconds: 7, threads: 9, instructionSet: "neon",
      logHead: "ff")
    let one = try Report.rendering(of: record)
    let two = try Report.rendering(of: other)
    #expect(one.figures == two.figures)
    let pairs = zip(one.text.split(separator: "\n"), two.text.split(separator: "\n"))
    #expect(pairs.count { $0 != $1 } == 6)
  }

  @Test func anOutcomeThatCannotBeReadIsNoSilence() throws {
    var record = try RecordSamples.classification()
    record.outcomes["tuning"] = ["trials": 3]
    #expect(throws: MissingOutcome.self) { try Report.rendering(of: record) }
  }

  // MARK: Reading a report

  /// The lines that are not inside a fence, without what stands between backticks.
  private static func linesOutsideCode(_ text: String) -> [String] {
    var fence: Substring?
    var lines: [String] = []
    for line in text.split(separator: "\n") {
      let ticks = line.prefix { $0 == "`" }
      if ticks.count >= 3 {
        fence = fence == nil ? ticks : (line == fence ? nil : fence)
      } else if fence == nil {
        lines.append(withoutCode(String(line)))
      }
    }
    return lines
  }

  private static func withoutCode(_ line: String) -> String {
    line.replacing("\\`", with: "").split(separator: "`", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
  }

  private static func count(_ part: String, in text: String) -> Int {
    text.ranges(of: part).count
  }
}
