import JSONText

extension Console {
  /// Tells on standard error why a command ended without its result; with `--json` on standard
  /// output, too.
  ///
  /// - Returns: the exit status of the failure.
  func report(_ failure: CommandFailure) -> ExitStatus {
    complain(failure)
    if options.json { print(json: ["schema_version": 1, "error": failure.json]) }
    return failure.status
  }

  /// Tells on standard error what went wrong.
  func complain(_ failure: CommandFailure) {
    status.finish()
    if failure.diagnostics.isEmpty {
      complain(
        "sevenfold: "
          + errors.style.red(visibleText(words(failure.message), keepingLines: true)))
    } else {
      let renderer = DiagnosticRenderer(
        usesColor: errors.style.isOn, sourceWidth: max(40, errors.width - 10))
      let diagnostics = failure.diagnostics.map { $0.inWords(of: language) }
      complain(renderer.text(for: diagnostics, source: failure.source))
    }
    if let next = failure.next { complain(visibleText(words(next))) }
    let codes = failure.topic.map { [$0] } ?? failure.codes
    if let code = codes.first { complain("'sevenfold explain \(code)' tells more.") }
  }
}

extension CommandFailure {
  /// The codes of the messages, each once.
  fileprivate var codes: [String] { Set(diagnostics.map(\.code)).sorted() }

  /// The failure as data.
  var json: JSONValue {
    var error: JSONValue = [
      "code": .string(status.code), "exit_status": .init(Int(status.rawValue)),
      "message": .string(message),
    ]
    if let topic { error["topic"] = .string(topic) }
    if !diagnostics.isEmpty { error["diagnostics"] = .array(diagnostics.map(\.json)) }
    return error
  }
}
