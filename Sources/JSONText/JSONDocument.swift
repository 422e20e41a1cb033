/// A JSON text that was read, with all its problems.
///
/// Reading never fails and never traps, whatever the bytes are. Beyond JSON, `//` and
/// `/* */` comments, a comma before a closing bracket and a byte-order mark are accepted
/// without a word. Everything else that JSON forbids is a problem; reading goes on behind it,
/// so that one pass finds them all. A document with problems may still have a root, which holds
/// what could be understood.
public struct JSONDocument: Sendable {
  /// The file's name as messages say it.
  public let name: String
  /// The text without byte-order mark, with U+FFFD in place of bytes that are no UTF-8.
  ///
  /// The offsets of all positions refer to the UTF-8 bytes of this text.
  public let text: String
  /// The outermost value; nil if there is none.
  public let root: JSONNode?
  /// What is wrong, in the order of the text, at most ``problemLimit`` of them.
  public let problems: [JSONProblem]
  /// How many more problems were found than are listed.
  public let omittedProblems: Int

  /// The greatest number of problems that are listed.
  public static let problemLimit = 20
  /// The greatest number of arrays and objects inside one another.
  public static let depthLimit = 128

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - name: The file's name as messages should say it.
  ///   - bytes: The contents of the file.
  public init(name: String, bytes: [UInt8]) {
    let decoded = DecodedText(bytes)
    var parser = JSONParser(decoded)
    root = parser.parseDocument()
    self.name = name
    text = String(decoding: decoded.bytes, as: UTF8.self)
    let sorted = parser.problems.sorted { $0.span.start < $1.span.start }
    problems = Array(sorted.prefix(Self.problemLimit))
    omittedProblems = parser.problemCount - problems.count
  }

  /// Reads a text that is a string already.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The problems as messages about this file.
  public var diagnostics: [Diagnostic] {
    problems.map { $0.diagnostic(in: name) }
  }
}

extension JSONValue {
  /// Reads a text that must be free of problems.
  ///
  /// - Parameters:
  ///   - bytes: The contents of the file.
  ///   - name: The file's name as a message should say it.
  /// - Throws: The first problem.
  public init(parsing bytes: [UInt8], name: String) throws(Diagnostic) {
    let document = JSONDocument(name: name, bytes: bytes)
    if let problem = document.diagnostics.first { throw problem }
    self = document.root?.value ?? .null
  }
}

/// A text as valid UTF-8 without byte-order mark, and where it was not.
struct DecodedText {
  private(set) var bytes: [UInt8] = []
  private(set) var invalid: [(offset: Int, byte: UInt8)] = []
  private(set) var foreignEncoding: String?

  init(_ source: [UInt8]) {
    if let encoding = Self.foreignEncoding(of: source) {
      foreignEncoding = encoding
      return
    }
    var rest = source[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    if String(validating: rest, as: UTF8.self) != nil {
      bytes = Array(rest)
      return
    }
    bytes.reserveCapacity(rest.count)
    while let first = rest.first {
      let length = Self.sequenceLength(at: rest.startIndex, in: rest)
      if length > 0 {
        bytes += rest.prefix(length)
        rest = rest.dropFirst(length)
      } else {
        invalid.append((bytes.count, first))
        bytes += [0xEF, 0xBF, 0xBD]
        rest = rest.dropFirst()
      }
    }
  }

  /// UTF-16 or UTF-32, seen by their marks or by NUL bytes beside ASCII; nil for all else.
  private static func foreignEncoding(of bytes: [UInt8]) -> String? {
    let start = Array(bytes.prefix(4))
    if start == [0xFF, 0xFE, 0, 0] || start == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard start.count == 4 else { return nil }
    let zeros = start.map { $0 == 0 }
    if zeros == [false, true, false, true] || zeros == [true, false, true, false] {
      return "UTF-16"
    }
    return nil
  }

  /// The length of the valid UTF-8 sequence that begins here; 0 if there is none (RFC 3629).
  private static func sequenceLength(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    func continues(_ step: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + step < bytes.endIndex && range.contains(bytes[index + step])
    }
    switch bytes[index] {
    case 0...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
