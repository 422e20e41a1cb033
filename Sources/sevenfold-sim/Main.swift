import JSONText
import Workflows

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
    ChoiceStudy.self, CoverageStudy.self, LeakStudy.self, IntervalStudy.self,
  ]

  static func main() {
    do {
      try run(Options(Array(CommandLine.arguments.dropFirst())))
    } catch {
      let line = "sevenfold-sim: \(error)\n"
      _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
      exit(error is UnknownWord ? 64 : 1)
    }
  }

  private static func run(_ options: Options) throws {
    if options.showsHelp { return print(help) }
    let process = ProcessInfo.processInfo
    let temporary = process.environment["TMPDIR"] ?? FileManager.default.temporaryDirectory.path
    let scratch = "\(temporary)/sevenfold-sim-\(process.processIdentifier)"
    defer { DurableFile.removeFolder(scratch) }
    var simulation = Simulation(
      file: try options.file.map(ResultFile.init), samples: options.samples,
      threads: options.threads, scratch: scratch)
    var results: [StudyResult] = []
    if !options.json { print(StudyResult.header) }
    for study in studies where options.studies.isEmpty || options.studies.contains(study.name) {
      for setting in study.settings where options.admits(setting.title) {
        let found = try simulation.results(of: setting, in: study.name)
        if !options.json { for result in found { print(result.row) } }
        results += found
      }
    }
    if options.json { print(JSONValue.array(results.map(\.json)).text(pretty: true)) }
  }

  private static var help: String {
    let list = studies.map { "  \($0.name)\n      \($0.summary)" }.joined(separator: "\n")
    return """
      Usage: sevenfold-sim [STUDY]... [--samples N] [--only TEXT] [--results FILE] [--threads N] [--json]

      Measures claims on many synthetic data sets. Without a study, all of them:
      \(list)

      --samples N      samples of each setting; left out, as many as the documented results rest on
      --only TEXT      only the settings whose title contains the text
      --results FILE   keeps each sample as a line of JSON; those that are there are not drawn again

      The files of runs are made, and removed, below TMPDIR: a folder in memory is fastest.
      """
  }
}

/// What the command line asks for.
struct Options: Equatable {
  var studies: [String] = []
  var samples: Int?
  var threads = 2
  var file: String?
  var only: String?
  var json = false
  var showsHelp = false

  /// Reads the words of the command line.
  ///
  /// - Throws: `UnknownWord`.
  init(_ words: [String]) throws {
    var rest = words[...]
    func value(of option: String) throws -> String {
      guard let value = rest.popFirst() else { throw UnknownWord(word: option) }
      return value
    }
    func number(of option: String) throws -> Int {
      guard let number = Int(try value(of: option)), number > 0 else {
        throw UnknownWord(word: option)
      }
      return number
    }
    while let word = rest.popFirst() {
      switch word {
      case "--samples": samples = try number(of: word)
      case "--threads": threads = try number(of: word)
      case "--results": file = try value(of: word)
      case "--only": only = try value(of: word)
      case "--json": json = true
      case "--help", "-h": showsHelp = true
      default:
        guard Main.studies.contains(where: { $0.name == word }) else {
          throw UnknownWord(word: word)
        }
        studies.append(word)
      }
    }
  }

  /// Whether a setting is asked for.
  func admits(_ title: String) -> Bool { only.map { title.contains($0) } ?? true }
}

/// A word of the command line that is no study and no option, or an option without its value.
struct UnknownWord: Error, CustomStringConvertible {
  let word: String
  var description: String {
    "'\(word)' is no study, or an option that lacks its value; --help lists them."
  }
}
