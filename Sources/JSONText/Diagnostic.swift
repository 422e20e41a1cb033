/// A message about a file that a person is to read: what is wrong, where, and what to do.
public struct Diagnostic: Error, Hashable, Sendable {
  /// The code by which the message can be looked up, such as "P012".
  public var code: String
  /// What is wrong, in a sentence that stands alone, without a full stop.
  public var message: String
  /// The file as the person named it.
  public var file: String
  /// Where in the file; nil if the message is about the whole file.
  public var span: SourceSpan?
  /// What to do, if that is not clear from the message.
  public var help: String?

  /// Makes a message from its parts.
  public init(
    code: String, message: String, file: String, span: SourceSpan? = nil, help: String? = nil
  ) {
    self.code = code
    self.message = message
    self.file = file
    self.span = span
    self.help = help
  }

  /// The message as data, for output that programs read.
  public var json: JSONValue {
    var value: JSONValue = [
      "code": .string(code), "message": .string(message), "file": .string(file),
    ]
    value["line"] = span.map { .init($0.start.line) }
    value["column"] = span.map { .init($0.start.column) }
    value["help"] = help.map { .init($0) }
    return value
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The message on one line, as compilers print it: `file:line:column: error[code]: message`.
  public var description: String {
    let place = span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    return visibleText("\(file)\(place): error[\(code)]: \(message)")
  }
}
