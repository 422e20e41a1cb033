internal import CKernels

/// Threads that share the work of one kernel after another, and stay awake for a moment in between.
///
/// They live as long as the crew. Who finds them busy with another kernel does all parts alone.
final class Crew: Sendable {
  private let raw: Handle

  /// The crew's own memory, which C guards against use by several threads at once.
  private struct Handle: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  /// Makes a crew of so many threads, the caller's counted; nil for one alone.
  init?(threads: Int) {
    guard threads > 1, let raw = nk_crew_create(Int32(threads - 1)) else { return nil }
    self.raw = Handle(pointer: raw)
  }

  deinit {
    nk_crew_destroy(raw.pointer)
  }

  /// Calls a function for each part from 0 on, on whichever threads are free, and waits for all.
  func run(parts: Int, _ body: (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      withUnsafePointer(to: body) { context in
        nk_crew_run(raw.pointer, parts, context) { context, part in
          context.assumingMemoryBound(to: ((Int) -> Void).self).pointee(part)
        }
      }
    }
  }
}

extension Crew: Hashable {
  /// Whether both are the same threads.
  static func == (left: Crew, right: Crew) -> Bool { left === right }

  /// Feeds the identity of the threads to a hasher.
  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}
