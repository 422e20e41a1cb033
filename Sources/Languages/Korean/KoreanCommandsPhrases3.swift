extension KoreanPhrases {
  /// Commands, options, help and errors of the command line.
  static let commands3 = #"""
    What each plan found
    계획마다 알아낸 것

    {#} plans ran, {} could not be run.
    계획 {0}개를 실행했고, {1}개는 실행하지 못했습니다.

    {#} plan ran, {} could not be run.
    계획 {0}개를 실행했고, {1}개는 실행하지 못했습니다.

    No test rows were opened.
    테스트 행을 열지 않았습니다.

    Test rows were opened by {}.
    테스트 행을 연 것: {0}.

    Scores with an interval are expected on new rows: those of validation, corrected for the choice among so many looks.
    구간이 있는 점수는 새 행에서 예상되는 값입니다. 검증 점수를, 그만큼 여러 번 보고 고른 영향을 보정한 것입니다.

    Standard output cannot be written: {}. The result is not complete.
    표준 출력에 쓸 수 없습니다: {0}. 결과가 온전하지 않습니다.

    Compare two plans or two runs by what they mean.
    두 계획 또는 두 실행을 뜻으로 비교합니다.

    Of two plans, the answers that differ are shown, every default of steps 1 to 5 spelled out; order, layout and comments make no difference. Of two runs, the decisions that differ, the results of both, a paired test where the same rows were judged, and how many values of the record differ.
    두 계획이라면 1단계부터 5단계까지의 기본값을 모두 펼쳐 서로 다른 답을 보여 줍니다. 순서, 배치, 주석은 상관없습니다. 두 실행이라면 서로 다른 결정, 두 결과, 같은 행에서 판단했을 때의 짝지은 검정, 기록에서 다른 값의 수를 보여 줍니다.

    A plan, or a run.
    계획 또는 실행.

    Another one of the same kind.
    같은 종류의 다른 것.

    See which answers of two plans differ.
    두 계획의 어떤 답이 다른지 봅니다.

    Compare two runs.
    두 실행을 비교합니다.

    Both plans decide the same.
    두 계획의 결정이 같습니다.

    Both runs have the same record, but for the clock.
    두 실행의 기록이 시각 말고는 같습니다.

    Decisions that differ
    서로 다른 결정

    Begun differently
    다르게 시작함

    Values of the record that differ
    기록에서 서로 다른 값

    Only what is written is compared, defaults are not: {}
    적힌 것만 비교하고 기본값은 비교하지 않았습니다: {0}

    The two were not judged on the same validation rows by the same metric: their scores cannot be compared by a paired test.
    둘을 같은 검증 행에서 같은 지표로 판단하지 않아, 점수를 짝지은 검정으로 비교할 수 없습니다.

    The {} is better by more than luck
    {0}{이/가} 우연을 넘어 더 좋습니다

    A tie: luck explains the difference
    무승부. 차이는 우연으로 설명됩니다

    {}. Gain of the first in {} on validation: {} {}, p {}, {}.
    {0}. 검증 {1}에서 첫째의 이득: {2} {3}, p {4}, {5}.

    Name two plans or two runs, not one of each
    계획 둘이나 실행 둘을 지정하십시오. 하나씩은 안 됩니다
    """#
}
