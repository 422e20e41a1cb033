import JSONText

/// One key of an object that stands as a value in a plan.
public struct ObjectKey: Sendable, Equatable {
  /// The key, in snake case.
  public let key: String
  /// The form that its value must have.
  public let form: ValueForm
  /// What it sets, in a few words, with what holds if it is left out.
  public let summary: String
  /// Whether the object must have it.
  public let isRequired: Bool

  /// Describes a key.
  public init(_ key: String, _ form: ValueForm, _ summary: String, isRequired: Bool = false) {
    self.key = key
    self.form = form
    self.summary = summary
    self.isRequired = isRequired
  }

  /// The key that names the kind of an object.
  static let kind = ObjectKey("kind", .text, "what it is", isRequired: true)
}

/// One kind of object, with the keys that such objects have beside `kind`.
public struct ObjectKind: Sendable, Equatable {
  /// The name.
  public let kind: String
  /// What it is for, in a line.
  public let summary: String
  /// The other keys.
  public let keys: [ObjectKey]

  /// Describes a kind.
  public init(_ kind: String, _ summary: String, keys: [ObjectKey]) {
    self.kind = kind
    self.summary = summary
    self.keys = keys
  }
}

extension ValueForm {
  /// Whether members are those of an object with certain keys.
  static func accepts(_ members: [String: JSONValue], _ keys: [ObjectKey]) -> Bool {
    keys.allSatisfy { key in members[key.key].map(key.form.accepts) ?? !key.isRequired }
      && members.keys.allSatisfy { name in keys.contains { $0.key == name } }
  }
}

/// A place inside a value of a plan that has not the form that is asked for.
struct FormFault: Equatable {
  enum Problem: Equatable {
    case unknownKey(String, known: [String])
    case missingKey(ObjectKey)
    case wrongForm(ValueForm, JSONValue)
  }

  /// The path of the place, such as `preprocessing.steps[2].buckets`.
  var path: String
  var span: SourceSpan
  var problem: Problem
}

extension ValueForm {
  /// The innermost places of a value that have not the form; none if it is accepted.
  func faults(in node: JSONNode, path: String) -> [FormFault] {
    guard !accepts(node.value) else { return [] }
    switch (self, node.content) {
    case (.object(let keys), .object(let members)):
      return Self.faults(in: members, keys, node.span, path)
    case (.kinds(let kinds), .object(let members)):
      let name = members.first { $0.key == "kind" }?.value
      guard let kind = kinds.first(where: { $0.kind == name?.value.string }) else {
        let form = ValueForm.choice(kinds.map(\.kind))
        guard let name else {
          return [
            FormFault(
              path: path, span: node.span, problem: .missingKey(ObjectKey("kind", form, "")))
          ]
        }
        return [
          FormFault(
            path: path + ".kind", span: name.span, problem: .wrongForm(form, name.value))
        ]
      }
      return Self.faults(in: members, [.kind] + kind.keys, node.span, path)
    case (.list(let element, let least), .array(let nodes))
    where element.hasKeys && nodes.count >= least:
      return nodes.enumerated().flatMap { element.faults(in: $1, path: "\(path)[\($0)]") }
    default:
      return [FormFault(path: path, span: node.span, problem: .wrongForm(self, node.value))]
    }
  }

  private var hasKeys: Bool {
    switch self {
    case .object, .kinds: true
    default: false
    }
  }

  private static func faults(
    in members: [JSONMember], _ keys: [ObjectKey], _ span: SourceSpan, _ path: String
  ) -> [FormFault] {
    var faults: [FormFault] = []
    for member in members {
      guard let key = keys.first(where: { $0.key == member.key }) else {
        faults.append(
          FormFault(
            path: path, span: member.keySpan,
            problem: .unknownKey(member.key, known: keys.map(\.key))))
        continue
      }
      faults += key.form.faults(in: member.value, path: "\(path).\(member.key)")
    }
    for key in keys where key.isRequired && !members.contains(where: { $0.key == key.key }) {
      faults.append(FormFault(path: path, span: span, problem: .missingKey(key)))
    }
    return faults
  }
}
