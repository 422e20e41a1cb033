extension KoreanPhrases {
  /// What is said about data.
  static let datasets4 = #"""
    the bytes do not fill whole images
    바이트가 온전한 이미지를 채우지 않습니다

    an array of images
    이미지의 배열

    its shape is {}, expected [images, height, width] or [images, height, width, channels]
    모양이 {0}인데 [이미지, 높이, 너비] 또는 [이미지, 높이, 너비, 채널]이어야 합니다

    it holds {}, expected whole numbers from 0 to 255, or 255ths from 0 to 1
    {0}{이/가} 있는데, 0에서 255까지의 정수나 0에서 1까지의 255분의 몇이어야 합니다

    it has {} columns beside '{}', {} of them numbers; an image of the shape {} has {}
    '{1}' 말고 열이 {0}개이고 그 가운데 {2}개가 숫자인데, 모양이 {3}인 이미지에는 {4}개가 있습니다

    an image of {}
    {0}의 이미지

    a number from 0 to 0.5
    0에서 0.5까지의 숫자

    '{}' has {}: {}.
    '{0}'에 {1}{이/가} 있습니다: {2}.

    '{}' has {} and they are text: {}.
    '{0}'에 {1}{이/가} 있고 문자열입니다: {2}.

    '{}' has {}, whole numbers that occur again and again: {}, ….
    '{0}'에 {1}{이/가} 있고, 되풀이되는 정수입니다: {2}, ….

    '{}' has {} and they are numbers.
    '{0}'에 {1}{이/가} 있고 숫자입니다.

    {#} integers
    정수 {0}개

    {#} integer
    정수 {0}개

    {#} spellings
    표기 {0}가지

    {#} spelling
    표기 {0}가지

    {#} sets
    묶음 {0}개

    {#} set
    묶음 {0}개

    {#} missing values
    빠진 값 {0}개

    {#} missing value
    빠진 값 {0}개

    {#} classes
    클래스 {0}개

    {#} class
    클래스 {0}개

    {#} cell
    칸 {0}개

    {#} blank lines
    빈 줄 {0}개

    {#} blank line
    빈 줄 {0}개

    {#} column
    열 {0}개

    {#} configurations
    설정 {0}개

    {#} configuration
    설정 {0}개

    {#} epoch
    {0} 에포크

    {#} folds
    폴드 {0}개

    {#} fold
    폴드 {0}개

    {#} input columns
    입력 열 {0}개

    {#} input column
    입력 열 {0}개

    {#} inputs
    입력 {0}개

    {#} input
    입력 {0}개

    {#} networks
    신경망 {0}개

    {#} network
    신경망 {0}개

    {#} parameters
    파라미터 {0}개

    {#} parameter
    파라미터 {0}개

    {#} rungs
    단 {0}개

    {#} rung
    단 {0}개

    {#} trainings
    훈련 {0}번

    {#} training
    훈련 {0}번

    {#} trials
    시도 {0}개

    {#} trial
    시도 {0}개

    {} of '{}' are {}, taken as missing; the first at line {}.
    '{1}'의 {0}{이/가} {2}{이어서/여서} 빠진 값으로 보았습니다. 첫 번째는 {3}번째 줄입니다.

    {} of '{}' is {}, taken as missing; the first at line {}.
    '{1}'의 {0}{이/가} {2}{이어서/여서} 빠진 값으로 보았습니다. 첫 번째는 {3}번째 줄입니다.

    {#} rows of {#} are an exact copy of an earlier row ({#}), the first at line {#}.
    {1}행 가운데 {0}행이 앞선 행의 완전한 사본입니다({2}). 첫 번째는 {3}번째 줄입니다.

    {#} row of {#} is an exact copy of an earlier row ({#}), the first at line {#}.
    {1}행 가운데 {0}행이 앞선 행의 완전한 사본입니다({2}). 첫 번째는 {3}번째 줄입니다.

    {} of '{}' has fewer than 10 rows; the rarest is '{}' with {} of {}. That cannot fill training and validation.
    '{1}'의 {0}{이/가} 10행에 못 미칩니다. 가장 드문 것은 {4} 가운데 {3}행인 '{2}'입니다. 훈련과 검증을 채울 수 없습니다.

    {} of '{}' have fewer than 10 rows; the rarest is '{}' with {} of {}. That cannot fill training and validation.
    '{1}'의 {0}{이/가} 10행에 못 미칩니다. 가장 드문 것은 {4} 가운데 {3}행인 '{2}'입니다. 훈련과 검증을 채울 수 없습니다.
    """#
}
