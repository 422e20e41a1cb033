extension KoreanPhrases {
  /// What is said about networks.
  static let training2 = #"""
    the rate falls by a factor when the validation loss no longer does
    검증 손실이 더 줄지 않으면 학습률을 일정한 비율로 낮춥니다

    the rate falls by a factor every few epochs
    몇 에포크마다 학습률을 일정한 비율로 낮춥니다

    the rate rises over the first epochs, then stays
    처음 몇 에포크 동안 학습률을 올린 뒤 그대로 둡니다

    A lower learning rate or inputs of smaller size may help.
    학습률을 낮추거나 입력을 작게 하면 도움이 될 수 있습니다.

    The loss of a batch was no longer a finite number.
    배치의 손실이 유한한 수를 벗어났습니다.

    A weight was no longer a finite number.
    가중치가 유한한 수를 벗어났습니다.

    The loss after an epoch was no longer a finite number.
    한 에포크 뒤의 손실이 유한한 수를 벗어났습니다.

    The loss '{}' needs a last layer with the activation '{}'. Found '{}'.
    손실 '{0}'에는 활성화가 '{1}'인 마지막 층이 필요한데 '{2}'입니다.

    The loss '{}' needs a last layer with at least 2 units, one for each class. Found 1.
    손실 '{0}'에는 클래스마다 하나씩, 유닛이 적어도 둘인 마지막 층이 필요한데 하나뿐입니다.

    Early stopping needs validation rows. Found none.
    조기 종료에는 검증 행이 필요한데 하나도 없습니다.

    There must be from 1 to {} {} rows. Found {}.
    {1} 행은 1개에서 {0}개까지여야 하는데 {2}개입니다.

    The {} features have {} rows, but the targets {}.
    {0} 특성은 {1}행인데 타깃은 {2}행입니다.

    The network has {} inputs, but the {} rows {} features.
    신경망의 입력은 {0}개인데 {1} 행의 특성은 {2}개입니다.

    The loss '{}' compares {} targets a row, but the {} rows have {}.
    손실 '{0}'{은/는} 행마다 타깃 {1}개를 비교하는데 {2} 행에는 {3}개 있습니다.

    Features must be finite numbers. Feature {} of {} row {} is not.
    특성은 유한한 수여야 합니다. {1} 행 {2}의 특성 {0}{이/가} 그렇지 않습니다.

    The targets of '{}' must be {}. Found {} in {} row {}.
    '{0}'의 타깃은 {1}이어야 하는데 {3} 행 {4}에 {2}{이/가} 있습니다.

    training
    훈련

    validation
    검증
    """#
}
