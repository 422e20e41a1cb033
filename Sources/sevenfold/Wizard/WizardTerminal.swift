import Workflows

/// The terminal that the wizard talks on: keys from standard input, text to standard error.
struct WizardTerminal {
  private let console: Console
  private let environment = Environment.ofProcess()

  /// Finds the terminal; nil if there is none, or if nobody may be asked.
  init?(_ console: Console) {
    guard !console.options.noInput, !console.options.json, Self.isThere else { return nil }
    self.console = console
  }

  /// Whether a person can be asked and can read the question.
  static var isThere: Bool { TerminalSize.isTerminal(0) && TerminalSize.isTerminal(2) }

  /// The dialogue that fits the terminal and the person.
  func front(isPlain: Bool, steps: StepMap, wording: any WizardWording) -> any WizardFront {
    let isSimple =
      isPlain || !console.errors.isTerminal
      || environment["ACCESSIBLE"].map { $0 != "0" } ?? false
    let source = DescriptorSource(descriptor: 0)
    let isInterrupted: @Sendable () -> Bool = { Interruption.status != nil }
    guard isSimple else {
      let output = console.errors
      let terminal = DrawnDialogue.Terminal(
        output: output, input: source, keyboard: 0,
        size: { (output.width, TerminalSize.rows(of: 2) ?? 24) }, isInterrupted: isInterrupted)
      return DrawnDialogue(
        on: terminal, map: steps, glyphs: .fitting(environment),
        wording: wording)
    }
    let lines = LineReader(source, isInterrupted: isInterrupted)
    return PlainDialogue(output: console.errors, map: steps, wording: wording) {
      try lines.next()
    }
  }
}
