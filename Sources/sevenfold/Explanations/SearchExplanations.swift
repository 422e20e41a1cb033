extension Explanations {
  /// Ways to search, and what regularizes through targets, weights and gradients.
  static let searches: [Explanation] = [
    Explanation(
      .regularizer, "random", aliases: [], title: "Random search",
      text: """
        Each trial takes a value of each axis by chance. Where few of the axes matter, as is usual,
        it sees as many different values of these as there are trials, and a grid only a few.
        """,
      rule: """
        tuning.search: random, which is the rule. The draw of a trial depends on the seed and the
        trial's number alone, so a longer search begins with the shorter one.
        """,
      readOn: "Bergstra and Bengio, JMLR 2012."),
    Explanation(
      .regularizer, "grid", aliases: ["grid search"], title: "Grid search",
      text: """
        All combinations of the values are tried. Their number is the product of the lengths of
        all lists, so it suits few axes with few values.
        """,
      rule: """
        tuning.search: grid. With more combinations than tuning.trials, evenly spaced ones are
        taken.
        """,
      readOn: "Chollet, Deep Learning with Python: 2nd and 3rd ed. chapter 13."),
    Explanation(
      .regularizer, "tpe", aliases: ["parzen", "bayesian", "bayesian search"],
      title: "Tree-structured Parzen estimator",
      text: """
        A search that learns: of what was tried the best quarter counts as good, and values that
        good trials had more often than the others are drawn more often.
        """,
      rule: """
        tuning.search: tpe. The first third of the trials is drawn by chance; then 24 points are
        compared for each proposal, and four proposals share the same evidence, whatever the number
        of threads.
        """,
      readOn: "Bergstra et al., NIPS 2011."),
    Explanation(
      .regularizer, "successive_halving", aliases: ["halving", "hyperband", "asha"],
      title: "Successive halving",
      text: """
        All trials are trained for a few epochs, and only the best go on for more. Much of the
        search is saved where a bad start tells a bad end.
        """,
      rule: """
        tuning.search: successive_halving. All trials for a ninth of the epochs, the best third for
        a third of them, the best third of these for all. Every round counts as looks at
        validation.
        """,
      readOn: "Jamieson and Talwalkar, AISTATS 2016."),
    Explanation(
      .optimizer, "find_learning_rate",
      aliases: ["learning-rate finder", "lr finder", "rate range test"],
      title: "Learning-rate finder",
      text: """
        The rate is raised with every batch, from far too low to far too high, and the loss
        watched: it falls fastest where the network learns best, and rises where steps are too
        long.
        """,
      rule: """
        baseline.find_learning_rate: true. From 1e-6 to 10, a decade in 25 batches, on the training
        rows of the first fold; recommended is a tenth of the rate with the lowest smoothed loss. No
        validation row is looked at.
        """,
      readOn: "Smith, WACV 2017."),
    Explanation(
      .optimizer, "clipping", aliases: ["clip_norm", "clip_value", "gradient clipping"],
      title: "Gradient clipping",
      text: """
        A gradient that is too large is made smaller before the step, so that one batch of outliers
        cannot throw the weights far away.
        """,
      rule: """
        baseline.clip_value cuts off each gradient, baseline.clip_norm scales all of them down to a
        norm; tuning.clip_norms lets the search choose.
        """,
      readOn: "Pascanu, Mikolov and Bengio, ICML 2013."),
    Explanation(
      .regularizer, "label_smoothing", aliases: [], title: "Label smoothing",
      text: """
        A share s of each target is spread evenly over all classes, so that the network need not be
        certain. Probabilities become better calibrated, and wrong labels hurt less.
        """,
      rule: """
        baseline.label_smoothing, tuning.label_smoothing: a share from 0 to 0.9. The losses in the
        curves are then those of the smoothed targets; metrics are not touched.
        """,
      readOn: "Szegedy et al., CVPR 2016."),
    Explanation(
      .regularizer, "max_norm", aliases: ["maximum norm", "max-norm"], title: "Max-norm",
      text: """
        The weights that lead to one unit are scaled down after each step to a largest norm. It
        goes well with dropout and high learning rates.
        """,
      rule: "baseline.max_norm, tuning.max_norms: null for no limit; 3 is a usual one.",
      readOn: "Srivastava et al., JMLR 2014."),
    Explanation(
      .regularizer, "class_weights", aliases: ["balanced"], title: "Class weights",
      text: """
        Rows of a rare class count more in the loss, so that a network cannot do well by never
        naming it. Probabilities then no longer tell how often a class occurs.
        """,
      rule: """
        baseline.class_weights: balanced gives each row rows / (classes * rows of its class). The
        losses in the curves are those without weights, so that candidates can be compared.
        """,
      readOn: "Chollet, Deep Learning with Python: 2nd and 3rd ed. chapter 6."),
  ]
}
