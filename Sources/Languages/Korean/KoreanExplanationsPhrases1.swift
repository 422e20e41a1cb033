extension KoreanPhrases {
  /// The topics of `sevenfold explain`.
  static let explanations1 = #"""
    step of preprocessing
    전처리 단계

    way to deal rows
    행을 나누는 방법

    layer
    층

    activation
    활성화 함수

    optimizer
    옵티마이저

    schedule
    학습률 계획

    initializer
    초기화 방법

    metric
    지표

    {}, a {}
    {0}, {1}

    A plan can name it as metric.primary where it fits the task.
    작업에 맞으면 계획의 metric.primary에 쓸 수 있습니다.

    Part of the library, for programs that put their own steps together.
    단계를 직접 구성하는 프로그램을 위한 라이브러리의 일부입니다.

    docs/extending.md.
    docs/extending.md.

    D001: the data cannot be opened
    D001: 데이터를 열 수 없음

    There is no file at the path that the plan or the command line names, or it is a folder, or the system refuses to read it. A relative path in a plan starts from the folder of the plan, not from where the command is typed.
    계획이나 명령줄에 적은 경로에 파일이 없거나, 그것이 폴더이거나, 시스템이 읽기를 거부합니다. 계획에 적은 상대 경로는 명령을 입력한 곳이 아니라 계획이 있는 폴더에서 시작합니다.

    Exit status 66. The path is shown as it was resolved. Nothing is searched for elsewhere and nothing is downloaded.
    종료 상태 66. 풀이한 경로를 그대로 보여 줍니다. 다른 곳을 뒤지거나 내려받지 않습니다.

    D002: a table without rows
    D002: 행이 없는 표

    The file is empty, holds only blank lines, or has a header and nothing below it. An export that failed half-way, or a filter that nothing passed, is the usual cause.
    파일이 비었거나, 빈 줄뿐이거나, 머리글만 있고 그 아래가 없습니다. 보통은 도중에 실패한 내보내기나 아무것도 통과하지 못한 필터 때문입니다.

    Exit status 65. A table needs a header line and rows, one example each.
    종료 상태 65. 표에는 머리글 줄과, 샘플마다 한 행이 있어야 합니다.

    RFC 4180 on the format CSV.
    CSV 형식에 관한 RFC 4180.

    D003: the file is not a table in text
    D003: 파일이 글로 된 표가 아님

    The bytes are those of another format (a spreadsheet, an archive, a web page), or text in an encoding that is not known here, or text with a zero byte in it. A file name that ends in .csv says nothing about what is inside.
    바이트가 다른 형식(스프레드시트, 압축 파일, 웹 페이지)의 것이거나, 여기서 모르는 인코딩이거나, 0 바이트가 섞여 있습니다. .csv로 끝나는 이름은 안에 무엇이 있는지 말해 주지 않습니다.

    Exit status 65. Well-known formats are recognised by their first bytes and named with how to convert them. UTF-8, UTF-16, Latin-1 and CP949 are read, and it is told which was found; bytes that belong to none are named with their place. A byte-order mark does no harm.
    종료 상태 65. 잘 알려진 형식은 첫 바이트로 알아보고 변환하는 방법을 알려 줍니다. UTF-8, UTF-16, Latin-1, CP949를 읽으며 어느 것이었는지 알려 줍니다. 어디에도 속하지 않는 바이트는 그 자리를 알려 줍니다. 바이트 순서 표시는 해롭지 않습니다.

    D004: a row with another number of fields
    D004: 필드 수가 다른 행

    A line has fewer or more fields than the header names. Often a field holds the delimiter and is not quoted, or the file was cut off while it was copied. Filling up or cutting the row would shift values into columns where they do not belong.
    머리글에 적힌 것보다 필드가 적거나 많은 줄이 있습니다. 필드에 구분자가 들었는데 따옴표로 둘러싸지 않았거나, 복사하다가 파일이 잘린 경우가 많습니다. 행을 채우거나 자르면 값이 제 것이 아닌 열로 밀려납니다.

    Exit status 65, with the line, the fields found and the fields expected. No row is repaired or left out.
    종료 상태 65. 줄, 찾은 필드 수, 있어야 할 필드 수를 알려 줍니다. 행을 고치거나 빼지 않습니다.

    D005: a quote that is never closed
    D005: 닫히지 않은 따옴표

    A field begins with a double quote and the file ends before there is a second one, so that all lines from there on would belong to one field. A quote that is part of the text is written twice inside a quoted field.
    필드가 큰따옴표로 시작하는데 두 번째 따옴표가 나오기 전에 파일이 끝나, 거기서부터의 모든 줄이 한 필드에 속하게 됩니다. 따옴표로 둘러싼 필드 안에서 글에 속하는 따옴표는 두 번 씁니다.

    Exit status 65, with the line on which the quote is opened. Line feeds inside quotes are allowed and counted.
    종료 상태 65. 따옴표를 연 줄을 알려 줍니다. 따옴표 안의 줄 바꿈은 허용하며 줄 수에 셉니다.

    D006: two columns with one name
    D006: 이름이 같은 두 열

    The header has the same name twice. A plan that names the column could mean either, and a network that is used later on a table with the columns in another order would be given the wrong one.
    머리글에 같은 이름이 두 번 있습니다. 열의 이름을 쓴 계획은 둘 중 어느 것이든 뜻할 수 있고, 나중에 열의 순서가 다른 표에 신경망을 쓰면 엉뚱한 열을 받게 됩니다.

    Exit status 65, with the places of both. Nothing is renamed in silence. Names that differ only in case are allowed, with a warning.
    종료 상태 65. 두 곳을 모두 알려 줍니다. 말없이 이름을 바꾸지 않습니다. 대소문자만 다른 이름은 경고와 함께 허용합니다.

    D007: a column that is not there
    D007: 없는 열

    The table lacks the target, or a column that a network was trained on, or has no column beside the target. The header may have another spelling, or there may be no header at all, so that the first row of data was taken for one.
    표에 타깃이 없거나, 신경망을 훈련한 열이 없거나, 타깃 말고는 열이 없습니다. 머리글의 철자가 다르거나, 머리글이 아예 없어 데이터의 첫 행을 머리글로 보았을 수 있습니다.

    Exit status 65, with the columns that were found and the nearest name. For predictions all missing columns are named at once; the order of columns does not matter, and further ones are ignored.
    종료 상태 65. 찾은 열과 가장 비슷한 이름을 알려 줍니다. 예측할 때는 빠진 열을 한꺼번에 알려 줍니다. 열의 순서는 상관없고, 더 있는 열은 무시합니다.

    D008: a target that cannot be predicted
    D008: 예측할 수 없는 타깃

    The target has no value at all, the same value in every row, a different label in nearly every row, a text among numbers, or another number of classes than the task takes. There is nothing to learn from it as it is.
    타깃에 값이 하나도 없거나, 모든 행의 값이 같거나, 거의 행마다 레이블이 다르거나, 숫자 사이에 글이 있거나, 클래스 수가 작업과 맞지 않습니다. 이대로는 배울 것이 없습니다.

    Exit status 65, with the value and the line where there is one. Rows without a target are left out, and this is recorded; no other row is.
    종료 상태 65. 값과, 줄이 있으면 줄을 알려 줍니다. 타깃이 없는 행은 빼고 그 사실을 기록합니다. 다른 행은 빼지 않습니다.

    D009: too few rows for the protocol
    D009: 평가 방법에 비해 너무 적은 행

    There are fewer rows, or fewer rows of different content in some class, than the protocol has parts. Identical rows stay together, so a thousand copies of one row count as one.
    행이, 또는 어떤 클래스에서 내용이 다른 행이 평가 방법의 부분 수보다 적습니다. 똑같은 행은 함께 두므로 한 행의 사본 천 개는 하나로 칩니다.

    Exit status 65, with the number of rows found and needed. Use fewer folds (evaluation.folds) or collect more data.
    종료 상태 65. 찾은 행 수와 필요한 행 수를 알려 줍니다. 폴드를 줄이거나(evaluation.folds) 데이터를 더 모으십시오.

    D010: a value that cannot become a number
    D010: 숫자가 될 수 없는 값

    A column of numbers holds a text, a value is too large for the numbers that a network computes with, or a step of preprocessing cannot work on the column as it is. New rows for predictions may hold what the training rows never held.
    숫자 열에 글이 있거나, 신경망이 계산하는 수로는 값이 너무 크거나, 전처리 단계가 그 열을 그대로는 다룰 수 없습니다. 예측할 새 행에는 훈련 행에 없던 것이 있을 수 있습니다.

    Exit status 65, with column, line and value. Correct the value, leave it empty if it is not known, or give the column another role (preprocessing.roles).
    종료 상태 65. 열, 줄, 값을 알려 줍니다. 값을 고치거나, 모르면 비우거나, 열에 다른 역할을 주십시오(preprocessing.roles).

    J001: the text is not JSON here
    J001: 여기는 JSON이 아님

    Something else stands where JSON asks for a value, a key, a colon, a comma or a closing bracket, or the file ends too early. The most frequent causes are a comma that was forgotten at the end of the line before, a quote too few, and a bracket that was opened and not closed.
    JSON에서 값, 키, 쌍점, 쉼표, 닫는 괄호가 올 자리에 다른 것이 있거나 파일이 너무 일찍 끝납니다. 가장 흔한 까닭은 앞줄 끝에서 빠뜨린 쉼표, 모자란 따옴표, 열고 닫지 않은 괄호입니다.

    Reading goes on behind the place, so that all problems are reported at once. A bracket that is never closed is looked for by its indentation, and named where it was opened. Comments with // or /* */ and a comma before a closing bracket are accepted.
    그 자리를 지나 계속 읽어 문제를 한꺼번에 알려 줍니다. 닫히지 않은 괄호는 들여쓰기로 찾아 연 곳을 알려 줍니다. //나 /* */ 주석과 닫는 괄호 앞의 쉼표는 받아들입니다.

    RFC 8259. 'sevenfold check PLAN' shows all problems of a plan at once, with their places.
    RFC 8259. 'sevenfold check PLAN'은 계획의 모든 문제를 자리와 함께 한꺼번에 보여 줍니다.

    J002: the file is not UTF-8
    J002: UTF-8이 아닌 파일

    The bytes of the file are not text in the encoding UTF-8. Editors on some systems save as UTF-16, Latin-1, Windows-1252 or CP949 unless told otherwise; the letters look right in that editor and nowhere else.
    파일의 바이트가 UTF-8 인코딩의 글이 아닙니다. 시스템에 따라서는 편집기가 따로 정하지 않으면 UTF-16, Latin-1, Windows-1252, CP949로 저장합니다. 그 편집기에서만 글자가 제대로 보입니다.

    The first such bytes are named with line and column. UTF-16 and UTF-32 are recognised and named. Nothing is guessed: save the file as UTF-8. A byte-order mark does no harm.
    그런 첫 바이트를 줄과 칸으로 알려 줍니다. UTF-16과 UTF-32는 알아보고 이름을 댑니다. 짐작하지 않으니 파일을 UTF-8로 저장하십시오. 바이트 순서 표시는 해롭지 않습니다.

    J003: a word that JSON does not know
    J003: JSON이 모르는 낱말

    A word stands without quotes, or in single or typographic quotes. Other languages write True, None or a bare name; JSON has only true, false and null, and all other text stands in straight double quotes. Typographic quotes usually come from a word processor or a web page.
    낱말이 따옴표 없이, 또는 작은따옴표나 둥근따옴표 안에 있습니다. 다른 언어에서는 True, None, 맨 이름을 쓰지만 JSON에는 true, false, null만 있고 다른 글은 모두 곧은 큰따옴표 안에 씁니다. 둥근따옴표는 보통 워드 프로세서나 웹 페이지에서 옵니다.

    The message says how JSON spells it. Names such as relu are text: write "relu".
    JSON에서 어떻게 쓰는지 알려 줍니다. relu 같은 이름은 글이므로 "relu"라고 씁니다.

    J004: a number that cannot be held
    J004: 담을 수 없는 수

    The text is NaN or Infinity, a number beyond the greatest one that fits into 64 bits, or one so close to zero that it would become zero. In a plan none of them can be meant.
    NaN이나 Infinity이거나, 64비트에 들어가는 가장 큰 수를 넘거나, 0이 되어 버릴 만큼 0에 가까운 수입니다. 계획에서 이런 수를 뜻할 리 없습니다.

    Numbers between 5e-324 and 1.7976931348623157e308, their negatives, and 0 are accepted, and are rounded correctly. Whole numbers are exact up to 2^53.
    5e-324와 1.7976931348623157e308 사이의 수와 그 음수, 그리고 0을 받아들이며 정확히 반올림합니다. 정수는 2^53까지 정확합니다.

    J005: a number spelt in another way
    J005: 다르게 적은 수

    JSON spells numbers in one way only: an optional minus sign, digits without leading zeros, then perhaps a point with digits behind it, then perhaps an exponent. A plus sign, .5, 5., 007, 1_000, 0x1F and dates are not numbers.
    JSON은 수를 한 가지로만 적습니다. 빼기 부호(있을 때만), 0으로 시작하지 않는 숫자, 그다음 소수점과 숫자, 그다음 지수입니다. 더하기 부호, .5, 5., 007, 1_000, 0x1F, 날짜는 수가 아닙니다.

    The message says what to change. A code with leading zeros, or a date, is text and stands in quotes.
    무엇을 바꿀지 알려 줍니다. 0으로 시작하는 코드나 날짜는 글이므로 따옴표 안에 씁니다.

    J006: something is wrong in a string
    J006: 문자열이 잘못됨

    A string has no closing quote on its line, holds a tab or another control character that must be escaped, or a backslash with a letter that has no meaning. File names with backslashes are the usual cause of the last one: write each of them twice, or write slashes.
    문자열이 같은 줄에서 닫히지 않았거나, 이스케이프해야 할 탭이나 제어 문자가 들었거나, 백슬래시 뒤에 뜻 없는 글자가 있습니다. 마지막 것은 보통 백슬래시가 든 파일 이름 때문입니다. 백슬래시를 두 번씩 쓰거나 슬래시를 쓰십시오.

    The escapes are \" \\ \/ \b \f \n \r \t and \u with four hexadecimal digits; characters beyond U+FFFF take two of the latter, of which one alone is refused.
    이스케이프는 \" \\ \/ \b \f \n \r \t, 그리고 16진 숫자 네 개가 붙은 \u입니다. U+FFFF를 넘는 문자는 \u를 두 개 쓰며, 하나만 쓰면 거부합니다.

    J007: a comment without an end
    J007: 끝나지 않는 주석

    A comment that began with /* has no */ behind it, so that the rest of the file belongs to it. Comments of this kind cannot stand inside one another: the first */ ends them all.
    /*로 시작한 주석 뒤에 */가 없어 파일의 나머지가 모두 주석이 됩니다. 이런 주석은 겹칠 수 없습니다. 처음 나오는 */가 모두를 끝냅니다.

    The message points to where the comment begins. A comment to the end of the line begins with //.
    주석이 시작되는 곳을 가리킵니다. 줄 끝까지의 주석은 //로 시작합니다.

    J008: a key stands twice
    J008: 두 번 쓴 키

    The same key stands twice in one object. Most programs take one of the two values and drop the other without a word, and which one depends on the program. A plan that means two things at once is not a plan.
    한 객체에 같은 키가 두 번 있습니다. 대부분의 프로그램은 말없이 둘 가운데 하나를 버리는데, 어느 것인지는 프로그램마다 다릅니다. 한꺼번에 두 가지를 뜻하는 계획은 계획이 아닙니다.

    Both places are named, and the plan is refused. Keys that differ only in how an accent is composed count as the same.
    두 곳을 모두 알려 주고 계획을 거부합니다. 악센트를 조합하는 방식만 다른 키는 같은 것으로 봅니다.

    J009: too many brackets inside one another
    J009: 너무 많이 겹친 괄호

    Arrays and objects stand inside one another more than 128 deep. No plan needs that; the file is damaged, or something else altogether.
    배열과 객체가 128겹 넘게 겹쳐 있습니다. 그런 계획은 필요하지 않습니다. 파일이 손상되었거나 전혀 다른 것입니다.

    The limit is 128. Nothing deeper is read, so that such a file can neither exhaust memory nor crash the program.
    한계는 128입니다. 더 깊은 것은 읽지 않으므로 그런 파일이 메모리를 바닥내거나 프로그램을 쓰러뜨릴 수 없습니다.

    The seven steps, and the final one
    일곱 단계와 마지막 단계

    Metrics
    지표

    Evaluation protocols
    평가 방법

    Preprocessing
    전처리

    Layers and activations
    층과 활성화 함수

    Losses
    손실

    Optimizers and training
    옵티마이저와 훈련

    Regularization and tuning
    규제와 튜닝

    Gates and rules
    관문과 규칙

    Statistics
    통계

    Keys of a plan
    계획의 키

    Error codes
    오류 코드

    It takes {}.
    값은 {0}입니다.

    The key '{}' of '{}'
    '{1}'의 키 '{0}'

    Left out: {}
    쓰지 않으면: {0}

    Dense layer
    밀집층

    Every unit of the layer is a weighted sum of all its inputs plus a bias, sent through an activation: activation(x W + b). Stacked, such layers turn the inputs step by step into a representation from which the answer is easy to read. The number of units is how much the layer can pass on: a layer much narrower than what follows is a bottleneck whose loss no later layer can repair.
    층의 유닛은 저마다 모든 입력의 가중합에 편향을 더해 활성화 함수에 통과시킨 것입니다: activation(x W + b). 이런 층을 쌓으면 입력이 차례로, 답을 쉽게 읽어 낼 수 있는 표현으로 바뀝니다. 유닛의 수는 층이 얼마나 전달할 수 있는지를 뜻합니다. 뒤의 층보다 훨씬 좁은 층은 병목이고, 거기에서 잃은 것은 뒤의 어떤 층도 되살릴 수 없습니다.

    Weights start as Glorot uniform numbers, biases as 0. Hidden layers take relu unless told otherwise. A hidden layer with fewer units than there are classes is warned about.
    가중치는 Glorot 균등 분포의 수에서, 편향은 0에서 시작합니다. 은닉층은 따로 정하지 않으면 relu를 씁니다. 유닛이 클래스보다 적은 은닉층은 경고합니다.

    Chollet, Deep Learning with Python: 1st ed. chapters 2 and 3; 2nd and 3rd ed. chapters 2 to 4.
    Chollet, Deep Learning with Python: 1판 2장과 3장, 2판·3판 2~4장.

    Dropout layer
    드롭아웃 층

    A layer without weights that sets a random part of its inputs to 0 while training, and does nothing otherwise. It stands behind a dense layer and holds back overfitting.
    훈련하는 동안 입력의 일부를 무작위로 0으로 만들고, 그 밖에는 아무것도 하지 않는, 가중치 없는 층입니다. 밀집층 뒤에 두어 과대적합을 억누릅니다.

    The rate is the share that is set to 0, from 0 up to but not including 1. What remains is divided by 1 - rate while training, so that nothing need be scaled later.
    비율은 0으로 만드는 몫으로, 0 이상 1 미만입니다. 남은 것은 훈련할 때 1 - 비율로 나누므로 나중에 크기를 맞출 필요가 없습니다.

    Activation relu
    활성화 함수 relu

    max(0, x): negative sums become 0, positive ones stay. Without an activation between them two layers could do no more than one; relu is the simplest function that changes this, and its gradient does not fade for large sums. A unit whose sums are negative for every row learns no more; if very many do, the learning rate is too large.
    max(0, x). 음수인 합은 0이 되고 양수는 그대로입니다. 사이에 활성화 함수가 없으면 두 층도 한 층 이상을 할 수 없습니다. relu는 이것을 바꾸는 가장 단순한 함수이고, 합이 커도 그레이디언트가 사라지지 않습니다. 모든 행에서 합이 음수인 유닛은 더는 배우지 못합니다. 그런 유닛이 아주 많으면 학습률이 너무 큰 것입니다.

    The default of hidden layers. The gradient at exactly 0 is taken as 0.
    은닉층의 기본값입니다. 정확히 0에서의 그레이디언트는 0으로 봅니다.

    Activation sigmoid
    활성화 함수 sigmoid

    1 / (1 + exp(-x)): squeezes any number into the range from 0 to 1, so that it can be read as a probability. It belongs at the end of a binary classifier, with one unit, and at the end of a classifier with several labels that do not exclude one another. In hidden layers it has mostly given way to relu, since its gradient fades for large sums.
    1 / (1 + exp(-x)). 어떤 수든 0과 1 사이로 눌러 확률로 읽을 수 있게 합니다. 이진 분류기의 끝에 유닛 하나로, 또는 서로 배타적이지 않은 여러 레이블의 분류기 끝에 씁니다. 은닉층에서는 합이 크면 그레이디언트가 사라지기 때문에 대개 relu에 자리를 내주었습니다.

    The last activation of binary problems, with one unit and binary_crossentropy. Loss and activation are computed together, so that no probability is rounded to 0 or 1 before its logarithm is taken.
    이진 문제의 마지막 활성화 함수로, 유닛 하나와 binary_crossentropy를 함께 씁니다. 손실과 활성화를 함께 계산하므로 로그를 취하기 전에 확률이 0이나 1로 반올림되지 않습니다.

    Activation softmax
    활성화 함수 softmax

    exp(x_i) divided by the sum of all exp(x_j): turns one number per class into probabilities that add up to 1. It belongs at the end of a classifier where exactly one class is right. With a single unit it would always answer 1.
    exp(x_i)를 모든 exp(x_j)의 합으로 나눕니다. 클래스마다 하나인 수를 합이 1인 확률로 바꿉니다. 정확히 한 클래스만 맞는 분류기의 끝에 씁니다. 유닛이 하나면 늘 1이라고 답하게 됩니다.

    The last activation of multiclass problems, with one unit a class. The largest input is subtracted first, so that nothing overflows.
    다중 분류의 마지막 활성화 함수로, 클래스마다 유닛 하나를 둡니다. 넘치지 않도록 가장 큰 입력을 먼저 뺍니다.

    Activation tanh
    활성화 함수 tanh

    Squeezes any number into the range from -1 to 1. Like sigmoid its gradient fades for large sums, but its values lie around 0, which suits the layer that follows. Today relu usually learns faster.
    어떤 수든 -1과 1 사이로 누릅니다. sigmoid처럼 합이 크면 그레이디언트가 사라지지만, 값이 0 둘레에 있어 다음 층에 알맞습니다. 요즘은 대개 relu가 더 빨리 배웁니다.

    Part of the training core, for programs that build networks of their own; the seven steps use relu. It is computed by the program's own code, so that every machine gives the same bits.
    신경망을 직접 만드는 프로그램을 위한 훈련 코어의 일부입니다. 일곱 단계에서는 relu를 씁니다. 프로그램이 직접 계산하므로 어느 기계에서나 비트까지 같습니다.

    No activation
    활성화 함수 없음

    The sums are passed on as they are. At the end of a regression network this is what is wanted: any squeezing would limit the numbers that can be predicted. Between hidden layers it would make two layers no more able than one.
    합을 그대로 넘깁니다. 회귀 신경망의 끝에서는 이것이 알맞습니다. 누르면 예측할 수 있는 수가 제한됩니다. 은닉층 사이에서는 두 층이 한 층보다 나을 것이 없게 됩니다.

    The last activation of regression problems, with one unit and the mean squared error.
    회귀 문제의 마지막 활성화 함수로, 유닛 하나와 평균 제곱 오차를 함께 씁니다.

    The loss
    손실

    The number that training makes small. It stands in for the metric, which often cannot be trained on: accuracy jumps when a row changes sides and is flat everywhere else, so it has no gradient to follow. A loss must be smooth, and small exactly when the metric is good. Which loss fits follows from the task and the last activation.
    훈련이 작게 만드는 수입니다. 지표를 대신하는데, 지표로는 훈련할 수 없을 때가 많기 때문입니다. 정확도는 행이 한쪽에서 다른 쪽으로 넘어갈 때 뛰고 나머지에서는 평평해 따라갈 그레이디언트가 없습니다. 손실은 매끄럽고, 지표가 좋을 때 작아야 합니다. 어떤 손실이 맞는지는 작업과 마지막 활성화 함수에 따라 정해집니다.
    """#
}
