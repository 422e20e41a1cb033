public import JSONText
import TrainingCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Names of a catalog as a plan can choose them, each with its meaning.
struct CatalogNames: Sendable {
  /// The names in the order in which they are listed.
  let names: [String]
  /// What each of them is.
  let meanings: [String: String]

  /// All members of a family, or those that a condition admits, after a name for none of them.
  init<Member>(
    _ family: CatalogFamily<Member>, none: (name: String, meaning: String)? = nil,
    where isAdmitted: (Member?) -> Bool = { _ in true }
  ) {
    let entries = family.entries.filter { isAdmitted($0.standard) }
    names = (none.map { [$0.name] } ?? []) + entries.map(\.name)
    var meanings = Dictionary(
      entries.map { ($0.name, $0.summary.capitalizedFirst + ".") }, uniquingKeysWith: { $1 })
    if let none { meanings[none.name] = none.meaning }
    self.meanings = meanings
  }

  /// The optimizers.
  static let optimizers = CatalogNames(Catalog.optimizers)
  /// The learning-rate schedules.
  static let schedules = CatalogNames(Catalog.schedules)
  /// The activations of hidden layers: all but those that only make sense at the end.
  static let activations = CatalogNames(Catalog.activations) {
    $0 != .softmax && $0 != .exponential
  }
  /// The distributions of first weights that differ from unit to unit.
  static let initializers = CatalogNames(Catalog.initializers) { $0 != .zeros && $0 != .ones }
  /// The layers that normalize what a hidden layer gives.
  static let normalizations = CatalogNames(
    Catalog.layers, none: ("none", "Hidden layers hand on what they compute.")
  ) { $0.map { type(of: $0).role == .normalization } ?? false }
}

extension Field where Value == String {
  /// Describes a key whose value is a name of a catalog.
  init(
    _ key: String, among names: CatalogNames, summary: String, why: String, rule: String,
    isDetail: Bool = false
  ) {
    self.init(
      key, .choice(names.names), meanings: names.meanings, summary: summary, why: why, rule: rule,
      isDetail: isDetail)
  }
}

extension Field where Value == [String] {
  /// Describes a key whose value is a list of names of a catalog.
  init(
    _ key: String, among names: CatalogNames, summary: String, why: String, rule: String,
    isDetail: Bool = false
  ) {
    self.init(
      key, .list(.choice(names.names), atLeast: 1), meanings: names.meanings, summary: summary,
      why: why, rule: rule, isDetail: isDetail)
  }
}

/// A setting of something that a catalog holds: a number, or whether.
public enum SettingValue: PlanValue, Codable, Hashable {
  /// A number.
  case number(Double)
  /// Whether.
  case flag(Bool)

  /// The setting as JSON.
  public var json: JSONValue {
    switch self {
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    }
  }

  /// Reads a number, or true or false.
  public init?(json: JSONValue) {
    switch json {
    case .number(let number): self = .number(number)
    case .bool(let flag): self = .flag(flag)
    default: return nil
    }
  }

  /// Reads a setting from a record.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  /// Writes the setting as itself.
  public func encode(to encoder: any Encoder) throws {
    try json.encode(to: encoder)
  }
}

extension CatalogFamily {
  /// The member with a name and some of its settings; the others have their defaults.
  ///
  /// - Throws: `UnknownName`, `InvalidSetting`, or `DecodingError` for a setting of another type.
  func member(named name: String, settings: [String: SettingValue]) throws -> Member {
    var object: [String: JSONValue] = settings.mapValues(\.json)
    object["kind"] = .string(name)
    let decoder = try JSONValue.object(object).decoded(as: OpenDecoder.self, keys: .own).decoder
    return try decode(from: decoder)
  }

  /// What is wrong with the settings of a member, in a sentence; nil if nothing is.
  func problem(named name: String, settings: [String: SettingValue]) -> String? {
    do {
      _ = try member(named: name, settings: settings)
      return nil
    } catch is DecodingError {
      return "A setting of '\(name)' is not of the right type: numbers are numbers, "
        + "'nesterov' is true or false."
    } catch {
      return "\(error)"
    }
  }
}

/// Hands over the decoder that it is read from.
private struct OpenDecoder: Decodable {
  let decoder: any Decoder

  init(from decoder: any Decoder) {
    self.decoder = decoder
  }
}
