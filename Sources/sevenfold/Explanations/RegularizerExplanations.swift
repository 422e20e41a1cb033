extension Explanations {
  /// How overfitting is held back, and settings are searched.
  static let regularizers = [
    Explanation(
      .regularizer, "dropout", aliases: ["drop-out"],
      title: "Dropout",
      text: """
        While training, a random part of a layer's outputs is set to 0 at every step, so that no
        unit can rely on particular others and patterns that hold by chance do not build up. In
        use all units work. It is among the most effective means against overfitting; too much of
        it, and the network cannot learn.
        """,
      rule: """
        Rates between 0.2 and 0.5 are usual; by rule tuning draws from 0, 0.25 and 0.5.
        Outputs that stay are divided by 1 - rate while training, and in use nothing is
        done. The units are drawn by a seeded generator, the same on any number of
        threads.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.4; 2nd and 3rd ed. chapter 5,
        'Regularizing your model'. Srivastava et al., JMLR 15 (2014).
        """),
    Explanation(
      .regularizer, "l1", aliases: ["lasso", "l1 regularization"],
      title: "L1 regularization",
      text: """
        A cost that is proportional to the size of each weight is added to the loss. It pulls all
        weights towards 0 with the same force, so that many become exactly or nearly 0 and the
        network uses few of its inputs. Simpler networks are less likely to overfit.
        """,
      rule: """
        Factor times the sum of |w| over the weights of the hidden layers, biases
        excepted, as in Keras. The penalty acts on the gradient; the curves show the loss
        without it. By rule tuning draws from 0 and 0.0001.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.4; 2nd and 3rd ed. chapter 5,
        'Regularizing your model'.
        """),
    Explanation(
      .regularizer, "l2", aliases: ["ridge", "weight decay", "l2 regularization"],
      title: "L2 regularization",
      text: """
        A cost that is proportional to the square of each weight is added to the loss. It pulls
        large weights most, so that the network spreads its work over many moderate weights, and
        its output changes smoothly with its inputs. With plain gradient descent it is the same as
        weight decay.
        """,
      rule: """
        Factor times the sum of w^2 over the weights of the hidden layers, biases
        excepted, as in Keras. The penalty acts on the gradient; the curves show the loss
        without it. By rule tuning draws from 0, 0.0001, 0.001 and 0.01.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.4; 2nd and 3rd ed. chapter 5,
        'Regularizing your model'.
        """),
    Explanation(
      .regularizer, "early_stopping", aliases: ["patience", "early stopping"],
      title: "Early stopping",
      text: """
        Training is stopped when the validation loss has not improved for a while, and the weights
        of the best epoch are given back. It finds the right length of training without having to
        know it. As the epoch is chosen on validation rows, it is one more look at them.
        """,
      rule: """
        Patience: 10 % of the planned epochs, at least 5. An epoch counts as better when its
        validation loss is smaller at all; a loss that is not a number never is. It never looks at
        test rows.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 2nd and 3rd ed. chapter 5, 'Using early stopping'.
        Prechelt, Neural Networks 11 (1998).
        """),
    Explanation(
      .regularizer, "smaller_network", aliases: ["reduce size", "fewer units", "fewer layers"],
      title: "A smaller network",
      text: """
        The simplest means against overfitting: a network with fewer units or layers cannot learn
        the training rows by heart and has to find what they have in common. Too small, and it
        cannot learn that either. There is no formula for the right size; it is found by trying.
        """,
      rule: """
        Tuning starts from the size that overfitted in step 6 and draws fewer and more
        units and layers. Among candidates that are equally good within one paired
        standard error the one with the fewest parameters is taken.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.4; 2nd and 3rd ed. chapter 5,
        'Reducing the network's size'.
        """),
    Explanation(
      .regularizer, "random_search", aliases: ["search", "hyperparameter search"],
      title: "Random search",
      text: """
        Settings are drawn at random and tried. Usually only a few of the settings matter, and
        nobody knows which; random draws try a new value of each of them every time, while a grid
        repeats the same few values. With 60 draws there is a chance of 95 % that one lies among
        the best 5 % of all settings.
        """,
      rule: """
        Each axis is drawn by itself from its list of values, all with the same chance; a
        plan can name the lists. Draws depend on seed and trial number only, so that a
        search can be resumed and repeated to the bit. No candidate is drawn twice. The
        budget is a number of trials, 20 by rule.
        """,
      readOn: """
        Bergstra and Bengio, JMLR 13 (2012).
        """),
    Explanation(
      .regularizer, "ledger", aliases: ["ablation", "what did it buy"],
      title: "The ledger of step 7",
      text: """
        If everything is changed at once, nobody learns what helped. So each regularizer is first
        tried alone against the same overfitted reference, on the same folds: that is what it
        buys, with its uncertainty. Some buy nothing, which is worth knowing, too.
        """,
      rule: """
        For each regularizer: the paired difference to the reference with its interval and
        the p-value of no difference, on the first round of folds. Every line counts as a
        look.
        """,
      readOn: """
        'sevenfold explain tuning', 'sevenfold explain looks'.
        """),
  ]
}
