import TestSupport
import Workflows

/// A small session of the wizard for each kind of task, and for inputs that are no numbers.
enum TaskDesk: String, CaseIterable {
  case binary, multiclass, regression, multiLabel, labelsInOneCell, vectorRegression, texts, images

  /// The task that the wizard should find.
  var task: Workflows.Task {
    switch self {
    case .binary, .texts, .images: .binary
    case .multiclass: .multiclass
    case .regression: .regression
    case .multiLabel, .labelsInOneCell: .multiLabel
    case .vectorRegression: .vectorRegression
    }
  }

  /// Whether the runs open their test rows; the intervals of the test take longer than all the rest.
  var opensTest: Bool { self == .binary || self == .regression }

  /// The data.
  func desk() throws -> WizardDesk {
    switch self {
    case .binary: try WizardDesk(.gaussianClasses(2, rows: 60))
    case .multiclass: try WizardDesk(.gaussianClasses(3, rows: 60))
    case .regression: try WizardDesk(.linear(rows: 60))
    case .multiLabel: try WizardDesk(Self.labels(inOneCell: false))
    case .labelsInOneCell: try WizardDesk(Self.labels(inOneCell: true))
    case .vectorRegression: try WizardDesk(Self.vector)
    case .texts: try WizardDesk(files: Self.textFiles)
    case .images: try WizardDesk(files: Self.imageFiles)
    }
  }

  /// What is typed.
  var script: [String: [String]] {
    var script = WizardDesk.small
    switch self {
    case .binary, .multiclass: break
    case .regression: script["problem.target"] = ["size"]
    case .multiLabel, .labelsInOneCell:
      script["problem.target"] = [self == .multiLabel ? "red, green, blue" : "label"]
      // A mean over rows: nothing is resampled.
      script["metric.primary"] = ["hamming_loss"]
      script["baseline.hidden_units"] = ["16"]
      script["overfit.ladder"] = ["16"]
      for step in ["baseline", "overfit", "tuning"] { script["\(step).epochs"] = ["20"] }
    case .vectorRegression:
      script["problem.target"] = ["4, 5"]
      script["metric.primary"] = ["mae"]
      script["baseline.hidden_units"] = ["16"]
      script["overfit.ladder"] = ["16"]
      for step in ["baseline", "overfit", "tuning"] { script["\(step).epochs"] = ["30"] }
      script["baseline.learning_rate"] = ["0.02"]
    case .texts: script["problem.target"] = ["class"]
    case .images:
      script["problem.target"] = ["class"]
      script["baseline.filters"] = ["4"]
      script["overfit.filters"] = ["4"]
      script["tuning.filters"] = ["4"]
    }
    return script
  }

  // MARK: - Data

  /// Three labels, each told by one column, as columns of their own or in one cell.
  private static func labels(inOneCell: Bool) -> SyntheticTable {
    let points = SyntheticTable.gaussianClasses(2, rows: 120, separation: 0, seed: 4).rows
    let names = ["red", "green", "blue"]
    return SyntheticTable(
      header: ["x", "y", "z"] + (inOneCell ? ["label"] : names),
      rows: points.map { point in
        let isThere = (0..<3).map { (Double(point[$0]) ?? 0) > 0.3 }
        let cell = names.indices.filter { isThere[$0] }.map { names[$0] }.joined(separator: "|")
        return Array(point.prefix(3))
          + (inOneCell ? [cell.isEmpty ? "grey" : cell] : isThere.map { $0 ? "1" : "0" })
      })
  }

  /// Two numbers: the fourth column and the fifth.
  private static var vector: SyntheticTable {
    let linear = SyntheticTable.linear(rows: 120, noise: 0.2)
    return SyntheticTable(
      header: ["x", "y", "z", "size", "weight"],
      rows: linear.rows.map { row in
        let weight = 1000 + 200 * ((Double(row[1]) ?? 0) + (Double(row[2]) ?? 0))
        return row + ["\(weight)"]
      })
  }

  /// Texts that praise or blame, with words that say neither between them.
  private static var textFiles: [(label: String, name: String, text: String)] {
    let words = ["good", "fine", "lovely", "bad", "poor", "dreadful"]
    let fillers = ["film", "story", "ending", "music", "actor", "scene", "hour", "evening"]
    return (0..<60).map { row in
      let isGood = row % 2 == 0
      let word = words[(isGood ? 0 : 3) + row / 2 % 3]
      let text = [fillers[row % 8], word, fillers[row * 5 / 3 % 8], "and", fillers[row / 8 % 8]]
      return (isGood ? "good" : "bad", "\(row).txt", text.joined(separator: " ") + " \(row)\n")
    }
  }

  /// Images of 6 by 6 pixels with a bright line, which lies or stands.
  private static var imageFiles: [(label: String, name: String, text: String)] {
    (0..<60).map { row in
      let isLying = row % 2 == 0
      let pixels = (0..<36).map { pixel in
        (isLying ? pixel / 6 : pixel % 6) == row / 2 % 6 ? 200 : (pixel * 37 + row * 11) % 60
      }
      let text = "P2 6 6 255\n" + pixels.map(String.init).joined(separator: " ") + "\n"
      return (isLying ? "lies" : "stands", "\(row).pgm", text)
    }
  }
}
