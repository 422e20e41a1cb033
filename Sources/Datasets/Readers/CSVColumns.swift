/// The columns of a table while the chunks of its text come in.
struct CSVColumns: Sendable {
  private let layout: CSVLayout
  private let file: String
  private let options: CSVReader.Options
  private var drafts: [NumberDraft]
  private var categories: [CategoryDraft]
  private var lines: [Int] = []
  private var oddities: ScanOddities

  init(_ layout: CSVLayout, file: String, options: CSVReader.Options) {
    self.layout = layout
    self.file = file
    self.options = options
    drafts = [NumberDraft](repeating: NumberDraft(), count: layout.names.count)
    categories = [CategoryDraft](repeating: CategoryDraft(), count: layout.categories.count)
    oddities = layout.oddities
  }

  /// Adds the chunks that follow; before the first ones, room is made for all.
  ///
  /// - Parameters:
  ///   - parts: What was read of them.
  ///   - share: How much of the whole text they are.
  mutating func append(_ parts: [CSVChunkTask.Content], share: Double) {
    if lines.isEmpty {
      let rows = parts.reduce(0) { $0 + $1.lines.count }
      let expected = Int(Double(rows) / max(share, 1e-9) * 1.02)
      lines.reserveCapacity(expected)
      for column in drafts.indices { drafts[column].reserve(expected) }
    }
    for part in parts { append(part) }
  }

  private mutating func append(_ part: CSVChunkTask.Content) {
    lines += part.lines
    oddities.append(part.oddities)
    for column in drafts.indices {
      part.withNumbers(of: column) { drafts[column].append(part.drafts[column], numbers: $0) }
    }
    for place in categories.indices { categories[place].append(part.categories[place]) }
  }

  /// The table, with the kind of each column decided, and what was found.
  ///
  /// - Parameter readCategories: Reads some columns as categories, which were not foreseen.
  /// - Returns: The table and the notes.
  /// - Throws: A ``DatasetError`` if there is no row, or the target is at fault.
  consuming func finished(
    readCategories: ([Int]) throws(DatasetError) -> [Int: CategoryDraft]
  ) throws(DatasetError) -> (table: Table, notes: [ReadingNote]) {
    guard !lines.isEmpty else { throw DatasetError(file: file, fault: .noRows) }
    let names = layout.names
    let kinds = try names.indices.map { (index) throws(DatasetError) in try kind(of: index) }
    var found = Dictionary(uniqueKeysWithValues: zip(layout.categories, categories))
    let unforeseen = kinds.indices.filter { kinds[$0] == .categories && found[$0] == nil }
    if !unforeseen.isEmpty { found.merge(try readCategories(unforeseen)) { $1 } }
    var notes = layout.notes + oddityNotes
    var columns: [Column] = []
    for index in names.indices {
      let isTarget = names[index] == options.target
      notes += drafts[index].notes(as: kinds[index], column: names[index], isTarget: isTarget)
      guard kinds[index] == .categories, let draft = found.removeValue(forKey: index) else {
        columns.append(Column(name: names[index], values: .numbers(drafts[index].takeNumbers())))
        continue
      }
      let finished = draft.finished(column: names[index])
      let meaning = LevelMeaning(
        finished.values, column: names[index], isTarget: isTarget, lines: lines,
        dayFirst: options.dayFirst, decimalComma: options.decimalComma)
      notes += finished.notes + meaning.notes
      columns.append(Column(name: names[index], values: meaning.values))
    }
    return (Table(name: file, columns: columns, lines: lines), notes)
  }

  private var oddityNotes: [ReadingNote] {
    var notes: [ReadingNote] = []
    if oddities.blankLines > 0 {
      notes.append(
        ReadingNote(.blankLines, line: oddities.firstBlankLine, count: oddities.blankLines))
    }
    if let stray = oddities.firstStrayQuote {
      let names = layout.names
      let column = names.indices.contains(stray.field - 1) ? names[stray.field - 1] : nil
      notes.append(
        ReadingNote(.strayQuote, column: column, line: stray.line, count: oddities.strayQuotes))
    }
    return notes
  }

  /// The kind of a column; in a numeric target, what is no number is a fault or makes it classes.
  private func kind(of index: Int) throws(DatasetError) -> NumberDraft.Kind {
    let draft = drafts[index]
    let name = layout.names[index]
    if options.categories.contains(name) { return .categories }
    // With a decimal comma 1.234 is a thousand and more: the texts are needed.
    if options.decimalComma == true, draft.writesPoints { return .categories }
    if options.numbers.contains(name), draft.otherCount == 0 { return .numbers }
    guard name == options.target, draft.kind == .numbers, let cell = draft.firstOther
    else { return draft.kind }
    if draft.looksLikeClasses { return .categories }
    let fault = DatasetError.Fault.targetNotANumber(
      target: name, value: cell.text, count: draft.otherCount,
      of: draft.otherCount + draft.numberCount)
    throw DatasetError(file: file, line: cell.line, fault: fault)
  }
}
