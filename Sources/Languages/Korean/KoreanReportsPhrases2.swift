extension KoreanPhrases {
  /// What stands in reports.
  static let reports2 = #"""
    The reason: {}
    까닭: {0}

    chosen network
    고른 신경망

    {#} rows train, {} validate
    {0}행으로 훈련, {1}행으로 검증

    **Hold-out:** one part of the development rows validates and never trains ({}).
    **홀드아웃:** 개발 행의 한 부분은 검증만 하고 훈련에는 쓰지 않습니다({0}).

    **K-fold with {} folds:** the development rows are dealt into {} parts; each validates once while the others train ({} in the first fold). A score is the mean of {} trainings.
    **{0}-겹 교차 검증:** 개발 행을 {1}개 부분으로 나눕니다. 각 부분이 한 번씩 검증하고 그동안 나머지로 훈련합니다(첫 폴드는 {2}). 점수는 훈련 {3}번의 평균입니다.

    **Iterated K-fold:** the development rows are dealt into {} parts; each validates once while the others train ({} in the first fold). All of that happens {} times with the rows shuffled anew, so a score is the mean of {} trainings.
    **반복 K-겹 교차 검증:** 개발 행을 {0}개 부분으로 나눕니다. 각 부분이 한 번씩 검증하고 그동안 나머지로 훈련합니다(첫 폴드는 {1}). 행을 새로 섞어 가며 이것을 {2}번 되풀이하므로 점수는 훈련 {3}번의 평균입니다.

    The {} scores {} on the validation rows, with a standard error of {} over those rows.
    {0}의 검증 행 점수는 {1}이고, 그 행들에 걸친 표준 오차는 {2}입니다.

    The {} scores **{}** on average over {} folds, between {} and {}: that much depends on which rows happen to validate. The corrected standard error of the mean is {}. It is larger than the spread of the folds divided by the root of their number, because folds share training rows and are no independent repetitions (Nadeau & Bengio 2003).
    {0}의 점수는 폴드 {2}개의 평균으로 **{1}**이고 {3}에서 {4} 사이입니다. 어느 행이 검증하느냐에 그만큼 달려 있습니다. 평균의 보정된 표준 오차는 {5}입니다. 폴드끼리 훈련 행을 함께 써서 서로 독립인 반복이 아니므로, 폴드의 흩어짐을 폴드 수의 제곱근으로 나눈 값보다 큽니다(Nadeau & Bengio 2003).

    {} of the {} in each fold
    폴드마다 {1}의 {0}

    The first network scores between {} and {} from fold to fold
    첫 신경망의 점수는 폴드에 따라 {0}에서 {1} 사이입니다

    {} of each fold (dots), mean and two corrected standard errors (diamond and whisker); {}
    폴드마다의 {0}(점), 평균과 보정된 표준 오차의 두 배(마름모와 수염); {1}

    Measure of success
    성공의 척도

    ; {} is the positive class
    {0}{이/가} 양성 클래스

    input column
    입력 열

    {}; {} rows sealed as test, {} for development
    {0}; 테스트용으로 봉인한 행 {1}개, 개발용 {2}개

    ; {} rows sealed as test, {} for development
    테스트용으로 봉인한 행 {0}개, 개발용 {1}개

    First network on validation
    검증에서의 첫 신경망

    {}, trivial model {}; difference {}, {}
    {0}, 단순 모델 {1}, 차이 {2}, {3}

    Expected beforehand
    미리 예상한 값

    {} {#}, from validation
    {0} {1}, 검증에서

    Level of success
    성공의 수준

    {}, trained for {}
    {0}, {1} 훈련

    Looks at validation
    검증을 본 횟수

    **Test score**
    **테스트 점수**

    {} on the same rows
    같은 행에서 {0}

    {}: not reached
    {0}: 이르지 못함

    {}: not tested
    {0}: 테스트하지 않음

    The test
    테스트

    The chosen network ({}) was trained once more, for {}, on all {} development rows: training and validation together. The number of epochs is the one that validation found best.
    고른 신경망({0})을 개발 행 {2}개 전부로, 곧 훈련과 검증을 합쳐 {1} 동안 한 번 더 훈련했습니다. 에포크 수는 검증에서 가장 좋았던 것입니다.

    **There was no test.** {} The estimate from validation, {} {#}, is all that can be said.
    **테스트가 없었습니다.** {0} 검증에서 얻은 추정값 {1} {2}{이/가} 말할 수 있는 전부입니다.

    Then the {} test rows were opened{}. **{} is {}**, 95 % interval {} ({}). On the same rows the trivial model reaches {}; the difference is {} ({}).
    그런 다음 테스트 행 {0}개를 열었습니다{1}. **{2}{은/는} {3}**, 95 % 구간은 {4}입니다({5}). 같은 행에서 단순 모델은 {6}이고, 차이는 {7}입니다({8}).

    , not for the first time
    (처음이 아님)

    (z = {}; beyond ±1.96 is more than luck)
    (z = {0}, ±1.96을 넘으면 우연이 아님)

    {} was expected and {} was found
    예상은 {0}, 실제는 {1}

    **Validation and test agree**{}: {}, and the gap is no larger than the two uncertainties together explain. So the estimates that guided the choice were honest.
    **검증과 테스트가 일치합니다**{0}. {1}이고, 그 차이는 두 불확실성을 합쳐 설명되는 것보다 크지 않습니다. 그러므로 선택을 이끈 추정값은 정직했습니다.

    **Validation and test disagree, in favour of the test**{}: {}. The final network learned from more rows than those that validation judged, which helps a little. More than that can mean that the sealed rows happen to be easier, or that rows much like them stand among the others: near-duplicates, or several rows of one person or thing. Expect of new rows what validation says rather than what the test says.
    **검증과 테스트가 엇갈립니다. 테스트 쪽이 더 좋습니다**{0}. {1}입니다. 마지막 신경망은 검증이 판단한 것보다 많은 행으로 배웠으므로 조금은 나아집니다. 그보다 크다면 봉인한 행이 마침 더 쉽거나, 아주 비슷한 행이 나머지에 들어 있다는 뜻일 수 있습니다. 거의 같은 행이거나 한 사람이나 한 물건의 여러 행입니다. 새로운 행에서는 테스트보다 검증이 말하는 값을 예상하십시오.

    **Validation and test disagree**{}: {}. Either the sealed rows differ from the others (another time, place or kind), or validation was flattered by more than the counted looks: a leak between rows, duplicates, groups. Find the cause before you use the network. Do not tune on the test rows: that would hide the question, not answer it.
    **검증과 테스트가 엇갈립니다**{0}. {1}입니다. 봉인한 행이 나머지와 다르거나(다른 시간, 장소, 종류), 검증이 세어 둔 횟수보다 더 많은 일로 부풀려졌습니다. 행 사이의 누출, 중복, 그룹 따위입니다. 신경망을 쓰기 전에 원인을 찾으십시오. 테스트 행에 맞추어 튜닝하지는 마십시오. 물음에 답하는 것이 아니라 물음을 숨기는 일입니다.

    The test score, {}, is better than what was expected
    테스트 점수 {0}{은/는} 예상보다 좋습니다

    The test score, {}, is worse than what was expected
    테스트 점수 {0}{은/는} 예상보다 나쁩니다

    The test score, {}, agrees with what was expected
    테스트 점수 {0}{은/는} 예상과 일치합니다

    trivial model {}
    단순 모델 {0}

    level of success {}
    성공 수준 {0}

    ; the trivial model, {}, is far off
    단순 모델 {0}{은/는} 멀리 벗어나 있음

    expected, from validation
    예상, 검증에서

    test, {} rows
    테스트, {0}행

    Other metrics on the test rows
    테스트 행에서의 다른 지표

    Learning curves
    학습 곡선

    Both curves are measured after each epoch on fixed rows, without dropout and without penalties, so that they can be compared. Lines are means over the folds, bands reach from the lowest fold to the highest. While both fall, the network learns what holds in general; where validation turns and training falls on, it begins to memorize.
    두 곡선 모두 에포크가 끝날 때마다 정해진 행에서, 드롭아웃과 규제 항 없이 재어 서로 비교할 수 있습니다. 선은 폴드의 평균이고, 띠는 가장 낮은 폴드에서 가장 높은 폴드까지입니다. 둘 다 내려가는 동안 신경망은 일반적으로 통하는 것을 배웁니다. 검증이 돌아서고 훈련은 계속 내려가는 곳에서부터는 외우기 시작합니다.

    The reference of step 6: trained on, to see it overfit
    6단계의 기준 신경망: 과대적합을 보려고 훈련을 계속했습니다

    To the right of the mark the two losses part: that gap is what regularization has to close. Where the metric does not fall along with the loss, the network still decides alike but is ever surer of its mistakes.
    표시의 오른쪽에서 두 손실이 갈라집니다. 그 간격이 규제로 좁혀야 할 것입니다. 지표가 손실과 함께 내려가지 않는 곳에서는 신경망의 결정은 같지만 실수를 점점 더 확신합니다.

    The two losses do not part by more than luck explains: there is little to regularize.
    두 손실이 우연으로 설명되는 것보다 더 갈라지지 않습니다. 규제할 것이 거의 없습니다.

    The network that step 7 chose: stopped where validation is best
    7단계에서 고른 신경망: 검증이 가장 좋은 곳에서 멈췄습니다

    **{}.** Validation was best after {}, the median over the folds; that is the number of epochs that training on all rows takes. At epoch {} the mean validation loss is {} and the mean training loss {}.
    **{0}.** 검증은 {1} 뒤에 가장 좋았습니다(폴드의 중앙값). 모든 행으로 훈련할 때도 그만큼 합니다. 에포크 {2}의 평균 검증 손실은 {3}, 평균 훈련 손실은 {4}입니다.

    The curves end at epoch {}, because one of the folds stopped there.
    폴드 하나가 거기서 멈췄으므로 곡선은 에포크 {0}에서 끝납니다.

    binary cross-entropy
    이진 크로스엔트로피

    categorical cross-entropy
    범주형 크로스엔트로피

    mean squared error of the standardized target
    표준화한 타깃의 평균 제곱 오차

    mean squared error
    평균 제곱 오차

    Validation loss turns at epoch {} and rises while training loss falls on
    검증 손실은 에포크 {0}에서 돌아서 올라가고 훈련 손실은 계속 내려갑니다

    Validation loss is lowest at epoch {} and does not rise beyond luck
    검증 손실은 에포크 {0}에서 가장 낮고 우연을 넘어 올라가지 않습니다

    turning epoch {}
    돌아서는 에포크 {0}

    Validation is best after {}, where training stops
    검증은 {0} 뒤에 가장 좋고, 훈련은 거기서 멈춥니다

    best epoch {}
    가장 좋은 에포크 {0}

    {}; means over {}, bands from the lowest to the highest
    {0}; {1}의 평균, 띠는 가장 낮은 것에서 가장 높은 것까지

    How large is large enough?
    얼마나 커야 충분합니까?

    Only a network that can overfit is known to be large enough: it has room for what is general, and then learns what is not. So the network grows, and is trained on, without anything to stop it, until the validation loss turns for the worse. Each rung was trained on {}.
    과대적합할 수 있는 신경망이라야 충분히 크다는 것을 알 수 있습니다. 일반적인 것을 담을 자리가 있고, 그다음에는 그렇지 않은 것까지 배웁니다. 그래서 검증 손실이 나빠질 때까지 신경망을 키우고, 아무것도 막지 않고 훈련을 계속합니다. 단마다 {0}{으로/로} 훈련했습니다.

    **The rule:** a network overfits if, from the epoch at which its smoothed validation loss is lowest to the last, the losses of the validation rows have risen by more than two standard errors of their mean rise, while the training loss has fallen.
    **규칙:** 매끄럽게 한 검증 손실이 가장 낮은 에포크부터 마지막까지 검증 행의 손실이 평균 상승의 표준 오차 두 배를 넘게 올랐고, 그동안 훈련 손실은 내려갔다면 신경망은 과대적합한 것입니다.

    Turning epoch
    돌아서는 에포크

    Validation loss there
    그때의 검증 손실

    … at the end
    … 끝날 때

    Rise (limit)
    상승(한계)

    Training loss at the end
    끝날 때의 훈련 손실

    **Capacity is not proven.** None of {} overfits by the rule, so a still larger network might learn more. Step 7 starts from the rung with the lowest validation loss, {}.
    **용량이 입증되지 않았습니다.** 규칙에 따르면 {0} 가운데 과대적합한 것이 없으므로 더 큰 신경망이 더 배울 수도 있습니다. 7단계는 검증 손실이 가장 낮은 단 {1}에서 시작합니다.

    **The rule fired at {}.** From epoch {} to epoch {} its validation loss rose from {} to {}, row by row by {}, more than the limit of {}; its training loss fell from {} to {}. What it learned after epoch {} holds for the training rows only. At the turn the gap between validation and training is {} of the validation loss. The network is large enough, and it is the reference that step 7 regularizes.
    **규칙이 {0}에서 들어맞았습니다.** 에포크 {1}에서 에포크 {2}까지 검증 손실은 {3}에서 {4}{으로/로}, 행별로 {5}만큼 올라 한계 {6}{을/를} 넘었고, 훈련 손실은 {7}에서 {8}{으로/로} 내려갔습니다. 에포크 {9} 뒤에 배운 것은 훈련 행에만 통합니다. 돌아설 때 검증과 훈련의 차이는 검증 손실의 {10}입니다. 이 신경망은 충분히 크며, 7단계가 규제할 기준입니다.

    the reference
    기준 신경망

    Training loss falls on every rung; validation turns for the worse at {}
    훈련 손실은 모든 단에서 내려가고, 검증 손실은 {0}에서 나빠집니다

    No rung overfits: validation loss does not turn by more than luck explains
    과대적합한 단이 없습니다. 검증 손실이 우연으로 설명되는 것보다 더 돌아서지 않습니다

    loss by epoch, mean over {}; first epochs with a loss above {} are left out
    에포크별 손실, {0}의 평균; 손실이 {1}{을/를} 넘는 처음 에포크는 뺐음

    loss by epoch, mean over {}
    에포크별 손실, {0}의 평균

    training loss
    훈련 손실

    validation loss
    검증 손실

    How far off are the predictions?
    예측이 얼마나 빗나갑니까?

    Each dot is a sealed test row. On the line the prediction is right; above it the true value is higher than predicted, below it lower. A cloud flatter than the line means that the network is cautious: it predicts high values too low and low ones too high, as any model must that knows only part of what decides.
    점 하나가 봉인된 테스트 행 하나입니다. 선 위에서는 예측이 맞고, 선보다 위면 실제가 예측보다 크며, 아래면 작습니다. 점들이 선보다 완만하게 놓였다면 신경망이 조심스럽다는 뜻입니다. 값을 정하는 것의 일부만 아는 모델이라면 으레 그렇듯 큰 값은 너무 작게, 작은 값은 너무 크게 예측합니다.

    The residual is the actual minus the predicted value, in the units of {}. A good fit leaves a band of even width around 0, without a bend or a slope.
    잔차는 실제 값에서 예측값을 뺀 것으로, 단위는 {0}의 단위입니다. 잘 맞으면 굽거나 기울지 않은 고른 폭의 띠가 0 둘레에 남습니다.

    The rows with the largest errors. Look at these lines of the data file: an error of the record, a rare kind of row, or something that the inputs cannot tell.
    오차가 가장 큰 행들입니다. 데이터 파일에서 이 줄들을 살펴보십시오. 잘못 적힌 기록이거나, 드문 종류의 행이거나, 입력으로는 알 수 없는 것입니다.

    ; the largest error is {}, at line {}
    가장 큰 오차는 {1}번째 줄의 {0}

    {}; the largest error is {}, at line {}
    {0}. 가장 큰 오차는 {2}번째 줄의 {1}입니다

    Predicted and actual values of {} test rows
    테스트 행 {0}개의 예측값과 실제 값

    each dot a sealed test row; the line is a perfect prediction
    점 하나가 봉인된 테스트 행 하나, 선은 완벽한 예측

    {#} of {} test rows are predicted too low, {} too high or exactly
    테스트 행 {1}개 가운데 {0}개를 너무 작게, {2}개를 너무 크게 또는 정확하게 예측했습니다

    residual (actual minus predicted) by predicted value
    예측값에 따른 잔차(실제 - 예측)

    Residuals reach from {} to {}
    잔차는 {0}에서 {1}까지입니다

    residuals of {} test rows
    테스트 행 {0}개의 잔차

    residual (actual minus predicted)
    잔차(실제 - 예측)

    What does each regularizer buy?
    규제마다 얼마나 도움이 됩니까?

    Before regularizers are combined, each is tried alone on the overfitted reference of step 6, which scores {} at its last epoch. So each line says what one change buys. All are judged on the same {}, and the gain is a paired difference; positive is better.
    규제를 함께 쓰기 전에, 마지막 에포크의 점수가 {0}인 6단계의 과대적합한 기준 신경망에 하나씩 따로 써 봅니다. 그래서 줄마다 한 가지 변화가 주는 것을 말해 줍니다. 모두 같은 {1}에서 판단하며, 이득은 짝지은 차이로 양수가 좋습니다.

    By itself, no regularizer shows a gain that luck does not explain
    우연으로 설명되지 않는 이득을 홀로 보인 규제는 없습니다

    Gains beyond luck:
    우연을 넘는 이득:

    Gains beyond luck: {}
    우연을 넘는 이득: {0}

    gain in {} over the overfitted reference with 95 % interval; right of 0 is better
    과대적합한 기준 신경망에 대한 {0}의 이득과 95 % 구간; 0의 오른쪽이 좋음

    gain in {}
    {0}의 이득

    On these rows none of the {} changes is shown to help by itself: for none does the interval lie above 0 with p below 0.05. It may still help in combination.
    이 행들에서 변화 {0}개 가운데 홀로 도움이 된다고 드러난 것은 없습니다. 구간이 0보다 위이면서 p가 0.05보다 작은 것이 없습니다. 함께 쓰면 도움이 될 수도 있습니다.

    Shown to help (interval above 0, p below 0.05): {}.
    도움이 된다고 드러난 것(구간이 0보다 위, p가 0.05 미만): {0}.

    Shown to harm: {}.
    해롭다고 드러난 것: {0}.

    Of twenty such comparisons one would be called so by luck, and here are {}: the ledger explains, it does not choose.
    이런 비교 스무 개 가운데 하나는 운으로 그렇게 나오는데 여기에는 {0}개가 있습니다. 이 표는 설명할 뿐 고르지 않습니다.

    How to reproduce this
    이 결과를 다시 얻는 방법

    The same plan, data and seed give the same numbers to the last bit, on any machine and with any number of threads. The decision log is a chain of hashes: the second command checks that no line was changed afterwards.
    같은 계획, 같은 데이터, 같은 시드는 어느 기계에서든, 스레드가 몇 개든, 마지막 비트까지 같은 숫자를 냅니다. 결정 기록은 해시의 사슬입니다. 두 번째 명령은 나중에 바뀐 줄이 없는지 확인합니다.

    What determines the result
    결과를 정하는 것

    Circumstances of this run
    이번 실행의 상황

    The plan as it was run, every default spelled out
    기본값까지 모두 적은, 실행한 그대로의 계획
    """#
}
