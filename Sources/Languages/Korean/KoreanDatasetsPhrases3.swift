extension KoreanPhrases {
  /// What is said about data.
  static let datasets3 = #"""
    '{}' holds whole numbers of one length, different in nearly every row. It has {} different values in {} rows{}
    '{0}'{은/는} 거의 행마다 다른, 길이가 같은 정수입니다. {2}행에 서로 다른 값이 {1}개입니다{3}

    , and is not used.
    (쓰지 않습니다).

    If it names rows, leave '{}' out: a network can only memorize it.
    행의 이름이라면 '{0}'{을/를} 빼십시오. 신경망은 그것을 외울 수 있을 뿐입니다.

    Nothing, unless it is more than a name: then give it a role in the plan.
    할 일이 없습니다. 이름 이상의 뜻이 있다면 계획에서 역할을 지정하십시오.

    '{}' predicts the target '{}' by itself: {} {#} on rows that it was not fitted to.
    '{0}' 하나만으로 타깃 '{1}'{을/를} 예측합니다. 맞추는 데 쓰지 않은 행에서 {2} {3}입니다.

    Ask when '{}' becomes known. If it is after the target, or is made from it, leave it out.
    '{0}'{을/를} 언제 알게 되는지 물어보십시오. 타깃보다 뒤이거나 타깃으로 만든 것이라면 빼십시오.

    smallest recall of a class
    클래스별 재현율의 최솟값

    area under the ROC curve
    ROC 곡선 아래 면적

    {} fewer than 10 rows; the rarest is '{}' with {} of {}. That cannot fill training and validation.
    {0} 10행에 못 미칩니다. 가장 드문 것은 {3} 가운데 {2}인 '{1}'입니다. 훈련과 검증을 채울 수 없습니다.

    Collect more rows of it, join classes, or leave it out. Accuracy is not the metric: always saying the most frequent class has {}.
    그 클래스의 행을 더 모으거나, 클래스를 합치거나, 빼십시오. 지표로 정확도는 맞지 않습니다. 늘 가장 흔한 클래스라고 답해도 {0}입니다.

    '{}' repeats and fixes the target: {} values have several rows each ({} of {} rows), and rows with one value fix the target (agreement beyond chance {}).
    '{0}'의 값이 되풀이되면서 타깃을 정해 버립니다. {1}개 값에 행이 여럿씩 있고({3}행 가운데 {2}행), 값이 같은 행은 타깃도 같습니다(우연을 넘는 일치도 {4}).

    '{}' repeats: {} values have several rows each ({} of {} rows), and rows with one value have targets of their own (agreement beyond chance {}).
    '{0}'의 값이 되풀이됩니다. {1}개 값에 행이 여럿씩 있고({3}행 가운데 {2}행), 값이 같은 행의 타깃은 저마다 다릅니다(우연을 넘는 일치도 {4}).

    Split by '{}', so that no value has rows on both sides, and do not use it as a feature: a random split would measure how well entities are recognised.
    '{0}'{으로/로} 나누어 어떤 값도 양쪽에 걸치지 않게 하고, 특성으로는 쓰지 마십시오. 무작위로 나누면 개체를 얼마나 잘 알아보는지를 재게 됩니다.

    '{}' has a spike at {}, {} times, far from the rest ({} to {}).
    '{0}'에 {1}{이/가} {2}번 몰려 있습니다. 나머지({3}에서 {4})와 멀리 떨어져 있습니다.

    If {} stands for a missing value, leave these cells empty in the file.
    {0}{이/가} 빠진 값을 뜻한다면 파일에서 그 칸을 비우십시오.

    '{}' has labels that differ only in case, blanks or punctuation: {}{}.
    '{0}'에 대소문자, 빈칸, 문장 부호만 다른 레이블이 있습니다: {1}{2}.

    and {} more sets
    그리고 {0}묶음 더

    If they mean the same, spell them in one way in the file.
    뜻이 같다면 파일에서 한 가지로 적으십시오.

    '{}' is a copy of the target '{}': each of its values tells the target, in all {} rows (100 %).
    '{0}'{은/는} 타깃 '{1}'의 사본입니다. {2}행 모두에서 값마다 타깃이 정해집니다(100 %).

    Leave '{}' out: it will not be known when predictions are made.
    '{0}'{을/를} 빼십시오. 예측할 때는 알 수 없는 값입니다.

    The rows are sorted by the target '{}': neighbouring rows agree far more than chance would have it ({}; 0 is chance, 1 always).
    행이 타깃 '{0}'{으로/로} 정렬되어 있습니다. 이웃한 행이 우연보다 훨씬 자주 일치합니다({1}. 0이면 우연, 1이면 언제나).

    Rows are shuffled before they are split. A column that follows the order of the file, such as a number of the row, would give the target away.
    나누기 전에 행을 섞습니다. 행 번호처럼 파일의 순서를 따르는 열이 있으면 타깃이 드러납니다.

    Neighbouring rows have targets that are alike ({}; 0 is chance, 1 always): the file is in the order of something, such as time, place or group.
    이웃한 행의 타깃이 비슷합니다({0}. 0이면 우연, 1이면 언제나). 파일이 시간, 장소, 그룹 따위의 순서로 놓여 있습니다.

    If predictions are made for later times or new places, split by these.
    더 뒤의 시간이나 새로운 장소를 예측한다면 그것으로 나누십시오.

    The rows are ordered by '{}', {} first.
    행이 '{0}' 순서로, {1}부터 놓여 있습니다.

    If predictions are made for later times, validate and test on the latest rows (time-ordered split), not on rows drawn at random.
    더 뒤의 시간을 예측한다면 무작위로 뽑은 행이 아니라 가장 나중 행으로 검증하고 테스트하십시오(시간 순서 분할).

    Missing values of '{}' are not spread evenly along the file: {} of the three thirds.
    '{0}'의 빠진 값이 파일에 고루 퍼져 있지 않습니다. 세 부분에 {1}입니다.

    Find out why values are missing there. What is missing for a reason may not be missing in new rows.
    그곳에 왜 값이 빠졌는지 알아보십시오. 까닭이 있어 빠진 값은 새로운 행에서는 빠지지 않을 수 있습니다.

    '{}' looks like numbers with a unit ('{}'), such as '{}'; it is read as a category of {} values.
    '{0}'{은/는} '{2}'처럼 단위('{1}')가 붙은 숫자로 보입니다. 값이 {3}개인 범주로 읽습니다.

    Write plain numbers, all in one unit, and put the unit into the column's name.
    모두 한 단위의 보통 숫자로 쓰고, 단위는 열 이름에 넣으십시오.

    groupings of unequal length
    그룹의 길이가 서로 다릅니다

    There are {}, and the split needs at least {}. Use fewer folds or more data.
    {0}{이/가} 있는데 나누려면 적어도 {1}개가 있어야 합니다. 폴드를 줄이거나 데이터를 늘리십시오.

    There are {} of different content (identical ones stay together), and the split needs at least {}. Use fewer folds or more data.
    내용이 다른 {0}{이/가} 있는데(같은 것은 함께 둡니다) 나누려면 적어도 {1}개가 있어야 합니다. 폴드를 줄이거나 데이터를 늘리십시오.

    Class {} has {} of different content, and the split needs at least {} of each class. Use fewer folds or more data.
    클래스 {0}에는 내용이 다른 {1}{이/가} 있는데, 나누려면 클래스마다 적어도 {2}개가 있어야 합니다. 폴드를 줄이거나 데이터를 늘리십시오.

    The number of folds is {}; expected at least 2.
    폴드의 수가 {0}입니다. 2 이상이어야 합니다.

    The number of repeats is {}; expected at least 1.
    반복 횟수가 {0}입니다. 1 이상이어야 합니다.

    The fraction for validation is {}; expected a number between 0 and 1.
    검증의 비율이 {0}입니다. 0과 1 사이의 숫자여야 합니다.

    The gap is {} rows; expected at least 0.
    간격이 {0}행입니다. 0 이상이어야 합니다.

    columns of unequal length
    열의 길이가 서로 다릅니다

    two columns with one name
    두 열의 이름이 같습니다

    {#} rows
    {0}행

    {#} row
    {0}행

    {#} values
    값 {0}개

    {#} value
    값 {0}개

    {#} fields
    필드 {0}개

    {#} cells
    칸 {0}개

    {#} groups
    그룹 {0}개

    {#} columns
    열 {0}개

    {#} lines
    {0}줄

    {#} more
    {0}개 더

    {#} different values
    서로 다른 값 {0}개

    lines {#}
    {0}번째 줄

    line {#}
    {0}번째 줄

    {}, line {}: {}
    {0}, {1}번째 줄: {2}

    regression
    회귀

    categorical
    범주

    the columns are not those of '{}', with which it is to make one table: {}. Every file needs the same columns, in any order.
    함께 한 표가 될 '{0}'{과/와} 열이 다릅니다: {1}. 파일마다 같은 열이 있어야 합니다(순서는 상관없음).

    {} not in it
    {0}{이/가} 그 안에 없음

    '{}' was read as part of the same table: {}, whose line numbers count on from {}.
    '{0}'{을/를} 같은 표의 일부로 읽었습니다: {1}, 줄 번호는 {2}부터 이어집니다.

    The folder '{}' holds texts without a class and was left out.
    폴더 '{0}'에는 클래스가 없는 글이 있어 뺐습니다.

    JSON Lines (.jsonl)
    JSON Lines 파일(.jsonl)

    there is no array in it
    안에 배열이 없습니다

    a table of NumPy arrays
    NumPy 배열로 된 표

    '{}' has {} rows and '{}' has {}; expected as many in every array
    '{0}'{은/는} {1}행인데 '{2}'{은/는} {3}행입니다. 모든 배열의 행 수가 같아야 합니다

    a folder of texts (class/file.txt)
    글이 든 폴더(class/file.txt)

    one folder of classes
    클래스 폴더 하나

    it holds the parts train/ and test/: name {}/train as problem.data and {}/test as problem.test_data
    train/과 test/로 나뉘어 있습니다. problem.data에 {0}/train을, problem.test_data에 {1}/test를 쓰십시오

    the compressed data end too early
    압축된 데이터가 너무 일찍 끝납니다

    the checksum is {}, expected {}: the data are damaged
    체크섬이 {0}인데 {1}{이어야/여야} 합니다. 데이터가 손상되었습니다

    more than {} bytes would come out
    풀면 {0}바이트가 넘습니다

    a wrong length
    틀린 길이

    a header that is not that of gzip
    gzip의 것이 아닌 머리글

    a header that is not that of zlib
    zlib의 것이 아닌 머리글

    a block of no known kind
    알 수 없는 종류의 블록

    a wrong block length
    틀린 블록 길이

    a length that is none
    있을 수 없는 길이

    a distance that is none
    있을 수 없는 거리

    a distance before the beginning
    시작보다 앞을 가리키는 거리

    an impossible code
    있을 수 없는 부호

    a code without an end
    끝나지 않는 부호

    a repetition of nothing
    되풀이할 것이 없는 반복

    too many code lengths
    너무 많은 부호 길이

    a code word that is none
    있을 수 없는 부호어

    no directory of a ZIP archive
    ZIP 압축 파일의 목록이 없음

    a directory entry that is none
    있을 수 없는 목록 항목

    an encrypted file in a ZIP archive
    ZIP 압축 파일 안의 암호화된 파일

    a size too large
    너무 큰 크기

    a file header that is none
    있을 수 없는 파일 머리글

    compression method {} of a ZIP archive
    ZIP 압축 파일의 압축 방식 {0}

    Target '{}', line {}: found '{}', expected {}.
    타깃 '{0}', {1}번째 줄: {3}{이어야/여야} 하는데 '{2}'입니다.

    a bzip2 archive
    bzip2 압축 파일

    {} cannot be read
    {0}{은/는} 읽을 수 없습니다

    not a code
    부호가 아님

    bring pixels from 0...255 to small numbers
    0...255의 픽셀을 작은 숫자로 바꿉니다

    no images
    이미지 없음

    Column '{}': the step '{}' is for images, and the column has none.
    열 '{0}': '{1}' 단계는 이미지에 쓰는데 이 열에는 이미지가 없습니다.

    Column '{}': found {}, expected {} as in training.
    열 '{0}': 훈련 때처럼 {2}{이어야/여야} 하는데 {1}입니다.

    a table of pixels
    픽셀의 표

    image_shape has {} numbers, expected three: height, width and channels
    image_shape에 숫자가 {0}개 있는데 높이, 너비, 채널의 셋이어야 합니다

    images as an array (IDX or .npy) with their labels beside it
    배열(IDX 또는 .npy)로 된 이미지와 곁에 있는 레이블

    the labels of {}
    {0}의 레이블

    it has {} of them for {}
    {1}에 대해 {0}개 있습니다

    images with labels
    레이블이 있는 이미지

    the labels must lie beside it, in a file called {}
    레이블은 곁에 {0}{이라는/라는} 파일로 있어야 합니다

    …labels… where the images are …images…
    이미지가 …images…라면 …labels…

    a folder of images (class/file.png, .pgm or .ppm)
    이미지가 든 폴더(class/file.png, .pgm, .ppm)

    images as in {}
    {0}{과/와} 같은 이미지

    they have {}, expected {}
    {0}인데 {1}{이어야/여야} 합니다

    It holds images of {}.
    {0}의 이미지입니다.

    an image has three sizes
    이미지의 크기는 셋입니다
    """#
}
