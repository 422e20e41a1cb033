extension KoreanPhrases {
  /// The topics of `sevenfold explain`.
  static let explanations2 = #"""
    Binary: sigmoid and binary_crossentropy. One of several classes: softmax and sparse_categorical_crossentropy. Regression: no activation and the mean squared error. The task fixes the pair. Curves show the loss of the data alone, without penalties, on fixed rows and without dropout, so that training and validation can be compared.
    이진 분류는 sigmoid와 binary_crossentropy, 여러 클래스 가운데 하나면 softmax와 sparse_categorical_crossentropy, 회귀는 활성화 함수 없이 평균 제곱 오차입니다. 작업이 이 짝을 정합니다. 곡선은 훈련과 검증을 비교할 수 있도록 규제 항 없이, 드롭아웃 없이, 정해진 행에서 잰 데이터만의 손실을 보여 줍니다.

    Chollet, Deep Learning with Python: 1st ed. sections 3.4 to 3.6 and table 4.1; 2nd and 3rd ed. chapters 4 and 6.
    Chollet, Deep Learning with Python: 1판 3.4~3.6절과 표 4.1, 2판·3판 4장과 6장.

    Binary cross-entropy
    이진 크로스엔트로피

    -(y log p + (1 - y) log(1 - p)): how surprised one is, on average, by what really happened, if one believed the model's probabilities. It is zero only if the model was sure and right, and grows without limit if it was sure and wrong.
    -(y log p + (1 - y) log(1 - p)). 모델의 확률을 믿었을 때 실제로 일어난 일에 평균적으로 얼마나 놀라는지입니다. 확신하고 맞았을 때만 0이고, 확신하고 틀리면 한없이 커집니다.

    For two classes, or several labels that do not exclude one another, behind sigmoid. It is computed from the sums before the sigmoid, which stays exact where the probability is close to 0 or 1.
    두 클래스, 또는 서로 배타적이지 않은 여러 레이블에 sigmoid 뒤에서 씁니다. sigmoid 앞의 합으로 계산하므로 확률이 0이나 1에 가까워도 정확합니다.

    Categorical cross-entropy
    범주형 크로스엔트로피

    Minus the logarithm of the probability that was given to the right class, averaged over rows. The targets are one-hot rows: a 1 in the column of the right class.
    맞는 클래스에 준 확률의 로그에 음수를 붙여 행에 걸쳐 평균한 것입니다. 타깃은 원-핫 행으로, 맞는 클래스의 열이 1입니다.

    For one of several classes, behind softmax, computed together with it. sparse_categorical_crossentropy is the same loss for targets that are class numbers.
    여러 클래스 가운데 하나일 때 softmax 뒤에서 함께 계산합니다. sparse_categorical_crossentropy는 타깃이 클래스 번호일 때의 같은 손실입니다.

    Sparse categorical cross-entropy
    희소 범주형 크로스엔트로피

    The same as categorical cross-entropy, but the target is the number of the right class instead of a one-hot row. Values and gradients are equal; it only saves memory when there are many classes.
    범주형 크로스엔트로피와 같지만 타깃이 원-핫 행 대신 맞는 클래스의 번호입니다. 값과 그레이디언트가 같고, 클래스가 많을 때 메모리를 아낄 뿐입니다.

    The default for one of several classes, behind softmax. The classes are numbered in the order of their names.
    여러 클래스 가운데 하나일 때의 기본값으로, softmax 뒤에서 씁니다. 클래스 번호는 이름순입니다.

    Loss: mean squared error
    손실: 평균 제곱 오차

    The mean of the squared differences between prediction and target. Its gradient is proportional to the error, so that large errors are corrected first and small ones gently; a network trained on it aims at the mean of what can happen.
    예측과 타깃의 차이를 제곱한 것의 평균입니다. 그레이디언트가 오차에 비례해 큰 오차를 먼저, 작은 오차는 살살 고칩니다. 이것으로 훈련한 신경망은 일어날 수 있는 일의 평균을 겨냥합니다.

    The loss of every regression, with no activation at the end. Its name in the training core is mse.
    모든 회귀의 손실이며 끝에 활성화 함수를 두지 않습니다. 훈련 코어에서의 이름은 mse입니다.

    Loss: mean absolute error
    손실: 평균 절대 오차

    The mean of the absolute differences. Every error pulls with the same force whatever its size, so outliers do not rule the training, and the network aims at the median of what can happen. Near the minimum the force does not fade, so that a smaller learning rate may be needed.
    차이의 절댓값의 평균입니다. 크기와 상관없이 모든 오차가 같은 힘으로 끌어당기므로 이상치가 훈련을 지배하지 않고, 신경망은 일어날 수 있는 일의 중앙값을 겨냥합니다. 최솟값 가까이에서도 힘이 줄지 않으므로 더 작은 학습률이 필요할 수 있습니다.

    Part of the training core, where its name is mae, for programs that build trainings of their own; the seven steps train with the squared error. The gradient at an error of exactly 0 is 0.
    훈련을 직접 만드는 프로그램을 위한 훈련 코어의 일부로, 이름은 mae입니다. 일곱 단계에서는 제곱 오차로 훈련합니다. 오차가 정확히 0일 때의 그레이디언트는 0입니다.

    The share of rows whose class is predicted correctly. It is the most natural number as long as the classes are about equally frequent and all mistakes cost the same. With 95 % of the rows in one class, a model that always answers with that class has an accuracy of 0.95 and has learned nothing.
    클래스를 맞힌 행의 비율입니다. 클래스가 비슷하게 흔하고 모든 실수의 대가가 같다면 가장 자연스러운 수입니다. 행의 95 %가 한 클래스라면, 늘 그 클래스라고 답하는 모델은 정확도가 0.95이면서 아무것도 배우지 않은 것입니다.

    From 0 to 1, larger is better. A binary prediction counts as positive from a probability of 0.5 on. The interval on the test rows is Wilson's. Differences between two models on the same rows are tested by McNemar's exact test, or by the corrected t-test where k-fold is repeated.
    0에서 1까지, 클수록 좋습니다. 이진 예측은 확률이 0.5 이상이면 양성으로 칩니다. 테스트 행에서의 구간은 Wilson 구간입니다. 같은 행에서 두 모델의 차이는 McNemar 정확 검정으로, k-겹을 되풀이할 때는 보정된 t-검정으로 검정합니다.

    'sevenfold explain wilson', 'sevenfold explain mcnemar'. Chollet, Deep Learning with Python: 1st ed. section 4.5; 2nd and 3rd ed. chapter 6.
    'sevenfold explain wilson', 'sevenfold explain mcnemar'. Chollet, Deep Learning with Python: 1판 4.5절, 2판·3판 6장.

    Area under the ROC curve
    ROC 곡선 아래 면적

    The probability that a randomly drawn positive row gets a higher score than a randomly drawn negative one. It judges the order of the scores and not their size, so it needs no threshold, and it does not depend on how frequent the classes are. That last property is also its weakness: with very rare positives a fine value can hide that most alarms are false.
    무작위로 뽑은 양성 행의 점수가 무작위로 뽑은 음성 행보다 높을 확률입니다. 점수의 크기가 아니라 순서를 보므로 임계값이 필요 없고, 클래스가 얼마나 흔한지에 좌우되지 않습니다. 이 마지막 성질은 약점이기도 합니다. 양성이 아주 드물 때는 좋은 값 뒤에 대부분의 경보가 헛것이라는 사실이 숨을 수 있습니다.

    From 0 to 1, larger is better; 0.5 is guessing. Ties count half. It is not defined where only one class is present, and then says so. Its interval is a bootstrap over rows, drawn within each class.
    0에서 1까지, 클수록 좋고 0.5는 찍기입니다. 동점은 절반으로 셉니다. 한 클래스만 있으면 정의되지 않으며 그렇다고 알려 줍니다. 구간은 클래스 안에서 행을 뽑는 부트스트랩입니다.

    Area under the precision-recall curve
    정밀도-재현율 곡선 아래 면적

    How precise the alarms are, averaged over all levels of recall. It looks only at the positive class, so that it stays honest where positives are rare: its trivial value is the share of positives, not one half. Take it when finding the rare class is the whole point.
    모든 재현율 수준에 걸쳐 평균한 경보의 정밀도입니다. 양성 클래스만 보므로 양성이 드물 때도 정직합니다. 단순한 값은 절반이 아니라 양성의 비율입니다. 드문 클래스를 찾는 것이 목적일 때 쓰십시오.

    From 0 to 1, larger is better; the trivial value is the share of the positive class. Computed as average precision, the sum of precision times the step in recall. It is recommended where the rarest class has less than 20 % of the rows.
    0에서 1까지, 클수록 좋고 단순한 값은 양성 클래스의 비율입니다. 평균 정밀도, 곧 정밀도에 재현율의 증가를 곱한 것의 합으로 계산합니다. 가장 드문 클래스가 행의 20 % 미만일 때 추천합니다.

    Of the rows that were called positive, the share that are. It is the number to watch when a false alarm is expensive: a healthy patient treated, an honest mail lost. Alone it can be had cheaply by raising the alarm only when the case is certain, so it is read together with recall.
    양성이라고 한 행 가운데 정말 양성인 비율입니다. 헛경보가 비쌀 때, 예를 들어 건강한 사람을 치료하거나 정상 메일을 잃을 때 지켜볼 수입니다. 확실할 때만 경보를 울리면 쉽게 높일 수 있으므로 재현율과 함께 봅니다.

    From 0 to 1, larger is better; positive from a probability of 0.5 on. It is 0 when nothing is called positive. With several classes each class counts the same.
    0에서 1까지, 클수록 좋습니다. 확률이 0.5 이상이면 양성으로 칩니다. 양성이라고 한 것이 없으면 0입니다. 클래스가 여럿이면 모두 똑같이 셉니다.

    Of the rows that are positive, the share that was found. It is the number to watch when a missed case is expensive: a tumour overlooked, a fraud that goes through. Alone it can be had cheaply by calling everything positive, so it is read together with precision.
    양성인 행 가운데 찾아낸 비율입니다. 놓치는 것이 비쌀 때, 예를 들어 종양을 못 보거나 사기가 지나갈 때 지켜볼 수입니다. 모두 양성이라고 하면 쉽게 높일 수 있으므로 정밀도와 함께 봅니다.

    From 0 to 1, larger is better; positive from a probability of 0.5 on. With few positive test rows it is known only roughly: at a recall of 0.8, 20 of them leave 17 points to either side, 50 leave 11.
    0에서 1까지, 클수록 좋습니다. 확률이 0.5 이상이면 양성으로 칩니다. 양성 테스트 행이 적으면 대략만 알 수 있습니다. 재현율이 0.8일 때 20개면 양쪽으로 17포인트, 50개면 11포인트입니다.

    The harmonic mean of precision and recall: high only when both are. It suits rare classes when a missed case and a false alarm are about equally bad. It ignores the rows that were rightly called negative, and it depends on the threshold.
    정밀도와 재현율의 조화 평균으로, 둘 다 높을 때만 높습니다. 드문 클래스에서 놓치는 것과 헛경보가 비슷하게 나쁠 때 알맞습니다. 제대로 음성이라고 한 행은 무시하며, 임계값에 따라 달라집니다.

    From 0 to 1, larger is better. 2 * precision * recall / (precision + recall). With several classes each class counts the same (macro average). Its interval is a bootstrap over rows.
    0에서 1까지, 클수록 좋습니다. 2 * 정밀도 * 재현율 / (정밀도 + 재현율). 클래스가 여럿이면 모두 똑같이 셉니다(매크로 평균). 구간은 행에 대한 부트스트랩입니다.

    The mean of minus the logarithm of the probability that the model gave to what really happened. It judges the probabilities themselves: being sure and wrong is punished without limit, being unsure costs little. It is the same formula as the cross-entropy that trains a classifier.
    모델이 실제로 일어난 일에 준 확률의 로그에 음수를 붙여 평균한 것입니다. 확률 자체를 판단합니다. 확신하고 틀리면 한없이 벌하고, 확신하지 않으면 대가가 작습니다. 분류기를 훈련하는 크로스엔트로피와 같은 식입니다.

    From 0 up, smaller is better. The trivial value is that of always giving the class shares. Probabilities are kept away from 0 and 1 by 1e-7.
    0 이상, 작을수록 좋습니다. 단순한 값은 늘 클래스 비율을 답할 때의 값입니다. 확률은 0과 1에서 1e-7만큼 떼어 둡니다.

    Mean absolute error
    평균 절대 오차

    How far predictions are off on average, in the units of the target. A row that is off by 10 counts ten times as much as one that is off by 1, no more, so single outliers do not rule it. It is the easiest regression number to explain: 'off by 2.5 years on average'.
    예측이 평균적으로 얼마나 빗나가는지를 타깃의 단위로 나타냅니다. 10만큼 빗나간 행은 1만큼 빗나간 행의 꼭 열 배로 세므로 이상치 하나가 지배하지 않습니다. 회귀에서 가장 설명하기 쉬운 수입니다. '평균 2.5년 빗나간다'처럼 말할 수 있습니다.

    From 0 up, smaller is better. The trivial model predicts the median of the training rows. Differences are tested by flipping the signs of the per-row differences. If the target was standardized for training, the metric is given in the target's own units.
    0 이상, 작을수록 좋습니다. 단순 모델은 훈련 행의 중앙값을 예측합니다. 차이는 행별 차이의 부호를 바꾸어 검정합니다. 타깃을 훈련용으로 표준화했더라도 지표는 타깃의 단위로 보여 줍니다.

    Chollet, Deep Learning with Python: 1st ed. section 3.6; 2nd and 3rd ed. chapter 4, the regression example.
    Chollet, Deep Learning with Python: 1판 3.6절, 2판·3판 4장의 회귀 예제.

    Mean squared error
    평균 제곱 오차

    The mean of the squared errors. Squaring makes large errors count much more than small ones, which is right where one large miss is worse than many small ones, and misleading where a few outliers are mere noise. Its unit is the target's unit squared, which nobody can picture; its root can be.
    제곱한 오차의 평균입니다. 제곱하면 큰 오차가 작은 오차보다 훨씬 크게 셈됩니다. 한 번의 큰 실패가 여러 작은 실패보다 나쁠 때는 옳고, 몇몇 이상치가 잡음일 뿐일 때는 오해를 낳습니다. 단위가 타깃 단위의 제곱이어서 아무도 떠올릴 수 없지만, 제곱근은 떠올릴 수 있습니다.

    From 0 up, smaller is better. The trivial model predicts the mean of the training rows.
    0 이상, 작을수록 좋습니다. 단순 모델은 훈련 행의 평균을 예측합니다.

    Root mean squared error
    평균 제곱근 오차

    The square root of the mean squared error: in the units of the target, but with large errors counting more than small ones. It is never smaller than the mean absolute error; if it is much larger, a few rows are missed by far.
    평균 제곱 오차의 제곱근입니다. 단위는 타깃과 같지만 큰 오차를 작은 오차보다 더 셉니다. 평균 절대 오차보다 작을 수 없고, 훨씬 크다면 몇몇 행이 크게 빗나간 것입니다.

    From 0 up, smaller is better. The trivial model predicts the mean of the training rows. Its interval is a bootstrap over rows; of fewer than 100 rows Student's t on the scale of the logarithm.
    0 이상, 작을수록 좋습니다. 단순 모델은 훈련 행의 평균을 예측합니다. 구간은 행에 대한 부트스트랩이고, 행이 100개 미만이면 로그 눈금의 Student t 구간입니다.

    coefficient of determination
    결정계수

    The share of the target's variance that the model explains: 1 minus the squared error divided by that of predicting the mean. It has no unit, so that problems can be compared, but it says nothing about how large the errors are, and it depends on how much the target happens to vary in the rows at hand.
    모델이 설명하는 타깃 분산의 비율입니다. 1에서, 제곱 오차를 평균으로 예측할 때의 제곱 오차로 나눈 값을 뺍니다. 단위가 없어 문제끼리 비교할 수 있지만, 오차가 얼마나 큰지는 말해 주지 않고 주어진 행에서 타깃이 얼마나 변하는지에 달려 있습니다.

    At most 1, larger is better; 0 is as good as the mean, and a negative value is worse than it. Not defined where the target is constant. Its interval is a bootstrap over rows; of fewer than 100 rows Student's t on the scale of the logarithm of 1 - R squared.
    최대 1, 클수록 좋습니다. 0이면 평균과 같고, 음수면 그보다 못합니다. 타깃이 변하지 않으면 정의되지 않습니다. 구간은 행에 대한 부트스트랩이고, 행이 100개 미만이면 1 - R²의 로그 눈금에서 본 Student t 구간입니다.

    stochastic gradient descent
    확률적 경사 하강법

    gradient descent
    경사 하강법

    Stochastic gradient descent: for a small batch of rows the gradient of the loss is computed, and every weight takes a step against it. The batches differ, so the path is noisy, which even helps it to leave poor places. With momentum each step also keeps part of the one before, as a rolling ball does: through flat and narrow stretches it gets on faster.
    확률적 경사 하강법입니다. 작은 배치의 행에서 손실의 그레이디언트를 계산하고, 모든 가중치가 그 반대쪽으로 한 걸음 갑니다. 배치가 달라 길이 흔들리지만, 그 덕분에 나쁜 곳을 벗어나기도 합니다. 모멘텀을 쓰면 구르는 공처럼 걸음마다 앞 걸음의 일부를 이어 가, 평평하고 좁은 곳을 더 빨리 지납니다.

    w <- w - rate * g; with momentum m: v <- m * v - rate * g, w <- w + v. In a plan: rate 0.01 unless it says otherwise, momentum 0.9.
    w <- w - rate * g, 모멘텀 m이면 v <- m * v - rate * g, w <- w + v. 계획에서 따로 정하지 않으면 학습률 0.01, 모멘텀 0.9입니다.

    Divides each weight's step by the recent size of its gradients, so that weights with small gradients move as readily as those with large ones. It needs little tuning, which makes it a good first choice in almost every problem.
    가중치마다 걸음을 최근 그레이디언트의 크기로 나누어, 그레이디언트가 작은 가중치도 큰 것만큼 잘 움직이게 합니다. 조정할 것이 적어 거의 모든 문제에서 처음 고르기에 좋습니다.

    s <- 0.9 s + 0.1 g^2, w <- w - rate * g / (sqrt(s) + 1e-7). Default rate 0.001, as in Keras. It is the first choice of step 5 unless the plan says otherwise.
    s <- 0.9 s + 0.1 g^2, w <- w - rate * g / (sqrt(s) + 1e-7). 기본 학습률은 Keras와 같은 0.001입니다. 계획에서 따로 정하지 않으면 5단계의 첫 선택입니다.

    Chollet, Deep Learning with Python: 1st ed. section 4.5; 2nd and 3rd ed. chapter 6. Hinton, Coursera lecture 6 (2012).
    Chollet, Deep Learning with Python: 1판 4.5절, 2판·3판 6장. Hinton, Coursera lecture 6 (2012).

    RMSprop with momentum: running means of the gradient and of its square, both corrected for having started at zero. It is quick in the beginning and tolerant of a poor learning rate.
    RMSprop에 모멘텀을 더한 것입니다. 그레이디언트와 그 제곱의 이동 평균을 쓰고, 둘 다 0에서 시작한 것을 보정합니다. 처음에 빠르고, 학습률이 썩 좋지 않아도 견딥니다.

    m <- 0.9 m + 0.1 g, v <- 0.999 v + 0.001 g^2, w <- w - rate * m' / (sqrt(v') + 1e-7), where m' and v' are m / (1 - 0.9^t) and v / (1 - 0.999^t). Default rate 0.001.
    m <- 0.9 m + 0.1 g, v <- 0.999 v + 0.001 g^2, w <- w - rate * m' / (sqrt(v') + 1e-7). 여기서 m'와 v'는 m / (1 - 0.9^t)와 v / (1 - 0.999^t)입니다. 기본 학습률은 0.001입니다.

    Learning rate
    학습률

    How far a step goes along the gradient. Too small, and training takes for ever or stays in a poor place; too large, and the loss jumps about or grows without limit. It is the first number to try when a network does not learn.
    그레이디언트를 따라 한 걸음에 얼마나 가는지입니다. 너무 작으면 훈련이 끝없이 걸리거나 나쁜 곳에 머물고, 너무 크면 손실이 널뛰거나 한없이 커집니다. 신경망이 배우지 못할 때 가장 먼저 바꿔 볼 수입니다.

    The optimizer's own default to begin with: 0.001 for rmsprop and adam, 0.01 for sgd. By rule tuning draws from 0.3, 1 and 3 times the first network's.
    처음에는 옵티마이저의 기본값으로, rmsprop과 adam은 0.001, sgd는 0.01입니다. 규칙에 따라 튜닝은 첫 신경망의 0.3배, 1배, 3배에서 뽑습니다.

    Chollet, Deep Learning with Python: 1st ed. section 2.4; 2nd and 3rd ed. chapter 5, 'Improving model fit'.
    Chollet, Deep Learning with Python: 1판 2.4절, 2판·3판 5장 'Improving model fit'.

    Momentum
    모멘텀

    Each step keeps a share of the step before. Directions in which the gradient keeps its sign add up, those in which it changes cancel out, so that narrow valleys are crossed less and followed more.
    걸음마다 앞 걸음의 일부를 이어 갑니다. 그레이디언트의 부호가 그대로인 방향은 쌓이고 바뀌는 방향은 상쇄되어, 좁은 골짜기를 가로지르기보다 따라가게 됩니다.

    A number from 0 up to but not including 1. The sgd of a plan has a momentum of 0.9; adam has it built in.
    0 이상 1 미만의 수입니다. 계획의 sgd는 모멘텀이 0.9이고, adam에는 들어 있습니다.

    How many rows are looked at for one step of the optimizer. Small batches give noisy steps, many of them, and often generalize a little better; large ones give smooth steps and use the machine better. When the batch size changes much, the learning rate has to change with it.
    옵티마이저가 한 걸음에 보는 행의 수입니다. 배치가 작으면 흔들리는 걸음을 많이 걷고 조금 더 잘 일반화할 때가 많습니다. 크면 걸음이 고르고 기계를 더 잘 씁니다. 배치 크기를 많이 바꾸면 학습률도 함께 바꿔야 합니다.

    By rule from the training rows of a fold: 16 below 1,000, 32 below 10,000, else 128; tuning draws from this and twice this. Rows are shuffled anew in every epoch, by a seeded generator.
    규칙은 폴드의 훈련 행에 따라 1,000 미만이면 16, 10,000 미만이면 32, 그 밖에는 128이고, 튜닝은 이것과 그 두 배에서 뽑습니다. 에포크마다 시드가 정해진 생성기로 행을 새로 섞습니다.

    One epoch is one pass over all training rows. With too few the network has not learned what it could; with too many it begins to learn the training rows by heart. The validation loss shows where one goes over into the other.
    에포크 하나는 모든 훈련 행을 한 번 지나는 것입니다. 너무 적으면 배울 수 있는 것을 다 배우지 못하고, 너무 많으면 훈련 행을 외우기 시작합니다. 어디에서 넘어가는지는 검증 손실이 보여 줍니다.

    Budgets are counted in epochs, never in seconds, so that a slow machine gets the same result. The final training runs as many epochs as validation found best, the median over the folds.
    예산은 초가 아니라 에포크로 세므로 느린 기계에서도 결과가 같습니다. 마지막 훈련은 검증에서 가장 좋았던 에포크 수, 곧 폴드의 중앙값만큼 합니다.

    Initial weights
    처음 가중치

    Weights must start different from one another, or all units of a layer would stay the same for ever, and of a size that neither swells nor fades from layer to layer. Glorot's rule draws them evenly from a range that shrinks with the number of inputs and outputs of the layer.
    가중치는 서로 다르게 시작해야 합니다. 그러지 않으면 한 층의 모든 유닛이 영영 같습니다. 또 층을 지날 때 부풀거나 사그라들지 않는 크기여야 합니다. Glorot의 규칙은 층의 입력과 출력이 많을수록 좁아지는 범위에서 고르게 뽑습니다.

    Glorot uniform: between -r and r with r = sqrt(6 / (inputs + outputs)). Biases start at 0. Drawn by a generator seeded for each fold and layer. The training core knows the normal form, and those of He and LeCun, too.
    Glorot 균등 분포: -r에서 r까지, r = sqrt(6 / (입력 + 출력)). 편향은 0에서 시작합니다. 폴드와 층마다 시드가 정해진 생성기로 뽑습니다. 훈련 코어에는 정규 분포 꼴과 He, LeCun의 것도 있습니다.

    A training that diverged
    발산한 훈련

    The loss became infinite or not a number: weights have grown until nothing can be computed with them. The usual cause is a learning rate that is too large; then come inputs that were not scaled, and targets of a very large size.
    손실이 무한대가 되거나 수가 아니게 되었습니다. 가중치가 커져서 더는 계산할 수 없습니다. 보통은 학습률이 너무 커서이고, 그다음은 스케일을 맞추지 않은 입력, 아주 큰 타깃입니다.

    The training stops in the same step and is recorded as diverged, with its epoch and batch. It counts as a look and as the worst score, is never chosen, and the search goes on.
    그 걸음에서 훈련을 멈추고, 에포크와 배치를 적어 발산으로 기록합니다. 검증을 본 횟수와 가장 나쁜 점수로 세며 고르지 않고, 탐색은 계속합니다.

    P003: a key that a plan does not have
    P003: 계획에 없는 키

    The plan has a key that nothing reads, in most cases a known one with a letter wrong. If it were passed over in silence, the plan would not do what it says, and the report would show a result of settings that nobody chose.
    아무도 읽지 않는 키가 계획에 있습니다. 대개 아는 키에서 글자 하나가 틀린 것입니다. 말없이 지나치면 계획은 적힌 대로 하지 않고, 보고서는 아무도 고르지 않은 설정의 결과를 보여 주게 됩니다.

    The plan is refused, with the nearest known name. All keys, with what they take and how they are decided when they are left out, are listed by 'sevenfold explain'.
    가장 비슷한 이름을 알려 주고 계획을 거부합니다. 모든 키와 그 값, 쓰지 않으면 어떻게 정하는지는 'sevenfold explain'에 있습니다.

    'sevenfold check --schema' prints a schema with which an editor completes keys.
    'sevenfold check --schema'는 편집기가 키를 완성할 때 쓰는 스키마를 출력합니다.

    P004: a value of the wrong form
    P004: 꼴이 맞지 않는 값

    The key is right, but its value is of another kind than the key takes: a text where a number belongs, a number outside of its bounds, a fraction where a whole number belongs, a name that is none of the choices, or a value alone where a list belongs.
    키는 맞지만 값의 종류가 다릅니다. 숫자 자리의 글, 범위를 벗어난 숫자, 정수 자리의 소수, 선택지에 없는 이름, 목록 자리의 값 하나 따위입니다.

    The message says what was expected and what was found. Nothing is converted or cut to fit: "20" is a text and not the number 20. Leave the key out to have it decided by rule.
    무엇이어야 하는데 무엇인지 알려 줍니다. 맞추려고 바꾸거나 자르지 않습니다. "20"은 글이지 숫자 20이 아닙니다. 규칙에 맡기려면 키를 빼십시오.

    'sevenfold explain STEP.KEY', for example 'sevenfold explain tuning.trials'.
    'sevenfold explain STEP.KEY', 예를 들면 'sevenfold explain tuning.trials'.

    P005: something that a plan must have
    P005: 계획에 꼭 있어야 하는 것

    Nearly everything in a plan may be left out and is then decided by rule, with its reason recorded. Three things no rule can know: the name of the plan, where the data lie, and which column is to be predicted. A revision needs the step after which it is taken and the step that it returns to.
    계획의 거의 모든 것은 빼도 되고, 그러면 규칙이 까닭을 적어 정합니다. 규칙이 알 수 없는 것은 세 가지입니다. 계획의 이름, 데이터가 있는 곳, 예측할 열입니다. 수정에는 그것이 적용되는 단계와 되돌아갈 단계가 필요합니다.

    Required are name, problem.data and problem.target; in a revision after and return_to. Relative paths start from the plan's own folder.
    꼭 있어야 하는 것은 name, problem.data, problem.target이고, 수정에는 after와 return_to입니다. 상대 경로는 계획이 있는 폴더에서 시작합니다.

    P006: a plan from a newer program
    P006: 더 새로운 프로그램의 계획

    The plan says that it is written in a version of the format which this program does not know yet. It may hold keys whose meaning is unknown here; guessing them would be worse than refusing.
    이 프로그램이 아직 모르는 판의 형식으로 쓰인 계획입니다. 여기서는 뜻을 모르는 키가 있을 수 있고, 짐작하는 것은 거부하는 것보다 나쁩니다.

    P007: an answer that does not fit the data
    P007: 데이터에 맞지 않는 답

    The value has the right form, but the data say otherwise: a metric that cannot judge this task, a binary task with more than two classes, a positive class that does not occur, more folds than the rarest class has rows, or the role of a column that is not there.
    값의 꼴은 맞지만 데이터와 어긋납니다. 이 작업을 판단할 수 없는 지표, 클래스가 셋 이상인 이진 분류, 나오지 않는 양성 클래스, 가장 드문 클래스의 행보다 많은 폴드, 없는 열의 역할 따위입니다.

    The plan is refused, and the message says what the data allow. 'sevenfold check' finds all such answers of steps 1 to 5 at once, without training.
    데이터에 무엇이 맞는지 알려 주고 계획을 거부합니다. 'sevenfold check'는 1단계부터 5단계까지의 그런 답을 훈련하지 않고 한꺼번에 찾습니다.

    P008: --set names a key that there is not
    P008: --set에 없는 키

    An option --set changes one value of the plan for one run. Its path is the name of a step and the name of a key of that step with a point between them, as in tuning.trials=40. What stands behind the equals sign is read as JSON if it is JSON, otherwise as a text.
    --set 옵션은 한 번의 실행을 위해 계획의 값 하나를 바꿉니다. 경로는 tuning.trials=40처럼 단계의 이름과 그 단계의 키를 점으로 이은 것입니다. 등호 뒤의 것은 JSON이면 JSON으로, 아니면 글로 읽습니다.

    The run is refused, with the nearest known path. The change becomes part of the run's identity, and of the command in its report.
    가장 비슷한 경로를 알려 주고 실행을 거부합니다. 바꾼 값은 실행을 구별하는 데 들어가고, 보고서의 명령에도 적힙니다.

    Missing values
    빠진 값

    A network cannot compute with a gap. The gap is filled with a harmless number, and since the mere fact that a value is missing often tells something, a second column can say that it was. Dropping the rows instead would bias the data towards those rows where everything was known, and a model in use cannot drop the person who stands before it.
    신경망은 빈칸으로 계산할 수 없습니다. 빈칸은 해롭지 않은 수로 채우고, 값이 빠졌다는 사실 자체가 무언가를 말해 줄 때가 많으므로 두 번째 열로 알려 줄 수 있습니다. 행을 버리면 모든 것이 알려진 행 쪽으로 데이터가 치우치고, 쓰이는 모델은 눈앞의 사람을 버릴 수 없습니다.

    Numbers become the median of the training rows (or the mean), beside a 0/1 column if a development row lacks the value; a missing category sets none of its columns. In a column of numbers an empty cell and the usual words for a gap (NA, N/A, NaN, null, None, ?, -) count as missing, elsewhere the empty cell alone; how many were found in which column is told, never assumed in silence.
    숫자는 훈련 행의 중앙값(또는 평균)으로 채우고, 개발 행에 값이 빠진 것이 있으면 0/1 열을 곁들입니다. 빠진 범주는 어느 열도 1로 만들지 않습니다. 숫자 열에서는 빈칸과 빈칸을 뜻하는 흔한 말(NA, N/A, NaN, null, None, ?, -)을, 다른 곳에서는 빈칸만을 빠진 것으로 봅니다. 어느 열에서 몇 개를 찾았는지 알려 주며 말없이 넘기지 않습니다.

    Chollet, Deep Learning with Python: 1st ed. section 4.3; 2nd and 3rd ed. chapter 6, 'Handling missing values'.
    Chollet, Deep Learning with Python: 1판 4.3절, 2판·3판 6장 'Handling missing values'.

    Standardization
    표준화

    From each number its column's mean is subtracted, and the rest divided by its standard deviation, so that all inputs vary around 0 by about 1. Inputs of very different sizes make the loss a narrow valley in which gradient steps bounce from wall to wall; equal sizes let one learning rate suit all weights.
    숫자마다 열의 평균을 빼고 표준 편차로 나누어, 모든 입력이 0 둘레에서 1쯤 변하게 합니다. 입력의 크기가 크게 다르면 손실이 좁은 골짜기가 되어 경사 하강의 걸음이 벽에서 벽으로 튑니다. 크기가 같으면 하나의 학습률이 모든 가중치에 맞습니다.

    The default for numbers. Mean and standard deviation come from the training rows of the fold. A column that is constant there is only shifted to 0.
    숫자의 기본값입니다. 평균과 표준 편차는 폴드의 훈련 행에서 얻습니다. 거기서 변하지 않는 열은 0으로 옮기기만 합니다.

    Chollet, Deep Learning with Python: 1st ed. section 4.3; 2nd and 3rd ed. chapter 6, 'Value normalization'.
    Chollet, Deep Learning with Python: 1판 4.3절, 2판·3판 6장 'Value normalization'.

    Min-max scaling
    최소-최대 스케일링

    Each column is moved and stretched so that its training rows lie between 0 and 1. It keeps zeros and equal steps where they mean something, as with pixels, but one outlier squeezes all the other values together.
    훈련 행이 0과 1 사이에 놓이도록 열을 옮기고 늘입니다. 픽셀처럼 0과 같은 간격에 뜻이 있을 때 그것을 지키지만, 이상치 하나가 다른 값을 모두 짓눌러 버립니다.

    Minimum and maximum come from the training rows of the fold; other rows may fall outside of 0 to 1 and are left there. A constant column becomes 0.
    최솟값과 최댓값은 폴드의 훈련 행에서 얻습니다. 다른 행은 0에서 1을 벗어날 수 있고 그대로 둡니다. 변하지 않는 열은 0이 됩니다.

    One-hot encoding
    원-핫 인코딩

    A category becomes as many 0/1 columns as it has levels, of which exactly one is 1. Numbering the levels instead would tell the network that the third is three times the first, an order that does not exist.
    범주는 그 수준의 수만큼 0/1 열이 되고, 그 가운데 꼭 하나가 1입니다. 수준에 번호를 매기면 세 번째가 첫 번째의 세 배라는, 있지도 않은 순서를 신경망에 알려 주게 됩니다.

    The levels are those of the training rows. A level that was never seen there becomes all zeros and is counted and reported. Beyond 100 levels the rarest share one column. Columns of text where nearly every row has a level of its own are recognised as identifiers and left out.
    수준은 훈련 행의 것입니다. 거기에 없던 수준은 모두 0이 되며, 세어서 알려 줍니다. 100개를 넘으면 드문 수준들은 한 열을 함께 씁니다. 거의 행마다 수준이 다른 문자열 열은 식별자로 보고 뺍니다.

    Constant columns
    변하지 않는 열

    A column with the same value in every row cannot tell rows apart. It costs weights and can only become harmful later, when the value changes in use and meets weights that never learned what it means.
    모든 행의 값이 같은 열은 행을 구별하지 못합니다. 가중치만 들고, 나중에 쓸 때 값이 바뀌어 그 뜻을 배운 적 없는 가중치를 만나면 해로워질 뿐입니다.

    A column that has one value in all development rows is left out, and this is a recorded decision.
    모든 개발 행에서 값이 하나인 열은 빼며, 이것을 결정으로 기록합니다.

    Identifiers
    식별자
    """#
}
