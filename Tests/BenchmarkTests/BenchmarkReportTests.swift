import Testing

@testable import sevenfold_bench

@Suite("Report of the benchmark")
struct BenchmarkReportTests {
  private static func report() -> BenchmarkReport {
    var report = BenchmarkReport(machine: "a machine", threads: 2)
    var row = BenchmarkReport.Row(example: .imdb, isStandIn: false)
    row.own = Measurement(
      seconds: 0.1234, secondsAlone: 0.2, qualities: [0.86, 0.88], peakMemory: 45_000_000)
    row.peers["torch"] = Measurement(seconds: 6.17, qualities: [0.87], peakMemory: 900_000_000)
    report.add(row)
    report.add(BenchmarkReport.Row(example: .bostonStep, isStandIn: true))
    report.growth = [.init(what: "rows", value: 1_000, seconds: 0.002)]
    report.readings = [
      .init(
        id: "csv", title: "A table", own: Measurement(seconds: 0.5, peakMemory: 300_000_000),
        peers: ["pandas": Measurement(seconds: 1.5, peakMemory: 500_000_000)])
    ]
    return report
  }

  @Test("the tables hold times, how many times faster, memory and metrics with their spread")
  func markdown() {
    let text = Self.report().markdown
    #expect(text.hasPrefix("a machine; 2 threads.\n"))
    #expect(
      text.contains(
        "| example | Sevenfold, 1 thread | 2 threads | torch | fastest other / Sevenfold |"))
    #expect(
      text.contains(
        "| IMDB, 10,000 words, 16-16-1, batch 512, 20 epochs | 0.2 s | 0.123 s | 6.17 s | 50.0 |"))
    #expect(text.contains("time of one step (made-up data) |  |  |  |  |"))
    #expect(text.contains("| Peak memory, IMDB |  | 45 MB | 900 MB |  |"))
    #expect(text.contains("| imdb | validation accuracy | 0.87 ± 0.014 (2) | 0.87 |"))
    #expect(text.contains("| rows | 1000 | 2.0 ms | 2.0 µs |"))
    #expect(text.contains("| reading, 2 threads: time, peak memory | Sevenfold | pandas |"))
    #expect(text.contains("| A table | 0.5 s, 300 MB | 1.5 s, 500 MB |"))
  }

  @Test("the JSON holds the same in one object")
  func json() {
    let text = Self.report().json
    #expect(text.contains(#""machine":"a machine","threads":2,"#))
    #expect(
      text.contains(
        #""sevenfold":{"seconds":0.1234,"seconds_alone":0.2,"qualities":[0.86, 0.88],"#
          + #""peak_memory":45000000}"#))
    #expect(text.contains(#""peers":{"torch":{"seconds":6.17,"seconds_alone":null,"#))
    #expect(text.contains(#"{"example":"boston-step","stand_in":true,"sevenfold":null"#))
    #expect(text.contains(#""growth":[{"what":"rows","value":1000,"seconds":0.002}]"#))
    #expect(text.contains(#""readings":[{"reading":"csv","sevenfold":{"seconds":0.5,"#))
    #expect(text.contains(#""pandas":{"seconds":1.5,"peak_memory":500000000}"#))
  }

  @Test("numbers keep three digits, or as many as told")
  func digits() {
    #expect(rounded(0.012345) == 0.0123)
    #expect(rounded(123_456) == 123_456)
    #expect(rounded(0.98765, digits: 2) == 0.99)
    #expect(rounded(0) == 0 && rounded(-.infinity) == -.infinity)
    #expect(BenchmarkReport.spread(of: []) == "")
  }

  @Test("a peer's result is the last line that says so; anything else is none")
  func peer() {
    let result = Peer.result(in: "noise\nRESULT 9 0.1 5\nRESULT 1.5 nan 2048\n")
    #expect(result?.seconds == 1.5 && result?.quality == nil && result?.peakMemory == 2_048)
    #expect(Peer.result(in: "RESULT 1.5 0.9") == nil)
    #expect(Peer.result(in: "nothing") == nil)
  }
}
