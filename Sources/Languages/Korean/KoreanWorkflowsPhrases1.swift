extension KoreanPhrases {
  /// What the steps, the plans and the records say.
  static let workflows1 = #"""
    back to
    되돌아가기:

    go on
    계속

    The workflow has no steps. Give it at least one.
    워크플로에 단계가 없습니다. 단계를 하나 이상 두십시오.

    Step '{}' stands in the workflow twice. Give each step a name of its own.
    '{0}' 단계가 워크플로에 두 번 있습니다. 단계마다 다른 이름을 붙이십시오.

    The workflow has no step '{}'.
    워크플로에 '{0}' 단계가 없습니다.

    The event {} is not possible in the state {}.
    {1} 상태에서는 {0} 사건이 일어날 수 없습니다.

    Step '{}' cannot be left: {}
    '{0}' 단계를 떠날 수 없습니다: {1}

    Step '{}' cannot be left: it has not shown {}.
    '{0}' 단계를 떠날 수 없습니다. 아직 보이지 않은 것: {1}.

    From step '{}' there is no way back.
    '{0}' 단계에서는 되돌아갈 수 없습니다.

    From step '{}' one may return to {}, not to '{}'.
    '{0}' 단계에서 되돌아갈 수 있는 단계는 {1}이며, '{2}'{으로/로}는 갈 수 없습니다.

    Stopped. Everything done so far is kept; the same command goes on from here.
    중단했습니다. 지금까지 한 일은 모두 보존되어 있으며, 같은 명령을 실행하면 여기서 이어집니다.

    '{}': a last line that was cut off was dropped.
    '{0}': 잘린 마지막 줄을 버렸습니다.

    All steps are done.
    모든 단계를 마쳤습니다.

    {} of the plan's {} revisions were not reached.
    계획의 수정 {1}개 가운데 {0}개에는 이르지 못했습니다.

    Go on with the next step.
    다음 단계로 갑니다.

    End the run here.
    여기에서 실행을 끝냅니다.

    Return to '{}' and change it.
    '{0}' 단계로 돌아가 고칩니다.

    Where to go from here.
    이제 어디로 갈지.

    A step that lacks its evidence cannot be left forwards.
    근거를 갖추지 못한 단계에서는 앞으로 나아갈 수 없습니다.

    On if the gate has passed; the end if not.
    관문을 통과했으면 다음 단계로, 아니면 여기서 끝냅니다.

    It cannot be read.
    읽을 수 없습니다.

    The plan says so
    계획에 그렇게 적혀 있습니다

    Chosen by the person
    사람이 골랐습니다

    {}; the rule agrees: {}
    {0}. 규칙도 같습니다: {1}

    {}; the rule would have taken {}: {}
    {0}. 규칙대로라면 {1}입니다: {2}

    The plan's '{}.{}' is not used: after the other decisions nothing asks for it.
    계획의 '{0}.{1}'{은/는} 쓰이지 않습니다. 다른 결정을 내린 뒤에는 아무도 이것을 묻지 않습니다.

    linear model
    선형 모델

    {#} hidden layers of {#} units
    {1} 유닛의 은닉층 {0}개

    {#} hidden layer of {#} units
    {1} 유닛의 은닉층 {0}개

    Scales each step by recent gradients; good enough for almost any problem.
    최근의 그레이디언트로 걸음마다 크기를 조절합니다. 거의 모든 문제에 충분합니다.

    RMSprop with momentum and bias correction.
    RMSprop에 모멘텀과 편향 보정을 더한 것입니다.

    Plain mini-batch gradient descent with momentum 0.9.
    모멘텀 0.9를 쓰는 기본적인 미니 배치 경사 하강법입니다.

    the folds as tensors
    텐서로 바꾼 폴드

    corrected resampled t-test over {} folds (Nadeau & Bengio 2003)
    폴드 {0}개에 대한 보정된 재표집 t-검정(Nadeau & Bengio 2003)

    pooled out-of-fold rows
    모든 폴드의 검증 행

    held-out rows
    홀드아웃 검증 행

    exact McNemar test on {#} {}
    {1} {0}개에 대한 정확 McNemar 검정

    sign-flip permutation test on {#} {}
    {1} {0}개에 대한 부호 바꾸기 순열 검정

    sign-flip permutation test on the losses of {} {}
    {1} {0}개의 손실에 대한 부호 바꾸기 순열 검정

    paired bootstrap of {} replicates on {} held-out rows
    홀드아웃 행 {1}개에 대한 짝지은 부트스트랩 {0}회

    validation loss {} at epoch {}, {} at epoch {}; training loss {} and {}
    검증 손실은 에포크 {1}에서 {0}, 에포크 {3}에서 {2}, 훈련 손실은 각각 {4}{과/와} {5}

    two standard errors ({})
    표준 오차의 두 배({0})

    It overfits from epoch {}: {}; a rise of {}, more than {}.
    에포크 {0}부터 과대적합합니다({1}). 상승 폭 {2}{은/는} {3}보다 큽니다.

    It does not overfit within {} epochs: {}; a rise of {} is within {}.
    에포크 {0}번 안에는 과대적합하지 않습니다({1}). 상승 폭 {2}{은/는} {3} 이내입니다.

    The plan names no data file.
    계획에 데이터 파일이 없습니다.

    The metric '{}' has no value on the validation rows of fold {}: they hold too few classes. Choose another metric or fewer folds.
    지표 '{0}'{을/를} 폴드 {1}의 검증 행에서 계산할 수 없습니다. 들어 있는 클래스가 너무 적습니다. 다른 지표를 고르거나 폴드 수를 줄이십시오.

    This step needs {}, which no earlier step has made.
    이 단계에는 {0}{이/가} 필요한데, 앞선 단계에서 만들지 않았습니다.

    Every network diverged: its loss left the finite numbers. Lower tuning.learning_rate, or scale the inputs.
    모든 신경망이 발산했습니다. 손실이 유한한 수를 벗어났습니다. tuning.learning_rate를 낮추거나 입력의 스케일을 조정하십시오.

    the development rows
    개발 행

    final model
    최종 모델

    the metric '{}'
    지표 '{0}'

    Two classes: one sigmoid unit gives the probability of the positive class, and binary cross-entropy measures how surprised it is by the truth.
    클래스가 둘입니다. 시그모이드 유닛 하나가 양성 클래스의 확률을 내고, 이진 크로스엔트로피는 그 확률이 정답에 얼마나 놀라는지를 잽니다.

    {#} classes that exclude each other: softmax gives {} probabilities that sum to one, and categorical cross-entropy measures the surprise.
    서로 배타적인 클래스가 {0}개입니다. 소프트맥스가 합이 1인 확률 {1}개를 내고, 범주형 크로스엔트로피가 놀라움의 크기를 잽니다.

    A number: a linear unit leaves its range free, and the mean squared error has a gradient that shrinks near the optimum.
    숫자를 예측합니다. 선형 유닛은 값의 범위를 제한하지 않고, 평균 제곱 오차는 최적점에 가까울수록 그레이디언트가 작아집니다.

    Subtract the mean, divide by the standard deviation.
    평균을 빼고 표준 편차로 나눕니다.

    Map the smallest training value to 0 and the largest to 1.
    훈련 데이터의 최솟값을 0으로, 최댓값을 1로 옮깁니다.

    Leave the numbers as they are: only if they are small and alike already.
    숫자를 그대로 둡니다. 이미 작고 크기가 서로 비슷할 때만 알맞습니다.

    Fill a gap with the median of the training rows: outliers do not move it.
    빈 값을 훈련 행의 중앙값으로 채웁니다. 이상치에 흔들리지 않습니다.

    Fill a gap with the mean of the training rows.
    빈 값을 훈련 행의 평균으로 채웁니다.

    Use the column as a number.
    열을 숫자로 씁니다.

    Use the column as a category.
    열을 범주로 씁니다.

    Do not use the column.
    열을 쓰지 않습니다.

    Hold out one part for validation: cheap, good enough with many rows.
    한 부분을 검증용으로 떼어 둡니다. 비용이 적고, 행이 많으면 충분합니다.

    Hold out each of K parts once and average: for fewer rows.
    K개 부분을 한 번씩 떼어 검증하고 평균을 냅니다. 행이 많지 않을 때 알맞습니다.

    K-fold several times with shuffling: for few rows, at a price.
    섞어 가며 K-겹 교차 검증을 여러 번 합니다. 행이 적을 때 알맞지만 비용이 듭니다.

    iterated K-fold
    반복 K-겹 교차 검증

    {#} effective rows: one split would move the score by chance more than any choice.
    유효 행이 {0}개입니다. 한 번만 나누면 어떤 선택보다도 우연이 점수를 더 크게 움직입니다.

    {#} effective rows: few enough that one round of folds depends on the shuffle.
    유효 행이 {0}개로 적어서, 한 차례의 폴드는 섞는 방식에 좌우됩니다.

    {#} effective rows: enough for one round of folds.
    유효 행이 {0}개로, 한 차례의 폴드에 충분합니다.

    {#} effective rows: a held-out part is large enough by itself.
    유효 행이 {0}개로, 떼어 둔 한 부분만으로 충분합니다.

    the overfitted reference
    과대적합한 기준 신경망

    early stopping
    조기 종료

    half the units
    유닛 절반

    one layer fewer
    층 하나 줄이기

    corrected resampled t-test over {} folds
    폴드 {0}개에 대한 보정된 재표집 t-검정

    '{}' has {} classes: a binary task has two. Choose multiclass.
    '{0}'에는 클래스가 {1}개 있는데 이진 분류에는 둘이어야 합니다. multiclass를 고르십시오.

    '{}' has two classes: choose binary, one sigmoid unit is enough.
    '{0}'에는 클래스가 둘입니다. binary를 고르십시오. 시그모이드 유닛 하나면 충분합니다.

    Each row belongs to one of two classes: one sigmoid unit, binary cross-entropy.
    각 행이 두 클래스 가운데 하나에 속합니다. 시그모이드 유닛 하나와 이진 크로스엔트로피를 씁니다.

    Each row belongs to one of several classes: a softmax over them, categorical cross-entropy.
    각 행이 여러 클래스 가운데 하나에 속합니다. 클래스에 대한 소프트맥스와 범주형 크로스엔트로피를 씁니다.

    Each row has a number to be predicted: a linear unit, mean squared error.
    각 행마다 예측할 숫자가 있습니다. 선형 유닛과 평균 제곱 오차를 씁니다.

    binary classification
    이진 분류

    single-label multiclass classification
    단일 레이블 다중 분류

    scalar regression
    스칼라 회귀

    the network
    신경망

    the trivial model
    단순 모델

    Wilson interval
    Wilson 구간

    BCa bootstrap of 2,000 replicates
    BCa 부트스트랩 2,000회

    the median of the training rows
    훈련 행의 중앙값

    the mean of the training rows
    훈련 행의 평균

    the class shares of the training rows (the majority class, as a decision)
    훈련 행의 클래스 비율(결정할 때는 다수 클래스)

    A plan must be an object in braces.
    계획은 중괄호로 둘러싼 객체여야 합니다.

    The plan has no 'name'.
    계획에 'name'이 없습니다.

    Add "name": "...": letters, digits, '-' and '_'; the run folder begins with it.
    "name": "..."을 추가하십시오. 글자, 숫자, '-', '_'를 쓸 수 있고, 실행 폴더의 이름이 이것으로 시작합니다.

    '{}' must be an object in braces.
    '{0}'{은/는} 중괄호로 둘러싼 객체여야 합니다.

    {} Left out: {}
    {0} 쓰지 않으면: {1}

    'revisions' must be a list in brackets.
    'revisions'는 대괄호로 둘러싼 목록이어야 합니다.

    A revision must be an object in braces.
    수정은 중괄호로 둘러싼 객체여야 합니다.

    A revision needs 'after' and 'return_to', each the name of a step.
    수정에는 'after'와 'return_to'가 있어야 하며, 둘 다 단계의 이름이어야 합니다.

    After '{}' one cannot return to '{}', a later step.
    '{0}' 다음에는 더 뒤의 단계인 '{1}'{으로/로} 되돌아갈 수 없습니다.

    'changes' must be an object in braces.
    'changes'는 중괄호로 둘러싼 객체여야 합니다.

    the steps
    단계

    Did you mean '{}'?
    '{0}'{을/를} 쓰려고 하셨습니까?

    --set names the unknown key '{}'.
    --set에 알 수 없는 키 '{0}'{이/가} 있습니다.

    Write --set step.key=value, for example --set tuning.trials=40.
    --set 단계.키=값 꼴로 쓰십시오. 예: --set tuning.trials=40.

    The plan has no '{}'.
    계획에 '{0}'{이/가} 없습니다.

    Add it: {}
    추가하십시오: {0}

    The plan has plan_version {}, this program reads up to {}.
    계획의 plan_version은 {0}인데, 이 프로그램은 {1}까지 읽습니다.

    Use a newer sevenfold for this plan.
    이 계획에는 더 새로운 sevenfold를 쓰십시오.

    The name '{}' cannot begin a folder's name.
    '{0}'{은/는} 폴더 이름의 앞부분으로 쓸 수 없습니다.

    Use letters, digits, '-' and '_', at most 64 of them.
    글자, 숫자, '-', '_'만 64자까지 쓰십시오.

    Known here: {}.
    쓸 수 있는 것: {0}.
    """#
}
