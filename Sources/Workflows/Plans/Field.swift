/// One key of a plan, described once: validation, schema, wizard, help and reference all read this.
public struct FieldDescription: Sendable, Equatable {
  /// The key, in snake case.
  public let key: String
  /// The form that its value must have.
  public let form: ValueForm
  /// The meaning of each choice, by its name; empty when the form is no choice.
  public let meanings: [String: String]
  /// What it sets, in one line: the question that the wizard asks.
  public let summary: String
  /// Why it is asked: the idea of the book behind it.
  public let why: String
  /// How it is decided when the plan leaves it out.
  public let rule: String
  /// Whether a plan must contain it.
  public let isRequired: Bool
  /// Whether it is a finer point, which the wizard leaves to the rule unless a person asks for more.
  public var isDetail = false
}

/// One key of a plan together with the Swift type of its value.
public struct Field<Value: PlanValue>: Sendable {
  /// The description that all who do not need the type read.
  public let description: FieldDescription

  /// Describes a key.
  public init(
    _ key: String, _ form: ValueForm, meanings: [String: String] = [:], summary: String,
    why: String, rule: String, isRequired: Bool = false, isDetail: Bool = false
  ) {
    description = FieldDescription(
      key: key, form: form, meanings: meanings, summary: summary, why: why, rule: rule,
      isRequired: isRequired, isDetail: isDetail)
  }
}

extension Field where Value: PlanChoice {
  /// Describes a key whose value is one of the cases of a choice.
  public init(
    _ key: String, summary: String, why: String, rule: String, isDetail: Bool = false
  ) {
    let cases = Array(Value.allCases)
    description = FieldDescription(
      key: key, form: .choice(cases.map(\.rawValue)),
      meanings: Dictionary(uniqueKeysWithValues: cases.map { ($0.rawValue, $0.meaning) }),
      summary: summary, why: why, rule: rule, isRequired: false, isDetail: isDetail)
  }
}
