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
    '{0}'의 타깃은 {1}{이어야/여야} 하는데 {3} 행 {4}에 {2}{이/가} 있습니다.

    training
    훈련

    validation
    검증

    uniform from -0.05 to 0.05; for embeddings
    -0.05에서 0.05까지의 균등 분포. 임베딩에 알맞음

    a sequence [length, channels], as 'embedding' makes
    'embedding'이 만드는 것 같은 시퀀스 [길이, 채널]

    no longer than the sequence {}
    시퀀스 {0}보다 길지 않음

    filters that look at all windows of a sequence, then an activation
    시퀀스의 모든 창을 보는 필터, 그다음 활성화 함수

    a whole number from 1 to 1024
    1에서 1024까지의 정수

    an image [height, width, channels]
    이미지 [높이, 너비, 채널]

    no larger than the image {}
    이미지 {0}보다 크지 않음

    filters that look at all windows of an image, then an activation
    이미지의 모든 창을 보는 필터, 그다음 활성화 함수

    two whole numbers from 1 to 1024
    1에서 1024까지의 정수 둘

    a flat row: put 'flatten' or a global pooling layer before it
    펼친 행. 그 앞에 'flatten'이나 전역 풀링 층을 두십시오

    a sequence of words [length]
    낱말의 시퀀스 [길이]

    gives each word of a vocabulary a vector that is learned
    어휘의 낱말마다 학습되는 벡터를 줍니다

    a whole number from 1 to 2147483647
    1에서 2147483647까지의 정수

    makes a flat row of an image or a sequence
    이미지나 시퀀스를 펼친 행으로 만듭니다

    keeps the mean of each channel of an image
    이미지의 채널마다 평균을 남깁니다

    a sequence [length, channels]
    시퀀스 [길이, 채널]

    keeps the mean of each channel of a sequence
    시퀀스의 채널마다 평균을 남깁니다

    keeps the largest number of each channel of a sequence
    시퀀스의 채널마다 가장 큰 수를 남깁니다

    keeps the largest number of each window of an image
    이미지의 창마다 가장 큰 수를 남깁니다

    The input shape {} does not hold {} values.
    입력 모양 {0}{은/는} 값 {1}개를 담지 않습니다.

    Each of the {} {} rows needs one weight. Found {}.
    {1} 행 {0}개마다 가중치가 하나씩 있어야 하는데 {2}개입니다.

    Weights must be numbers of at least 0. Found {} in {} row {}.
    가중치는 0 이상의 숫자여야 하는데 {1} 행 {2}에 {0}{이/가} 있습니다.

    Class weights need targets that name classes. The loss '{}' compares numbers.
    클래스 가중치에는 클래스를 가리키는 타깃이 필요한데, 손실 '{0}'{은/는} 숫자를 비교합니다.

    Each of {} classes needs one weight. Found {}.
    클래스 {0}개마다 가중치가 하나씩 있어야 하는데 {1}개입니다.

    The features of the {} rows must be whole numbers from 0 to {}, since the first layer is an embedding of {} words. Found {} in row {}, column {}.
    첫 층이 낱말 {2}개의 임베딩이므로 {0} 행의 특성은 0에서 {1}까지의 정수여야 하는데, {4}행 {5}열에 {3}{이/가} 있습니다.
    """#
}
