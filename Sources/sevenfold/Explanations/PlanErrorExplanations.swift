extension Explanations {
  /// Codes of messages about plans.
  static let planErrors = [
    Explanation(
      .error, "P003", aliases: ["unknown key"],
      title: "P003: a key that a plan does not have",
      text: """
        The plan has a key that nothing reads, in most cases a known one with a letter wrong. If
        it were passed over in silence, the plan would not do what it says, and the report would
        show a result of settings that nobody chose.
        """,
      rule: """
        The plan is refused, with the nearest known name. All keys, with what they take and how
        they are decided when they are left out, are listed by 'sevenfold explain'.
        """,
      readOn: """
        'sevenfold check --schema' prints a schema with which an editor completes keys.
        """),
    Explanation(
      .error, "P004", aliases: ["wrong type", "wrong value"],
      title: "P004: a value of the wrong form",
      text: """
        The key is right, but its value is of another kind than the key takes: a text where a
        number belongs, a number outside of its bounds, a fraction where a whole number belongs, a
        name that is none of the choices, or a value alone where a list belongs.
        """,
      rule: """
        The message says what was expected and what was found. Nothing is converted or cut to fit:
        \"20\" is a text and not the number 20. Leave the key out to have it decided by rule.
        """,
      readOn: """
        'sevenfold explain STEP.KEY', for example 'sevenfold explain tuning.trials'.
        """),
    Explanation(
      .error, "P005", aliases: ["missing key"],
      title: "P005: something that a plan must have",
      text: """
        Nearly everything in a plan may be left out and is then decided by rule, with its reason
        recorded. Three things no rule can know: the name of the plan, where the data lie, and
        which column is to be predicted. A revision needs the step after which it is taken and the
        step that it returns to.
        """,
      rule: """
        Required are name, problem.data and problem.target; in a revision after and return_to.
        Relative paths start from the plan's own folder.
        """,
      readOn: """
        'sevenfold explain problem.data', 'sevenfold explain problem.target'.
        """),
    Explanation(
      .error, "P006", aliases: ["plan version"],
      title: "P006: a plan from a newer program",
      text: """
        The plan says that it is written in a version of the format which this program does not
        know yet. It may hold keys whose meaning is unknown here; guessing them would be worse
        than refusing.
        """,
      rule: """
        Plans of version 1 are read, and those of version 0 after they were brought to version 1 in
        memory. Use the program that the plan was written for, or a newer
        one; 'sevenfold --version' tells which one this is.
        """,
      readOn: """
        docs/formats.md.
        """),
    Explanation(
      .error, "P007", aliases: ["does not fit the data"],
      title: "P007: an answer that does not fit the data",
      text: """
        The value has the right form, but the data say otherwise: a metric that cannot judge this
        task, a binary task with more than two classes, a positive class that does not occur, more
        folds than the rarest class has rows, or the role of a column that is not there.
        """,
      rule: """
        The plan is refused, and the message says what the data allow. 'sevenfold check' finds all
        such answers of steps 1 to 5 at once, without training.
        """,
      readOn: """
        'sevenfold help check'.
        """),
    Explanation(
      .error, "P008", aliases: ["set"],
      title: "P008: --set names a key that there is not",
      text: """
        An option --set changes one value of the plan for one run. Its path is the name of a step
        and the name of a key of that step with a point between them, as in tuning.trials=40. What
        stands behind the equals sign is read as JSON if it is JSON, otherwise as a text.
        """,
      rule: """
        The run is refused, with the nearest known path. The change becomes part of the run's
        identity, and of the command in its report.
        """,
      readOn: """
        'sevenfold help run'.
        """),
    Explanation(
      .error, "P009", aliases: ["old plan", "migration"],
      title: "P009: a plan in an old version of the format",
      text: """
        The plan says that it is written in an earlier version of the format. Such plans are
        brought up to date in memory, step by step, and run as they are; this one could not be,
        because it is not JSON or because a key that was renamed stands twice.
        """,
      rule: """
        'sevenfold check PLAN --write' brings the file to the current version; comments, order and
        layout stay. Version 0, the drafts of the format, spelt keys in camel case: testFraction is
        now test_fraction.
        """,
      readOn: """
        docs/formats.md.
        """),
  ]
}
