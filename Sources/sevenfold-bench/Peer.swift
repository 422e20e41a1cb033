/// Another framework that trains the same examples, by a script of its own.
struct Peer: Sendable {
  let name: String
  private let script: String
  private let arguments: String
  private let environment: String
  private let python: String

  private static let known:
    [(name: String, script: String, arguments: String, environment: String)] = [
      ("keras-tensorflow", "keras_peer.py", "", "KERAS_BACKEND=tensorflow"),
      ("keras-jax", "keras_peer.py", "", "KERAS_BACKEND=jax"),
      ("torch", "torch_peer.py", "", ""),
      ("torch-sparse", "torch_peer.py", "--sparse", ""),
      ("scikit-learn", "sklearn_peer.py", "", ""),
      ("pandas", "reading_peer.py", "pandas", ""),
      ("polars", "reading_peer.py", "polars", ""),
      ("count-vectorizer", "reading_peer.py", "count-vectorizer", ""),
    ]

  /// The names that can be given.
  static var names: [String] { known.map(\.name) }

  init?(name: String, python: String) {
    guard let found = Self.known.first(where: { $0.name == name }) else { return nil }
    self.name = name
    self.python = python
    (script, arguments, environment) = (found.script, found.arguments, found.environment)
  }

  /// How many seconds a run may take, imports included, for others with further seeds to follow.
  static let patience = 25.0

  /// Whether it reads what this example reads, or trains networks if it is told none.
  func reads(_ example: String?) -> Bool {
    guard script == "reading_peer.py" else { return example == nil }
    return example.map { ($0 == "words") == (name == "count-vectorizer") } ?? false
  }

  /// Reads a file in a process of its own; nil if that fails.
  func reading(_ example: String, path: String, _ options: Options) -> Measurement? {
    let command =
      "env POLARS_MAX_THREADS=\(options.threads) \(quoted(python)) "
      + "\(quoted("\(options.scriptFolder)/\(script)")) \(arguments) \(quoted(path))"
    return outputOf(command + " 2>/dev/null").flatMap(Self.result)
  }

  /// Runs an example, once for each seed unless that takes long; nil if the peer does not have it or fails.
  func measure(_ example: String, _ options: Options) -> Measurement? {
    var first: Measurement?
    let time = seconds { first = run(example, seed: 1, options) }
    guard var measurement = first, time < Self.patience else { return first }
    for seed in 1..<max(options.seeds, 1) {
      if let next = run(example, seed: seed + 1, options) { measurement.add(next) }
    }
    return measurement
  }

  /// Runs an example in a process of its own; nil if the peer does not have it or fails.
  private func run(_ example: String, seed: Int, _ options: Options) -> Measurement? {
    var command =
      "env \(environment) \(quoted(python)) \(quoted("\(options.scriptFolder)/\(script)"))"
    command += " \(example) --threads \(options.threads) --seed \(seed) \(arguments)"
    if let folder = options.dataFolder { command += " --data \(quoted(folder))" }
    guard let output = outputOf(command + " 2>/dev/null") else { return nil }
    return Self.result(in: output)
  }

  /// Reads the line with the result among all that a script prints.
  static func result(in output: String) -> Measurement? {
    let last = output.split(separator: "\n").last { $0.hasPrefix("RESULT ") }
    let fields = last?.split(separator: " ").dropFirst().map { Double($0) } ?? []
    guard fields.count == 3, let seconds = fields[0], let memory = fields[2] else { return nil }
    return Measurement(
      seconds: seconds, qualities: fields[1].flatMap { $0.isFinite ? [$0] : nil } ?? [],
      peakMemory: Int(memory))
  }
}

/// A text as one word of the shell.
func quoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    + "'"
}
