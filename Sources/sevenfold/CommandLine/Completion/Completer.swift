import JSONText
import Workflows

/// Finds what can stand at the end of a command line, from the descriptions of commands.
///
/// The scripts for the shells only ask it and show the answer: all of them know the same.
struct Completer {
  /// One thing that can stand there.
  struct Candidate: Sendable, Hashable {
    /// The whole word.
    var word: String
    /// What it means, in one line.
    var meaning = ""
  }

  /// What can stand there.
  struct Answer: Sendable, Hashable {
    /// The words that begin as the last one does.
    var candidates: [Candidate] = []
    /// The endings of files that the shell should offer; nil for no files.
    var files: [String]?
    /// Whether the shell should offer folders.
    var offersFolders = false
  }

  /// Where paths start from; empty for the working folder.
  var workingFolder = ""

  /// What can stand in place of the last word.
  ///
  /// - Parameter words: The words of the line, without the program's name; the last one is begun.
  /// - Returns: the words that it can become, and the files that the shell should offer.
  func answer(to words: [String]) -> Answer {
    let current = words.last ?? ""
    let before = Array(words.dropLast())
    var answer = candidates(for: current, after: before)
    answer.candidates = answer.candidates.filter {
      $0.word.hasPrefix(current) && $0.word != current
    }
    return answer
  }

  private func candidates(for current: String, after before: [String]) -> Answer {
    let (name, rest) = Program.splitCommand(before)
    guard let name else { return beginning(current, before) }
    guard let command = Commands.named(name)?.description else { return Answer() }
    let endsOptions = rest.contains("--")
    let values = OptionValues(workingFolder: workingFolder, words: rest)
    if !endsOptions {
      if let option = option(before.last, of: command) { return values.answer(for: option) }
      if current.hasPrefix("--"), let equals = current.firstIndex(of: "=") {
        let spelt = String(current[..<equals])
        guard let option = option(spelt, of: command) else { return Answer() }
        return values.answer(for: option).prefixed(spelt + "=")
      }
      if current.hasPrefix("-") { return Answer(candidates: options(of: command, besides: rest)) }
    }
    return argument(of: command, after: rest, values)
  }

  /// What can stand where no command has been named yet.
  private func beginning(_ current: String, _ before: [String]) -> Answer {
    let shared = CommandDescription(
      name: "", summary: "", options: [ProgramDescription.version])
    if let option = option(before.last, of: shared) {
      return OptionValues(workingFolder: workingFolder, words: before).answer(for: option)
    }
    if current.hasPrefix("-") { return Answer(candidates: options(of: shared, besides: before)) }
    return Answer(
      candidates: Commands.descriptions.map { Candidate(word: $0.name, meaning: $0.summary) })
  }

  /// The option that a word names, if it takes a value which has not been given with it.
  private func option(_ word: String?, of command: CommandDescription) -> OptionDescription? {
    guard let word, word.hasPrefix("-") else { return nil }
    return command.allOptions.first { option in
      option.valueName != nil
        && (word == "--" + option.long || (option.short.map { word == "-\($0)" } ?? false))
    }
  }

  /// The options that can still be given.
  private func options(
    of command: CommandDescription, besides given: [String]
  ) -> [Candidate] {
    command.allOptions.filter { option in
      option.isRepeatable
        || !given.contains { $0 == "--" + option.long || $0.hasPrefix("--\(option.long)=") }
    }.map { Candidate(word: "--" + $0.long, meaning: $0.summary) }
  }

  private func argument(
    of command: CommandDescription, after rest: [String], _ values: OptionValues
  ) -> Answer {
    let given = positionals(rest, of: command)
    guard !command.arguments.isEmpty else { return Answer() }
    let isLast = given.count >= command.arguments.count
    let argument = command.arguments[min(given.count, command.arguments.count - 1)]
    let repeats = argument.count == .any || argument.count == .oneOrMore
    guard !isLast || repeats, let kind = argument.kind else { return Answer() }
    return values.answer(for: kind)
  }

  /// The words that are neither options nor their values.
  private func positionals(_ words: [String], of command: CommandDescription) -> [String] {
    var found: [String] = []
    var skipsNext = false
    for word in words {
      if skipsNext {
        skipsNext = false
      } else if option(word, of: command) != nil {
        skipsNext = true
      } else if !word.hasPrefix("-") || word == "-" {
        found.append(word)
      }
    }
    return found
  }
}

extension Completer.Answer {
  /// The answer for a value that stands behind the name of its option.
  fileprivate func prefixed(_ prefix: String) -> Completer.Answer {
    var answer = self
    answer.candidates = candidates.map { candidate in
      Completer.Candidate(word: prefix + candidate.word, meaning: candidate.meaning)
    }
    return answer
  }
}
