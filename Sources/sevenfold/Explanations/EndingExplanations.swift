extension Explanations {
  /// How runs end, and the gates that end them.
  static let endings = [
    Explanation(
      .rule, "data_gate", aliases: ["gate of step 3", "enough data"],
      title: "The gate of step 3: enough rows for a verdict",
      text: """
        With a handful of rows no protocol helps: whatever a network scores on them, luck explains
        it as well. It is better to know that before anything is trained than to read a number that
        the next ten rows would overturn.
        """,
      rule: """
        By the effective rows, the rows or the rarest class times the number of classes: too few of
        them end the run before step 4 with exit status 2, and the message says how many there are
        and how many it takes.
        """,
      readOn: """
        'sevenfold explain evaluation', 'sevenfold explain baseline_gate'.
        """),
    Explanation(
      .rule, "test_once", aliases: ["test_refused", "one look", "reopen-test", "test openings"],
      title: "Test rows are opened once",
      text: """
        A test is one only for whoever has not seen its answers. The second look is already a
        choice between two results, the tenth is training by hand. So the rows that one run has
        opened stay closed to all others, whatever plan, seed, name or share of the rows they have.
        """,
      rule: """
        Every opening is written to runs/test-openings.jsonl, with the keys of the rows, before the
        rows are read. A run whose test rows hold even one of them ends after step 7 with its
        validation results and exit status 2. --reopen-test with a reason overrides, and the report
        says so in its first lines.
        """,
      readOn: """
        'sevenfold explain leakage', 'sevenfold explain final'.
        """),
    Explanation(
      .rule, "endings", aliases: ["finished", "stopped_at_gate", "test_withheld", "ending"],
      title: "How a run can end",
      text: """
        A run is finished when its test rows have been opened. It is stopped at a gate where a step
        lacked its evidence, which is a result, too: the data do not support the hypothesis. Its
        test is withheld where another plan of the same batch did better on validation, and refused
        where somebody has looked before.
        """,
      rule: """
        finished is exit status 0; stopped_at_gate, test_withheld and test_refused are 2. All are
        complete: the same command says so and does nothing, except that a withheld test may still
        be opened by a run of that plan alone.
        """,
      readOn: """
        'sevenfold help exit-codes', 'sevenfold explain test_once'.
        """),
  ]

  /// Codes of messages about files.
  static let storageErrors = [
    Explanation(
      .error, "S001", aliases: ["cannot write", "disk full", "read-only"],
      title: "S001: a file cannot be written",
      text: """
        The system refuses to write: the disk is full, the folder belongs to somebody else or is
        read-only, or a file stands where a folder is needed. A run cannot go on without keeping what
        it does, since whatever is not kept cannot be resumed.
        """,
      rule: """
        Exit status 73. Files are written beside their place and renamed, so that none is left half
        written; what was there before is untouched. Once there is room the same command goes on.
        """,
      readOn: """
        'sevenfold doctor' tells whether the folder of runs can be written.
        """),
    Explanation(
      .error, "S002", aliases: ["no run", "no model", "cannot read file"],
      title: "S002: a run or its model is not there",
      text: """
        The folder that was named holds no record of a run, or its run has not come to the final
        network yet, or the system refuses to read one of its files.
        """,
      rule: """
        Exit status 66. A run is named by its folder, by the folder's name below --runs, or by the
        name of a plan that has one run only.
        """,
      readOn: """
        'sevenfold help report', 'sevenfold explain endings'.
        """),
    Explanation(
      .error, "S003", aliases: ["locked", "another sevenfold"],
      title: "S003: another process works in the folder",
      text: """
        Two processes that wrote into one run would spoil its log. The one that came first holds a
        lock on the folder, which the system gives back when that process ends, however it ends.
        """,
      rule: """
        Exit status 1, nothing is changed. Wait for the other process, or stop it and start again:
        the run goes on where it was.
        """,
      readOn: """
        'sevenfold explain resume'.
        """),
    Explanation(
      .error, "S004", aliases: ["damaged", "decision changed", "log changed"],
      title: "S004: a file of a run is not what was written",
      text: """
        A line of the decision log, or a file beside it, was changed after it was written; or the
        plan, the data or the program have changed since, so that a decision would now be another
        one. Going on would mix two runs into one that nobody has made.
        """,
      rule: """
        Exit status 1, with the file, the line and both decisions. Restore the file, or remove the
        run's folder to start again; a changed plan has a run folder of its own anyway.
        """,
      readOn: """
        'sevenfold explain decision_log', 'sevenfold log RUN --verify'.
        """),
  ]
}
