extension Explanations {
  /// How weights are changed.
  static let optimizers = [
    Explanation(
      .optimizer, "sgd", aliases: ["stochastic gradient descent", "gradient descent"],
      title: "SGD",
      text: """
        Stochastic gradient descent: for a small batch of rows the gradient of the loss is
        computed, and every weight takes a step against it. The batches differ, so the path is
        noisy, which even helps it to leave poor places. With momentum each step also keeps part
        of the one before, as a rolling ball does: through flat and narrow stretches it gets on
        faster.
        """,
      rule: """
        w <- w - rate * g; with momentum m: v <- m * v - rate * g, w <- w + v. In a plan:
        rate 0.01 unless it says otherwise, momentum 0.9.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 2.4; 2nd and 3rd ed. chapter 2.
        """),
    Explanation(
      .optimizer, "rmsprop", aliases: ["rms_prop"],
      title: "RMSprop",
      text: """
        Divides each weight's step by the recent size of its gradients, so that weights with small
        gradients move as readily as those with large ones. It needs little tuning, which makes it
        a good first choice in almost every problem.
        """,
      rule: """
        s <- 0.9 s + 0.1 g^2, w <- w - rate * g / (sqrt(s) + 1e-7). Default rate 0.001, as in
        Keras. It is the first choice of step 5 unless the plan says otherwise.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.5; 2nd and 3rd ed. chapter 6.
        Hinton, Coursera lecture 6 (2012).
        """),
    Explanation(
      .optimizer, "adam", aliases: ["adaptive moment estimation"],
      title: "Adam",
      text: """
        RMSprop with momentum: running means of the gradient and of its square, both corrected for
        having started at zero. It is quick in the beginning and tolerant of a poor learning rate.
        """,
      rule: """
        m <- 0.9 m + 0.1 g, v <- 0.999 v + 0.001 g^2, w <- w - rate * m' / (sqrt(v') + 1e-7),
        where m' and v' are m / (1 - 0.9^t) and v / (1 - 0.999^t). Default rate 0.001.
        """,
      readOn: """
        Kingma and Ba, arXiv 1412.6980 (2014).
        """),
    Explanation(
      .optimizer, "learning_rate", aliases: ["rate", "lr", "step size"],
      title: "Learning rate",
      text: """
        How far a step goes along the gradient. Too small, and training takes for ever or stays in
        a poor place; too large, and the loss jumps about or grows without limit. It is the first
        number to try when a network does not learn.
        """,
      rule: """
        The optimizer's own default to begin with: 0.001 for rmsprop and adam, 0.01 for
        sgd. By rule tuning draws from 0.3, 1 and 3 times the first network's.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 2.4; 2nd and 3rd ed. chapter 5,
        'Improving model fit'.
        """),
    Explanation(
      .optimizer, "momentum", aliases: ["velocity"],
      title: "Momentum",
      text: """
        Each step keeps a share of the step before. Directions in which the gradient keeps its
        sign add up, those in which it changes cancel out, so that narrow valleys are crossed less
        and followed more.
        """,
      rule: """
        A number from 0 up to but not including 1. The sgd of a plan has a momentum of
        0.9; adam has it built in.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 2.4; 2nd and 3rd ed. chapter 2.
        """),
    Explanation(
      .optimizer, "batch_size", aliases: ["batch", "mini-batch"],
      title: "Batch size",
      text: """
        How many rows are looked at for one step of the optimizer. Small batches give noisy steps,
        many of them, and often generalize a little better; large ones give smooth steps and use
        the machine better. When the batch size changes much, the learning rate has to change with
        it.
        """,
      rule: """
        By rule from the training rows of a fold: 16 below 1,000, 32 below 10,000, else
        128; tuning draws from this and twice this. Rows are shuffled anew in every epoch,
        by a seeded generator.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 2.4; 2nd and 3rd ed. chapters 2 and 5.
        """),
    Explanation(
      .optimizer, "epochs", aliases: ["epoch"],
      title: "Epochs",
      text: """
        One epoch is one pass over all training rows. With too few the network has not learned
        what it could; with too many it begins to learn the training rows by heart. The validation
        loss shows where one goes over into the other.
        """,
      rule: """
        Budgets are counted in epochs, never in seconds, so that a slow machine gets the same
        result. The final training runs as many epochs as validation found best, the median over
        the folds.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. sections 3.4 and 4.4; 2nd and 3rd ed. chapters
        4 and 5.
        """),
    Explanation(
      .optimizer, "initialization",
      aliases: [
        "glorot_uniform", "glorot_normal", "he_uniform", "he_normal", "lecun_uniform",
        "lecun_normal", "zeros", "initializer", "weights",
      ],
      title: "Initial weights",
      text: """
        Weights must start different from one another, or all units of a layer would stay the same
        for ever, and of a size that neither swells nor fades from layer to layer. Glorot's rule
        draws them evenly from a range that shrinks with the number of inputs and outputs of the
        layer.
        """,
      rule: """
        Glorot uniform: between -r and r with r = sqrt(6 / (inputs + outputs)). Biases start at 0.
        Drawn by a generator seeded for each fold and layer. baseline.initializer can name the
        normal form, and those of He and LeCun, too.
        """,
      readOn: """
        Glorot and Bengio, AISTATS 2010.
        """),
    Explanation(
      .optimizer, "diverged", aliases: ["nan", "divergence", "exploding"],
      title: "A training that diverged",
      text: """
        The loss became infinite or not a number: weights have grown until nothing can be computed
        with them. The usual cause is a learning rate that is too large; then come inputs that
        were not scaled, and targets of a very large size.
        """,
      rule: """
        The training stops in the same step and is recorded as diverged, with its cause and numbers:
        a rate too high (weights that swing further each time), an exploding gradient (too large from
        the start, or suddenly in a training that went well), or the logarithm of 0 (finite outputs
        with a loss that is not). Layers with half their units dead are told as well. It counts as a look and as the worst score, is never chosen, and the search goes on.
        """,
      readOn: """
        'sevenfold explain learning_rate', 'sevenfold explain standardization'.
        """),
  ]
}
