/// What the name of a column says about whether its values are entities: patients, users, machines.
///
/// The words of a name are parted at blanks, signs and capitals. A name speaks of entities if its last
/// word is one ("patient", "machine_operator") or names or numbers one ("patient_id", "userId",
/// "customer no"), or if it is nothing but such a word ("id"). The last word decides: "patient_age" and
/// "session_length" are measurements, "patients" is a count.
enum EntityName {
  /// Whether the values of a column of this name are entities.
  static func names(_ name: String) -> Bool {
    let words = words(of: name)
    guard let last = words.last else { return false }
    // The "age group" of a person is no entity, a "group" may be one.
    if last == "group" { return words.count == 1 }
    if isEntity(last) || last == "id" { return true }
    return keys.contains(last) && words.dropLast().last.map(isEntity) == true
  }

  private static func isEntity(_ word: String) -> Bool {
    // Names that were run together: "patientid".
    entities.contains(word)
      || keys.contains {
        word.hasSuffix($0) && word.count > $0.count
          && entities.contains(String(word.dropLast($0.count)))
      }
  }

  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var wasLower = false
    for character in name {
      guard character.isLetter || character.isNumber else {
        words.append("")
        wasLower = false
        continue
      }
      if words.isEmpty || (wasLower && character.isUppercase) { words.append("") }
      words[words.count - 1] += character.lowercased()
      wasLower = character.isLowercase
    }
    return words.filter { !$0.isEmpty }
  }

  /// Words that, after the name of an entity, say which one.
  private static let keys: Set<String> = [
    "id", "no", "nr", "num", "number", "code", "key", "name", "identifier", "index", "uuid",
  ]

  private static let entities: Set<String> = [
    "account", "animal", "applicant", "author", "batch", "borrower", "client", "clinic", "company",
    "couple", "customer", "device", "doctor", "donor", "driver", "employee", "engine", "episode",
    "family", "farm", "firm", "group", "herd", "hospital", "household", "individual", "litter",
    "machine", "member", "mouse", "operator", "owner", "participant", "patient", "person",
    "physician",
    "plant", "player", "pupil", "rat", "recording", "respondent", "school", "seller", "sensor",
    "session", "site", "speaker", "specimen", "station", "store", "student", "subject", "teacher",
    "tester", "user", "vehicle", "vendor", "visitor", "volunteer", "ward", "worker", "writer",
  ]
}
