/// All members of one family that plans can name, such as all layers.
public struct CatalogFamily<Member: Sendable>: Sendable {
  /// One built-in member.
  public struct Entry: Sendable {
    /// The name in plans.
    public let name: String
    /// What it is, in one line.
    public let summary: String
    /// The keys that may stand beside `kind`.
    public let settingNames: [String]
    /// The member with all its defaults; none if some setting has no default.
    public let standard: Member?
    fileprivate let decode: @Sendable (any Decoder) throws -> Member

    /// Creates the entry of a type; `member` turns a value of the type into a member.
    init<Kind: Cataloged>(
      _ type: Kind.Type, standard: Kind? = nil, _ member: @escaping @Sendable (Kind) -> Member
    ) {
      name = Kind.kind
      summary = Kind.summary
      settingNames = Kind.settingNames
      self.standard = standard.map(member)
      decode = { decoder in
        let value = try Kind(from: decoder)
        try value.validate()
        return member(value)
      }
    }

    /// Creates the entry of a member without settings.
    init(name: String, summary: String, _ member: Member) {
      self.name = name
      self.summary = summary
      settingNames = []
      standard = member
      decode = { _ in member }
    }
  }

  /// What a member is called in messages, as in "layer".
  public let title: String

  /// The members in the order in which they are listed.
  public let entries: [Entry]

  /// The names of all members.
  public var names: [String] { entries.map(\.name) }

  /// Returns the entry with a name.
  public func entry(named name: String) throws(UnknownName) -> Entry {
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw UnknownName(family: title, name: name, known: names)
    }
    return entry
  }

  /// Reads a member from an object with its `kind` and settings, or from its name alone.
  public func decode(from decoder: any Decoder) throws -> Member {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      let entry = try entry(named: name)
      guard let standard = entry.standard else {
        throw MissingSettings(family: title, name: name, settings: entry.settingNames)
      }
      return standard
    }
    let container = try decoder.container(keyedBy: SettingKey.self)
    let entry = try entry(named: container.decode(String.self, forKey: .kind))
    let known = entry.settingNames + [SettingKey.kind.stringValue]
    for key in container.allKeys where !known.contains(key.stringValue) {
      throw UnknownName(
        family: "setting of '\(entry.name)'", name: key.stringValue, known: entry.settingNames)
    }
    return try entry.decode(decoder)
  }

  /// Writes a member as an object with its `kind` and all its settings.
  public func encode(_ member: some Cataloged, to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: SettingKey.self)
    try container.encode(type(of: member).kind, forKey: .kind)
    try member.encode(to: encoder)
  }
}

/// Any key of a JSON object.
struct SettingKey: CodingKey {
  static let kind = SettingKey(stringValue: "kind")

  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) {
    nil
  }
}

/// A name that the catalog does not know.
public struct UnknownName: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was looked for, as in "layer".
  public let family: String
  /// The name asked for.
  public let name: String
  /// The names that exist.
  public let known: [String]

  /// The known name that differs least, if one is near enough to be a likely slip.
  public var nearest: String? { nearestName(to: name, among: known) }

  /// What is unknown and what exists instead.
  public var description: String {
    let hint = nearest.map { " Did you mean '\($0)'?" } ?? ""
    let list = known.isEmpty ? "none exists" : "known: " + known.joined(separator: ", ")
    return "Unknown \(family) '\(name)' (\(list)).\(hint)"
  }
}

/// A name given alone where settings without a default are needed as well.
public struct MissingSettings: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was named, as in "layer".
  public let family: String
  /// The name that stands alone.
  public let name: String
  /// The settings that it has.
  public let settings: [String]

  /// What is missing and how to write it.
  public var description: String {
    "The \(family) '\(name)' needs settings (\(settings.joined(separator: ", "))): "
      + "write an object with \"kind\": \"\(name)\" and its settings."
  }
}
