/// One thing that is wrong with a JSON text, and where.
public struct JSONProblem: Error, Hashable, Sendable {
  /// What is wrong, as facts.
  public enum Kind: Hashable, Sendable {
    /// The text holds nothing but white space and comments.
    case empty
    /// The bytes are UTF-16 or UTF-32.
    case notUTF8(encoding: String)
    /// Some bytes are no UTF-8; the first of them.
    case invalidUTF8(byte: UInt8)
    /// Something else was expected here.
    case expected(String, found: String)
    /// A value is spelt in another language's way; how JSON spells it.
    case foreignSpelling(String, json: String?)
    /// NaN, Infinity or the like.
    case notFinite(String)
    /// The number is greater than the greatest double.
    case tooLarge(String)
    /// The number is not zero, but closer to zero than any double.
    case tooSmall(String)
    /// The number is not spelt as JSON asks, such as `01` or `.5`.
    case numberSpelling(String, rule: String)
    /// The string has no closing quote on its line.
    case unterminatedString
    /// The string or key stands in single quotes, or in none.
    case unquoted(String)
    /// A control character stands unescaped in a string.
    case controlCharacter(UInt8)
    /// An escape that JSON does not know.
    case invalidEscape(String)
    /// Half of a surrogate pair.
    case loneSurrogate(String)
    /// A comment `/*` without its end.
    case unterminatedComment
    /// The key stands twice in one object; where it stood first.
    case duplicateKey(String, first: SourcePosition)
    /// Arrays and objects inside one another beyond the limit.
    case tooDeep(limit: Int)
    /// An array or object is never closed; its opening bracket.
    case neverClosed(opener: String)
    /// More text after the value.
    case trailingText(String)
  }

  /// What is wrong.
  public var kind: Kind
  /// Where.
  public var span: SourceSpan

  /// Makes a problem from its parts.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// The problem as a message about the given file.
  public func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(code: code, message: message, file: file, span: span, help: help)
  }
}

// MARK: - Wording

extension JSONProblem: CustomStringConvertible {
  /// The message with its line and column.
  public var description: String {
    "line \(span.start.line), column \(span.start.column): \(message)"
  }

  /// The code by which the problem can be looked up.
  public var code: String {
    switch kind {
    case .empty, .expected, .neverClosed, .trailingText: "J001"
    case .notUTF8, .invalidUTF8: "J002"
    case .foreignSpelling, .unquoted: "J003"
    case .notFinite, .tooLarge, .tooSmall: "J004"
    case .numberSpelling: "J005"
    case .unterminatedString, .controlCharacter, .invalidEscape, .loneSurrogate: "J006"
    case .unterminatedComment: "J007"
    case .duplicateKey: "J008"
    case .tooDeep: "J009"
    }
  }

  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch kind {
    case .empty: "there is no JSON value in this file"
    case .notUTF8(let encoding): "the file is encoded as \(encoding), not as UTF-8"
    case .invalidUTF8(let byte): "byte \(hexadecimal(byte)) is not valid UTF-8 here"
    case .expected(let expected, let found): "expected \(expected), found \(found)"
    case .foreignSpelling(let word, _): "'\(word)' is not a JSON value"
    case .notFinite(let word): "'\(word)' is not a number that JSON can hold"
    case .tooLarge(let text): "the number \(text) is too large"
    case .tooSmall(let text): "the number \(text) is too close to zero"
    case .numberSpelling(let text, _): "'\(text)' is not how JSON spells a number"
    case .unterminatedString: "the string has no closing quote"
    case .unquoted(let text): "\(text) must stand in double quotes"
    case .controlCharacter(let byte):
      "the control character \(hexadecimal(byte)) must be escaped in a string"
    case .invalidEscape(let text): "'\(text)' is not an escape that JSON knows"
    case .loneSurrogate(let text): "'\(text)' is half of a surrogate pair"
    case .unterminatedComment: "the comment has no end"
    case .duplicateKey(let key, let first):
      "the key '\(key)' stands twice in this object; first in line \(first.line), "
        + "column \(first.column)"
    case .tooDeep(let limit): "more than \(limit) arrays and objects inside one another"
    case .neverClosed(let opener): "this '\(opener)' is never closed"
    case .trailingText(let found): "expected the end of the file, found \(found)"
    }
  }

  /// What to do about it, if there is more to say than the message does.
  public var help: String? {
    switch kind {
    case .notUTF8: "save the file as UTF-8"
    case .invalidUTF8: "save the file as UTF-8; it may be Latin-1, Windows-1252 or CP949"
    case .foreignSpelling(_, let json): json.map { "write \($0)" } ?? "put text in double quotes"
    case .notFinite: "write a finite number, or leave the key out"
    case .tooLarge: "the greatest number is 1.7976931348623157e308"
    case .tooSmall: "the smallest positive number is 5e-324; write 0 for zero"
    case .numberSpelling(_, let rule): rule
    case .unterminatedString: "a string ends with '\"' on the line on which it begins"
    case .controlCharacter(let byte):
      byte == 0x09 ? "write \\t" : "write \\u00\(hexadecimal(byte).dropFirst(2))"
    case .invalidEscape: "a backslash itself is written \\\\"
    case .loneSurrogate: "write both halves, or the character itself"
    case .unterminatedComment: "close it with '*/'"
    case .duplicateKey: "keep one of the two"
    case .neverClosed(let opener): "add '\(opener == "{" ? "}" : "]")'"
    case .empty, .expected, .unquoted, .tooDeep, .trailingText: nil
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }
}
