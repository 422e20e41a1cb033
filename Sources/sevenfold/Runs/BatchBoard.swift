import JSONText
import Synchronization
import Workflows

/// The table of a batch at work: on a terminal redrawn in place, elsewhere a line where a plan ends.
final class BatchBoard: Sendable {
  /// How far a plan is.
  fileprivate enum Phase: Sendable {
    case waiting
    case running(ProgressLine, text: String)
    case ended(String)
    case failed(String)
  }

  private let names: [String]
  private let console: Console
  private let phases: Mutex<[Phase]>
  private let now: @Sendable () -> Duration
  /// The rows of the terminal, right now.
  private let rows: @Sendable () -> Int

  init(
    _ names: [String], console: Console,
    rows: @escaping @Sendable () -> Int = { TerminalSize.rows(of: 2) ?? 24 },
    now: @escaping @Sendable () -> Duration = StatusLine.timeSinceStart
  ) {
    self.names = names.map { visibleText($0) }
    self.console = console
    self.rows = rows
    self.now = now
    phases = Mutex(Array(repeating: .waiting, count: names.count))
  }

  /// Notes that work on a plan begins.
  func begin(_ index: Int, _ text: String = BatchWording.starting) {
    set(index, .running(ProgressLine(), text: text))
  }

  /// Shows what happens in the run of a plan.
  func show(_ event: RunEvent, of index: Int) {
    switch event {
    case .stepBegan(let step):
      var progress = ProgressLine()
      progress.step = "\(step.number)/\(step.count) \(step.step)"
      set(index, .running(progress, text: progress.step))
    case .progress(let training):
      phases.withLock { phases in
        guard case .running(var progress, _) = phases[index] else { return }
        let text = progress.text(for: training, at: now())
        phases[index] = .running(progress, text: text)
      }
      draw()
    default: break
    }
  }

  /// Notes how a plan has ended.
  func end(_ index: Int, _ ending: String, _ metric: String, _ value: String) {
    set(index, .ended(value == "–" ? ending : "\(ending), \(metric) \(value)"))
    tell(BatchWording.ended(names[index], ending, metric, value))
  }

  /// Notes that a plan has failed.
  func fail(_ index: Int, _ message: String) {
    let line = String(message.split(separator: "\n").first ?? "")
    set(index, .failed(line))
    tell(BatchWording.failed(names[index], visibleText(message)))
  }

  /// Removes the table from the terminal.
  func finish() { console.status.finish() }

  /// A line that stays, where the table does not show the same.
  private func tell(_ line: String) {
    if !console.errors.isTerminal { console.note(line) }
  }

  private func set(_ index: Int, _ phase: Phase) {
    phases.withLock { $0[index] = phase }
    draw()
  }

  private func draw() {
    let phases = phases.withLock { $0 }
    console.status.update(lines: lines(phases))
  }

  /// The table, those at work first where not all plans fit.
  private func lines(_ phases: [Phase]) -> [String] {
    let room = max(3, rows() - 2)
    let order = phases.indices.sorted { first, second in
      let (ours, theirs) = (phases[first].rank, phases[second].rank)
      return phases.count <= room || ours == theirs ? first < second : ours < theirs
    }
    let shown = phases.count <= room ? order[...] : order.prefix(room - 1)
    var lines = aligned(shown.map { [phases[$0].mark, names[$0], phases[$0].text] })
    if shown.count < phases.count { lines.append(BatchWording.more(phases.count - shown.count)) }
    return lines
  }
}

extension BatchBoard.Phase {
  fileprivate var mark: String {
    switch self {
    case .waiting: " "
    case .running: ">"
    case .ended: "✓"
    case .failed: "✗"
    }
  }

  fileprivate var text: String {
    switch self {
    case .waiting: BatchWording.waiting
    case .running(_, let text), .ended(let text): text
    case .failed(let message): "\(BatchWording.failed): \(message)"
    }
  }

  /// The place where not all plans fit: those at work, those that failed, the rest.
  fileprivate var rank: Int {
    switch self {
    case .running: 0
    case .failed: 1
    case .waiting: 2
    case .ended: 3
    }
  }
}
