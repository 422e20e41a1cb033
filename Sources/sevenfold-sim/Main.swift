import JSONText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `sevenfold-sim`: measures by simulation whether the statistics are true.
@main
struct Main {
  /// All studies; one more is one file and one line.
  static let studies: [any Study.Type] = [
    PowerStudy.self, SelectionStudy.self, GateStudy.self, NoSignalStudy.self,
    ExpectationStudy.self,
  ]

  static func main() throws {
    var words = Array(CommandLine.arguments.dropFirst())
    let json = words.remove("--json")
    if words.remove("--help") || words.remove("-h") { return print(help) }
    let temporary = FileManager.default.temporaryDirectory.path
    var options = StudyOptions(scratch: temporary + "/sevenfold-sim")
    options.samples = try words.number(after: "--samples")
    options.threads = try words.number(after: "--threads") ?? 2
    if let unknown = words.first(where: { word in !studies.contains { $0.name == word } }) {
      throw UnknownWord(word: unknown)
    }
    if !json { print("| quantity | setting | claim | measured | runs |\n|---|---|---|---|---|") }
    var results: [StudyResult] = []
    for study in studies where words.isEmpty || words.contains(study.name) {
      let found = try study.results(options)
      if !json { for result in found { print(result.row) } }
      results += found
    }
    if json { print(JSONValue.array(results.map(\.json)).text(pretty: true)) }
  }

  private static var help: String {
    let list = studies.map { "  \($0.name)\n      \($0.summary)" }.joined(separator: "\n")
    return """
      Usage: sevenfold-sim [STUDY]... [--samples N] [--threads N] [--json]

      Measures claims on many synthetic data sets. Without a study, all of them:
      \(list)
      """
  }
}

/// A word of the command line that is no study and no option.
struct UnknownWord: Error, CustomStringConvertible {
  let word: String
  var description: String { "'\(word)' is no study; --help lists them." }
}

extension [String] {
  /// Takes a flag out; whether it was there.
  fileprivate mutating func remove(_ flag: String) -> Bool {
    guard let index = firstIndex(of: flag) else { return false }
    remove(at: index)
    return true
  }

  /// Takes an option with a whole number out.
  fileprivate mutating func number(after option: String) throws -> Int? {
    guard let index = firstIndex(of: option) else { return nil }
    guard index + 1 < count, let number = Int(self[index + 1]), number > 0 else {
      throw UnknownWord(word: option)
    }
    removeSubrange(index...index + 1)
    return number
  }
}
