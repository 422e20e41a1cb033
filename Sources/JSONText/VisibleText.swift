/// Whether a scalar may be sent to a terminal as it is.
///
/// Control characters and those that turn the direction of the text around are not; nor are
/// characters that show nothing where none is expected, such as the byte-order mark.
public func isVisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: false
  case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: false
  case 0x2028, 0x2029, 0xFFF9...0xFFFB, 0xE0001: false
  default: true
  }
}

/// The text with every character that a terminal might obey replaced by a visible one.
///
/// Control characters become their pictures (U+2400 and following), others U+FFFD; tabs become
/// four spaces and line ends stay if asked for. Use it on whatever comes from a file.
///
/// - Parameters:
///   - text: Any text.
///   - keepingLines: Whether line feeds stay as they are.
/// - Returns: The text as a person may see it.
public func visibleText(_ text: some StringProtocol, keepingLines: Bool = false) -> String {
  guard text.unicodeScalars.contains(where: { !isVisible($0) }) else { return String(text) }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A where keepingLines: result.append(scalar)
    case 0x09: result.append(contentsOf: "    ".unicodeScalars)
    case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: result.append("\u{2421}")
    default: result.append(isVisible(scalar) ? scalar : "\u{FFFD}")
    }
  }
  return String(result)
}
