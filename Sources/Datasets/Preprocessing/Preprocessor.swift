/// A step of preprocessing that has not seen data: settings only.
///
/// What it learns, it learns from training rows; only the ``Fitted`` value that comes out can
/// transform a table, so no statistic can be taken from rows that it will be judged on.
public protocol Preprocessor: Codable, Hashable, Sendable {
  /// The step with what it has learned.
  associatedtype Fitted: FittedPreprocessor

  /// The name in plans and model files, in snake_case.
  static var kind: String { get }

  /// Whether the step brings its columns to small numbers, so that nothing else need scale them.
  static var scales: Bool { get }

  /// The settings, as plans write them.
  static var settings: [StepSetting] { get }

  /// The columns that the step is for.
  var columns: [String] { get }

  /// Learns from the training rows.
  ///
  /// - Parameter training: The training rows, as the steps before this one leave them.
  /// - Returns: The fitted step.
  /// - Throws: A ``PreprocessingError`` that names the column.
  func fit(_ training: Table) throws(PreprocessingError) -> Fitted
}

extension Preprocessor {
  // MARK: Default implementations

  /// No.
  public static var scales: Bool { false }

  /// The columns alone.
  public static var settings: [StepSetting] { [.columns] }
}

/// A step of preprocessing that has learned from training rows.
///
/// Encoding and decoding it gives the same bits, so a saved model transforms as the first one did.
public protocol FittedPreprocessor: Codable, Hashable, Sendable {
  /// Applies the step to the rows of any table that has its columns.
  ///
  /// - Parameters:
  ///   - table: The rows, as the steps before this one leave them.
  ///   - notes: Takes what the user should know, such as categories never seen in training.
  /// - Returns: The table with the step's columns changed, replaced or added to.
  /// - Throws: A ``PreprocessingError`` that names column and line.
  func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table
}

/// A fact about rows that were transformed, to be told to the user.
public struct TransformNote: Codable, Hashable, Sendable {
  /// What the note is about.
  public enum Kind: String, Codable, Hashable, Sendable {
    /// Categories that do not occur in the training rows; all of their indicators are zero.
    case unseenCategory = "unseen_category"
    /// Missing values that were filled.
    case filledMissing = "filled_missing"
  }
  /// What the note is about.
  public let kind: Kind
  /// The column concerned.
  public let column: String
  /// The number of rows concerned.
  public let count: Int
  /// The first line concerned.
  public let line: Int
  /// The first value concerned, or the value that was filled in.
  public let value: String

  /// The note as a sentence.
  public var sentence: String {
    switch kind {
    case .unseenCategory:
      "\(plural(count, "row")) \(count == 1 ? "has" : "have") a value of '\(column)' that no "
        + "training row has; the first is '\(shortened(value))' at line \(line)."
    case .filledMissing:
      "\(plural(count, "missing value")) of '\(column)' \(count == 1 ? "was" : "were") filled with "
        + "\(shortened(value)); the first at line \(line)."
    }
  }
}

extension Table {
  /// The column that a step needs.
  func required(_ name: String) throws(PreprocessingError) -> Column {
    guard let column = self[name] else {
      throw .missingColumn(name: name, found: columnNames)
    }
    return column
  }

  /// The numbers of a column that a step computes with.
  func requiredNumbers(
    _ name: String, step: String
  ) throws(PreprocessingError) -> [Double] {
    guard let numbers = try required(name).numbers else {
      throw .needsNumbers(step: step, column: name)
    }
    return numbers
  }

  /// A name for a new column: the one wished for, with primes if another column has it.
  func unusedName(for wish: String) -> String {
    var name = wish
    while self[name] != nil { name += "'" }
    return name
  }
}
