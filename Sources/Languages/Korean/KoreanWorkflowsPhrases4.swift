extension KoreanPhrases {
  /// What the steps, the plans and the records say.
  static let workflows4 = #"""
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

    {}, {#} epochs: {}. {} {#} on validation; expected on new rows {#} [{#}, {#}] after {#} looks.
    {0}, {1} 에포크: {2}. 검증 {3} {4}, 새 행에서의 예상 {5} [{6}, {7}], 검증을 {8}번 본 뒤의 값.

    Only {} of {} trials could be drawn: the space holds {} different candidates, those judged before among them.
    시도 {1}개 가운데 {0}개만 뽑을 수 있었습니다. 공간에 있는 서로 다른 후보는 앞서 평가한 것까지 {2}개입니다.

    Hidden layers hand on what they compute.
    은닉층은 계산한 것을 다음 층에 넘깁니다.

    A setting of '{}' is not of the right type: numbers are numbers, 'nesterov' is true or false.
    '{0}'의 설정 가운데 형식이 맞지 않는 것이 있습니다. 숫자는 숫자로, 'nesterov'는 true나 false로 쓰십시오.

    Every row of problem.data has the same features as a row of problem.test_data, so none is left to train on. Name other test rows, or none.
    problem.data의 모든 행이 problem.test_data의 어떤 행과 특성이 같아 훈련할 것이 남지 않습니다. 다른 테스트 행을 지정하거나 지정하지 마십시오.

    Every row counts alike.
    모든 행을 똑같이 셉니다.

    Every class counts alike: a row of a rare class weighs more, by rows over classes times rows of its class.
    모든 클래스를 똑같이 셉니다. 드문 클래스의 행은 '행 / (클래스 수 × 그 클래스의 행)'만큼 더 무겁습니다.

    label smoothing {}
    레이블 스무딩 {0}

    clipped to norm {}
    노름 {0}{으로/로} 클리핑

    clipped to {}
    {0}{으로/로} 클리핑

    what stands between two fields
    두 필드 사이에 있는 것

    whether a comma stands before the fraction of numbers, as in 1.234,5
    1.234,5처럼 소수 앞에 쉼표를 쓰는지

    how characters are written as bytes
    글자를 바이트로 쓰는 방식

    whether 03/04/2024 is the third of April
    03/04/2024가 4월 3일인지

    whether the first line names the columns
    첫 줄에 열의 이름이 있는지

    Try all combinations in their order; with more of them than trials, evenly spaced ones.
    모든 조합을 차례로 시도합니다. 시도보다 조합이 많으면 고르게 띄워 고릅니다.

    Train all trials for a ninth of the epochs, the best third for a third, its best for all.
    모든 시도를 에포크의 9분의 1만큼, 그 가운데 좋은 3분의 1을 3분의 1만큼, 다시 그 가운데 좋은 것을 끝까지 훈련합니다.

    Learn from the trials so far: draw values more often the more often good trials had them.
    지금까지의 시도에서 배웁니다. 좋은 시도에 자주 나온 값일수록 더 자주 뽑습니다.

    '{}' has no '{}': expected {}.
    '{0}'에 '{1}'{이/가} 없습니다. {2}{이어야/여야} 합니다.

    a number, or true or false
    숫자, 또는 true나 false

    an object whose "kind" is one of {}
    "kind"가 {0} 가운데 하나인 객체

    The {} rows that the plan gives as test rows are sealed as they are.
    계획에서 테스트 행으로 정한 {0}행을 그대로 봉인합니다.

    {#} of {} rows are left out because a test row of the plan has the same features: a test on rows that were trained on shows nothing.
    계획의 테스트 행과 특성이 같은 행이 있어 {1}행 가운데 {0}행을 뺐습니다. 훈련한 행으로 하는 테스트는 아무것도 보여 주지 않습니다.

    Settings of the optimizer beside its rate.
    학습률 말고 옵티마이저의 다른 설정.

    Momentum, means and the like: 'sevenfold explain' with the optimizer's name lists them.
    모멘텀, 이동 평균 따위입니다. 'sevenfold explain'에 옵티마이저의 이름을 붙이면 늘어놓습니다.

    The optimizer's own defaults, those of Keras; sgd with momentum 0.9.
    옵티마이저의 기본값(Keras와 같음). sgd는 모멘텀 0.9.

    How the learning rate changes during a training.
    훈련하는 동안 학습률이 바뀌는 방식.

    Large steps first, small ones at the end, settle more closely.
    처음에는 큰 걸음, 끝에는 작은 걸음을 걸으면 더 가까이 자리 잡습니다.

    constant: early stopping ends a training in time.
    constant. 조기 종료가 알맞은 때에 훈련을 끝냅니다.

    Settings of the schedule.
    학습률 계획의 설정.

    How soon and how far the rate falls.
    학습률이 언제, 얼마나 줄어드는지입니다.

    The schedule's own defaults.
    학습률 계획의 기본값.

    The activation of hidden layers.
    은닉층의 활성화 함수.

    Without one, any number of layers would be no more than a single one.
    이것이 없으면 층이 몇이든 한 층과 다르지 않습니다.

    relu: simple, fast, and seldom beaten.
    relu. 단순하고 빠르며 좀처럼 지지 않습니다.

    How the weights of hidden layers are drawn before training.
    훈련 전에 은닉층의 가중치를 뽑는 방법.

    Signals should neither fade nor grow on their way through the layers.
    신호는 층을 지나면서 사그라들지도 커지지도 않아야 합니다.

    glorot_uniform, Keras' default.
    glorot_uniform. Keras의 기본값입니다.

    The layer that follows each hidden one.
    은닉층마다 그 뒤에 둘 층.

    Values of a common size let deep networks learn at higher rates.
    값의 크기가 고르면 깊은 신경망이 더 높은 학습률로 배울 수 있습니다.

    none: a small network does without.
    none. 작은 신경망에는 필요하지 않습니다.

    The standard deviation of noise added to the inputs in training.
    훈련할 때 입력에 더하는 잡음의 표준 편차.

    Inputs that are never twice the same are hard to memorize.
    두 번 다시 같지 않은 입력은 외우기 어렵습니다.

    The largest norm of the weights that lead to one hidden unit.
    은닉 유닛 하나로 들어가는 가중치의 최대 노름.

    Weights are kept from growing without end, even at high rates.
    학습률이 높아도 가중치가 한없이 커지지 않습니다.

    Null: no limit.
    null. 제한이 없습니다.

    The share by which the classes of targets are smoothed.
    타깃의 클래스를 부드럽게 하는 비율.

    A network that need not be certain is calibrated better, and wrong labels hurt less.
    확신하지 않아도 되는 신경망은 확률이 더 잘 맞고, 틀린 레이블의 해도 덜 입습니다.

    The largest norm of all gradients together.
    모든 그레이디언트를 합친 최대 노름.

    One batch of outliers cannot throw the weights far away.
    이상치가 든 배치 하나가 가중치를 멀리 내던지지 못합니다.

    The largest absolute value of one gradient.
    그레이디언트 하나의 최대 절댓값.

    As the norm, but weight by weight.
    노름과 같지만 가중치마다 따로입니다.

    How much the rows of each class count in training.
    훈련에서 클래스마다 행을 얼마나 무겁게 셀지.

    Where one class is rare, a network can do well by never naming it.
    드문 클래스가 있으면 신경망은 그것을 한 번도 말하지 않고도 좋아 보일 수 있습니다.

    none: probabilities stay true; the metric of step 2 minds the imbalance.
    none. 확률이 참값을 지킵니다. 불균형은 2단계의 지표가 살핍니다.

    The defaults of {} suit almost any problem.
    {0}의 기본값은 거의 모든 문제에 알맞습니다.

    First see what a constant rate can do.
    먼저 일정한 학습률로 어디까지 되는지 봅니다.

    The defaults of {}.
    {0}의 기본값입니다.

    The usual choice for hidden layers.
    은닉층에 보통 고르는 것입니다.

    The first network is small and its inputs are scaled.
    첫 신경망은 작고 입력의 스케일도 맞추었습니다.

    Regularization comes after overfitting, in step 7.
    규제는 과대적합 다음, 7단계에서 합니다.

    The loss '{}' compares numbers, which have no labels.
    손실 '{0}'{은/는} 레이블이 없는 숫자를 비교합니다.

    Gradients of scaled inputs rarely explode.
    스케일을 맞춘 입력의 그레이디언트는 좀처럼 폭발하지 않습니다.

    Weights bend the probabilities; the metric was chosen with the classes in view.
    가중치는 확률을 휘게 합니다. 지표는 클래스를 보고 골랐습니다.

    The target is no class, so there is nothing to weigh.
    타깃이 클래스가 아니므로 무게를 둘 것이 없습니다.

    That of the first network alone.
    첫 신경망의 것만.

    Optimizers to choose from.
    고를 옵티마이저.

    Some losses are easier for one than for another; rates keep their distance to the optimizer's usual one.
    손실에 따라 잘 맞는 것이 다릅니다. 학습률은 옵티마이저의 보통 값과의 거리를 지킵니다.

    Learning-rate schedules to choose from.
    고를 학습률 계획.

    A rate that falls lets the weights settle.
    학습률이 줄어들면 가중치가 자리를 잡습니다.

    Activations of hidden layers to choose from.
    고를 은닉층 활성화 함수.

    Smooth ones sometimes learn where relu units die.
    relu 유닛이 죽는 곳에서도 매끄러운 함수는 배울 때가 있습니다.

    Distributions of first weights to choose from.
    고를 처음 가중치의 분포.

    Each activation has the variance that suits it.
    활성화 함수마다 알맞은 분산이 있습니다.
    """#
}
