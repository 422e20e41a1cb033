import Tensors
import TrainingCore

/// How the cost of an epoch grows with rows, features, units, batch and threads.
enum GrowthBenchmark {
  struct Result {
    let what: String
    let value: Int
    let seconds: Double

    var json: String { "{\"what\":\"\(what)\",\"value\":\(value),\"seconds\":\(seconds)}" }
  }

  static func run(threads: Int, largest: Int = 10_000_000) -> [Result] {
    var results: [Result] = []
    func add(_ what: String, _ value: Int, _ time: Double?) {
      if let time { results.append(Result(what: what, value: value, seconds: time)) }
    }
    for rows in [10_000, 100_000, 1_000_000, 10_000_000] where rows <= largest {
      add("rows (30 features, 64-64-1, batch 512)", rows, epoch(rows: rows, threads: threads))
    }
    for features in [10, 100, 1_000] {
      add(
        "features (20,000 rows, 64-64-1, batch 512)", features,
        epoch(rows: 20_000, features: features, threads: threads))
    }
    for units in [16, 64, 256, 1_024] {
      add(
        "units of each hidden layer (20,000 rows, 30 features, batch 512)", units,
        epoch(rows: 20_000, units: units, threads: threads))
    }
    for batch in [1, 8, 32, 128, 512, 1_024] {
      add(
        "batch (20,000 rows, 30 features, 64-64-1)", batch,
        epoch(rows: 20_000, batch: batch, threads: threads))
    }
    for count in 1...threads {
      add("threads, 20 trials of 20,000 rows", count, trials(20, threads: count))
    }
    for count in [10, 20, 40] {
      add("trials of 20,000 rows, all threads", count, trials(count, threads: threads))
    }
    return results
  }

  private static func epoch(
    rows: Int, features: Int = 30, units: Int = 64, batch: Int = 512, threads: Int
  ) -> Double? {
    let examples = StandIn.numbers(rows: rows, columns: features, classes: 2, seed: 1)
    let times = (0..<(rows > 1_000_000 ? 1 : 3)).compactMap { _ in
      time(examples, units: units, batch: batch, threads: threads)
    }
    return times.min()
  }

  private static func time(
    _ examples: Examples, units: Int, batch: Int, threads: Int
  ) -> Double? {
    let layers = [
      Dense(units: units, activation: .relu), Dense(units: units, activation: .relu),
      Dense(units: 1, activation: .sigmoid),
    ]
    let architecture = Architecture(inputWidth: examples.inputs.columns, layers: layers)
    let configuration = TrainingConfiguration(
      epochs: 1, batchSize: batch, loss: BinaryCrossentropy(), evaluatesTraining: false)
    let network = try? Network(architecture, generator: SeededGenerator(seed: 1))
    return network.flatMap {
      try? BookExample.train($0, configuration, examples, nil, threads: threads).seconds
    }
  }

  private static func trials(_ count: Int, threads: Int) -> Double {
    let examples = StandIn.numbers(rows: 20_000, columns: 30, classes: 2, seed: 1)
    return (0..<3).map { _ in
      seconds {
        _ = Parallel.map(count: count, threads: threads) { _ in
          time(examples, units: 64, batch: 32, threads: 1)
        }
      }
    }.min() ?? 0
  }

  /// The results as Markdown, a table for each kind of growth.
  static func table(_ results: [Result]) -> String {
    var lines = [["what grows", "value", "time", "time / value"]]
    for result in results {
      lines.append([
        result.what, "\(result.value)", "\(rounded(result.seconds * 1e3)) ms",
        "\(rounded(result.seconds / Double(result.value) * 1e6)) µs",
      ])
    }
    return markdownTable(lines)
  }
}
