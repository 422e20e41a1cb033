/// All results of one run, as Markdown and as JSON.
struct BenchmarkReport {
  let machine: String
  let threads: Int
  private var rows: [Row] = []
  var kernels: [KernelBenchmark.Result] = []
  var growth: [GrowthBenchmark.Result] = []
  var readings: [ReadingBenchmark.Result] = []

  init(machine: String, threads: Int) {
    self.machine = machine
    self.threads = threads
  }

  /// One example, by this core and by others.
  struct Row {
    let example: BookExample
    let isStandIn: Bool
    var own: Measurement?
    var peers: [String: Measurement] = [:]

    init(example: BookExample, isStandIn: Bool) {
      self.example = example
      self.isStandIn = isStandIn
    }

    /// How many times longer the fastest of the others takes.
    var gain: Double? {
      guard let own, let fastest = peers.values.map(\.seconds).min() else { return nil }
      return fastest / min(own.seconds, own.secondsAlone ?? own.seconds)
    }
  }

  mutating func add(_ row: Row) {
    rows.append(row)
  }

  var markdown: String {
    var text = "\(machine); \(threads) threads.\n"
    if !rows.isEmpty { text += "\n" + examplesTable + "\n" + qualityTable }
    if !kernels.isEmpty { text += "\n" + KernelBenchmark.table(kernels) }
    if !growth.isEmpty { text += "\n" + GrowthBenchmark.table(growth) }
    if !readings.isEmpty { text += "\n" + ReadingBenchmark.table(readings, threads: threads) }
    return text
  }

  private var peerNames: [String] {
    Peer.names.filter { name in rows.contains { $0.peers[name] != nil } }
  }

  private var examplesTable: String {
    let names = peerNames
    let gain = names.isEmpty ? [] : ["fastest other / Sevenfold"]
    let heads = ["example", "Sevenfold, 1 thread", "\(threads) threads"]
    var lines = [heads + names + gain]
    for row in rows {
      let unit = row.example.unit
      let usesThreads = threads > 1 && row.example.usesThreads
      let alone = usesThreads ? row.own?.secondsAlone : row.own?.seconds
      let together = usesThreads ? row.own?.seconds : nil
      let title = row.example.title + (row.isStandIn ? " (made-up data)" : "")
      lines.append(
        [title, alone.map(unit.text) ?? "", together.map(unit.text) ?? ""]
          + names.map { row.peers[$0].map { unit.text($0.seconds) } ?? "" }
          + (names.isEmpty ? [] : [row.gain.map { "\(rounded($0))" } ?? ""]))
    }
    if let imdb = rows.first(where: { $0.example.id == "imdb" }) {
      func memory(_ measurement: Measurement?) -> String {
        measurement?.peakMemory.map { "\($0 / 1_000_000) MB" } ?? ""
      }
      lines.append(
        ["Peak memory, IMDB", "", memory(imdb.own)] + names.map { memory(imdb.peers[$0]) }
          + (names.isEmpty ? [] : [""]))
    }
    return markdownTable(lines)
  }

  private var qualityTable: String {
    let names = peerNames
    var lines = [["example", "metric", "Sevenfold"] + names]
    for row in rows where row.own?.quality != nil {
      func text(_ measurement: Measurement?) -> String {
        measurement.map { Self.spread(of: $0.qualities) } ?? ""
      }
      lines.append(
        [row.example.id, row.example.quality, text(row.own)] + names.map { text(row.peers[$0]) })
    }
    return markdownTable(lines)
  }

  /// The mean of the seeds, with their standard deviation and number if there are several.
  static func spread(of values: [Double]) -> String {
    guard let first = values.first else { return "" }
    guard values.count > 1 else { return "\(rounded(first))" }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(values.count - 1)).squareRoot()
    return "\(rounded(mean)) ± \(rounded(deviation, digits: 2)) (\(values.count))"
  }

  /// The same as one JSON object.
  var json: String {
    let examples = rows.map { row in
      let peers = row.peers.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\(object($0.value))" }
      return "{\"example\":\"\(row.example.id)\",\"stand_in\":\(row.isStandIn),"
        + "\"sevenfold\":\(row.own.map(object) ?? "null"),\"peers\":{\(peers.joined(separator: ","))}}"
    }
    return "{\"machine\":\"\(machine)\",\"threads\":\(threads),"
      + "\"examples\":[\(examples.joined(separator: ","))],"
      + "\"kernels\":[\(kernels.map(\.json).joined(separator: ","))],"
      + "\"growth\":[\(growth.map(\.json).joined(separator: ","))],"
      + "\"readings\":[\(readings.map(\.json).joined(separator: ","))]}\n"
  }

  private func object(_ measurement: Measurement) -> String {
    "{\"seconds\":\(measurement.seconds),"
      + "\"seconds_alone\":\(measurement.secondsAlone.map { "\($0)" } ?? "null"),"
      + "\"qualities\":\(measurement.qualities),"
      + "\"peak_memory\":\(measurement.peakMemory.map { "\($0)" } ?? "null")}"
  }
}

/// A table in Markdown, its first line the heads.
func markdownTable(_ lines: [[String]]) -> String {
  guard let head = lines.first else { return "" }
  let rule = head.indices.map { $0 == 0 ? "---" : "---:" }
  return ([head, rule] + lines.dropFirst())
    .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
}

/// A number with three significant digits, or as many as told.
func rounded(_ value: Double, digits: Int = 3) -> Double {
  guard value.isFinite, value != 0 else { return value }
  let least = (1..<digits).reduce(1.0) { power, _ in power * 10 }
  var scale = 1.0
  while abs(value) * scale < least { scale *= 10 }
  return (value * scale).rounded() / scale
}
