extension KoreanPhrases {
  /// What stands in reports.
  static let reports3 = #"""
    Data, SHA-256
    데이터, SHA-256

    Sealed test rows, SHA-256 of their content
    봉인된 테스트 행, 내용의 SHA-256

    Model, SHA-256
    모델, SHA-256

    Version of the record's format
    기록 형식의 버전

    Seconds of work since the last start
    마지막 시작 뒤 작업한 초

    Instruction set
    명령어 집합

    Last line of the decision log, hash
    결정 기록 마지막 줄의 해시

    The seven steps
    일곱 단계

    Each step ends at a gate, and cannot be left before it has shown its evidence. A decision is taken by the **plan**, by a **person** who was asked, or by the **rule** where nobody said anything.
    단계는 저마다 관문으로 끝나며, 근거를 보이기 전에는 떠날 수 없습니다. 결정은 **계획**이 내리거나, 물어본 **사람**이 내리거나, 아무도 말하지 않은 곳에서는 **규칙**이 내립니다.

    **The decisions that shaped the run**
    **실행의 모습을 정한 결정**

    All {} decisions and findings, with the alternatives that were not taken
    결정과 발견 {0}개 모두, 고르지 않은 대안과 함께

    Step and what it asks
    단계와 그 물음

    What was found
    알아낸 것

    Which network was chosen?
    어떤 신경망을 골랐습니까?

    {} were judged on the validation rows of all folds, each with early stopping: the first network, the reference of step 6, and candidates that were drawn at random around it. Early stopping makes the number of epochs part of what is found.
    {0}{을/를} 모든 폴드의 검증 행에서 저마다 조기 종료로 판단했습니다. 첫 신경망, 6단계의 기준 신경망, 그리고 그 둘레에서 무작위로 뽑은 후보들입니다. 조기 종료를 쓰므로 에포크 수도 찾아낸 것의 하나입니다.

    All {} trials, best first
    시도 {0}개 모두, 좋은 것부터

    Batch size
    배치 크기

    Trial {} is chosen: it scores best and no simpler one comes within luck of it
    시도 {0}{을/를} 골랐습니다. 점수가 가장 좋고, 더 단순하면서 우연의 범위 안에 든 것이 없습니다

    Trial {} is chosen: the simplest of {} that luck does not tell from the best
    시도 {0}{을/를} 골랐습니다. 우연으로는 가장 좋은 것과 구별되지 않는 {1}개 가운데 가장 단순합니다

    {} on validation rows with one corrected standard error, best first; {}; names give hidden layers × units
    검증 행의 {0}{과/와} 보정된 표준 오차 하나, 좋은 것부터; {1}; 이름은 은닉층 × 유닛

    **The rule:** take the best score; among all trials that fall behind it by no more than one standard error of the paired difference, choose the simplest, by parameters first.
    **규칙:** 가장 좋은 점수를 고른 다음, 짝지은 차이의 표준 오차 하나를 넘게 뒤지지 않는 모든 시도 가운데 가장 단순한 것을 파라미터 수부터 보아 고릅니다.

    Trial {} scores best, {}, and {}.
    시도 {0}의 점수가 {1}{으로/로} 가장 좋고, {2}.

    Trial {} scores best, {}, and no other comes as near.
    시도 {0}의 점수가 {1}{으로/로} 가장 좋고, 그만큼 가까운 다른 것은 없습니다.

    Trial {} scores best, {}, and is the simplest of {} within that distance.
    시도 {0}의 점수가 {1}{으로/로} 가장 좋고, 그 거리 안의 {2} 가운데 가장 단순합니다.

    Trial {} scores best, {}; {} are within that distance, and the simplest is **trial {}: {}**, with {}.
    시도 {0}의 점수가 {1}{으로/로} 가장 좋습니다. {2}{이/가} 그 거리 안에 있고, 가장 단순한 것은 **시도 {3}: {4}**, {5}입니다.

    It is the first network itself: tuning found nothing simpler that does as well.
    바로 첫 신경망입니다. 튜닝은 그만큼 하면서 더 단순한 것을 찾지 못했습니다.

    Against the first network of step 5 that is a difference of {}, {}: {}. This p-value does not know that the network was chosen by the same rows.
    5단계의 첫 신경망과 비교하면 차이는 {0}, {1}입니다. {2}. 이 p값은 같은 행으로 신경망을 골랐다는 사실을 모릅니다.

    **What the looks are worth.** Up to here validation was looked at for {}, in {} with {}. Whoever looks often enough finds something that looks good.
    **검증을 본 대가.** 여기까지 {1} 동안 {2}{으로/로} {0}에 대해 검증을 보았습니다. 충분히 자주 보면 좋아 보이는 것을 찾게 마련입니다.

    Of {} equally good networks the best would seem better than their average by {} through luck alone.
    똑같이 좋은 신경망 {0}개 가운데 가장 좋은 것은 운만으로도 평균보다 {1}만큼 좋아 보입니다.

    Repeating the choice on resampled rows and judging it on the rows left out (BBC-CV, Tsamardinos et al. 2018) shows by how much the chosen score flatters: {}.
    선택을 재표집한 행에서 되풀이하고 빠진 행에서 판단하면(BBC-CV, Tsamardinos et al. 2018) 선택된 점수가 얼마나 부풀려졌는지 드러납니다: {0}.

    Repeating the choice on resampled rows and judging it on the rows left out (BBC-CV, Tsamardinos et al. 2018) shows no flattery here ({}).
    선택을 재표집한 행에서 되풀이하고 빠진 행에서 판단하면(BBC-CV, Tsamardinos et al. 2018) 여기서는 부풀림이 드러나지 않습니다({0}).

    On new rows **{}** {} is expected, where validation says {}. This was written down before the test rows were opened.
    검증이 {2}{이라고/라고} 할 때 새 행에서 예상되는 값은 **{0}** {1}입니다. 테스트 행을 열기 전에 적어 둔 것입니다.

    The chosen network had the best luck of its training and of these rows, or it would not have been chosen. So the recipe was trained again with other seeds, by which nothing was chosen: {}.
    선택된 신경망은 훈련과 이 행들에서 운이 가장 좋았기에 선택되었습니다. 그래서 같은 설정을 다른 시드로 다시 훈련했고, 이들로는 아무것도 고르지 않았습니다: {0}.

    The standard error, {}, has two parts, whose squares add up: other rows {}, another training {}.
    표준 오차 {0}{은/는} 제곱을 더해 합쳐지는 두 부분으로 이루어집니다. 다른 행 {1}, 다른 훈련 {2}.

    The standard error, {}, is the larger of that of the rows and that of the folds, since nothing here tells what another training is worth.
    표준 오차 {0}{은/는} 행에서 온 것과 폴드에서 온 것 가운데 큰 값입니다. 여기서는 다른 훈련이 얼마나 다를지 알려 주는 것이 없기 때문입니다.

    The standard error, {}, is that of the folds: they differ by more than their rows and their networks explain (Cochran's Q, p < 0.01), so the rows are not all alike.
    표준 오차 {0}{은/는} 폴드에서 온 것입니다. 폴드들이 행과 신경망으로 설명되는 것보다 더 다르므로(코크런 Q, p < 0.01) 행들이 모두 비슷하지는 않습니다.

    **These test rows had been looked at before.** {}
    **이 테스트 행은 전에 본 적이 있습니다.** {0}

    Whoever has seen a test score can have tuned towards it, knowingly or not. The score below is no independent evidence; only rows that nobody has looked at are.
    테스트 점수를 본 사람은 알게 모르게 그쪽으로 튜닝했을 수 있습니다. 아래 점수는 독립된 증거가 아닙니다. 아무도 보지 않은 행만이 증거입니다.

    **Steps** ✓ passed, ✗ not passed, – not reached: {}
    **단계** ✓ 통과, ✗ 통과하지 못함, – 이르지 못함: {0}

    **To keep in mind**
    **염두에 둘 것**

    **All steps are done.** {}
    **모든 단계를 마쳤습니다.** {0}

    **The run has not ended.** What follows is how far it has come; the same command goes on from there.
    **실행이 끝나지 않았습니다.** 아래는 지금까지 온 데까지이며, 같은 명령을 실행하면 여기서 이어집니다.

    test rows that had been seen before
    전에 본 적이 있는 테스트 행

    **{} {#} on {#} {}**, 95 % interval {}.
    **{3} {2}개에서 {0} {1}**, 95 % 구간 {4}.

    The network has learned something: it is better than the trivial model, which reaches {} on the same rows, by {} ({}).
    신경망이 무언가를 배웠습니다. 같은 행에서 {0}인 단순 모델보다 {1}만큼 낫습니다({2}).

    **It is not shown to be better than the trivial model**, which reaches {} on the same rows: the difference is {} ({}).
    **단순 모델보다 낫다는 것이 드러나지 않았습니다.** 단순 모델은 같은 행에서 {0}이고, 차이는 {1}입니다({2}).

    **Validation and test disagree** by more than luck: the test score is better than the {} {#} that was expected beforehand.
    **검증과 테스트가 엇갈립니다.** 우연을 넘는 차이로, 테스트 점수가 미리 예상한 {0} {1}보다 좋습니다.

    **Validation and test disagree** by more than luck: the test score is worse than the {} {#} that was expected beforehand.
    **검증과 테스트가 엇갈립니다.** 우연을 넘는 차이로, 테스트 점수가 미리 예상한 {0} {1}보다 나쁩니다.

    **Validation and test disagree** by more than luck: the test score is {} than the {} {} that was expected beforehand.
    **검증과 테스트가 엇갈립니다.** 우연을 넘는 차이로, 테스트 점수가 미리 예상한 {1} {2}보다 {0}.

    That is what validation had led to expect: {} {#}, written down before the test rows were opened.
    검증에서 예상한 대로입니다. 테스트 행을 열기 전에 적어 둔 값은 {0} {1}입니다.

    The level of success that was set beforehand, {}, is reached, and the whole interval lies beyond it.
    미리 정한 성공 수준 {0}에 이르렀고, 구간 전체가 그것을 넘습니다.

    The level of success that was set beforehand, {}, is reached, though not beyond doubt: the interval goes as far as {}.
    미리 정한 성공 수준 {0}에 이르렀지만 의심의 여지가 없지는 않습니다. 구간이 {1}까지 미칩니다.

    The level of success that was set beforehand, {}, is **not reached**, though the interval, which goes as far as {}, does not rule it out.
    미리 정한 성공 수준 {0}에 **이르지 못했습니다**. 다만 구간이 {1}까지 미쳐 그 가능성을 배제하지는 않습니다.

    The level of success that was set beforehand, {}, is **not reached**, and the interval rules it out.
    미리 정한 성공 수준 {0}에 **이르지 못했고**, 구간이 그 가능성을 배제합니다.

    **The run ended at the gate of {}.** {}
    **실행이 {0}의 관문에서 끝났습니다.** {1}

    The test rows stay sealed: nobody has looked at them, so they can still judge a later run.
    테스트 행은 봉인된 채로 남습니다. 아무도 보지 않았으므로 나중의 실행을 판단하는 데 쓸 수 있습니다.

    **What to try**
    **해 볼 만한 것**

    **The seven steps are done, but there was no test.** {}
    **일곱 단계를 마쳤지만 테스트는 없었습니다.** {0}

    **The seven steps are done; there was no test.** {}
    **일곱 단계를 마쳤습니다. 테스트는 없었습니다.** {0}

    What validation lets expect on new rows: **{} {#} {#}**. This is an estimate from the rows that the network was chosen by, corrected for the choice; it is no test.
    검증에 따르면 새 행에서 예상되는 값: **{0} {1} {2}**. 신경망을 고른 바로 그 행에서 얻어 선택의 영향을 보정한 추정값이며, 테스트가 아닙니다.

    What to try: collect rows that no run has seen, and test on them. A second look at the same rows is possible with `--reopen-test "reason"`, but then it is no longer a test, and the report will say so in its first lines.
    해 볼 만한 것: 어떤 실행도 보지 않은 행을 모아 테스트하십시오. 같은 행을 두 번째로 보는 것은 `--reopen-test "이유"`로 할 수 있지만 그때는 더는 테스트가 아니며, 보고서가 첫 줄에서 그 사실을 밝힙니다.

    step {#}
    {0}단계

    Verdict
    결론

    What
    항목

    Result
    결과

    Model
    모델

    Parameters
    파라미터

    Epochs
    에포크

    epoch
    에포크

    loss
    손실

    Class
    클래스

    Column
    열

    Role
    역할

    Missing
    빠짐

    Range
    범위

    Mean
    평균

    Median
    중앙값

    Minimum
    최솟값

    Maximum
    최댓값

    Reason
    까닭

    Question
    질문

    Choice
    선택

    Decision
    결정

    By
    결정자

    Why
    까닭

    Step
    단계

    Trial
    시도

    Gain
    이득

    Change
    변화

    Rows
    행

    Share
    비율

    Metric
    지표

    Value
    값

    Plan
    계획

    Ended
    끝남

    Trivial
    단순 모델

    Test
    테스트

    Looks
    검증을 본 횟수

    Command
    명령

    Seed
    시드

    Version
    버전

    Threads
    스레드

    Started
    시작

    Ended at
    끝난 때

    Predicted
    예측

    Actual
    실제

    Error
    오차

    Line
    줄

    person
    사람

    rule
    규칙

    plan
    계획

    number
    숫자

    category
    범주
    """#
}
