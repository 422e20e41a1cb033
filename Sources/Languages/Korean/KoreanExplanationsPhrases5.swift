extension KoreanPhrases {
  /// The topics of `sevenfold explain`: metrics of decisions, protocols, searches, errors of storage.
  static let explanations5 = #"""
    F2 and F0.5: precision and recall, one of them first
    F2와 F0.5: 정밀도와 재현율, 한쪽을 먼저

    The harmonic mean of precision and recall, in which recall counts twice as much (F2) or half as much (F0.5). Which of the two is right is no question of statistics: it is the question what a missed case costs, and what a false alarm costs. A missed tumour asks for F2, an honest mail in the spam folder for F0.5.
    정밀도와 재현율의 조화 평균으로, 재현율을 두 배로(F2) 또는 절반으로(F0.5) 셉니다. 둘 가운데 무엇이 맞는지는 통계의 물음이 아니라, 놓치면 얼마나 치르고 헛경보에는 얼마나 치르는가 하는 물음입니다. 놓친 종양이라면 F2, 스팸함에 들어간 정상 메일이라면 F0.5를 씁니다.

    (1 + b^2) P R / (b^2 P + R). A plan says metric.costlier_mistake: missed makes f2 the metric by rule, false_alarm makes it f05. The threshold is chosen on out-of-fold predictions.
    (1 + b^2) P R / (b^2 P + R). 계획의 metric.costlier_mistake가 missed이면 규칙은 f2를, false_alarm이면 f05를 지표로 고릅니다. 임계값은 폴드별 검증 예측에서 고릅니다.

    The mean over the classes of the share of their rows that was found. Each class weighs the same, however rare it is, so that always saying the frequent class earns one half with two classes, and not the share of that class.
    클래스마다 그 행 가운데 찾아낸 비율을 구해 평균한 것입니다. 아무리 드물어도 클래스마다 무게가 같으므로, 클래스가 둘일 때 늘 흔한 클래스라고 답하면 그 클래스의 비율이 아니라 2분의 1을 얻습니다.

    From 0 to 1, larger is better; a class that does not occur is left out. With two classes the threshold is chosen on out-of-fold predictions.
    0에서 1까지이며 클수록 좋습니다. 나오지 않는 클래스는 뺍니다. 클래스가 둘이면 임계값을 폴드별 검증 예측에서 고릅니다.

    Matthews correlation coefficient
    매슈스 상관 계수

    The correlation of predicted and true classes. All four kinds of right and wrong flow into it, so it is high only where all of them are good, whichever class is rare.
    예측한 클래스와 실제 클래스의 상관입니다. 맞고 틀림의 네 가지가 모두 들어가므로, 어느 클래스가 드물든 넷이 다 좋을 때만 높습니다.

    From -1 to 1, larger is better; 0 is guessing, and also what is told where all rows are of one class, or were predicted to be. With two classes the threshold is chosen on out-of-fold predictions.
    -1에서 1까지이며 클수록 좋습니다. 0은 찍는 것과 같고, 모든 행이 한 클래스이거나 한 클래스로 예측했을 때도 0입니다. 클래스가 둘이면 임계값을 폴드별 검증 예측에서 고릅니다.

    For rows that may have several labels: for each label, how well the rows that have it rank above those that do not; then the mean over labels, rare ones weighing as much as frequent ones. It needs no threshold. What a trivial model gets is the mean share of the labels.
    한 행에 레이블이 여럿 있을 수 있을 때 씁니다. 레이블마다 그것이 있는 행이 없는 행보다 얼마나 앞 순위에 놓이는지를 구하고, 드문 것도 흔한 것과 똑같은 무게로 레이블 전체에서 평균합니다. 임계값이 필요 없습니다. 단순 모델은 레이블 비율의 평균만큼 얻습니다.

    From 0 to 1, larger is better; the recommended metric of multi-label tasks. A label that none of the rows judged has is left out of the mean. The labels that a row is given are decided by a threshold for each, the one with the best F1 on out-of-fold predictions.
    0에서 1까지이며 클수록 좋습니다. 다중 레이블 작업에 추천하는 지표입니다. 판단하는 행 어디에도 없는 레이블은 평균에서 뺍니다. 행에 어떤 레이블을 붙일지는 레이블마다의 임계값, 곧 폴드별 검증 예측에서 F1이 가장 좋은 값으로 정합니다.

    The share of rows whose labels are all right, none missing and none too many. It is the strictest metric of labels: with many of them, nearly right counts as wrong.
    레이블이 빠지지도 남지도 않고 모두 맞은 행의 비율입니다. 레이블의 지표 가운데 가장 엄격합니다. 레이블이 많으면 거의 맞은 것도 틀린 것이 됩니다.

    From 0 to 1, larger is better. It is a share of rows: its interval is Wilson's, differences are tested by McNemar's exact test.
    0에서 1까지이며 클수록 좋습니다. 행의 비율이므로 구간은 Wilson 구간이고, 차이는 McNemar 정확 검정으로 살핍니다.

    The share of labels that are wrong, over all rows and labels. It is the mildest metric of labels: where each is rare, a model that gives none has a small loss already, so look at the trivial model's.
    모든 행과 레이블에 걸쳐 틀린 레이블의 비율입니다. 레이블의 지표 가운데 가장 너그럽습니다. 레이블이 저마다 드물면 하나도 붙이지 않는 모델도 손실이 이미 작으므로, 단순 모델의 값을 함께 보십시오.

    From 0 to 1, smaller is better. It is a mean over rows: differences are tested by a sign-flip permutation, or by the corrected t-test where k-fold is repeated.
    0에서 1까지이며 작을수록 좋습니다. 행의 평균이므로 차이는 부호 바꾸기 순열 검정으로, k-겹을 되풀이했다면 보정된 t-검정으로 살핍니다.

    The threshold between yes and no
    예와 아니요를 가르는 임계값

    A network gives a probability; a decision needs a threshold. Where false alarms and missed cases do not weigh the same, or one class is rare, 0.5 is seldom the best. A threshold is learned from data like a weight, so it must not be chosen on the rows that it is judged on.
    신경망은 확률을 내고, 결정에는 임계값이 필요합니다. 헛경보와 놓치는 것의 무게가 다르거나 한 클래스가 드물면 0.5가 가장 좋은 일은 드뭅니다. 임계값은 가중치처럼 데이터에서 배우는 것이므로, 그것을 판단할 행에서 골라서는 안 됩니다.

    For each candidate, the threshold for a fold is the best one on the out-of-fold predictions of the other folds; a hold-out is cut in two halves that choose for each other. The final threshold is the best one on all out-of-fold predictions of the chosen network. It is written into log and record before the test rows are opened, and 'sevenfold predict' uses it. Labels have one each, by F1. With metric.threshold set to half it is 0.5.
    후보마다, 한 폴드의 임계값은 다른 폴드들의 검증 예측에서 가장 좋은 값입니다. 홀드아웃은 반으로 나누어 서로에게 골라 줍니다. 마지막 임계값은 고른 신경망의 모든 폴드별 검증 예측에서 가장 좋은 값입니다. 테스트 행을 열기 전에 결정 기록과 실행 기록에 적고, 'sevenfold predict'가 그것을 씁니다. 레이블은 저마다 F1로 고른 임계값이 있습니다. metric.threshold를 half로 하면 0.5입니다.

    Sampling by a hash
    해시로 표본 뽑기

    A table that is too large is sampled by a hash of key columns instead of by chance: the same rows are drawn again tomorrow, by another program, and after rows were added. It is done in two stages, a sample first, then the test rows among it. If both looked at the same remainder of the hash, all of the sample would be test rows, or none.
    너무 큰 표는 우연 대신 키 열의 해시로 표본을 뽑습니다. 그러면 내일도, 다른 프로그램으로도, 행이 더해진 뒤에도 같은 행이 뽑힙니다. 먼저 표본을, 그다음 그 가운데 테스트 행을 뽑는 두 단계로 합니다. 둘이 해시의 같은 나머지를 본다면 표본이 모두 테스트 행이 되거나 하나도 되지 않습니다.

    The key is the texts of the columns of evaluation.sample_by, one after another; the hash is Fingerprint64, as BigQuery's FARM_FINGERPRINT. Kept are rows with MOD(ABS(hash), sample_buckets) < sample_keep, sealed those of them with MOD(DIV(ABS(hash), sample_buckets), 100) below the test fraction in percent. It is checked against the package pyfarmhash.
    키는 evaluation.sample_by에 적은 열의 글을 차례로 이은 것이고, 해시는 BigQuery의 FARM_FINGERPRINT와 같은 Fingerprint64입니다. MOD(ABS(hash), sample_buckets) < sample_keep인 행을 남기고, 그 가운데 MOD(DIV(ABS(hash), sample_buckets), 100)이 백분율로 나타낸 테스트 비율보다 작은 행을 봉인합니다. 패키지 pyfarmhash와 견주어 확인했습니다.

    evaluation.protocol leave_one_group_out, with evaluation.group_column: as many trainings as there are groups. Other protocols keep groups together, too, if that column is named.
    evaluation.group_column과 함께 evaluation.protocol을 leave_one_group_out으로 합니다. 그룹의 수만큼 훈련합니다. 그 열을 정하면 다른 평가 방법도 그룹을 나누지 않습니다.

    evaluation.protocol expanding_window, with evaluation.time_column: recommended where the file is ordered by a column of times. The latest rows are the test; folds + 1 blocks, each but the first validates what all earlier rows have trained, but for the last evaluation.gap rows and those of equal time. The column is no input, and intervals resample neighbours in blocks.
    evaluation.time_column과 함께 evaluation.protocol을 expanding_window로 합니다. 파일이 시간 열의 순서로 되어 있으면 추천합니다. 가장 늦은 행이 테스트 행입니다. 나머지는 folds + 1개 블록으로 나누고, 첫 블록 말고는 블록마다 그보다 앞선 모든 행으로 훈련한 것을 검증합니다. 앞선 행 가운데 마지막 evaluation.gap행과 시간이 같은 행은 뺍니다. 시간 열은 입력이 아니며, 구간을 구할 때는 이웃한 행을 블록째 재표집합니다.

    All splits are stratified, the test rows included: classes keep their shares, labels by iterative stratification (Sechidis and others 2011: the rarest first), and the target of a regression is cut into ten parts of equal size, which do the same. A class with fewer rows of different content than there are folds is refused.
    테스트 행까지 모든 분할을 층화합니다. 클래스는 비율을 지키고, 레이블은 반복 층화(Sechidis 등 2011, 가장 드문 것부터)로 그렇게 하며, 회귀의 타깃은 크기가 같은 열 부분으로 나누어 같은 방법을 씁니다. 내용이 서로 다른 행이 폴드보다 적은 클래스가 있으면 거부합니다.

    Glorot uniform: between -r and r with r = sqrt(6 / (inputs + outputs)). Biases start at 0. Drawn by a generator seeded for each fold and layer. baseline.initializer can name the normal form, and those of He and LeCun, too.
    Glorot 균등 분포: -r과 r 사이, r = sqrt(6 / (입력 + 출력)). 편향은 0에서 시작합니다. 폴드와 층마다 시드를 정한 생성기로 뽑습니다. baseline.initializer에 정규 분포 형태와, He와 LeCun의 것도 쓸 수 있습니다.

    The training stops in the same step and is recorded as diverged, with its cause and numbers: a rate too high (weights that swing further each time), an exploding gradient (too large from the start, or suddenly in a training that went well), or the logarithm of 0 (finite outputs with a loss that is not). Layers with half their units dead are told as well. It counts as a look and as the worst score, is never chosen, and the search goes on.
    훈련은 그 스텝에서 멈추고, 원인과 수치와 함께 발산으로 기록됩니다. 원인은 너무 높은 학습률(갈수록 더 크게 흔들리는 가중치), 폭발하는 그레이디언트(처음부터 너무 크거나, 잘되던 훈련에서 갑자기 커짐), 0의 로그(출력은 유한한데 손실이 그렇지 않음)입니다. 유닛의 절반이 죽은 층도 알려 줍니다. 검증을 한 번 본 것과 가장 나쁜 점수로 셈하고, 결코 고르지 않으며, 탐색은 계속합니다.

    Each trial takes a value of each axis by chance. Where few of the axes matter, as is usual, it sees as many different values of these as there are trials, and a grid only a few.
    시도마다 축마다의 값을 우연히 뽑습니다. 흔히 그렇듯 중요한 축이 몇 개뿐이면, 그 축에서 시도의 수만큼 서로 다른 값을 보게 됩니다. 격자는 몇 개밖에 보지 못합니다.

    tuning.search: random, which is the rule. The draw of a trial depends on the seed and the trial's number alone, so a longer search begins with the shorter one.
    tuning.search: random, 규칙이 고르는 것입니다. 시도에서 뽑는 값은 시드와 시도의 번호로만 정해지므로, 긴 탐색은 짧은 탐색과 똑같이 시작합니다.

    All combinations of the values are tried. Their number is the product of the lengths of all lists, so it suits few axes with few values.
    값의 모든 조합을 시도합니다. 조합의 수는 모든 목록의 길이를 곱한 것이므로, 축도 값도 적을 때 알맞습니다.

    tuning.search: grid. With more combinations than tuning.trials, evenly spaced ones are taken.
    tuning.search: grid. 조합이 tuning.trials보다 많으면 고른 간격으로 골라 씁니다.

    A search that learns: of what was tried the best quarter counts as good, and values that good trials had more often than the others are drawn more often.
    배우는 탐색입니다. 시도한 것 가운데 가장 좋은 4분의 1을 좋은 것으로 보고, 좋은 시도에 다른 시도보다 더 자주 나온 값을 더 자주 뽑습니다.

    tuning.search: tpe. The first third of the trials is drawn by chance; then 24 points are compared for each proposal, and four proposals share the same evidence, whatever the number of threads.
    tuning.search: tpe. 시도의 처음 3분의 1은 우연히 뽑습니다. 그다음에는 제안마다 점 24개를 견주며, 스레드가 몇 개든 제안 네 개가 같은 증거를 함께 씁니다.

    All trials are trained for a few epochs, and only the best go on for more. Much of the search is saved where a bad start tells a bad end.
    모든 시도를 에포크 몇 번만 훈련하고 가장 좋은 것만 더 훈련합니다. 나쁜 시작이 나쁜 끝을 알려 준다면 탐색의 대부분을 아낍니다.

    tuning.search: successive_halving. All trials for a ninth of the epochs, the best third for a third of them, the best third of these for all. Every round counts as looks at validation.
    tuning.search: successive_halving. 모든 시도를 에포크의 9분의 1만큼, 가장 좋은 3분의 1을 에포크의 3분의 1만큼, 다시 그 가운데 가장 좋은 3분의 1을 끝까지 훈련합니다. 라운드마다 검증을 본 것으로 셉니다.

    The rate is raised with every batch, from far too low to far too high, and the loss watched: it falls fastest where the network learns best, and rises where steps are too long.
    학습률을 너무 낮은 값에서 너무 높은 값까지 배치마다 올리며 손실을 지켜봅니다. 신경망이 가장 잘 배우는 곳에서 가장 빨리 내려가고, 걸음이 너무 길면 올라갑니다.

    baseline.find_learning_rate: true. From 1e-6 to 10, a decade in 25 batches, on the training rows of the first fold; recommended is a tenth of the rate with the lowest smoothed loss. No validation row is looked at.
    baseline.find_learning_rate: true. 첫 폴드의 훈련 행에서 1e-6부터 10까지, 배치 25개마다 열 배씩 올립니다. 매끄럽게 한 손실이 가장 낮은 학습률의 10분의 1을 추천합니다. 검증 행은 하나도 보지 않습니다.

    A gradient that is too large is made smaller before the step, so that one batch of outliers cannot throw the weights far away.
    너무 큰 그레이디언트를 스텝 앞에서 줄여, 이상치가 든 배치 하나가 가중치를 멀리 던져 버리지 못하게 합니다.

    baseline.clip_value cuts off each gradient, baseline.clip_norm scales all of them down to a norm; tuning.clip_norms lets the search choose.
    baseline.clip_value는 그레이디언트 하나하나를 자르고, baseline.clip_norm은 모두를 함께 정한 노름까지 줄입니다. tuning.clip_norms를 쓰면 탐색이 고릅니다.

    A share s of each target is spread evenly over all classes, so that the network need not be certain. Probabilities become better calibrated, and wrong labels hurt less.
    타깃마다 비율 s를 모든 클래스에 고르게 나누어 신경망이 확신하지 않아도 되게 합니다. 확률이 더 잘 보정되고, 잘못된 레이블의 해가 줄어듭니다.

    baseline.label_smoothing, tuning.label_smoothing: a share from 0 to 0.9. The losses in the curves are then those of the smoothed targets; metrics are not touched.
    baseline.label_smoothing, tuning.label_smoothing: 0에서 0.9까지의 비율. 그러면 곡선의 손실은 스무딩한 타깃의 손실입니다. 지표는 달라지지 않습니다.

    The weights that lead to one unit are scaled down after each step to a largest norm. It goes well with dropout and high learning rates.
    한 유닛으로 들어가는 가중치를 스텝마다 최대 노름까지 줄입니다. 드롭아웃이나 높은 학습률과 잘 어울립니다.

    baseline.max_norm, tuning.max_norms: null for no limit; 3 is a usual one.
    baseline.max_norm, tuning.max_norms: 제한이 없으면 null. 흔히 3을 씁니다.

    Rows of a rare class count more in the loss, so that a network cannot do well by never naming it. Probabilities then no longer tell how often a class occurs.
    드문 클래스의 행을 손실에서 더 무겁게 세어, 신경망이 그 클래스를 결코 말하지 않고는 잘할 수 없게 합니다. 그러면 확률은 더 이상 클래스가 얼마나 자주 나오는지 말해 주지 않습니다.

    baseline.class_weights: balanced gives each row rows / (classes * rows of its class). The losses in the curves are those without weights, so that candidates can be compared.
    baseline.class_weights: balanced는 행마다 전체 행 / (클래스 * 그 클래스의 행)의 무게를 줍니다. 후보를 견줄 수 있도록 곡선의 손실은 무게를 뺀 것입니다.

    The gate of step 3: enough rows for a verdict
    3단계의 관문: 결론을 내리기에 충분한 행

    With a handful of rows no protocol helps: whatever a network scores on them, luck explains it as well. It is better to know that before anything is trained than to read a number that the next ten rows would overturn.
    행이 한 줌뿐이면 어떤 평가 방법도 소용없습니다. 신경망이 거기서 어떤 점수를 받든 운으로도 설명되기 때문입니다. 다음 열 행이 뒤집을 수를 읽느니, 아무것도 훈련하기 전에 그것을 아는 편이 낫습니다.

    By the effective rows, the rows or the rarest class times the number of classes: too few of them end the run before step 4 with exit status 2, and the message says how many there are and how many it takes.
    유효 행, 곧 행의 수 또는 가장 드문 클래스의 행 곱하기 클래스 수로 판단합니다. 너무 적으면 실행은 4단계 앞에서 종료 상태 2로 끝나고, 몇 개가 있고 몇 개가 필요한지 알려 줍니다.

    Test rows are opened once
    테스트 행은 한 번만 엽니다

    A test is one only for whoever has not seen its answers. The second look is already a choice between two results, the tenth is training by hand. So the rows that one run has opened stay closed to all others, whatever plan, seed, name or share of the rows they have.
    답을 보지 않은 사람에게만 테스트입니다. 두 번째로 보는 것은 이미 두 결과 가운데 고르는 것이고, 열 번째는 손으로 하는 훈련입니다. 그래서 한 실행이 연 행은 계획, 시드, 이름, 테스트 행의 비율이 무엇이든 다른 모든 실행에는 닫혀 있습니다.

    Every opening is written to runs/test-openings.jsonl, with the keys of the rows, before the rows are read. A run whose test rows hold even one of them ends after step 7 with its validation results and exit status 2. --reopen-test with a reason overrides, and the report says so in its first lines.
    열 때마다 행을 읽기 전에 행의 키와 함께 runs/test-openings.jsonl에 적습니다. 테스트 행에 그 가운데 하나라도 든 실행은 7단계 뒤에 검증 결과와 종료 상태 2로 끝납니다. 까닭을 적은 --reopen-test로 무릅쓰고 열 수 있으며, 보고서는 첫머리에서 그것을 밝힙니다.

    How a run can end
    실행이 끝나는 방식

    A run is finished when its test rows have been opened. It is stopped at a gate where a step lacked its evidence, which is a result, too: the data do not support the hypothesis. Its test is withheld where another plan of the same batch did better on validation, and refused where somebody has looked before.
    테스트 행을 열었으면 실행은 완료된 것입니다. 단계에 증거가 모자라면 관문에서 멈춥니다. 데이터가 가설을 뒷받침하지 않는다는 것도 하나의 결과입니다. 같은 묶음의 다른 계획이 검증에서 더 잘했으면 테스트를 열지 않고 남겨 두며, 누군가 전에 보았으면 거부합니다.

    finished is exit status 0; stopped_at_gate, test_withheld and test_refused are 2. All are complete: the same command says so and does nothing, except that a withheld test may still be opened by a run of that plan alone.
    finished는 종료 상태 0이고 stopped_at_gate, test_withheld, test_refused는 2입니다. 모두 끝난 것이어서, 같은 명령을 다시 내리면 그렇다고 알리고 아무것도 하지 않습니다. 다만 남겨 둔 테스트는 그 계획만 따로 실행하면 열 수 있습니다.

    The system refuses to write: the disk is full, the folder belongs to somebody else or is read-only, or a file stands where a folder is needed. A run cannot go on without keeping what it does, since whatever is not kept cannot be resumed.
    시스템이 쓰기를 거부합니다. 디스크가 가득 찼거나, 폴더가 남의 것이거나 읽기 전용이거나, 폴더가 있어야 할 곳에 파일이 있습니다. 남기지 않은 것은 이어서 할 수 없으므로, 실행은 하는 일을 남기지 않고는 계속할 수 없습니다.

    Exit status 73. Files are written beside their place and renamed, so that none is left half written; what was there before is untouched. Once there is room the same command goes on.
    종료 상태 73. 파일은 제자리 곁에 쓴 뒤 이름을 바꾸므로 반쯤 쓰인 채 남는 것이 없고, 전에 있던 것은 그대로입니다. 자리가 생기면 같은 명령으로 이어집니다.

    S002: a run or its model is not there
    S002: 실행 또는 그 모델이 없음

    The folder that was named holds no record of a run, or its run has not come to the final network yet, or the system refuses to read one of its files.
    가리킨 폴더에 실행의 기록이 없거나, 실행이 아직 마지막 신경망에 이르지 않았거나, 시스템이 그 파일 가운데 하나를 읽기를 거부합니다.

    Exit status 66. A run is named by its folder, by the folder's name below --runs, or by the name of a plan that has one run only.
    종료 상태 66. 실행은 그 폴더, --runs 아래 폴더의 이름, 또는 실행이 하나뿐인 계획의 이름으로 가리킵니다.

    S003: another process works in the folder
    S003: 다른 프로세스가 폴더에서 작업 중

    Two processes that wrote into one run would spoil its log. The one that came first holds a lock on the folder, which the system gives back when that process ends, however it ends.
    두 프로세스가 한 실행에 쓰면 그 기록이 망가집니다. 먼저 온 것이 폴더의 잠금을 쥐며, 그 프로세스가 어떻게 끝나든 시스템이 잠금을 풀어 줍니다.

    Exit status 1, nothing is changed. Wait for the other process, or stop it and start again: the run goes on where it was.
    종료 상태 1. 아무것도 바뀌지 않습니다. 다른 프로세스를 기다리거나, 그것을 멈추고 다시 시작하십시오. 실행은 있던 곳에서 이어집니다.

    S004: a file of a run is not what was written
    S004: 실행의 파일이 쓴 그대로가 아님

    A line of the decision log, or a file beside it, was changed after it was written; or the plan, the data or the program have changed since, so that a decision would now be another one. Going on would mix two runs into one that nobody has made.
    결정 기록의 줄이나 그 곁의 파일이 쓰인 뒤에 바뀌었습니다. 또는 그사이 계획, 데이터, 프로그램이 바뀌어 이제는 결정이 달라집니다. 그대로 계속하면 두 실행이 섞여 아무도 한 적이 없는 실행이 됩니다.

    Exit status 1, with the file, the line and both decisions. Restore the file, or remove the run's folder to start again; a changed plan has a run folder of its own anyway.
    종료 상태 1. 파일과 줄과 두 결정을 보여 줍니다. 파일을 되돌리거나, 처음부터 다시 하려면 실행의 폴더를 지우십시오. 바뀐 계획에는 어차피 실행 폴더가 따로 생깁니다.

    R squared
    결정 계수(R²)

    L1 regularization
    L1 규제

    L2 regularization
    L2 규제

    Grid search
    격자 탐색

    Tree-structured Parzen estimator
    트리 구조 파젠 추정기(TPE)

    Successive halving
    연속 반감법

    Learning-rate finder
    학습률 찾기

    Gradient clipping
    그레이디언트 클리핑

    Label smoothing
    레이블 스무딩

    Max-norm
    최대 노름 제한

    Class weights
    클래스 가중치

    Wilson's interval
    Wilson 구간

    Indicative
    참고만 할 것

    {}, an {}
    {0}, {1}

    RFC {#}, section {#}.
    RFC {0}, {1}절.

    'sevenfold doctor' tells whether the folder of runs can be written.
    실행 폴더에 쓸 수 있는지는 'sevenfold doctor'가 알려 줍니다.
    """#
}
