/// The signs that are drawn: letters where the locale knows no others.
struct Glyphs: Sendable {
  let done: String
  let here: String
  let ahead: String
  let blocked: String
  let selected: String
  let warning: String

  /// Whether signs beyond ASCII cannot be drawn, or are drawn too wide.
  let isPlain: Bool

  static let unicode = Glyphs(
    done: "✓", here: "▶", ahead: "·", blocked: "✗", selected: "❯", warning: "!", isPlain: false)
  static let ascii = Glyphs(
    done: "+", here: ">", ahead: ".", blocked: "x", selected: ">", warning: "!", isPlain: true)

  /// The glyphs that the terminal of an environment can draw.
  static func fitting(_ environment: Environment) -> Glyphs {
    environment.usesUTF8 && !environment.drawsAmbiguousWide ? .unicode : .ascii
  }

  /// What stands for signs beyond ASCII; letters of any script stay.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += substitutes[$1] ?? String($1) }
  }

  private static let substitutes: [Unicode.Scalar: String] = [
    "…": "...", "–": "-", "—": "-", "−": "-", "·": "-", "×": "x", "±": "+-", "✓": "+", "✗": "x",
    "▶": ">", "❯": ">", "²": "^2", "≤": "<=", "≥": ">=", "‘": "'", "’": "'", "“": "\"", "”": "\"",
  ]

  /// The sign of a step.
  func sign(_ state: StepMap.State) -> String {
    switch state {
    case .ahead: ahead
    case .here: here
    case .done: done
    case .blocked: blocked
    }
  }
}
