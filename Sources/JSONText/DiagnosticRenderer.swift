/// Lays messages out as rustc does: the message, the place, the source line, and carets under it.
///
/// ```
/// error[P012]: unknown key 'metrc'
///   --> workflows/a.json:7:3
///    |
///  7 |   "metrc": { "primary": "mae" },
///    |   ^^^^^^^
///    = help: did you mean 'metric'?
/// ```
///
/// Carets are placed by display width, so they stand right under wide characters. Nothing from
/// the file reaches the terminal that the terminal might obey.
public struct DiagnosticRenderer: Sendable {
  /// Whether to colour by ANSI sequences.
  public var usesColor: Bool
  /// The greatest width of a source line in columns; a longer one is cut around the place.
  public var sourceWidth: Int

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - usesColor: Whether to colour by ANSI sequences.
  ///   - sourceWidth: The greatest width of a source line in columns, at least 20.
  public init(usesColor: Bool = false, sourceWidth: Int = 100) {
    self.usesColor = usesColor
    self.sourceWidth = max(20, sourceWidth)
  }

  /// Several messages about one text, with a blank line between them.
  public func text(for diagnostics: [Diagnostic], source: String?) -> String {
    diagnostics.map { text(for: $0, source: source) }.joined(separator: "\n")
  }

  /// One message, ending in a line feed.
  ///
  /// The source is the text to which the message's span refers; nil leaves the source line out.
  public func text(for diagnostic: Diagnostic, source: String?) -> String {
    let heading = bold(red("error[\(visibleText(diagnostic.code))]"))
    var lines = [heading + bold(": " + visibleText(diagnostic.message))]
    let number = diagnostic.span.map { String($0.start.line) } ?? ""
    let margin = String(repeating: " ", count: number.count + 1)
    let place = diagnostic.span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    lines.append(margin + blue("-->") + " " + visibleText(diagnostic.file) + place)
    if let span = diagnostic.span, let source, let excerpt = excerpt(of: source, at: span) {
      lines.append(margin + blue(" |"))
      lines.append(blue(" " + number + " |") + " " + excerpt.line)
      lines.append(margin + blue(" |") + " " + excerpt.blanks + red(excerpt.carets))
    }
    if let help = diagnostic.help {
      lines.append(margin + blue(" =") + " help: " + visibleText(help))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: - The source line

  private struct Excerpt {
    var line: String
    var blanks: String
    var carets: String
  }

  /// The line of the span's start, and what stands under it.
  private func excerpt(of source: String, at span: SourceSpan) -> Excerpt? {
    let bytes = Array(source.utf8)
    guard span.start.offset >= 0, span.start.offset <= bytes.count else { return nil }
    let isLineEnd: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    let place = span.start.offset
    let start = (bytes[..<place].lastIndex(where: isLineEnd) ?? -1) + 1
    let end = bytes[place...].firstIndex(where: isLineEnd) ?? bytes.count
    let stop = max(place, min(span.end.offset, end))
    func shown(_ range: Range<Int>) -> String {
      visibleText(String(decoding: bytes[range], as: UTF8.self))
    }
    return cut(before: shown(start..<place), marked: shown(place..<stop), after: shown(stop..<end))
  }

  /// Cuts a line that is too long, so that the marked part stays in view.
  private func cut(before: String, marked: String, after: String) -> Excerpt {
    var before = Substring(before)
    var after = Substring(after)
    var marked = Substring(marked)
    if displayWidth(of: marked) > sourceWidth / 2 {
      marked = prefix(of: marked, width: sourceWidth / 2)
      after = "..."
    }
    let room = sourceWidth - displayWidth(of: marked)
    if displayWidth(of: before) + displayWidth(of: after) > room {
      if displayWidth(of: before) > room / 2 {
        let tail = prefix(of: Substring(String(before.reversed())), width: room / 2 - 3)
        before = "..." + String(tail.reversed())[...]
      }
      let rest = max(3, room - displayWidth(of: before))
      if displayWidth(of: after) > rest { after = prefix(of: after, width: rest - 3) + "..." }
    }
    return Excerpt(
      line: String(before + marked + after),
      blanks: String(repeating: " ", count: displayWidth(of: before)),
      carets: String(repeating: "^", count: max(1, displayWidth(of: marked))))
  }

  private func prefix(of text: Substring, width: Int) -> Substring {
    var used = 0
    return text.prefix { character in
      used += displayWidth(of: character)
      return used <= width
    }
  }

  // MARK: - Colours

  private func bold(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  private func red(_ text: String) -> String { usesColor ? "\u{1B}[31m\(text)\u{1B}[39m" : text }
  private func blue(_ text: String) -> String { usesColor ? "\u{1B}[34m\(text)\u{1B}[39m" : text }
}
