/// Measures the training core (trainings of the book's examples, kernels, how cost grows) and reading.
@main
struct Benchmark {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments.dropFirst())
      if options.showsHelp {
        print(Options.help)
        return
      }
      if let id = options.reading, let path = options.path {
        try ReadingBenchmark.read(id, path: path, threads: options.threads)
      } else {
        try run(options)
      }
    } catch {
      complain("sevenfold-bench: \(error)")
      exitWith(status: 64)
    }
  }

  private static func run(_ options: Options) throws {
    var report = BenchmarkReport(machine: Machine.description, threads: options.threads)
    let data = PreparedData(folder: options.dataFolder)
    for example in BookExample.all where options.selects(example.id) {
      complain("\(example.id) …")
      report.add(try measure(example, data, options))
    }
    if options.selects("kernels") { report.kernels = KernelBenchmark.run() }
    if options.selects("growth") {
      report.growth = GrowthBenchmark.run(
        threads: options.threads, largest: options.largestRows)
    }
    if options.selects("reading") { report.readings = try ReadingBenchmark.run(options) }
    print(report.markdown)
    if let path = options.jsonPath { try writeFile(path, report.json) }
  }

  private static func measure(
    _ example: BookExample, _ data: PreparedData, _ options: Options
  ) throws -> BenchmarkReport.Row {
    var row = BenchmarkReport.Row(example: example, isStandIn: !data.has(example.dataName))
    row.own = try own(example, data, options)
    for peer in options.peers where peer.reads(nil) {
      complain("\(example.id) by \(peer.name) …")
      row.peers[peer.name] = peer.measure(example.id, options)
    }
    return row
  }

  /// The fastest of the repeats, on all threads and on one; the metrics of all seeds.
  private static func own(
    _ example: BookExample, _ data: PreparedData, _ options: Options
  ) throws -> Measurement {
    let training = try example.prepare(data, options.threads)
    var own = try training(1)
    for seed in 1..<max(options.seeds, 1) { own.add(try training(UInt64(seed + 1))) }
    for _ in 1..<max(options.repeats, 1) {
      own.seconds = min(own.seconds, try training(1).seconds)
    }
    own.peakMemory = Machine.peakMemory
    guard options.threads > 1, example.usesThreads else { return own }
    let alone = try example.prepare(data, 1)
    for _ in 0..<options.repeats {
      own.secondsAlone = min(own.secondsAlone ?? .infinity, try alone(1).seconds)
    }
    return own
  }
}
