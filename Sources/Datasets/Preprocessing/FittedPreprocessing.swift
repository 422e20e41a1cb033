public import Tensors

/// A recipe fitted to training rows: what turns any rows into the tensor a network takes.
///
/// It is saved beside a model. Encoding and decoding it keeps every bit of what was learned.
public struct FittedPreprocessing: Sendable {
  /// A column that goes in.
  public struct Input: Codable, Hashable, Sendable {
    /// The column's name.
    public let name: String
    /// Whether it had categories in training, as against numbers.
    public let isCategory: Bool
    /// The height, the width and the channels of its images, if it holds images.
    public let imageShape: Shape?

    /// Makes the description of a column.
    public init(name: String, isCategory: Bool, imageShape: Shape? = nil) {
      self.name = name
      self.isCategory = isCategory
      self.imageShape = imageShape
    }

    private enum CodingKeys: String, CodingKey {
      case name
      case isCategory = "is_category"
      case imageShape = "image_shape"
    }
  }

  /// A fitted step with the kind it is saved under.
  struct Step: Sendable {
    let kind: String
    let value: any FittedPreprocessor
  }

  /// The columns that go in.
  public let inputs: [Input]
  /// The names of the tensor's columns.
  public let featureNames: [String]
  let steps: [Step]

  init(inputs: [Input], steps: [Step], featureNames: [String]) {
    self.inputs = inputs
    self.steps = steps
    self.featureNames = featureNames
  }

  /// Rows that were transformed.
  public struct Transformed: Sendable, Equatable {
    /// The numbers, `[rows, features]`, as they are kept.
    public let inputs: Features
    /// What the user should know.
    public let notes: [TransformNote]

    /// The numbers, `[rows, features]`, with all their zeros.
    public var features: Tensor { inputs.dense }
  }

  /// The sizes of a row of the tensor: `[features]`, or those of an image.
  ///
  /// - Parameter width: The number of features, of which a text has many under one name.
  /// - Returns: The sizes.
  public func shape(ofWidth width: Int) -> Shape {
    inputs.count == 1 ? inputs[0].imageShape ?? [width] : [width]
  }

  /// Turns rows into numbers, by what was learned from the training rows.
  ///
  /// - Parameter table: Rows with the columns of `inputs`, in any order; others are ignored.
  /// - Returns: The tensor `[rows, features]` and the notes.
  /// - Throws: A ``PreprocessingError`` that names column and line.
  public func transform(_ table: Table) throws(PreprocessingError) -> Transformed {
    var notes: [TransformNote] = []
    var current = try selectingInputs(of: table)
    for step in steps { current = try step.value.transform(current, notes: &notes) }
    if let images = current.imageColumn?.images, current.columns.count == 1 {
      return Transformed(inputs: .bytes(images.features), notes: notes)
    }
    return Transformed(inputs: try Features(columnsOf: current), notes: notes)
  }

  /// The columns that go in, each with the kind of values it had in training.
  private func selectingInputs(of table: Table) throws(PreprocessingError) -> Table {
    var columns: [Column] = []
    for input in inputs {
      let column = try table.required(input.name)
      guard column.images?.shape == input.imageShape else {
        throw .otherImages(
          column: input.name, found: column.images?.title ?? "no images",
          expected: input.imageShape.map { ImageRows(shape: $0, bytes: []).title } ?? "no images")
      }
      switch (input.isCategory, column.values) {
      case (false, .categories):
        columns.append(Column(input.name, numbers: try column.asNumbers(lines: table.lines)))
      case (true, .numbers):
        let labels = column.labels()
        columns.append(
          Column(input.name, texts: labels.codes.map { $0 < 0 ? nil : labels.levels[Int($0)] }))
      default: columns.append(column)
      }
    }
    return Table(name: table.name, columns: columns, lines: table.lines)
  }
}

extension FittedPreprocessing: Hashable {
  /// Two fitted recipes are equal when all that they learned is.
  public static func == (left: FittedPreprocessing, right: FittedPreprocessing) -> Bool {
    left.inputs == right.inputs && left.featureNames == right.featureNames
      && left.steps.map(\.hashable) == right.steps.map(\.hashable)
  }

  /// Feeds all that was learned to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(inputs)
    hasher.combine(featureNames)
    hasher.combine(steps.map(\.hashable))
  }
}

extension FittedPreprocessing: Codable {
  private enum CodingKeys: String, CodingKey {
    case inputs, steps
    case featureNames = "feature_names"
  }
}

extension FittedPreprocessing.Step: Codable {
  private enum CodingKeys: String, CodingKey { case kind, fitted }

  var hashable: [AnyHashable] { [kind, AnyHashable(value)] }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(String.self, forKey: .kind)
    let entry = try DatasetCatalog.preprocessor(kind, in: decoder)
    value = try entry.decodeFitted(try container.superDecoder(forKey: .fitted))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try value.encode(to: container.superEncoder(forKey: .fitted))
  }
}
