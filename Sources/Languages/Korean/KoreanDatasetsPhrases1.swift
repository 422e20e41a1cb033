extension KoreanPhrases {
  /// What is said about data.
  static let datasets1 = #"""
    {} and they are text: {}{}.
    {0}이고 문자열입니다: {1}{2}.

    {}, whole numbers that occur again and again: {}, ….
    {0}, 되풀이되는 정수입니다: {1}, ….

    {} and they are numbers.
    {0}이고 숫자입니다.

    fill missing values with mean, median, mode or a constant
    빠진 값을 평균, 중앙값, 최빈값 또는 상수로 채웁니다

    shift and scale to mean 0 and standard deviation 1
    평균 0, 표준 편차 1이 되도록 옮기고 크기를 맞춥니다

    shift and scale to a range, [0, 1] by default
    정한 범위(기본값 [0, 1])로 옮기고 크기를 맞춥니다

    one column of 0 and 1 for each category
    범주마다 0과 1로 된 열 하나(원-핫 인코딩)

    shift by the median and scale by the quartiles
    중앙값만큼 옮기고 사분위수로 크기를 맞춥니다

    move outliers to the border of what is usual
    이상치를 보통 범위의 가장자리로 옮깁니다

    draw long tails in by logarithm or power
    긴 꼬리를 로그나 거듭제곱으로 줄입니다

    the place of each category in an order
    순서에서 각 범주의 자리

    columns of 0 and 1 for buckets of a hash
    해시의 칸마다 0과 1로 된 열

    dates as year, month, weekday and hour
    날짜를 연, 월, 요일, 시로 나눕니다

    columns of 0 and 1 for ranges of a number
    숫자의 구간마다 0과 1로 된 열

    columns of 0 and 1 for combinations of values
    값의 조합마다 0과 1로 된 열

    products of columns
    열의 곱

    ratios of columns
    열의 비

    one split; for plenty of rows
    한 번 나누기. 행이 많을 때

    each row validates once; for few rows
    모든 행이 한 번씩 검증에 쓰입니다. 행이 적을 때

    k-fold again and again, reshuffled; for very few rows
    다시 섞어 가며 k-겹을 되풀이합니다. 행이 아주 적을 때

    each group validates once; for few large groups
    모든 그룹이 한 번씩 검증에 쓰입니다. 큰 그룹이 몇 개일 때

    earlier rows train, later ones validate; for times
    앞선 행으로 훈련하고 뒤의 행으로 검증합니다. 시간 순서가 있을 때

    unknown kind '{}'; expected {}
    알 수 없는 종류 '{0}'입니다. {1}{이어야/여야} 합니다

    there is no such file.
    그런 파일이 없습니다.

    this is a folder; expected a file with a table in it.
    폴더입니다. 표가 든 파일이어야 합니다.

    the file cannot be read: {}.
    파일을 읽을 수 없습니다: {0}.

    the file is empty (0 bytes); expected a header line and rows.
    파일이 비어 있습니다(0바이트). 머리글 줄과 행이 있어야 합니다.

    the file has only blank lines; expected a header line and rows.
    파일에 빈 줄뿐입니다. 머리글 줄과 행이 있어야 합니다.

    there is a header and no row below it; expected at least one row.
    머리글만 있고 그 아래에 행이 없습니다. 적어도 한 행이 있어야 합니다.

    this looks like {}, not like a CSV or TSV table. {}
    CSV나 TSV 표가 아니라 {0}{으로/로} 보입니다. {1}

    found a NUL byte at byte offset {}; expected text. The file may be damaged or not be a text file; export it again as UTF-8.
    바이트 위치 {0}에 NUL 바이트가 있습니다. 글자여야 합니다. 파일이 손상되었거나 텍스트 파일이 아닐 수 있습니다. UTF-8로 다시 내보내십시오.

    found byte 0x{} at byte offset {}, which is not UTF-8. If the file is Latin-1, say so (encoding latin-1) or convert it: iconv -f latin1 -t utf8 IN > OUT.
    바이트 위치 {1}에 UTF-8이 아닌 바이트 0x{0}{이/가} 있습니다. 파일이 Latin-1이라면 그렇게 알려 주거나(encoding latin-1) 변환하십시오: iconv -f latin1 -t utf8 IN > OUT.

    this is not {} that can be read: {}.
    읽을 수 있는 {0}{이/가} 아닙니다: {1}.

    found byte 0x{} at byte offset {}, which cannot be read as {}. Name the encoding that the file has, or convert it to UTF-8 (iconv).
    바이트 위치 {1}의 바이트 0x{0}{을/를} {2}{으로/로} 읽을 수 없습니다. 파일의 인코딩을 지정하거나 UTF-8로 변환하십시오(iconv).

    a quote is opened in field {} and never closed. Close it, or write a quote that belongs to the text twice ("").
    필드 {0}에서 연 따옴표가 닫히지 않았습니다. 닫거나, 글에 속한 따옴표라면 두 번 쓰십시오("").

    columns {} and {} are both named '{}'. Rename one of them.
    {0}번째 열과 {1}번째 열의 이름이 모두 '{2}'입니다. 하나의 이름을 바꾸십시오.

    '{}' is the only column; expected at least one column to predict it from.
    열이 '{0}' 하나뿐입니다. 예측에 쓸 열이 적어도 하나 더 있어야 합니다.

    the target '{}' has no value in any row.
    타깃 '{0}'의 값이 어느 행에도 없습니다.

    {} of {} values of the target '{}' are not a number; the first is '{}'. Correct the value, leave it empty, or delete the row.
    타깃 '{2}'의 값 {1}개 가운데 {0}개가 숫자가 아닙니다. 첫 번째는 '{3}'입니다. 값을 고치거나 비우거나 행을 지우십시오.

    {} of {} values of the target '{}' is not a number; the first is '{}'. Correct the value, leave it empty, or delete the row.
    타깃 '{2}'의 값 {1}개 가운데 {0}개가 숫자가 아닙니다. 첫 번째는 '{3}'입니다. 값을 고치거나 비우거나 행을 지우십시오.

    the target '{}' has a single class, '{}', in all {} rows; expected at least two. There is nothing to tell apart.
    타깃 '{0}'의 클래스가 {2}행 모두 '{1}' 하나뿐입니다. 적어도 둘이어야 합니다. 구별할 것이 없습니다.

    the target '{}' has {} different labels in {} rows, so nearly every label occurs once. It looks like an identifier; name another target.
    타깃 '{0}'의 {2}행에 서로 다른 레이블이 {1}개여서 거의 모든 레이블이 한 번만 나옵니다. 식별자로 보이니 다른 타깃을 지정하십시오.

    the target '{}' has {} classes; the task takes {}.
    타깃 '{0}'의 클래스는 {1}개인데, 이 작업에는 {2}{이어야/여야} 합니다.

    the target '{}' does not vary: it is {} in every row. There is nothing to predict, and R2 is undefined.
    타깃 '{0}'{이/가} 변하지 않고 모든 행에서 {1}입니다. 예측할 것이 없고 R2도 정의되지 않습니다.

    the file cannot be used.
    파일을 쓸 수 없습니다.

    found {} fields, expected {} as in the header. Correct the line, or put a field that holds the delimiter in quotes.
    필드가 {0}개인데 머리글처럼 {1}개여야 합니다. 줄을 고치거나, 구분자가 든 필드를 따옴표로 둘러싸십시오.

    found {} field, expected {} as in the header. Correct the line, or put a field that holds the delimiter in quotes.
    필드가 {0}개인데 머리글처럼 {1}개여야 합니다. 줄을 고치거나, 구분자가 든 필드를 따옴표로 둘러싸십시오.

    found {} fields, expected {} as in the header. It is the last line: the file may have been cut off.
    필드가 {0}개인데 머리글처럼 {1}개여야 합니다. 마지막 줄이니 파일이 잘렸을 수 있습니다.

    found {} field, expected {} as in the header. It is the last line: the file may have been cut off.
    필드가 {0}개인데 머리글처럼 {1}개여야 합니다. 마지막 줄이니 파일이 잘렸을 수 있습니다.

    {} and {#} more
    {0} 그리고 {1}개 더

    there is no column '{}'; found {}{}.
    '{0}'{이라는/라는} 열이 없습니다. 있는 열: {1}{2}.

    {} The first line looks like data and not like a header: add a line with the columns' names above it.
    {0} 첫 줄이 머리글이 아니라 데이터로 보입니다. 그 위에 열의 이름이 적힌 줄을 추가하십시오.

    {} Did you mean '{}'?
    {0} '{1}'{을/를} 쓰려고 하셨습니까?

    a number above 0
    0보다 큰 숫자

    different parts
    서로 다른 부분

    two different columns or more
    서로 다른 열 둘 이상

    for '{}' the constant
    '{0}'에 쓸 상수

    expected mean, median, mode or {constant: value}, found '{}'
    mean, median, mode 또는 '{constant: value}'이어야 하는데 '{0}'입니다

    at least 2
    2 이상

    different values
    서로 다른 값

    0 or above
    0 이상

    There is no column '{}'; found {}. The table must have the columns that the preprocessing was made for.
    '{0}'{이라는/라는} 열이 없습니다. 있는 열: {1}. 표에는 전처리를 만들 때 쓴 열이 있어야 합니다.

    Column '{}', line {}: expected a number, found '{}'. Correct the value or leave it empty.
    열 '{0}', {1}번째 줄: 숫자여야 하는데 '{2}'입니다. 값을 고치거나 비우십시오.

    Column '{}': the step '{}' computes with numbers, and the column has categories. Encode it first (one_hot_encoding).
    열 '{0}': '{1}' 단계는 숫자로 계산하는데 이 열에는 범주가 있습니다. 먼저 인코딩하십시오(one_hot_encoding).

    Column '{}' has categories and no step turns them into numbers. Add one_hot_encoding for it or leave the column out.
    열 '{0}'에 범주가 있는데 이것을 숫자로 바꾸는 단계가 없습니다. one_hot_encoding을 추가하거나 열을 빼십시오.

    Column '{}', line {}: the value is missing and no step fills it. Add missing_values for the column.
    열 '{0}', {1}번째 줄: 값이 빠졌는데 채우는 단계가 없습니다. 이 열에 missing_values를 추가하십시오.

    Column '{}'{}: values are too large to compute with (above 3.4e38 after scaling). Correct them or leave the column out.
    열 '{0}'{1}: 값이 너무 커서 계산할 수 없습니다(크기를 맞춘 뒤에도 3.4e38보다 큽니다). 값을 고치거나 열을 빼십시오.

    There is no column to learn from.
    배움에 쓸 열이 없습니다.

    There is no row to fit the preprocessing to.
    전처리를 맞출 행이 없습니다.

    The step '{}' has {} {}; expected {}.
    '{0}' 단계의 {1}{이/가} {2}입니다. {3}{이어야/여야} 합니다.

    Target '{}', line {}: the value is missing.
    타깃 '{0}', {1}번째 줄: 값이 빠졌습니다.

    Target '{}': found {} classes ({}), expected {}.
    타깃 '{0}': 클래스가 {1}개({2})인데 {3}{이어야/여야} 합니다.

    Target '{}': the positive label '{}' does not occur; found {}.
    타깃 '{0}': 양성 레이블 '{1}'{이/가} 나오지 않습니다. 있는 레이블: {2}.

    {} has a value of '{}' that no training row has; the first is '{}' at line {}.
    {0}에 훈련 행에 없던 '{1}' 값이 있습니다. 첫 번째는 {3}번째 줄의 '{2}'입니다.

    {} have a value of '{}' that no training row has; the first is '{}' at line {}.
    {0}에 훈련 행에 없던 '{1}' 값이 있습니다. 첫 번째는 {3}번째 줄의 '{2}'입니다.

    {} of '{}' was filled with {}; the first at line {}.
    '{1}'의 {0}{을/를} {2}{으로/로} 채웠습니다. 첫 번째는 {3}번째 줄입니다.

    {} of '{}' were filled with {}; the first at line {}.
    '{1}'의 {0}{을/를} {2}{으로/로} 채웠습니다. 첫 번째는 {3}번째 줄입니다.

    missing value
    빠진 값

    as many as numerators ({})
    분자의 수({0})만큼

    low {} and high {}
    낮은 값 {0}, 높은 값 {1}

    low to be below high
    낮은 값은 높은 값보다 작아야 합니다

    '{}' says yes.
    '{0}'{이/가} '예'를 뜻합니다.

    There is no label.
    레이블이 없습니다.

    Both labels are equally frequent; '{}' is the last by name.
    두 레이블의 수가 같습니다. '{0}'{이/가} 이름이 뒤에 옵니다.

    '{}' is the rarer label ({} of {} rows).
    '{0}'{이/가} 더 드문 레이블입니다({2}행 가운데 {1}행).

    vertical bars
    세로줄

    commas
    쉼표

    semicolons
    쌍반점

    tabs
    탭

    year, month, day
    연, 월, 일

    day, month, year
    일, 월, 연

    month, day, year
    월, 일, 연

    a month by its English name
    영어 이름으로 쓴 월

    '{}' before the fraction and '{}' between thousands
    소수점에 '{0}', 천 단위 구분에 '{1}'

    an HTML page (or XML)
    HTML 페이지(또는 XML)

    A page for signing in is often saved in place of a download; download it again.
    내려받기 대신 로그인 페이지가 저장되는 일이 잦습니다. 다시 내려받으십시오.

    Unpack it first and name the table inside.
    먼저 압축을 풀고 안에 든 표를 지정하십시오.

    Convert it: python -c "import pandas as p; p.{}('IN').to_csv('OUT.csv', index=False)".
    변환하십시오: python -c "import pandas as p; p.{0}('IN').to_csv('OUT.csv', index=False)".

    a gzip archive
    gzip 압축 파일

    Unpack it first: gunzip -k FILE.
    먼저 압축을 푸십시오: gunzip -k FILE.

    a zip archive (or an Excel file)
    zip 압축 파일(또는 Excel 파일)

    a Parquet file
    Parquet 파일

    an Arrow (Feather) file
    Arrow(Feather) 파일

    an ORC file
    ORC 파일

    an old Excel file
    옛 Excel 파일

    Save it as CSV (UTF-8) from Excel.
    Excel에서 CSV(UTF-8)로 저장하십시오.

    Unpack it first: bunzip2 -k FILE.
    먼저 압축을 푸십시오: bunzip2 -k FILE.

    an xz archive
    xz 압축 파일

    Unpack it first: unxz -k FILE.
    먼저 압축을 푸십시오: unxz -k FILE.

    a zstd archive
    zstd 압축 파일
    """#
}
