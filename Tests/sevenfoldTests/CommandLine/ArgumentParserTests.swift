import JSONText
import Testing

@testable import sevenfold

@Suite("Reading the command line")
struct ArgumentParserTests {
  static let command = CommandDescription(
    name: "run", summary: "Walk.",
    arguments: [
      ArgumentDescription(name: "PLAN", summary: "A plan."),
      ArgumentDescription(name: "MORE", summary: "More.", count: .any),
    ],
    options: [
      SharedOptions.runs, SharedOptions.threads, SharedOptions.seed, SharedOptions.set,
      OptionDescription(long: "level", short: "l", valueName: "N", summary: "A level."),
      OptionDescription(long: "verify", short: "v", summary: "Verify."),
    ])

  func parse(_ words: String...) throws -> ParsedArguments {
    try ArgumentParser.parse(words, for: Self.command)
  }

  func message(_ words: String...) -> String? {
    #expect(throws: UsageError.self) { try ArgumentParser.parse(words, for: Self.command) }?
      .description
  }

  @Test("both spellings of a value, and flags anywhere")
  func valuesAndFlags() throws {
    let parsed = try parse("--runs=a=b", "p.json", "--threads", "4", "-v", "x", "--quiet")
    #expect(parsed.value("runs") == "a=b")
    #expect(parsed.number("threads") == 4)
    #expect(parsed.has("verify") && parsed.has("quiet") && !parsed.has("json"))
    #expect(parsed.argument("PLAN") == "p.json")
    #expect(parsed.arguments("MORE") == ["x"])
    #expect(parsed.number("seed") == nil)
  }

  @Test("letters may be joined, and a value may be attached")
  func letters() throws {
    let parsed = try parse("-qv", "-l3", "p")
    #expect(parsed.has("quiet") && parsed.has("verify") && parsed.value("level") == "3")
    #expect(try parse("-l", "-3", "p").value("level") == "-3")
  }

  @Test("two dashes end the options, one dash is an argument")
  func dashes() throws {
    let parsed = try parse("-", "--", "--quiet", "-x")
    #expect(parsed.argument("PLAN") == "-")
    #expect(parsed.arguments("MORE") == ["--quiet", "-x"])
    #expect(!parsed.has("quiet"))
  }

  @Test("--set is read as JSON where it is JSON, otherwise as text")
  func overrides() throws {
    let parsed = try parse(
      "p", "--set", "tuning.trials=10", "--set=metric.primary=mae", "--set", "a.b.c=[1,\"x\"]",
      "--set", "name=a=b")
    #expect(
      parsed.overrides.map(\.path) == [
        ["tuning", "trials"], ["metric", "primary"], ["a", "b", "c"], ["name"],
      ])
    #expect(parsed.overrides.map(\.value) == [10, "mae", [1, "x"], "a=b"])
  }

  @Test(
    "what is wrong is said in one line",
    arguments: [
      (["p", "--thread", "2"], "unknown option '--thread'; did you mean '--threads'?"),
      (["p", "-x"], "unknown option '-x'"),
      (["p", "-json"], "unknown option '-json'; did you mean '--json'?"),
      (["p", "--nonsense"], "unknown option '--nonsense'"),
      (["p", "--threads"], "option '--threads' needs a value: --threads N"),
      (["p", "--runs", "--quiet"], "option '--runs' needs a value: --runs FOLDER"),
      (["p", "--quiet=yes"], "option '--quiet' takes no value, found 'yes'"),
      (["p", "--threads", "0"], "option '--threads' takes a whole number from 1, found '0'"),
      (
        ["p", "--seed=-1"],
        "option '--seed' takes a whole number from 0 to 9007199254740991, found '-1'"
      ),
      (
        ["p", "--seed", "1.5"],
        "option '--seed' takes a whole number from 0 to 9007199254740991, found '1.5'"
      ),
      (["p", "--set", "trials"], "option '--set' takes key.path=value, found 'trials'"),
      (["p", "--set", "a..b=1"], "option '--set' takes key.path=value, found 'a..b=1'"),
      (["p", "--seed", "1", "--seed", "2"], "option '--seed' is given twice"),
      (
        ["p", "--color", "blue"],
        "option '--color' takes one of 'auto', 'always', 'never', found 'blue'"
      ),
      (
        ["p", "--color", "nevr"],
        "option '--color' takes one of 'auto', 'always', 'never', found 'nevr'; "
          + "did you mean 'never'?"
      ),
      (["--quiet"], "PLAN is missing"),
      ([], "PLAN is missing"),
    ] as [([String], String)])
  func refuses(words: [String], message: String) {
    let error = #expect(throws: UsageError.self) {
      try ArgumentParser.parse(words, for: Self.command)
    }
    #expect(error?.description == message)
    #expect(error?.pointer == "See 'sevenfold run --help'.")
  }

  @Test("an argument too many is refused")
  func tooMany() {
    let one = CommandDescription(
      name: "log", summary: "Print.",
      arguments: [ArgumentDescription(name: "RUN", summary: "A run.")])
    let error = #expect(throws: UsageError.self) {
      try ArgumentParser.parse(["a", "b"], for: one)
    }
    #expect(error?.description == "unexpected argument 'b'")
  }

  @Test("random words never trap")
  func survivesNoise() {
    let pieces = [
      "-", "--", "--set", "a=1", "--threads", "4", "-q", "-l", "", "=", "--=", "---", "-=", "p",
      "--json=", "-é", "--한글", "-l=", "\u{0}",
    ]
    var state: UInt64 = 5
    for _ in 0..<5_000 {
      var words: [String] = []
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        words.append(pieces[Int(state >> 33) % pieces.count])
      }
      _ = try? ArgumentParser.parse(words, for: Self.command)
      _ = Program.splitCommand(words)
      _ = Program.outputOptions(in: words)
    }
  }
}
