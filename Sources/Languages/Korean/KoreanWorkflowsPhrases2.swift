extension KoreanPhrases {
  /// What the steps, the plans and the records say.
  static let workflows2 = #"""
    '{}' is not a key of {}.
    '{0}'{은/는} {1}의 키가 아닙니다.

    '{}' must be {}; found {}.
    '{0}'{은/는} {1}{이어야/여야} 하는데 {2}입니다.

    - Left out: {}
    - 쓰지 않으면: {0}

    The path of this schema.
    이 스키마의 경로.

    The version of the format of plans.
    계획 형식의 버전.

    The plan's name; the run folder begins with it.
    계획의 이름. 실행 폴더의 이름이 이것으로 시작합니다.

    The seed of all randomness.
    모든 무작위성의 시드.

    A plan for sevenfold
    sevenfold의 계획

    Returns to earlier steps, in the order they happen.
    앞 단계로 되돌아간 기록(일어난 순서대로).

    a whole number from {} to {}
    {0} 이상 {1} 이하의 정수

    a number from {} to {}
    {0} 이상 {1} 이하의 숫자

    a text in double quotes
    큰따옴표로 둘러싼 글

    one of its {} names
    이름 {0}개 가운데 하나

    true or false
    true 또는 false

    one of {}
    {0} 가운데 하나

    {}, or null for none
    {0}, 또는 없으면 null

    a list of at least {}, each {}
    {0}개 이상의 목록, 각각은 {1}

    an object whose values are each {}
    값이 각각 {0}인 객체

    it does not end with a line feed
    줄 바꿈으로 끝나지 않습니다

    it is not a line of this log
    이 로그의 줄이 아닙니다

    its hash does not fit its content
    해시가 내용과 맞지 않습니다

    It encodes to no JSON.
    JSON으로 바꿀 수 없습니다.

    it is not a decision
    결정이 아닙니다

    The outcome of step '{}' cannot be read: {}
    '{0}' 단계의 결과를 읽을 수 없습니다: {1}

    The record has no outcome of step '{}': the run has not completed it.
    기록에 '{0}' 단계의 결과가 없습니다. 실행이 그 단계를 마치지 못했습니다.

    it is not JSON
    JSON이 아닙니다

    Cannot write '{}': {}. Choose another folder with --runs, or free the place.
    '{0}'에 쓸 수 없습니다: {1}. --runs로 다른 폴더를 고르거나 자리를 비우십시오.

    Cannot read '{}': {}.
    '{0}'{을/를} 읽을 수 없습니다: {1}.

    Another sevenfold works in '{}'. Wait until it has ended, or stop it.
    다른 sevenfold가 '{0}'에서 작업하고 있습니다. 끝날 때까지 기다리거나 중단시키십시오.

    '{}', line {}: {}. The file was changed after it was written; remove the run folder to start again.
    '{0}', {1}번째 줄: {2}. 파일이 쓰인 뒤에 바뀌었습니다. 다시 시작하려면 실행 폴더를 지우십시오.

    '{}' is damaged: {}. Remove it to have it made again.
    '{0}'{이/가} 손상되었습니다: {1}. 지우면 다시 만듭니다.

    '{}', line {}: '{}' was decided as {} and would now be {}. The plan, the data or the program has changed since; remove the run folder to start again.
    '{0}', {1}번째 줄: '{2}'{은/는} {3}{으로/로} 결정되었는데 지금은 {4}입니다. 그 뒤에 계획이나 데이터나 프로그램이 바뀌었습니다. 다시 시작하려면 실행 폴더를 지우십시오.

    '{}' holds no run: it has no record.json. Name a folder below runs/.
    '{0}'에는 실행이 없습니다. record.json이 없습니다. runs/ 아래의 폴더를 지정하십시오.

    The run in '{}' has no model: it has not come to its final step. Run its plan to the end.
    '{0}'의 실행에는 모델이 없습니다. 마지막 단계에 이르지 못했습니다. 계획을 끝까지 실행하십시오.

    final evaluation
    최종 평가

    The units of each hidden layer of the first network.
    첫 신경망의 은닉층마다 둘 유닛 수.

    The first network is small: it must only show that there is something to learn.
    첫 신경망은 작습니다. 배울 것이 있다는 사실만 보이면 됩니다.

    One layer of 16 units, or as many as there are classes if these are more: a narrower layer would lose information for good.
    16 유닛의 층 하나. 클래스가 더 많으면 그 수만큼 둡니다. 층이 더 좁으면 정보를 영영 잃습니다.

    The optimizer.
    옵티마이저.

    The third of the three first choices: last activation, loss, optimizer.
    처음에 고를 세 가지(마지막 활성화 함수, 손실, 옵티마이저) 가운데 세 번째입니다.

    rmsprop: good enough for almost any problem.
    rmsprop. 거의 모든 문제에 충분합니다.

    The learning rate.
    학습률.

    Too high and the loss jumps about, too low and it crawls.
    너무 크면 손실이 널뛰고, 너무 작으면 더디게 줄어듭니다.

    The optimizer's own default.
    옵티마이저의 기본값.

    The rows of one gradient step.
    경사 하강 한 걸음에 쓰는 행의 수.

    Small batches give more steps an epoch, large ones steadier gradients.
    배치가 작으면 에포크마다 걸음이 많아지고, 크면 그레이디언트가 안정됩니다.

    By the training rows: 16 below 1,000, 32 below 10,000, else 128.
    훈련 행의 수에 따라 1,000 미만이면 16, 10,000 미만이면 32, 그 밖에는 128.

    The most epochs that a training may take.
    한 번의 훈련에 허용하는 최대 에포크.

    Training stops early once validation no longer improves; this is the limit.
    검증 점수가 더 나아지지 않으면 훈련은 일찍 멈춥니다. 이 값은 그 한계입니다.

    By the training rows: 200 below 1,000, 100 below 10,000, else 30.
    훈련 행의 수에 따라 1,000 미만이면 200, 10,000 미만이면 100, 그 밖에는 30.

    The level of significance at which the network must beat the trivial model.
    신경망이 단순 모델을 이겨야 하는 유의 수준.

    A network that luck explains is no evidence that there is anything to learn.
    우연으로 설명되는 신경망은 배울 것이 있다는 증거가 되지 못합니다.

    0.05, divided by the number of attempts if the workflow came back here.
    0.05. 이 단계로 되돌아왔다면 시도한 횟수로 나눕니다.

    Does a small network beat a trivial model by more than luck?
    작은 신경망이 우연을 넘어 단순 모델을 이깁니까?

    a comparison with the trivial model
    단순 모델과의 비교

    {#} classes: a layer narrower than that would be an information bottleneck.
    클래스가 {0}개입니다. 그보다 좁은 층은 정보 병목이 됩니다.

    The smallest network that is expected to have statistical power.
    통계적 검정력이 있으리라고 기대되는 가장 작은 신경망입니다.

    A layer of {} units between the input and {} classes is an information bottleneck: what it drops, no later layer can recover.
    입력과 {1}개 클래스 사이의 {0} 유닛짜리 층은 정보 병목입니다. 거기에서 버린 것은 뒤의 어느 층도 되살릴 수 없습니다.

    rmsprop at its default rate is good enough for almost any problem.
    기본 학습률의 rmsprop은 거의 모든 문제에 충분합니다.

    The default of {}.
    {0}의 기본값입니다.

    {#} training rows in a fold.
    폴드 하나에 훈련 행이 {0}개입니다.

    {#} training rows in a fold; training stops early by itself.
    폴드 하나에 훈련 행이 {0}개입니다. 훈련은 스스로 일찍 멈춥니다.

    One false alarm in twenty is the usual price.
    스무 번에 한 번의 헛경보가 보통 치르는 값입니다.

    first network
    첫 신경망

    {} {#} against {#} of {}: a gain of {#} [{#}, {#}], p {#}, {}
    {0} {1}, {3}의 {2}{과/와} 비교해 이득 {4} [{5}, {6}], p {7}, {8}

    The hypothesis is supported by these data: {}.
    데이터가 가설을 뒷받침합니다: {0}.

    The hypothesis is not supported by these data: {}; p must be below {} and the gain above 0.
    데이터가 가설을 뒷받침하지 않습니다: {0}. p가 {1}보다 작고 이득이 0보다 커야 합니다.

    No column is a copy of the target.
    타깃을 베낀 열은 없습니다.

    A copy of the target under another name would be all that the network learns.
    이름만 다른 타깃의 사본이 있으면 신경망은 그것만 배웁니다.

    There is no column '{}'.
    '{0}'{이라는/라는} 열이 없습니다.

    The share of the rows that is sealed as test.
    테스트용으로 봉인할 행의 비율.

    What was tuned on validation rows needs judging on rows that nobody has looked at.
    검증 행에 맞추어 조정한 것은 아무도 보지 않은 행으로 판단해야 합니다.

    By the effective rows: 0.25 below 200, else 0.2.
    유효 행의 수에 따라 200 미만이면 0.25, 그 밖에는 0.2.

    How the other rows are dealt into training and validation.
    나머지 행을 훈련과 검증으로 나누는 방법.

    The fewer the rows, the more the score depends on which of them validate.
    행이 적을수록 어느 행으로 검증하느냐에 점수가 좌우됩니다.

    By the effective rows: iterated_k_fold below 1,000, k_fold below 10,000, else hold_out.
    유효 행의 수에 따라 1,000 미만이면 iterated_k_fold, 10,000 미만이면 k_fold, 그 밖에는 hold_out.

    The number of folds.
    폴드의 수.

    More folds train on more rows and cost more.
    폴드가 많을수록 더 많은 행으로 훈련하지만 비용도 커집니다.

    5, or as many as the rarest class has rows if these are fewer.
    5. 가장 드문 클래스의 행이 더 적으면 그 수만큼.

    How often the rows are shuffled and dealt into folds anew.
    행을 다시 섞어 폴드로 나누는 횟수.

    Averaging over shuffles takes the luck of one shuffle out of the score.
    여러 번 섞어 평균을 내면 한 번의 섞기에 따르는 운이 점수에서 빠집니다.

    10 below 200 effective rows, else 5.
    유효 행이 200개 미만이면 10, 그 밖에는 5.

    The column whose values are never on both sides of a split, such as a patient's number.
    같은 값이 나뉜 양쪽에 걸치지 않게 할 열. 예를 들면 환자 번호.

    Rows of one person are alike: a split between them lets the network recognise the person.
    한 사람의 행들은 서로 닮았습니다. 그 사이를 나누면 신경망이 그 사람을 알아봅니다.

    None: rows with identical features stay together.
    없음. 특성이 똑같은 행은 언제나 함께 둡니다.

    The share of the development rows that a hold-out validates on.
    홀드아웃에서 검증에 쓸 개발 행의 비율.

    Validation rows teach nothing, training rows judge nothing.
    검증 행은 아무것도 가르치지 않고, 훈련 행은 아무것도 판단하지 않습니다.

    0.2, but no more than 20,000 rows.
    0.2. 다만 20,000행까지.

    Choose an evaluation protocol
    평가 방법 고르기

    Which rows are sealed, and how the others are dealt into training and validation.
    어떤 행을 봉인하고, 나머지를 훈련과 검증으로 어떻게 나누는지.

    sealed test rows
    봉인된 테스트 행

    A fifth of {} development rows, at most 20,000.
    개발 행 {0}개의 5분의 1, 최대 20,000개.

    Five folds train on four fifths of the rows.
    폴드 다섯 개면 행의 5분의 4로 훈련합니다.

    The rarest class has {} development rows: no more folds.
    가장 드문 클래스의 개발 행이 {0}개여서 폴드를 더 늘릴 수 없습니다.

    Only you know whether rows belong together; a column whose values repeat and fix the target is told in step 4.
    어떤 행들이 한데 속하는지는 여러분만 압니다. 값이 되풀이되면서 타깃을 정해 버리는 열은 4단계에서 알려 드립니다.

    the table
    표

    {#} of {#} rows are sealed, {} ({#} such rows).
    {1}행 가운데 {0}행을 봉인했습니다: {2}(그런 행 {3}개).

    {#} effective rows are too few for any verdict about a network: collect at least {}, better some hundreds.
    유효 행 {0}개는 신경망에 대해 어떤 결론을 내리기에도 너무 적습니다. 적어도 {1}개, 되도록 수백 개를 모으십시오.

    {} on {} rows; {} rows are sealed.
    {0}, {1}행. {2}행을 봉인했습니다.

    With {} test rows, a difference of {} standard deviations of the row differences can be shown (80 % power, 5 % level).
    테스트 행이 {0}개이면 행별 차이의 표준 편차 {1}배에 이르는 차이를 보일 수 있습니다(검정력 80 %, 유의 수준 5 %).

    With {} test rows, no improvement over the majority class ({}) can be shown reliably.
    테스트 행이 {0}개이면 다수 클래스({1})보다 나아졌다는 것을 믿을 만하게 보일 수 없습니다.

    With {} test rows, an accuracy of {} or more can be told from the majority class ({}) with 80 % power at the 5 % level.
    테스트 행이 {0}개이면 {1} 이상의 정확도를 다수 클래스({2})와 구별할 수 있습니다(검정력 80 %, 유의 수준 5 %).

    Hold-out of {}
    {0} 홀드아웃

    K-fold with {} folds
    {0}-겹 교차 검증

    Iterated K-fold, {} times {} folds,
    {1}-겹 교차 검증 {0}회 반복

    Iterated K-fold, {} times {} folds, on {} rows; {} rows are sealed.
    {1}-겹 교차 검증을 {0}회 반복, {2}행. {3}행을 봉인했습니다.

    Open the test set once
    테스트 세트를 단 한 번 열기

    What will the network do on rows that nobody has looked at?
    아무도 보지 않은 행에서 신경망은 어떻게 할까요?

    one look at the test rows
    테스트 행을 한 번 보기

    Written down before the opening: {} {#} [{#}, {#}] is expected.
    열기 전에 적어 둔 예상: {0} {1} [{2}, {3}].

    {} {#} [{#}, {#}] on {#} test rows; expected was {#} [{#}, {#}]: {}
    테스트 행 {4}개에서 {0} {1} [{2}, {3}], 예상은 {5} [{6}, {7}]: {8}
    """#
}
