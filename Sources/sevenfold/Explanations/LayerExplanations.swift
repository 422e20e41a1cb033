extension Explanations {
  /// What networks are built of.
  static let layers = [
    Explanation(
      .layer, "dense", aliases: ["fully connected", "units"],
      title: "Dense layer",
      text: """
        Every unit of the layer is a weighted sum of all its inputs plus a bias, sent through an
        activation: activation(x W + b). Stacked, such layers turn the inputs step by step into a
        representation from which the answer is easy to read. The number of units is how much the
        layer can pass on: a layer much narrower than what follows is a bottleneck whose loss no
        later layer can repair.
        """,
      rule: """
        Weights start as Glorot uniform numbers, biases as 0. Hidden layers take relu unless told
        otherwise. A hidden layer with fewer units than there are classes is warned about.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. chapters 2 and 3; 2nd and 3rd ed. chapters 2
        to 4.
        """),
    Explanation(
      .layer, "dropout_layer", aliases: ["dropout layer"],
      title: "Dropout layer",
      text: """
        A layer without weights that sets a random part of its inputs to 0 while training, and
        does nothing otherwise. It stands behind a dense layer and holds back overfitting.
        """,
      rule: """
        The rate is the share that is set to 0, from 0 up to but not including 1. What remains is
        divided by 1 - rate while training, so that nothing need be scaled later.
        """,
      readOn: """
        'sevenfold explain dropout'.
        """),
    Explanation(
      .layer, "relu", aliases: ["rectifier"],
      title: "Activation relu",
      text: """
        max(0, x): negative sums become 0, positive ones stay. Without an activation between them
        two layers could do no more than one; relu is the simplest function that changes this, and
        its gradient does not fade for large sums. A unit whose sums are negative for every row
        learns no more; if very many do, the learning rate is too large.
        """,
      rule: """
        The default of hidden layers. The gradient at exactly 0 is taken as 0.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 3.4; 2nd and 3rd ed. chapter 4.
        """),
    Explanation(
      .layer, "sigmoid", aliases: ["logistic"],
      title: "Activation sigmoid",
      text: """
        1 / (1 + exp(-x)): squeezes any number into the range from 0 to 1, so that it can be read
        as a probability. It belongs at the end of a binary classifier, with one unit, and at the
        end of a classifier with several labels that do not exclude one another. In hidden layers
        it has mostly given way to relu, since its gradient fades for large sums.
        """,
      rule: """
        The last activation of binary problems, with one unit and binary_crossentropy. Loss and
        activation are computed together, so that no probability is rounded to 0 or 1 before its
        logarithm is taken.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 3.4; 2nd and 3rd ed. chapter 4.
        """),
    Explanation(
      .layer, "softmax", aliases: ["softargmax"],
      title: "Activation softmax",
      text: """
        exp(x_i) divided by the sum of all exp(x_j): turns one number per class into probabilities
        that add up to 1. It belongs at the end of a classifier where exactly one class is right.
        With a single unit it would always answer 1.
        """,
      rule: """
        The last activation of multiclass problems, with one unit a class. The largest
        input is subtracted first, so that nothing overflows.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 3.5; 2nd and 3rd ed. chapter 4.
        """),
    Explanation(
      .layer, "tanh", aliases: ["hyperbolic tangent"],
      title: "Activation tanh",
      text: """
        Squeezes any number into the range from -1 to 1. Like sigmoid its gradient fades for large
        sums, but its values lie around 0, which suits the layer that follows. Today relu usually
        learns faster.
        """,
      rule: """
        Part of the training core, for programs that build networks of their own; the
        seven steps use relu. It is computed by the program's own code, so that every
        machine gives the same bits.
        """,
      readOn: """
        'sevenfold explain relu'.
        """),
    Explanation(
      .layer, "linear", aliases: ["no activation", "identity"],
      title: "No activation",
      text: """
        The sums are passed on as they are. At the end of a regression network this is what is
        wanted: any squeezing would limit the numbers that can be predicted. Between hidden layers
        it would make two layers no more able than one.
        """,
      rule: """
        The last activation of regression problems, with one unit and the mean squared
        error.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 3.6; 2nd and 3rd ed. chapter 4.
        """),
  ]
}
