extension Explanations {
  /// Gates, and the rules of the workflow.
  static let rules = [
    Explanation(
      .rule, "baseline_gate", aliases: ["gate", "baseline gate", "statistical power gate"],
      title: "The gate of step 5",
      text: """
        Whether the first network knows more than a model that does not look at the inputs. A
        better number alone is no proof: on 50 rows a few lucky ones make a difference of several
        points. The gate asks how often such a difference would come about if the network knew
        nothing.
        """,
      rule: """
        A paired test on the same validation rows at the 5 % level, divided by the number
        of attempts if the workflow came back here: McNemar's for right or wrong, sign
        flips for other scores that are means over rows, the corrected resampled t-test
        where k-fold is repeated or the metric is no mean over rows, and for such a metric
        on a hold-out the paired bootstrap. Fail: the workflow goes back as the plan's
        revisions say, otherwise the run ends with exit status 2.
        """,
      readOn: """
        'sevenfold explain baseline', 'sevenfold explain mcnemar', 'sevenfold explain
        corrected_t'.
        """),
    Explanation(
      .rule, "overfit_rule", aliases: ["turning point", "overfitting rule"],
      title: "When a model counts as overfitted",
      text: """
        Validation curves are noisy, and a single epoch that is worse than the one before means
        nothing. The rule asks for a rise that the noise does not explain, and for a training loss
        that goes on falling meanwhile: both together say that the network has begun to learn what
        holds for the training rows only.
        """,
      rule: """
        The mean validation loss over the folds is smoothed by a moving median of 3 epochs
        (5 beyond 50); where it is lowest is the turning epoch. Overfitted: from there to
        the last epoch the losses of the validation rows have risen by more than 2
        standard errors, compared row by row, and the training loss has fallen. The gap is
        (validation - training) / validation at the turning epoch.
        """,
      readOn: """
        'sevenfold explain overfit'.
        """),
    Explanation(
      .rule, "underfitting", aliases: ["underfit", "underfitted"],
      title: "Underfitting",
      text: """
        The network has not yet learned what the data hold: training and validation loss fall
        together, or both have stopped at a poor value. More epochs, a larger network or a better
        learning rate help; regularization would make it worse.
        """,
      rule: """
        If no rung of the ladder of step 6 overfits, the record says that capacity is not
        proven; what the linear model reaches stands beside the first network in step 5.
        Allow more epochs (overfit.epochs), or name a larger ladder (overfit.ladder).
        """,
      readOn: """
        'sevenfold explain overfit_rule', 'sevenfold explain learning_rate'.
        """),
    Explanation(
      .rule, "leakage", aliases: ["leak", "data leak", "information leak"],
      title: "Leakage",
      text: """
        Knowledge reaches the model that it will not have in use: a column that was written down
        after the fact, a mean that was computed over test rows, one person on both sides of a
        split, or the choice among a hundred models by the same validation rows. The scores look
        wonderful and the model fails in the world.
        """,
      rule: """
        Fitted numbers come from training rows only: change the other rows, and they keep
        their bits. Rows with identical features stay together. Columns that look like
        identifiers are left out, and so are copies of the target under another name. A
        column that alone predicts the target almost perfectly (above 0.98) is named
        before anything is trained, with copies, order and drift of the rows. Looks at
        validation are counted and the expected score is corrected for them.
        """,
      readOn: """
        Kapoor and Narayanan, Patterns 4 (2023); 'sevenfold explain looks'.
        """),
    Explanation(
      .rule, "reproducible", aliases: ["seed", "threads", "determinism", "same bits"],
      title: "The same bits again",
      text: """
        A result that cannot be had again cannot be checked. Random numbers, the order in which
        numbers are added up, and the mathematical functions of the system all differ between
        machines unless care is taken with each of them.
        """,
      rule: """
        Same plan, data and seed: the same bits, on any number of threads, whether or not
        the run was killed and resumed, on x86-64 and arm64. Each stream of random numbers
        comes from the seed and a label that says what it is for. Sums have a fixed order.
        --threads only changes the time.
        """,
      readOn: """
        docs/architecture.
        """),
    Explanation(
      .rule, "decision_log", aliases: ["decisions", "log", "hash chain"],
      title: "The decision log",
      text: """
        Every decision of a run, by a person, a plan or a rule, with the options that there were
        and the reason with its numbers. Who reads it can disagree with a reason, which is more
        than most results offer.
        """,
      rule: """
        decisions.jsonl holds one decision a line; each line carries the hash of the line
        before it, and record.json that of the last, so that a later change of any byte is
        found by 'sevenfold log RUN --verify', which names the line.
        """,
      readOn: """
        docs/ on record and log formats.
        """),
    Explanation(
      .rule, "resume", aliases: ["resuming", "interrupted"],
      title: "Resuming",
      text: """
        A run may be stopped at any time, by Ctrl-C, by the system, or by a power cut. Starting
        the same command again goes on where it stopped, and the result is the same to the bit as
        if nothing had happened.
        """,
      rule: """
        Each training is stored under a hash of all that determines it, and looked up
        before it is computed. The first Ctrl-C or SIGTERM ends after the epoch at hand,
        with exit status 130 or 143; a second one ends at once. Neither loses more than
        the trainings at hand.
        """,
      readOn: """
        docs/ on record and log formats; 'sevenfold help exit-codes'.
        """),
  ]
}
