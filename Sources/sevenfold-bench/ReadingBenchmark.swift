/// How long reading takes, and how much memory, beside others.
///
/// Every reading is done in a process of its own, so that its peak of memory is its own. Of the repeats
/// the fastest counts; the first one also brings the file into the system's memory.
enum ReadingBenchmark {
  struct Result {
    let id: String
    let title: String
    var own: Measurement?
    var peers: [String: Measurement] = [:]

    var json: String {
      let others = peers.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\(object($0.value))" }
      return "{\"reading\":\"\(id)\",\"sevenfold\":\(own.map(object) ?? "null"),"
        + "\"peers\":{\(others.joined(separator: ","))}}"
    }

    private func object(_ measurement: Measurement) -> String {
      "{\"seconds\":\(measurement.seconds),\"peak_memory\":\(measurement.peakMemory ?? 0)}"
    }
  }

  /// Measures all readings whose data are there.
  static func run(_ options: Options) throws -> [Result] {
    var results: [Result] = []
    for example in ReadingExample.all {
      guard let path = try example.prepare(options) else {
        complain("\(example.id): no data, left out; see --texts")
        continue
      }
      var result = Result(id: example.id, title: example.title)
      complain("\(example.id) …")
      let own =
        "\(quoted(Machine.program)) --read \(example.id) --path \(quoted(path))"
        + " --threads \(options.threads)"
      result.own = fastest(options.repeats) { outputOf(own).flatMap(Peer.result) }
      for peer in options.peers where peer.reads(example.id) {
        complain("\(example.id) by \(peer.name) …")
        result.peers[peer.name] = fastest(options.repeats) {
          peer.reading(example.id, path: path, options)
        }
      }
      results.append(result)
    }
    return results
  }

  /// Reads once in this process and prints the line that the one who asked for it waits for.
  static func read(_ id: String, path: String, threads: Int) throws {
    guard let example = ReadingExample.all.first(where: { $0.id == id }) else { return }
    let time = try example.read(path, threads)
    print("RESULT \(time) nan \(Machine.peakMemory)")
  }

  private static func fastest(_ repeats: Int, _ measure: () -> Measurement?) -> Measurement? {
    (0..<max(repeats, 1)).compactMap { _ in measure() }.min { $0.seconds < $1.seconds }
  }

  /// The results as a Markdown table.
  static func table(_ results: [Result], threads: Int) -> String {
    let names = Peer.names.filter { name in results.contains { $0.peers[name] != nil } }
    func text(_ measurement: Measurement?) -> String {
      guard let measurement else { return "" }
      let memory = (measurement.peakMemory ?? 0) / 1_000_000
      return "\(rounded(measurement.seconds)) s, \(memory) MB"
    }
    let head = ["reading, \(threads) threads: time, peak memory", "Sevenfold"] + names
    return markdownTable(
      [head]
        + results.map { result in
          [result.title, text(result.own)] + names.map { text(result.peers[$0]) }
        })
  }
}
