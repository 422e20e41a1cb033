public import Hashing

/// A table with the columns that are predicted: mostly one.
///
/// Every row has a value of each target; every other column is a possible feature.
public struct Dataset: Sendable, Hashable {
  /// The rows that have a value of each target.
  public let table: Table
  /// The columns that are predicted.
  public let targets: [String]
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
    try self.init(reading, targets: [target])
  }

  /// Names the targets of a table that was read.
  ///
  /// - Parameters:
  ///   - reading: The table; rows that lack a value of one of the targets are left out, with a note.
  ///   - targets: The columns to predict.
  /// - Throws: A ``DatasetError`` if a column is not there or empty, or if no other is left.
  public init(_ reading: Reading, targets: [String]) throws(DatasetError) {
    let table = reading.table
    let listed = targets.joined(separator: ", ")
    for target in targets where table[target] == nil {
      let fault = DatasetError.Fault.columnNotFound(
        name: target, columns: table.columnNames,
        looksLikeData: reading.notes.contains { $0.kind == .noHeader })
      throw DatasetError(file: table.name, fault: fault)
    }
    guard table.columns.count > targets.count else {
      throw DatasetError(file: table.name, fault: .noFeatures(target: listed))
    }
    var missing: Set<Int> = []
    var notes = reading.notes
    for column in targets.compactMap({ table[$0] }) {
      let gaps = (0..<table.rowCount).filter { column.isMissing($0) }
      missing.formUnion(gaps)
      guard let first = gaps.first else { continue }
      notes.append(
        ReadingNote(
          .missingTarget, column: column.name, line: table.lines[first], count: gaps.count))
    }
    guard missing.count < table.rowCount else {
      throw DatasetError(file: table.name, fault: .targetEmpty(target: listed))
    }
    self.table = missing.isEmpty ? table : table.excluding(rows: missing.sorted())
    self.targets = targets
    self.notes = notes
    fingerprint = reading.fingerprint
  }

  /// The column that is predicted, the first of several.
  public var target: String { targets.first ?? "" }

  /// The names of all columns but the targets.
  public var featureColumns: [String] { table.columnNames.filter { !targets.contains($0) } }

  /// The column that is predicted, the first of several.
  public var targetColumn: Column {
    table[target] ?? Column(target, numbers: [])
  }

  /// The columns that are predicted.
  public var targetColumns: [Column] { targets.compactMap { table[$0] } }
}
