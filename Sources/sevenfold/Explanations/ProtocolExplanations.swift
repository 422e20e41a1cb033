extension Explanations {
  /// How rows are dealt into parts.
  static let protocols = [
    Explanation(
      .protocols, "hold_out", aliases: ["holdout", "hold-out validation"],
      title: "Hold-out validation",
      text: """
        One part of the rows is put aside for validation, the rest is for training. It costs one
        training per trial, and is right when there are plenty of data. With few rows the one
        validation part may happen to be easy or hard, and the score moves when the split is drawn
        anew; then k-fold is the answer.
        """,
      rule: """
        Recommended from 10,000 effective rows on, with 20 % and at most 20,000 rows for
        validation. Classes keep their shares, and rows with identical features stay
        together.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.2; 2nd and 3rd ed. chapter 5.
        """),
    Explanation(
      .protocols, "k_fold", aliases: ["kfold", "cross-validation", "k-fold cross-validation"],
      title: "K-fold cross-validation",
      text: """
        The rows are dealt into k parts. Each part is the validation part once, while the others
        train; the score is the mean of the k. Every row is used for both, so few data are used
        well, at the price of k trainings. The k scores are not independent, since any two
        training parts share most of their rows, so their plain standard error is too small.
        """,
      rule: """
        Recommended from 1,000 effective rows on, k = 5; k shrinks to the development rows
        of the rarest class. The standard error is the corrected one (see corrected_t).
        The number of epochs for the final training is the median of the folds' best
        epochs. No fold's model is ever kept: the folds judge the recipe.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.2; 2nd and 3rd ed. chapter 5.
        """),
    Explanation(
      .protocols, "leave_one_group_out", aliases: ["leave-one-group-out", "logo"],
      title: "Leave one group out",
      text: """
        Each group, such as a hospital or a person, is the validation part once, while all others
        train. It tells how well the network does on a group that it has never seen.
        """,
      rule: """
        evaluation.protocol leave_one_group_out, with evaluation.group_column: as many trainings
        as there are groups. Other protocols keep groups together, too, if that column is named.
        """,
      readOn: """
        'sevenfold explain evaluation.group_column', 'sevenfold explain groups'.
        """),
    Explanation(
      .protocols, "expanding_window", aliases: ["time series split", "walk-forward validation"],
      title: "Expanding window",
      text: """
        The rows stand in the order of time; each part validates what was trained on all rows
        before it, with a gap between the two if what is predicted lies ahead. A shuffle would let
        the network learn from the future.
        """,
      rule: """
        evaluation.protocol expanding_window, with evaluation.time_column: recommended where
        the file is ordered by a column of times. The latest rows are the test; folds + 1
        blocks, each but the first validates what all earlier rows have trained, but for
        the last evaluation.gap rows and those of equal time. The column is no input, and
        intervals resample neighbours in blocks.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.2 (the arrow of time).
        """),
    Explanation(
      .protocols, "iterated_k_fold",
      aliases: ["repeated k-fold", "iterated k-fold with shuffling"],
      title: "Iterated k-fold with shuffling",
      text: """
        K-fold, repeated several times, each time with the rows shuffled anew, and averaged over
        all folds of all repeats. For very few rows it is the most precise estimate that these
        rows can give. It costs repeats times k trainings. More repeats remove the luck of the
        dealing, not the luck of having just these rows.
        """,
      rule: """
        Recommended below 1,000 effective rows: 5 folds with 5 repeats, below 200 rows
        with 10. Models are compared by the corrected resampled t-test; the plain t-test
        over repeated folds calls a difference real in more than half of the cases where
        there is none.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.2; 2nd and 3rd ed. chapter 5. Nadeau
        and Bengio, Machine Learning 52 (2003).
        """),
    Explanation(
      .protocols, "stratified", aliases: ["stratification"],
      title: "Stratified splits",
      text: """
        Rows are dealt so that each part has the same share of every class. Without it a small
        part may by chance hold few rows of a rare class, or none, and its score says little. It
        changes nothing in what is estimated, it only removes a source of luck.
        """,
      rule: """
        All splits are stratified, the test rows included: classes keep their shares, labels
        by iterative stratification (Sechidis and others 2011: the rarest first), and
        the target of a regression is cut into ten parts of equal size, which do the same.
        A class with fewer rows of different content than there are folds is refused.
        """,
      readOn: """
        'sevenfold explain k_fold'.
        """),
    Explanation(
      .protocols, "groups", aliases: ["grouped", "duplicates", "identical rows"],
      title: "Rows that belong together",
      text: """
        If rows of one person, one machine or one photograph stand on both sides of a split, the
        model can recognise instead of predict, and validation praises it for that. The same
        happens with rows that are simply there twice. Such rows must go to the same side.
        """,
      rule: """
        Rows with the same features are found by hash and are always dealt together, in
        the test split and in every fold. Their number is in the decision log and in the
        record. With evaluation.group_column a plan names a column, such as a patient's
        number, whose rows of one value stay together, too.
        """,
      readOn: """
        Kapoor and Narayanan, Patterns 4 (2023); 'sevenfold explain leakage'.
        """),
    Explanation(
      .protocols, "test_fraction", aliases: ["sealed test set", "test rows", "test_set"],
      title: "The test rows",
      text: """
        The rows that are asked once, after everything has been decided. They are worth exactly as
        much as the certainty that nothing was decided by them, which is hard to keep by good
        intentions: each look that changes a choice uses some of it up.
        """,
      rule: """
        A row is a test row if a hash of its features says so: u = the first 8 bytes of
        SHA-256 / 2^64, and u below the fraction; below 1,000 rows the round(f * n)
        smallest u of each class. Seed, plan name and file order make no difference. The
        opening is written to runs/test-openings.jsonl before it happens; a second opening
        of any of these rows is refused, unless --reopen-test names a reason, which then
        heads the report.
        """,
      readOn: """
        docs/methodology; 'sevenfold explain final'.
        """),
  ]
}
