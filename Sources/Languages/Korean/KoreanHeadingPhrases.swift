extension KoreanPhrases {
  /// Headings of tables and names of facts, which are one word in English.
  static let headings = #"""
    Hypothesis
    가설

    Data
    데이터

    Improvement
    나아진 정도

    Gate
    관문

    Smallest
    최솟값

    Largest
    최댓값

    Round
    바퀴

    Overfits
    과대적합

    Best
    최고

    Corrected
    보정값

    Meaning
    뜻

    Label
    레이블

    Target
    타깃

    Threshold
    임계값

    Average precision
    평균 정밀도

    Residual
    잔차

    Fold
    폴드

    Score
    점수

    Run
    실행

    Written
    기록 시각

    95 % interval
    95 % 구간

    undefined
    정의되지 않음

    STEP
    단계

    NETWORKS
    신경망

    PARAMETERS
    파라미터

    TRAININGS
    훈련

    RUN
    실행

    all
    전체

    Results
    결과

    left out
    쓰지 않음

    ended
    끝

    trivial
    단순 모델

    expected
    예상

    looks
    검증을 본 횟수

    Scaling: {}
    스케일: {0}

    The {#} classes
    클래스 {0}개

    The {#} labels
    레이블 {0}개

    {#}: reached
    {0}: 이르렀습니다

    {#}: **not reached**
    {0}: **이르지 못했습니다**

    {#} configurations in {#} trainings
    훈련 {1}번 동안 설정 {0}개

    {#} configuration in {#} trainings
    훈련 {1}번 동안 설정 {0}개

    {#} to {#}
    {0}에서 {1}

    {#} of {#} '{}'
    '{2}' {1}개 가운데 {0}개

    '{}' (D {#})
    '{0}'(D {1})

    trivial {#}
    단순 모델 {0}

    predicted {=}
    예측한 {0}

    actual {=}
    실제 {0}

    {} of the standardized target
    표준화한 타깃의 {0}

    {} of the standardized targets
    표준화한 타깃의 {0}

    the trivial model, {#}, is far off
    단순 모델({0})은 멀리 떨어져 있음

    the search has paid
    찾은 보람이 있습니다

    the search has not paid
    찾은 보람이 없습니다

    is the simplest of {#} within that distance
    그 거리 안의 {0}개 가운데 가장 단순합니다

    no other comes as near
    그만큼 가까운 다른 것은 없습니다

    better
    좋습니다

    worse
    나쁩니다

    (best)
    (최고)

    , once
    (단 한 번)

    (attempt {#})
    ({0}번째 시도)

    standard error (stderr)
    표준 오류

    terminal
    터미널

    locale
    로캘

    column {#}
    {0}번째 열

    step '{}'
    단계 '{0}'

    '{}' and '{}'
    '{0}'{과/와} '{1}'

    '{}' and '{}' and {#} more sets
    '{0}'{과/와} '{1}' 말고도 {2}묶음

    {#} of {#}
    {1} 가운데 {0}

    Next: {=}
    다음: {0}

    Find '{}'.
    '{0}'{을/를} 찾아냅니다.

    can be written, {} free
    쓸 수 있음, 남은 공간 {0}

    a terminal, colours
    터미널, 색 사용

    a terminal, no colours
    터미널, 색 없음

    no terminal, no colours
    터미널 아님, 색 없음

    no terminal, colours
    터미널 아님, 색 사용
    """#
}
