import JSONText
import TestSupport
import Testing

@testable import Workflows

@Suite struct CodedJSONTests {
  private struct Sample: Codable, Equatable {
    var plainName = "x"
    var optionalValue: Int?
    var byColumn: [String: Double]
    var nested: [String: [String: RoleChoice]]
    var json: JSONValue
    var choice: ProtocolChoice
  }

  /// Names of columns that a strategy for keys would gladly rewrite.
  private static let names = [
    "meanRadius", "mean_radius", "URL", "_private", "a__b", "ü", "", "l1",
  ]

  @Test func `members become snake case, free keys of dictionaries stay as they are`() throws {
    let sample = Sample(
      byColumn: Dictionary(uniqueKeysWithValues: Self.names.map { ($0, 0.5) }),
      nested: ["outerKey": Dictionary(uniqueKeysWithValues: Self.names.map { ($0, .ignore) })],
      json: ["camelCase": ["snake_case": ["deepKey": [["inList": .null]]]]],
      choice: .iteratedKFold)
    let json = try JSONValue(encoding: sample)
    #expect(json["plain_name"] == "x")
    #expect(json["choice"] == "iterated_k_fold")
    #expect(Set(json["by_column"]?.object.map { Array($0.keys) } ?? []) == Set(Self.names))
    #expect(
      Set(json["nested"]?["outerKey"]?.object.map { Array($0.keys) } ?? []) == Set(Self.names))
    #expect(json["json"] == sample.json)
    #expect(try json.decoded(as: Sample.self) == sample)
  }

  @Test func `JSON encodes to itself`() throws {
    let json: JSONValue = [
      "meanRadius": 1, "mean_radius": [true, .null, "text \u{0} \u{2028} \u{1F600} \"\\/"],
      "": ["a.b": -0.0, "c": []],
    ]
    #expect(try JSONValue(encoding: json) == json)
    #expect(try json.decoded(as: JSONValue.self) == json)
  }

  @Test func `numbers keep their bits through encoding, text and decoding`() throws {
    var bits: [UInt64] = [
      0, 1 << 63, 1, (0.1).bitPattern, (1.0 / 3).bitPattern,
      Double.greatestFiniteMagnitude.bitPattern, Double.leastNormalMagnitude.bitPattern,
      (9_007_199_254_740_993.0).bitPattern, (1e23).bitPattern,
    ]
    var generator = SystemRandomNumberGenerator()
    while bits.count < 2_000 {
      let pattern = generator.next()
      if Double(bitPattern: pattern).isFinite { bits.append(pattern) }
    }
    let numbers = bits.map(Double.init(bitPattern:))
    let json = try JSONValue(encoding: numbers)
    let read = try #require(JSONDocument(name: "", bytes: Array(json.text().utf8)).root?.value)
    for json in [json, read] {
      #expect(try json.decoded(as: [Double].self).map(\.bitPattern) == bits)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a number that is not finite is refused, not written as something else`(number: Double) {
    #expect(throws: EncodingError.self) { try JSONValue(encoding: ["score": number]) }
  }

  @Test func `a missing member is an error`() throws {
    var json = try JSONValue(encoding: Candidate(hiddenUnits: [4], epochs: 3))
    json["batch_size"] = nil
    #expect(throws: DecodingError.self) { try json.decoded(as: Candidate.self) }
  }
}
