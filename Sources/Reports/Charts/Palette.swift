/// The colours of all charts, which people with any kind of colour vision can tell apart.
///
/// - Source: M. Okabe and K. Ito, "Color Universal Design" (2008).
enum Palette {
  /// The colours of series, in the order in which they are handed out.
  static let series = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000",
  ]
  /// The same colours for thin lines: the three lightest 15 % darker, so that all have a contrast of
  /// at least 3 to 1 with the card (WCAG 2.2, 1.4.11).
  static let lines = [
    "#0072B2", "#D55E00", "#009E73", "#AD678E", "#C38700", "#4999C6", "#000000",
  ]
  static let card = "#FFFFFF"
  static let border = "#D0D7DE"
  static let grid = "#E6E9ED"
  static let axis = "#8A929B"
  static let text = "#1F2328"
  static let quiet = "#57606A"
  static let reference = "#57606A"

  /// A colour for words in the colour of a series: dark enough to be read on white.
  static func forText(_ color: String) -> String { mixed(color, with: 0x000000, share: 0.28) }

  /// A colour between white and a full colour; the share is that of the full colour.
  static func tint(_ color: String, share: Double) -> String {
    mixed(color, with: 0xFFFFFF, share: 1 - min(max(share, 0), 1))
  }

  /// The colour of words on a ground: white on a dark one, otherwise that of all text.
  static func ink(on color: String) -> String {
    guard let value = Int(color.dropFirst(), radix: 16) else { return text }
    let luma = 299 * (value >> 16 & 255) + 587 * (value >> 8 & 255) + 114 * (value & 255)
    return luma < 115_000 ? "#FFFFFF" : text
  }

  private static func mixed(_ color: String, with other: Int, share: Double) -> String {
    guard let value = Int(color.dropFirst(), radix: 16) else { return color }
    let channels = [16, 8, 0].map { shift -> String in
      let one = Double(value >> shift & 255)
      let two = Double(other >> shift & 255)
      let mixed = String(Int(one * (1 - share) + two * share + 0.5), radix: 16, uppercase: true)
      return mixed.count == 1 ? "0" + mixed : mixed
    }
    return "#" + channels.joined()
  }
}

/// What a series stands for; the same thing has the same colour in every chart.
public enum SeriesRole: Sendable, Hashable {
  /// Measured on the rows that the model was trained on.
  case training
  /// Measured on the rows by which models are chosen.
  case validation
  /// Measured on the sealed rows.
  case test
  /// One of several series without such a meaning, by its number from 0.
  case other(Int)

  var color: String {
    switch self {
    case .training: Palette.series[0]
    case .validation: Palette.series[1]
    case .test: Palette.series[2]
    case .other(let index): Palette.lines[((index % 7) + 7) % 7]
    }
  }

  /// Lines differ in their dashes, too, for readers and printers without colours.
  var dash: String {
    switch self {
    case .training: "6 3"
    case .validation, .test: ""
    case .other(let index): ["", "6 3", "2 3", "9 3 2 3", "", "6 3", "2 3"][((index % 7) + 7) % 7]
    }
  }
}
