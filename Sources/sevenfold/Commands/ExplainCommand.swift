import JSONText

/// `sevenfold explain`: what a step, a metric, a technique, a rule or an error code means.
struct ExplainCommand: Command {
  static let description = CommandDescription(
    name: "explain",
    summary: "Explain a step, a metric, a technique, a rule or an error code.",
    discussion: "Without a topic, all topics are listed. Everything is part of the program; "
      + "nothing is looked up elsewhere.",
    arguments: [
      ArgumentDescription(
        name: "TOPIC", summary: "What to explain, such as overfit, roc_auc or dropout.",
        count: .any, kind: .topic)
    ],
    examples: [
      CommandExample("sevenfold explain overfit", "Why step 6 makes a model too large on purpose."),
      CommandExample("sevenfold explain roc_auc", "What the metric measures and when to take it."),
      CommandExample("sevenfold explain", "List all topics."),
    ])

  private let topic: String?

  init(_ arguments: ParsedArguments) {
    let words = arguments.arguments("TOPIC")
    topic = words.isEmpty ? nil : words.joined(separator: " ")
  }

  func run(in console: Console) throws -> ExitStatus {
    if let topic {
      guard let found = Explanations.topic(topic) else {
        throw UsageError(.unknownTopic(topic, known: Explanations.names), command: "explain")
      }
      show(found, in: console)
    } else {
      list(in: console)
    }
    return .done
  }

  private func show(_ topic: Explanation, in console: Console) {
    guard !console.options.json else {
      console.print(json: ["schema_version": 1, "topic": topic.json])
      return
    }
    let style = console.output.style
    let width = console.textWidth
    let words = console.words
    console.print(style.bold(words(topic.title)) + style.dim("  (\(topic.name))"))
    for (heading, text) in [
      ("", topic.text), ("What Sevenfold does", topic.rule), ("Read on", topic.readOn),
    ] {
      console.print()
      if !heading.isEmpty { console.print(style.bold(words(heading) + ":")) }
      for line in wrapped(words(text), width: width, indent: heading.isEmpty ? 0 : 2) {
        console.print(line)
      }
    }
    guard !topic.aliases.isEmpty else { return }
    console.print()
    for line in wrapped(
      words("Also called:") + " " + topic.aliases.joined(separator: ", "), width: width)
    {
      console.print(style.dim(line))
    }
  }

  private func list(in console: Console) {
    guard !console.options.json else {
      let topics = JSONValue.array(Explanations.all.map(\.json))
      console.print(json: ["schema_version": 1, "topics": topics])
      return
    }
    let longest = Explanations.all.map(\.name.count).max() ?? 0
    let leftWidth = min(longest, console.textWidth / 2)
    for family in Explanation.Family.allCases {
      let topics = Explanations.all.filter { $0.family == family }
      console.print(console.output.style.bold(console.words(family.title) + ":"))
      let rows = topics.map { (left: $0.name, right: console.words($0.title)) }
      for line in twoColumns(rows, width: console.textWidth, leftWidth: leftWidth) {
        console.print(line)
      }
      console.print()
    }
    console.print(console.words("'sevenfold explain TOPIC' tells more about one of them."))
  }
}
