extension KoreanPhrases {
  /// What stands in reports.
  static let reports1 = #"""
    Comparison of {} plans
    계획 {0}개 비교

    Plans that could not be run
    실행하지 못한 계획

    Expected on new rows
    새 행에서의 예상

    {} and {} more on the same rows
    {0} 외 {1}개, 같은 행을 쓰는 계획

    These plans judge by different metrics: they cannot be ranked, so none may open the rows.
    이 계획들은 서로 다른 지표로 판단하므로 순위를 매길 수 없고, 어느 것도 그 행을 열 수 없습니다.

    Best on validation: {}.
    검증에서 가장 앞선 것은 {0}입니다.

    The paired test finds it better than each of the others.
    짝지은 검정에서 나머지 모두보다 더 좋습니다.

    The paired test does not set it apart from {} of the others: its value is no worse, and luck explains the difference.
    나머지 중 {0}개와는 짝지은 검정으로 가려지지 않습니다. 값이 더 나쁘지는 않지만 차이는 우연으로 설명됩니다.

    Of {} of the others it has the better value only: there was no test, since they were not judged on the same validation rows.
    나머지 중 {0}개보다는 값만 더 좋습니다. 같은 검증 행으로 판단하지 않아 검정하지 못했습니다.

    Only it may open the test rows that these plans share.
    이 계획들이 함께 쓰는 테스트 행은 그것만 열 수 있습니다.

    The p-values are adjusted for {} comparisons (Holm).
    p 값은 비교 {0}개에 맞추어 보정했습니다(Holm).

    Against {}: not tested, not judged on the same validation rows.
    {0}{과/와}는 같은 검증 행으로 판단하지 않아 검정하지 않았습니다.

    better by more than luck
    우연을 넘어 더 좋음

    Against {}: {}; gain {} {}, p {}, {}.
    {0}{과/와} 비교: {1}. 이득 {2} {3}, p {4}, {5}.

    Against {}: {}; gain of the loss {} {}, p {}, {}.
    {0}{과/와} 비교: {1}. 손실의 이득 {2} {3}, p {4}, {5}.

    a tie
    무승부

    test opened
    테스트를 열었음

    stopped at a gate
    관문에서 멈춤

    test refused
    테스트 거부됨

    test left to a better plan
    테스트를 더 나은 계획에 맡김

    not ended
    끝나지 않음

    ✗ not passed
    ✗ 통과하지 못함

    – not reached
    – 이르지 못함

    ✓ passed
    ✓ 통과

    {}: report of a run
    {0}: 실행 보고서

    Two sections draw 'figures/{}': give each figure a name of its own.
    두 절이 'figures/{0}'{을/를} 그립니다. 그림마다 다른 이름을 붙이십시오.

    higher is better
    높을수록 좋음

    lower is better
    낮을수록 좋음

    {#} of {} rows lie on the diagonal, where prediction and truth agree.
    {1}행 가운데 {0}행이 예측과 실제가 일치하는 대각선에 있습니다.

    predicted class
    예측한 클래스

    actual class
    실제 클래스

    {} numbers in {} bins.
    {1}개 구간에 나눈 숫자 {0}개.

    {}, {}: from {} to {}.
    {0}, {1}: {2}에서 {3}까지.

    no values
    값 없음

    {} (axis from {} to {})
    {0}(축은 {1}에서 {2}까지)

    {} further rows are not drawn
    나머지 {0}개 행은 그리지 않음

    one in {} of {} points is drawn
    점 {1}개를 {0}개마다 하나씩 그림

    no error
    오차 없음

    perfect prediction (y = x)
    완벽한 예측(y = x)

    Collect more rows; of classes, above all of the rarest one.
    행을 더 모으십시오. 클래스라면 무엇보다 가장 드문 것을 모으십시오.

    Merge classes that need not be told apart, or predict a simpler target.
    구별하지 않아도 되는 클래스를 합치거나 더 단순한 타깃을 예측하십시오.

    Look at the roles in the section on the data: a column that is useful but was taken for an identifier can be given a role in the plan, under `preprocessing.roles`.
    데이터 절에서 역할을 살펴보십시오. 쓸모 있는 열인데 식별자로 보였다면 계획의 `preprocessing.roles`에서 역할을 줄 수 있습니다.

    Add columns that could tell something about the target.
    타깃에 대해 무언가를 알려 줄 만한 열을 추가하십시오.

    Check that the target column is the one you want to predict.
    타깃 열이 예측하려던 열이 맞는지 확인하십시오.

    Check that each row's target belongs to its inputs: a shuffled or shifted column looks just like this.
    행마다 타깃이 그 입력의 것이 맞는지 확인하십시오. 섞이거나 밀린 열이 있으면 꼭 이렇게 보입니다.

    Ask of each column why it should tell something about the target. Perhaps the inputs do not hold the answer: then no network will find it, and other inputs are needed (back to step 1).
    열마다 왜 타깃을 알려 주는지 물어보십시오. 입력에 답이 들어 있지 않을지도 모릅니다. 그렇다면 어떤 신경망도 찾지 못하며 다른 입력이 필요합니다(1단계로).

    Represent the inputs better: give columns their right roles, derive new ones from what you know of the subject (back to step 4).
    입력을 더 잘 표현하십시오. 열에 맞는 역할을 주고, 분야의 지식에서 새 열을 만드십시오(4단계로).

    Collect more rows: a small effect needs many rows before it can be told from luck.
    행을 더 모으십시오. 작은 효과는 행이 많아야 우연과 구별됩니다.

    Do not just change seeds and settings until the gate opens. Every attempt is another look at validation, and one in twenty passes by luck; a return through the workflow is counted and makes the gate stricter.
    관문이 열릴 때까지 시드와 설정만 바꾸지는 마십시오. 시도할 때마다 검증을 한 번 더 보는 것이고, 스무 번에 한 번은 운으로 통과합니다. 되돌아온 횟수를 세어 그만큼 관문을 엄격하게 합니다.

    Is there something to learn?
    배울 것이 있습니까?

    The trivial model looks at no input: it answers with {}. If a small network cannot beat it, either the inputs do not tell the target, or there are too few rows to find out. The linear model is a second bar: what it reaches, a network must exceed to be worth its complexity.
    단순 모델은 입력을 보지 않고 {0}{으로/로} 답합니다. 작은 신경망이 이것을 이기지 못하면 입력이 타깃을 알려 주지 않거나, 알아내기에 행이 너무 적은 것입니다. 선형 모델은 두 번째 기준입니다. 신경망이 그 복잡함의 값을 하려면 선형 모델을 넘어야 합니다.

    Trivial model
    단순 모델

    Linear model
    선형 모델

    First network: {}
    첫 신경망: {0}

    Standard error
    표준 오차

    trivial model
    단순 모델

    The first network beats the trivial model by {#}
    첫 신경망이 단순 모델을 {0}만큼 이깁니다

    The first network is ahead of the trivial model by no more than luck explains
    첫 신경망이 단순 모델보다 앞서지만 우연으로 설명되는 정도입니다

    The first network does no better than the trivial model
    첫 신경망이 단순 모델보다 낫지 않습니다

    {} on validation rows with two corrected standard errors; {}
    검증 행의 {0}, 보정된 표준 오차의 두 배 표시; {1}

    The difference is {} (estimate and 95 % interval, positive is better; {}).
    차이는 {0}입니다(추정값과 95 % 구간, 양수가 좋음. {1}).

    **The gate stays closed.** {} To pass, the network must be ahead with p below {}. So these data do not support the hypothesis. That does not prove that there is nothing to learn, only that this network on these rows has not found it.
    **관문이 닫혀 있습니다.** {0} 통과하려면 신경망이 앞서고 p가 {1}보다 작아야 합니다. 그러므로 데이터가 가설을 뒷받침하지 않습니다. 배울 것이 없다는 증명은 아니며, 이 행들에서 이 신경망이 찾지 못했다는 뜻입니다.

    **The gate opens.** {} Were there no difference, one as large would turn up with probability p, which is below the level of {}. The first network has statistical power: there is something to learn, and these rows are enough to see it.
    **관문이 열렸습니다.** {0} 차이가 없는데도 이만한 차이가 나올 확률이 p이며, 수준 {1}보다 작습니다. 첫 신경망에는 통계적 검정력이 있습니다. 배울 것이 있고, 이 행들로 그것을 볼 수 있습니다.

    The linear model diverged: its loss left the finite numbers, so nothing is compared.
    선형 모델이 발산해 손실이 유한한 수를 벗어났으므로 비교하지 않습니다.

    Against the linear model the first network's difference is {}: the two cannot be told apart on these rows.
    선형 모델과 비교하면 첫 신경망의 차이는 {0}입니다. 이 행들에서는 둘을 구별할 수 없습니다.

    Against the linear model the first network's difference is {}: the inputs act in combination, or along curves, and the network uses that.
    선형 모델과 비교하면 첫 신경망의 차이는 {0}입니다. 입력이 서로 얽혀, 또는 곡선을 따라 작용하며 신경망이 그것을 이용합니다.

    Against the linear model the first network's difference is {}: **the linear model is better**. Steps 6 and 7 have to show whether another network can make up for it.
    선형 모델과 비교하면 첫 신경망의 차이는 {0}입니다. **선형 모델이 더 좋습니다.** 다른 신경망이 이를 만회할 수 있는지는 6단계와 7단계에서 드러나야 합니다.

    The test score is better than validation led to expect. Take the expectation as the safer figure until you know why; the section on the test names what to check.
    테스트 점수가 검증에서 예상한 것보다 좋습니다. 까닭을 알 때까지는 예상값을 더 안전한 숫자로 여기십시오. 무엇을 확인할지는 테스트 절에 있습니다.

    The test score is worse than validation led to expect. Find out why before you trust either number; the section on the test names what to check.
    테스트 점수가 검증에서 예상한 것보다 나쁩니다. 어느 숫자든 믿기 전에 까닭을 찾으십시오. 무엇을 확인할지는 테스트 절에 있습니다.

    {#} test rows are few: the interval {} is wide, and a small difference between two models cannot be seen on them.
    테스트 행 {0}개는 적습니다. 구간 {1}{이/가} 넓어서 두 모델 사이의 작은 차이는 여기에서 보이지 않습니다.

    Fewer than ten test rows belong to {}{}: what the report says of such a class by itself is indicative only.
    {0}{1}에 속하는 테스트 행이 열 개가 되지 않습니다. 그런 클래스에 대해 보고서가 따로 말하는 것은 참고만 하십시오.

    and others
    등

    **Hardly better than a linear model on validation**: {} against {}, less than the standard error of the network's score. The linear model is simpler to explain and to keep.
    **검증에서 선형 모델보다 거의 낫지 않습니다.** {0} 대 {1}{으로/로}, 신경망 점수의 표준 오차보다 작은 차이입니다. 설명하고 유지하기에는 선형 모델이 더 쉽습니다.

    **A linear model does as well on validation**: {} against {} of the chosen network. Unless there are other reasons for a network, the linear model is simpler to explain and to keep.
    **검증에서 선형 모델도 그만큼 합니다.** {0}, 고른 신경망은 {1}입니다. 신경망을 써야 할 다른 까닭이 없다면 설명하고 유지하기에는 선형 모델이 더 쉽습니다.

    The first network does no better than a linear model on validation.
    첫 신경망이 검증에서 선형 모델보다 낫지 않습니다.

    Rows whose inputs another row has, too: {}. They were kept together in every split, so none is both learned and judged.
    다른 행과 입력이 똑같은 행: {0}. 나눌 때 언제나 함께 두었으므로 배우면서 동시에 판단하는 데 쓰인 행은 없습니다.

    Capacity is not proven: no network of step 6 overfits, so a larger one might do better. Extend `overfit.ladder`.
    용량이 입증되지 않았습니다. 6단계의 어느 신경망도 과대적합하지 않으므로 더 큰 것이 나을 수도 있습니다. `overfit.ladder`를 늘리십시오.

    {#} of {} trials diverged and could not be chosen.
    시도 {1}개 가운데 {0}개가 발산해 고를 수 없었습니다.

    The workflow went back {}; each return is a further chance for luck, and the gate of step 5 was made stricter accordingly.
    워크플로가 {0} 되돌아왔습니다. 되돌아올 때마다 운이 끼어들 기회가 늘어나므로 5단계의 관문을 그만큼 엄격하게 했습니다.

    Which classes are confused?
    어떤 클래스를 혼동합니까?

    Precision: of the rows that were called so, the share that are. Recall: of the rows that are, the share that was called so. F1 is their harmonic mean. A class with few rows has uncertain numbers.
    정밀도는 그렇다고 한 행 가운데 정말 그런 비율이고, 재현율은 정말 그런 행 가운데 그렇다고 한 비율입니다. F1은 둘의 조화 평균입니다. 행이 적은 클래스의 숫자는 불확실합니다.

    The most frequent confusions:
    가장 잦은 혼동:

    {#} of {} test rows are called wrong
    테스트 행 {1}개 가운데 {0}개를 틀렸습니다

    All {} test rows are called right
    테스트 행 {0}개를 모두 맞혔습니다

    {#} of {} test rows are called wrong; most often '{}' is taken for '{}' ({})
    테스트 행 {1}개 가운데 {0}개를 틀렸습니다. 가장 잦은 것은 '{2}'{을/를} '{3}'{으로/로} 본 것입니다({4})

    test rows by actual and predicted class, share of the actual class
    실제 클래스와 예측한 클래스별 테스트 행, 실제 클래스 안에서의 비율

    Test rows
    테스트 행

    Actual class
    실제 클래스

    Predicted class
    예측한 클래스

    No test row was called wrong.
    틀린 테스트 행이 없습니다.

    The worst mistakes, those that the network was surest of first. Look at these lines of the data file: a wrong label, a rare kind of row, or something that the inputs cannot tell.
    가장 큰 실수들로, 신경망이 가장 확신한 것부터입니다. 데이터 파일에서 이 줄들을 살펴보십시오. 틀린 레이블이거나, 드문 종류의 행이거나, 입력으로는 알 수 없는 것입니다.

    Line of the file
    파일의 줄

    Probability given to the truth
    정답에 준 확률

    The data
    데이터

    What was noticed while reading the file:
    파일을 읽으면서 알게 된 것:

    {} has {} with a target and {} beside it. To be predicted is {}, a task of {}.
    {0}에는 타깃이 있는 {1}{과/와} 그 옆의 {2}{이/가} 있습니다. 예측할 것은 {3}, 작업은 {4}입니다.

    The target lies between {} and {}.
    타깃은 {0}에서 {1} 사이에 있습니다.

    Share of rows (%)
    행의 비율(%)

    The {} classes
    클래스 {0}개

    What was noticed in the development rows before anything was trained:
    아무것도 훈련하기 전에 개발 행에서 알게 된 것:

    Left out, because they give the target away: {}.
    타깃을 드러내므로 뺀 것: {0}.

    {} of {} are used and become {} of the network; {}. All of this is measured on the development rows alone, and what preprocessing needs (means, scales, categories) is fitted on the training part of each fold: nothing of a row that judges flows into what it judges.
    {1} 가운데 {0}개를 써서 신경망의 {2}{이/가} 됩니다. {3}. 이 모든 것은 개발 행에서만 재었고, 전처리에 필요한 것(평균, 스케일, 범주)은 폴드마다 훈련 부분에만 맞추었습니다. 판단하는 행의 것이 판단받는 모델로 흘러들지 않습니다.

    no column has missing values
    값이 빠진 열이 없습니다

    missing values stand in {}
    {0}에 빠진 값이 있습니다

    All {} columns
    열 {0}개 모두

    Missing numbers: {}
    빠진 숫자: {0}

    A further input tells where a number was missing.
    숫자가 빠진 자리를 알려 주는 입력을 더합니다.

    Categories: one input for each category (one-hot encoding).
    범주: 범주마다 입력 하나(원-핫 인코딩).

    The target is standardized for training; all scores below are in its own units, losses are in standard deviations squared.
    타깃은 훈련할 때 표준화합니다. 아래의 점수는 모두 타깃의 단위이고, 손실은 표준 편차의 제곱이 단위입니다.

    Standard deviation
    표준 편차

    {}, not used
    {0}, 쓰지 않음

    Columns that are not used
    쓰지 않는 열

    Categories with their most frequent values
    범주와 가장 흔한 값

    How candidates are judged
    후보를 판단하는 방법

    **{} rows are sealed as test**, {} are left for development. Which rows are sealed depends on their content alone, not on the seed or on their order in the file, so another plan for the same data seals the same rows. {}
    **{0}행을 테스트용으로 봉인했고**, {1}행이 개발에 남았습니다. 어떤 행을 봉인하는지는 내용에만 달려 있고 시드나 파일 안의 순서와는 무관하므로, 같은 데이터를 쓰는 다른 계획도 같은 행을 봉인합니다. {2}
    """#
}
