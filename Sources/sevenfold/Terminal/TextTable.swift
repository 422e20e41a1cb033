import JSONText

/// Rows of cells as lines, each column as wide as its widest cell.
///
/// - Parameter rows: The cells; a row may be shorter than others.
/// - Returns: The lines, without line feeds and without blanks at their ends.
func aligned(_ rows: [[String]]) -> [String] {
  let columns = rows.map(\.count).max() ?? 0
  let widths = (0..<columns).map { column in
    rows.filter { $0.count > column + 1 }.map { displayWidth(of: $0[column]) }.max() ?? 0
  }
  return rows.map { row in
    row.enumerated().map { column, cell in
      let gap = widths[column] - displayWidth(of: cell)
      return column + 1 == row.count ? cell : cell + String(repeating: " ", count: max(0, gap))
    }.joined(separator: "  ")
  }
}
