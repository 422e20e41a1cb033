public import TrainingCore

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What every type that plans can name must keep to when it is written and read.
public enum CodingContract {
  /// Returns what a member breaks, in sentences.
  public static func violations(of member: some Cataloged) -> [String] {
    let kind = type(of: member).kind
    var violations: [String] = []
    if kind != kind.lowercased() || kind.contains(" ") || kind.isEmpty {
      violations.append("The name '\(kind)' is not in snake case.")
    }
    if type(of: member).summary.contains("\n") || type(of: member).summary.isEmpty {
      violations.append("The summary is not one line.")
    }
    do {
      try member.validate()
      let bytes = try JSONEncoder().encode(member)
      let copy = try JSONDecoder().decode(type(of: member), from: bytes)
      if AnyHashable(copy) != AnyHashable(member) {
        violations.append("Written and read again it is another one.")
      }
      let names = try JSONDecoder().decode(MemberNames.self, from: bytes).names
      // A setting without a value, such as a limit that there is not, need not be written.
      if !names.isSubset(of: type(of: member).settingNames) {
        violations.append("It writes \(names.sorted()), but names other settings.")
      }
    } catch {
      violations.append("It cannot be written and read: \(error)")
    }
    return violations
  }

  /// The names of the members of an object.
  private struct MemberNames: Decodable {
    let names: Set<String>

    init(from decoder: any Decoder) throws {
      names = Set(try decoder.container(keyedBy: AnyName.self).allKeys.map(\.stringValue))
    }
  }

  private struct AnyName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
