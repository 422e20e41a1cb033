import JSONText
import Workflows

/// The losses of one training so far, drawn with letters: "." training, "o" validation.
struct LearningCurve: Sendable, Equatable {
  private var training: [Double] = []
  private var validation: [Double] = []
  /// The epochs that the training may take: the width of the picture.
  private var limit = 1

  /// The epochs so far.
  var epochs: Int { training.count }

  /// Adds an epoch.
  mutating func add(_ progress: TrainingProgress) {
    limit = max(progress.epochs, 1)
    training.append(progress.loss)
    if let loss = progress.validationLoss { validation.append(loss) }
  }

  /// The picture as lines of at most the given number of columns.
  func lines(width: Int, height: Int) -> [String] {
    let all = (training + validation).filter(\.isFinite)
    guard let least = all.min(), let most = all.max(), width >= 16, height >= 2 else { return [] }
    let labels = (top: most.rounded3, bottom: least.rounded3)
    let margin = max(labels.top.count, labels.bottom.count)
    let columns = min(width - margin - 3, 72)
    var cells = [[Character]](
      repeating: [Character](repeating: " ", count: columns), count: height)
    for (series, mark) in [(training, Character(".")), (validation, Character("o"))] {
      for (epoch, loss) in series.enumerated() where loss.isFinite {
        let share = most > least ? (most - loss) / (most - least) : 0.5
        let row = Int((share * Double(height - 1)).rounded())
        cells[row][column(of: epoch, columns)] = mark
      }
    }
    return cells.enumerated().map { row, cells in
      let label = row == 0 ? labels.top : row == height - 1 ? labels.bottom : ""
      let blanks = String(repeating: " ", count: margin - label.count)
      let drawn = String(cells).trimmingEnd
      return "\(blanks)\(label) |\(drawn.isEmpty ? "" : " " + drawn)"
    }
  }

  private func column(of epoch: Int, _ columns: Int) -> Int {
    min(columns - 1, epoch * (columns - 1) / max(1, limit - 1))
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmingEnd: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
