extension KoreanPhrases {
  /// What reading, steps and reports say, further sentences.
  static let further3 = #"""
    Each row may have several labels at once: a sigmoid unit for each, binary cross-entropy.
    각 행에 레이블이 동시에 여럿 있을 수 있습니다. 레이블마다 시그모이드 유닛 하나와 이진 크로스엔트로피를 씁니다.

    Each row has several numbers to be predicted: a linear unit for each, mean squared error.
    각 행마다 예측할 숫자가 여럿 있습니다. 숫자마다 선형 유닛 하나와 평균 제곱 오차를 씁니다.

    multi-label classification
    다중 레이블 분류

    vector regression
    벡터 회귀

    Clustering has no target, and a network that learns from examples needs one: there would be no baseline to beat and no test to pass. Name a column to be predicted; or group the rows with another tool (such as k-means), look at the groups, and come back with their names as a target.
    군집화에는 타깃이 없는데, 샘플에서 배우는 신경망에는 타깃이 필요합니다. 타깃이 없으면 이길 기준선도 통과할 테스트도 없습니다. 예측할 열을 지정하십시오. 아니면 k-평균 같은 다른 도구로 행을 묶고, 묶음을 살펴본 다음, 그 이름을 타깃으로 삼아 다시 오십시오.

    Reinforcement learning learns from acting and being rewarded, not from a table of examples. If there is a log of states with the action that was right in each, predict that action as a class, or the reward as a number; to learn by acting, take a simulator and another tool.
    강화 학습은 샘플이 든 표가 아니라 행동하고 보상을 받으면서 배웁니다. 상태마다 옳았던 행동을 적은 기록이 있다면 그 행동을 클래스로, 또는 보상을 숫자로 예측하십시오. 행동하면서 배우게 하려면 시뮬레이터와 다른 도구를 쓰십시오.

    Newcombe's score interval
    Newcombe 점수 구간

    Student's t over {} groups of rows
    행의 그룹 {0}개에 대한 스튜던트 t

    One input for each token of the vocabulary: 1 if the text has it, else 0.
    어휘의 토큰마다 입력 하나. 글에 그 토큰이 있으면 1, 없으면 0입니다.

    One input for each token: how often the text has it.
    토큰마다 입력 하나. 글에 그 토큰이 나오는 횟수입니다.

    One input for each token: how often the text has it, times how rare it is among the training texts; each row has length 1.
    토큰마다 입력 하나. 글에 그 토큰이 나오는 횟수에, 훈련 글에서 얼마나 드문지를 곱한 값입니다. 각 행의 길이는 1입니다.

    The numbers of the tokens in their order, cut or filled up to one length, for an embedding.
    토큰의 번호를 순서대로 늘어놓고 한 길이로 자르거나 채웁니다. 임베딩에 씁니다.

    Runs of letters and digits, in lower case.
    이어진 글자와 숫자를 소문자로 바꾼 것입니다.

    Runs of so many characters within words: for scripts whose words have endings or no blanks between them, such as Korean.
    낱말 안에서 이어진 정해진 수의 글자입니다. 한국어처럼 낱말에 어미나 조사가 붙거나 낱말 사이에 빈칸이 없는 글에 알맞습니다.

    Train on the rows as they are.
    행을 있는 그대로 두고 훈련합니다.

    Draw rows of rare classes again until all classes have as many.
    모든 클래스의 행 수가 같아질 때까지 드문 클래스의 행을 다시 뽑습니다.

    Leave rows of frequent classes out until all classes have as many.
    모든 클래스의 행 수가 같아질 때까지 흔한 클래스의 행을 뺍니다.

    Make new rows of rare classes between neighbours of one class.
    한 클래스의 이웃한 행 사이에 드문 클래스의 새 행을 만듭니다.

    The threshold that does best on out-of-fold predictions; of labels one for each. Never on the test.
    폴드마다의 검증 예측에서 가장 좋은 임계값. 레이블이라면 레이블마다 하나씩입니다. 테스트로 정하는 일은 없습니다.

    0.5: whatever is more likely than not.
    0.5. 그럴 확률이 절반을 넘으면 그렇다고 봅니다.

    ; significantly better
    ; 유의하게 더 좋음

    ; new best
    ; 새로운 최고

    the median of each target in the training rows
    훈련 행에서 타깃마다의 중앙값

    the mean of each target in the training rows
    훈련 행에서 타깃마다의 평균

    the share of each label in the training rows
    훈련 행에서 레이블마다의 비율

    , which is not supported.
    (지원하지 않습니다).

    The log of run '{}' tells of an opening of test rows that '{}' lacks: the run folder was copied without the ledger, or the ledger was changed. Put the ledger back; without it nobody can say who has seen these rows.
    실행 '{0}'의 로그에는 테스트 행을 열었다고 적혀 있는데 '{1}'에는 없습니다. 장부 없이 실행 폴더만 복사했거나, 장부가 바뀌었습니다. 장부를 되돌려 놓으십시오. 장부가 없으면 누가 이 행들을 보았는지 아무도 말할 수 없습니다.

    Whether the learning rate is looked for by a sweep.
    학습률을 훑어서 찾을지.

    Trained a few batches at each of many rates, the network shows which ones it bears.
    여러 학습률마다 배치 몇 개씩 훈련해 보면 신경망이 어떤 학습률을 견디는지 드러납니다.

    No: the optimizer's own default.
    아니요. 옵티마이저의 기본값을 씁니다.

    The default suits almost any problem.
    기본값은 거의 모든 문제에 알맞습니다.

    The linear model diverged and is no bar.
    선형 모델은 발산해서 기준이 되지 못합니다.

    against {} of the linear model, a gain of
    선형 모델의 {0}{과/와} 비교해 이득

    It is better than a linear model, too: {}.
    선형 모델보다도 좋습니다: {0}.

    It is worse than a linear model: {}; steps 6 and 7 must make up for that.
    선형 모델보다 나쁩니다: {0}. 6단계와 7단계에서 이를 만회해야 합니다.

    It is not told from a linear model: {}.
    선형 모델과 구별되지 않습니다: {0}.

    A linear model does beat the trivial one, so there is something to learn: try a lower or higher learning rate, more epochs, or another scaling before other data.
    선형 모델은 단순 모델을 이기므로 배울 것이 있습니다. 데이터를 바꾸기 전에 더 낮거나 높은 학습률, 더 많은 에포크, 다른 스케일 조정을 시도하십시오.

    What to try: check that targets belong to their rows; inputs that could tell more; more rows; K-fold in place of a hold-out, which sees small effects worse.
    시도할 것: 타깃이 제 행에 맞게 붙어 있는지 확인하기, 더 많은 것을 알려 줄 입력, 더 많은 행, 그리고 작은 효과를 잘 보지 못하는 홀드아웃 대신 K-겹 교차 검증.

    With {} test rows, fewer than {}, the result will be indicative: an interval, but no verdict.
    테스트 행이 {0}개로 {1}개에 못 미쳐 결과는 참고용입니다. 구간은 있지만 결론은 내리지 않습니다.

    About {} test rows will be of class '{}', fewer than {}: what is said of it will be indicative.
    클래스 '{1}'의 테스트 행은 {0}개쯤으로 {2}개에 못 미칩니다. 이 클래스에 대해 말하는 것은 참고용입니다.

    The level of success, {}, cannot be shown with {} test rows: even without a mistake the interval begins at {}.
    성공 기준 {0}{은/는} 테스트 행 {1}개로 보일 수 없습니다. 하나도 틀리지 않아도 구간이 {2}에서 시작합니다.

    The level of success, {}, cannot be told from the majority class ({}) with {} test rows: reached or not, it would show nothing.
    성공 기준 {0}{은/는} 테스트 행 {2}개로는 다수 클래스({1})와 구별할 수 없습니다. 이르든 이르지 못하든 아무것도 보여 주지 않습니다.

    The level of success, {}, can be shown on {} test rows.
    성공 기준 {0}{은/는} 테스트 행 {1}개로 보일 수 있습니다.

    With {} test rows, nothing can be said of the smallest improvement.
    테스트 행이 {0}개이면 보일 수 있는 가장 작은 개선에 대해 아무것도 말할 수 없습니다.

    With {} and {} test rows of the two classes, no area under the ROC curve can be told from guessing (0.5) reliably.
    두 클래스의 테스트 행이 {0}개와 {1}개이면 ROC 곡선 아래 넓이가 얼마이든 찍기(0.5)와 믿을 만하게 구별할 수 없습니다.

    With {} and {} test rows of the two classes, an area under the ROC curve of {} or more can be told from guessing (0.5) with 80 % power at the 5 % level.
    두 클래스의 테스트 행이 {0}개와 {1}개이면 {2} 이상의 ROC 곡선 아래 넓이를 찍기(0.5)와 구별할 수 있습니다(검정력 80 %, 유의 수준 5 %).

    The level of success, {}, cannot be shown with {} test rows: even of a perfect ranking the interval begins at {}.
    성공 기준 {0}{은/는} 테스트 행 {1}개로는 보일 수 없습니다. 순위가 완벽해도 구간이 {2}에서 시작합니다.

    The level of success, {}, cannot be told from guessing (0.5) with {} test rows: reached or not, it would show nothing.
    성공 기준 {0}{은/는} 테스트 행 {1}개로는 찍기(0.5)와 구별할 수 없습니다. 이르든 이르지 못하든 아무것도 보여 주지 않습니다.

    With {} test rows, an R² of {} or more can be told from always saying the mean (0) with 80 % power at the 5 % level.
    테스트 행이 {0}개이면 {1} 이상의 R²를 늘 평균이라고 답하는 것(0)과 구별할 수 있습니다(검정력 80 %, 유의 수준 5 %).

    The level of success, {}, cannot be told from always saying the mean (0) with {} test rows: above {} it could.
    성공 기준 {0}{은/는} 테스트 행 {1}개로는 늘 평균이라고 답하는 것(0)과 구별할 수 없습니다. {2}보다 높으면 구별할 수 있습니다.

    With {} test rows, a mean absolute error about {} below the {} of always saying the median can be shown (80 % power, 5 % level).
    테스트 행이 {0}개이면 늘 중앙값이라고 답할 때의 평균 절대 오차 {2}보다 {1}쯤 낮은 오차를 보일 수 있습니다(검정력 80 %, 유의 수준 5 %).

    The level of success, {}, cannot be told from always saying the median ({}) with {} test rows: below {} it could.
    성공 기준 {0}{은/는} 테스트 행 {2}개로는 늘 중앙값이라고 답하는 것({1})과 구별할 수 없습니다. {3}보다 낮으면 구별할 수 있습니다.

    By the effective rows: iterated_k_fold below 1,000, k_fold below 10,000, else hold_out; expanding_window if there is a column of times.
    유효 행의 수에 따라 1,000 미만이면 iterated_k_fold, 10,000 미만이면 k_fold, 그 밖에는 hold_out. 시간 열이 있으면 expanding_window.

    A column of entities, by its name or its values, that repeat and fix the target, if there is one; else none: rows with identical features stay together.
    이름이나 값으로 보아 개체를 담고, 그 값이 되풀이되면서 타깃을 정해 버리는 열이 있으면 그 열. 없으면 없음이며, 특성이 똑같은 행은 언제나 함께 둡니다.

    The column of times: the latest rows are the test, earlier ones train for later ones.
    시간 열. 가장 최근의 행이 테스트가 되고, 앞선 행으로 훈련해 뒤의 행을 검증합니다.

    A model that is used tomorrow must be judged on rows that come after those it learned from.
    내일 쓸 모델은 배운 행보다 뒤에 오는 행으로 판단해야 합니다.

    The column along whose times the file is ordered, if there is one.
    파일이 어떤 시간 열의 순서로 놓여 있으면 그 열.

    The rows left out between training and validation, and before the test.
    훈련과 검증 사이, 그리고 테스트 앞에서 빼 둘 행의 수.

    If a target is known only after a while, the latest rows have none yet when one predicts.
    타깃을 얼마 지나서야 알 수 있다면, 예측할 때 가장 최근의 행에는 아직 타깃이 없습니다.

    The columns whose hash samples the rows, and chooses the test rows among them.
    해시로 행의 표본을 뽑고 그 가운데 테스트 행도 고를 열.

    A hash draws the same rows again and again, here and in BigQuery (FARM_FINGERPRINT).
    해시는 여기서도 BigQuery(FARM_FINGERPRINT)에서도 몇 번이고 같은 행을 뽑습니다.

    None: all rows are used, and the test rows are chosen by the hash of their content.
    없음. 모든 행을 쓰고, 테스트 행은 내용의 해시로 고릅니다.

    The buckets that the hash deals the rows into.
    해시로 행을 나누어 담을 버킷의 수.

    One bucket of ten is a tenth of a table that is too large.
    버킷 열 개 가운데 하나는 너무 큰 표의 10분의 1입니다.

    How many of the buckets are kept, counted from the first.
    남길 버킷의 수. 첫 버킷부터 셉니다.

    The second stage, which chooses the test rows, divides by the buckets of the first, so that it does not choose all or none of the sample.
    테스트 행을 고르는 둘째 단계에서는 첫 단계의 버킷 수로 먼저 나누어, 표본을 모두 고르거나 하나도 고르지 않는 일이 없게 합니다.

    All of them.
    모두.

    The rows are ordered by '{}'.
    행이 '{0}' 순서로 놓여 있습니다.

    Only you know how long it takes until a target is known.
    타깃을 알게 되기까지 얼마나 걸리는지는 여러분만 압니다.

    Only you know whether rows belong together; no column was found whose values repeat and fix the target.
    어떤 행들이 한데 속하는지는 여러분만 압니다. 값이 되풀이되면서 타깃을 정해 버리는 열은 찾지 못했습니다.

    leave_one_group_out needs a column of groups: name it as evaluation.group_column.
    leave_one_group_out에는 그룹 열이 필요합니다. evaluation.group_column에 지정하십시오.

    The rows are ordered by '{}', {} first: rows drawn at random would let the network learn from what comes later.
    행이 '{0}' 순서({1}부터)로 놓여 있습니다. 행을 무작위로 뽑으면 신경망이 나중에 올 것에서 배우게 됩니다.

    No column of times orders the rows.
    행의 순서를 정하는 시간 열이 없습니다.

    The table fits into memory; sampling is for tables that are too large to work with, or for a split that another system is to repeat.
    표가 메모리에 들어갑니다. 표본 추출은 표가 너무 커서 다루기 어렵거나, 다른 시스템에서 똑같이 나누어야 할 때 씁니다.

    The plan gives the test rows: they cannot be chosen by a hash, too.
    계획에서 테스트 행을 정했으므로 해시로 또 고를 수는 없습니다.

    The test rows are the latest ones: they cannot be chosen by a hash, too.
    가장 최근의 행이 테스트 행이므로 해시로 또 고를 수는 없습니다.

    A tenth of the rows in each bucket.
    버킷마다 행의 10분의 1이 들어갑니다.

    All rows can be used.
    모든 행을 쓸 수 있습니다.

    There are {} buckets: no more can be kept.
    버킷은 {0}개입니다. 그보다 많이 남길 수 없습니다.

    Sampling keeps {} of {} rows, those where MOD(ABS(FARM_FINGERPRINT(key)), {}) < {}, the key being {}.
    표본 추출로 {1}행 가운데 {0}행을 남깁니다. MOD(ABS(FARM_FINGERPRINT(key)), {2}) < {3}인 행이며, 키는 {4}입니다.

    {} rows are neither sealed nor used: they share their group or their content with a sealed row
    {0}행은 봉인하지도 쓰지도 않습니다. 봉인한 행과 그룹이나 내용이 같습니다

    , or lie in the gap of {} rows before the test
    (또는 테스트 앞에 둔 {0}행의 간격에 들어 있습니다)

    With {} test rows, the rarest label '{}' is expected in about {} of them{}.
    테스트 행 {0}개 가운데 가장 드문 레이블 '{1}'{이/가} 있는 행은 {2}개쯤으로 예상됩니다{3}.

    : indicative at best
    (기껏해야 참고용)

    Expanding window with {} folds in the order of time,
    시간 순서로 폴드 {0}개의 넓어지는 창

    Leave one group out, {} times,
    그룹 하나 빼기 {0}회

    With how many seeds the final recipe is trained.
    최종 조리법을 훈련할 시드의 수.

    Another seed gives another network; how much the score moves by that says what a digit is worth.
    시드가 다르면 신경망도 다릅니다. 그에 따라 점수가 얼마나 움직이는지 보면 자릿수 하나에 얼마만 한 뜻이 있는지 알 수 있습니다.

    3. The model is the one whose training loss lies in the middle, so that a training that went wrong is left aside; the others only show the spread.
    3. 훈련 손실이 가운데인 것이 모델이 되어 잘못된 훈련은 제외되고, 나머지는 흩어진 정도만 보여 줍니다.

    Trained with {} seeds, the recipe ends at a training loss of {}. The one in the middle is the model, seed {}: so a training that went wrong is left aside, and no test row has a say.
    시드 {0}개로 훈련하니 훈련 손실이 {1}로 끝났습니다. 가운데에 있는 시드 {2}의 신경망이 모델입니다. 그래서 잘못된 훈련은 제외되고, 테스트 행은 아무 영향도 주지 않습니다.

    Whether the network's probabilities are rescaled.
    신경망이 내는 확률의 크기를 다시 맞출지.

    A network trained long is often surer than it is right.
    오래 훈련한 신경망은 실제로 맞는 것보다 더 확신할 때가 많습니다.

    temperature, if the metric judges probabilities and out-of-fold predictions gain more than a standard error by it; else none.
    지표가 확률을 평가하고, 폴드마다의 검증 예측이 이것으로 표준 오차보다 크게 나아지면 temperature. 그 밖에는 none.

    Three networks show how much the score depends on the seed.
    신경망 세 개면 점수가 시드에 얼마나 좌우되는지 드러납니다.

    A temperature of {} lowers the out-of-fold log loss by {}, with a standard error of {}.
    온도 {0}{을/를} 쓰면 검증 폴드의 로그 손실이 {1}만큼 낮아지며, 그 표준 오차는 {2}입니다.

    {} The metric does not judge probabilities.
    {0} 지표가 확률을 평가하지 않습니다.

    Indicative only: {} test rows, and {} of each class, are the least for a verdict.
    참고만 하십시오. 결론을 내리려면 적어도 테스트 행 {0}개, 클래스마다 {1}개가 있어야 합니다.

    Over {} seeds it reaches from {} to {}.
    시드 {0}개에 걸쳐 {1}에서 {2}까지입니다.

    Keep them; the finding stands in the report.
    그대로 둡니다. 발견한 것은 보고서에 적습니다.

    Leave them out of training and validation.
    훈련과 검증에서 뺍니다.

    What is done with rows that are exact copies of an earlier one.
    앞선 행의 완전한 사본인 행을 어떻게 할지.

    A copy on the other side of a split is an answer given away; a copy within one side counts twice.
    나뉜 다른 쪽에 사본이 있으면 답을 내주는 셈이고, 같은 쪽에 있으면 두 번 셉니다.

    keep: copies stay on one side of every split. Asked only if there are some.
    keep. 사본은 나눌 때마다 언제나 같은 쪽에 둡니다. 사본이 있을 때만 묻습니다.

    What is done with rows whose features are equal and whose targets are not.
    특성은 같은데 타깃이 다른 행을 어떻게 할지.
    """#
}
