extension Explanations {
  /// How certain a number is.
  static let statistics = [
    Explanation(
      .statistics, "looks",
      aliases: ["optimism", "bbc", "bbc-cv", "validation overfitting", "luck"],
      title: "Looks at the validation rows",
      text: """
        Whoever chooses the best of many trials chooses partly their luck. Of models that only
        guess on 100 rows, the best of 10 has an accuracy of about 0.58, the best of 1,000 about
        0.66. So the winner's own score promises too much, the more so the more was tried and the
        fewer rows there are.
        """,
      rule: """
        Every trial counts, made by hand or by search. Shown are the best score, the
        number of looks, and what the choice is worth by bootstrap: 2,000 times (200 for
        metrics that are no means over rows) rows are drawn, a trial is chosen on them by
        the same rule and judged on the rows that were not drawn. How much luck alone would
        flatter the best of so many equal trials stands beside it.
        """,
      readOn: """
        Tsamardinos et al., Machine Learning 107 (2018); Blum and Hardt, arXiv 1502.04585 (2015).
        """),
    Explanation(
      .statistics, "one_standard_error",
      aliases: ["one-se", "one se rule", "simplest", "tie-break"],
      title: "The simplest among equals",
      text: """
        Differences that are smaller than their own uncertainty are no reason to prefer a
        complicated model. Among all candidates that cannot be told apart from the best, the
        simplest is taken: it is cheaper, and less likely to have won by luck.
        """,
      rule: """
        Equal means: the paired difference to the best is within one paired standard
        error. Simplest means: the fewest parameters, then the most regularization, then
        the fewest epochs. The record lists all trials that were equal.
        """,
      readOn: """
        Breiman et al., Classification and Regression Trees (1984).
        """),
    Explanation(
      .statistics, "wilson", aliases: ["wilson interval", "confidence interval"],
      title: "Wilson's interval",
      text: """
        The interval for a share, such as an accuracy. The textbook interval, the share plus or
        minus two standard errors, fails for few rows and for shares close to 0 or 1: with 30 rows
        and a true share of 0.97 it holds the truth in 60 % of cases instead of 95 %. Wilson's
        keeps its promise.
        """,
      rule: """
        (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n) with z = 1.96. Used for
        the accuracy on test rows. With 100 rows and 0.9 it runs from 0.83 to 0.94.
        """,
      readOn: """
        Wilson, Journal of the American Statistical Association 22 (1927).
        """),
    Explanation(
      .statistics, "bootstrap", aliases: ["bootstrap interval"],
      title: "Bootstrap intervals",
      text: """
        Rows are drawn with replacement, as many as there are, and the number is computed anew;
        done often enough, this shows how much it moves from sample to sample. It works for any
        metric, also for those without a formula for their error.
        """,
      rule: """
        2,000 draws with a fixed seed, groups of identical rows drawn as one, classes drawn
        separately for ranking metrics. Used where Wilson's interval does not apply; for
        differences both models are judged on the same drawn rows.
        """,
      readOn: """
        Efron and Tibshirani, An Introduction to the Bootstrap (1993).
        """),
    Explanation(
      .statistics, "mcnemar", aliases: ["mcnemar test"],
      title: "McNemar's exact test",
      text: """
        Compares two classifiers on the same rows by looking only at the rows where exactly one of
        them is right. If they were equally good, each would win about half of those rows; the
        test says how unlikely the actual count would be then.
        """,
      rule: """
        b rows only the one gets right, c only the other: p = 2 min(P[X <= b], P[X >= b]) for X
        binomial with b + c and 1/2, at most 1. With 170 rows an improvement of 10 points is found
        in 80 % of cases, for 5 points it takes 500 rows.
        """,
      readOn: """
        Dietterich, Neural Computation 10 (1998).
        """),
    Explanation(
      .statistics, "sign_flip", aliases: ["permutation test", "sign flips"],
      title: "The sign-flip test",
      text: """
        Compares two models on the same rows by any score that each row has, such as the absolute
        error. If the two were equally good, each row's difference might as well have the other
        sign; the test flips signs at random and counts how often the sum becomes as large as the
        real one.
        """,
      rule: """
        9,999 flips with a fixed seed; p = (1 + number at least as large) / 10,000,
        two-sided; with few rows all patterns are counted. Rows with identical features
        flip together. Used where a score is a mean over rows but not a matter of right or
        wrong.
        """,
      readOn: """
        Good, Permutation, Parametric, and Bootstrap Tests of Hypotheses (2005).
        """),
    Explanation(
      .statistics, "corrected_t",
      aliases: ["corrected resampled t-test", "nadeau-bengio", "corrected standard error"],
      title: "The corrected resampled t-test",
      text: """
        Scores of different folds are not independent, as their training rows overlap. Treating
        them as if they were makes the error too small, and with repeated folds absurdly small.
        The correction adds what the overlap takes away.
        """,
      rule: """
        t = mean / sqrt((1/J + n_test/n_train) s^2) over J fold differences, J - 1 degrees of
        freedom. The same square root is the standard error that is reported. In simulations with
        equal models the plain test over 10 x 10 folds finds a difference in 55 % of cases, the
        corrected one in 3 to 5 %.
        """,
      readOn: """
        Nadeau and Bengio, Machine Learning 52 (2003); Bouckaert and Frank, PAKDD 2004.
        """),
    Explanation(
      .statistics, "indicative", aliases: ["too few rows", "small data"],
      title: "Indicative",
      text: """
        With very few rows a number can be computed but hardly trusted; an interval from 0.6 to
        0.95 says little. Such a number is shown with its interval and with this word, so that
        nobody takes it for a finding.
        """,
      rule: """
        Below 30 effective rows (the rarest class counts times the number of classes, five
        at least) no verdict is given: the run stops at step 3 with exit status 2.
        """,
      readOn: """
        'sevenfold explain evaluation', 'sevenfold explain wilson'.
        """),
    Explanation(
      .statistics, "gap_test", aliases: ["validation-test gap", "disagreement"],
      title: "When validation and test disagree",
      text: """
        The test result is always a little different from what validation promised. Whether the
        gap is honest is a question of its size against both uncertainties. A gap beyond that has
        a cause: a leak, rows that drifted, duplicates, or more looks than were counted.
        """,
      rule: """
        The two intervals are put together: with the expectation above the test score, the
        gap is more than luck beyond sqrt((expected - its lower end)^2 + (upper end of the
        test - test)^2), else with the other ends. Then the verdict says that they disagree.
        The cure is never to tune again on the same test rows.
        """,
      readOn: """
        Newcombe, Statistics in Medicine 17 (1998), method 10; 'sevenfold explain expectation'.
        """),
    Explanation(
      .statistics, "expectation", aliases: ["expected score", "another training"],
      title: "What the final network can be expected to do",
      text: """
        The final network differs from the ones that were judged in two ways: it meets other rows,
        and it is another training. Both parts have a variance of their own, and neither follows
        from the other: with many rows the training matters most, with few the rows.
        """,
      rule: """
        The mean of two further networks of the recipe on each fold of a round, with other
        seeds, by which nothing was chosen; of an ensemble, its score less what the choice
        flatters. Variance = rows + T (1 + 1/J) for J networks; T is told from networks that
        judged the same rows, beyond what these rows explain. Student's t, on the scale of
        the metric. If folds differ by more than that (Cochran's Q, p < 0.01),
        the error over folds stands. Of three final networks the one with the middle training
        loss is the model.
        """,
      readOn: """
        Searle, Casella and McCulloch, Variance Components (1992); 'sevenfold explain looks'.
        """),
  ]
}
