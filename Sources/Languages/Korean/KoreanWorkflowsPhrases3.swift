extension KoreanPhrases {
  /// What the steps, the plans and the records say.
  static let workflows3 = #"""
    the test is {} than expected by more than luck explains.
    우연으로 설명되지 않을 만큼 테스트 점수가 예상보다 {0}.

    the test is better than expected by more than luck explains.
    우연으로 설명되지 않을 만큼 테스트 점수가 예상보다 좋습니다.

    the test is worse than expected by more than luck explains.
    우연으로 설명되지 않을 만큼 테스트 점수가 예상보다 나쁩니다.

    validation and test agree.
    검증과 테스트가 일치합니다.

    Better than the trivial model ({}, p {}).
    단순 모델보다 낫습니다({0}, p {1}).

    Not shown to be better than the trivial model ({}, p {}).
    단순 모델보다 낫다는 것이 드러나지 않았습니다({0}, p {1}).

    The level of success, {}, is reached.
    성공 기준 {0}에 이르렀습니다.

    The level of success, {}, is not reached.
    성공 기준 {0}에 이르지 못했습니다.

    run '{}' opened {} of these {} test rows at {}
    실행 '{0}'{이/가} 이 테스트 행 {2}개 가운데 {1}개를 {3}에 열었습니다

    The test rows are left to the plan that validation ranks first.
    테스트 행은 검증에서 가장 앞선 계획에 맡깁니다.

    the sealed test rows
    봉인된 테스트 행

    The test rows stay closed: {}. A second look would no longer be a test; --reopen-test "reason" overrides, and the report will say so.
    테스트 행을 열지 않습니다: {0}. 두 번째로 보면 더는 테스트가 아닙니다. --reopen-test "이유"로 열 수는 있지만 보고서에 그 사실을 적습니다.

    Opened again although {}. Reason given: {=}
    다시 열었습니다. {0}. 적어 둔 이유: {1}

    The one number by which everything is judged.
    모든 것을 판단하는 단 하나의 숫자.

    To control something you must be able to observe it: success needs a number.
    다스리려면 관찰할 수 있어야 합니다. 성공에는 숫자가 필요합니다.

    Balanced classes: accuracy. A class below 20 %: the area under the precision-recall curve (two classes) or the macro F1 (more). A regression: the mean absolute error.
    클래스가 고르면 정확도. 20 %에 못 미치는 클래스가 있으면 정밀도-재현율 곡선 아래 면적(두 클래스) 또는 매크로 F1(그 이상). 회귀라면 평균 절대 오차.

    The level of the metric that counts as success.
    성공으로 칠 지표의 수준.

    Said beforehand, it cannot be moved afterwards.
    미리 말해 두면 나중에 옮길 수 없습니다.

    No level is set.
    수준을 정하지 않습니다.

    Choose a measure of success
    성공의 척도 고르기

    What success is, in one number, and the level that counts as success.
    무엇이 성공인지 하나의 숫자로, 그리고 어느 수준부터 성공인지.

    a primary metric
    주 지표

    '{}' cannot judge a {}; these can: {}.
    '{0}'{으로/로}는 {1}{을/를} 평가할 수 없습니다. 쓸 수 있는 것: {2}.

    Only you can say what is good enough; no level is set by rule.
    어느 정도면 충분한지는 여러분만 말할 수 있습니다. 규칙은 수준을 정하지 않습니다.

    {} decides; success is {}.
    {0}{이/가} 기준입니다. 성공 수준은 {1}입니다.

    {} decides; no level was set.
    {0}{이/가} 기준입니다. 성공 수준은 정하지 않았습니다.

    A number is predicted: the mean absolute error is in the target's own units.
    숫자를 예측합니다. 평균 절대 오차는 타깃과 단위가 같습니다.

    The rarest class has {} of the rows, the most frequent {}
    가장 드문 클래스가 행의 {0}, 가장 흔한 클래스가 {1}{을/를} 차지합니다

    {}: balanced enough for accuracy to mean something.
    {0}. 정확도가 의미를 가질 만큼 고릅니다.

    {}: accuracy would reward always saying the frequent class.
    {0}. 정확도를 쓰면 늘 흔한 클래스라고 답하는 것이 이득이 됩니다.

    The hidden units of each network to try, from small to large.
    시도할 신경망마다의 은닉 유닛 수, 작은 것부터 큰 것으로.

    Only a model that can overfit is known to be large enough.
    과대적합할 수 있는 모델이라야 충분히 크다는 것을 알 수 있습니다.

    The first network; four times its units; one layer more; eight times its units in three layers.
    첫 신경망, 유닛 네 배, 층 하나 더, 세 층에 유닛 여덟 배.

    The epochs of each rung, without early stopping.
    조기 종료 없이 단마다 훈련할 에포크.

    Overfitting shows only if training goes on after validation has turned.
    검증 손실이 돌아선 뒤에도 훈련을 계속해야 과대적합이 드러납니다.

    As many as the first network was allowed.
    첫 신경망에 허용한 만큼.

    Scale up until it overfits
    과대적합할 때까지 키우기

    How large a model is large enough?
    얼마나 큰 모델이면 충분히 큽니까?

    learning curves of every rung
    단마다의 학습 곡선

    Wider, then deeper, then both, starting from the first network.
    첫 신경망에서 시작해 더 넓게, 그다음 더 깊게, 그다음 둘 다.

    The first network was allowed {} epochs; nothing stops a rung early.
    첫 신경망에 {0} 에포크를 허용했습니다. 어느 단도 일찍 멈추지 않습니다.

    Its loss left the finite numbers.
    손실이 유한한 수를 벗어났습니다.

    Capacity is not proven: none of {} rungs overfits. The reference is the rung with the lowest validation loss, {}.
    용량이 입증되지 않았습니다. {0}개 단 가운데 과대적합한 것이 없습니다. 검증 손실이 가장 낮은 단 {1}{을/를} 기준으로 삼습니다.

    {} is large enough: validation turns at epoch {}, the gap to training there is {} of the validation loss.
    {0}{이면/면} 충분히 큽니다. 검증 손실은 에포크 {1}에서 돌아서며, 그때 훈련과의 차이는 검증 손실의 {2}입니다.

    the first network, without early stopping
    조기 종료를 하지 않은 첫 신경망

    wider and deeper
    더 넓고 더 깊게

    The roles of columns that the rule gets wrong: number, category or ignore, by name.
    규칙이 잘못 판단한 열의 역할(number, category, ignore)을 이름으로 지정.

    Only you know that a postcode is no number.
    우편번호가 숫자가 아니라는 것은 여러분만 압니다.

    By the values: numbers, categories; constants, identifiers and empty columns are not used.
    값에 따라 숫자와 범주로 나눕니다. 상수, 식별자, 빈 열은 쓰지 않습니다.

    The columns that are left out, beside constants and identifiers.
    상수와 식별자 말고도 뺄 열.

    A column that is known only together with the target makes every score a lie.
    타깃과 함께라야 알 수 있는 열은 모든 점수를 거짓으로 만듭니다.

    Columns that are copies of the target.
    타깃을 베낀 열.

    What stands in for missing numbers.
    빠진 숫자 대신 넣을 값.

    A network cannot read a gap.
    신경망은 빈칸을 읽지 못합니다.

    The median of the training rows.
    훈련 행의 중앙값.

    Whether a further column tells where a number was missing.
    숫자가 빠진 자리를 알려 주는 열을 더할지.

    That a value is missing can itself predict.
    값이 빠졌다는 사실 자체가 예측에 도움이 될 수 있습니다.

    Yes, if numbers are missing.
    빠진 숫자가 있으면 예.

    How numbers are scaled.
    숫자의 스케일을 맞추는 방법.

    Large numbers and unlike ranges make large gradients: networks want small, alike inputs.
    큰 수와 제각각인 범위는 그레이디언트를 크게 만듭니다. 신경망은 작고 고른 입력을 좋아합니다.

    standardization.
    표준화.

    Whether the target of a regression is standardized for training.
    회귀의 타깃을 훈련할 때 표준화할지.

    A target of large numbers makes large gradients, too; results are told in its own units.
    타깃이 큰 수여도 그레이디언트가 커집니다. 결과는 원래 단위로 알려 드립니다.

    Yes, if its standard deviation is above 10 or below 0.1.
    표준 편차가 10보다 크거나 0.1보다 작으면 예.

    Prepare the data
    데이터 준비하기

    How raw columns become tensors of small numbers.
    원래의 열이 작은 숫자의 텐서가 되는 방법.

    tensors fitted on training rows
    훈련 행에 맞춘 텐서

    The values tell the roles.
    값을 보고 역할을 정합니다.

    No number is missing in the development rows; new rows may have gaps.
    개발 행에는 빠진 숫자가 없지만, 새로운 행에는 있을 수 있습니다.

    {#} columns have gaps; outliers do not move a median.
    열 {0}개에 빈칸이 있습니다. 중앙값은 이상치에 흔들리지 않습니다.

    No number is missing.
    빠진 숫자가 없습니다.

    A gap can itself predict.
    빈칸 자체가 예측에 도움이 될 수 있습니다.

    The target's standard deviation is {}.
    타깃의 표준 편차는 {0}입니다.

    No column is left to predict from.
    예측에 쓸 열이 하나도 남지 않았습니다.

    {#} of {} columns are used; they become {} inputs. All is fitted on the training rows of each fold.
    열 {1}개 가운데 {0}개를 써서 입력 {2}개를 만듭니다. 모든 것을 폴드마다 훈련 행에만 맞춥니다.

    There are no numeric columns.
    숫자 열이 없습니다.

    The standard deviations of the numeric columns reach from {} to {}.
    숫자 열의 표준 편차는 {0}에서 {1}까지 걸쳐 있습니다.

    The file with the data: one row an example, a header line.
    데이터 파일. 한 행이 샘플 하나이고 머리글 줄이 있어야 합니다.

    Everything that can be learned is in there.
    배울 수 있는 모든 것이 그 안에 있습니다.

    Required.
    반드시 있어야 합니다.

    The column to be predicted.
    예측할 열.

    The first question of the book: what are you trying to predict?
    책의 첫 질문입니다. 무엇을 예측하려고 합니까?

    The kind of task.
    작업의 종류.

    The task fixes the last layer and the loss.
    작업에 따라 마지막 층과 손실이 정해집니다.

    By the target: two values are binary, texts or few whole numbers are classes, other numbers are a regression.
    타깃을 보고 정합니다. 값이 둘이면 이진 분류, 문자열이나 적은 수의 정수이면 다중 분류, 그 밖의 숫자이면 회귀입니다.

    The class that counts as positive, in a binary task.
    이진 분류에서 양성으로 볼 클래스.

    Precision, recall and AUC are about finding this class.
    정밀도, 재현율, AUC는 이 클래스를 찾아내는 일에 관한 것입니다.

    The rarer of the two classes; of equal ones, the last by name.
    두 클래스 가운데 더 드문 것. 같으면 이름이 뒤에 오는 것.

    The first hypothesis, in your own words.
    여러분의 말로 쓴 첫째 가설.

    A workflow tests a hypothesis: that the outputs can be predicted from the inputs.
    워크플로는 가설을 검증합니다. 입력에서 출력을 예측할 수 있다는 가설입니다.

    A sentence with the names of the columns.
    열의 이름이 들어간 한 문장.

    The second hypothesis, in your own words.
    여러분의 말로 쓴 둘째 가설.

    The second hypothesis: that these data are enough to learn the relation.
    둘째 가설은 이 데이터만으로 그 관계를 배우기에 충분하다는 것입니다.

    A sentence with the numbers of rows and columns.
    행과 열의 수가 들어간 한 문장.

    Define the problem
    문제 정의하기

    What goes in, what is predicted, which kind of task, is there enough data.
    무엇을 넣고 무엇을 예측하는지, 어떤 작업인지, 데이터가 충분한지.

    two hypotheses
    두 가지 가설

    Only you can say where the data are.
    데이터가 어디에 있는지는 여러분만 말할 수 있습니다.

    Only you can say what is to be predicted.
    무엇을 예측할지는 여러분만 말할 수 있습니다.

    The {} columns can predict '{}' for rows not seen before.
    열 {0}개로 처음 보는 행의 '{1}'{을/를} 예측할 수 있다.

    Outputs must be predictable from inputs; step 5 tests it.
    출력은 입력에서 예측할 수 있어야 합니다. 5단계에서 확인합니다.

    These {} rows hold enough to learn it.
    이 {0}행은 그것을 배우기에 충분하다.

    {#} rows for {} columns: {} rows a column; step 5 tests it.
    열 {1}개에 행 {0}개, 열마다 {2}행입니다. 5단계에서 확인합니다.

    {}: {} rows, {} columns, target '{}'.
    {0}: {1}행, {2}열, 타깃 '{3}'.

    '{}' is not a class of '{}': {}.
    '{0}'{은/는} '{1}'의 클래스가 아닙니다: {2}.

    Draw each trial by chance: 60 draws hit the best 5 % of the space with 95 % probability.
    시도마다 무작위로 뽑습니다. 60번 뽑으면 공간의 상위 5 %를 95 % 확률로 맞힙니다.

    How the trials are drawn.
    시도를 뽑는 방법.

    Random search beats a grid where few of the axes matter.
    중요한 축이 몇 되지 않을 때는 랜덤 서치가 그리드 서치를 이깁니다.

    random.
    무작위.

    How many trials are drawn.
    뽑을 시도의 수.
    """#
}
