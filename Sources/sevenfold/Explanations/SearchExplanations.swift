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
      .regularizer, "successive_halving", aliases: ["halving"],
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
      .regularizer, "hyperband", aliases: ["brackets"], title: "Hyperband",
      text: """
        Several brackets of successive halving side by side: one begins with many short trainings, the
        last one trains all of its few trials to the end. So nothing is lost where a bad start does
        not tell a bad end.
        """,
      rule: """
        tuning.search: hyperband. With brackets s = S down to 0, bracket s has the share of
        (S + 1) / (s + 1) * 3^s in the trials and begins with 1 / 3^s of the epochs; S is at most 4, and
        as large as trials and epochs allow. Every training counts as a look at validation.
        """,
      readOn: "Li et al., JMLR 2018."),
    Explanation(
      .regularizer, "asha", aliases: ["asynchronous successive halving"],
      title: "Asynchronous successive halving",
      text: """
        Successive halving that does not wait for whole rounds: a trial goes on as soon as it is among
        the best third of those that have come as far. Good trials are found out early.
        """,
      rule: """
        tuning.search: asha. Four trials share the same evidence, whatever the number of threads; of
        several that may go on the one with the lowest number does, so that the same trials go on on
        any machine. Rungs are a ninth of the epochs, a third, all.
        """,
      readOn: "Li et al., MLSys 2020."),
    Explanation(
      .regularizer, "gaussian_process", aliases: ["gp", "bayesian optimization", "kriging"],
      title: "Bayesian optimization with a Gaussian process",
      text: """
        A smooth function from settings to scores is learned with its uncertainty, and the point is
        tried that promises the largest improvement: where scores are high, or where little is known.
        """,
      rule: """
        tuning.search: gaussian_process. The first quarter of the trials is drawn by chance. Then a
        Matern 5/2 kernel with a length for each axis is fitted by its likelihood, and the largest
        expected improvement is proposed, four from the same evidence, whatever the number of threads.
        """,
      readOn: "Snoek, Larochelle and Adams, NIPS 2012; Rasmussen and Williams 2006."),
    Explanation(
      .regularizer, "ensemble", aliases: ["averaging", "weighted_average", "ensembles"],
      title: "Ensemble",
      text: """
        Several networks predict together. Where they err differently their mistakes partly cancel, so
        that the mean is usually better than its parts; the price is as many trainings and as many
        networks to keep.
        """,
      rule: """
        tuning.ensemble: average, weighted_average, majority_vote or stacking; tuning.ensemble_of: seeds,
        trials or folds. Members and weights are chosen for each fold on the other folds alone, so that
        the value on validation is an honest one. Each further network counts as a look, the ensemble
        as one more.
        """,
      readOn:
        "Chollet, Deep Learning with Python: 2nd and 3rd ed. chapter 13; Caruana et al., ICML 2004."
    ),
    Explanation(
      .regularizer, "majority_vote", aliases: ["voting", "vote"], title: "Majority vote",
      text: """
        Each network names a class, and the class that most of them name is predicted. One network that
        is wrongly certain cannot outvote the others.
        """,
      rule: """
        tuning.ensemble: majority_vote. Probabilities are (votes + mean probability) / (networks + 1), so
        that the mean probability decides where the votes are even. Not for numbers.
        """,
      readOn: "Breiman, Machine Learning 24, 1996."),
    Explanation(
      .regularizer, "stacking", aliases: ["stacked generalization", "deciding layer"],
      title: "Stacking",
      text: """
        A small layer on top decides how much each network has to say. It learns from out-of-fold
        predictions, because on rows that they were trained on all networks look too good.
        """,
      rule: """
        tuning.ensemble: stacking. The layer weighs logits, or numbers around the mean of the target.
        Its weights are drawn towards 1 / networks, with that deviation; Newton's method finds them.
        """,
      readOn: "Wolpert, Neural Networks 5, 1992."),
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
