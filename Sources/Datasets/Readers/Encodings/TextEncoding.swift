/// How a file writes characters as bytes.
public enum TextEncoding: String, Codable, Hashable, Sendable, CaseIterable {
  /// Unicode in one to four bytes a character.
  case utf8 = "utf-8"
  /// Unicode in two or four bytes a character, by its mark or by where its zero bytes stand.
  case utf16 = "utf-16"
  /// Western European, one byte a character, the quotes and dashes of Windows-1252 included.
  case latin1 = "latin-1"
  /// Korean, two bytes a syllable: KS X 1001 with the further syllables of Windows.
  case cp949
}

extension TextEncoding {
  /// A text in UTF-8, and how it was written.
  struct Decoded {
    var bytes: [UInt8]
    /// `nil` if it was UTF-8 already.
    var encoding: TextEncoding?
  }

  /// Turns bytes into UTF-8.
  ///
  /// Without a choice, UTF-16 is recognised by its mark or its zeros, and Korean by at least 90 % of
  /// the two-byte characters being Hangul in bytes that are not UTF-8. Latin-1 is never guessed:
  /// every file would be Latin-1.
  ///
  /// - Parameters:
  ///   - bytes: The contents of the file.
  ///   - choice: What the user says; `nil` to recognise it.
  ///   - file: The name for messages.
  /// - Returns: The text in UTF-8.
  /// - Throws: A ``DatasetError`` with line and offset of the first byte that does not belong.
  static func decoded(
    _ bytes: [UInt8], choice: TextEncoding?, file: String
  ) throws(DatasetError) -> Decoded {
    switch choice {
    case .utf8: return Decoded(bytes: bytes)
    case .utf16: return try UTF16Text.decoded(bytes, file: file)
    case .latin1: return Decoded(bytes: Latin1Text.utf8(of: bytes), encoding: .latin1)
    case .cp949:
      do {
        return Decoded(bytes: try KoreanText.utf8(of: bytes), encoding: .cp949)
      } catch {
        throw fault(at: error.offset, of: bytes, encoding: .cp949, file: file)
      }
    case nil:
      if UTF16Text.isRecognized(in: bytes) { return try UTF16Text.decoded(bytes, file: file) }
      return KoreanText.guessed(bytes).map { Decoded(bytes: $0, encoding: .cp949) }
        ?? Decoded(bytes: bytes)
    }
  }

  /// The error of a byte that an encoding does not have.
  static func fault(
    at offset: Int, of bytes: [UInt8], encoding: TextEncoding, file: String
  ) -> DatasetError {
    let line = bytes.withUnsafeBufferPointer { TextValidation.line(of: offset, in: $0) }
    let byte = bytes.indices.contains(offset) ? bytes[offset] : 0
    return DatasetError(
      file: file, line: encoding == .utf16 ? nil : line,
      fault: .invalidEncoding(offset: offset, byte: byte, encoding: encoding))
  }
}

/// A byte that does not belong to an encoding.
struct UndecodableByte: Error {
  var offset: Int
}
