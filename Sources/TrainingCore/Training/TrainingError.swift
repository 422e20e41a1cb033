/// Why a training cannot begin.
public enum TrainingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Which rows an error is about.
  public enum Part: String, Sendable {
    /// The rows that the network learns from.
    case training
    /// The rows that it is judged by.
    case validation
  }

  /// A setting lies outside its range.
  case invalidSetting(InvalidSetting)
  /// The architecture is not valid.
  case architecture(ArchitectureError)
  /// A metric is not in the catalog.
  case unknownMetric(UnknownName)
  /// The loss belongs to another activation of the last layer.
  case activation(loss: String, expected: Activation, found: Activation)
  /// The loss compares classes, and the last layer has one output.
  case oneClass(loss: String)
  /// Early stopping was asked for without rows to judge by.
  case nothingToStopBy
  /// There are no rows, or too many.
  case rowCount(Part, found: Int)
  /// Features and targets have different numbers of rows.
  case rowCounts(Part, features: Int, targets: Int)
  /// The rows have another number of features than the network has inputs.
  case featureWidth(Part, expected: Int, found: Int)
  /// The rows have another number of targets than the loss compares.
  case targetWidth(Part, loss: String, expected: Int, found: Int)
  /// There are not as many weights as rows.
  case weightCount(Part, rows: Int, found: Int)
  /// A weight is not a number of at least 0; the row is counted from 0.
  case weight(Part, row: Int, found: Float)
  /// Class weights were asked for where targets name no classes.
  case noClassesToWeigh(loss: String)
  /// There are not as many class weights as classes.
  case classWeightCount(expected: Int, found: Int)
  /// A feature is infinite or not a number; row and column are counted from 0.
  case featureNotFinite(Part, row: Int, column: Int)
  /// A feature names no word of the first layer's vocabulary; row and column are counted from 0.
  case featureNotAWord(Part, row: Int, column: Int, vocabulary: Int, found: Float)
  /// A target is not one that the loss or a metric can compare; the row is counted from 0.
  case target(Part, row: Int, of: String, expected: String, found: [Float])

  /// What is wrong and what would be right.
  public var description: String {
    switch self {
    case .invalidSetting(let error): "\(error)"
    case .architecture(let error): "\(error)"
    case .unknownMetric(let error): "\(error)"
    case .activation(let loss, let expected, let found):
      "The loss '\(loss)' needs a last layer with the activation '\(expected.rawValue)'. "
        + "Found '\(found.rawValue)'."
    case .oneClass(let loss):
      "The loss '\(loss)' needs a last layer with at least 2 units, one for each class. Found 1."
    case .nothingToStopBy:
      "Early stopping needs validation rows. Found none."
    case .rowCount(let part, let found):
      "There must be from 1 to \(Int32.max) \(part) rows. Found \(found)."
    case .rowCounts(let part, let features, let targets):
      "The \(part) features have \(features) rows, but the targets \(targets)."
    case .featureWidth(let part, let expected, let found):
      "The network has \(expected) inputs, but the \(part) rows \(found) features."
    case .targetWidth(let part, let loss, let expected, let found):
      "The loss '\(loss)' compares \(expected) targets a row, but the \(part) rows have \(found)."
    case .weightCount(let part, let rows, let found):
      "Each of the \(rows) \(part) rows needs one weight. Found \(found)."
    case .weight(let part, let row, let found):
      "Weights must be numbers of at least 0. Found \(found) in \(part) row \(row)."
    case .noClassesToWeigh(let loss):
      "Class weights need targets that name classes. The loss '\(loss)' compares numbers."
    case .classWeightCount(let expected, let found):
      "Each of \(expected) classes needs one weight. Found \(found)."
    case .featureNotAWord(let part, let row, let column, let vocabulary, let found):
      "The features of the \(part.rawValue) rows must be whole numbers from 0 to \(vocabulary - 1), "
        + "since the first layer is an embedding of \(vocabulary) words. Found \(found) in row \(row), "
        + "column \(column)."
    case .featureNotFinite(let part, let row, let column):
      "Features must be finite numbers. Feature \(column) of \(part) row \(row) is not."
    case .target(let part, let row, let owner, let expected, let found):
      "The targets of '\(owner)' must be \(expected). "
        + "Found \(found.map { "\($0)" }.joined(separator: ", ")) in \(part) row \(row)."
    }
  }
}
