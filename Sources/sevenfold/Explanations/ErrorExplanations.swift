extension Explanations {
  /// Codes of messages.
  static let errors = [
    Explanation(
      .error, "J001", aliases: ["syntax error"],
      title: "J001: the text is not JSON here",
      text: """
        Something else stands where JSON asks for a value, a key, a colon, a comma or a closing
        bracket, or the file ends too early. The most frequent causes are a comma that was
        forgotten at the end of the line before, a quote too few, and a bracket that was opened
        and not closed.
        """,
      rule: """
        Reading goes on behind the place, so that all problems are reported at once. A bracket
        that is never closed is looked for by its indentation, and named where it was opened.
        Comments with // or /* */ and a comma before a closing bracket are accepted.
        """,
      readOn: """
        RFC 8259. 'sevenfold check PLAN' shows all problems of a plan at once, with their places.
        """),
    Explanation(
      .error, "J002", aliases: ["utf-8", "encoding"],
      title: "J002: the file is not UTF-8",
      text: """
        The bytes of the file are not text in the encoding UTF-8. Editors on some systems save as
        UTF-16, Latin-1, Windows-1252 or CP949 unless told otherwise; the letters look right in
        that editor and nowhere else.
        """,
      rule: """
        The first such bytes are named with line and column. UTF-16 and UTF-32 are recognised and
        named. Nothing is guessed: save the file as UTF-8. A byte-order mark does no harm.
        """,
      readOn: """
        RFC 3629.
        """),
    Explanation(
      .error, "J003", aliases: ["unquoted", "True", "None"],
      title: "J003: a word that JSON does not know",
      text: """
        A word stands without quotes, or in single or typographic quotes. Other languages write
        True, None or a bare name; JSON has only true, false and null, and all other text stands
        in straight double quotes. Typographic quotes usually come from a word processor or a web
        page.
        """,
      rule: """
        The message says how JSON spells it. Names such as relu are text: write \"relu\".
        """,
      readOn: """
        RFC 8259, section 3.
        """),
    Explanation(
      .error, "J004", aliases: ["1e999", "infinity in a plan"],
      title: "J004: a number that cannot be held",
      text: """
        The text is NaN or Infinity, a number beyond the greatest one that fits into 64 bits, or
        one so close to zero that it would become zero. In a plan none of them can be meant.
        """,
      rule: """
        Numbers between 5e-324 and 1.7976931348623157e308, their negatives, and 0 are accepted,
        and are rounded correctly. Whole numbers are exact up to 2^53.
        """,
      readOn: """
        IEEE 754; RFC 8259, section 6.
        """),
    Explanation(
      .error, "J005", aliases: ["number format"],
      title: "J005: a number spelt in another way",
      text: """
        JSON spells numbers in one way only: an optional minus sign, digits without leading zeros,
        then perhaps a point with digits behind it, then perhaps an exponent. A plus sign, .5, 5.,
        007, 1_000, 0x1F and dates are not numbers.
        """,
      rule: """
        The message says what to change. A code with leading zeros, or a date, is text and stands
        in quotes.
        """,
      readOn: """
        RFC 8259, section 6.
        """),
    Explanation(
      .error, "J006", aliases: ["string error", "escape"],
      title: "J006: something is wrong in a string",
      text: """
        A string has no closing quote on its line, holds a tab or another control character that
        must be escaped, or a backslash with a letter that has no meaning. File names with
        backslashes are the usual cause of the last one: write each of them twice, or write
        slashes.
        """,
      rule: """
        The escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits;
        characters beyond U+FFFF take two of the latter, of which one alone is refused.
        """,
      readOn: """
        RFC 8259, section 7.
        """),
    Explanation(
      .error, "J007", aliases: ["comment"],
      title: "J007: a comment without an end",
      text: """
        A comment that began with /* has no */ behind it, so that the rest of the file belongs to
        it. Comments of this kind cannot stand inside one another: the first */ ends them all.
        """,
      rule: """
        The message points to where the comment begins. A comment to the end of the line begins
        with //.
        """,
      readOn: """
        'sevenfold explain J001'.
        """),
    Explanation(
      .error, "J008", aliases: ["duplicate key"],
      title: "J008: a key stands twice",
      text: """
        The same key stands twice in one object. Most programs take one of the two values and drop
        the other without a word, and which one depends on the program. A plan that means two
        things at once is not a plan.
        """,
      rule: """
        Both places are named, and the plan is refused. Keys that differ only in how an accent is
        composed count as the same.
        """,
      readOn: """
        RFC 8259, section 4.
        """),
    Explanation(
      .error, "J009", aliases: ["nesting", "too deep"],
      title: "J009: too many brackets inside one another",
      text: """
        Arrays and objects stand inside one another more than 128 deep. No plan needs that; the
        file is damaged, or something else altogether.
        """,
      rule: """
        The limit is 128. Nothing deeper is read, so that such a file can neither exhaust memory
        nor crash the program.
        """,
      readOn: """
        'sevenfold explain J001'.
        """),
  ]
}
