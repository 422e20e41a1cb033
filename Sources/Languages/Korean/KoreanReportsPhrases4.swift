extension KoreanPhrases {
  /// What stands in reports.
  static let reports4 = #"""
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

    {} points. {} over {}.
    점 {0}개. {1} 대 {2}.

    **{}**, 95 % interval {}, {} rows
    **{0}**, 95 % 구간 {1}, {2}행

    {} with 95 % intervals; {}{}
    {0}{과/와} 95 % 구간; {1}{2}

    {} with 95 % intervals; {}
    {0}{과/와} 95 % 구간; {1}

    {}: predict {}
    {0}: {1} 예측

    {} is the positive class
    {0}{이/가} 양성 클래스

    Task
    작업

    Network
    신경망

    *Not taken:* {}
    *고르지 않은 것:* {0}
    """#
}
