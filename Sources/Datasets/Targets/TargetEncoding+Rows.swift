public import Tensors

extension TargetEncoding {
  /// Turns the target of some rows into numbers.
  ///
  /// - Parameters:
  ///   - table: The rows.
  ///   - target: The target's column; several columns know their own names.
  /// - Returns: A tensor `[rows, 1]`: 0 or 1, the index of the class, or the number; `[rows, width]` for
  ///   labels and for several numbers. A label that the encoding does not know is none.
  /// - Throws: A ``PreprocessingError`` that names the line of a missing or unknown value.
  public func encode(_ table: Table, target: String) throws(PreprocessingError) -> Tensor {
    switch self {
    case .regression(let mean, let scale):
      let column = ScaledColumn(name: target, mean: mean, scale: scale)
      return try Self.encode([column], of: table)
    case .vector(let columns): return try Self.encode(columns, of: table)
    case .labels(let names, let delimiter):
      return try Self.encode(names, delimiter, of: table, target: target)
    case .labelColumns(let columns):
      var encoded: [[Float]] = []
      for label in columns {
        let encoding = TargetEncoding.binary(positive: label.positive, negative: label.negative)
        encoded.append(try encoding.encode(table, target: label.name).values)
      }
      return Self.joined(encoded, rows: table.rowCount)
    case .binary, .classes:
      let column = try Self.complete(target, in: table)
      let places = try indices(column.labels(), target: target, lines: table.lines)
      return Tensor(rows: table.rowCount, columns: 1, values: places.map { Float($0) })
    }
  }

  private static func complete(
    _ name: String, in table: Table
  ) throws(PreprocessingError) -> Column {
    let column = try table.required(name)
    if let row = (0..<table.rowCount).first(where: { column.isMissing($0) }) {
      throw .missingTarget(target: name, line: table.lines[row])
    }
    return column
  }

  private static func encode(
    _ columns: [ScaledColumn], of table: Table
  ) throws(PreprocessingError) -> Tensor {
    var encoded: [[Float]] = []
    for scaled in columns {
      let column = try complete(scaled.name, in: table)
      let values = try column.asNumbers(lines: table.lines).map {
        Float(($0 - scaled.mean) / scaled.scale)
      }
      if let row = values.firstIndex(where: { !$0.isFinite }) {
        throw .tooLarge(column: scaled.name, line: table.lines[row])
      }
      encoded.append(values)
    }
    return joined(encoded, rows: table.rowCount)
  }

  private static func encode(
    _ names: [String], _ delimiter: String, of table: Table, target: String
  ) throws(PreprocessingError) -> Tensor {
    let place = Dictionary(zip(names, 0...)) { first, _ in first }
    let column = try complete(target, in: table)
    var encoded = [[Float]](
      repeating: [Float](repeating: 0, count: table.rowCount), count: names.count)
    for row in 0..<table.rowCount {
      let found = DelimitedLabels.names(in: column.text(row) ?? "", delimiter: delimiter)
      for index in found.compactMap({ place[$0] }) { encoded[index][row] = 1 }
    }
    return joined(encoded, rows: table.rowCount)
  }

  private static func joined(_ columns: [[Float]], rows: Int) -> Tensor {
    guard columns.count > 1 else {
      return Tensor(rows: rows, columns: 1, values: columns.first ?? [])
    }
    return Tensor(
      rows: rows, columns: columns.count,
      values: (0..<rows).flatMap { row in columns.map { $0[row] } })
  }

  private func indices(
    _ found: Labels, target: String, lines: [Int]
  ) throws(PreprocessingError) -> [Int] {
    let place = Dictionary(zip(labels, 0...)) { first, _ in first }
    let places = found.levels.map { place[$0] }
    var indices: [Int] = []
    for (row, code) in found.codes.enumerated() {
      guard let index = places[Int(code)] else {
        throw .unseenLabel(
          target: target, line: lines[row], label: found.levels[Int(code)], known: labels)
      }
      indices.append(index)
    }
    return indices
  }
}
