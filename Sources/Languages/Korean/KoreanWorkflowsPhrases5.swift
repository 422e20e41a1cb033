extension KoreanPhrases {
  /// What the steps, the plans and the records say.
  static let workflows5 = #"""
    Layers to follow each hidden one, to choose from.
    은닉층 뒤에 둘 층 가운데 고를 것.

    Deep networks often learn faster with one.
    깊은 신경망은 이것이 있으면 더 빨리 배울 때가 많습니다.

    Deviations of noise on the inputs.
    입력에 더할 잡음의 표준 편차.

    Noise is a regularizer that needs no further layer.
    잡음은 층을 더하지 않아도 되는 규제입니다.

    Largest norms of a unit's weights to choose from, null for no limit.
    고를 유닛 가중치의 최대 노름. 제한이 없으면 null.

    Goes well with dropout and high rates.
    드롭아웃, 높은 학습률과 잘 어울립니다.

    Shares of label smoothing to choose from.
    고를 레이블 스무딩 비율.

    A network that need not be certain memorizes less.
    확신하지 않아도 되는 신경망은 덜 외웁니다.

    Largest norms of the gradients to choose from, null for no limit.
    고를 그레이디언트의 최대 노름. 제한이 없으면 null.

    Clipping makes high rates bearable.
    클리핑을 하면 높은 학습률도 견딜 수 있습니다.

    Ways to weigh the classes, to choose from.
    고를 클래스 가중 방법.

    Whether weights help depends on the metric.
    가중치가 도움이 되는지는 지표에 달려 있습니다.

    The search stays with the first network's unless told otherwise.
    따로 정하지 않으면 탐색은 첫 신경망의 것을 그대로 씁니다.

    The target is a number, which has no label to smooth.
    타깃이 숫자여서 부드럽게 할 레이블이 없습니다.

    The file with the data: one row an example. CSV, TSV, JSON Lines, NumPy (.npy, .npz), a folder of texts (class/file.txt), or a list of those that make one table.
    데이터 파일. 한 행이 샘플 하나입니다. CSV, TSV, JSON Lines, NumPy(.npy, .npz), 글이 든 폴더(class/file.txt), 또는 합쳐서 한 표가 되는 것들의 목록.

    The file, folder or list with test rows that are sealed as they are.
    그대로 봉인할 테스트 행이 든 파일, 폴더 또는 목록.

    Where others have set rows aside, results can be compared only on these.
    다른 사람들이 떼어 둔 행이 있다면 결과는 그 행에서만 비교할 수 있습니다.

    None: step 3 seals a part of the data.
    없음. 3단계에서 데이터의 일부를 봉인합니다.

    How the files are written, where the guess is wrong.
    짐작이 틀렸을 때, 파일이 쓰인 방식.

    1,234 may be a thousand or one and a bit; only whoever wrote the file can say.
    1,234는 천이백삼십사일 수도 일 점 이삼사일 수도 있습니다. 파일을 쓴 사람만 알 수 있습니다.

    Delimiter, header, encoding, decimal sign and the order of dates are recognised and told.
    구분자, 머리글, 인코딩, 소수점, 날짜의 순서를 알아보고 알려 드립니다.

    Step 3 can seal a part of the data.
    3단계에서 데이터의 일부를 봉인할 수 있습니다.

    The files tell how they are written.
    파일을 보면 쓰인 방식을 알 수 있습니다.

    How the trials are chosen.
    시도를 고르는 방법.

    Add it: {}.
    추가하십시오: {0}.

    The rarest class has {} of the rows, the most frequent {}: balanced enough for accuracy to mean something.
    가장 드문 클래스가 행의 {0}, 가장 흔한 클래스가 {1}입니다. 정확도가 의미를 가질 만큼 고릅니다.

    The rarest class has {} of the rows, the most frequent {}: accuracy would reward always saying the frequent class.
    가장 드문 클래스가 행의 {0}, 가장 흔한 클래스가 {1}입니다. 정확도를 쓰면 늘 흔한 클래스라고 답하는 것이 이득이 됩니다.

    Expected {}, found {}.
    {0}{이어야/여야} 하는데 {1}입니다.

    max-norm {}
    최대 노름 {0}

    'plan_version' must be the whole number {}.
    'plan_version'은 정수 {0}{이어야/여야} 합니다.

    distinct
    서로 다른 값

    classes
    클래스

    rarest_share
    가장 드문 클래스의 비율

    effective_rows
    유효 행

    numeric
    숫자

    false
    아니요

    true
    예

    {}, or {}
    {0}, 또는 {1}

    an object with {}
    {0}{이/가} 있는 객체

    whether half of the images are mirrored, left to right
    이미지의 절반을 좌우로 뒤집을지

    the largest shift, as a share of height and width
    최대 이동(높이와 너비에 대한 비율)

    the largest rotation, as a share of a full turn
    최대 회전(한 바퀴에 대한 비율)

    the largest share by which images grow or shrink
    이미지가 커지거나 작아지는 최대 비율

    the largest change of all pixels, as a share of black to white
    모든 픽셀의 최대 변화(검정에서 흰색까지에 대한 비율)

    the deviation of noise on pixels, as a share of that range
    픽셀 잡음의 편차(그 범위에 대한 비율)

    Each block halves height and width: images of {} take {} blocks at most. Found {}.
    블록마다 높이와 너비가 절반이 됩니다. {0} 이미지에는 블록을 {1}개까지 쓸 수 있는데 {2}개입니다.

    The inputs are images of {}: one block of convolution is the smallest network that looks for the same thing everywhere.
    입력이 {0} 이미지입니다. 합성곱 블록 하나가 어디에서나 같은 것을 찾는 가장 작은 신경망입니다.

    height, width and channels of the images whose pixels are the columns of a table
    픽셀이 표의 열인 이미지의 높이, 너비, 채널

    Of images: the filters of each block of convolution and pooling before the hidden layers.
    이미지라면, 은닉층 앞에 둘 합성곱·풀링 블록마다의 필터 수.

    What is to be seen in an image may lie anywhere: a convolution looks for it everywhere.
    이미지에서 보아야 할 것은 어디에나 있을 수 있습니다. 합성곱은 어디에서나 그것을 찾습니다.

    One block of 16 filters.
    필터 16개의 블록 하나.

    Of images: the filters of the blocks of convolution before the units of each rung.
    이미지라면, 단마다 유닛 앞에 둘 합성곱 블록의 필터 수.

    Images need more filters and more blocks to be memorized, not only more units.
    이미지를 외우려면 유닛만이 아니라 필터와 블록도 더 필요합니다.

    The first network's; twice as many; one block more; twice that in as many blocks.
    첫 신경망의 것, 그 두 배, 블록 하나 더, 같은 블록 수에 다시 두 배.

    More filters, then more blocks, starting from the first network.
    첫 신경망에서 시작해 필터를 늘리고 그다음 블록을 늘립니다.

    There are {} rungs: name the filters of each. Found {} lists.
    단이 {0}개입니다. 단마다 필터를 적으십시오. 목록이 {1}개입니다.

    standardization; of images min_max, which divides pixels by 255.
    표준화. 이미지라면 픽셀을 255로 나누는 min_max.

    Pixels reach from 0 to 255; divided by 255 they reach from 0 to 1.
    픽셀은 0에서 255까지이고, 255로 나누면 0에서 1까지입니다.

    The file with the data: one row an example. CSV, TSV, JSON Lines, NumPy (.npy, .npz), a folder of texts (class/file.txt) or of images (class/file.png, .pgm, .ppm), images as IDX or .npy with their labels beside them, or a list of those that make one table.
    데이터 파일. 한 행이 샘플 하나입니다. CSV, TSV, JSON Lines, NumPy(.npy, .npz), 글(class/file.txt)이나 이미지(class/file.png, .pgm, .ppm)가 든 폴더, 레이블이 곁에 있는 IDX나 .npy 이미지, 또는 합쳐서 한 표가 되는 것들의 목록.

    Of images: the filters of the blocks of convolution to draw from.
    이미지라면, 뽑을 합성곱 블록의 필터 수.

    Filters and blocks are the size of a network of images.
    이미지 신경망의 크기는 필터와 블록입니다.

    The reference's, and these without the last block.
    기준 신경망의 것, 그리고 거기에서 마지막 블록을 뺀 것.

    Of images: the random changes in training to draw from; {} is none.
    이미지라면, 훈련할 때 뽑을 무작위 변화. {0}{은/는} 없음.

    An image that is mirrored or moved a little shows the same thing: more to learn from, for nothing.
    뒤집거나 조금 옮긴 이미지도 같은 것을 보여 줍니다. 거저 배울 것이 늘어납니다.

    Only you know which changes leave the meaning of an image as it is.
    어떤 변화가 이미지의 뜻을 그대로 두는지는 여러분만 압니다.

    back to {}
    {0} 단계로 돌아가기

    No such file or directory
    그런 파일이나 폴더가 없습니다

    Permission denied
    권한이 없습니다

    Is a directory
    폴더입니다

    Not a directory
    폴더가 아닙니다

    No space left on device
    장치에 남은 자리가 없습니다

    Read-only file system
    읽기 전용 파일 시스템입니다

    Beat a baseline
    기준선 이기기

    {#} convolution blocks of {#} filters
    필터 {1}개의 합성곱 블록 {0}개

    {#} convolution block of {#} filters
    필터 {1}개의 합성곱 블록 {0}개

    'sevenfold check PLAN --write' brings it to version {}.
    'sevenfold check PLAN --write'를 쓰면 버전 {0}{으로/로} 바뀝니다.

    an embedding of {} and its mean
    크기 {0} 임베딩과 그 평균

    an embedding of {} and {} filters over it
    크기 {0} 임베딩과 그 위의 필터 {1}개

    {} tokens: a short vector for each is the smallest that can be learned.
    토큰 {0}개입니다. 토큰마다 짧은 벡터를 두는 것이 배울 수 있는 가장 작은 것입니다.

    The mean of the vectors comes first; filters see which tokens stand together.
    먼저 벡터의 평균을 씁니다. 필터는 어떤 토큰들이 함께 있는지를 봅니다.

    Of texts as sequences: the numbers of the vector that each token gets.
    시퀀스로 바꾼 글이라면, 토큰마다 받는 벡터의 크기.

    Tokens are names; vectors that are learned bring those together that mean the same.
    토큰은 이름일 뿐입니다. 배운 벡터는 뜻이 같은 것들을 가까이 모읍니다.

    Of texts as sequences: the filters of a convolution over five tokens; 0 for the mean of the vectors.
    시퀀스로 바꾼 글이라면, 토큰 다섯 개를 보는 합성곱의 필터 수. 0이면 벡터의 평균.

    A mean forgets the order; a filter finds tokens that stand together, wherever they are.
    평균은 순서를 잊습니다. 필터는 함께 있는 토큰들을 어디에 있든 찾습니다.

    0: the mean of the vectors.
    0. 벡터의 평균입니다.

    Of texts as sequences: the numbers of a token's vector to draw from.
    시퀀스로 바꾼 글이라면, 뽑을 토큰 벡터의 크기.

    Longer vectors tell more tokens apart, and remember more.
    벡터가 길수록 토큰을 더 잘 구별하고 더 많이 외웁니다.

    Of texts as sequences: the filters of the convolution over them to draw from; 0 for the mean.
    시퀀스로 바꾼 글이라면, 뽑을 합성곱의 필터 수. 0이면 평균.

    Whether the order of tokens matters is for validation to say.
    토큰의 순서가 중요한지는 검증이 말해 줍니다.

    0, and 32 or the first network's.
    0, 그리고 32 또는 첫 신경망의 것.

    The first network has {}.
    첫 신경망은 {0}입니다.

    A network of sequences takes one column of texts and nothing else; found {}. Leave the others out ("drop"), or choose multi_hot, counts or tf_idf.
    시퀀스 신경망은 글 열 하나만 받습니다. 찾은 열은 {0}입니다. 나머지를 빼거나("drop") multi_hot, counts, tf_idf 가운데 고르십시오.

    Between two sequences of tokens there is nothing: smote needs numbers.
    토큰 시퀀스 둘 사이에는 아무것도 없습니다. smote에는 수가 필요합니다.

    '{}' is left out: a network of images takes the images and nothing else.
    '{0}' 열은 뺍니다. 이미지 신경망은 이미지만 받습니다.

    more records than lines
    줄보다 많은 레코드
    """#
}
