/// What was asked for on the command line.
struct Options {
  private(set) var dataFolder: String?
  private(set) var threads = Machine.cores
  private(set) var repeats = 3
  private(set) var seeds = 1
  private(set) var largestRows = 10_000_000
  private(set) var jsonPath: String?
  private(set) var scriptFolder = "Tests/Peers"
  private(set) var peers: [Peer] = []
  private(set) var showsHelp = false
  private(set) var textFolder: String?
  /// What is to be read once, in this process, and where it lies.
  private(set) var reading: String?
  private(set) var path: String?
  private var only: [String] = []

  static let help = """
    usage: sevenfold-bench [--data FOLDER] [--only NAME,…] [--threads N] [--repeats N] [--seeds N] [--json FILE]
                           [--rows N] [--texts FOLDER] [--against PEER=PYTHON]… [--scripts FOLDER]

    Trains the book's examples and prints the times as a Markdown table; of the repeats the fastest counts.
      --data FOLDER         data made ready by Tests/Peers/prepare.py; stand-ins of the same size without
      --only NAME,…         some of: \(Self.parts.joined(separator: ", ")); or all.
                            Without it everything but growth and reading is run
      --texts FOLDER        the folder of IMDB's train.tsv and test.tsv, for reading; else without words.
                            Reading makes tables of 0.3 and 0.6 GB in TMPDIR
      --seeds N             how many seeds the metrics are taken from, of Sevenfold and of peers whose
                            run with the first seed took less than \(Peer.patience) seconds; 1 unless told
      --rows N              the most rows of growth; 10 million unless told, which takes 3 GB
      --threads N           how many threads; all cores unless told
      --against PEER=PYTHON the same examples in another framework, run by this Python; PEER is one of
                            \(Peer.names.joined(separator: ", "))
      --scripts FOLDER      where the peers' scripts are; Tests/Peers unless told
    """

  /// What can be run.
  static let parts = BookExample.all.map(\.id) + ["kernels", "growth", "reading"]

  init(_ arguments: some Sequence<String>) throws(OptionError) {
    var rest = Array(arguments)[...]
    while let name = rest.popFirst() {
      if name == "--help" || name == "-h" {
        showsHelp = true
        continue
      }
      guard let value = rest.popFirst() else {
        throw OptionError(option: name, problem: "has no value")
      }
      try set(name, value)
    }
  }

  private mutating func set(_ name: String, _ value: String) throws(OptionError) {
    switch name {
    case "--data": dataFolder = value
    case "--only":
      only = value.split(separator: ",").map(String.init)
      if let unknown = only.first(where: { !(Self.parts + ["all"]).contains($0) }) {
        throw OptionError(option: name, problem: "does not know '\(unknown)'; see --help")
      }
    case "--threads": threads = try Self.count(name, value)
    case "--repeats": repeats = try Self.count(name, value)
    case "--seeds": seeds = try Self.count(name, value)
    case "--rows": largestRows = try Self.count(name, value)
    case "--json": jsonPath = value
    case "--texts": textFolder = value
    case "--read": reading = value
    case "--path": path = value
    case "--scripts": scriptFolder = value
    case "--against":
      let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let peer = Peer(name: parts[0], python: parts[1]) else {
        throw OptionError(
          option: name, problem: "must be PEER=PYTHON, PEER one of \(Peer.names)")
      }
      peers.append(peer)
    default: throw OptionError(option: name, problem: "is not known; see --help")
    }
  }

  private static func count(_ name: String, _ value: String) throws(OptionError) -> Int {
    guard let count = Int(value), count >= 1 else {
      throw OptionError(
        option: name, problem: "must be a whole number of at least 1, not '\(value)'")
    }
    return count
  }

  /// Whether an example or another part of the benchmark is to be run.
  func selects(_ id: String) -> Bool {
    only.isEmpty ? !["growth", "reading"].contains(id) : only.contains(id) || only.contains("all")
  }
}

/// What is wrong with an option.
struct OptionError: Error, CustomStringConvertible {
  let option: String
  let problem: String

  var description: String { "'\(option)' \(problem)." }
}
