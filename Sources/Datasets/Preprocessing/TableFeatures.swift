internal import Tensors

extension Features {
  /// Puts the columns of a table side by side.
  ///
  /// - Throws: A ``PreprocessingError`` that names column and line of what is no finite number.
  init(columnsOf table: Table) throws(PreprocessingError) {
    let isSparse = table.columns.contains {
      if case .sparse = $0.values { true } else { false }
    }
    self = isSparse ? .sparse(try Self.sparse(table)) : .dense(try Self.dense(table))
  }

  private static func dense(_ table: Table) throws(PreprocessingError) -> Tensor {
    let width = table.columns.count
    var tensor = Tensor(zeros: [table.rowCount, width])
    for (index, column) in table.columns.enumerated() {
      let numbers = try floats(of: column, table)
      tensor.withUnsafeMutableValues { values in
        for (row, value) in numbers.enumerated() { values[row * width + index] = value }
      }
    }
    return tensor
  }

  private static func floats(
    of column: Column, _ table: Table
  ) throws(PreprocessingError) -> [Float] {
    guard let numbers = column.numbers else { throw .stillCategories(column: column.name) }
    var values: [Float] = []
    values.reserveCapacity(numbers.count)
    for (row, number) in numbers.enumerated() {
      let value = Float(number)
      guard value.isFinite else {
        throw number.isNaN
          ? .missingValue(column: column.name, line: table.lines[row])
          : .tooLarge(column: column.name, line: table.lines[row])
      }
      values.append(value)
    }
    return values
  }

  /// One column of a table, with the place of its first number.
  private enum Part {
    case numbers([Float], at: Int32)
    case rows(SparseRows, at: Int32)
  }

  private static func sparse(_ table: Table) throws(PreprocessingError) -> SparseRows {
    var (parts, width): ([Part], Int32) = ([], 0)
    for column in table.columns {
      if case .sparse(let rows) = column.values {
        parts.append(.rows(rows, at: width))
        width += Int32(rows.columns)
      } else {
        parts.append(.numbers(try floats(of: column, table), at: width))
        width += 1
      }
    }
    if case .rows(let only, _)? = parts.first, parts.count == 1 { return only }
    var (starts, columns, values): ([Int], [Int32], [Float]) = ([0], [], [])
    for row in 0..<table.rowCount {
      for part in parts { append(row, of: part, &columns, &values) }
      starts.append(columns.count)
    }
    return SparseRows(
      columns: Int(width), rowStarts: starts, columnIndices: columns,
      values: values.allSatisfy { $0 == 1 } ? nil : values)
  }

  private static func append(
    _ row: Int, of part: Part, _ columns: inout [Int32], _ values: inout [Float]
  ) {
    switch part {
    case .numbers(let numbers, let place):
      guard numbers[row] != 0 else { return }
      columns.append(place)
      values.append(numbers[row])
    case .rows(let rows, let place):
      for index in rows.rowStarts[row]..<rows.rowStarts[row + 1] {
        columns.append(rows.columnIndices[index] + place)
        values.append(rows.values?[index] ?? 1)
      }
    }
  }
}
