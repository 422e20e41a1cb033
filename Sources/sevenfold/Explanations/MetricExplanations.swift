extension Explanations {
  /// What success is measured by.
  static let metrics = [
    Explanation(
      .metric, "accuracy", aliases: ["acc", "binary_accuracy"],
      title: "Accuracy",
      text: """
        The share of rows whose class is predicted correctly. It is the most natural number as
        long as the classes are about equally frequent and all mistakes cost the same. With 95 %
        of the rows in one class, a model that always answers with that class has an accuracy of
        0.95 and has learned nothing.
        """,
      rule: """
        From 0 to 1, larger is better. A binary prediction counts as positive from a
        probability of 0.5 on. The interval on the test rows is Wilson's. Differences
        between two models on the same rows are tested by McNemar's exact test, or by the
        corrected t-test where k-fold is repeated.
        """,
      readOn: """
        'sevenfold explain wilson', 'sevenfold explain mcnemar'. Chollet, Deep Learning with
        Python: 1st ed. section 4.5; 2nd and 3rd ed. chapter 6.
        """),
    Explanation(
      .metric, "roc_auc", aliases: ["auc", "roc"],
      title: "Area under the ROC curve",
      text: """
        The probability that a randomly drawn positive row gets a higher score than a randomly
        drawn negative one. It judges the order of the scores and not their size, so it needs no
        threshold, and it does not depend on how frequent the classes are. That last property is
        also its weakness: with very rare positives a fine value can hide that most alarms are
        false.
        """,
      rule: """
        From 0 to 1, larger is better; 0.5 is guessing. Ties count half. It is not defined where
        only one class is present, and then says so. Its interval is a bootstrap over rows, drawn
        within each class.
        """,
      readOn: """
        Hanley and McNeil, Radiology 143 (1982); 'sevenfold explain pr_auc'.
        """),
    Explanation(
      .metric, "pr_auc", aliases: ["average_precision", "pr", "precision-recall"],
      title: "Area under the precision-recall curve",
      text: """
        How precise the alarms are, averaged over all levels of recall. It looks only at the
        positive class, so that it stays honest where positives are rare: its trivial value is the
        share of positives, not one half. Take it when finding the rare class is the whole point.
        """,
      rule: """
        From 0 to 1, larger is better; the trivial value is the share of the positive class.
        Computed as average precision, the sum of precision times the step in recall. It is
        recommended where the rarest class has less than 20 % of the rows.
        """,
      readOn: """
        Davis and Goadrich, ICML 2006; 'sevenfold explain metric'.
        """),
    Explanation(
      .metric, "precision", aliases: ["positive predictive value"],
      title: "Precision",
      text: """
        Of the rows that were called positive, the share that are. It is the number to watch when
        a false alarm is expensive: a healthy patient treated, an honest mail lost. Alone it can
        be had cheaply by raising the alarm only when the case is certain, so it is read together
        with recall.
        """,
      rule: """
        From 0 to 1, larger is better; positive from a probability of 0.5 on. It is 0 when
        nothing is called positive. With several classes each class counts the same.
        """,
      readOn: """
        'sevenfold explain recall', 'sevenfold explain f1'.
        """),
    Explanation(
      .metric, "recall", aliases: ["sensitivity", "true positive rate"],
      title: "Recall",
      text: """
        Of the rows that are positive, the share that was found. It is the number to watch when a
        missed case is expensive: a tumour overlooked, a fraud that goes through. Alone it can be
        had cheaply by calling everything positive, so it is read together with precision.
        """,
      rule: """
        From 0 to 1, larger is better; positive from a probability of 0.5 on. With few positive
        test rows it is known only roughly: at a recall of 0.8, 20 of them leave 17 points to
        either side, 50 leave 11.
        """,
      readOn: """
        'sevenfold explain precision', 'sevenfold explain wilson'.
        """),
    Explanation(
      .metric, "f1", aliases: ["f1_score", "f-measure", "f_beta"],
      title: "F1",
      text: """
        The harmonic mean of precision and recall: high only when both are. It suits rare classes
        when a missed case and a false alarm are about equally bad. It ignores the rows that were
        rightly called negative, and it depends on the threshold.
        """,
      rule: """
        From 0 to 1, larger is better. 2 * precision * recall / (precision + recall). With several
        classes each class counts the same (macro average). Its interval is a bootstrap over rows.
        """,
      readOn: """
        'sevenfold explain precision', 'sevenfold explain recall'.
        """),
    Explanation(
      .metric, "log_loss", aliases: ["logloss", "cross-entropy score"],
      title: "Log loss",
      text: """
        The mean of minus the logarithm of the probability that the model gave to what really
        happened. It judges the probabilities themselves: being sure and wrong is punished without
        limit, being unsure costs little. It is the same formula as the cross-entropy that trains
        a classifier.
        """,
      rule: """
        From 0 up, smaller is better. The trivial value is that of always giving the class shares.
        Probabilities are kept away from 0 and 1 by 1e-7.
        """,
      readOn: """
        'sevenfold explain binary_crossentropy'.
        """),
    Explanation(
      .metric, "mae", aliases: ["absolute error"],
      title: "Mean absolute error",
      text: """
        How far predictions are off on average, in the units of the target. A row that is off by
        10 counts ten times as much as one that is off by 1, no more, so single outliers do not
        rule it. It is the easiest regression number to explain: 'off by 2.5 years on average'.
        """,
      rule: """
        From 0 up, smaller is better. The trivial model predicts the median of the training rows.
        Differences are tested by flipping the signs of the per-row differences. If the target was
        standardized for training, the metric is given in the target's own units.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 3.6; 2nd and 3rd ed. chapter 4, the
        regression example.
        """),
    Explanation(
      .metric, "mse", aliases: ["squared error"],
      title: "Mean squared error",
      text: """
        The mean of the squared errors. Squaring makes large errors count much more than small
        ones, which is right where one large miss is worse than many small ones, and misleading
        where a few outliers are mere noise. Its unit is the target's unit squared, which nobody
        can picture; its root can be.
        """,
      rule: """
        From 0 up, smaller is better. The trivial model predicts the mean of the training rows.
        """,
      readOn: """
        'sevenfold explain rmse', 'sevenfold explain mean_squared_error'.
        """),
    Explanation(
      .metric, "rmse", aliases: ["root_mean_squared_error"],
      title: "Root mean squared error",
      text: """
        The square root of the mean squared error: in the units of the target, but with large
        errors counting more than small ones. It is never smaller than the mean absolute error; if
        it is much larger, a few rows are missed by far.
        """,
      rule: """
        From 0 up, smaller is better. The trivial model predicts the mean of the training rows.
        Its interval is a bootstrap over rows; of fewer than 100 rows Student's t on the scale of
        the logarithm.
        """,
      readOn: """
        'sevenfold explain mae', 'sevenfold explain mse'.
        """),
    Explanation(
      .metric, "r2", aliases: ["r_squared", "coefficient of determination"],
      title: "R squared",
      text: """
        The share of the target's variance that the model explains: 1 minus the squared error
        divided by that of predicting the mean. It has no unit, so that problems can be compared,
        but it says nothing about how large the errors are, and it depends on how much the target
        happens to vary in the rows at hand.
        """,
      rule: """
        At most 1, larger is better; 0 is as good as the mean, and a negative value is worse than
        it. Not defined where the target is constant. Its interval is a bootstrap over rows; of
        fewer than 100 rows Student's t on the scale of the logarithm of 1 - R squared.
        """,
      readOn: """
        'sevenfold explain rmse'.
        """),
  ]
}
