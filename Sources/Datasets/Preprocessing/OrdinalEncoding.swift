internal import JSONText

/// Replaces each category by its place in an order: the one given, or that of the levels.
///
/// A network takes places for numbers, so the order should mean something (small, medium, large). A
/// value without a place becomes -1 and is told; so, without a note, does a missing one.
public struct OrdinalEncoding: Preprocessor {
  /// The name in plans and model files.
  public static let kind = "ordinal_encoding"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    .columns,
    StepSetting(
      "order", .texts, "the values in their order; that of their names if left out",
      standard: .null),
  ]
  /// The columns that the step is for.
  public var columns: [String]
  /// The order of the values, for all of the columns; `nil` for that of the training levels.
  public var order: [String]?

  /// Makes the step for some columns.
  public init(columns: [String], order: [String]? = nil) {
    self.columns = columns
    self.order = order
  }

  /// Learns from the training rows.
  public func fit(_ training: Table) throws(PreprocessingError) -> FittedOrdinalEncoding {
    if let order, order.isEmpty || Set(order).count != order.count {
      throw .invalidSetting(
        step: Self.kind, setting: "order", value: "\(order)", expected: "different values")
    }
    var orders: [[String]] = []
    for name in columns {
      let labels = try training.required(name).labels()
      orders.append(order ?? labels.levels)
    }
    return FittedOrdinalEncoding(columns: columns, orders: orders)
  }
}

/// The order of the values of each of some columns.
public struct FittedOrdinalEncoding: FittedPreprocessor {
  /// The columns, in the order of the step.
  public let columns: [String]
  /// The values of each column, from place 0.
  public let orders: [[String]]

  /// Applies what was learned to the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var result = table
    for (name, order) in zip(columns, orders) {
      let labels = try table.required(name).labels()
      let place = Dictionary(zip(order, 0...)) { first, _ in first }
      let places = labels.levels.map { place[$0] ?? -1 }
      let unseen = labels.codes.indices.filter {
        labels.codes[$0] >= 0 && places[Int(labels.codes[$0])] < 0
      }
      if let first = unseen.first {
        notes.append(
          TransformNote(
            kind: .unseenCategory, column: name, count: unseen.count, line: table.lines[first],
            value: labels.levels[Int(labels.codes[first])]))
      }
      let numbers = labels.codes.map { $0 < 0 ? -1 : Double(places[Int($0)]) }
      result = result.replacing(Column(name, numbers: numbers))
    }
    return result
  }
}
