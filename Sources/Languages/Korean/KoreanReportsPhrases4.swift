extension KoreanPhrases {
  /// What stands in reports.
  static let reports4 = #"""
    category
    범주

    ignored
    쓰지 않음

    diverged
    발산

    passed
    통과

    yes
    예

    no
    아니요

    none
    없음
    """#
}
