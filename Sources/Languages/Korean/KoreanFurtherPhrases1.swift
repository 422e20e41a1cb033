extension KoreanPhrases {
  /// What reading, steps and reports say, further sentences.
  static let further1 = #"""
    texts as rows of tokens, or as sequences of them
    토큰의 행, 또는 토큰의 시퀀스로 나타낸 글

    there is no such file. Where the data come from: {}
    그런 파일이 없습니다. 데이터가 있는 곳: {0}

    a quote is opened in field {} and never closed. Close it, write a quote that belongs to the text twice (""), or say that quotes enclose nothing in this file ("reading": {"quotes": false} in the plan).
    {0}번째 필드에서 연 따옴표가 닫히지 않았습니다. 따옴표를 닫거나, 글에 속하는 따옴표는 두 번("") 쓰거나, 이 파일에서는 따옴표가 아무것도 둘러싸지 않는다고 적으십시오(계획의 "reading": {"quotes": false}).

    the number of ranges
    구간의 수

    where the borders come from
    경계를 정하는 방법

    what is usual: by the distance from the quartiles, or from the mean
    보통 범위를 정하는 방법: 사분위수로부터의 거리 또는 평균으로부터의 거리

    how far from it a value may lie, in spreads between the quartiles (1.5 if left out) or in standard deviations (3)
    값이 거기서 떨어져 있어도 되는 거리. 사분위수 범위의 배수(쓰지 않으면 1.5) 또는 표준 편차의 배수(3)

    what is used of each date; all but the year as points on a circle
    날짜마다 쓰는 것. 연도 말고는 모두 원 위의 점으로 나타냅니다

    the columns that are combined
    조합할 열

    the most columns that are added
    더할 열의 최대 개수

    the number of columns that replace each
    열마다 그것을 대신할 열의 수

    what fills the gaps
    빈칸을 채울 값

    whether a column is added that says which values were missing
    어느 값이 빠졌는지 알려 주는 열을 더할지 여부

    the most columns that one column is replaced by; rarer values share the last
    열 하나를 대신할 열의 최대 개수. 더 드문 값은 마지막 열을 함께 씁니다

    the values in their order; that of their names if left out
    순서대로 적은 값. 쓰지 않으면 이름 순서

    the most factors of a product
    곱 하나에 들어갈 인수의 최대 개수

    whether a column is multiplied with itself, too
    열을 자기 자신과도 곱할지 여부

    the exponent; 0 stands for the logarithm of 1 + |x|
    지수. 0은 1 + |x|의 로그를 뜻합니다

    the columns above the line
    분자로 쓸 열

    the columns below it, one for each above
    분모로 쓸 열. 분자마다 하나씩

    what the smallest value becomes
    가장 작은 값이 바뀔 값

    what the largest value becomes
    가장 큰 값이 바뀔 값

    the columns that the step is for
    단계를 적용할 열

    what a text becomes
    글을 무엇으로 바꿀지

    what a token is
    무엇을 토큰으로 볼지

    the most words of a token, or the number of characters
    토큰 하나의 최대 단어 수, 또는 글자 수

    the most tokens that get a number
    번호를 받을 토큰의 최대 개수

    the tokens of a sequence
    시퀀스 하나의 토큰 수

    1 or more
    1 이상의 수

    It holds dates: {}.
    날짜입니다: {0}.

    It holds text of {} words on average: {}.
    평균 {0}단어인 글입니다: {1}.

    No row is earlier than those that validate in fold {}: take fewer folds, or a time that tells more rows apart.
    폴드 {0}에서 검증하는 행보다 앞선 행이 없습니다. 폴드를 줄이거나, 행을 더 잘게 구별하는 시간을 쓰십시오.

    {}, which are made of {} labels with '{}' between them, such as {}: a row may have several at once.
    {0}. 값은 '{2}'{으로/로} 나뉜 레이블 {1}개로 이루어져 있습니다(예: {3}). 한 행에 여럿이 함께 있을 수 있습니다.

    Each of the {} target columns says yes or no: a row may have several labels at once.
    타깃 열 {0}개가 저마다 예 또는 아니요를 나타냅니다. 한 행에 레이블이 여럿 있을 수 있습니다.

    The {} target columns hold numbers.
    타깃 열 {0}개에 숫자가 들어 있습니다.

    **Learning rate.** {}
    **학습률.** {0}

    Smoothed loss of the batches
    매끄럽게 한 배치 손실

    Can the probabilities be believed?
    확률을 믿을 수 있습니까?

    A network gives probabilities. They can be believed if, among the rows that it calls 80 % sure, 80 of 100 are so. The calibration error is the mean distance between the two, over groups of rows of like probability. It is never zero, not even for perfect probabilities, because rows are few; so it is compared with what perfect probabilities would show in 95 of 100 draws. The Brier score is the mean squared distance between probability and truth; lower is better.
    신경망은 확률을 냅니다. 신경망이 80 % 확신한다고 한 행 100개 가운데 80개가 정말 그렇다면 그 확률을 믿을 수 있습니다. 보정 오차는 확률이 비슷한 행의 묶음들에 걸친 둘 사이의 평균 거리입니다. 행이 많지 않으므로 완벽한 확률이라도 0이 되지는 않습니다. 그래서 완벽한 확률을 100번 뽑을 때 95번에서 나타나는 값과 비교합니다. 브라이어 점수는 확률과 정답 사이의 거리를 제곱한 것의 평균으로, 낮을수록 좋습니다.

    Calibration error
    보정 오차

    Perfect probabilities, 95 %
    완벽한 확률, 95 %

    Brier score
    브라이어 점수

    Brier score of the class shares
    클래스 비율의 브라이어 점수

    Predicted and observed shares differ by more than luck
    예측한 비율과 관찰한 비율이 우연을 넘어 다릅니다

    Predicted and observed shares differ by no more than luck
    예측한 비율과 관찰한 비율의 차이가 우연을 넘지 않습니다

    {} groups of {} rows of like probability; on the line both shares are equal
    확률이 비슷한 {1} 행의 묶음 {0}개; 선 위에서는 두 비율이 같음

    predicted probability
    예측한 확률

    observed share
    관찰한 비율

    **The probabilities are off.** On the {} the calibration error is {}, beyond the {} that perfect probabilities would rarely exceed. Which class is predicted may still be right; do not compute with the probabilities as they are.
    **확률이 어긋나 있습니다.** {0}의 보정 오차는 {1}{이라/라}서 완벽한 확률이라면 좀처럼 넘지 않을 {2}{을/를} 넘습니다. 어느 클래스를 예측하는지는 그래도 맞을 수 있지만, 확률을 이대로 계산에 쓰지는 마십시오.

    **The probabilities can be believed**, as far as {} {} tell: the calibration error is {}, and perfect probabilities would show up to {}.
    {1} {0}개로 알 수 있는 한 **확률을 믿을 수 있습니다.** 보정 오차는 {2}이고, 완벽한 확률이라도 {3}까지는 나옵니다.

    No temperature could be fitted: a probability is exactly 0 or 1.
    온도를 맞출 수 없었습니다. 정확히 0이나 1인 확률이 있습니다.

    Dividing the logits, which the last activation turns into probabilities, by a temperature of {#} ({}) would change the out-of-fold log loss by {#}, with a standard error of {#}
    마지막 활성화가 확률로 바꾸는 로짓을 온도 {0}{으로/로} 나누면({1}) 검증 폴드의 로그 손실이 {2}만큼 달라집니다(표준 오차 {3})

    above 1: the network is too sure
    1보다 큼: 신경망이 지나치게 확신함

    below 1: it is too timid
    1보다 작음: 신경망이 지나치게 조심스러움

    {}; the final network's probabilities are rescaled so. No decision changes.
    {0}. 마지막 신경망의 확률은 그렇게 조정했습니다. 결정은 하나도 바뀌지 않습니다.

    {}: worth while if you use the probabilities. `"calibration": "temperature"` under `final` in the plan does it; which class is predicted does not change.
    {0}. 확률을 쓴다면 해 볼 만합니다. 계획의 `final`에 `"calibration": "temperature"`를 쓰면 됩니다. 어느 클래스를 예측하는지는 바뀌지 않습니다.

    {}: not worth while.
    {0}. 할 만한 값어치는 없습니다.

    **Indicative only**: the test rows are too few for a verdict; read the interval as a hint.
    **참고만 할 것**: 테스트 행이 너무 적어 결론을 내릴 수 없습니다. 구간을 실마리로만 보십시오.

    The chosen network and {} are a tie: another seed might turn them round.
    고른 신경망과 {0}{은/는} 무승부입니다. 시드가 다르면 순서가 뒤바뀔 수도 있습니다.

    {} had looked at these rows before; the correction for choosing knows only the trials of this run.
    {0}{이/가} 이 행들을 전에 보았습니다. 선택의 영향을 보정할 때는 이번 실행의 시도만 헤아립니다.

    other run
    다른 실행

    Precision: of the rows that were called so, the share that are. Recall: of the rows that are, the share that was called so. F1 is their harmonic mean. In brackets are 95 % intervals: a class with few rows has uncertain numbers.
    정밀도는 그렇다고 한 행 가운데 정말 그런 비율이고, 재현율은 정말 그런 행 가운데 그렇다고 한 비율입니다. F1은 둘의 조화 평균입니다. 대괄호 안은 95 % 구간입니다. 행이 적은 클래스의 숫자는 불확실합니다.

    A row is called '{}' if its probability exceeds **{}**. That threshold was chosen on out-of-fold predictions of the development rows, before the test rows were opened; `sevenfold predict` uses it, too.
    확률이 **{1}**{을/를} 넘는 행을 '{0}'{이라/라}고 합니다. 이 임계값은 테스트 행을 열기 전에, 개발 행의 폴드별 검증 예측으로 골랐습니다. `sevenfold predict`도 이것을 씁니다.

    Its labels stand in one cell with {} between them.
    레이블은 한 칸에 {0}{으로/로} 나뉘어 들어 있습니다.

    The sealed rows are {}.
    봉인한 행은 다음과 같습니다: {0}.

    **Expanding window:** the development rows stand in the order of {} and are cut into {} blocks. Each block but the first validates once, and all rows before it train{}, as it will be in production: what comes later never teaches what came earlier ({} in the first fold). Rows near in time are alike, so intervals resample them in blocks.
    **확장 윈도:** 개발 행을 {0}의 순서로 늘어놓고 {1}개 블록으로 나눕니다. 첫 블록 말고는 블록마다 한 번씩 검증하고, 그보다 앞선 모든 행으로{2} 훈련합니다. 실제로 쓸 때와 같아서, 나중에 온 것이 먼저 온 것을 가르치는 일이 없습니다(첫 폴드는 {3}). 시간이 가까운 행은 서로 비슷하므로 구간을 구할 때는 행을 블록째 재표집합니다.

    , but for the last {}
    (마지막 {0}행은 빼고)

    **Leave one group out:** each of the {} groups of {} among the development rows validates once while the others train ({} in the first fold). So a score tells how well a group is predicted that was never seen.
    **그룹 하나씩 빼기:** 개발 행에 있는 {1}의 그룹 {0}개가 한 번씩 검증하고 그동안 나머지로 훈련합니다(첫 폴드는 {2}). 그래서 점수는 본 적이 없는 그룹을 얼마나 잘 예측하는지 말해 줍니다.

    The recipe was trained with {} seeds. The network whose training loss lies in the middle is the model, so that a training that went wrong is left aside without a look at test rows; on these they score {}, the model first. Differences below {} between two recipes may be the seed's.
    같은 설정을 시드 {0}개로 훈련했습니다. 훈련 손실이 가운데인 신경망이 모델이므로, 잘못된 훈련은 테스트 행을 보지 않고도 제외됩니다. 테스트 행에서의 점수는 모델부터 차례로 {1}입니다. 두 설정의 차이가 {2}보다 작으면 시드 때문일 수 있습니다.

    **This result is indicative only.** A verdict needs at least {} test rows, and {} of each class; below that an interval does not hold its promise.
    **이 결과는 참고만 하십시오.** 결론을 내리려면 테스트 행이 적어도 {0}개, 클래스마다 {1}개 있어야 합니다. 그보다 적으면 구간이 약속을 지키지 못합니다.

    Which labels are found?
    어떤 레이블을 찾아냅니까?

    the one with the best F1 on out-of-fold predictions of the development rows
    개발 행의 폴드별 검증 예측에서 F1이 가장 좋은 값

    Each label is a yes or no of its own. A row gets a label if its probability exceeds the label's threshold, which is {}. The average precision needs no threshold: it tells how well the rows that have the label rank above the others. In brackets are 95 % intervals; a label with few test rows has wide ones.
    레이블마다 따로 예 또는 아니요로 답합니다. 확률이 레이블의 임계값을 넘으면 행에 그 레이블을 붙이며, 임계값은 {0}입니다. 평균 정밀도에는 임계값이 필요 없습니다. 레이블이 있는 행이 나머지보다 얼마나 앞 순위에 놓이는지를 말해 줍니다. 대괄호 안은 95 % 구간이며, 테스트 행이 적은 레이블은 구간이 넓습니다.

    With fewer than 10 test rows, the numbers of {} are indicative at best.
    테스트 행이 10개가 되지 않으므로 {0}의 숫자는 기껏해야 참고만 할 수 있습니다.

    No test row has a wrong label.
    레이블이 틀린 테스트 행이 없습니다.

    The worst mistakes, those that the network is most surprised by:
    가장 큰 실수들로, 신경망이 가장 놀라는 것들입니다.

    Actual labels
    실제 레이블

    Predicted labels
    예측한 레이블

    Both curves are measured after each epoch on fixed rows, without dropout and without penalties, so that they can be compared. Lines are means over the folds, smoothed by a moving median; bands reach from the lowest fold to the highest. While both fall, the network learns what holds in general; where validation turns and training falls on, it begins to memorize.
    두 곡선 모두 에포크가 끝날 때마다 정해진 행에서, 드롭아웃과 규제 항 없이 재어 서로 비교할 수 있습니다. 선은 폴드의 평균을 이동 중앙값으로 매끄럽게 한 것이고, 띠는 가장 낮은 폴드에서 가장 높은 폴드까지입니다. 둘 다 내려가는 동안 신경망은 일반적으로 통하는 것을 배웁니다. 검증이 돌아서고 훈련은 계속 내려가는 곳에서부터는 외우기 시작합니다.

    Huber loss
    후버 손실

    How far off is each number?
    숫자마다 얼마나 빗나갑니까?

    Each number is judged by itself, in its own unit; in brackets are 95 % intervals. R² is the share of the variance that is explained: 0 is as good as always saying the mean of the test rows, below 0 is worse. The last column is the error of always saying the median of the development rows.
    숫자마다 따로, 그 숫자의 단위로 판단합니다. 대괄호 안은 95 % 구간입니다. R²는 설명된 분산의 비율입니다. 0이면 늘 테스트 행의 평균이라고 답하는 것과 같고, 0보다 작으면 그보다 나쁩니다. 마지막 열은 늘 개발 행의 중앙값이라고 답할 때의 오차입니다.

    MAE of the trivial model
    단순 모델의 MAE

    The rows with the largest error, measured in the standard deviations of that number among the development rows. Look at these lines of the data file: an error of the record, a rare kind of row, or something that the inputs cannot tell.
    개발 행에서 그 숫자의 표준 편차를 단위로 재어 오차가 가장 큰 행들입니다. 데이터 파일에서 이 줄들을 살펴보십시오. 잘못 적힌 기록이거나, 드문 종류의 행이거나, 입력으로는 알 수 없는 것입니다.

    Error in standard deviations
    표준 편차로 나타낸 오차

    What the rules for curves say of each rung:
    단마다 곡선의 규칙이 말하는 것:

    Where the search stood after each trial
    시도마다 탐색이 이른 곳

    *New best* means a gain of more than one paired standard error on the best trial before; *significantly better* one that the best of so many looks would show by luck less than once in twenty times. *Corrected* is what the best so far is worth on rows that did not choose it.
    *새 최고*는 앞서 가장 좋았던 시도보다 짝지은 표준 오차 하나를 넘게 나아졌다는 뜻이고, *유의하게 더 좋음*은 그만큼 여러 번 보아 가장 좋은 것이라도 운으로는 스무 번에 한 번도 보이지 않을 만큼 나아졌다는 뜻입니다. *보정값*은 지금까지 가장 좋은 것이, 그것을 고르는 데 쓰지 않은 행에서 내는 값입니다.

    After trial
    시도 뒤

    The trial is
    시도의 결과

    significantly better
    유의하게 더 좋음

    new best
    새 최고

    Before, {} in the same folder had looked at these rows for {}: they count as well, because what was learned from them went into this plan.
    전에 같은 폴더의 {0}{이/가} {1}에 대해 이 행들을 보았습니다. 거기서 배운 것이 이 계획에 들어왔으므로 그것도 셉니다.

    {} to an earlier step counts as a look, too.
    앞 단계로의 {0}도 검증을 본 것으로 셉니다.

    Trained again with other seeds of weights and batches, the same recipe scores {} on one round of folds: the seed alone moves it by {}.
    가중치와 배치의 시드를 바꾸어 다시 훈련하면, 같은 설정의 점수는 폴드 한 바퀴에서 {0}입니다. 시드만으로 {1}만큼 움직입니다.

    The margin over {} is {}, within that: **a tie**. The simpler of the two is as good a choice.
    {0}보다 앞선 정도는 {1}{으로/로} 그 안에 듭니다. **무승부입니다.** 둘 가운데 더 단순한 것을 골라도 그만큼 좋습니다.
    """#
}
