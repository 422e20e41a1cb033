extension Explanations {
  /// What training makes small.
  static let losses = [
    Explanation(
      .loss, "loss", aliases: ["loss function", "objective"],
      title: "The loss",
      text: """
        The number that training makes small. It stands in for the metric, which often cannot be
        trained on: accuracy jumps when a row changes sides and is flat everywhere else, so it has
        no gradient to follow. A loss must be smooth, and small exactly when the metric is good.
        Which loss fits follows from the task and the last activation.
        """,
      rule: """
        Binary: sigmoid and binary_crossentropy. One of several classes: softmax and
        sparse_categorical_crossentropy. Regression: no activation and the mean squared
        error. The task fixes the pair. Curves show the loss of the data alone, without
        penalties, on fixed rows and without dropout, so that training and validation can
        be compared.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. sections 3.4 to 3.6 and table 4.1; 2nd and 3rd
        ed. chapters 4 and 6.
        """),
    Explanation(
      .loss, "binary_crossentropy", aliases: ["bce", "binary cross-entropy"],
      title: "Binary cross-entropy",
      text: """
        -(y log p + (1 - y) log(1 - p)): how surprised one is, on average, by what really
        happened, if one believed the model's probabilities. It is zero only if the model was sure
        and right, and grows without limit if it was sure and wrong.
        """,
      rule: """
        For two classes, or several labels that do not exclude one another, behind sigmoid. It is
        computed from the sums before the sigmoid, which stays exact where the probability is
        close to 0 or 1.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 3.4; 2nd and 3rd ed. chapter 4.
        """),
    Explanation(
      .loss, "categorical_crossentropy", aliases: ["cce", "categorical cross-entropy"],
      title: "Categorical cross-entropy",
      text: """
        Minus the logarithm of the probability that was given to the right class, averaged over
        rows. The targets are one-hot rows: a 1 in the column of the right class.
        """,
      rule: """
        For one of several classes, behind softmax, computed together with it.
        sparse_categorical_crossentropy is the same loss for targets that are class numbers.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 3.5; 2nd and 3rd ed. chapter 4.
        """),
    Explanation(
      .loss, "sparse_categorical_crossentropy",
      aliases: ["scce", "sparse categorical cross-entropy"],
      title: "Sparse categorical cross-entropy",
      text: """
        The same as categorical cross-entropy, but the target is the number of the right class
        instead of a one-hot row. Values and gradients are equal; it only saves memory when there
        are many classes.
        """,
      rule: """
        The default for one of several classes, behind softmax. The classes are numbered in the
        order of their names.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 3.5; 2nd and 3rd ed. chapter 4.
        """),
    Explanation(
      .loss, "mean_squared_error", aliases: ["squared error loss", "l2 loss"],
      title: "Loss: mean squared error",
      text: """
        The mean of the squared differences between prediction and target. Its gradient is
        proportional to the error, so that large errors are corrected first and small ones gently;
        a network trained on it aims at the mean of what can happen.
        """,
      rule: """
        The loss of every regression, with no activation at the end. Its name in the
        training core is mse.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 3.6; 2nd and 3rd ed. chapter 4.
        """),
    Explanation(
      .loss, "mean_absolute_error", aliases: ["absolute error loss", "l1 loss"],
      title: "Loss: mean absolute error",
      text: """
        The mean of the absolute differences. Every error pulls with the same force whatever its
        size, so outliers do not rule the training, and the network aims at the median of what can
        happen. Near the minimum the force does not fade, so that a smaller learning rate may be
        needed.
        """,
      rule: """
        Part of the training core, where its name is mae, for programs that build
        trainings of their own; the seven steps train with the squared error. The gradient
        at an error of exactly 0 is 0.
        """,
      readOn: """
        'sevenfold explain mae', 'sevenfold explain mean_squared_error'.
        """),
  ]
}
