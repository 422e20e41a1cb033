extension Explanations {
  /// Codes of messages about data.
  static let dataErrors = [
    Explanation(
      .error, "D001", aliases: ["no such file", "cannot read"],
      title: "D001: the data cannot be opened",
      text: """
        There is no file at the path that the plan or the command line names, or it is a folder,
        or the system refuses to read it. A relative path in a plan starts from the folder of the
        plan, not from where the command is typed.
        """,
      rule: """
        Exit status 66. The path is shown as it was resolved. Nothing is searched for elsewhere
        and nothing is downloaded.
        """,
      readOn: """
        'sevenfold explain problem.data'.
        """),
    Explanation(
      .error, "D002", aliases: ["empty file", "no rows"],
      title: "D002: a table without rows",
      text: """
        The file is empty, holds only blank lines, or has a header and nothing below it. An export
        that failed half-way, or a filter that nothing passed, is the usual cause.
        """,
      rule: """
        Exit status 65. A table needs a header line and rows, one example each.
        """,
      readOn: """
        RFC 4180 on the format CSV.
        """),
    Explanation(
      .error, "D003", aliases: ["not a table", "binary file"],
      title: "D003: the file is not a table in text",
      text: """
        The bytes are those of another format (a spreadsheet, an archive, a web page), or text in
        an encoding that is not known here, or text with a zero byte in it. A file name that ends
        in .csv says nothing about what is inside.
        """,
      rule: """
        Exit status 65. Well-known formats are recognised by their first bytes and named with how
        to convert them. UTF-8, UTF-16, Latin-1 and CP949 are read, and it is told which was
        found; bytes that belong to none are named with their place. A byte-order mark does no
        harm.
        """,
      readOn: """
        'sevenfold explain J002'.
        """),
    Explanation(
      .error, "D004", aliases: ["ragged row", "number of fields"],
      title: "D004: a row with another number of fields",
      text: """
        A line has fewer or more fields than the header names. Often a field holds the delimiter
        and is not quoted, or the file was cut off while it was copied. Filling up or cutting the
        row would shift values into columns where they do not belong.
        """,
      rule: """
        Exit status 65, with the line, the fields found and the fields expected. No row is
        repaired or left out.
        """,
      readOn: """
        RFC 4180, sections 2.4 to 2.7.
        """),
    Explanation(
      .error, "D005", aliases: ["unclosed quote"],
      title: "D005: a quote that is never closed",
      text: """
        A field begins with a double quote and the file ends before there is a second one, so that
        all lines from there on would belong to one field. A quote that is part of the text is
        written twice inside a quoted field.
        """,
      rule: """
        Exit status 65, with the line on which the quote is opened. Line feeds inside quotes are
        allowed and counted.
        """,
      readOn: """
        RFC 4180, section 2.7.
        """),
    Explanation(
      .error, "D006", aliases: ["duplicate column"],
      title: "D006: two columns with one name",
      text: """
        The header has the same name twice. A plan that names the column could mean either, and a
        network that is used later on a table with the columns in another order would be given the
        wrong one.
        """,
      rule: """
        Exit status 65, with the places of both. Nothing is renamed in silence. Names that differ
        only in case are allowed, with a warning.
        """,
      readOn: """
        'sevenfold explain problem.target'.
        """),
    Explanation(
      .error, "D007", aliases: ["missing column"],
      title: "D007: a column that is not there",
      text: """
        The table lacks the target, or a column that a network was trained on, or has no column
        beside the target. The header may have another spelling, or there may be no header at all,
        so that the first row of data was taken for one.
        """,
      rule: """
        Exit status 65, with the columns that were found and the nearest name. For predictions all
        missing columns are named at once; the order of columns does not matter, and further ones
        are ignored.
        """,
      readOn: """
        'sevenfold help predict'.
        """),
    Explanation(
      .error, "D008", aliases: ["unusable target"],
      title: "D008: a target that cannot be predicted",
      text: """
        The target has no value at all, the same value in every row, a different label in nearly
        every row, a text among numbers, or another number of classes than the task takes. There
        is nothing to learn from it as it is.
        """,
      rule: """
        Exit status 65, with the value and the line where there is one. Rows without a target are
        left out, and this is recorded; no other row is.
        """,
      readOn: """
        'sevenfold explain problem', 'sevenfold explain problem.task'.
        """),
    Explanation(
      .error, "D009", aliases: ["too few rows to split"],
      title: "D009: too few rows for the protocol",
      text: """
        There are fewer rows, or fewer rows of different content in some class, than the protocol
        has parts. Identical rows stay together, so a thousand copies of one row count as one.
        """,
      rule: """
        Exit status 65, with the number of rows found and needed. Use fewer folds
        (evaluation.folds) or collect more data.
        """,
      readOn: """
        'sevenfold explain evaluation', 'sevenfold explain groups'.
        """),
    Explanation(
      .error, "D010", aliases: ["unusable value"],
      title: "D010: a value that cannot become a number",
      text: """
        A column of numbers holds a text, a value is too large for the numbers that a network
        computes with, or a step of preprocessing cannot work on the column as it is. New rows for
        predictions may hold what the training rows never held.
        """,
      rule: """
        Exit status 65, with column, line and value. Correct the value, leave it empty if it is
        not known, or give the column another role (preprocessing.roles).
        """,
      readOn: """
        'sevenfold explain preprocessing.roles', 'sevenfold explain missing_values'.
        """),
  ]
}
