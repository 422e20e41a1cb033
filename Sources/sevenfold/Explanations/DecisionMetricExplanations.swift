extension Explanations {
  /// Metrics of decisions that weigh mistakes, and of labels.
  static let decisionMetrics = [
    Explanation(
      .metric, "f2", aliases: ["f05", "costlier_mistake"],
      title: "F2 and F0.5: precision and recall, one of them first",
      text: """
        The harmonic mean of precision and recall, in which recall counts twice as much (F2) or
        half as much (F0.5). Which of the two is right is no question of statistics: it is the
        question what a missed case costs, and what a false alarm costs. A missed tumour asks for
        F2, an honest mail in the spam folder for F0.5.
        """,
      rule: """
        (1 + b^2) P R / (b^2 P + R). A plan says metric.costlier_mistake: missed makes f2
        the metric by rule, false_alarm makes it f05. The threshold is chosen on
        out-of-fold predictions.
        """,
      readOn: """
        van Rijsbergen, Information Retrieval (1979); 'sevenfold explain threshold'.
        """),
    Explanation(
      .metric, "balanced_accuracy", aliases: ["mean recall"],
      title: "Balanced accuracy",
      text: """
        The mean over the classes of the share of their rows that was found. Each class weighs the
        same, however rare it is, so that always saying the frequent class earns one half with two
        classes, and not the share of that class.
        """,
      rule: """
        From 0 to 1, larger is better; a class that does not occur is left out. With two classes the
        threshold is chosen on out-of-fold predictions.
        """,
      readOn: """
        Brodersen and others, ICPR 2010; 'sevenfold explain accuracy'.
        """),
    Explanation(
      .metric, "mcc", aliases: ["matthews correlation", "phi"],
      title: "Matthews correlation coefficient",
      text: """
        The correlation of predicted and true classes. All four kinds of right and wrong flow into
        it, so it is high only where all of them are good, whichever class is rare.
        """,
      rule: """
        From -1 to 1, larger is better; 0 is guessing, and also what is told where all rows
        are of one class, or were predicted to be. With two classes the threshold is
        chosen on out-of-fold predictions.
        """,
      readOn: """
        Matthews (1975); Gorodkin, Computational Biology and Chemistry 28 (2004).
        """),
    Explanation(
      .metric, "mean_average_precision", aliases: ["map", "multi-label", "multi_label"],
      title: "Mean average precision",
      text: """
        For rows that may have several labels: for each label, how well the rows that have it rank
        above those that do not; then the mean over labels, rare ones weighing as much as frequent
        ones. It needs no threshold. What a trivial model gets is the mean share of the labels.
        """,
      rule: """
        From 0 to 1, larger is better; the recommended metric of multi-label tasks. A label
        that none of the rows judged has is left out of the mean. The labels that a row is
        given are decided by a threshold for each, the one with the best F1 on
        out-of-fold predictions.
        """,
      readOn: """
        Tsoumakas, Katakis and Vlahavas, Mining Multi-label Data (2010); 'sevenfold explain pr_auc'.
        """),
    Explanation(
      .metric, "subset_accuracy", aliases: ["exact match ratio"],
      title: "Subset accuracy",
      text: """
        The share of rows whose labels are all right, none missing and none too many. It is the
        strictest metric of labels: with many of them, nearly right counts as wrong.
        """,
      rule: """
        From 0 to 1, larger is better. It is a share of rows: its interval is Wilson's, differences
        are tested by McNemar's exact test.
        """,
      readOn: """
        'sevenfold explain hamming_loss'.
        """),
    Explanation(
      .metric, "hamming_loss", aliases: ["hamming"],
      title: "Hamming loss",
      text: """
        The share of labels that are wrong, over all rows and labels. It is the mildest metric of
        labels: where each is rare, a model that gives none has a small loss already, so look at
        the trivial model's.
        """,
      rule: """
        From 0 to 1, smaller is better. It is a mean over rows: differences are tested by a
        sign-flip permutation, or by the corrected t-test where k-fold is repeated.
        """,
      readOn: """
        'sevenfold explain subset_accuracy'.
        """),
    Explanation(
      .rule, "threshold", aliases: ["decision threshold", "thresholds"],
      title: "The threshold between yes and no",
      text: """
        A network gives a probability; a decision needs a threshold. Where false alarms and missed
        cases do not weigh the same, or one class is rare, 0.5 is seldom the best. A threshold is
        learned from data like a weight, so it must not be chosen on the rows that it is judged on.
        """,
      rule: """
        For each candidate, the threshold for a fold is the best one on the out-of-fold
        predictions of the other folds; a hold-out is cut in two halves that choose for
        each other. The final threshold is the best one on all out-of-fold predictions of
        the chosen network. It is written into log and record before the test rows are
        opened, and 'sevenfold predict' uses it. Labels have one each, by F1. With
        metric.threshold set to half it is 0.5.
        """,
      readOn: """
        'sevenfold explain f1', 'sevenfold explain pr_auc'.
        """),
    Explanation(
      .protocols, "sample_by",
      aliases: ["farm_fingerprint", "fingerprint64", "repeatable sampling"],
      title: "Sampling by a hash",
      text: """
        A table that is too large is sampled by a hash of key columns instead of by chance: the
        same rows are drawn again tomorrow, by another program, and after rows were added. It is
        done in two stages, a sample first, then the test rows among it. If both looked at the same
        remainder of the hash, all of the sample would be test rows, or none.
        """,
      rule: """
        The key is the texts of the columns of evaluation.sample_by, one after another; the
        hash is Fingerprint64, as BigQuery's FARM_FINGERPRINT. Kept are rows with
        MOD(ABS(hash), sample_buckets) < sample_keep, sealed those of them with
        MOD(DIV(ABS(hash), sample_buckets), 100) below the test fraction in percent. It is
        checked against the package pyfarmhash.
        """,
      readOn: """
        Lakshmanan, Robinson and Munn, Machine Learning Design Patterns (2020), Repeatable Splitting.
        """),
  ]
}
