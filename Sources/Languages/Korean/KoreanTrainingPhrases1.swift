extension KoreanPhrases {
  /// What is said about networks.
  static let training1 = #"""
    setting of '{}'
    '{0}'의 설정

    none exists
    아무것도 없습니다

    The {} '{}' needs settings ({}): write an object with "kind": "{}" and its settings.
    {0} '{1}'에는 설정({2})이 필요합니다. "kind": "{3}"{과/와} 설정이 든 객체로 쓰십시오.

    The '{}' of '{}' must be {}. Found {}.
    '{1}'의 '{0}'{은/는} {2}{이어야/여야} 하는데 {3}입니다.

    all zeros
    모두 0

    all ones
    모두 1

    uniform, variance 2/(inputs + outputs); Keras' default
    균등 분포, 분산 2/(입력 + 출력). Keras의 기본값

    normal, variance 2/(inputs + outputs)
    정규 분포, 분산 2/(입력 + 출력)

    uniform, variance 2/inputs; for relu
    균등 분포, 분산 2/입력. relu에 알맞음

    normal, variance 2/inputs; for relu
    정규 분포, 분산 2/입력. relu에 알맞음

    uniform, variance 1/inputs
    균등 분포, 분산 1/입력

    normal, variance 1/inputs
    정규 분포, 분산 1/입력

    no activation: the weighted sum itself
    활성화 없음. 가중합 그대로

    negative sums become 0; the usual choice for hidden layers
    음수인 합을 0으로 바꿉니다. 은닉층에 보통 쓰는 것

    squeezes into 0...1; for a probability
    0...1 사이로 누릅니다. 확률에 씁니다

    squeezes into -1...1
    -1...1 사이로 누릅니다

    turns a row into probabilities that add up to 1; for one class of several
    한 행을 합이 1인 확률로 바꿉니다. 여러 클래스 가운데 하나일 때 씁니다

    as relu, but negative sums keep a fifth of their size, so that no unit dies
    relu와 같지만 음수인 합도 5분의 1을 남겨, 죽는 유닛이 없습니다

    as relu, but negative sums level off smoothly at -1
    relu와 같지만 음수인 합이 -1에서 매끄럽게 평평해집니다

    a smooth relu that weighs a sum by its normal probability
    합에 정규 분포의 확률을 곱한 매끄러운 relu

    a smooth relu that weighs a sum by its sigmoid
    합에 시그모이드를 곱한 매끄러운 relu

    always positive; for counts, with the poisson loss
    언제나 양수. 개수를 예측할 때 포아송 손실과 함께 씁니다

    gives each value mean 0 and deviation 1 over a batch, then its own scale
    배치마다 값의 평균을 0, 편차를 1로 만든 뒤 값마다의 크기를 배웁니다

    a number from 0 up to, but not, 1
    0 이상 1 미만의 숫자

    a number greater than 0
    0보다 큰 숫자

    every output is a weighted sum of all inputs, then an activation
    모든 출력이 모든 입력의 가중합이고, 그 뒤에 활성화 함수가 붙습니다

    a whole number of at least 1
    1 이상의 정수

    sets a random share of the values to 0 during training
    훈련하는 동안 값의 일부를 무작위로 0으로 만듭니다

    adds normal noise to the values during training
    훈련하는 동안 값에 정규 잡음을 더합니다

    a number of at least 0
    0 이상의 숫자

    gives each row mean 0 and deviation 1, then each value its own scale
    행마다 평균을 0, 편차를 1로 만든 뒤 값마다의 크기를 배웁니다

    numbers from 0 to 1
    0에서 1 사이의 숫자

    for probabilities of yes and no, after a sigmoid
    예와 아니요의 확률에. 시그모이드 뒤에 씁니다

    probabilities that add up to 1
    합이 1인 확률

    for one class of several, targets one-hot, after a softmax
    여러 클래스 가운데 하나일 때, 타깃은 원-핫. 소프트맥스 뒤에 씁니다

    squared for small errors, absolute for large ones
    작은 오차에는 제곱, 큰 오차에는 절댓값

    squared for small errors, absolute for large ones, smooth between
    작은 오차에는 제곱, 큰 오차에는 절댓값, 그 사이는 매끄럽게

    finite numbers
    유한한 숫자

    mean of the absolute errors; less swayed by outliers
    절대 오차의 평균. 이상치에 덜 흔들립니다

    mean of the squared errors; the usual loss of regression
    제곱 오차의 평균. 회귀에 보통 쓰는 손실

    finite numbers of at least 0
    0 이상의 유한한 숫자

    for counts, after an exponential
    개수에. 지수 함수 뒤에 씁니다

    a class index from 0 to {}
    0에서 {0}까지의 클래스 번호

    for one class of several, targets class indices, after a softmax
    여러 클래스 가운데 하나일 때, 타깃은 클래스 번호. 소프트맥스 뒤에 씁니다

    The share of rows whose class is right.
    클래스를 맞힌 행의 비율입니다.

    The average precision over all thresholds: for rare positives.
    모든 임계값에 걸친 평균 정밀도입니다. 양성이 드물 때 씁니다.

    a row with one 1 and otherwise 0
    1 하나와 나머지 0으로 된 행

    The harmonic mean of precision and recall.
    정밀도와 재현율의 조화 평균입니다.

    Log loss
    로그 손실

    The surprise at the truth: when probabilities themselves matter.
    정답에 얼마나 놀라는지를 잽니다. 확률 자체가 중요할 때 씁니다.

    finite numbers, one for each of {} outputs
    출력 {0}개마다 하나씩의 유한한 숫자

    The share of alarms that are right: when false alarms cost most.
    경보 가운데 맞은 것의 비율입니다. 헛경보의 대가가 클 때 씁니다.

    How often a positive row is ranked above a negative one.
    양성 행이 음성 행보다 앞에 놓이는 비율입니다.

    The share of positives that is found: when missed cases cost most.
    찾아낸 양성의 비율입니다. 놓치는 대가가 클 때 씁니다.

    The mean absolute error, in the unit of the target.
    타깃과 단위가 같은 평균 절대 오차입니다.

    The mean squared error, in the square of the unit of the target.
    타깃 단위의 제곱을 단위로 하는 평균 제곱 오차입니다.

    The root of the mean squared error: large errors weigh more.
    평균 제곱 오차의 제곱근입니다. 큰 오차에 더 무게를 둡니다.

    The share of the variance of the target that is explained.
    설명된 타깃 분산의 비율입니다.

    Accuracy
    정확도

    Precision
    정밀도

    Recall
    재현율

    Macro F1
    매크로 F1

    Explained variance (R²)
    결정계수(R²)

    The model file must hold the tensors {}. Found {}.
    모델 파일에는 텐서 {0}{이/가} 있어야 하는데 {1}{이/가} 있습니다.

    Tensor '{}' of the model file must have the shape {}. Found {}.
    모델 파일의 텐서 '{0}'{은/는} 모양이 {1}{이어야/여야} 하는데 {2}입니다.

    Not a whole safetensors file: its header needs {} bytes, {} are there.
    온전한 safetensors 파일이 아닙니다. 머리글에 {0}바이트가 필요한데 {1}바이트뿐입니다.

    Damaged safetensors header, byte {}: expected {}.
    safetensors 머리글이 손상되었습니다. {0}번째 바이트에 {1}{이/가} 있어야 합니다.

    Damaged safetensors header: '{}' must be {}.
    safetensors 머리글이 손상되었습니다. '{0}'{은/는} {1}{이어야/여야} 합니다.

    Tensor '{}' holds values of type '{}'. Only F32 can be read.
    텐서 '{0}'의 값 형식이 '{1}'입니다. F32만 읽을 수 있습니다.

    Tensor '{}' must take {} bytes by its shape. Found {}.
    텐서 '{0}'{은/는} 모양대로라면 {1}바이트인데 {2}바이트입니다.

    Tensor '{}' must begin at byte {} of the data. Found {}.
    텐서 '{0}'{은/는} 데이터의 {1}번째 바이트에서 시작해야 하는데 {2}번째입니다.

    The safetensors file must hold {} bytes of data. Found {}.
    safetensors 파일의 데이터는 {0}바이트여야 하는데 {1}바이트입니다.

    the end of the header
    머리글의 끝

    less nesting
    더 얕은 중첩

    an object, an array, a string or a whole number
    객체, 배열, 문자열 또는 정수

    no second '{}'
    두 번째 '{0}'{이/가} 없음

    a smaller number
    더 작은 수

    a number without leading zeros
    0으로 시작하지 않는 수

    text in UTF-8
    UTF-8 글

    no control character
    제어 문자가 없음

    an escape that JSON knows
    JSON이 아는 이스케이프

    the second half of a character
    문자의 나머지 절반

    a whole character
    온전한 문자

    four hexadecimal digits
    16진 숫자 네 개

    an object of texts
    글로 된 객체

    an object with 'dtype', 'shape' and 'data_offsets'
    'dtype', 'shape', 'data_offsets'가 있는 객체

    A network needs at least one input. Found an input width of {}.
    신경망에는 입력이 적어도 하나 있어야 합니다. 입력의 너비가 {0}입니다.

    A network needs at least one layer. Found none.
    신경망에는 층이 적어도 하나 있어야 합니다. 하나도 없습니다.

    The architecture has {} parameters. Found {} values.
    구조의 파라미터는 {0}개인데 값은 {1}개입니다.

    Parameters must be finite numbers. Parameter {} is not.
    파라미터는 유한한 수여야 합니다. {0}번째 파라미터가 그렇지 않습니다.

    The features have another width.
    특성의 너비가 다릅니다.

    steps as long as recent ones were; use a rate of 1 for the original
    최근 걸음의 길이만큼 걷습니다. 원래대로 쓰려면 학습률을 1로 하십시오

    steps that shrink with all gradients so far; for rare features
    지금까지의 그레이디언트에 따라 걸음이 줄어듭니다. 드문 특성에 알맞음

    RMSprop with momentum, both corrected at the start
    RMSprop과 모멘텀, 둘 다 처음에 보정합니다

    Adam with weight decay that does not pass through its means
    평균을 거치지 않는 가중치 감쇠를 더한 Adam

    Adam with Nesterov's look ahead
    네스테로프의 앞보기를 더한 Adam

    steps scaled by the size of recent gradients; a good first choice
    최근 그레이디언트의 크기로 걸음을 조절합니다. 처음 고르기에 좋습니다

    a step of its own for each weight, by the sign alone; for full batches
    가중치마다 부호만 보고 정하는 걸음. 전체 배치에 알맞음

    a number greater than 1
    1보다 큰 숫자

    a number between 0 and 1
    0과 1 사이의 숫자

    a number greater than 0 and no more than 'largest_step'
    0보다 크고 'largest_step' 이하인 숫자

    a finite number
    유한한 숫자

    steps against the gradient, with momentum if asked for
    그레이디언트의 반대쪽으로 걷습니다. 원하면 모멘텀을 씁니다

    the rate stays as it is
    학습률이 그대로입니다

    the rate falls along half a cosine, after a warm-up if asked for
    학습률이 코사인 반 주기를 따라 줄어듭니다. 원하면 워밍업을 먼저 합니다

    a number from 0 to 1
    0 이상 1 이하의 숫자

    the rate falls by the same share in every step
    학습률이 걸음마다 같은 비율로 줄어듭니다

    a number greater than 0 and no more than 1
    0보다 크고 1 이하인 숫자

    the rate rises to its full size, then falls to almost nothing
    학습률이 끝까지 올랐다가 거의 0까지 내려갑니다

    the rate falls along a straight line or a power of it
    학습률이 직선이나 그 거듭제곱을 따라 줄어듭니다
    """#
}
