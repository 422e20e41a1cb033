extension Explanations {
  /// The seven steps and the final one.
  static let steps = [
    Explanation(
      .step, "problem", aliases: ["step 1", "task", "hypothesis", "hypotheses"],
      title: "Step 1: the problem and the data",
      text: """
        Before any network there is a question: what goes in, what is to be predicted, and what
        kind of prediction that is. Two things are only hoped for at this point: that the inputs
        can predict the target at all, and that these data hold enough to learn it. They are
        hypotheses, and they may turn out to be wrong. Past data can also predict only a future
        that resembles the past. Writing both down first makes step 5 a test of them rather than a
        formality.
        """,
      rule: """
        The task is recognised from the target: two values make a binary problem, a few values a
        multiclass one, numbers a regression. Rows, classes and rows per class are counted. The
        task fixes the last layer and the loss; a contradiction is refused. Before training, the
        smallest improvement that the planned test rows could show is computed; if you wish for
        less, you are told here and not at the end.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.5; 2nd and 3rd ed. chapter 6,
        'Define the task'.
        """),
    Explanation(
      .step, "metric", aliases: ["step 2", "success", "measure of success"],
      title: "Step 2: the measure of success",
      text: """
        To steer, one number must say what better means, and it is chosen before any result is
        seen. It follows from what a mistake costs: accuracy is honest only while the classes are
        about equally frequent; where one class is rare, a model that never predicts it looks
        excellent. The metric is not the loss: the loss must have useful gradients at every
        weight, while the metric must mean something to the person who pays for the mistakes.
        """,
      rule: """
        Balanced classes are judged by accuracy, unbalanced ones (the rarest below 20 % of the
        rows) by a metric that looks at the rare class, such as pr_auc, and regression by mae.
        Accuracy is always shown beside the share of the most frequent class. If the plan names
        the level that counts as success, the final verdict says whether it was reached.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.5; 2nd and 3rd ed. chapter 6,
        'Choose a measure of success'.
        """),
    Explanation(
      .step, "evaluation", aliases: ["step 3", "protocol", "evaluation protocol", "split"],
      title: "Step 3: the evaluation protocol",
      text: """
        A model is judged on rows that it has not learned from. The training rows teach the
        weights; the validation rows choose among models; the test rows are asked once, at the
        very end. Because every choice by validation lets a little of the validation rows leak
        into the model, they cannot also give the final mark. How validation is done depends on
        how much data there are: one hold-out part if there are plenty, k-fold cross-validation if
        there are few, iterated k-fold if there are very few.
        """,
      rule: """
        Test rows are chosen by the content of the rows, not by seed or file order, and sealed. By
        rows (or 5 times the rarest class, if that is less): below 200 iterated 5-fold with 10
        repeats and 25 % test rows; below 1,000 iterated 5-fold with 5 repeats and 20 %; below
        10,000 5-fold and 20 %; above that a hold-out of 20 %. Classes keep their shares in every
        part, and identical rows never stand on both sides.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. sections 4.2 and 4.5; 2nd and 3rd ed. chapter
        5, 'Evaluating machine-learning models'.
        """),
    Explanation(
      .step, "preprocessing", aliases: ["step 4", "prepare", "features"],
      title: "Step 4: from columns to tensors",
      text: """
        A network computes with small floating-point numbers that are all of about the same size.
        Columns of a table are not: they have units, gaps and words. Preprocessing turns them into
        tensors: gaps are filled, numbers brought to a common scale, categories spread into one
        input each. Whatever is estimated on the way, such as a mean, is part of the model, so it
        may be learned from training rows only.
        """,
      rule: """
        Every step is fitted inside the training part of each fold and applied to the rest
        unchanged. By rule: missing numbers become the median, beside a column that says that they
        were missing; numbers are standardized; categories become one-hot columns; constant
        columns and identifiers are left out. Each of these is a recorded decision with its
        reason.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. sections 4.3 and 4.5; 2nd and 3rd ed. chapter
        6, 'Prepare the data'.
        """),
    Explanation(
      .step, "baseline", aliases: ["step 5", "statistical power", "power"],
      title: "Step 5: better than a trivial model",
      text: """
        The first goal is statistical power: a small network that beats a model which does not
        look at the inputs at all. If several reasonable small networks cannot, the likeliest
        explanation is that the answer is not in the inputs, that is, one of the hypotheses of
        step 1 is wrong. It is better to learn this now than after weeks of tuning. A few first
        choices are made here and kept: the last activation, the loss, the optimizer.
        """,
      rule: """
        Three models are judged on the same rows: a trivial one (most frequent class, class
        shares, mean or median), a linear one, and a small network with rmsprop. The gate: the
        network must be better than the trivial model by more than luck, by a paired test on the
        validation rows (see baseline_gate). If it is not, the machine goes back, or the run ends
        with exit status 2 and says that these data do not support the hypothesis.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.5; 2nd and 3rd ed. chapter 6, 'Beat
        a baseline'.
        """),
    Explanation(
      .step, "overfit", aliases: ["step 6", "scale up", "overfitting", "capacity"],
      title: "Step 6: a model that overfits",
      text: """
        Once there is power, the question is whether the model is powerful enough. The ideal model
        stands on the border between too small and too large, and to know where the border is one
        has to cross it. So the network is made larger on purpose, with more layers, wider layers
        and more epochs, until the training loss still falls while the validation loss has turned
        and rises. A model that never overfits has never shown that it is large enough.
        """,
      rule: """
        A ladder of sizes is climbed: wider, deeper, both, then longer. Overfitting is declared
        when the validation loss at the end stands more than 2 standard errors above its minimum
        while the training loss still falls; the epoch of the minimum and the gap between the two
        curves are recorded. If no size overfits, that is a recorded finding, too, and not an
        error.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. sections 4.4 and 4.5; 2nd and 3rd ed. chapter
        6, 'Scale up: develop a model that overfits'.
        """),
    Explanation(
      .step, "tuning", aliases: ["step 7", "regularize", "tune", "hyperparameters"],
      title: "Step 7: regularize and tune",
      text: """
        The overfitting model of step 6 has more capacity than the data can fill; now it is held
        back so that it generalizes as well as it can. One adds dropout, penalizes large weights,
        takes layers and units away, changes the learning rate and the batch size, and looks at
        the validation score after each change. Each look also leaks a little: with enough trials
        something will look good by luck alone, so the trials must be counted.
        """,
      rule: """
        Each regularizer is first tried alone against the overfitted reference, which tells what
        it buys; then combinations are searched at random, with at least dropout, l1, l2, units,
        layers, learning rate and batch size. Every look at the validation rows is counted. Among
        the candidates within one paired standard error of the best, the simplest is taken. The
        best score is reported beside its value corrected for the search (see looks).
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. sections 4.4 and 4.5; 2nd and 3rd ed. chapter
        6, 'Regularize and tune your model'.
        """),
    Explanation(
      .step, "final", aliases: ["test", "final training", "verdict", "step 8"],
      title: "After the seven: the one look at the test rows",
      text: """
        When the configuration is settled, one final model is trained on all rows that are not
        test rows, and judged once on those that nobody has looked at. If the test result is much
        worse than validation promised, the validation protocol was not reliable: too few rows, a
        leak, or too many looks. The cure is a more reliable protocol, such as iterated k-fold
        with new test rows, never another round of tuning against the same ones.
        """,
      rule: """
        The network is trained on training and validation rows together for the median best epoch
        that validation found. The test rows are opened once; the opening is written to the ledger
        before it happens. The result is reported with its 95 % interval beside the validated
        value, and a gap beyond 1.96 standard errors is named with causes to check.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.5; 2nd and 3rd ed. chapters 5 and 6.
        """),
  ]
}
