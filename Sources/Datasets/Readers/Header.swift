/// The names of the columns, made out of the first record.
struct Header {
  private(set) var names: [String] = []
  private(set) var notes: [ReadingNote] = []

  /// Trims the names, gives a name to those that have none, and refuses two that are the same.
  init(_ fields: [String], file: String, line: Int) throws(DatasetError) {
    let trimmed = fields.map(trimmedText)
    let occurrences = Dictionary(trimmed.map { ($0, 1) }, uniquingKeysWith: +)
    for (index, field) in fields.enumerated() {
      // Outer blanks are kept where they are all that tells two names apart.
      let mustStay = occurrences[trimmed[index], default: 0] > 1 && Set(fields).count > 1
      let name = trimmed[index].isEmpty || !mustStay ? trimmed[index] : field
      try take(name, written: field, index: index, file: file, line: line)
    }
    noteSimilarNames()
  }

  private mutating func take(
    _ name: String, written: String, index: Int, file: String, line: Int
  ) throws(DatasetError) {
    var name = name
    if name.isEmpty {
      name = "column_\(index + 1)"
      notes.append(ReadingNote(.unnamedColumn, column: name, line: line, count: index + 1))
    } else if name != written {
      notes.append(ReadingNote(.trimmedName, column: name, line: line))
    }
    if let first = names.firstIndex(of: name) {
      let fault = DatasetError.Fault.duplicateColumn(
        name: name, first: first + 1, second: index + 1)
      throw DatasetError(file: file, line: line, fault: fault)
    }
    names.append(name)
  }

  private mutating func noteSimilarNames() {
    var first: [String: String] = [:]
    for name in names {
      let folded = trimmedText(name).lowercased()
      if let other = first[folded] {
        notes.append(ReadingNote(.namesDifferByCase, column: other, value: name))
      } else {
        first[folded] = name
      }
    }
  }
}
