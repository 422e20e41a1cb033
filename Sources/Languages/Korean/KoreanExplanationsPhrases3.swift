extension KoreanPhrases {
  /// The topics of `sevenfold explain`.
  static let explanations3 = #"""
    A number that only names a row, such as a customer number, holds no knowledge about it, but a large network can learn it by heart, or find in it the order in which the rows were collected. Then validation looks good and the world does not agree.
    고객 번호처럼 행의 이름일 뿐인 수에는 그 행에 대한 지식이 없습니다. 그런데 큰 신경망은 그것을 외우거나, 거기에서 행을 모은 순서를 찾아낼 수 있습니다. 그러면 검증은 좋아 보이지만 세상은 그렇지 않습니다.

    A column of at least 20 values is taken for an identifier if more than 95 % of them are unique and they are text, or whole numbers that only rise or only fall along the file. It is left out by rule; a plan can keep it by naming its role.
    값이 20개 이상인 열은, 95 % 넘게 겹치지 않으면서 문자열이거나 파일을 따라 커지기만 또는 작아지기만 하는 정수이면 식별자로 봅니다. 규칙에 따라 빼며, 계획에서 역할을 정하면 남길 수 있습니다.

    Hold-out validation
    홀드아웃 검증

    One part of the rows is put aside for validation, the rest is for training. It costs one training per trial, and is right when there are plenty of data. With few rows the one validation part may happen to be easy or hard, and the score moves when the split is drawn anew; then k-fold is the answer.
    행의 한 부분을 검증용으로 떼어 두고 나머지로 훈련합니다. 시도마다 훈련 한 번이면 되고, 데이터가 넉넉할 때 알맞습니다. 행이 적으면 하나뿐인 검증 부분이 마침 쉽거나 어려울 수 있고, 다시 나누면 점수가 움직입니다. 그때는 k-겹이 답입니다.

    Recommended from 10,000 effective rows on, with 20 % and at most 20,000 rows for validation. Classes keep their shares, and rows with identical features stay together.
    유효 행이 10,000개 이상일 때 추천하며, 20 %, 최대 20,000행을 검증에 씁니다. 클래스의 비율을 지키고, 특성이 똑같은 행은 함께 둡니다.

    K-fold cross-validation
    k-겹 교차 검증

    The rows are dealt into k parts. Each part is the validation part once, while the others train; the score is the mean of the k. Every row is used for both, so few data are used well, at the price of k trainings. The k scores are not independent, since any two training parts share most of their rows, so their plain standard error is too small.
    행을 k개 부분으로 나눕니다. 각 부분이 한 번씩 검증을 맡고 그동안 나머지로 훈련하며, 점수는 k개의 평균입니다. 모든 행을 두 가지에 다 쓰므로 적은 데이터를 잘 쓰지만 k번 훈련하는 값을 치릅니다. 어느 두 훈련 부분이든 행의 대부분을 함께 쓰므로 k개의 점수는 독립이 아니고, 그냥 구한 표준 오차는 너무 작습니다.

    Recommended from 1,000 effective rows on, k = 5; k shrinks to the development rows of the rarest class. The standard error is the corrected one (see corrected_t). The number of epochs for the final training is the median of the folds' best epochs. No fold's model is ever kept: the folds judge the recipe.
    유효 행이 1,000개 이상일 때 k = 5로 추천하며, k는 가장 드문 클래스의 개발 행 수까지 줄어듭니다. 표준 오차는 보정된 것입니다(corrected_t 참고). 마지막 훈련의 에포크 수는 폴드마다 가장 좋은 에포크의 중앙값입니다. 폴드의 모델은 남기지 않습니다. 폴드는 조리법을 판단합니다.

    Leave one group out
    그룹 하나 빼기

    Each group, such as a hospital or a person, is the validation part once, while all others train. It tells how well the network does on a group that it has never seen.
    병원이나 사람 같은 그룹이 한 번씩 검증을 맡고 나머지로 훈련합니다. 한 번도 보지 못한 그룹에서 신경망이 얼마나 잘하는지 알려 줍니다.

    A splitter of the library, for a stage of your own; plans keep groups together with evaluation.group_column in any protocol.
    단계를 직접 만들 때 쓰는 라이브러리의 분할기입니다. 계획에서는 어떤 평가 방법에서나 evaluation.group_column으로 그룹을 함께 둡니다.

    Expanding window
    넓어지는 창

    The rows stand in the order of time; each part validates what was trained on all rows before it, with a gap between the two if what is predicted lies ahead. A shuffle would let the network learn from the future.
    행이 시간 순서로 놓여 있습니다. 각 부분은 그 앞의 모든 행으로 훈련한 것을 검증하고, 앞날을 예측한다면 둘 사이에 간격을 둡니다. 섞으면 신경망이 미래에서 배우게 됩니다.

    A splitter of the library, for a stage of your own; step 4 tells when the rows of a table stand in the order of time.
    단계를 직접 만들 때 쓰는 라이브러리의 분할기입니다. 표의 행이 시간 순서로 놓여 있으면 4단계에서 알려 줍니다.

    Chollet, Deep Learning with Python: 1st ed. section 4.2 (the arrow of time).
    Chollet, Deep Learning with Python: 1판 4.2절(시간의 화살).

    Iterated k-fold with shuffling
    섞어 가며 되풀이하는 k-겹 교차 검증

    K-fold, repeated several times, each time with the rows shuffled anew, and averaged over all folds of all repeats. For very few rows it is the most precise estimate that these rows can give. It costs repeats times k trainings. More repeats remove the luck of the dealing, not the luck of having just these rows.
    k-겹을 여러 번, 그때마다 행을 새로 섞어 되풀이하고 모든 폴드의 평균을 냅니다. 행이 아주 적을 때 그 행들이 줄 수 있는 가장 정밀한 추정입니다. 반복 횟수 곱하기 k번 훈련합니다. 더 되풀이하면 나누는 운은 없어지지만, 하필 이 행들이라는 운은 없어지지 않습니다.

    Recommended below 1,000 effective rows: 5 folds with 5 repeats, below 200 rows with 10. Models are compared by the corrected resampled t-test; the plain t-test over repeated folds calls a difference real in more than half of the cases where there is none.
    유효 행이 1,000개 미만일 때 폴드 5개를 5번, 200개 미만이면 10번 되풀이하도록 추천합니다. 모델은 보정된 재표집 t-검정으로 비교합니다. 되풀이한 폴드에 보통의 t-검정을 쓰면 차이가 없는데도 절반이 넘게 차이가 있다고 합니다.

    Chollet, Deep Learning with Python: 1st ed. section 4.2; 2nd and 3rd ed. chapter 5. Nadeau and Bengio, Machine Learning 52 (2003).
    Chollet, Deep Learning with Python: 1판 4.2절, 2판·3판 5장. Nadeau and Bengio, Machine Learning 52 (2003).

    Stratified splits
    계층 유지 분할

    Rows are dealt so that each part has the same share of every class. Without it a small part may by chance hold few rows of a rare class, or none, and its score says little. It changes nothing in what is estimated, it only removes a source of luck.
    부분마다 모든 클래스의 비율이 같도록 행을 나눕니다. 그러지 않으면 작은 부분에 드문 클래스의 행이 어쩌다 적거나 없을 수 있고, 그 점수는 말해 주는 것이 적습니다. 추정하는 것은 그대로이고 운의 한 가지 원천만 없앱니다.

    All splits are stratified, the test rows included: classes keep their shares, and the target of a regression is cut into ten parts of equal size, which do the same. A class with fewer rows of different content than there are folds is refused.
    테스트 행까지 모든 분할에서 계층을 유지합니다. 클래스는 비율을 지키고, 회귀의 타깃은 크기가 같은 열 부분으로 잘라 똑같이 합니다. 내용이 다른 행이 폴드 수보다 적은 클래스는 거부합니다.

    Rows that belong together
    한데 속하는 행

    If rows of one person, one machine or one photograph stand on both sides of a split, the model can recognise instead of predict, and validation praises it for that. The same happens with rows that are simply there twice. Such rows must go to the same side.
    한 사람, 한 기계, 한 사진의 행이 나뉜 양쪽에 있으면 모델은 예측하는 대신 알아볼 수 있고, 검증은 그것을 칭찬합니다. 그냥 두 번 들어 있는 행도 마찬가지입니다. 그런 행은 같은 쪽으로 가야 합니다.

    Rows with the same features are found by hash and are always dealt together, in the test split and in every fold. Their number is in the decision log and in the record. With evaluation.group_column a plan names a column, such as a patient's number, whose rows of one value stay together, too.
    특성이 똑같은 행은 해시로 찾아, 테스트를 나눌 때도 모든 폴드에서도 언제나 함께 둡니다. 그 수는 결정 기록과 실행 기록에 있습니다. 계획에서 evaluation.group_column에 환자 번호 같은 열을 적으면 그 값이 같은 행도 함께 둡니다.

    The test rows
    테스트 행

    The rows that are asked once, after everything has been decided. They are worth exactly as much as the certainty that nothing was decided by them, which is hard to keep by good intentions: each look that changes a choice uses some of it up.
    모든 것을 정한 뒤 단 한 번 물어보는 행입니다. 아무것도 그것으로 정하지 않았다는 확신만큼의 값이 있는데, 좋은 뜻만으로는 지키기 어렵습니다. 선택을 바꾸는 눈길 하나하나가 그것을 조금씩 써 버립니다.

    A row is a test row if a hash of its features says so: u = the first 8 bytes of SHA-256 / 2^64, and u below the fraction; below 1,000 rows the round(f * n) smallest u of each class. Seed, plan name and file order make no difference. The opening is written to runs/test-openings.jsonl before it happens; a second opening of any of these rows is refused, unless --reopen-test names a reason, which then heads the report.
    특성의 해시가 그렇다고 하면 테스트 행입니다. u = SHA-256의 첫 8바이트 / 2^64이고 u가 비율보다 작으면 테스트 행이며, 1,000행 미만이면 클래스마다 u가 작은 round(f * n)개입니다. 시드, 계획의 이름, 파일의 순서는 상관없습니다. 여는 일은 일어나기 전에 runs/test-openings.jsonl에 적습니다. 이 행들 가운데 하나라도 두 번째로 여는 것은 --reopen-test에 이유를 적지 않으면 거부하며, 이유는 보고서 첫머리에 적습니다.

    Dropout
    드롭아웃

    While training, a random part of a layer's outputs is set to 0 at every step, so that no unit can rely on particular others and patterns that hold by chance do not build up. In use all units work. It is among the most effective means against overfitting; too much of it, and the network cannot learn.
    훈련하는 동안 걸음마다 층의 출력 일부를 무작위로 0으로 만들어, 어떤 유닛도 특정한 다른 유닛에 기댈 수 없고 우연히 성립하는 패턴이 쌓이지 않게 합니다. 쓸 때는 모든 유닛이 일합니다. 과대적합을 막는 가장 효과적인 방법의 하나이지만, 지나치면 신경망이 배우지 못합니다.

    Rates between 0.2 and 0.5 are usual; by rule tuning draws from 0, 0.25 and 0.5. Outputs that stay are divided by 1 - rate while training, and in use nothing is done. The units are drawn by a seeded generator, the same on any number of threads.
    보통 0.2에서 0.5 사이를 쓰며, 규칙에 따라 튜닝은 0, 0.25, 0.5에서 뽑습니다. 남은 출력은 훈련할 때 1 - 비율로 나누고, 쓸 때는 아무것도 하지 않습니다. 유닛은 시드가 정해진 생성기로 뽑으며 스레드 수와 상관없이 같습니다.

    A cost that is proportional to the size of each weight is added to the loss. It pulls all weights towards 0 with the same force, so that many become exactly or nearly 0 and the network uses few of its inputs. Simpler networks are less likely to overfit.
    가중치마다 크기에 비례하는 비용을 손실에 더합니다. 모든 가중치를 같은 힘으로 0 쪽으로 당겨, 많은 가중치가 정확히 또는 거의 0이 되고 신경망은 입력의 일부만 쓰게 됩니다. 단순한 신경망은 과대적합할 가능성이 작습니다.

    Factor times the sum of |w| over the weights of the hidden layers, biases excepted, as in Keras. The penalty acts on the gradient; the curves show the loss without it. By rule tuning draws from 0 and 0.0001.
    계수 곱하기 은닉층 가중치의 |w| 합이며, Keras처럼 편향은 뺍니다. 이 항은 그레이디언트에 작용하고, 곡선은 그것을 뺀 손실을 보여 줍니다. 규칙에 따라 튜닝은 0과 0.0001에서 뽑습니다.

    Chollet, Deep Learning with Python: 1st ed. section 4.4; 2nd and 3rd ed. chapter 5, 'Regularizing your model'.
    Chollet, Deep Learning with Python: 1판 4.4절, 2판·3판 5장 'Regularizing your model'.

    A cost that is proportional to the square of each weight is added to the loss. It pulls large weights most, so that the network spreads its work over many moderate weights, and its output changes smoothly with its inputs. With plain gradient descent it is the same as weight decay.
    가중치의 제곱에 비례하는 비용을 손실에 더합니다. 큰 가중치를 가장 세게 당겨, 신경망이 일을 여러 알맞은 크기의 가중치에 나누고 출력이 입력을 따라 매끄럽게 변합니다. 보통의 경사 하강법에서는 가중치 감쇠와 같습니다.

    Factor times the sum of w^2 over the weights of the hidden layers, biases excepted, as in Keras. The penalty acts on the gradient; the curves show the loss without it. By rule tuning draws from 0, 0.0001, 0.001 and 0.01.
    계수 곱하기 은닉층 가중치의 w^2 합이며, Keras처럼 편향은 뺍니다. 이 항은 그레이디언트에 작용하고, 곡선은 그것을 뺀 손실을 보여 줍니다. 규칙에 따라 튜닝은 0, 0.0001, 0.001, 0.01에서 뽑습니다.

    Early stopping
    조기 종료

    Training is stopped when the validation loss has not improved for a while, and the weights of the best epoch are given back. It finds the right length of training without having to know it. As the epoch is chosen on validation rows, it is one more look at them.
    검증 손실이 한동안 나아지지 않으면 훈련을 멈추고 가장 좋은 에포크의 가중치를 돌려줍니다. 알맞은 훈련 길이를 미리 알지 못해도 찾습니다. 에포크를 검증 행으로 고르므로 검증을 한 번 더 보는 것입니다.

    Patience: 10 % of the planned epochs, at least 5. An epoch counts as better when its validation loss is smaller at all; a loss that is not a number never is. It never looks at test rows.
    기다리는 에포크는 계획한 에포크의 10 %, 적어도 5입니다. 검증 손실이 조금이라도 작으면 더 나은 에포크로 칩니다. 수가 아닌 손실은 결코 그렇지 않습니다. 테스트 행은 절대 보지 않습니다.

    A smaller network
    더 작은 신경망

    The simplest means against overfitting: a network with fewer units or layers cannot learn the training rows by heart and has to find what they have in common. Too small, and it cannot learn that either. There is no formula for the right size; it is found by trying.
    과대적합을 막는 가장 단순한 방법입니다. 유닛이나 층이 적은 신경망은 훈련 행을 외울 수 없어 그 공통점을 찾아야 합니다. 너무 작으면 그것도 배울 수 없습니다. 알맞은 크기를 알려 주는 공식은 없고, 해 보아야 찾습니다.

    Tuning starts from the size that overfitted in step 6 and draws fewer and more units and layers. Among candidates that are equally good within one paired standard error the one with the fewest parameters is taken.
    튜닝은 6단계에서 과대적합한 크기에서 시작해 유닛과 층을 더 적게, 더 많게 뽑습니다. 짝지은 표준 오차 하나 안에서 똑같이 좋은 후보들 가운데 파라미터가 가장 적은 것을 고릅니다.

    Random search
    랜덤 서치

    Settings are drawn at random and tried. Usually only a few of the settings matter, and nobody knows which; random draws try a new value of each of them every time, while a grid repeats the same few values. With 60 draws there is a chance of 95 % that one lies among the best 5 % of all settings.
    설정을 무작위로 뽑아 시도합니다. 보통은 몇 가지 설정만 중요한데 그것이 무엇인지는 아무도 모릅니다. 무작위로 뽑으면 매번 모든 설정의 새 값을 시도하지만, 그리드는 같은 몇 값을 되풀이합니다. 60번 뽑으면 그 가운데 하나가 모든 설정의 상위 5 %에 들 확률이 95 %입니다.

    Each axis is drawn by itself from its list of values, all with the same chance; a plan can name the lists. Draws depend on seed and trial number only, so that a search can be resumed and repeated to the bit. No candidate is drawn twice. The budget is a number of trials, 20 by rule.
    축마다 값의 목록에서 같은 확률로 따로 뽑으며, 계획에서 목록을 정할 수 있습니다. 뽑기는 시드와 시도 번호에만 달려 있어 탐색을 이어 하거나 비트까지 똑같이 되풀이할 수 있습니다. 같은 후보를 두 번 뽑지 않습니다. 예산은 시도의 수이며 규칙은 20입니다.

    The ledger of step 7
    7단계의 장부

    If everything is changed at once, nobody learns what helped. So each regularizer is first tried alone against the same overfitted reference, on the same folds: that is what it buys, with its uncertainty. Some buy nothing, which is worth knowing, too.
    모든 것을 한꺼번에 바꾸면 무엇이 도움이 되었는지 아무도 모릅니다. 그래서 규제마다 먼저 같은 과대적합 기준 신경망에, 같은 폴드에서, 홀로 써 봅니다. 그것이 그 규제가 주는 것이고, 불확실성도 함께 봅니다. 아무것도 주지 않는 것도 있는데, 그것도 알아 둘 만합니다.

    For each regularizer: the paired difference to the reference with its interval and the p-value of no difference, on the first round of folds. Every line counts as a look.
    규제마다 기준과의 짝지은 차이와 그 구간, 차이가 없다는 가설의 p값을 첫 차례의 폴드에서 보여 줍니다. 모든 줄이 검증을 본 횟수에 들어갑니다.

    The gate of step 5
    5단계의 관문

    Whether the first network knows more than a model that does not look at the inputs. A better number alone is no proof: on 50 rows a few lucky ones make a difference of several points. The gate asks how often such a difference would come about if the network knew nothing.
    첫 신경망이 입력을 보지 않는 모델보다 더 아는지입니다. 숫자가 더 좋다는 것만으로는 증거가 되지 않습니다. 50행이라면 운 좋은 몇 행이 몇 포인트의 차이를 만듭니다. 관문은 신경망이 아무것도 모를 때 그런 차이가 얼마나 자주 생기는지 묻습니다.

    A paired test on the same validation rows at the 5 % level, divided by the number of attempts if the workflow came back here: McNemar's for right or wrong, sign flips for other scores that are means over rows, the corrected resampled t-test where k-fold is repeated or the metric is no mean over rows, and for such a metric on a hold-out the paired bootstrap. Fail: the workflow goes back as the plan's revisions say, otherwise the run ends with exit status 2.
    같은 검증 행에서 유의 수준 5 %의 짝지은 검정을 하며, 워크플로가 여기로 되돌아왔다면 수준을 시도 횟수로 나눕니다. 맞고 틀림에는 McNemar 검정, 행의 평균인 다른 점수에는 부호 바꾸기, k-겹을 되풀이하거나 지표가 행의 평균이 아니면 보정된 재표집 t-검정, 그런 지표를 홀드아웃에서 볼 때는 짝지은 부트스트랩입니다. 통과하지 못하면 워크플로는 계획의 수정대로 되돌아가고, 그런 것이 없으면 실행은 종료 상태 2로 끝납니다.

    When a model counts as overfitted
    모델이 과대적합했다고 보는 때

    Validation curves are noisy, and a single epoch that is worse than the one before means nothing. The rule asks for a rise that the noise does not explain, and for a training loss that goes on falling meanwhile: both together say that the network has begun to learn what holds for the training rows only.
    검증 곡선은 흔들리므로 앞보다 나쁜 에포크 하나는 아무 뜻이 없습니다. 규칙은 흔들림으로 설명되지 않는 상승과, 그동안 계속 내려가는 훈련 손실을 함께 요구합니다. 둘이 함께라면 신경망이 훈련 행에만 통하는 것을 배우기 시작했다는 뜻입니다.

    The mean validation loss over the folds is smoothed by a moving median of 3 epochs (5 beyond 50); where it is lowest is the turning epoch. Overfitted: from there to the last epoch the losses of the validation rows have risen by more than 2 standard errors, compared row by row, and the training loss has fallen. The gap is (validation - training) / validation at the turning epoch.
    폴드에 걸친 평균 검증 손실을 3 에포크(50을 넘으면 5)의 이동 중앙값으로 매끄럽게 합니다. 가장 낮은 곳이 돌아서는 에포크입니다. 거기서부터 마지막 에포크까지 검증 행의 손실이 행별로 비교해 표준 오차의 2배 넘게 올랐고 훈련 손실이 내려갔으면 과대적합입니다. 차이는 돌아서는 에포크에서의 (검증 - 훈련) / 검증입니다.

    Underfitting
    과소적합

    The network has not yet learned what the data hold: training and validation loss fall together, or both have stopped at a poor value. More epochs, a larger network or a better learning rate help; regularization would make it worse.
    신경망이 데이터에 담긴 것을 아직 배우지 못했습니다. 훈련과 검증 손실이 함께 내려가거나, 둘 다 좋지 않은 값에서 멈췄습니다. 에포크를 늘리거나, 신경망을 키우거나, 더 좋은 학습률을 쓰면 도움이 됩니다. 규제는 더 나쁘게 만듭니다.

    If no rung of the ladder of step 6 overfits, the record says that capacity is not proven; what the linear model reaches stands beside the first network in step 5. Allow more epochs (overfit.epochs), or name a larger ladder (overfit.ladder).
    6단계의 사다리에서 과대적합한 단이 없으면 용량이 입증되지 않았다고 기록합니다. 선형 모델이 얼마나 하는지는 5단계에서 첫 신경망 옆에 있습니다. 에포크를 더 허용하거나(overfit.epochs) 더 큰 사다리를 정하십시오(overfit.ladder).

    Leakage
    누출

    Knowledge reaches the model that it will not have in use: a column that was written down after the fact, a mean that was computed over test rows, one person on both sides of a split, or the choice among a hundred models by the same validation rows. The scores look wonderful and the model fails in the world.
    쓸 때는 없을 지식이 모델에 들어가는 것입니다. 일이 일어난 뒤에 적힌 열, 테스트 행까지 넣어 구한 평균, 나뉜 양쪽에 있는 한 사람, 같은 검증 행으로 고른 모델 백 개 따위입니다. 점수는 훌륭해 보이지만 모델은 세상에서 실패합니다.

    Fitted numbers come from training rows only: change the other rows, and they keep their bits. Rows with identical features stay together. Columns that look like identifiers are left out, and so are copies of the target under another name. A column that alone predicts the target almost perfectly (above 0.98) is named before anything is trained, with copies, order and drift of the rows. Looks at validation are counted and the expected score is corrected for them.
    맞추는 수는 훈련 행에서만 얻습니다. 다른 행을 바꿔도 그 비트는 그대로입니다. 특성이 똑같은 행은 함께 둡니다. 식별자로 보이는 열과, 이름만 다른 타깃의 사본은 뺍니다. 홀로 타깃을 거의 완벽하게(0.98 넘게) 예측하는 열은 무엇을 훈련하기 전에 알려 주며, 사본, 행의 순서, 변화도 함께 알려 줍니다. 검증을 본 횟수를 세고, 예상 점수를 그만큼 보정합니다.

    The same bits again
    다시 해도 같은 비트

    A result that cannot be had again cannot be checked. Random numbers, the order in which numbers are added up, and the mathematical functions of the system all differ between machines unless care is taken with each of them.
    다시 얻을 수 없는 결과는 확인할 수 없습니다. 난수, 수를 더하는 순서, 시스템의 수학 함수는 하나하나 신경 쓰지 않으면 기계마다 다릅니다.

    Same plan, data and seed: the same bits, on any number of threads, whether or not the run was killed and resumed, on x86-64 and arm64. Each stream of random numbers comes from the seed and a label that says what it is for. Sums have a fixed order. --threads only changes the time.
    같은 계획, 데이터, 시드라면 스레드가 몇 개든, 실행을 죽였다가 이어 했든, x86-64에서나 arm64에서나 비트까지 같습니다. 난수의 흐름은 저마다 시드와, 무엇에 쓰는지 적은 이름표에서 나옵니다. 합의 순서는 정해져 있습니다. --threads는 시간만 바꿉니다.

    The decision log
    결정 기록

    Every decision of a run, by a person, a plan or a rule, with the options that there were and the reason with its numbers. Who reads it can disagree with a reason, which is more than most results offer.
    사람, 계획, 규칙이 내린 실행의 모든 결정을, 있었던 선택지와 숫자가 든 까닭과 함께 적은 것입니다. 읽는 사람은 까닭에 반대할 수 있고, 이것만으로도 대부분의 결과보다 낫습니다.

    decisions.jsonl holds one decision a line; each line carries the hash of the line before it, and record.json that of the last, so that a later change of any byte is found by 'sevenfold log RUN --verify', which names the line.
    decisions.jsonl은 한 줄에 결정 하나를 담습니다. 줄마다 앞줄의 해시가 있고 record.json에 마지막 줄의 해시가 있으므로, 나중에 바뀐 바이트는 'sevenfold log RUN --verify'가 줄까지 찾아냅니다.

    docs/ on record and log formats.
    기록과 로그의 형식에 관한 docs/.

    Resuming
    이어 하기

    A run may be stopped at any time, by Ctrl-C, by the system, or by a power cut. Starting the same command again goes on where it stopped, and the result is the same to the bit as if nothing had happened.
    실행은 언제든지 Ctrl-C로, 시스템이, 또는 정전으로 멈출 수 있습니다. 같은 명령을 다시 시작하면 멈춘 곳에서 이어지며, 결과는 아무 일도 없었던 것처럼 비트까지 같습니다.

    Each training is stored under a hash of all that determines it, and looked up before it is computed. The first Ctrl-C or SIGTERM ends after the epoch at hand, with exit status 130 or 143; a second one ends at once. Neither loses more than the trainings at hand.
    훈련은 저마다 그것을 정하는 모든 것의 해시 아래 저장되고, 계산하기 전에 찾아봅니다. 첫 Ctrl-C나 SIGTERM은 하던 에포크까지 하고 종료 상태 130이나 143으로 끝내며, 두 번째는 곧바로 끝냅니다. 어느 쪽이든 하던 훈련보다 더 잃지는 않습니다.

    docs/ on record and log formats; 'sevenfold help exit-codes'.
    기록과 로그의 형식에 관한 docs/, 'sevenfold help exit-codes'.

    Looks at the validation rows
    검증 행을 보는 일

    Whoever chooses the best of many trials chooses partly their luck. Of models that only guess on 100 rows, the best of 10 has an accuracy of about 0.58, the best of 1,000 about 0.66. So the winner's own score promises too much, the more so the more was tried and the fewer rows there are.
    여러 시도 가운데 가장 좋은 것을 고르는 사람은 그 운도 일부 고르는 것입니다. 100행에서 찍기만 하는 모델 10개 가운데 가장 좋은 것의 정확도는 약 0.58, 1,000개라면 약 0.66입니다. 그래서 승자의 점수는 지나치게 좋고, 많이 시도할수록, 행이 적을수록 더 그렇습니다.

    Every trial counts, made by hand or by search. Shown are the best score, the number of looks, and what the choice is worth by bootstrap: 2,000 times (200 for metrics that are no means over rows) rows are drawn, a trial is chosen on them by the same rule and judged on the rows that were not drawn. How much luck alone would flatter the best of so many equal trials stands beside it.
    손으로 했든 탐색으로 했든 모든 시도를 셉니다. 가장 좋은 점수, 본 횟수, 그리고 부트스트랩으로 구한 선택의 가치를 보여 줍니다. 행을 2,000번(행의 평균이 아닌 지표는 200번) 뽑아 거기서 같은 규칙으로 시도를 고르고, 뽑히지 않은 행에서 판단합니다. 똑같이 좋은 시도가 그만큼 있을 때 운만으로 얼마나 부풀려지는지도 곁에 적습니다.

    The simplest among equals
    똑같다면 가장 단순한 것

    Differences that are smaller than their own uncertainty are no reason to prefer a complicated model. Among all candidates that cannot be told apart from the best, the simplest is taken: it is cheaper, and less likely to have won by luck.
    제 불확실성보다 작은 차이는 복잡한 모델을 택할 까닭이 되지 않습니다. 가장 좋은 것과 구별되지 않는 모든 후보 가운데 가장 단순한 것을 고릅니다. 값이 싸고, 운으로 이겼을 가능성도 작습니다.

    Equal means: the paired difference to the best is within one paired standard error. Simplest means: the fewest parameters, then the most regularization, then the fewest epochs. The record lists all trials that were equal.
    똑같다는 것은 가장 좋은 것과의 짝지은 차이가 짝지은 표준 오차 하나 안이라는 뜻입니다. 가장 단순하다는 것은 파라미터가 가장 적고, 그다음 규제가 가장 많고, 그다음 에포크가 가장 적다는 뜻입니다. 똑같았던 시도를 기록에 모두 적습니다.

    The interval for a share, such as an accuracy. The textbook interval, the share plus or minus two standard errors, fails for few rows and for shares close to 0 or 1: with 30 rows and a true share of 0.97 it holds the truth in 60 % of cases instead of 95 %. Wilson's keeps its promise.
    정확도 같은 비율의 구간입니다. 교과서의 구간, 곧 비율에 표준 오차 둘을 더하고 뺀 것은 행이 적거나 비율이 0이나 1에 가까우면 맞지 않습니다. 30행에 참 비율이 0.97이면 95 %가 아니라 60 %만 참값을 담습니다. Wilson 구간은 약속을 지킵니다.

    (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n) with z = 1.96. Used for the accuracy on test rows. With 100 rows and 0.9 it runs from 0.83 to 0.94.
    (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n), z = 1.96. 테스트 행의 정확도에 씁니다. 100행에 0.9이면 0.83에서 0.94까지입니다.

    Bootstrap intervals
    부트스트랩 구간

    Rows are drawn with replacement, as many as there are, and the number is computed anew; done often enough, this shows how much it moves from sample to sample. It works for any metric, also for those without a formula for their error.
    있는 만큼의 행을 복원 추출로 뽑아 수를 다시 계산합니다. 충분히 되풀이하면 표본마다 얼마나 움직이는지 드러납니다. 오차의 공식이 없는 것까지 어떤 지표에나 쓸 수 있습니다.

    2,000 draws with a fixed seed, groups of identical rows drawn as one, classes drawn separately for ranking metrics. Used where Wilson's interval does not apply; for differences both models are judged on the same drawn rows.
    정해진 시드로 2,000번 뽑으며, 똑같은 행의 그룹은 하나로 뽑고, 순위 지표에서는 클래스마다 따로 뽑습니다. Wilson 구간을 쓸 수 없는 곳에 쓰고, 차이를 볼 때는 두 모델을 같은 행에서 판단합니다.

    McNemar's exact test
    McNemar 정확 검정

    Compares two classifiers on the same rows by looking only at the rows where exactly one of them is right. If they were equally good, each would win about half of those rows; the test says how unlikely the actual count would be then.
    같은 행에서 두 분류기를, 둘 중 하나만 맞은 행만 보고 비교합니다. 둘이 똑같이 좋다면 그런 행을 절반쯤씩 이길 것입니다. 검정은 그때 실제 수가 얼마나 나오기 어려운지 말해 줍니다.

    b rows only the one gets right, c only the other: p = 2 min(P[X <= b], P[X >= b]) for X binomial with b + c and 1/2, at most 1. With 170 rows an improvement of 10 points is found in 80 % of cases, for 5 points it takes 500 rows.
    한쪽만 맞힌 행 b개, 다른 쪽만 맞힌 행 c개일 때 p = 2 min(P[X <= b], P[X >= b]), X는 b + c와 1/2의 이항 분포, 최대 1. 170행이면 10포인트의 향상을 80 %의 경우에 찾아내고, 5포인트에는 500행이 필요합니다.

    The sign-flip test
    부호 바꾸기 검정

    Compares two models on the same rows by any score that each row has, such as the absolute error. If the two were equally good, each row's difference might as well have the other sign; the test flips signs at random and counts how often the sum becomes as large as the real one.
    절대 오차처럼 행마다 있는 점수로, 같은 행에서 두 모델을 비교합니다. 둘이 똑같이 좋다면 행마다의 차이는 부호가 반대였어도 이상하지 않습니다. 검정은 부호를 무작위로 바꾸어 합이 실제만큼 커지는 횟수를 셉니다.

    9,999 flips with a fixed seed; p = (1 + number at least as large) / 10,000, two-sided; with few rows all patterns are counted. Rows with identical features flip together. Used where a score is a mean over rows but not a matter of right or wrong.
    정해진 시드로 9,999번 바꾸며, p = (1 + 그만큼 큰 횟수) / 10,000, 양측입니다. 행이 적으면 모든 경우를 셉니다. 특성이 똑같은 행은 함께 바꿉니다. 점수가 행의 평균이지만 맞고 틀림은 아닐 때 씁니다.

    The corrected resampled t-test
    보정된 재표집 t-검정

    Scores of different folds are not independent, as their training rows overlap. Treating them as if they were makes the error too small, and with repeated folds absurdly small. The correction adds what the overlap takes away.
    서로 다른 폴드의 점수는 훈련 행이 겹치므로 독립이 아닙니다. 독립인 것처럼 다루면 오차가 너무 작아지고, 폴드를 되풀이하면 터무니없이 작아집니다. 보정은 겹침이 앗아 간 것을 더해 줍니다.

    t = mean / sqrt((1/J + n_test/n_train) s^2) over J fold differences, J - 1 degrees of freedom. The same square root is the standard error that is reported. In simulations with equal models the plain test over 10 x 10 folds finds a difference in 55 % of cases, the corrected one in 3 to 5 %.
    t = 평균 / sqrt((1/J + n_test/n_train) s^2), 폴드 차이 J개, 자유도 J - 1. 같은 제곱근이 보고하는 표준 오차입니다. 똑같은 모델로 시뮬레이션하면 10 x 10 폴드에서 보통의 검정은 55 %의 경우에 차이를 찾고, 보정된 검정은 3에서 5 %에서 찾습니다.

    Indicative only
    참고만 할 것

    With very few rows a number can be computed but hardly trusted; an interval from 0.6 to 0.95 says little. Such a number is shown with its interval and with this word, so that nobody takes it for a finding.
    행이 아주 적으면 수를 계산할 수는 있어도 믿기는 어렵습니다. 0.6에서 0.95까지의 구간은 말해 주는 것이 적습니다. 그런 수는 구간과, 그리고 이 말과 함께 보여 주어 아무도 발견으로 여기지 않게 합니다.

    Below 30 effective rows (the rarest class counts times the number of classes, five at least) no verdict is given: the run stops at step 3 with exit status 2.
    유효 행(가장 드문 클래스의 행 곱하기 클래스 수, 클래스는 적어도 다섯으로 봄)이 30개 미만이면 결론을 내리지 않습니다. 실행은 3단계에서 종료 상태 2로 멈춥니다.

    When validation and test disagree
    검증과 테스트가 엇갈릴 때

    The test result is always a little different from what validation promised. Whether the gap is honest is a question of its size against both uncertainties. A gap beyond that has a cause: a leak, rows that drifted, duplicates, or more looks than were counted.
    테스트 결과는 검증이 약속한 것과 언제나 조금 다릅니다. 그 차이가 정직한지는 두 불확실성에 견준 크기의 문제입니다. 그것을 넘는 차이에는 원인이 있습니다. 누출, 변해 버린 행, 중복, 센 것보다 많이 본 검증 따위입니다.

    The two intervals are put together: with the expectation above the test score, the gap is more than luck beyond sqrt((expected - its lower end)^2 + (upper end of the test - test)^2), else with the other ends. Then the verdict says that they disagree. The cure is never to tune again on the same test rows.
    두 구간을 합칩니다. 예상이 테스트 점수보다 높을 때 차이가 sqrt((예상 - 예상의 아래 끝)^2 + (테스트의 위 끝 - 테스트)^2)을 넘으면 운이 아닙니다. 낮을 때는 반대쪽 끝을 씁니다. 그러면 엇갈린다고 결론 내립니다. 같은 테스트 행으로 다시 튜닝하는 것은 결코 해결책이 아닙니다.

    Newcombe, Statistics in Medicine 17 (1998), method 10; 'sevenfold explain expectation'.
    Newcombe, Statistics in Medicine 17 (1998), 방법 10; 'sevenfold explain expectation'.

    What the final network can be expected to do
    최종 신경망에 무엇을 기대할 수 있는가

    The final network differs from the ones that were judged in two ways: it meets other rows, and it is another training. Both parts have a variance of their own, and neither follows from the other: with many rows the training matters most, with few the rows.
    최종 신경망은 판단받은 신경망과 두 가지로 다릅니다. 다른 행을 만나고, 다른 훈련으로 생겼습니다. 두 부분은 저마다 분산이 있고 하나에서 다른 하나를 알 수 없습니다. 행이 많으면 훈련이, 적으면 행이 더 중요합니다.

    The mean of two further networks of the recipe on each fold of a round, with other seeds, by which nothing was chosen; of an ensemble, its score less what the choice flatters. Variance = rows + T (1 + 1/J) for J networks; T is told from networks that judged the same rows, beyond what these rows explain. Student's t, on the scale of the metric. If folds differ by more than that (Cochran's Q, p < 0.01), the error over folds stands. Of three final networks the one with the middle training loss is the model.
    한 회의 폴드마다 같은 설정을 다른 시드로 훈련한 신경망 둘의 평균입니다. 이들로는 아무것도 고르지 않았습니다. 앙상블이면 점수에서 선택이 부풀린 만큼을 뺍니다. 분산 = 행 + T (1 + 1/J), 신경망은 J개이고 T는 같은 행을 판단한 신경망들이 그 행으로 설명되는 것보다 얼마나 더 다른지로 압니다. 지표의 척도에서 스튜던트 t를 씁니다. 폴드가 그보다 더 다르면(코크런 Q, p < 0.01) 폴드의 오차를 씁니다. 최종 신경망 셋 가운데 훈련 손실이 가운데인 것이 모델입니다.

    Searle, Casella and McCulloch, Variance Components (1992); 'sevenfold explain looks'.
    Searle, Casella and McCulloch, Variance Components (1992); 'sevenfold explain looks'.

    Step 1: the problem and the data
    1단계: 문제와 데이터

    Before any network there is a question: what goes in, what is to be predicted, and what kind of prediction that is. Two things are only hoped for at this point: that the inputs can predict the target at all, and that these data hold enough to learn it. They are hypotheses, and they may turn out to be wrong. Past data can also predict only a future that resembles the past. Writing both down first makes step 5 a test of them rather than a formality.
    신경망보다 먼저 물음이 있습니다. 무엇을 넣고, 무엇을 예측하며, 그것은 어떤 예측입니까? 이때 두 가지는 바람일 뿐입니다. 입력이 타깃을 예측할 수 있다는 것, 그리고 이 데이터가 그것을 배우기에 충분하다는 것입니다. 둘은 가설이며 틀린 것으로 드러날 수 있습니다. 또 과거의 데이터는 과거를 닮은 미래만 예측할 수 있습니다. 둘을 먼저 적어 두면 5단계가 형식이 아니라 가설의 검증이 됩니다.

    The task is recognised from the target: two values make a binary problem; text makes classes, and so do at most 20 whole numbers that each occur ten times on average; other numbers make a regression. Rows and rows per class are counted, and both hypotheses are written down, by you or by rule. The task fixes the last layer and the loss; a task that the target contradicts is refused.
    작업은 타깃을 보고 알아냅니다. 값이 둘이면 이진 분류이고, 글이면 클래스이며, 평균 열 번씩 나오는 20개 이하의 정수도 클래스이고, 다른 숫자는 회귀입니다. 행과 클래스마다의 행을 세고, 두 가설을 여러분이 또는 규칙이 적습니다. 작업은 마지막 층과 손실을 정합니다. 타깃과 어긋나는 작업은 거부합니다.

    Chollet, Deep Learning with Python: 1st ed. section 4.5; 2nd and 3rd ed. chapter 6, 'Define the task'.
    Chollet, Deep Learning with Python: 1판 4.5절, 2판·3판 6장 'Define the task'.

    Step 2: the measure of success
    2단계: 성공의 척도

    To steer, one number must say what better means, and it is chosen before any result is seen. It follows from what a mistake costs: accuracy is honest only while the classes are about equally frequent; where one class is rare, a model that never predicts it looks excellent. The metric is not the loss: the loss must have useful gradients at every weight, while the metric must mean something to the person who pays for the mistakes.
    방향을 잡으려면 더 낫다는 것이 무엇인지 하나의 수로 말해야 하고, 어떤 결과도 보기 전에 골라야 합니다. 실수의 대가에 따라 정해집니다. 정확도는 클래스가 비슷하게 흔할 때만 정직합니다. 한 클래스가 드물면 그것을 결코 예측하지 않는 모델이 훌륭해 보입니다. 지표는 손실이 아닙니다. 손실은 모든 가중치에서 쓸모 있는 그레이디언트가 있어야 하고, 지표는 실수의 값을 치르는 사람에게 뜻이 있어야 합니다.

    Balanced classes are judged by accuracy; with a class below 20 % of the rows two classes are judged by pr_auc, with one below 5 % several by f1 (the mean over classes); a regression by mae. The share of the most frequent class, which is what accuracy reaches without looking, is recorded beside it. If the plan names the level that counts as success, the final verdict says whether it was reached.
    클래스가 고르면 정확도로 판단합니다. 행의 20 % 미만인 클래스가 있으면 두 클래스는 pr_auc로, 5 % 미만인 클래스가 있으면 여러 클래스는 f1(클래스의 평균)로 판단하고, 회귀는 mae로 판단합니다. 보지 않고도 이르는 정확도인 가장 흔한 클래스의 비율을 곁에 적습니다. 계획에서 성공으로 칠 수준을 정했다면 마지막 결론에서 이르렀는지 말합니다.

    Chollet, Deep Learning with Python: 1st ed. section 4.5; 2nd and 3rd ed. chapter 6, 'Choose a measure of success'.
    Chollet, Deep Learning with Python: 1판 4.5절, 2판·3판 6장 'Choose a measure of success'.

    Step 3: the evaluation protocol
    3단계: 평가 방법

    A model is judged on rows that it has not learned from. The training rows teach the weights; the validation rows choose among models; the test rows are asked once, at the very end. Because every choice by validation lets a little of the validation rows leak into the model, they cannot also give the final mark. How validation is done depends on how much data there are: one hold-out part if there are plenty, k-fold cross-validation if there are few, iterated k-fold if there are very few.
    모델은 배운 적 없는 행에서 판단합니다. 훈련 행은 가중치를 가르치고, 검증 행은 모델을 고르며, 테스트 행에는 맨 끝에 한 번 묻습니다. 검증으로 고를 때마다 검증 행의 정보가 조금씩 모델로 새어 들어가므로, 검증 행이 마지막 점수까지 줄 수는 없습니다. 검증을 어떻게 하는지는 데이터의 양에 달려 있습니다. 넉넉하면 홀드아웃, 적으면 k-겹 교차 검증, 아주 적으면 반복 k-겹 교차 검증입니다.

    Test rows are chosen by the content of the rows, not by seed or file order, and sealed. By effective rows (the rows, or the rarest class times the number of classes, five at least, if that is less): below 30 the run stops; below 200 iterated 5-fold with 10 repeats and 25 % test rows; below 1,000 iterated 5-fold with 5 repeats and 20 %; below 10,000 5-fold and 20 %; above that a hold-out of 20 %. Classes keep their shares in every part, and rows with identical features never stand on both sides. The smallest improvement that the test rows can show is computed and told here, not at the end.
    테스트 행은 시드나 파일의 순서가 아니라 행의 내용으로 골라 봉인합니다. 유효 행(행의 수, 또는 가장 드문 클래스의 행 곱하기 클래스 수가 더 적으면 그것. 클래스는 적어도 다섯으로 봄)에 따라 30 미만이면 실행을 멈추고, 200 미만이면 5-겹을 10번 되풀이하고 테스트 25 %, 1,000 미만이면 5-겹을 5번 되풀이하고 20 %, 10,000 미만이면 5-겹과 20 %, 그 이상이면 20 % 홀드아웃입니다. 클래스는 모든 부분에서 비율을 지키고, 특성이 똑같은 행은 결코 양쪽에 있지 않습니다. 테스트 행이 보일 수 있는 가장 작은 향상을 끝이 아니라 여기서 계산해 알려 줍니다.

    Chollet, Deep Learning with Python: 1st ed. sections 4.2 and 4.5; 2nd and 3rd ed. chapter 5, 'Evaluating machine-learning models'.
    Chollet, Deep Learning with Python: 1판 4.2절과 4.5절, 2판·3판 5장 'Evaluating machine-learning models'.

    Step 4: from columns to tensors
    4단계: 열에서 텐서로
    """#
}
