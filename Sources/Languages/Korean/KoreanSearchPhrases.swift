extension KoreanPhrases {
  /// What searches and ensembles say.
  static let search = #"""
    Halve in several brackets at once, from many short trainings to few long ones.
    여러 대진표에서 한꺼번에 추려 나갑니다. 짧은 훈련 여럿으로 시작하는 것부터 긴 훈련 몇 개로 시작하는 것까지 있습니다.

    Halve without waiting for whole rounds: a trial trains on as soon as it is among the best third.
    한 회가 다 끝나기를 기다리지 않고 추려 나갑니다. 시도는 상위 3분의 1에 드는 대로 이어서 훈련됩니다.

    Learn a smooth function from settings to scores: try where it promises the largest improvement.
    설정에서 점수로 가는 매끄러운 함수를 배워, 가장 크게 나아질 것으로 보이는 곳을 시도합니다.

    One network is the model.
    신경망 하나가 모델입니다.

    The mean of what several networks predict.
    여러 신경망 예측의 평균입니다.

    A mean whose weights are chosen on out-of-fold predictions, none of them negative.
    폴드 밖 예측으로 가중치를 고른 평균입니다. 음수인 가중치는 없습니다.

    Each network has a vote for a class; the mean probability decides where votes are even.
    신경망마다 클래스 하나에 투표합니다. 표가 같으면 평균 확률이 정합니다.

    A deciding layer on top, fitted to out-of-fold predictions: it weighs logits or numbers.
    폴드 밖 예측에 적합한, 위에 얹은 결정 층입니다. 로짓이나 수에 가중치를 줍니다.

    A vote needs classes, and the target is a number; average means the numbers.
    투표에는 클래스가 필요한데 타깃은 수입니다. average는 수를 평균합니다.

    The chosen network, trained with several seeds of weights and batches.
    고른 신경망을 가중치와 배치의 시드 여러 개로 훈련한 것입니다.

    The best trials of step 7, each trained on all development rows.
    7단계에서 가장 좋았던 시도를 저마다 개발 행 전부로 훈련한 것입니다.

    The chosen network, trained on the training rows of each fold.
    고른 신경망을 폴드마다 그 훈련 행으로 훈련한 것입니다.

    Each row is left out by one network of a round of folds only, so that nothing can be fitted to what all of them say of new rows: choose average or majority_vote.
    한 회의 폴드에서 각 행을 보지 않은 신경망은 하나뿐이어서, 새 행에 대해 모두가 하는 말에 무엇을 적합할 수 없습니다. average나 majority_vote를 고르세요.

    Whether several networks predict together, and how.
    여러 신경망이 함께 예측할지, 그리고 어떻게 할지.

    The mistakes of networks that differ partly cancel; each further network costs its training.
    서로 다른 신경망의 실수는 얼마간 상쇄됩니다. 신경망 하나를 더할 때마다 훈련이 듭니다.

    none: one network is the model.
    none. 신경망 하나가 모델입니다.

    Of an ensemble: which networks it is made of.
    앙상블일 때: 어떤 신경망으로 이루어지는지.

    Seeds differ least and trials most; those of folds have learned from different rows.
    시드끼리는 가장 덜 다르고 시도끼리는 가장 많이 다릅니다. 폴드의 신경망은 서로 다른 행에서 배웠습니다.

    Of an ensemble of seeds or trials: how many networks.
    시드나 시도의 앙상블일 때: 신경망의 수.

    Most of the gain comes from the first few.
    이득은 대부분 처음 몇 개에서 나옵니다.

    One network is easier to explain and to keep.
    신경망 하나가 설명하기도 간수하기도 쉽습니다.

    Seeds of the chosen network ask nothing more of the search.
    고른 신경망의 시드는 탐색에 더 바라는 것이 없습니다.

    Five networks give most of what fifty would.
    신경망 다섯 개면 쉰 개가 줄 이득을 거의 얻습니다.

    one network
    신경망 하나

    the average of {} networks
    신경망 {0}개의 평균

    the weighted average of {} networks
    신경망 {0}개의 가중 평균

    the vote of {} networks
    신경망 {0}개의 투표

    a deciding layer on {} networks
    신경망 {0}개 위의 결정 층

    the ensemble
    앙상블

    Ensemble
    앙상블

    The model is {}, one of each fold. No row is new to two of them, so that the value of one network, {}, stands for all.
    모델은 폴드마다 하나씩 둔 {0}입니다. 둘 이상에게 새로운 행은 없으므로, 신경망 하나의 값 {1}{이/가} 모두를 대신합니다.

    The model is {}: {} on validation rows that had no say in it, {} for one network alone (p {}).
    모델은 {0}입니다. 모델을 정하는 데 쓰이지 않은 검증 행에서 {1}, 신경망 하나로는 {2}입니다(p {3}).

    What do several networks do together?
    여러 신경망이 함께하면 어떤가요?

    So new rows are expected to give **{}** {}. This was written down before the test rows were opened.
    그래서 새 행에서는 **{0}** {1}{을/를} 기대합니다. 이것은 테스트 행을 열기 전에 적어 두었습니다.

    The model is the mean of what {} networks predict.
    모델은 신경망 {0}개가 예측하는 것의 평균입니다.

    The model is a weighted mean of what {} networks predict. The weights are how often each was picked for a bag that grows by whichever network lowers the out-of-fold loss most (Caruana et al. 2004).
    모델은 신경망 {0}개 예측의 가중 평균입니다. 폴드 밖 손실을 가장 많이 낮추는 신경망을 자루에 하나씩 더해 갈 때, 저마다 뽑힌 횟수가 가중치입니다(Caruana et al. 2004).

    The model is a vote: each of {} networks names a class, and their mean probability decides where the votes are even.
    모델은 투표입니다. 신경망 {0}개가 저마다 클래스를 대고, 표가 같으면 평균 확률이 정합니다.

    The model is a deciding layer on top of {} networks (Wolpert 1992): it weighs their logits, or their numbers around the mean of the target. Its weights were fitted to out-of-fold predictions and are drawn towards equal ones.
    모델은 신경망 {0}개 위에 얹은 결정 층입니다(Wolpert 1992). 신경망의 로짓이나 타깃 평균을 중심으로 한 수에 가중치를 줍니다. 가중치는 폴드 밖 예측에 적합했고 똑같은 가중치 쪽으로 당겨집니다.

    Each network has learned from the validation rows of the others, so that no row of a round of folds is new to two of them. The value of one network, {}, stands for all; the mean of several is seldom worse.
    신경망마다 다른 신경망의 검증 행에서 배웠으므로, 한 회의 폴드에서 둘 이상에게 새로운 행은 없습니다. 신경망 하나의 값 {0}{이/가} 모두를 대신합니다. 여럿의 평균이 더 나쁜 일은 드뭅니다.

    On validation the ensemble reaches **{}**, one network alone {}: a difference of {}, {}.
    검증에서 앙상블은 **{0}**, 신경망 하나로는 {1}입니다. 차이는 {2}, {3}입니다.

    What the ensemble has chosen, members and weights, it chose for the rows of each fold on the other folds, so that no row judged a choice that it had a say in. The table holds what all rows together have chosen.
    앙상블은 구성원과 가중치를 각 폴드의 행마다 다른 폴드에서 골랐으므로, 어떤 행도 자기가 관여한 선택을 평가하지 않았습니다. 표에는 모든 행이 함께 고른 것이 있습니다.

    Member
    구성원

    Weight
    가중치

    each on the training rows of one fold
    저마다 한 폴드의 훈련 행으로

    each on all {} development rows
    저마다 개발 행 {0}개 전부로

    The model is {}, {}, each for the number of epochs that validation found best.
    모델은 {0}이며, {1}, 저마다 검증에서 가장 좋았던 에포크 수만큼 훈련했습니다.

    Hyperband
    하이퍼밴드

    Several brackets of successive halving side by side: one begins with many short trainings, the last one trains all of its few trials to the end. So nothing is lost where a bad start does not tell a bad end.
    연속 추리기의 대진표 여럿을 나란히 돌립니다. 하나는 짧은 훈련 여럿으로 시작하고, 마지막 것은 몇 안 되는 시도를 모두 끝까지 훈련합니다. 그래서 시작이 나쁘다고 끝도 나쁜 것은 아닐 때 잃는 것이 없습니다.

    tuning.search: hyperband. With brackets s = S down to 0, bracket s has the share of (S + 1) / (s + 1) * 3^s in the trials and begins with 1 / 3^s of the epochs; S is at most 4, and as large as trials and epochs allow. Every training counts as a look at validation.
    tuning.search: hyperband. 대진표 s = S부터 0까지에서 대진표 s는 시도 가운데 (S + 1) / (s + 1) * 3^s의 몫을 갖고 에포크의 1 / 3^s로 시작합니다. S는 많아야 4이고, 시도와 에포크가 허락하는 만큼 큽니다. 훈련마다 검증을 한 번 본 것으로 셉니다.

    Asynchronous successive halving
    비동기 연속 추리기

    Successive halving that does not wait for whole rounds: a trial goes on as soon as it is among the best third of those that have come as far. Good trials are found out early.
    한 회가 다 끝나기를 기다리지 않는 연속 추리기입니다. 시도는 거기까지 온 것 가운데 상위 3분의 1에 드는 대로 이어집니다. 좋은 시도가 일찍 드러납니다.

    tuning.search: asha. Four trials share the same evidence, whatever the number of threads; of several that may go on the one with the lowest number does, so that the same trials go on on any machine. Rungs are a ninth of the epochs, a third, all.
    tuning.search: asha. 스레드 수와 상관없이 네 시도가 같은 근거를 나눠 씁니다. 이어 갈 수 있는 것이 여럿이면 번호가 가장 낮은 것이 이어 가므로, 어떤 컴퓨터에서도 같은 시도가 이어집니다. 단계는 에포크의 9분의 1, 3분의 1, 전부입니다.

    Bayesian optimization with a Gaussian process
    가우스 과정을 쓰는 베이즈 최적화

    A smooth function from settings to scores is learned with its uncertainty, and the point is tried that promises the largest improvement: where scores are high, or where little is known.
    설정에서 점수로 가는 매끄러운 함수를 그 불확실성과 함께 배우고, 가장 크게 나아질 것으로 보이는 점을 시도합니다. 점수가 높은 곳이거나 아직 잘 모르는 곳입니다.

    tuning.search: gaussian_process. The first quarter of the trials is drawn by chance. Then a Matern 5/2 kernel with a length for each axis is fitted by its likelihood, and the largest expected improvement is proposed, four from the same evidence, whatever the number of threads.
    tuning.search: gaussian_process. 처음 4분의 1의 시도는 무작위로 뽑습니다. 그다음 축마다 길이가 있는 Matern 5/2 커널을 가능도로 적합하고, 기대되는 개선이 가장 큰 것을 제안합니다. 스레드 수와 상관없이 같은 근거에서 네 개씩 제안합니다.

    Several networks predict together. Where they err differently their mistakes partly cancel, so that the mean is usually better than its parts; the price is as many trainings and as many networks to keep.
    여러 신경망이 함께 예측합니다. 서로 다르게 틀리는 곳에서는 실수가 얼마간 상쇄되어 평균이 대개 하나하나보다 낫습니다. 그만큼 훈련할 것도, 간수할 신경망도 늘어납니다.

    tuning.ensemble: average, weighted_average, majority_vote or stacking; tuning.ensemble_of: seeds, trials or folds. Members and weights are chosen for each fold on the other folds alone, so that the value on validation is an honest one. Each further network counts as a look, the ensemble as one more.
    tuning.ensemble: average, weighted_average, majority_vote, stacking 가운데 하나. tuning.ensemble_of: seeds, trials, folds 가운데 하나. 구성원과 가중치는 폴드마다 다른 폴드만으로 고르므로 검증에서의 값은 정직합니다. 신경망 하나를 더할 때마다 한 번 본 것으로, 앙상블은 한 번 더 본 것으로 셉니다.

    Majority vote
    다수결

    Each network names a class, and the class that most of them name is predicted. One network that is wrongly certain cannot outvote the others.
    신경망마다 클래스를 하나 대고, 가장 많은 신경망이 댄 클래스를 예측합니다. 틀렸으면서 확신하는 신경망 하나가 나머지를 이길 수 없습니다.

    tuning.ensemble: majority_vote. Probabilities are (votes + mean probability) / (networks + 1), so that the mean probability decides where the votes are even. Not for numbers.
    tuning.ensemble: majority_vote. 확률은 (표 + 평균 확률) / (신경망 수 + 1)이므로 표가 같으면 평균 확률이 정합니다. 수에는 쓰지 않습니다.

    Stacking
    스태킹

    A small layer on top decides how much each network has to say. It learns from out-of-fold predictions, because on rows that they were trained on all networks look too good.
    위에 얹은 작은 층이 신경망마다 얼마나 말할지를 정합니다. 훈련에 쓴 행에서는 모든 신경망이 너무 좋아 보이므로, 이 층은 폴드 밖 예측에서 배웁니다.

    tuning.ensemble: stacking. The layer weighs logits, or numbers around the mean of the target. Its weights are drawn towards 1 / networks, with that deviation; Newton's method finds them.
    tuning.ensemble: stacking. 층은 로짓이나 타깃 평균을 중심으로 한 수에 가중치를 줍니다. 가중치는 1 / 신경망 수 쪽으로, 그만한 편차로 당겨집니다. 뉴턴 방법으로 찾습니다.

    {} were judged on the validation rows of all folds, each with early stopping: the first network, the reference of step 6, and candidates that the search `{}` proposed around it. Early stopping makes the number of epochs part of what is found.
    {0}{을/를} 모든 폴드의 검증 행에서 저마다 조기 종료로 판단했습니다. 첫 신경망, 6단계의 기준 신경망, 그리고 탐색 `{1}`{이/가} 그 둘레에서 제안한 후보들입니다. 조기 종료를 쓰므로 에포크 수도 찾아낸 것의 하나입니다.
    """#
}
