/// The built-in plug-ins of this module: one file each, and one line here.
public enum DatasetCatalog {
  /// The preprocessing steps.
  public static let preprocessors: [PreprocessorEntry] = [
    PreprocessorEntry(
      MissingValues.self, "fill missing values with mean, median, mode or a constant"),
    PreprocessorEntry(Standardization.self, "shift and scale to mean 0 and standard deviation 1"),
    PreprocessorEntry(MinMaxScaling.self, "shift and scale to a range, [0, 1] by default"),
    PreprocessorEntry(OneHotEncoding.self, "one column of 0 and 1 for each category"),
    PreprocessorEntry(RobustScaling.self, "shift by the median and scale by the quartiles"),
    PreprocessorEntry(Clipping.self, "move outliers to the border of what is usual"),
    PreprocessorEntry(PowerTransform.self, "draw long tails in by logarithm or power"),
    PreprocessorEntry(OrdinalEncoding.self, "the place of each category in an order"),
    PreprocessorEntry(HashEncoding.self, "columns of 0 and 1 for buckets of a hash"),
    PreprocessorEntry(DateParts.self, "dates as year, month, weekday and hour"),
    PreprocessorEntry(Bucketizing.self, "columns of 0 and 1 for ranges of a number"),
    PreprocessorEntry(FeatureCross.self, "columns of 0 and 1 for combinations of values"),
    PreprocessorEntry(PolynomialFeatures.self, "products of columns"),
    PreprocessorEntry(RatioFeatures.self, "ratios of columns"),
    PreprocessorEntry(TextVectorization.self, "texts as rows of tokens, or as sequences of them"),
    PreprocessorEntry(ImageScaling.self, "bring pixels from 0...255 to small numbers"),
  ]

  /// The forms in which rows can lie on a disk; the first that recognises a place reads it.
  public static let sources: [any DataSource] = [
    ImageArraySource(),
    ImageFolderSource(),
    NumPySource(),
    JSONLinesSource(),
    TextFolderSource(),
    TableSource(),
  ]

  /// The ways to deal rows into training and validation.
  public static let splitters: [SplitterEntry] = [
    SplitterEntry(HoldOut.self, "one split; for plenty of rows"),
    SplitterEntry(KFold.self, "each row validates once; for few rows"),
    SplitterEntry(IteratedKFold.self, "k-fold again and again, reshuffled; for very few rows"),
    SplitterEntry(LeaveOneGroupOut.self, "each group validates once; for few large groups"),
    SplitterEntry(ExpandingWindow.self, "earlier rows train, later ones validate; for times"),
  ]

  /// The entry of a preprocessing step.
  static func preprocessor(_ kind: String, in decoder: any Decoder) throws -> PreprocessorEntry {
    guard let entry = preprocessors.first(where: { $0.kind == kind }) else {
      throw unknown(kind, among: preprocessors.map(\.kind), in: decoder)
    }
    return entry
  }

  /// The entry of a splitter.
  static func splitter(_ kind: String, in decoder: any Decoder) throws -> SplitterEntry {
    guard let entry = splitters.first(where: { $0.kind == kind }) else {
      throw unknown(kind, among: splitters.map(\.kind), in: decoder)
    }
    return entry
  }

  private static func unknown(
    _ kind: String, among known: [String], in decoder: any Decoder
  ) -> DecodingError {
    DecodingError.dataCorrupted(
      DecodingError.Context(
        codingPath: decoder.codingPath,
        debugDescription: "unknown kind '\(kind)'; expected \(known.joined(separator: ", "))"))
  }
}

/// A preprocessing step as the catalog lists it.
public struct PreprocessorEntry: Sendable {
  /// The name in plans and model files.
  public let kind: String
  /// What it does, in a line.
  public let summary: String
  /// The settings, as plans write them.
  public let settings: [StepSetting]
  let decode: @Sendable (any Decoder) throws -> any Preprocessor
  let decodeFitted: @Sendable (any Decoder) throws -> any FittedPreprocessor

  /// Makes the entry of a type.
  public init<Step: Preprocessor>(_ type: Step.Type, _ summary: String) {
    kind = Step.kind
    self.summary = summary
    settings = Step.settings
    decode = { try Step(from: $0) }
    decodeFitted = { try Step.Fitted(from: $0) }
  }
}

/// A splitter as the catalog lists it.
public struct SplitterEntry: Sendable {
  /// The name in plans.
  public let kind: String
  /// What it does, in a line.
  public let summary: String
  let decode: @Sendable (any Decoder) throws -> any Splitter

  /// Makes the entry of a type.
  public init<Member: Splitter>(_ type: Member.Type, _ summary: String) {
    kind = Member.kind
    self.summary = summary
    decode = { try Member(from: $0) }
  }
}

/// The key that says which plug-in a value is coded for.
enum KindKey: String, CodingKey {
  case kind
}
