internal import Hashing

/// Several files that make one table.
struct JoinedReadings {
  let readings: [Reading]

  init(_ readings: [Reading]) { self.readings = readings }

  /// The columns that hold numbers in one file and categories in another.
  static func mixedColumns(of readings: [Reading]) -> Set<String> {
    var numbers: Set<String> = []
    var categories: Set<String> = []
    for column in readings.flatMap(\.table.columns) where column.missingCount < column.count {
      if column.numbers == nil {
        categories.insert(column.name)
      } else {
        numbers.insert(column.name)
      }
    }
    return numbers.intersection(categories)
  }

  /// One digest for all files; that of a single file is its own.
  static func fingerprint(of digests: [Digest]) -> Digest {
    guard digests.count != 1 else { return digests[0] }
    return SHA256.digest(of: digests.map(\.hexadecimal).joined(separator: "\n"))
  }

  /// The rows of all files, one after another.
  func joined() throws(DatasetError) -> Reading {
    guard readings.count != 1, let first = readings.first else { return readings[0] }
    for reading in readings.dropFirst() { try check(reading.table, against: first.table) }
    var notes = first.notes
    var lines = first.table.lines
    for reading in readings.dropFirst() {
      let shift = lines.last ?? 0
      notes.append(
        ReadingNote(
          .joinedFile, line: shift, count: reading.table.rowCount, value: reading.table.name))
      notes += reading.notes.map { $0.shifted(by: shift) }
      lines += reading.table.lines.map { $0 + shift }
    }
    let columns = first.table.columnNames.map { name in
      Self.joined(readings.compactMap { $0.table[name] }, name: name)
    }
    return Reading(
      table: Table(name: first.table.name, columns: columns, lines: lines), notes: notes,
      fingerprint: Self.fingerprint(of: readings.map(\.fingerprint)))
  }

  private func check(_ table: Table, against first: Table) throws(DatasetError) {
    if let images = table.imageColumn?.images, let others = first.imageColumn?.images,
      images.shape != others.shape
    {
      throw .malformed(
        table.name, "images as in \(first.name)",
        "they have \(images.title), expected \(others.title)")
    }
    guard Set(table.columnNames) != Set(first.columnNames) else { return }
    let missing = first.columnNames.filter { table[$0] == nil }
    let surplus = table.columnNames.filter { first[$0] == nil }
    throw DatasetError(
      file: table.name,
      fault: .otherColumns(missing: missing, surplus: surplus, than: first.name))
  }

  private static func joined(_ parts: [Column], name: String) -> Column {
    let images = parts.compactMap(\.images)
    if let first = images.first, images.count == parts.count {
      let all = ImageRows(shape: first.shape, bytes: images.flatMap(\.bytes))
      return Column(name: name, values: .images(all))
    }
    // A column without a value counts as numbers; among categories its rows are missing.
    if parts.allSatisfy({ $0.numbers != nil }) {
      return Column(name, numbers: parts.flatMap { $0.numbers ?? [] })
    }
    return Column(name, texts: parts.flatMap { part in (0..<part.count).map(part.text) })
  }
}

extension ReadingNote {
  /// The note with its line counted on from another file.
  fileprivate func shifted(by lines: Int) -> ReadingNote {
    ReadingNote(kind, column: column, line: line.map { $0 + lines }, count: count, value: value)
  }
}
