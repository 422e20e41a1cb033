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
        The task is recognised from the target: two values make a binary problem; text
        makes classes, and so do at most 20 whole numbers that each occur ten times on
        average; other numbers make a regression. Rows and rows per class are counted, and
        both hypotheses are written down, by you or by rule. The task fixes the last layer
        and the loss; a task that the target contradicts is refused.
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
        Balanced classes are judged by accuracy; with a class below 20 % of the rows two
        classes are judged by pr_auc, with one below 5 % several by f1 (the mean over
        classes); a regression by mae. The share of the most frequent class, which is what
        accuracy reaches without looking, is recorded beside it. If the plan names the
        level that counts as success, the final verdict says whether it was reached.
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
        Test rows are chosen by the content of the rows, not by seed or file order, and
        sealed. By effective rows (the rows, or the rarest class times the number of
        classes, five at least, if that is less): below 30 the run stops; below 200
        iterated 5-fold with 10 repeats and 25 % test rows; below 1,000 iterated 5-fold
        with 5 repeats and 20 %; below 10,000 5-fold and 20 %; above that a hold-out of 20
        %. Classes keep their shares in every part, and rows with identical features never
        stand on both sides. The smallest improvement that the test rows can show is
        computed and told here, not at the end.
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
        unchanged. By rule: missing numbers become the median, beside a column that says
        that they were missing if some are; numbers are standardized; categories become
        one-hot columns; constant columns, identifiers and empty columns are left out.
        Each of these is a recorded decision with its reason. A plan can give columns
        other roles (preprocessing.roles).
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
        Three models are judged on the same rows: a trivial one (the class shares; the
        mean of a regression, or the median where mae decides), a linear one, and a small
        network with rmsprop. The gate: the network must be better than the trivial model
        by more than luck, by a paired test on the validation rows (see baseline_gate). If
        it is not, the workflow goes back as the plan's revisions say, or the run ends
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
        A ladder of sizes is climbed without early stopping: the first network, wider,
        deeper, both, then twice as long. Overfitting is declared when the losses of the
        validation rows have risen by more than 2 paired standard errors from the turning
        epoch to the last while the training loss has fallen (see overfit_rule); the
        turning epoch and the gap between the two curves are recorded. The first size that
        overfits is the reference for step 7. If none does, that is a recorded finding,
        too, and the size with the lowest validation loss is taken.
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
        Each regularizer is first tried alone against the overfitted reference, which
        tells what it buys; then combinations of units, layers, dropout, l1, l2, learning
        rate and batch size are drawn at random, with early stopping finding the epochs.
        The first network and the reference with early stopping take part. Every look at
        the validation rows is counted. Among the candidates within one paired standard
        error of the best, the simplest is taken. Its score is reported beside the value
        that is expected after correcting for the search (see looks).
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
        The network is trained on training and validation rows together for the median
        best epoch that validation found, with three seeds; the one with the middle training
        loss is the model. What is expected is written down, then the test rows are opened
        once; the opening is written to the ledger before it happens. The result is reported
        with its 95 % interval beside the expected value, with a test against the trivial
        model; a gap that the two intervals together do not explain is called a
        disagreement.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.5; 2nd and 3rd ed. chapters 5 and 6.
        """),
  ]
}
