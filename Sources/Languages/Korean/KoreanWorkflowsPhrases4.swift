extension KoreanPhrases {
  /// What the steps, the plans and the records say.
  static let workflows4 = #"""
    How many trials are drawn.
    뽑을 시도의 수.

    More trials find better networks, and better luck: every look at validation is counted.
    시도가 많으면 더 좋은 신경망을 찾지만 운도 더 좋아집니다. 검증을 본 횟수를 모두 셉니다.

    The most epochs of a trial; early stopping ends it.
    시도 한 번의 최대 에포크. 조기 종료가 끝을 냅니다.

    The best number of epochs is found, not set.
    가장 좋은 에포크 수는 정하는 것이 아니라 찾는 것입니다.

    Units of a hidden layer to draw from.
    뽑을 은닉층 유닛 수.

    The size of a network is its first regularizer.
    신경망의 크기가 첫 번째 규제입니다.

    Half and all of the reference's units; twice and four times as well up to 256.
    기준 신경망 유닛의 절반과 전부, 256까지는 두 배와 네 배도.

    Numbers of hidden layers to draw from.
    뽑을 은닉층 수.

    Fewer layers hold less; more can build on each other.
    층이 적으면 담는 것이 적고, 층이 많으면 차례로 쌓아 올릴 수 있습니다.

    From one to as many as the reference has, two at least.
    하나부터 기준 신경망만큼, 적어도 둘.

    Dropout rates to draw from.
    뽑을 드롭아웃 비율.

    Noise in the hidden layers breaks up coincidences that would be memorized.
    은닉층의 잡음은 외워 버릴 뻔한 우연을 깨뜨립니다.

    Weights of the L1 penalty to draw from.
    뽑을 L1 규제의 가중치.

    L1 pushes weights to zero.
    L1은 가중치를 0으로 밀어붙입니다.

    Weights of the L2 penalty to draw from.
    뽑을 L2 규제의 가중치.

    L2 keeps weights small.
    L2는 가중치를 작게 유지합니다.

    Learning rates to draw from.
    뽑을 학습률.

    The learning rate is the hyperparameter that matters most.
    학습률은 가장 중요한 하이퍼파라미터입니다.

    0.3, 1 and 3 times the first network's.
    첫 신경망 학습률의 0.3배, 1배, 3배.

    Batch sizes to draw from.
    뽑을 배치 크기.

    Small batches regularize by their noise.
    작은 배치는 그 잡음으로 규제 효과를 냅니다.

    The first network's, and twice it.
    첫 신경망의 배치 크기와 그 두 배.

    Few of the axes matter, nobody knows which.
    중요한 축은 몇 되지 않는데, 그것이 무엇인지는 아무도 모릅니다.

    Twenty draws hit the best tenth with 88 % probability.
    스무 번 뽑으면 상위 10분의 1을 88 % 확률로 맞힙니다.

    The first network was allowed {} epochs; early stopping ends a trial.
    첫 신경망에 {0} 에포크를 허용했습니다. 시도는 조기 종료로 끝납니다.

    The reference has {}.
    기준 신경망은 {0}입니다.

    None, some, much.
    없음, 조금, 많이.

    None, some.
    없음, 조금.

    None, little, some, much.
    없음, 약간, 조금, 많이.

    The first network learned at {}.
    첫 신경망은 {0}{으로/로} 학습했습니다.

    The first network took {} rows a step.
    첫 신경망은 한 걸음에 {0}행을 썼습니다.

    Regularize and tune
    규제와 튜닝

    Which regularization and hyperparameters generalize best?
    어떤 규제와 하이퍼파라미터가 가장 잘 일반화합니까?

    a chosen candidate
    고른 후보

    a count of looks
    본 횟수

    the best of {} trials
    시도 {0}개 가운데 가장 좋은 것

    the simplest of {} trials within one standard error of the best
    가장 좋은 것에서 표준 오차 하나 이내인 시도 {0}개 가운데 가장 단순한 것

    {}, {} epochs: {}. {} {} on validation; expected on new rows {} [{}, {}] after {} looks.
    {0}, {1} 에포크: {2}. 검증 {3} {4}, 새 행에서의 예상 {5} [{6}, {7}], 검증을 {8}번 본 뒤의 값.

    Only {} of {} trials could be drawn: the space holds {} different candidates, those judged before among them.
    시도 {1}개 가운데 {0}개만 뽑을 수 있었습니다. 공간에 있는 서로 다른 후보는 앞서 평가한 것까지 {2}개입니다.
    """#
}
