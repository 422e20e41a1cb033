/// Why a table could not be turned into tensors.
public enum PreprocessingError: Error, Hashable, Sendable {
  /// A column that the recipe uses is not in the table.
  case missingColumn(name: String, found: [String])
  /// A value of a column that must be numbers is none.
  case notANumber(column: String, line: Int, value: String)
  /// A step that computes with numbers was given a column of categories.
  case needsNumbers(step: String, column: String)
  /// A step of images was given a column of something else.
  case needsImages(step: String, column: String)
  /// A column holds images of another size than those of training, or none.
  case otherImages(column: String, found: String, expected: String)
  /// No step turns this column of categories into numbers.
  case stillCategories(column: String)
  /// A value is missing and no step fills it.
  case missingValue(column: String, line: Int)
  /// A value is too large for the numbers that a network computes with.
  case tooLarge(column: String, line: Int?)
  /// There is no column to learn from.
  case noFeatures
  /// There is no row to fit to.
  case noRows
  /// The target is missing on a line.
  case missingTarget(target: String, line: Int)
  /// The target has a label that the training rows do not have.
  case unseenLabel(target: String, line: Int, label: String, known: [String])
  /// The target has another number of classes than the encoding takes.
  case classCount(target: String, found: [String], expected: Int)
  /// The label named as positive does not occur.
  case unknownPositive(target: String, label: String, known: [String])
  /// The setting of a step is not allowed.
  case invalidSetting(step: String, setting: String, value: String, expected: String)
}

extension PreprocessingError: CustomStringConvertible {
  /// Where, what was found, what was expected, what to do.
  public var description: String {
    switch self {
    case .missingColumn(let name, let found):
      "There is no column '\(name)'; found \(list(found)). The table must have the columns that "
        + "the preprocessing was made for."
    case .notANumber(let column, let line, let value):
      "Column '\(column)', line \(line): expected a number, found '\(shortened(value))'. "
        + "Correct the value or leave it empty."
    case .needsNumbers(let step, let column):
      "Column '\(column)': the step '\(step)' computes with numbers, and the column has categories. "
        + "Encode it first (one_hot_encoding)."
    case .stillCategories(let column):
      "Column '\(column)' has categories and no step turns them into numbers. "
        + "Add one_hot_encoding for it or leave the column out."
    case .missingValue(let column, let line):
      "Column '\(column)', line \(line): the value is missing and no step fills it. "
        + "Add missing_values for the column."
    case .tooLarge(let column, let line):
      "Column '\(column)'\(line.map { ", line \($0)" } ?? ""): values are too large to compute "
        + "with (above 3.4e38 after scaling). Correct them or leave the column out."
    case .needsImages(let step, let column):
      "Column '\(column)': the step '\(step)' is for images, and the column has none."
    case .otherImages(let column, let found, let expected):
      "Column '\(column)': found \(found), expected \(expected) as in training."
    case .noFeatures: "There is no column to learn from."
    case .noRows: "There is no row to fit the preprocessing to."
    case .invalidSetting(let step, let setting, let value, let expected):
      "The step '\(step)' has \(setting) \(value); expected \(expected)."
    default: targetSentence
    }
  }

  private var targetSentence: String {
    switch self {
    case .missingTarget(let target, let line):
      "Target '\(target)', line \(line): the value is missing."
    case .unseenLabel(let target, let line, let label, let known):
      "Target '\(target)', line \(line): found '\(shortened(label))', expected \(list(known))."
    case .classCount(let target, let found, let expected):
      "Target '\(target)': found \(found.count) classes (\(list(found))), expected \(expected)."
    case .unknownPositive(let target, let label, let known):
      "Target '\(target)': the positive label '\(label)' does not occur; found \(list(known))."
    default: ""
    }
  }

  private func list(_ names: [String]) -> String {
    let shown = names.prefix(10).map { "'\(shortened($0))'" }.joined(separator: ", ")
    return names.count > 10 ? "\(shown) and \(names.count - 10) more" : shown
  }
}
