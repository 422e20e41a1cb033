extension Explanations {
  /// How columns become tensors.
  static let preprocessing = [
    Explanation(
      .preprocessing, "missing_values", aliases: ["imputation", "impute", "missing"],
      title: "Missing values",
      text: """
        A network cannot compute with a gap. The gap is filled with a harmless number, and since
        the mere fact that a value is missing often tells something, a second column can say that
        it was. Dropping the rows instead would bias the data towards those rows where everything
        was known, and a model in use cannot drop the person who stands before it.
        """,
      rule: """
        Numbers become the median of the training rows (or the mean), beside a 0/1 column
        if a development row lacks the value; a missing category sets none of its columns.
        In a column of numbers an empty cell and the usual words for a gap (NA, N/A, NaN,
        null, None, ?, -) count as missing, elsewhere the empty cell alone; how many were
        found in which column is told, never assumed in silence.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.3; 2nd and 3rd ed. chapter 6,
        'Handling missing values'.
        """),
    Explanation(
      .preprocessing, "standardization",
      aliases: ["standardize", "z-score", "scaling", "normalization"],
      title: "Standardization",
      text: """
        From each number its column's mean is subtracted, and the rest divided by its standard
        deviation, so that all inputs vary around 0 by about 1. Inputs of very different sizes
        make the loss a narrow valley in which gradient steps bounce from wall to wall; equal
        sizes let one learning rate suit all weights.
        """,
      rule: """
        The default for numbers. Mean and standard deviation come from the training rows
        of the fold. A column that is constant there is only shifted to 0.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.3; 2nd and 3rd ed. chapter 6, 'Value
        normalization'.
        """),
    Explanation(
      .preprocessing, "min_max_scaling", aliases: ["min_max"],
      title: "Min-max scaling",
      text: """
        Each column is moved and stretched so that its training rows lie between 0 and 1. It keeps
        zeros and equal steps where they mean something, as with pixels, but one outlier squeezes
        all the other values together.
        """,
      rule: """
        Minimum and maximum come from the training rows of the fold; other rows may fall outside
        of 0 to 1 and are left there. A constant column becomes 0.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. section 4.3; 2nd and 3rd ed. chapter 6.
        """),
    Explanation(
      .preprocessing, "one_hot_encoding", aliases: ["one_hot", "categories", "dummy"],
      title: "One-hot encoding",
      text: """
        A category becomes as many 0/1 columns as it has levels, of which exactly one is 1.
        Numbering the levels instead would tell the network that the third is three times the
        first, an order that does not exist.
        """,
      rule: """
        The levels are those of the training rows. A level that was never seen there
        becomes all zeros and is counted and reported. Beyond 100 levels the rarest share
        one column. Columns of text where nearly every row has a level of its own are
        recognised as identifiers and left out.
        """,
      readOn: """
        Chollet, Deep Learning with Python: 1st ed. sections 3.4 and 6.1; 2nd and 3rd ed. chapter
        4.
        """),
    Explanation(
      .preprocessing, "constant", aliases: ["constant column"],
      title: "Constant columns",
      text: """
        A column with the same value in every row cannot tell rows apart. It costs weights and can
        only become harmful later, when the value changes in use and meets weights that never
        learned what it means.
        """,
      rule: """
        A column that has one value in all development rows is left out, and this is a
        recorded decision.
        """,
      readOn: """
        'sevenfold explain preprocessing'.
        """),
    Explanation(
      .preprocessing, "identifier", aliases: ["id", "id column"],
      title: "Identifiers",
      text: """
        A number that only names a row, such as a customer number, holds no knowledge about it,
        but a large network can learn it by heart, or find in it the order in which the rows were
        collected. Then validation looks good and the world does not agree.
        """,
      rule: """
        A column of at least 20 values is taken for an identifier if more than 95 % of
        them are unique and they are text, or whole numbers that only rise or only fall
        along the file. It is left out by rule; a plan can keep it by naming its role.
        """,
      readOn: """
        'sevenfold explain leakage'.
        """),
  ]
}
