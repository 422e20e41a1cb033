public import Hashing

/// A table with the column that is predicted.
///
/// Every row has a value of the target; every other column is a possible feature.
public struct Dataset: Sendable, Hashable {
  /// The rows that have a value of the target.
  public let table: Table
  /// The column that is predicted.
  public let target: String
  /// What was found and decided while reading.
  public let notes: [ReadingNote]
  /// The SHA-256 of the file's bytes.
  public let fingerprint: Digest

  /// Names the target of a table that was read.
  ///
  /// - Parameters:
  ///   - reading: The table; rows without a value of the target are left out, with a note.
  ///   - target: The column to predict.
  /// - Throws: A ``DatasetError`` if there is no such column, if it is empty, or if it is the only one.
  public init(_ reading: Reading, target: String) throws(DatasetError) {
    let table = reading.table
    guard let column = table[target] else {
      let fault = DatasetError.Fault.columnNotFound(
        name: target, columns: table.columnNames,
        looksLikeData: reading.notes.contains { $0.kind == .noHeader })
      throw DatasetError(file: table.name, fault: fault)
    }
    guard table.columns.count > 1 else {
      throw DatasetError(file: table.name, fault: .noFeatures(target: target))
    }
    let missing = (0..<table.rowCount).filter { column.isMissing($0) }
    guard missing.count < table.rowCount else {
      throw DatasetError(file: table.name, fault: .targetEmpty(target: target))
    }
    let note = missing.first.map {
      ReadingNote(.missingTarget, column: target, line: table.lines[$0], count: missing.count)
    }
    self.table = missing.isEmpty ? table : table.excluding(rows: missing)
    self.target = target
    notes = reading.notes + (note.map { [$0] } ?? [])
    fingerprint = reading.fingerprint
  }

  /// The names of all columns but the target.
  public var featureColumns: [String] { table.columnNames.filter { $0 != target } }

  /// The column that is predicted.
  public var targetColumn: Column {
    table[target] ?? Column(target, numbers: [])
  }

  /// What the target's values suggest to predict, and why.
  ///
  /// Two values make two classes. Text makes classes. So do whole numbers, if they are at most 20
  /// different ones and each occurs ten times on average; other numbers are predicted as numbers.
  public var recognizedTask: (kind: TargetKind, reason: String) {
    let levels = targetColumn.labels().levels
    let listed = levels.prefix(5).map { "'\(shortened($0))'" }.joined(separator: ", ")
    let found = "'\(target)' has \(plural(levels.count, "value"))"
    if levels.count == 2 { return (.binary, "\(found): \(listed).") }
    guard let numbers = targetColumn.numbers else {
      return (.classes, "\(found) and they are text: \(listed)\(levels.count > 5 ? ", …" : "").")
    }
    let isWhole = numbers.allSatisfy { $0 == $0.rounded() }
    if isWhole, levels.count <= 20, levels.count * 10 <= numbers.count {
      return (.classes, "\(found), whole numbers that occur again and again: \(listed), ….")
    }
    return (.regression, "\(found) and they are numbers.")
  }

  /// Checks that the target can be predicted as what it is said to be.
  ///
  /// - Parameter kind: What is to be predicted.
  /// - Throws: A ``DatasetError`` that says what is wrong with the target.
  public func check(as kind: TargetKind) throws(DatasetError) {
    let labels = targetColumn.labels()
    let rows = table.rowCount
    if kind == .regression { try checkNumbers() }
    if labels.levels.count == 1, let label = labels.levels.first {
      let fault: DatasetError.Fault =
        kind == .regression
        ? .targetConstant(target: target, value: label)
        : .targetSingleClass(target: target, label: label, rows: rows)
      throw DatasetError(file: table.name, fault: fault)
    }
    guard kind != .regression else { return }
    if labels.levels.count * 10 > rows * 9 {
      let fault = DatasetError.Fault.targetAllUnique(
        target: target, labels: labels.levels.count, rows: rows)
      throw DatasetError(file: table.name, fault: fault)
    }
    if kind == .binary, labels.levels.count != 2 {
      let fault = DatasetError.Fault.targetClassCount(
        target: target, found: labels.levels.count, expected: 2)
      throw DatasetError(file: table.name, fault: fault)
    }
  }

  private func checkNumbers() throws(DatasetError) {
    guard case .categories(let codes, let levels) = targetColumn.values else { return }
    let isNumber = levels.map { NumberParsing.number(in: $0) != nil }
    let others = codes.indices.filter { codes[$0] >= 0 && !isNumber[Int(codes[$0])] }
    let first = others.first
    let fault = DatasetError.Fault.targetNotANumber(
      target: target, value: first.map { levels[Int(codes[$0])] } ?? levels.first ?? "",
      count: others.count, of: codes.count)
    throw DatasetError(file: table.name, line: first.map { table.lines[$0] }, fault: fault)
  }
}
