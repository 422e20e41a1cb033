extension KoreanPhrases {
  /// What reading, steps and reports say, further sentences.
  static let further2 = #"""
    The margin over {}, {}, is more than that: the seed does not explain it. Whether the choice of rows does is what the p-value above tells.
    {0}에 대한 우위 {1}{은/는} 그보다 큽니다. 시드로는 설명되지 않습니다. 행을 어떻게 뽑았느냐로 설명되는지는 위의 p값이 말해 줍니다.

    The share of what was said that is right
    그렇다고 한 것 가운데 맞는 비율

    The share of what is there that was found
    실제로 있는 것 가운데 찾아낸 비율

    {}, each class or label alike.
    {0}, 클래스나 레이블을 모두 똑같이 셉니다.

    {}, all decisions together.
    {0}, 모든 판단을 한데 모아 셉니다.

    {}, weighed by rows.
    {0}, 행의 수로 가중합니다.

    Balanced accuracy
    균형 정확도

    The mean recall of the classes: frequent ones do not rule it.
    클래스별 재현율의 평균입니다. 흔한 클래스가 값을 좌우하지 않습니다.

    The mean squared error of probabilities: milder than log loss.
    확률의 평균 제곱 오차입니다. 로그 손실보다 너그럽습니다.

    0 or 1 for each of {} labels
    레이블 {0}개마다 0 또는 1

    Precision and recall, recall twice as much: when a missed case costs more.
    정밀도와 재현율을 함께 보되 재현율을 두 배로 칩니다. 놓치는 대가가 더 클 때 씁니다.

    Precision and recall, precision twice as much: when a false alarm costs more.
    정밀도와 재현율을 함께 보되 정밀도를 두 배로 칩니다. 헛경보의 대가가 더 클 때 씁니다.

    Hamming loss
    해밍 손실

    The share of labels that are wrong, over rows and labels.
    모든 행과 레이블에 걸쳐 틀린 레이블의 비율입니다.

    Matthews correlation
    매튜스 상관 계수

    The correlation of predicted and true classes: 0 is guessing.
    예측한 클래스와 실제 클래스의 상관관계입니다. 0이면 찍기입니다.

    Mean average precision
    평균 정밀도의 평균(mAP)

    The average precision over all thresholds, the mean over labels.
    모든 임계값에 걸친 평균 정밀도를 레이블에 대해 평균한 값입니다.

    Subset accuracy
    완전 일치 정확도

    The share of rows whose labels are all right: the strictest.
    레이블이 모두 맞은 행의 비율입니다. 가장 엄격합니다.

    The learning rate of {} is too high: the norm of the gradient was {} in the first step and {} in the last one, the largest weight {}. Try a rate of {}.
    학습률 {0}{이/가} 너무 높습니다. 그레이디언트의 노름이 첫 걸음에서 {1}, 마지막 걸음에서 {2}이고, 가장 큰 가중치는 {3}입니다. 학습률 {4}{을/를} 시도해 보십시오.

    The gradient was too large from the start: a norm of {} in the first step. Standardize inputs and target, or clip gradients to a norm of 1.
    그레이디언트가 처음부터 너무 컸습니다. 첫 걸음의 노름이 {0}입니다. 입력과 타깃을 표준화하거나 그레이디언트를 노름 1로 클리핑하십시오.

    The gradient exploded: its norm rose from {} in the first step to {}, while the loss had fallen to {}. Clip gradients to a norm of {}, or look for rows far from all others.
    그레이디언트가 폭발했습니다. 노름이 첫 걸음의 {0}에서 {1}{으로/로} 커졌고, 그동안 손실은 {2}까지 내려가 있었습니다. 그레이디언트를 노름 {3}{으로/로} 클리핑하거나, 다른 행과 동떨어진 행이 있는지 찾아보십시오.

    The outputs were finite, but their loss was not: it takes the logarithm of 0, or divides by it. Keep probabilities away from 0 and 1, or take a loss that is fused with its activation.
    출력은 유한했지만 손실은 그렇지 않았습니다. 손실에서 0의 로그를 취하거나 0으로 나눕니다. 확률을 0과 1에서 떼어 두거나, 활성화 함수와 합쳐 계산하는 손실을 쓰십시오.

    no finite number
    유한하지 않은 수

    {#} of {#} units of layer {#} give 0 for each of {#} training rows: they are dead and learn nothing. A lower learning rate, he_normal weights, or leaky_relu or elu instead of relu may help.
    층 {2}의 유닛 {1}개 가운데 {0}개가 훈련 행 {3}개 모두에서 0을 냅니다. 죽은 유닛이어서 아무것도 배우지 못합니다. 학습률을 낮추거나, 가중치를 he_normal로 초기화하거나, relu 대신 leaky_relu나 elu를 쓰면 나아질 수 있습니다.

    the rate rises by a decade in 25 steps; for the learning-rate finder
    학습률이 25걸음마다 열 배로 커집니다. 학습률 찾기에 씁니다

    Calibration error {}; perfect probabilities would show up to {} on {} rows. Brier score {}, of the class shares {}.
    보정 오차 {0}. 확률이 완벽해도 {2}행에서는 {1}까지 나옵니다. 브라이어 점수 {3}, 클래스 비율로만 답할 때는 {4}.

    The probabilities are miscalibrated.
    확률이 실제와 맞지 않습니다.

    The probabilities can be believed, as far as these rows tell.
    이 행들이 알려 주는 한 확률을 믿을 수 있습니다.

    Keep the probabilities as the network gives them.
    신경망이 낸 확률을 그대로 둡니다.

    Divide the logits by a temperature fitted on out-of-fold predictions; no decision changes.
    폴드별 검증 예측에 맞춘 온도로 로짓을 나눕니다. 결정은 하나도 바뀌지 않습니다.

    {} other run ({}) looked at these rows before, at {} configurations: they count as looks here, too.
    앞서 다른 실행 {0}개({1})에서 이 행들을 설정 {2}개로 보았습니다. 그것도 여기에서 검증을 본 횟수로 셉니다.

    {} other runs ({}) looked at these rows before, at {} configurations: they count as looks here, too.
    앞서 다른 실행 {0}개({1})에서 이 행들을 설정 {2}개로 보았습니다. 그것도 여기에서 검증을 본 횟수로 셉니다.

    Diverged: the training loss went from {} to {}. Lower the learning rate, or scale the inputs.
    발산: 훈련 손실이 {0}에서 {1}{으로/로} 변했습니다. 학습률을 낮추거나 입력의 스케일을 조정하십시오.

    No learning: validation gains {} on the trivial model (standard error {}), and the training loss ends at {}, not below 95 % of the trivial {}. Check the learning rate, the scaling and the labels.
    배우지 못함: 검증에서 단순 모델보다 {0} 나을 뿐이고(표준 오차 {1}), 훈련 손실은 {2}에서 끝나 단순 모델의 {3}의 95 % 아래로 내려가지 못했습니다. 학습률, 스케일, 레이블을 확인하십시오.

    Underfit: at epoch {} the training loss is {} below the trivial model's, less than half of the {} of a linear model. Train longer or faster.
    과소적합: 에포크 {0}에서 훈련 손실이 단순 모델보다 {1} 낮은데, 선형 모델이 낮춘 {2}의 절반에 못 미칩니다. 더 오래 또는 더 빠르게 훈련하십시오.

    Stopped too early: validation is best at epoch {} of {} and still falls by {} an epoch (standard error {}). Allow more epochs.
    너무 일찍 멈춤: 검증이 전체 {1} 에포크 가운데 에포크 {0}에서 가장 좋고, 아직 에포크마다 {2}씩 내려가고 있습니다(표준 오차 {3}). 에포크 수를 늘리십시오.

    Overfit from epoch {}: the loss of the validation rows rises by {} (standard error {}) while training falls to {}; the gap at the turn is small, {#}. Train {} epochs, and regularize.
    에포크 {0}부터 과대적합: 검증 행의 손실은 {1} 올라가는데(표준 오차 {2}) 훈련 손실은 {3}까지 내려갑니다. 돌아서는 곳의 격차는 {4}{으로/로} 작습니다. {5} 에포크만 훈련하고 규제를 더하십시오.

    Noisy: from epoch to epoch validation jumps by {}, more than three times its trend of {} and more than a tenth of the {} that was learned. Validate on more rows, or lower the learning rate.
    흔들림: 검증이 에포크마다 {0}씩 뛰는데, 이는 추세 {1}의 세 배가 넘고 배운 양 {2}의 10분의 1이 넘습니다. 더 많은 행으로 검증하거나 학습률을 낮추십시오.

    Validation is easier than training: its loss is {} lower at epoch {}, more than two standard errors ({}). Look for duplicates, a leak, or a lucky split.
    검증이 훈련보다 쉬움: 에포크 {1}에서 검증 손실이 {0} 낮은데, 표준 오차의 두 배({2})를 넘습니다. 중복, 누출, 운 좋은 분할이 있는지 찾아보십시오.

    Good fit: at epoch {} the validation loss is {} and the training loss {}; they stay together up to epoch {}.
    잘 맞음: 에포크 {0}에서 검증 손실은 {1}, 훈련 손실은 {2}이고, 에포크 {3}까지 둘이 함께 갑니다.

    SMOTE makes rows between neighbours, which rows of tokens and images do not have. Choose oversampling or undersampling for preprocessing.resampling.
    SMOTE는 이웃한 행 사이에 새 행을 만드는데, 토큰이나 이미지로 된 행에는 그런 사이가 없습니다. preprocessing.resampling에는 오버샘플링이나 언더샘플링을 고르십시오.

    final model, seed {}
    최종 모델, 시드 {0}

    Yes above {}: the best {} on the out-of-fold predictions of {} development rows, before the test rows are opened.
    {0}보다 크면 '예'로 봅니다. 테스트 행을 열기 전에, 개발 행 {2}개의 폴드별 검증 예측에서 {1}{이/가} 가장 좋은 값입니다.

    percentile bootstrap of {} replicates
    백분위수 부트스트랩 {0}회

    No activation: a number of any size.
    활성화 함수가 없습니다. 크기에 제한이 없는 수입니다.

    Each output between 0 and 1: a probability, or a number in that range.
    출력마다 0과 1 사이의 값입니다. 확률이거나 그 범위의 수입니다.

    Probabilities of classes that exclude each other.
    서로 배타적인 클래스의 확률입니다.

    The mean squared error: smooth, and large errors count most.
    평균 제곱 오차입니다. 매끄럽고, 큰 오차를 가장 무겁게 셉니다.

    The mean absolute error: outliers count no more than others.
    평균 절대 오차입니다. 이상치를 다른 것보다 더 무겁게 세지 않습니다.

    Squared for errors up to 1 (of the target as trained on), absolute beyond: both.
    오차가 1 이하이면(훈련에 쓴 타깃의 단위로) 제곱, 그보다 크면 절댓값을 씁니다. 두 가지를 겸합니다.

    The surprise at the truth, of each yes and no by itself.
    정답에 얼마나 놀라는지를 예와 아니요 하나하나에 대해 잽니다.

    The surprise at the true class, of classes that exclude each other.
    서로 배타적인 클래스 가운데 정답 클래스에 얼마나 놀라는지를 잽니다.

    A softmax over one unit always gives 1; one sigmoid unit is all that two classes need.
    유닛이 하나인 소프트맥스는 언제나 1을 냅니다. 클래스가 둘이면 시그모이드 유닛 하나로 충분합니다.

    A linear unit gives numbers of any size; a probability needs the sigmoid.
    선형 유닛은 크기에 제한이 없는 수를 냅니다. 확률에는 시그모이드가 필요합니다.

    Sigmoid units would let a row be of several classes or of none; classes that exclude each other need a softmax. If rows can have several, the task is multi_label.
    시그모이드 유닛을 쓰면 행이 여러 클래스에 속하거나 어디에도 속하지 않을 수 있습니다. 서로 배타적인 클래스에는 소프트맥스가 필요합니다. 행이 여러 클래스에 속할 수 있다면 작업은 multi_label입니다.

    Linear units give no probabilities; classes that exclude each other need a softmax.
    선형 유닛은 확률을 내지 않습니다. 서로 배타적인 클래스에는 소프트맥스가 필요합니다.

    A softmax makes labels exclude each other: its probabilities sum to one. A row may have several labels, so each needs a sigmoid of its own.
    소프트맥스를 쓰면 확률의 합이 1이어서 레이블이 서로 배타적이 됩니다. 한 행에 레이블이 여럿일 수 있으므로 레이블마다 시그모이드가 따로 필요합니다.

    A linear unit gives numbers of any size; the probability of a label needs the sigmoid.
    선형 유닛은 크기에 제한이 없는 수를 냅니다. 레이블의 확률에는 시그모이드가 필요합니다.

    A softmax gives probabilities that sum to one; numbers need linear units.
    소프트맥스는 합이 1인 확률을 냅니다. 숫자에는 선형 유닛이 필요합니다.

    A sigmoid stays between 0 and 1, and the target does not: the network could never reach it. Take linear, or scale the target into [0, 1] in the data.
    시그모이드는 0과 1 사이에 머무는데 타깃은 그렇지 않아 신경망이 결코 닿을 수 없습니다. linear를 쓰거나, 데이터에서 타깃의 스케일을 [0, 1]로 맞추십시오.

    Binary cross-entropy is the loss of values between 0 and 1 after a sigmoid; with linear units take mse, mae or huber.
    이진 크로스엔트로피는 시그모이드를 거친 0과 1 사이의 값에 쓰는 손실입니다. 선형 유닛에는 mse, mae, huber 가운데 하나를 쓰십시오.

    Categorical cross-entropy is the loss of classes; numbers take mse, mae or huber.
    범주형 크로스엔트로피는 클래스에 쓰는 손실입니다. 숫자에는 mse, mae, huber 가운데 하나를 씁니다.

    Squared or absolute errors of probabilities have almost no gradient where the network is surest and wrong, so it would hardly learn from its worst mistakes: {} takes {}.
    확률의 제곱 오차나 절대 오차는 신경망이 가장 확신하면서 틀린 곳에서 그레이디언트가 거의 없어, 가장 심한 실수에서 거의 배우지 못합니다. {0}에는 {1}{을/를} 씁니다.

    Binary cross-entropy judges each output for itself; classes that exclude each other need categorical_crossentropy.
    이진 크로스엔트로피는 출력을 하나하나 따로 판단합니다. 서로 배타적인 클래스에는 categorical_crossentropy가 필요합니다.

    Categorical cross-entropy needs probabilities that sum to one, and {} has none: take binary_crossentropy.
    범주형 크로스엔트로피에는 합이 1인 확률이 필요한데 {0}에는 그런 것이 없습니다. binary_crossentropy를 쓰십시오.

    Numbers between 0 and 1: a sigmoid keeps {} in that range. {}
    0과 1 사이의 수이므로 시그모이드가 {0}의 값을 그 범위에 둡니다. {1}

    The loss is chosen: {}
    손실을 직접 골랐습니다. {0}

    {} labels, of which a row may have any number: a sigmoid unit for each gives its probability without regard to the others, and binary cross-entropy is averaged over them.
    레이블이 {0}개이고 한 행에 몇 개든 붙을 수 있습니다. 레이블마다 시그모이드 유닛 하나가 다른 레이블과 상관없이 확률을 내고, 이진 크로스엔트로피를 레이블에 걸쳐 평균합니다.

    {} numbers: a linear unit for each leaves its range free, and the mean squared error is the mean over all of them.
    숫자 {0}개를 예측합니다. 숫자마다 선형 유닛 하나가 값의 범위를 제한하지 않고, 평균 제곱 오차는 그 모두에 걸친 평균입니다.

    the value to fill with
    빈 값을 채울 값

    Map the smallest training value to -1 and the largest to 1.
    훈련 데이터의 최솟값을 -1로, 최댓값을 1로 옮깁니다.

    Subtract the median, divide by the spread between the quartiles: outliers move neither.
    중앙값을 빼고 사분위수 사이의 폭으로 나눕니다. 둘 다 이상치에 흔들리지 않습니다.

    Fill a gap with the most frequent value of the training rows.
    빈 값을 훈련 행에서 가장 흔한 값으로 채웁니다.

    Fill a gap with zero: best beside a column that tells where gaps were.
    빈 값을 0으로 채웁니다. 빈 자리를 알려 주는 열과 함께 쓰면 가장 좋습니다.

    Cut the column into tokens.
    열을 토큰으로 나눕니다.

    Use year, month and weekday of the column.
    열의 연, 월, 요일을 씁니다.

    Train on what came before, validate on what came next, with a window that grows: for times.
    앞선 것으로 훈련하고 바로 다음 것으로 검증하며, 창을 점점 넓힙니다. 시간 순서가 있을 때 알맞습니다.

    Hold out each group once: it tells how well a group is predicted that was never seen.
    그룹을 하나씩 떼어 검증합니다. 한 번도 보지 못한 그룹을 얼마나 잘 예측하는지 봅니다.

    expanding_window needs a column of times: name it as evaluation.time_column.
    expanding_window에는 시간 열이 필요합니다. evaluation.time_column에 그 이름을 적으십시오.

    With rows ordered by '{}', validation comes after training: take expanding_window, or set evaluation.time_column to null if the order does not matter.
    행을 '{0}' 순서로 두면 검증이 훈련 뒤에 옵니다. expanding_window를 쓰거나, 순서가 중요하지 않으면 evaluation.time_column을 null로 두십시오.

    whether a field may stand between quotes; yes if left out
    필드를 따옴표로 둘러쌀 수 있는지. 쓰지 않으면 예

    random shifts
    무작위 이동

    one block of convolution fewer
    합성곱 블록 하나 줄이기

    those that the plan gives as test rows
    계획에서 테스트 행으로 정한 행

    the latest by '{}'; predictions are made for later rows, so the test is, too
    '{0}' 기준으로 가장 나중의 행. 예측은 나중의 행에 하므로 테스트도 그렇게 합니다

    those where MOD(DIV(ABS(FARM_FINGERPRINT(key)), {}), 100) < {}, the key being {}
    MOD(DIV(ABS(FARM_FINGERPRINT(key)), {0}), 100) < {1}인 행. 여기서 key는 {2}입니다

    rows of one '{}' and
    '{0}'{이/가} 같은 행과

    {} seeds give {}
    시드 {0}개의 점수는 {1}

    A tie with {}: {}, a spread of {}, and the margin is {}.
    {0}{과/와} 무승부입니다. {1}, 폭은 {2}, 앞선 차이는 {3}입니다.

    More than seed noise separates it from {}: {}, a spread of {}, and the margin is {}.
    {0}{과/와}의 차이가 시드의 잡음보다 큽니다. {1}, 폭은 {2}, 앞선 차이는 {3}입니다.

    seed {} of the chosen network
    고른 신경망의 시드 {0}

    {} target columns are named: choose multi_label, if each says yes or no, vector_regression, if they are numbers, or name one column.
    타깃 열이 {0}개 지정되었습니다. 열마다 예 또는 아니요이면 multi_label을, 숫자이면 vector_regression을 고르거나, 열을 하나만 지정하십시오.

    '{}' has {} values: a label says yes or no.
    '{0}'의 값은 {1}개입니다. 레이블은 예 또는 아니요여야 합니다.

    '{}' has two values: a single yes or no is a binary task.
    '{0}'의 값은 두 개입니다. 예 또는 아니요 하나는 이진 분류 작업입니다.

    '{}' is one column: choose regression, or name several columns as the target.
    '{0}'{은/는} 열 하나입니다. regression을 고르거나, 타깃으로 열을 여러 개 지정하십시오.

    {#} other run
    다른 실행 {0}개

    {#} other runs
    다른 실행 {0}개

    {#} return
    되돌아감 {0}번

    {#} returns
    되돌아감 {0}번

    out-of-fold
    폴드별 검증

    out-of-fold rows
    폴드별 검증 행

    '{}' has {}
    '{0}'에 {1}{이/가} 있습니다

    the column to be predicted
    예측할 열

    a list of columns
    열의 목록

    The harmonic mean of precision and recall
    정밀도와 재현율의 조화 평균
    """#
}
