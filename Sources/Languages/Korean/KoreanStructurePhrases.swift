extension KoreanPhrases {
  /// Pieces of which other sentences are made.
  static let structure = #"""
    Step {} of {}: {} (attempt {})
    {1}단계 중 {0}단계: {2} ({3}번째 시도)

    Step {} of {}: {}
    {1}단계 중 {0}단계: {2}

    epoch {}/{}
    에포크 {0}/{1}

    training {}/{}
    훈련 {0}/{1}

    fold {}
    폴드 {0}

    fold {}, {}
    폴드 {0}, {1}

    loss {}
    손실 {0}

    validation {}
    검증 {0}

    {} to go
    남은 시간 {0}

    {#} min {#} s
    {0}분 {1}초

    {#} s
    {0}초

    {#} epochs
    {0} 에포크

    Going on with {} in {}/
    {1}/에서 {0}{을/를} 이어서 진행합니다

    Starting {} in {}/
    {1}/에서 {0}{을/를} 시작합니다

    {} is done already; there is nothing to do.
    {0}{은/는} 이미 끝났습니다. 할 일이 없습니다.
    """#
}
