import Workflows

@testable import Languages
@testable import sevenfold

/// The English words of a text that are no names, line by line.
///
/// Names are what stands in quotes or as code, what `sevenfold explain` explains, choices of plans,
/// people, and those that are given. What stands in fences of code is left out.
func englishWords(in text: String, besides names: Set<String> = []) -> [String] {
  var isCode = false
  var left: [String] = []
  for line in text.split(separator: "\n") {
    if line.hasPrefix("```") { isCode.toggle() }
    guard !isCode, !line.contains("sevenfold "), !line.contains(decision) else { continue }
    let plain = String(line).replacing(#/\\_/#, with: "_")
      .replacing(#/\([^()]*\d{4}[^()]*\)|\]\([^)]*\)|<[^>]*>|&\w+;/#, with: " ")
    left += EnglishWords.all(in: plain).map(String.init).filter {
      !names.contains($0) && !knownNames.contains($0.lowercased())
    }
  }
  return left
}

/// A line that tells the value of a key of the plan.
private var decision: Regex<Substring> {
  #/^(?:> 선택: |\s*(?:\d+\. )?)[a-z_.0-9]+(?: = .*| {2,}.*)$/#
}

/// What is called the same in every language.
private let knownNames: Set<String> = {
  let steps = Runner().describedSteps
  let choices = steps.flatMap(\.fields).flatMap { Array($0.meanings.keys) }
  let people = ["mcnemar", "holm", "nadeau", "bengio", "keras", "wilson", "map", "bca"]
  return Set(choices + steps.map(\.id.rawValue) + Explanations.all.map(\.name) + people)
}()
