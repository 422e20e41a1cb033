extension Dataset {
  /// What the target's values suggest to predict, and why.
  ///
  /// One column: two values make two classes; texts that hold several labels with a delimiter between
  /// them make labels, other texts classes. So do whole numbers, if they are at most 20 different ones and
  /// each occurs ten times on average; other numbers are predicted as numbers. Several columns: labels if
  /// each has just two values, a vector of numbers if each is one.
  public var recognizedTask: (kind: TargetKind, reason: String) {
    targets.count > 1 ? recognizedTaskOfSeveral : recognizedTaskOfOne
  }

  private var recognizedTaskOfOne: (kind: TargetKind, reason: String) {
    let levels = targetColumn.labels().levels
    let listed = levels.prefix(5).map { "'\(shortened($0))'" }.joined(separator: ", ")
    let found = "'\(target)' has \(plural(levels.count, "value"))"
    if levels.count == 2 { return (.binary, "\(found): \(listed).") }
    guard let numbers = targetColumn.numbers else {
      if let labels = DelimitedLabels(recognizing: targetColumn) {
        let most = labels.counts.sorted { ($1.rows, $0.name) < ($0.rows, $1.name) }.prefix(3)
        let names = most.map { "'\(shortened($0.name))'" }.joined(separator: ", ")
        return (
          .labels,
          "\(found), which are made of \(labels.counts.count) labels with '\(labels.delimiter)' "
            + "between them, such as \(names): a row may have several at once."
        )
      }
      return (.classes, "\(found) and they are text: \(listed)\(levels.count > 5 ? ", …" : "").")
    }
    let isWhole = numbers.allSatisfy { $0 == $0.rounded() }
    if isWhole, levels.count <= 20, levels.count * 10 <= numbers.count {
      return (.classes, "\(found), whole numbers that occur again and again: \(listed), ….")
    }
    return (.regression, "\(found) and they are numbers.")
  }

  private var recognizedTaskOfSeveral: (kind: TargetKind, reason: String) {
    let columns = targetColumns
    if columns.allSatisfy({ LabelColumn($0) != nil }) {
      return (
        .labels,
        "Each of the \(columns.count) target columns says yes or no: a row may have several labels at "
          + "once."
      )
    }
    return (.vector, "The \(columns.count) target columns hold numbers.")
  }

  /// Checks that the target can be predicted as what it is said to be.
  ///
  /// - Parameter kind: What is to be predicted.
  /// - Throws: A ``DatasetError`` that says what is wrong with the target.
  public func check(as kind: TargetKind) throws(DatasetError) {
    switch kind {
    case .binary, .classes: try checkClasses(kind)
    case .regression, .vector:
      for column in targetColumns {
        try checkNumbers(column)
        try checkVariation(column)
      }
    case .labels:
      for column in targetColumns where targets.count > 1 {
        let found = column.labels().levels
        guard found.count != 2 else { continue }
        if let label = found.first, found.count == 1 {
          throw singleClass(column, label)
        }
        throw DatasetError(
          file: table.name,
          fault: .targetClassCount(target: column.name, found: found.count, expected: 2))
      }
    }
  }

  private func checkClasses(_ kind: TargetKind) throws(DatasetError) {
    let labels = targetColumn.labels()
    if labels.levels.count == 1, let label = labels.levels.first {
      throw singleClass(targetColumn, label)
    }
    if labels.levels.count * 10 > table.rowCount * 9 {
      let fault = DatasetError.Fault.targetAllUnique(
        target: target, labels: labels.levels.count, rows: table.rowCount)
      throw DatasetError(file: table.name, fault: fault)
    }
    if kind == .binary, labels.levels.count != 2 {
      let fault = DatasetError.Fault.targetClassCount(
        target: target, found: labels.levels.count, expected: 2)
      throw DatasetError(file: table.name, fault: fault)
    }
  }

  private func singleClass(_ column: Column, _ label: String) -> DatasetError {
    DatasetError(
      file: table.name,
      fault: .targetSingleClass(target: column.name, label: label, rows: table.rowCount))
  }

  private func checkVariation(_ column: Column) throws(DatasetError) {
    let labels = column.labels()
    guard labels.levels.count == 1, let label = labels.levels.first else { return }
    throw DatasetError(
      file: table.name, fault: .targetConstant(target: column.name, value: label))
  }

  private func checkNumbers(_ column: Column) throws(DatasetError) {
    guard case .categories(let codes, let levels) = column.values else { return }
    let isNumber = levels.map { NumberParsing.number(in: $0) != nil }
    let others = codes.indices.filter { codes[$0] >= 0 && !isNumber[Int(codes[$0])] }
    let first = others.first
    let fault = DatasetError.Fault.targetNotANumber(
      target: column.name, value: first.map { levels[Int(codes[$0])] } ?? levels.first ?? "",
      count: others.count, of: codes.count)
    throw DatasetError(file: table.name, line: first.map { table.lines[$0] }, fault: fault)
  }
}
