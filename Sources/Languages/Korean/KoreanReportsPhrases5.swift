extension KoreanPhrases {
  /// How the words of statistics are explained in reports.
  static let reports5 = #"""
    How to read the numbers
    숫자를 읽는 법

    What an interval, p and the names of tests mean is said at the end, under *How to read the numbers*.
    구간과 p, 검정의 이름이 무슨 뜻인지는 끝의 *숫자를 읽는 법*에 있습니다.

    **95 % interval**, written in brackets: of a hundred such intervals, from a hundred runs on other rows of the same kind, about 95 hold the true value, which is the score on endlessly many new rows. Whether this one does nobody can know. A difference whose interval holds 0 may be none.
    **95 % 구간**은 대괄호로 적습니다. 같은 종류의 다른 행으로 실행을 백 번 해서 이런 구간 백 개를 얻으면 그 가운데 95개쯤이 참값을 담습니다. 참값이란 한없이 많은 새 행에서의 점수입니다. 이 구간이 그 가운데 하나인지는 아무도 알 수 없습니다. 차이의 구간에 0이 들어 있으면 차이가 없을 수도 있습니다.

    **p**: how probable a difference at least as large would be if in truth there were none. Below 0.05 it is called more than luck; then one of twenty differences that are none is called so, too. A large p does not show that two models are equally good, only that these rows cannot tell.
    **p**는 실제로는 차이가 없을 때 이만큼 크거나 더 큰 차이가 나올 확률입니다. 0.05보다 작으면 우연을 넘는다고 합니다. 그래도 실제로는 없는 차이 스물 가운데 하나는 그렇게 불립니다. p가 크다고 두 모델이 똑같이 좋다는 뜻은 아닙니다. 이 행들로는 구별할 수 없다는 뜻일 뿐입니다.

    **Standard error**: by how much a score would typically move if other rows had been drawn. The truth is seldom more than two standard errors away.
    **표준 오차**는 다른 행을 뽑았다면 점수가 보통 얼마나 달라졌을지를 말합니다. 참값이 표준 오차의 두 배보다 멀리 있는 일은 드뭅니다.

    **Paired**: both models are judged on the same rows, and what counts is the difference on each. What makes a row hard for both drops out, so that smaller differences can be seen.
    **짝지은** 비교에서는 두 모델을 같은 행에서 판단하고 행마다의 차이를 봅니다. 두 모델에 똑같이 어려운 행의 영향이 빠지므로 더 작은 차이도 볼 수 있습니다.

    **Corrected resampled t-test**: is the mean difference over the folds large beside its standard error? Folds share most of their training rows, so they agree more than independent samples would; the correction widens the standard error for that. Without it, a test over ten times ten folds finds a difference between equals more often than not.
    **보정된 재표집 t-검정**은 폴드에 걸친 평균 차이가 그 표준 오차에 견주어 큰지 봅니다. 폴드들은 훈련 행을 대부분 함께 쓰므로 독립인 표본보다 서로 비슷합니다. 그만큼 표준 오차를 넓혀 보정합니다. 보정하지 않으면 10겹을 열 번 되풀이한 검정은 똑같은 것 사이에서도 절반이 넘게 차이를 찾아냅니다.

    **Exact McNemar test**: only the rows count on which one model is right and the other is wrong. Were both equally good, each such row would be the toss of a fair coin; p is the probability of as uneven a result.
    **정확 McNemar 검정**은 한 모델은 맞고 다른 모델은 틀린 행만 셉니다. 둘이 똑같이 좋다면 그런 행 하나하나는 공정한 동전 던지기입니다. p는 이만큼 치우친 결과가 나올 확률입니다.

    **Sign-flip permutation test**: were both models equally good, the difference on a row could as well have the other sign. The signs are drawn anew 9,999 times; p is the share of draws whose mean difference is at least as large.
    **부호 바꾸기 순열 검정**: 두 모델이 똑같이 좋다면 한 행의 차이는 부호가 반대일 수도 있었습니다. 부호를 9,999번 새로 뽑습니다. p는 평균 차이가 이만큼 큰 뽑기의 비율입니다.

    **Paired bootstrap**: rows are drawn with replacement, as many as there are, again and again, and both models are scored on each draw; p says how seldom the difference changes its sign.
    **짝지은 부트스트랩**은 행을 있는 만큼 되풀이해 복원 추출하고, 뽑을 때마다 두 모델의 점수를 매깁니다. p는 차이의 부호가 얼마나 드물게 바뀌는지 말합니다.

    **Wilson interval**: of a share, such as that of the right answers, all true shares that would not make the one that was found a surprise. It holds its promise near 0 and 1, too, where the score plus and minus two standard errors does not.
    **Wilson 구간**은 맞은 답의 비율 같은 비율에 대해, 얻은 비율이 놀랍지 않을 참비율을 모두 담습니다. 점수에 표준 오차 둘을 더하고 뺀 것과 달리 0과 1 가까이에서도 약속을 지킵니다.

    **Newcombe's score interval**: the same for the area under the ROC curve.
    **Newcombe 점수 구간**은 ROC 곡선 아래 넓이에 대해 같은 일을 합니다.

    **t interval over groups**: rows of one group, such as a patient, succeed and fail together. So each group counts as one, and the interval is wider than that of as many rows on their own.
    **그룹에 대한 t 구간**: 환자처럼 한 그룹에 속한 행은 함께 맞고 함께 틀립니다. 그래서 그룹 하나를 하나로 세며, 구간은 따로 떨어진 같은 수의 행보다 넓습니다.

    **t interval on the scale of the logarithm**: of a mean error of few rows, the mean plus and minus some two standard errors, more of them the fewer rows there are. Errors lean to one side and cannot be below 0; their logarithm leans less.
    **로그 눈금의 t 구간**은 적은 행의 평균 오차에 씁니다. 평균에 표준 오차의 두 배쯤을 더하고 빼며, 행이 적을수록 더 많이 더하고 뺍니다. 오차는 한쪽으로 기울고 0보다 작을 수 없지만, 그 로그는 덜 기웁니다.

    t interval on the scale of the logarithm
    로그 눈금의 t 구간

    Averages over the classes or labels
    클래스나 레이블에 걸친 평균

    **Bootstrap**: the test rows are drawn with replacement, as many as there are, again and again, and scored each time (a replicate). The middle 95 % of these scores are the percentile interval; BCa corrects its ends for scores that lean to one side.
    **부트스트랩**은 테스트 행을 있는 만큼 되풀이해 복원 추출하고, 뽑을 때마다 점수를 매깁니다. 그 점수들의 가운데 95 %가 백분위 구간이고, BCa는 점수가 한쪽으로 기울 때 그 끝을 바로잡습니다.

    **z**: the difference between what was expected and what the test found, in standard errors. Of twenty honest runs one shows more than 1.96 of them by luck.
    **z**는 예상한 것과 테스트에서 나온 것의 차이를 표준 오차로 잰 것입니다. 정직한 실행 스물 가운데 하나는 우연히 1.96을 넘습니다.

    **A look at validation**: each configuration that was judged on validation rows, because each could have been chosen for what is only luck on these rows. That is why the score of the chosen one is corrected, and why the test rows are opened once.
    **검증을 본 횟수**: 검증 행에서 판단한 설정은 모두 하나로 셉니다. 이 행들에서만 통하는 우연 때문에 골랐을 수도 있기 때문입니다. 그래서 고른 것의 점수를 바로잡고, 테스트 행은 한 번만 엽니다.

    **Expected beforehand**: what further networks of the chosen recipe, by which nothing was chosen, score on the validation rows; of several networks together, their score less what choosing flatters it by. Its interval adds up what other rows and what another training would change.
    **미리 예상한 것**은 고른 설정으로 더 훈련한, 고르는 데 쓰이지 않은 신경망들이 검증 행에서 얻는 점수입니다. 신경망 여럿이 함께 예측하면 그 점수에서 고르느라 부풀려진 만큼을 뺀 것입니다. 그 구간은 다른 행과 다른 훈련이 바꿀 만큼을 더한 것입니다.
    """#
}
