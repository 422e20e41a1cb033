/// Something that a plan can name: a layer, a loss, an optimizer.
///
/// A type of this kind lives in a file of its own and has one line in `Catalog`. In JSON it is an
/// object whose `kind` is the type's name and whose other keys are its settings.
public protocol Cataloged: Codable, Hashable, Sendable {
  /// The name of the type in plans, that of Keras in snake case.
  static var kind: String { get }

  /// What it is, in one line.
  static var summary: String { get }

  /// The keys that may stand beside `kind`.
  static var settingNames: [String] { get }

  /// Checks that all settings lie in their ranges.
  func validate() throws(InvalidSetting)
}

extension Cataloged {
  /// No settings.
  public static var settingNames: [String] { [] }

  /// Nothing to check.
  public func validate() throws(InvalidSetting) {}
}

/// A setting that lies outside its range.
public struct InvalidSetting: Error, Hashable, Sendable, CustomStringConvertible {
  /// The type that the setting belongs to, as named in plans.
  public let owner: String
  /// The setting's name in plans.
  public let setting: String
  /// What it has to be, as in "a whole number of at least 1".
  public let expected: String
  /// What it was.
  public let found: String

  /// Creates the error from its facts.
  public init(owner: String, setting: String, expected: String, found: String) {
    self.owner = owner
    self.setting = setting
    self.expected = expected
    self.found = found
  }

  /// What is wrong and what would be right.
  public var description: String {
    "The '\(setting)' of '\(owner)' must be \(expected). Found \(found)."
  }
}

extension KeyedDecodingContainer {
  /// Reads a setting that may be left out, and then stays as it is.
  func read<Value: Decodable>(_ key: Key, into value: inout Value) throws {
    value = try decodeIfPresent(Value.self, forKey: key) ?? value
  }
}

/// Throws unless a setting lies in its range.
func require<Value>(
  _ isValid: Bool, _ owner: String, _ setting: String, _ expected: String, found: Value
) throws(InvalidSetting) {
  if isValid { return }
  throw InvalidSetting(owner: owner, setting: setting, expected: expected, found: "\(found)")
}
