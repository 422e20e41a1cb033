import JSONText

/// One topic that `sevenfold explain` knows.
struct Explanation: Sendable {
  /// The families in which topics are listed, in this order.
  enum Family: String, CaseIterable, Sendable {
    case step, metric, protocols = "protocol", preprocessing, layer, loss, optimizer
    case regularizer, rule, statistics, field, error

    /// The heading of the list.
    var title: String {
      switch self {
      case .step: "The seven steps, and the final one"
      case .metric: "Metrics"
      case .protocols: "Evaluation protocols"
      case .preprocessing: "Preprocessing"
      case .layer: "Layers and activations"
      case .loss: "Losses"
      case .optimizer: "Optimizers and training"
      case .regularizer: "Regularization and tuning"
      case .rule: "Gates and rules"
      case .statistics: "Statistics"
      case .field: "Keys of a plan"
      case .error: "Error codes"
      }
    }
  }

  var family: Family
  /// The name as a plan or a message says it.
  var name: String
  /// Other names under which the topic is found.
  var aliases: [String]
  /// The name in full.
  var title: String
  /// What it is and why, in one paragraph.
  var text: String
  /// What Sevenfold does, with its numbers.
  var rule: String
  /// Where to read on.
  var readOn: String

  /// Makes a topic; line ends in the three texts count as spaces.
  init(
    _ family: Family, _ name: String, aliases: [String], title: String, text: String,
    rule: String, readOn: String
  ) {
    func joined(_ text: String) -> String {
      text.split(separator: "\n").joined(separator: " ")
    }
    self.family = family
    self.name = name
    self.aliases = aliases
    self.title = title
    self.text = joined(text)
    self.rule = joined(rule)
    self.readOn = joined(readOn)
  }

  /// The topic as data.
  var json: JSONValue {
    [
      "family": .string(family.rawValue), "name": .string(name),
      "aliases": .array(aliases.map { .string($0) }), "title": .string(title),
      "text": .string(text), "rule": .string(rule), "read_on": .string(readOn),
    ]
  }
}

/// All topics.
///
/// A new one is an element of its family's list.
enum Explanations {
  static let all = written + catalogs

  /// The topics that are written out, and the keys of plans.
  static let written: [Explanation] =
    steps + metrics + protocols + preprocessing + layers + losses + optimizers + regularizers
    + searches + rules + statistics + fields + errors + planErrors + dataErrors + endings
    + storageErrors

  /// The topic with the given name or alias; case, spaces, `-` and `_` make no difference.
  static func topic(_ name: String) -> Explanation? {
    let wanted = simplified(name)
    return all.first { simplified($0.name) == wanted }
      ?? all.first { $0.aliases.contains { simplified($0) == wanted } } ?? field(name)
  }

  /// All names and aliases.
  static var names: [String] { all.flatMap { [$0.name] + $0.aliases } }

  /// A name without what makes no difference.
  static func simplified(_ name: String) -> String {
    name.lowercased().filter { !" _-".contains($0) }
  }
}
