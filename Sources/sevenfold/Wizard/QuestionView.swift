import JSONText

/// A prompt while a person is at it: what is selected, what is typed, what was wrong.
struct QuestionView: Sendable {
  /// The choices that the keys for half a page pass over, in lists with more of them.
  private static let page = 10

  let prompt: Prompt
  /// The position of the choice that Enter takes.
  private(set) var selected = 0
  /// The positions of the choices that are marked, where the answer is a list.
  private(set) var marked: Set<Int> = []
  /// What is being typed.
  private(set) var field: TextField
  /// Whether something is typed although there are choices.
  private(set) var isTyping: Bool
  /// What is wrong with what was typed.
  private(set) var complaint: String?
  /// Whether the explanation is shown instead.
  private(set) var isExplaining = false
  /// How many lines were scrolled: down in the explanation, up in the question.
  private(set) var scroll = 0

  init(_ prompt: Prompt) {
    self.prompt = prompt
    isTyping = prompt.choices.isEmpty
    let isAnswered = prompt.earlier != nil && prompt.earlier == prompt.preselected
    field = TextField(isTyping && isAnswered ? prompt.earlier.map(prompt.typed) ?? "" : "")
    selected = prompt.choices.firstIndex { $0.value == prompt.preselected } ?? 0
    guard prompt.takesMarks, let chosen = prompt.preselected?.array else { return }
    marked = Set(prompt.choices.indices.filter { chosen.contains(prompt.choices[$0].value) })
  }

  /// Takes a key.
  ///
  /// - Returns: the person's reply, once there is one.
  mutating func handle(_ key: Key, _ wording: any WizardWording) -> Reply? {
    if isExplaining { return explained(key) }
    guard !scrolled(key) else { return nil }
    scroll = 0
    switch key {
    case .backTab: return .back
    case .control("d") where field.text.isEmpty: return .quit
    case .text("?") where field.text.isEmpty: isExplaining = true
    case .enter: return entered(wording)
    default:
      complaint = nil
      isTyping ? type(key) : select(key)
    }
    return nil
  }

  private mutating func scrolled(_ key: Key) -> Bool {
    // In a long list these keys move among the choices.
    if prompt.choices.count > Self.page, !isTyping { return false }
    switch key {
    case .pageUp: scroll += 10
    case .pageDown: scroll = max(0, scroll - 10)
    default: return false
    }
    return true
  }

  private mutating func explained(_ key: Key) -> Reply? {
    switch key {
    case .down, .text("j"): scroll += 1
    case .up, .text("k"): scroll = max(0, scroll - 1)
    case .pageDown, .text(" "): scroll += 10
    case .pageUp: scroll = max(0, scroll - 10)
    case .backTab: return .back
    default:
      isExplaining = false
      scroll = 0
    }
    return nil
  }

  // MARK: - Choosing

  private mutating func select(_ key: Key) {
    let last = prompt.choices.count - 1
    switch key {
    case .up, .text("k"), .control("p"): selected = max(0, selected - 1)
    case .down, .text("j"), .control("n"), .tab: selected = min(last, selected + 1)
    case .home, .text("g"): selected = 0
    case .end, .text("G"): selected = last
    case .pageDown, .control("f"): selected = min(last, selected + Self.page)
    case .pageUp, .control("b"), .control("u"): selected = max(0, selected - Self.page)
    case .text(" "), .text("x"):
      if prompt.takesMarks { marked.formSymmetricDifference([selected]) }
    case .control("a"):
      if prompt.takesMany { marked = marked.count > last ? [] : Set(prompt.choices.indices) }
    case .text(":"), .text("/"):
      isTyping = true
      type(key)
    case .text(let digit):
      guard let number = Int(digit), prompt.choices.indices.contains(number - 1) else { return }
      selected = number - 1
    default: break
    }
  }

  // MARK: - Typing

  private mutating func type(_ key: Key) {
    switch key {
    case .tab: complete()
    case .escape where !prompt.choices.isEmpty: stopTyping()
    default: _ = field.handle(key)
    }
    if !prompt.choices.isEmpty, field.text.isEmpty { isTyping = false }
    search()
  }

  private mutating func stopTyping() {
    field = TextField()
    isTyping = false
  }

  /// Selects the first choice that holds what was typed after "/".
  private mutating func search() {
    guard let wanted = searched?.lowercased(), !wanted.isEmpty else { return }
    selected =
      prompt.choices.firstIndex { $0.label.lowercased().contains(wanted) } ?? selected
  }

  /// What is searched for among the choices; nil if nothing is.
  private var searched: String? {
    isTyping && !prompt.choices.isEmpty && field.text.hasPrefix("/")
      ? String(field.text.dropFirst()) : nil
  }

  /// Fills in what is meant, as far as that is certain.
  private mutating func complete() {
    guard let completions = prompt.completions, !field.text.isEmpty else {
      if field.text.isEmpty, let value = prompt.preselected {
        field = TextField(prompt.typed(value))
      }
      return
    }
    let found = completions(field.text)
    guard let first = found.first else { return }
    let shared = found.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    field = TextField(shared)
    if found.count > 1 { complaint = found.prefix(20).joined(separator: "  ") }
  }

  private mutating func entered(_ wording: any WizardWording) -> Reply? {
    if searched != nil {
      stopTyping()
      return nil
    }
    if !isTyping, prompt.takesMany || !marked.isEmpty {
      let values = marked.sorted().map { prompt.choices[$0].value }
      return judged(!prompt.takesMany && values.count == 1 ? values[0] : .array(values))
    }
    if !isTyping { return judged(prompt.choices[selected].value) }
    switch prompt.understand(field.text, wording) {
    case .reply(let reply): return reply
    case .explain: (isExplaining, field) = (true, TextField())
    case .complaint(let new): complaint = new
    }
    if isExplaining, !prompt.choices.isEmpty { isTyping = false }
    return nil
  }

  private mutating func judged(_ value: JSONValue) -> Reply? {
    complaint = prompt.problem(value)
    return complaint == nil ? .answer(value) : nil
  }
}

extension String {
  /// The beginning that two texts share.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
