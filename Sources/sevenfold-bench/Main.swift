/// Measures the training core: trainings of the book's examples, kernels, and how cost grows.
@main
struct Benchmark {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments.dropFirst())
      if options.showsHelp {
        print(Options.help)
        return
      }
      try run(options)
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
    if options.selects("growth") { report.growth = GrowthBenchmark.run(threads: options.threads) }
    print(report.markdown)
    if let path = options.jsonPath { try writeFile(path, report.json) }
  }

  private static func measure(
    _ example: BookExample, _ data: PreparedData, _ options: Options
  ) throws -> BenchmarkReport.Row {
    var row = BenchmarkReport.Row(example: example, isStandIn: !data.has(example.dataName))
    let training = try example.prepare(data, options.threads)
    for _ in 0..<options.repeats {
      let measurement = try training()
      if measurement.seconds < row.own?.seconds ?? .infinity { row.own = measurement }
    }
    row.own?.peakMemory = Machine.peakMemory
    for peer in options.peers {
      complain("\(example.id) by \(peer.name) …")
      row.peers[peer.name] = peer.measure(example.id, options)
    }
    return row
  }
}
