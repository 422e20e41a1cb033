extension KoreanPhrases {
  /// What steps and reports put together of parts.
  static let further5 = #"""
    Overfit from epoch {}: the loss of the validation rows rises by {} (standard error {}) while training falls to {}; the gap at the turn is moderate, {#}. Train {} epochs, and regularize.
    에포크 {0}부터 과대적합: 검증 행의 손실은 {1} 올라가는데(표준 오차 {2}) 훈련 손실은 {3}까지 내려갑니다. 돌아서는 곳의 격차는 {4}{으로/로} 중간쯤입니다. {5} 에포크만 훈련하고 규제를 더하십시오.

    Overfit from epoch {}: the loss of the validation rows rises by {} (standard error {}) while training falls to {}; the gap at the turn is large, {#}. Train {} epochs, and regularize.
    에포크 {0}부터 과대적합: 검증 행의 손실은 {1} 올라가는데(표준 오차 {2}) 훈련 손실은 {3}까지 내려갑니다. 돌아서는 곳의 격차는 {4}{으로/로} 큽니다. {5} 에포크만 훈련하고 규제를 더하십시오.

    chosen by a hash of their content, stratified; rows with identical features stay together
    내용의 해시로 층화해 골랐고, 특성이 똑같은 행은 함께 두었습니다

    chosen by a hash of their content, stratified; rows of one '{}' and rows with identical features stay together
    내용의 해시로 층화해 골랐고, '{0}'{이/가} 같은 행과 특성이 똑같은 행은 함께 두었습니다

    bootstrap of {#} replicates
    부트스트랩 {0}회

    Wider
    더 넓게

    Deeper
    더 깊게

    Longer
    더 오래

    difference of shares {#}
    비율의 차이 {0}

    '{}' differs along the file: the last third is not as the first two ({} {#}, severe, p {#} after Holm).
    '{0}'{이/가} 파일을 따라 심하게 달라집니다. 마지막 3분의 1이 앞의 둘과 다릅니다({1} {2}, Holm 보정 후 p {3}).

    {#} columns differ along the file: the last third is not as the first two; most of all {}, severe.
    열 {0}개가 파일을 따라 심하게 달라집니다. 마지막 3분의 1이 앞의 둘과 다릅니다. 가장 다른 것은 {1}입니다.

    against {#} of the linear model, a gain of {#} [{#}, {#}], p {#}
    선형 모델의 {0}{과/와} 비교해 이득 {1} [{2}, {3}], p {4}

    With {#} test rows, the rarest label '{}' is expected in about {#} of them.
    테스트 행 {0}개 가운데 가장 드문 레이블 '{1}'{이/가} 있는 행은 {2}개쯤으로 예상됩니다.

    {#} channel
    채널 {0}개

    {#} channels
    채널 {0}개

    {} of '{}' read '{}', taken as missing; the first at line {#}.
    '{1}'의 {0}에 '{2}'{이/라}고 적혀 있어 빠진 값으로 보았습니다. 첫 번째는 {3}번째 줄입니다.

    {} of '{}' reads '{}', taken as missing; the first at line {#}.
    '{1}'의 {0}에 '{2}'{이/라}고 적혀 있어 빠진 값으로 보았습니다. 첫 번째는 {3}번째 줄입니다.

    The chosen network scores between {} and {} from fold to fold
    고른 신경망의 점수는 폴드에 따라 {0}에서 {1} 사이입니다

    {#} set of feature values occurs with contradicting targets ({#} rows, such as lines {#}): no model can reach more than {} on these rows.
    특성값은 같은데 타깃이 엇갈리는 묶음이 {0}개 있습니다({1}행, 예를 들면 {2}번째 줄). 이 행들에서는 어떤 모델도 {3}{을/를} 넘을 수 없습니다.

    an accuracy of {#}
    정확도 {0}

    {#} labels
    레이블 {0}개

    {#} label
    레이블 {0}개

    {} of '{}' are empty, taken as missing; the first at line {#}.
    '{1}'의 {0}{이/가} 비어 있어 빠진 값으로 보았습니다. 첫 번째는 {2}번째 줄입니다.

    {} of '{}' is empty, taken as missing; the first at line {#}.
    '{1}'의 {0}{이/가} 비어 있어 빠진 값으로 보았습니다. 첫 번째는 {2}번째 줄입니다.

    Fewer than ten test rows belong to {}: what the report says of such a class by itself is indicative only.
    {0}에 속하는 테스트 행이 열 개가 되지 않습니다. 그런 클래스에 대해 보고서가 따로 말하는 것은 참고만 하십시오.

    auc
    곡선 아래 면적(AUC)

    oldest
    오래된 것

    newest
    새로운 것

    {#} × {#} pixels, {}
    {0} × {1}픽셀, {2}

    {#} rows are neither sealed nor used: they share their group or their content with a sealed row, or lie in the gap of {#} rows before the test.
    {0}행은 봉인하지도 쓰지도 않습니다. 봉인한 행과 그룹이나 내용이 같거나, 테스트 앞에 둔 {1}행의 간격에 들어 있습니다.

    best {#}, corrected {#}, {#} looks
    최고 {0}, 보정값 {1}, 검증 {2}번 봄

    Keras' default.
    Keras의 기본값입니다.

    trial {#}
    시도 {0}

    dropout {#}
    드롭아웃 {0}

    {} rate
    {0} 학습률

    noise {#}
    잡음 {0}

    augmentation ({})
    데이터 증강({0})

    flip
    좌우 뒤집기

    shift {#}
    이동 {0}

    rotation {#}
    회전 {0}

    zoom {#}
    확대 {0}

    brightness {#}
    밝기 {0}

    balanced classes
    클래스 균형

    batch normalization
    배치 정규화

    layer normalization
    층 정규화

    It is the last line: the file may have been cut off.
    마지막 줄이니 파일이 잘렸을 수 있습니다.

    Correct the line, or put a field that holds the delimiter in quotes.
    줄을 고치거나, 구분자가 든 필드를 따옴표로 둘러싸십시오.

    Each has a topic of its own, such as 'sevenfold explain {}'.
    각각 설명 주제가 따로 있습니다. 예: 'sevenfold explain {0}'.
    """#
}
