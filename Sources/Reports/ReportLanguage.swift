public import Languages

/// The language in which charts are lettered while a report is made.
enum ReportLanguage {
  @TaskLocal static var current = Language.english

  /// A text of a chart in the language at hand.
  static func words(_ english: String) -> String {
    current == .english ? english : current.words(english)
  }
}

extension Markdown {
  /// The document in the words of a language; what comes from data stays as it is.
  public func inWords(of language: Language) -> Markdown {
    language == .english ? self : Markdown(blocks.map { $0.inWords(of: language) })
  }
}

extension Markdown.Block {
  fileprivate func inWords(of language: Language) -> Markdown.Block {
    switch self {
    case .heading(let level, let text): .heading(level, text.inWords(of: language))
    case .paragraph(let text): .paragraph(text.inWords(of: language))
    case .table(let table): .table(table.inWords(of: language))
    case .list(let items): .list(items.map { $0.inWords(of: language) })
    case .numbered(let items): .numbered(items.map { $0.inWords(of: language) })
    case .details(let summary, let content):
      .details(summary.inWords(of: language), content.inWords(of: language))
    case .alert(let kind, let content): .alert(kind, content.inWords(of: language))
    case .image(let alternative, let path):
      .image(
        alternative: Self.alternative(alternative, in: language),
        path: Self.path(path, in: language))
    case .code, .rule: self
    }
  }

  /// What a chart finds, and what stands in brackets behind it, each in the words of a language.
  private static func alternative(_ text: String, in language: Language) -> String {
    var open = 0
    let start = text.indices.reversed().first { index in
      open += text[index] == ")" ? 1 : (text[index] == "(" ? -1 : 0)
      return open == 0
    }
    guard let start, text.hasSuffix(")"), text[..<start].hasSuffix(" ") else {
      return language.words(text)
    }
    let inside = text[text.index(after: start)...].dropLast()
    return language.words(String(text[..<start].dropLast())) + "("
      + language.words(String(inside)) + ")"
  }

  /// Figures of another language lie in a folder of their own.
  private static func path(_ path: String, in language: Language) -> String {
    let folder = "figures/"
    guard path.hasPrefix(folder) else { return path }
    return folder + language.rawValue + "/" + path.dropFirst(folder.count)
  }
}

extension Markdown.Table {
  fileprivate func inWords(of language: Language) -> Markdown.Table {
    var table = self
    for index in columns.indices {
      table.columns[index].title = columns[index].title.inWords(of: language)
    }
    table.rows = rows.map { $0.map { $0.inWords(of: language) } }
    return table
  }
}

extension Markdown.Text {
  /// The text in the words of a language.
  ///
  /// While phrases are looked up, data stand between marks, unescaped, so that a sentence of the
  /// record is found as it was written; code is left alone.
  fileprivate func inWords(of language: Language) -> Markdown.Text {
    let marked = pieces.map { piece in
      switch piece {
      case .markup(let text): text
      case .data(let text): PhraseBook.marked(text)
      case .code(let text): PhraseBook.marked(text, isCode: true)
      }
    }.joined()
    var text = Markdown.Text(stringLiteral: "")
    for part in PhraseBook.parts(of: language.words(marked)) {
      switch part {
      case .plain(let words): text = text + Markdown.Text(stringLiteral: words)
      case .data(let words): text = text + Markdown.Text(escaping: words)
      case .code(let words): text = text + .code(words)
      }
    }
    return text
  }
}
