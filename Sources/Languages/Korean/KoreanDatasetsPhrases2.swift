extension KoreanPhrases {
  /// What is said about data.
  static let datasets2 = #"""
    Unpack it first: unzstd FILE.
    먼저 압축을 푸십시오: unzstd FILE.

    a NumPy array
    NumPy 배열

    Write it as CSV with numpy.savetxt.
    numpy.savetxt로 CSV로 저장하십시오.

    an HDF5 file
    HDF5 파일

    a PNG image
    PNG 그림

    Name a CSV file.
    CSV 파일을 지정하십시오.

    a PDF document
    PDF 문서

    Export the table as CSV.
    표를 CSV로 내보내십시오.

    an SQLite database
    SQLite 데이터베이스

    Export a table: sqlite3 -header -csv FILE 'SELECT * FROM t' > OUT.csv.
    표를 내보내십시오: sqlite3 -header -csv FILE 'SELECT * FROM t' > OUT.csv.

    expected an object on every line
    줄마다 객체가 있어야 합니다

    {}; '{}' shows it
    {0}, '{1}'{이/가} 보여 줍니다

    {}, such as '{}'
    {0}, 예를 들면 '{1}'

    Fields are separated by {}.
    필드가 {0}{으로/로} 나뉘어 있습니다.

    Line {} names the {} columns.
    {0}번째 줄에 열 {1}개의 이름이 있습니다.

    No line names the columns: line {} is data. They are called column_1, column_2, …
    열의 이름을 적은 줄이 없습니다. {0}번째 줄은 데이터입니다. 열을 column_1, column_2, …로 부릅니다.

    A UTF-8 byte order mark was skipped.
    UTF-8 바이트 순서 표시를 건너뛰었습니다.

    {} {}, the first at line {}; line numbers count {}.
    {0} {1}, 첫 번째는 {2}번째 줄입니다. 줄 번호에는 {3}도 셉니다.

    blank line
    빈 줄

    A quote stands inside an unquoted field ({}); the field was kept as it is written.
    따옴표 없는 필드 안에 따옴표가 있습니다({0}). 필드를 적힌 그대로 두었습니다.

    Blanks around the column name '{}' were cut off.
    열 이름 '{0}' 둘레의 빈칸을 잘라 냈습니다.

    Column {} has no name; it is called '{}'.
    {0}번째 열에 이름이 없어 '{1}'{이라고/라고} 부릅니다.

    The names '{}' and '{}' differ only in case or outer blanks.
    이름 '{0}'{과/와} '{1}'{은/는} 대소문자나 바깥 빈칸만 다릅니다.

    {}, taken as missing; the first at line {}.
    {0}, 빠진 값으로 보았습니다. 첫 번째는 {1}번째 줄입니다.

    {} of '{}' are no number, taken as missing; the first is '{}' at line {}.
    '{1}'의 {0}{이/가} 숫자가 아니어서 빠진 값으로 보았습니다. 첫 번째는 {3}번째 줄의 '{2}'입니다.

    {} of '{}' is no number, taken as missing; the first is '{}' at line {}.
    '{1}'의 {0}{이/가} 숫자가 아니어서 빠진 값으로 보았습니다. 첫 번째는 {3}번째 줄의 '{2}'입니다.

    '{}' is read as categories: many of its values are numbers, but {} are not; the first is '{}' at line {}.
    '{0}'{을/를} 범주로 읽습니다. 값의 상당수가 숫자이지만 {1}{은/는} 아닙니다. 첫 번째는 {3}번째 줄의 '{2}'입니다.

    '{}' is read as categories: many of its values are numbers, but {} is not; the first is '{}' at line {}.
    '{0}'{을/를} 범주로 읽습니다. 값의 상당수가 숫자이지만 {1}{은/는} 아닙니다. 첫 번째는 {3}번째 줄의 '{2}'입니다.

    '{}' is read as categories: it holds codes with leading zeros, the first '{}' at line {}.
    '{0}'{을/를} 범주로 읽습니다. 0으로 시작하는 코드가 있습니다. 첫 번째는 {2}번째 줄의 '{1}'입니다.

    {} of '{}' are too large for a double and lose the last digits, the first '{}' at line {}; it looks like an identifier.
    '{1}'의 {0}{이/가} 배정밀도 수로는 너무 커서 끝자리를 잃습니다. 첫 번째는 {3}번째 줄의 '{2}'이고, 식별자로 보입니다.

    {} of '{}' is too large for a double and loses the last digits, the first '{}' at line {}; it looks like an identifier.
    '{1}'의 {0}{이/가} 배정밀도 수로는 너무 커서 끝자리를 잃습니다. 첫 번째는 {3}번째 줄의 '{2}'이고, 식별자로 보입니다.

    Blanks around {} of '{}' were cut off.
    '{1}'의 {0} 둘레에 있는 빈칸을 잘라 냈습니다.

    {} in '{}' are the same text in another Unicode form and were joined, as '{}'.
    '{1}'의 {0}{이/가} 유니코드 꼴만 다른 같은 글이어서 '{2}'{으로/로} 합쳤습니다.

    {} in '{}' is the same text in another Unicode form and was joined, as '{}'.
    '{1}'의 {0}{이/가} 유니코드 꼴만 다른 같은 글이어서 '{2}'{으로/로} 합쳤습니다.

    '{}' writes whole numbers in two ways (such as 1 and 1.0); both are one value.
    '{0}'{은/는} 정수를 두 가지로 적었습니다(1과 1.0처럼). 둘을 같은 값으로 봅니다.

    '{}' is read as categories, but its values look like numbers written with a unit, a decimal comma or thousands separators, such as '{}'; write plain numbers (1234.5).
    '{0}'{을/를} 범주로 읽습니다. 다만 '{1}'처럼 단위, 소수 쉼표, 천 단위 구분이 붙은 숫자로 보입니다. 보통의 숫자(1234.5)로 쓰십시오.

    The file is written in {}; it was read as that.
    파일이 {0}{으로/로} 쓰여 있어 그렇게 읽었습니다.

    '{}' writes its numbers in another way, such as '{}'; it looks like numbers with a unit, a decimal comma or thousands separators, and is read as numbers.
    '{0}'{은/는} 숫자를 '{1}'처럼 다르게 적었습니다. 단위, 소수 쉼표, 천 단위 구분이 붙은 숫자로 보여 숫자로 읽습니다.

    '{}' has numbers such as '{}' that can be read in two ways; the separator was taken as one of thousands.
    '{0}'에는 '{1}'처럼 두 가지로 읽을 수 있는 숫자가 있습니다. 구분자를 천 단위 구분으로 보았습니다.

    '{}' holds dates ({}); it is read as days since 1970-01-01.
    '{0}'에는 날짜({1})가 있어 1970-01-01부터의 날수로 읽습니다.

    '{}' holds dates such as '{}' that do not tell whether the day or the month comes first; the day was taken as first.
    '{0}'에는 '{1}'처럼 일과 월 가운데 무엇이 앞인지 알 수 없는 날짜가 있습니다. 일이 앞선다고 보았습니다.

    {} of '{}' were brought into Unicode's composed form (NFC).
    '{1}'의 {0}{을/를} 유니코드 조합형(NFC)으로 바꾸었습니다.

    {} of '{}' was brought into Unicode's composed form (NFC).
    '{1}'의 {0}{을/를} 유니코드 조합형(NFC)으로 바꾸었습니다.

    {} of '{}' are lists or objects, left out; the first at line {}.
    '{1}'의 {0}{은/는} 목록이나 객체여서 뺐습니다. 첫 번째는 {2}번째 줄입니다.

    A field of '{}' at line {} has {} bytes; reports show it cut.
    '{0}'의 {1}번째 줄 필드가 {2}바이트여서 보고서에는 잘라서 보여 줍니다.

    '{}' has no value in any row.
    '{0}'의 값이 어느 행에도 없습니다.

    {} without a value of the target '{}' were left out, the first at line {}.
    타깃 '{1}'의 값이 없는 {0}{을/를} 뺐습니다. 첫 번째는 {2}번째 줄입니다.

    {} without a value of the target '{}' was left out, the first at line {}.
    타깃 '{1}'의 값이 없는 {0}{을/를} 뺐습니다. 첫 번째는 {2}번째 줄입니다.

    an IDX file
    IDX 파일

    it does not begin as one
    시작이 그 형식이 아닙니다

    its type is 0x{}
    형식이 0x{0}입니다

    it ends within its sizes
    크기를 적은 곳에서 끝납니다

    its sizes are {}, but it has {} bytes of data
    크기는 {0}인데 데이터가 {1}바이트입니다

    element {} is too large
    원소 {0}{이/가} 너무 큽니다

    a gzip file
    gzip 파일

    it has {} bytes of data, expected {}
    데이터가 {0}바이트인데 {1}바이트여야 합니다

    element {} is too large for the numbers of a network
    원소 {0}{이/가} 신경망이 쓰는 수로는 너무 큽니다

    a NumPy archive
    NumPy 압축 파일

    its version is {}, expected 1 to 3
    버전이 {0}인데 1에서 3이어야 합니다

    its header ends after the file
    머리글이 파일 뒤에서 끝납니다

    its header cannot be read: '{}'
    머리글을 읽을 수 없습니다: '{0}'

    its type is '{}', expected numbers (f2, f4, f8, i1 to i8, u1 to u8, b1). Save it again: numpy.save('OUT.npy', array.astype('float32'))
    형식이 '{0}'인데 숫자(f2, f4, f8, i1 to i8, u1 to u8, b1)여야 합니다. 다시 저장하십시오: numpy.save('OUT.npy', array.astype('float32'))

    an image of this folder
    이 폴더의 그림

    it has {} × {} pixels, expected {} × {} as in '{}'
    {0} × {1}픽셀인데 '{4}'처럼 {2} × {3}{이어야/여야} 합니다

    a folder of classes
    클래스 폴더

    expected folders named after the classes, with files that end in {}
    클래스의 이름을 딴 폴더가 있고, 그 안에 {0}{으로/로} 끝나는 파일이 있어야 합니다

    a colour is not in the palette
    팔레트에 없는 색이 있습니다

    it ends too early
    너무 일찍 끝납니다

    it ends within a chunk
    청크 안에서 끝납니다

    the checksum of its chunk '{}' at byte offset {} is wrong
    바이트 위치 {1}의 청크 '{0}'의 체크섬이 틀립니다

    it has no header
    머리글이 없습니다

    its header has {} bytes, expected 13
    머리글이 {0}바이트인데 13바이트여야 합니다

    its size is {} × {} pixels
    크기가 {0} × {1}픽셀입니다

    {} bits of colour type {} are not in the format
    색 형식 {1}에 {0}비트는 이 형식에 없습니다

    it is interlaced, which is not read; save it without interlacing
    인터레이스 방식이어서 읽을 수 없습니다. 인터레이스 없이 저장하십시오

    it has {} bytes of pixels, expected {}
    픽셀이 {0}바이트인데 {1}바이트여야 합니다

    row {} has filter {}
    {0}번째 줄의 필터가 {1}입니다

    a PGM or PPM image
    PGM 또는 PPM 그림

    it begins neither with P2, P3, P5 nor P6
    P2, P3, P5, P6 가운데 어느 것으로도 시작하지 않습니다

    its size or its largest value cannot be read
    크기나 최댓값을 읽을 수 없습니다

    pixel value {} is no number up to {}
    픽셀 값 {0}{은/는} {1} 이하의 수가 아닙니다

    It has no value in any of {} rows.
    {0}행 어디에도 값이 없습니다.

    It is '{}' in every row that has a value.
    값이 있는 행은 모두 '{0}'입니다.

    {#} different values in {} rows
    {1}행에 서로 다른 값 {0}개

    Nearly every row has a text of its own ({}): a name, key or free text.
    거의 모든 행의 글이 저마다 다릅니다({0}). 이름이나 키, 자유로운 글입니다.

    It holds text: {}.
    문자열입니다: {0}.

    Whole numbers above 2^53, which lose their last digits ({}).
    2^53보다 큰 정수여서 끝자리를 잃습니다({0}).

    Whole numbers that only go up or down along the file ({}).
    파일을 따라 커지거나 작아지기만 하는 정수입니다({0}).

    It holds numbers: {}.
    숫자입니다: {0}.

    The plan says so. {}
    계획에 그렇게 적혀 있습니다. {0}

    an accuracy of {}
    정확도 {0}

    {#} sets of feature values occur with contradicting targets ({#} rows, such as lines {#}): no model can reach more than {} on these rows.
    특성값은 같은데 타깃이 엇갈리는 묶음이 {0}개 있습니다({1}행, 예를 들면 {2}번째 줄). 이 행들에서는 어떤 모델도 {3}{을/를} 넘을 수 없습니다.

    Correct the labels, or add a column that tells these rows apart.
    레이블을 고치거나, 이 행들을 구별하는 열을 추가하십시오.

    If the order of the file is that of time, test on its last part; a model may be worse on new rows than a random split says.
    파일의 순서가 시간 순서라면 뒷부분으로 테스트하십시오. 무작위로 나눈 결과보다 새로운 행에서 모델이 나쁠 수 있습니다.

    '{}' differs along the file: the last third is not as the first two ({} {#}, p {#} after Holm).
    '{0}'{이/가} 파일을 따라 달라집니다. 마지막 3분의 1이 앞의 둘과 다릅니다({1} {2}, Holm 보정 후 p {3}).

    {#} columns differ along the file: the last third is not as the first two; most of all {}.
    열 {0}개가 파일을 따라 달라집니다. 마지막 3분의 1이 앞의 둘과 다릅니다. 가장 다른 것은 {1}입니다.

    difference of shares
    비율의 차이

    {} are exact copies of an earlier row ({}), the first at line {}.
    {0}{이/가} 앞선 행의 완전한 사본입니다({1}). 첫 번째는 {2}번째 줄입니다.

    Copies are kept on one side of every split. Find out whether they are separate observations; if they are not, remove them.
    사본은 나눌 때 언제나 같은 쪽에 둡니다. 서로 다른 관측인지 알아보고, 아니라면 지우십시오.

    '{}' has the same values as '{}' in all {} rows.
    '{0}'{과/와} '{1}'의 값이 {2}행 모두 같습니다.

    Leave one of them out: it adds nothing.
    보태는 것이 없으니 둘 가운데 하나를 빼십시오.

    '{}' has {} different values in {} rows, {} rows each.
    '{0}'에는 {2}행에 서로 다른 값이 {1}개 있어 값마다 {3}행입니다.

    Join rare values, hash them, or leave '{}' out: there are too few rows to learn from most of them.
    드문 값을 합치거나, 해시하거나, '{0}'{을/를} 빼십시오. 대부분의 값은 행이 너무 적어 배울 수 없습니다.

    '{}' has {} above 2^53 that a double cannot hold exactly; it looks like an identifier.
    '{0}'에 배정밀도 수로는 정확히 담을 수 없는, 2^53보다 큰 {1}{이/가} 있습니다. 식별자로 보입니다.

    Leave '{}' out, or write it as text.
    '{0}'{을/를} 빼거나 글로 적으십시오.

    '{}' looks like a row index: it counts the lines of the file. It has {} different values in {} rows{}
    '{0}'{은/는} 행 번호로 보입니다. 파일의 줄을 셉니다. {2}행에 서로 다른 값이 {1}개입니다{3}

    '{}' is unique and monotone along the file. It has {} different values in {} rows{}
    '{0}'{은/는} 값이 겹치지 않고 파일을 따라 한쪽으로만 변합니다. {2}행에 서로 다른 값이 {1}개입니다{3}

    '{}' is unique in nearly every row. It has {} different values in {} rows{}
    '{0}'{은/는} 거의 모든 행에서 값이 겹치지 않습니다. {2}행에 서로 다른 값이 {1}개입니다{3}
    """#
}
