/// Something about the data that a user should know before anything is trained.
public struct Finding: Codable, Hashable, Sendable {
  /// What a finding is about.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Rows that repeat an earlier one in every column.
    case duplicateRows = "duplicate_rows"
    /// Rows with equal features and different targets.
    case contradictingRows = "contradicting_rows"
    /// A column that is the target under another name.
    case targetCopy = "target_copy"
    /// A column that predicts the target nearly without error, all by itself.
    case targetGivenAway = "target_given_away"
    /// A column that names the rows.
    case identifier
    /// A column that counts the rows.
    case rowIndex = "row_index"
    /// Whole numbers that a double cannot hold exactly.
    case hugeIntegers = "huge_integers"
    /// A column whose values are entities with several rows each, such as patients.
    case repeatedGroups = "repeated_groups"
    /// A number that occurs again and again, far from all others.
    case sentinel
    /// Texts that are numbers with a unit.
    case numbersWithUnit = "numbers_with_unit"
    /// A category with very many values.
    case highCardinality = "high_cardinality"
    /// Rows that stand in the order of the target.
    case sortedByTarget = "sorted_by_target"
    /// Neighbouring rows whose targets are alike.
    case neighboursAlike = "neighbours_alike"
    /// Rows that stand in the order of a time.
    case timeOrder = "time_order"
    /// A column that differs between the beginning and the end of the file.
    case driftAlongFile = "drift_along_file"
    /// A column whose gaps are not spread evenly over the file.
    case unevenMissing = "uneven_missing"
    /// Labels that differ only in case, blanks or Unicode form.
    case similarLabels = "similar_labels"
    /// A class with too few rows.
    case rareClass = "rare_class"
    /// Two columns with the same values.
    case equalColumns = "equal_columns"
  }

  /// What the finding is about.
  public let kind: Kind
  /// The column concerned, if it is one.
  public let column: String?
  /// The physical lines of the first rows concerned, at most ten.
  public let lines: [Int]
  /// The numbers that the sentence holds, by name.
  public let numbers: [String: Double]
  /// What was found, with the numbers in it.
  public let sentence: String
  /// What is recommended.
  public let advice: String
  /// Whether results would be wrong or misleading if nothing were done.
  public let isSerious: Bool

  /// Makes a finding of its facts.
  public init(
    _ kind: Kind, column: String? = nil, lines: [Int] = [], numbers: [String: Double] = [:],
    sentence: String, advice: String, isSerious: Bool
  ) {
    self.kind = kind
    self.column = column
    self.lines = Array(lines.prefix(10))
    self.numbers = numbers
    self.sentence = sentence
    self.advice = advice
    self.isSerious = isSerious
  }

  private enum CodingKeys: String, CodingKey {
    case kind, column, lines, numbers, sentence, advice
    case isSerious = "is_serious"
  }
}
