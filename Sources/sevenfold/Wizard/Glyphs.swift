/// The signs that are drawn: letters where the locale knows no others.
struct Glyphs: Sendable {
  let done: String
  let here: String
  let ahead: String
  let blocked: String
  let selected: String
  let warning: String

  static let unicode = Glyphs(
    done: "✓", here: "▶", ahead: "·", blocked: "✗", selected: "❯", warning: "!")
  static let ascii = Glyphs(
    done: "+", here: ">", ahead: ".", blocked: "x", selected: ">", warning: "!")

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
