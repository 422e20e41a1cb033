import JSONText

/// Breaks running text into lines of at most the given number of columns.
///
/// Words stay whole unless one alone is wider than a line. Blank lines between paragraphs stay.
///
/// - Parameters:
///   - text: Paragraphs, separated by blank lines; other line ends count as spaces.
///   - width: The greatest number of columns of a line, indentation included.
///   - indent: The number of blanks before each line.
/// - Returns: The lines, without line feeds.
func wrapped(_ text: String, width: Int, indent: Int = 0) -> [String] {
  let room = max(10, width - indent)
  let blanks = String(repeating: " ", count: indent)
  var lines: [String] = []
  var words: [Substring] = []
  func flush() {
    lines += filled(words, width: room).map { blanks + $0 }
    words = []
  }
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let found = line.split(separator: " ")
    if found.isEmpty, !words.isEmpty {
      flush()
      lines.append("")
    }
    words += found
  }
  flush()
  if lines.last == "" { lines.removeLast() }
  return lines
}

private func filled(_ words: [Substring], width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in words.flatMap({ pieces(of: $0, width: width) }) {
    let wide = displayWidth(of: word)
    if !line.isEmpty, used + 1 + wide > width {
      lines.append(line)
      line = ""
      used = 0
    }
    if !line.isEmpty {
      line += " "
      used += 1
    }
    line += word
    used += wide
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}

/// A word, cut into pieces if it is wider than a line.
private func pieces(of word: Substring, width: Int) -> [Substring] {
  var rest = word
  var result: [Substring] = []
  while displayWidth(of: rest) > width {
    var used = 0
    let head = rest.prefix { character in
      used += displayWidth(of: character)
      return used <= width
    }
    let piece = head.isEmpty ? rest.prefix(1) : head
    result.append(piece)
    rest = rest[piece.endIndex...]
  }
  result.append(rest)
  return result
}

/// Two columns: names on the left, wrapped texts on the right, as help shows options.
func twoColumns(
  _ rows: [(left: String, right: String)], width: Int, leftWidth: Int
) -> [String] {
  rows.flatMap { row -> [String] in
    let right = wrapped(row.right, width: width, indent: leftWidth + 4)
    guard let first = right.first else { return ["  " + row.left] }
    let gap = leftWidth + 2 - displayWidth(of: row.left)
    if gap < 2 { return ["  " + row.left] + right }
    let start = "  " + row.left + String(repeating: " ", count: gap)
    return [start + first.drop { $0 == " " }] + right.dropFirst()
  }
}

/// A line as several lines that a terminal need not fold, broken between words.
///
/// It may hold ANSI marks, which take up no room; a word wider than the terminal, such as a path, is
/// left in one piece, so that it can be copied.
func folded(_ line: String, width: Int) -> String {
  func shown(_ text: some StringProtocol) -> Int {
    displayWidth(of: String(text).replacing(#/\u{1B}\[[0-9;]*m/#, with: ""))
  }
  guard shown(line) > width else { return line }
  let blanks = String(line.prefix { $0 == " " }.prefix(width / 2))
  var lines: [String] = []
  for word in line.split(separator: " ") {
    if let last = lines.last, shown(last) + 1 + shown(word) <= width {
      lines[lines.count - 1] = last + " " + word
    } else {
      lines.append(blanks + word)
    }
  }
  return lines.joined(separator: "\n")
}
