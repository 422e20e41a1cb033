import Testing

@testable import sevenfold_bench

@Suite("Options of the benchmark")
struct OptionsTests {
  @Test("what is left out has its default, and growth is run only when asked for")
  func defaults() throws {
    let options = try Options([])
    #expect(options.repeats == 3 && options.seeds == 1 && options.threads >= 1)
    #expect(options.selects("imdb") && options.selects("kernels") && !options.selects("growth"))
    #expect(!options.selects("reading") && options.textFolder == nil && options.reading == nil)
    #expect(Options.parts.count == 11)
  }

  @Test("all options are read")
  func all() throws {
    let options = try Options([
      "--data", "d", "--only", "boston,growth", "--threads", "3", "--repeats", "2", "--seeds", "4",
      "--json", "j", "--scripts", "s", "--rows", "1000", "--against", "torch=/usr/bin/python3",
    ])
    #expect(options.dataFolder == "d" && options.jsonPath == "j" && options.scriptFolder == "s")
    #expect(options.threads == 3 && options.repeats == 2 && options.seeds == 4)
    #expect(options.largestRows == 1_000)
    #expect(options.selects("growth") && options.selects("boston") && !options.selects("imdb"))
    #expect(options.peers.map(\.name) == ["torch"])
    #expect(options.peers[0].reads(nil) && !options.peers[0].reads("csv"))
    let reading = try Options([
      "--only", "reading", "--texts", "t", "--against", "pandas=p", "--against",
      "count-vectorizer=p",
    ])
    #expect(reading.selects("reading") && reading.textFolder == "t")
    #expect(reading.peers.map { $0.reads("csv") } == [true, false])
    #expect(reading.peers.map { $0.reads("words") } == [false, true])
    #expect(!reading.peers[0].reads(nil))
    #expect(try Options(["--only", "all"]).selects("growth"))
    #expect(try Options(["--help"]).showsHelp)
  }

  @Test(
    "what is wrong is said with the option's name",
    arguments: [
      ["--threads", "0"], ["--repeats", "many"], ["--only", "cifar"], ["--against", "torch"],
      ["--against", "theano=python"], ["--speed", "high"], ["--data"],
    ])
  func wrong(arguments: [String]) {
    let error = #expect(throws: OptionError.self) { try Options(arguments) }
    #expect(error?.description.contains(arguments[0]) == true)
  }
}
