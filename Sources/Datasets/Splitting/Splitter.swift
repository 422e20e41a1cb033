public import Tensors

/// One way to part rows into those to train on and those to judge on.
public struct Fold: Codable, Hashable, Sendable {
  /// Which shuffle it belongs to, from 0.
  public let repetition: Int
  /// Its number within the shuffle, from 0.
  public let index: Int
  /// The rows to train on, ascending.
  public let training: [Int]
  /// The rows to judge on, ascending.
  public let validation: [Int]

  /// Makes a fold of its rows.
  public init(repetition: Int, index: Int, training: [Int], validation: [Int]) {
    self.repetition = repetition
    self.index = index
    self.training = training
    self.validation = validation
  }

  init(repetition: Int, index: Int, rows: Int, validation: [Int]) {
    let held = Set(validation)
    self.init(
      repetition: repetition, index: index, training: (0..<rows).filter { !held.contains($0) },
      validation: validation.sorted())
  }
}

/// A protocol of evaluation: how rows are dealt into training and validation.
public protocol Splitter: Codable, Hashable, Sendable {
  /// The name in plans, in snake_case.
  static var kind: String { get }

  /// Deals the rows.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - strata: The stratum of each row, kept in proportion; `nil` if all are alike.
  ///   - groups: The group of each row; a group is never parted. ``RowKeys/groups`` keeps identical
  ///     rows together.
  ///   - generator: Where the order of dealing comes from.
  /// - Returns: The folds, none of which has an empty part.
  /// - Throws: A ``SplitError`` if the rows do not suffice.
  func folds(
    rows: Int, strata: [Int]?, groups: [Int], generator: SeededGenerator
  ) throws(SplitError) -> [Fold]
}

/// Why rows cannot be dealt as wished.
public enum SplitError: Error, Hashable, Sendable {
  /// There are fewer rows than parts.
  case tooFewRows(rows: Int, needed: Int)
  /// There are fewer rows of different content than parts.
  case tooFewGroups(groups: Int, needed: Int)
  /// A class has fewer rows of different content than parts.
  case tooFewInStratum(stratum: Int, members: Int, needed: Int)
  /// A number of folds below 2.
  case folds(Int)
  /// A number of repeats below 1.
  case repeats(Int)
  /// A fraction that is not between 0 and 1.
  case fraction(Double)
  /// A gap below 0.
  case gap(Int)
  /// No row is earlier than the rows that validate in a fold, counted from 1.
  case noEarlierTime(fold: Int)
}

extension SplitError: CustomStringConvertible {
  /// What was found, what was expected, what to do.
  public var description: String {
    switch self {
    case .tooFewRows(let rows, let needed):
      "There are \(plural(rows, "row")), and the split needs at least \(needed). "
        + "Use fewer folds or more data."
    case .tooFewGroups(let groups, let needed):
      "There are \(plural(groups, "row")) of different content (identical ones stay together), and "
        + "the split needs at least \(needed). Use fewer folds or more data."
    case .tooFewInStratum(let stratum, let members, let needed):
      "Class \(stratum) has \(plural(members, "row")) of different content, and the split needs at "
        + "least \(needed) of each class. Use fewer folds or more data."
    case .folds(let folds): "The number of folds is \(folds); expected at least 2."
    case .repeats(let repeats): "The number of repeats is \(repeats); expected at least 1."
    case .fraction(let fraction):
      "The fraction for validation is \(fraction); expected a number between 0 and 1."
    case .noEarlierTime(let fold):
      "No row is earlier than those that validate in fold \(fold): take fewer folds, or a time that "
        + "tells more rows apart."
    case .gap(let gap): "The gap is \(gap) rows; expected at least 0."
    }
  }
}

extension SplitError {
  /// Throws unless there are enough rows, groups and members of each stratum for some parts.
  static func check(
    rows: Int, groups: [RowGroup], parts: Int
  ) throws(SplitError) {
    guard rows >= parts else { throw .tooFewRows(rows: rows, needed: parts) }
    guard groups.count >= parts else { throw .tooFewGroups(groups: groups.count, needed: parts) }
    for stratum in GroupedRows.byStratum(groups) where stratum.groups.count < parts {
      throw .tooFewInStratum(
        stratum: stratum.stratum, members: stratum.groups.count, needed: parts)
    }
  }
}
