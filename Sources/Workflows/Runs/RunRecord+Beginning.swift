import Tensors

extension RunRecord {
  /// The record of a run that begins, or is begun again.
  init(
    beginning run: String, plan: Plan, fingerprint: String, options: RunOptions, started: String?
  ) {
    let now = options.clock()
    self.init(
      run: run, plan: plan.json, command: options.command, dataFingerprint: fingerprint,
      seed: plan.seed, ending: nil, endingReason: "", outcomes: [:], decisions: [],
      clock: Clock(
        started: started ?? now, written: now, seconds: 0, threads: options.threads,
        instructionSet: Kernels.best.name, logHead: ""))
  }
}
