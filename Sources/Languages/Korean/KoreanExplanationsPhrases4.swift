extension KoreanPhrases {
  /// The topics of `sevenfold explain`.
  static let explanations4 = #"""
    A network computes with small floating-point numbers that are all of about the same size. Columns of a table are not: they have units, gaps and words. Preprocessing turns them into tensors: gaps are filled, numbers brought to a common scale, categories spread into one input each. Whatever is estimated on the way, such as a mean, is part of the model, so it may be learned from training rows only.
    신경망은 크기가 서로 비슷한 작은 부동 소수점 수로 계산합니다. 표의 열은 그렇지 않아 단위가 있고, 빈칸이 있고, 글이 있습니다. 전처리는 그것을 텐서로 바꿉니다. 빈칸을 채우고, 숫자의 스케일을 맞추고, 범주마다 입력 하나로 펼칩니다. 평균처럼 그 길에 추정하는 것은 모두 모델의 일부이므로 훈련 행에서만 배워야 합니다.

    Every step is fitted inside the training part of each fold and applied to the rest unchanged. By rule: missing numbers become the median, beside a column that says that they were missing if some are; numbers are standardized; categories become one-hot columns; constant columns, identifiers and empty columns are left out. Each of these is a recorded decision with its reason. A plan can give columns other roles (preprocessing.roles).
    모든 단계는 폴드마다 훈련 부분에 맞추고, 나머지에는 그대로 적용합니다. 규칙에 따르면 빠진 숫자는 중앙값이 되고, 빠진 것이 있으면 빠졌다고 알리는 열을 곁들입니다. 숫자는 표준화하고, 범주는 원-핫 열이 되며, 상수 열, 식별자, 빈 열은 뺍니다. 하나하나가 까닭과 함께 기록되는 결정입니다. 계획에서 열에 다른 역할을 줄 수 있습니다(preprocessing.roles).

    Chollet, Deep Learning with Python: 1st ed. sections 4.3 and 4.5; 2nd and 3rd ed. chapter 6, 'Prepare the data'.
    Chollet, Deep Learning with Python: 1판 4.3절과 4.5절, 2판·3판 6장 'Prepare the data'.

    Step 5: better than a trivial model
    5단계: 단순 모델보다 낫게

    The first goal is statistical power: a small network that beats a model which does not look at the inputs at all. If several reasonable small networks cannot, the likeliest explanation is that the answer is not in the inputs, that is, one of the hypotheses of step 1 is wrong. It is better to learn this now than after weeks of tuning. A few first choices are made here and kept: the last activation, the loss, the optimizer.
    첫 목표는 통계적 검정력입니다. 입력을 전혀 보지 않는 모델을 이기는 작은 신경망입니다. 그럴듯한 작은 신경망 여럿이 이기지 못한다면 가장 그럴듯한 설명은 입력에 답이 없다는 것, 곧 1단계의 가설 가운데 하나가 틀렸다는 것입니다. 몇 주 튜닝한 뒤보다 지금 아는 것이 낫습니다. 여기에서 몇 가지를 처음 고르고 그대로 둡니다. 마지막 활성화 함수, 손실, 옵티마이저입니다.

    Three models are judged on the same rows: a trivial one (the class shares; the mean of a regression, or the median where mae decides), a linear one, and a small network with rmsprop. The gate: the network must be better than the trivial model by more than luck, by a paired test on the validation rows (see baseline_gate). If it is not, the workflow goes back as the plan's revisions say, or the run ends with exit status 2 and says that these data do not support the hypothesis.
    세 모델을 같은 행에서 판단합니다. 단순한 것(클래스의 비율, 회귀의 평균, mae로 판단하면 중앙값), 선형인 것, rmsprop을 쓰는 작은 신경망입니다. 관문은 신경망이 검증 행의 짝지은 검정에서 우연을 넘어 단순 모델보다 나아야 한다는 것입니다(baseline_gate 참고). 그렇지 않으면 워크플로는 계획의 수정대로 되돌아가거나, 실행이 종료 상태 2로 끝나면서 데이터가 가설을 뒷받침하지 않는다고 알립니다.

    Chollet, Deep Learning with Python: 1st ed. section 4.5; 2nd and 3rd ed. chapter 6, 'Beat a baseline'.
    Chollet, Deep Learning with Python: 1판 4.5절, 2판·3판 6장 'Beat a baseline'.

    Step 6: a model that overfits
    6단계: 과대적합하는 모델

    Once there is power, the question is whether the model is powerful enough. The ideal model stands on the border between too small and too large, and to know where the border is one has to cross it. So the network is made larger on purpose, with more layers, wider layers and more epochs, until the training loss still falls while the validation loss has turned and rises. A model that never overfits has never shown that it is large enough.
    검정력을 얻었다면 모델이 충분히 강력한지가 물음입니다. 이상적인 모델은 너무 작은 것과 너무 큰 것의 경계에 있고, 경계가 어디인지 알려면 넘어 보아야 합니다. 그래서 층을 더하고, 층을 넓히고, 에포크를 늘려 일부러 신경망을 키웁니다. 훈련 손실은 여전히 내려가는데 검증 손실이 돌아서 올라갈 때까지입니다. 한 번도 과대적합하지 않은 모델은 충분히 크다는 것을 보인 적이 없습니다.

    A ladder of sizes is climbed without early stopping: the first network, wider, deeper, both, then twice as long. Overfitting is declared when the losses of the validation rows have risen by more than 2 paired standard errors from the turning epoch to the last while the training loss has fallen (see overfit_rule); the turning epoch and the gap between the two curves are recorded. The first size that overfits is the reference for step 7. If none does, that is a recorded finding, too, and the size with the lowest validation loss is taken.
    조기 종료 없이 크기의 사다리를 오릅니다. 첫 신경망, 더 넓게, 더 깊게, 둘 다, 그다음 두 배 오래입니다. 돌아서는 에포크부터 마지막까지 검증 행의 손실이 짝지은 표준 오차의 2배 넘게 올랐고 훈련 손실이 내려갔으면 과대적합이라고 합니다(overfit_rule 참고). 돌아서는 에포크와 두 곡선의 차이를 기록합니다. 처음 과대적합한 크기가 7단계의 기준입니다. 그런 것이 없으면 그것도 기록하고, 검증 손실이 가장 낮은 크기를 씁니다.

    Chollet, Deep Learning with Python: 1st ed. sections 4.4 and 4.5; 2nd and 3rd ed. chapter 6, 'Scale up: develop a model that overfits'.
    Chollet, Deep Learning with Python: 1판 4.4절과 4.5절, 2판·3판 6장 'Scale up: develop a model that overfits'.

    Step 7: regularize and tune
    7단계: 규제와 튜닝

    The overfitting model of step 6 has more capacity than the data can fill; now it is held back so that it generalizes as well as it can. One adds dropout, penalizes large weights, takes layers and units away, changes the learning rate and the batch size, and looks at the validation score after each change. Each look also leaks a little: with enough trials something will look good by luck alone, so the trials must be counted.
    6단계의 과대적합한 모델은 데이터가 채울 수 있는 것보다 용량이 큽니다. 이제 되도록 잘 일반화하도록 억누릅니다. 드롭아웃을 더하고, 큰 가중치에 벌을 주고, 층과 유닛을 덜고, 학습률과 배치 크기를 바꾸며, 바꿀 때마다 검증 점수를 봅니다. 볼 때마다 조금씩 새어 나갑니다. 충분히 시도하면 운만으로도 좋아 보이는 것이 나오므로 시도를 세어야 합니다.

    Each regularizer is first tried alone against the overfitted reference, which tells what it buys; then combinations of units, layers, dropout, l1, l2, learning rate and batch size are drawn at random, with early stopping finding the epochs. The first network and the reference with early stopping take part. Every look at the validation rows is counted. Among the candidates within one paired standard error of the best, the simplest is taken. Its score is reported beside the value that is expected after correcting for the search (see looks).
    규제마다 먼저 과대적합한 기준 신경망에 홀로 써 보아 얼마나 도움이 되는지 봅니다. 그다음 유닛, 층, 드롭아웃, l1, l2, 학습률, 배치 크기의 조합을 무작위로 뽑고, 에포크는 조기 종료가 찾습니다. 첫 신경망과, 조기 종료를 쓴 기준 신경망도 함께 겨룹니다. 검증 행을 본 횟수를 모두 셉니다. 가장 좋은 것에서 짝지은 표준 오차 하나 안에 있는 후보 가운데 가장 단순한 것을 고릅니다. 그 점수와, 탐색을 보정한 뒤 예상되는 값을 나란히 보고합니다(looks 참고).

    Chollet, Deep Learning with Python: 1st ed. sections 4.4 and 4.5; 2nd and 3rd ed. chapter 6, 'Regularize and tune your model'.
    Chollet, Deep Learning with Python: 1판 4.4절과 4.5절, 2판·3판 6장 'Regularize and tune your model'.

    After the seven: the one look at the test rows
    일곱 단계 뒤: 테스트 행을 단 한 번 보기

    When the configuration is settled, one final model is trained on all rows that are not test rows, and judged once on those that nobody has looked at. If the test result is much worse than validation promised, the validation protocol was not reliable: too few rows, a leak, or too many looks. The cure is a more reliable protocol, such as iterated k-fold with new test rows, never another round of tuning against the same ones.
    설정이 정해지면 테스트 행이 아닌 모든 행으로 마지막 모델 하나를 훈련해, 아무도 보지 않은 행에서 한 번 판단합니다. 테스트 결과가 검증이 약속한 것보다 훨씬 나쁘다면 검증 방법을 믿을 수 없었던 것입니다. 행이 너무 적거나, 누출이 있거나, 너무 많이 보았습니다. 해결책은 새 테스트 행과 반복 k-겹처럼 더 믿을 만한 평가 방법이지, 같은 행으로 다시 튜닝하는 것이 아닙니다.

    The network is trained on training and validation rows together for the median best epoch that validation found, with three seeds; the one with the middle training loss is the model. What is expected is written down, then the test rows are opened once; the opening is written to the ledger before it happens. The result is reported with its 95 % interval beside the expected value, with a test against the trivial model; a gap that the two intervals together do not explain is called a disagreement.
    훈련 행과 검증 행을 합쳐, 검증에서 가장 좋았던 에포크의 중앙값만큼 신경망을 시드 세 개로 훈련합니다. 훈련 손실이 가운데인 것이 모델입니다. 예상을 적어 둔 다음 테스트 행을 한 번 엽니다. 여는 일은 일어나기 전에 장부에 적습니다. 결과를 95 % 구간과 함께 예상값 옆에 보고하고, 단순 모델과 비교해 검정합니다. 두 구간을 합쳐도 설명되지 않는 차이는 엇갈린다고 합니다.

    Chollet, Deep Learning with Python: 1st ed. section 4.5; 2nd and 3rd ed. chapters 5 and 6.
    Chollet, Deep Learning with Python: 1판 4.5절, 2판·3판 5장과 6장.

    1st ed. section {}
    1판 {0}절

    1st ed. sections {} and {}
    1판 {0}절과 {1}절

    2nd and 3rd ed. chapter {}
    2판·3판 {0}장

    2nd and 3rd ed. chapters {} and {}
    2판·3판 {0}장과 {1}장

    2nd and 3rd ed. chapter {}, '{}'
    2판·3판 {0}장 '{1}'

    2nd and 3rd ed. chapter {}, '{}'. {}
    2판·3판 {0}장 '{1}'. {2}

    {} Its settings: {}.
    {0} 설정: {1}.

    A plan can name it as baseline.{}, or among others as tuning.{}s.
    계획에서 baseline.{0}에, 또는 다른 것과 함께 tuning.{1}s에 쓸 수 있습니다.

    P009: a plan in an old version of the format
    P009: 옛 형식의 계획

    The plan says that it is written in an earlier version of the format. Such plans are brought up to date in memory, step by step, and run as they are; this one could not be, because it is not JSON or because a key that was renamed stands twice.
    계획이 앞선 버전의 형식으로 쓰였다고 합니다. 그런 계획은 메모리에서 한 단계씩 새 형식으로 바꾸어 그대로 실행합니다. 이 계획은 JSON이 아니거나, 이름이 바뀐 키가 두 번 있어 그럴 수 없었습니다.

    'sevenfold check PLAN --write' brings the file to the current version; comments, order and layout stay. Version 0, the drafts of the format, spelt keys in camel case: testFraction is now test_fraction.
    'sevenfold check PLAN --write'는 파일을 지금 버전으로 바꿉니다. 주석, 순서, 배치는 그대로입니다. 형식의 초안인 버전 0은 키를 카멜 표기로 썼습니다. testFraction이 이제 test_fraction입니다.

    Plans of version 1 are read, and those of version 0 after they were brought to version 1 in memory. Use the program that the plan was written for, or a newer one; 'sevenfold --version' tells which one this is.
    버전 1의 계획을 읽고, 버전 0의 것은 메모리에서 버전 1로 바꾸어 읽습니다. 계획을 쓴 프로그램이나 더 새로운 것을 쓰십시오. 이것이 어느 버전인지는 'sevenfold --version'이 알려 줍니다.
    """#
}
