import Datasets
import JSONText
import Tensors
import Workflows

/// The predictions of a network for the rows of a table, ready to be printed.
struct PredictionTable {
  /// What happened on the way, such as categories that no training row has.
  let notes: [String]
  private let model: FinalModel
  private let values: Tensor

  /// Predicts each row.
  ///
  /// - Throws: `PreprocessingError` if a column holds what it cannot hold.
  init(_ model: FinalModel, for table: Table) throws {
    let predictions = try model.predictions(for: table)
    self.model = model
    values = predictions.values
    notes = predictions.notes
  }

  /// The names of the columns.
  var header: [String] {
    guard model.task != .vectorRegression else {
      return model.outputNames.map { "prediction_" + $0 }
    }
    return model.classes.map { "p_" + $0 } + ["prediction"]
  }

  /// The lines of a CSV file, the header first.
  var lines: [String] {
    let rows = (0..<values.rows).map { row in
      model.task == .vectorRegression
        ? numbers(row).map(\.description)
        : probabilities(row).map(\.description) + [prediction(row)]
    }
    return ([header] + rows).map { $0.map(Self.field).joined(separator: ",") }
  }

  /// The predictions as data.
  var json: JSONValue {
    let rows = (0..<values.rows).map { row -> JSONValue in
      if model.task == .vectorRegression {
        let pairs = zip(model.outputNames, numbers(row).map { JSONValue.number(Double($0)) })
        return ["prediction": .object(Dictionary(pairs) { first, _ in first })]
      }
      guard !model.task.isRegression else {
        return ["prediction": .number(Double(values[row, 0]))]
      }
      let pairs = zip(model.classes, probabilities(row).map { JSONValue.number(Double($0)) })
      return [
        "prediction": model.task == .multiLabel
          ? .array(labels(row).map { .string($0) }) : .string(prediction(row)),
        "probabilities": .object(Dictionary(pairs) { first, _ in first }),
      ]
    }
    return [
      "schema_version": 1, "task": .string(model.task.rawValue), "target": .string(model.target),
      "predictions": .array(rows),
    ]
  }

  /// The probability of each class, in the order of the classes; none for a regression.
  private func probabilities(_ row: Int) -> [Float] {
    switch model.task {
    case .binary: [1 - values[row, 0], values[row, 0]]
    case .multiclass, .multiLabel: numbers(row)
    case .regression, .vectorRegression: []
    }
  }

  /// All outputs of a row.
  private func numbers(_ row: Int) -> [Float] { (0..<values.columns).map { values[row, $0] } }

  /// The labels whose probability exceeds their threshold.
  private func labels(_ row: Int) -> [String] {
    zip(model.classes, zip(numbers(row), model.thresholds ?? []))
      .filter { Double($0.1.0) > $0.1.1 }.map(\.0)
  }

  /// The likeliest class, the first of several; the labels; or the number.
  private func prediction(_ row: Int) -> String {
    if model.task == .multiLabel {
      return labels(row).joined(separator: model.labelDelimiter)
    }
    guard model.task.isClassification else { return values[row, 0].description }
    if let threshold = model.thresholds?.first {
      return model.classes[Double(values[row, 0]) > threshold ? 1 : 0]
    }
    let probabilities = probabilities(row)
    let best = probabilities.indices.reduce(0) {
      probabilities[$1] > probabilities[$0] ? $1 : $0
    }
    return model.classes[best]
  }

  /// A text as a field of a CSV file, in quotes where RFC 4180 asks for them.
  private static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains(byte)
    }
    guard needsQuotes || text.first == " " || text.last == " " else { return text }
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }
}
