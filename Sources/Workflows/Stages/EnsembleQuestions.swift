/// The questions of step 7 about an ensemble.
enum EnsembleQuestions {
  static let choice = Field<EnsembleChoice>(
    "ensemble", summary: "Whether several networks predict together, and how.",
    why:
      "The mistakes of networks that differ partly cancel; each further network costs its training.",
    rule: "none: one network is the model.")
  static let members = Field<EnsembleMembers>(
    "ensemble_of", summary: "Of an ensemble: which networks it is made of.",
    why: "Seeds differ least and trials most; those of folds have learned from different rows.",
    rule: "seeds.")
  static let size = Field<Int>(
    "ensemble_size", .integer(2...50),
    summary: "Of an ensemble of seeds or trials: how many networks.",
    why: "Most of the gain comes from the first few.", rule: "5.")

  /// All of them, in the order in which they are asked.
  static let descriptions = [choice.description, members.description, size.description]
}

extension StageContext {
  /// Asks for an ensemble; nil if one network is to be the model.
  mutating func askEnsemble() throws -> EnsembleSettings? {
    typealias Ask = EnsembleQuestions
    let task = try experiment().outputs.task
    let choice = try askIfAnswered(
      Ask.choice, otherwise: .none, because: "One network is easier to explain and to keep.",
      objection: { $0.objection(for: task) })
    guard choice != .none else { return nil }
    let members = try ask(
      Ask.members, recommending: .seeds,
      because: "Seeds of the chosen network ask nothing more of the search.",
      objection: { $0.objection(to: choice) })
    guard members != .folds else {
      return EnsembleSettings(
        choice: choice, members: members, size: try experiment().firstRepetition.folds.count)
    }
    let size = try ask(
      Ask.size, recommending: 5, because: "Five networks give most of what fifty would.")
    return EnsembleSettings(choice: choice, members: members, size: size)
  }
}
