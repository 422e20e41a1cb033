import JSONText
import Testing

@Suite("JSON values and their canonical text")
struct JSONValueTests {
  @Test("keys are sorted by their bytes, white space is left out")
  func sortsKeys() {
    let value: JSONValue = ["b": 1, "a": [true, nil, "x"], "é": 2, "z": [:], "A": []]
    #expect(value.text() == #"{"A":[],"a":[true,null,"x"],"b":1,"z":{},"é":2}"#)
  }

  @Test(
    "numbers are as short as they round-trip",
    arguments: [
      (0.1, "0.1"), (1, "1"), (-0.0, "-0"), (1e15, "1000000000000000"), (1e21, "1e+21"),
      (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e+308"),
      (1.0 / 3, "0.3333333333333333"), (123456.789, "123456.789"), (1e-7, "1e-07"),
    ])
  func writesNumbers(number: Double, text: String) throws {
    #expect(JSONValue(number).text() == text)
    let back = try JSONValue(parsing: Array(text.utf8), name: "number").double
    #expect(back?.bitPattern == number.bitPattern)
  }

  @Test("every double reads back to the same bits")
  func roundTripsDoubles() throws {
    var generator = SmallGenerator(state: 7)
    var numbers: [Double] = []
    while numbers.count < 2_000 {
      let number = Double(bitPattern: generator.next())
      if number.isFinite { numbers.append(number) }
    }
    let text = JSONValue.array(numbers.map { .number($0) }).text()
    let back = try JSONValue(parsing: Array(text.utf8), name: "numbers").array ?? []
    #expect(back.map { $0.double?.bitPattern } == numbers.map { $0.bitPattern })
  }

  @Test("a number that is not finite is written as null")
  func writesNotFinite() {
    #expect(JSONValue.array([.number(.nan), .number(.infinity)]).text() == "[null,null]")
  }

  @Test("only quotes, backslashes and control characters are escaped")
  func escapes() throws {
    let text = "a/b\"\\\n\t\u{0}\u{1F}\u{7F}é한\u{1F600}"
    let json = JSONValue(text).text()
    #expect(json == #""a/b\"\\\u000a\u0009\u0000\u001f"# + "\u{7F}é한\u{1F600}\"")
    #expect(try JSONValue(parsing: Array(json.utf8), name: "text").string == text)
  }

  @Test("pretty text has one member a line and fills arrays of plain values")
  func prettyText() {
    let value: JSONValue = [
      "name": "x", "empty": [:], "none": [], "curve": [1, 2.5, 3], "nested": ["a": [["b": 1]]],
    ]
    let expected = """
      {
        "curve": [1, 2.5, 3],
        "empty": {},
        "name": "x",
        "nested": {
          "a": [
            {
              "b": 1
            }
          ]
        },
        "none": []
      }
      """
    #expect(value.text(pretty: true) == expected)
    let long = JSONValue.object(["long": .array((0..<200).map { .init($0 * 1_001) })])
    let lines = long.text(pretty: true).split(separator: "\n")
    #expect(lines.count > 5 && lines.allSatisfy { $0.count <= 100 })
  }

  @Test("pretty and compact text mean the same")
  func prettyMeansTheSame() throws {
    let value: JSONValue = ["a": [1, ["b": [nil, true, "x\ny"]], []], "c": ["d": 1e-9]]
    let text = value.text(pretty: true)
    #expect(try JSONValue(parsing: Array(text.utf8), name: "pretty") == value)
  }

  @Test("accessors answer only for their own kind")
  func accessors() {
    let value: JSONValue = ["n": 3, "f": 3.5, "s": "t", "b": true, "a": [1], "z": nil]
    #expect(value["n"]?.integer == 3 && value["f"]?.integer == nil && value["f"]?.double == 3.5)
    #expect(value["s"]?.string == "t" && value["b"]?.bool == true && value["a"]?[0] == 1)
    #expect(value["z"]?.isNull == true && value["missing"] == nil && value["a"]?[1] == nil)
    #expect(JSONValue(9_007_199_254_740_994.0).integer == nil, "above 2^53 nothing is exact")
    #expect(value.integer == nil && value["n"]?.string == nil)
  }

  @Test("setting a member adds, changes and removes it")
  func setsMembers() {
    var value: JSONValue = [:]
    value["a"] = 1
    value["b"] = ["c": 2]
    value["b"]?["c"] = 3
    value["a"] = nil
    #expect(value.text() == #"{"b":{"c":3}}"#)
  }
}

/// A small generator for tests: splitmix64.
struct SmallGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
