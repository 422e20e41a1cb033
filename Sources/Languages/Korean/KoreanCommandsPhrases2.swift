extension KoreanPhrases {
  /// Commands, options, help and errors of the command line.
  static let commands2 = #"""
    What the metric measures and when to take it.
    지표가 무엇을 재고 언제 쓰는지.

    List all topics.
    모든 주제를 늘어놓습니다.

    What Sevenfold does
    Sevenfold가 하는 일

    Read on
    더 읽을 것

    Also called:
    다른 이름:

    'sevenfold explain TOPIC' tells more about one of them.
    'sevenfold explain TOPIC'에 주제마다의 설명이 있습니다.

    Show help on a command, or on 'exit-codes'.
    명령이나 'exit-codes'의 도움말을 보여 줍니다.

    A command, 'exit-codes' or 'environment'.
    명령, 'exit-codes' 또는 'environment'.

    Print the reference of all commands as Markdown, and do nothing else.
    모든 명령의 참고 문서를 Markdown으로 출력하기만 합니다.

    List what the exit status means.
    종료 상태의 뜻을 늘어놓습니다.

    Print the decisions of a run, or check that they are what was written.
    실행의 결정을 출력하거나, 쓰인 그대로인지 검사합니다.

    Each line of decisions.jsonl carries the hash of the line before it, and the record the hash of the last. With --verify every byte is checked, and the first line that is not what was written is named.
    decisions.jsonl의 줄마다 앞줄의 해시가 있고, 기록에는 마지막 줄의 해시가 있습니다. --verify를 쓰면 모든 바이트를 검사하고, 쓰인 그대로가 아닌 첫 줄을 알려 줍니다.

    Check every byte of the log; exit with 1 if one was changed.
    로그의 모든 바이트를 검사합니다. 바뀐 것이 있으면 1로 끝납니다.

    Read what was decided, and why.
    무엇을 왜 결정했는지 읽습니다.

    Check the chain of hashes.
    해시의 사슬을 검사합니다.

    the log does not end as record.json says it does
    로그의 끝이 record.json에 적힌 것과 다릅니다

    {}: {} decisions, every byte is what was written.
    {0}: 결정 {1}개, 모든 바이트가 쓰인 그대로입니다.

    The last hash is {}.
    마지막 해시는 {0}입니다.

    Print the manual page, as roff.
    매뉴얼 페이지를 roff로 출력합니다.

    The page is made from the same descriptions as the help. Kept as ~/.local/share/man/man1/sevenfold.1 it is found by man.
    도움말과 같은 설명으로 만든 페이지입니다. ~/.local/share/man/man1/sevenfold.1로 저장하면 man이 찾습니다.

    Have 'man sevenfold' work.
    'man sevenfold'를 쓸 수 있게 합니다.

    Print the predictions of a run's network for new rows, as CSV.
    실행의 신경망이 새 행을 예측한 것을 CSV로 출력합니다.

    The rows keep their order. For classes there is a column p_CLASS with the probability of each class, and the column 'prediction'; for a regression 'prediction' alone, in the target's own unit. The table needs the columns that the network was trained on, in any order; others are ignored, the target among them.
    행의 순서는 그대로입니다. 클래스라면 클래스마다 확률이 든 p_CLASS 열과 'prediction' 열이 있고, 회귀라면 타깃과 단위가 같은 'prediction'만 있습니다. 표에는 신경망을 훈련한 열이 순서에 상관없이 있어야 하며, 타깃을 비롯한 다른 열은 무시합니다.

    The rows: a CSV or TSV file; '-' for standard input.
    행: CSV 또는 TSV 파일. '-'는 표준 입력.

    Predict each row of new.csv.
    new.csv의 모든 행을 예측합니다.

    '{}' may be meant as '{}'.
    '{0}'{이/가} '{1}'{을/를} 뜻하는 것일 수 있습니다.

    {}: the network needs {} columns, and {} of them are missing: {}.
    {0}: 신경망에는 열 {1}개가 필요한데 {2}개가 없습니다: {3}.

    {}: the network needs {} columns, and {} of them is missing: {}.
    {0}: 신경망에는 열 {1}개가 필요한데 {2}개가 없습니다: {3}.

    Write the report of a run again from its record.
    기록에서 실행의 보고서를 다시 씁니다.

    The report is made from record.json alone; nothing is computed anew, and no row of the data is read.
    보고서는 record.json만으로 만듭니다. 새로 계산하는 것도, 읽는 데이터 행도 없습니다.

    Write report.md and its figures again.
    report.md와 그림을 다시 씁니다.

    Walk a plan through the seven steps; resumes by itself.
    계획을 일곱 단계로 실행합니다. 멈췄던 곳에서 스스로 이어집니다.

    Everything is kept in a folder of its own below --runs: the plan as run, the decision log, each training, the model, and a report. Running a finished plan again does nothing; a plan that was stopped goes on where it was.
    모든 것을 --runs 아래의 폴더 하나에 둡니다. 실행한 계획, 결정 기록, 훈련 하나하나, 모델, 보고서입니다. 끝난 계획을 다시 실행하면 아무것도 하지 않고, 멈췄던 계획은 그곳에서 이어집니다.

    The plan: a JSON file.
    계획: JSON 파일.

    Open test rows that were opened before; the reason heads the report.
    전에 열었던 테스트 행을 엽니다. 이유를 보고서 첫머리에 적습니다.

    Walk all seven steps.
    일곱 단계를 모두 갑니다.

    Search longer.
    더 오래 탐색합니다.

    Go on with: {}
    이어서 하려면: {0}

    Ask the questions of the seven steps, save the plan, run it.
    일곱 단계의 질문을 하고, 계획을 저장하고, 실행합니다.

    Each question comes with the answer that is recommended for your data and the reason. Each answer is kept at once: stop whenever you like, and the same command goes on at the same question. At the end the answers are saved as workflows/NAME.json and run. 'sevenfold' alone does the same.
    질문마다 여러분의 데이터에 추천하는 답과 그 까닭을 보여 줍니다. 답은 곧바로 저장되므로 언제든지 멈출 수 있고, 같은 명령을 실행하면 같은 질문에서 이어집니다. 끝나면 답을 workflows/NAME.json으로 저장하고 실행합니다. 'sevenfold'만 써도 같습니다.

    The data: a CSV file.
    데이터: CSV 파일.

    Only ever add lines: for screen readers and simple terminals.
    줄을 덧붙이기만 합니다. 화면 낭독기와 단순한 터미널에 알맞습니다.

    Begin anew; a draft about the same data is removed.
    새로 시작합니다. 같은 데이터의 초안은 지웁니다.

    Be led from a table to a network.
    표에서 신경망까지 안내를 받습니다.

    The same as plain lines.
    같은 것을 보통의 줄로.

    Nothing was trained.
    아무것도 훈련하지 않았습니다.

    Name a plan file, for example workflows/breast-cancer.json.
    계획 파일을 지정하십시오. 예: workflows/breast-cancer.json.

    It was changed by --set.
    --set으로 바뀐 값입니다.

    '{}' holds no plans: no file ends in .json.
    '{0}'에 계획이 없습니다. .json으로 끝나는 파일이 없습니다.

    The folder of a run, its name below --runs, or the name of a plan that has one run.
    실행의 폴더, --runs 아래의 이름, 또는 실행이 하나뿐인 계획의 이름.

    There is no run in '{}' yet.
    '{0}'에는 아직 실행이 없습니다.

    Name one of: {}.
    다음 가운데 하나를 지정하십시오: {0}.

    There is no run '{}', neither as a folder nor in '{}'.
    실행 '{0}'{이/가} 폴더로도, '{1}' 안에도 없습니다.

    There are {} runs of '{}' in '{}'.
    '{2}'에 '{1}'의 실행이 {0}개 있습니다.

    sevenfold: {}
    sevenfold: {0}

    Report: {}
    보고서: {0}

    {}: failed: {}
    {0}: 실패: {1}

    2: the terminal draws signs of ambiguous width in two columns; letters are drawn.
    2이면 너비가 모호한 기호를 두 칸에 그리는 터미널이므로 글자로 그립니다.

    The rows: a CSV, TSV, JSON Lines or NumPy file, or a folder of texts; '-' for a table on standard input.
    행: CSV, TSV, JSON Lines, NumPy 파일, 또는 글이 든 폴더. '-'는 표준 입력의 표.

    Ask about the finer points as well, such as activations and schedules.
    활성화 함수와 학습률 계획 같은 세밀한 것도 묻습니다.

    Begin with the answers of a saved plan; what it answers is not asked. At the end that plan is changed in place, or another is saved.
    저장된 계획의 답으로 시작합니다. 거기에 답이 있는 것은 묻지 않습니다. 끝에서 그 계획을 그 자리에서 고치거나 다른 계획으로 저장합니다.

    Keep the answers in this file as well, as a plan, after each of them.
    답할 때마다 답을 계획의 형식으로 이 파일에도 저장합니다.

    Go through a saved plan again.
    저장된 계획을 다시 훑어봅니다.

    PLAN
    계획

    RESULT
    결과

    ROWS
    행

    TEST ROWS
    테스트 행

    INPUTS
    입력

    TASK
    작업

    METRIC
    지표

    PROTOCOL
    평가 방법

    ENDED
    끝남

    TRIVIAL
    단순 모델

    EXPECTED
    예상

    TEST
    테스트

    LOOKS
    검증을 본 횟수

    failed
    실패

    ok
    정상

    {#} problems
    문제 {0}개

    {#} problem
    문제 {0}개

    Comparison: {}
    비교: {0}

    Keys in camel case, such as testFraction, become snake case.
    testFraction 같은 카멜 표기 키가 스네이크 표기로 바뀝니다.

    '{}' is now '{}'
    '{0}'{은/는} 이제 '{1}'입니다

    {} more problems follow; mend these first.
    문제가 {0}개 더 있습니다. 먼저 이것들을 고치십시오.

    Write what happens on standard output, one JSON object a line: steps, decisions, epochs, verdicts, and the result at the end.
    일어나는 일을 표준 출력에 한 줄에 JSON 객체 하나씩 씁니다. 단계, 결정, 에포크, 판정, 그리고 끝에 결과입니다.

    Let another program follow the losses.
    다른 프로그램이 손실을 따라가게 합니다.

    {#} more problems of this kind follow.
    같은 종류의 문제가 {0}개 더 있습니다.

    {#} more problem of this kind follow.
    같은 종류의 문제가 {0}개 더 있습니다.

    The plan is written in version {} of the format.
    계획이 형식의 버전 {0}{으로/로} 쓰여 있습니다.

    Tell what would be done: every answer, fold sizes, parameters, trainings; train and write nothing.
    무엇을 하게 될지 알려 줍니다: 모든 답, 폴드의 크기, 파라미터, 훈련. 훈련하거나 쓰지 않습니다.

    See what they would train, and which share rows.
    무엇을 훈련하게 되고 어느 것이 행을 함께 쓰는지 봅니다.

    Write what --set, --seed and a newer format change into the plans; comments and layout stay.
    --set, --seed, 더 새로운 형식으로 바뀌는 것을 계획에 씁니다. 주석과 배치는 그대로입니다.

    Change a value in the file itself.
    파일 안의 값을 바꿉니다.

    {}: written; comments and layout are as they were.
    {0}: 썼습니다. 주석과 배치는 그대로입니다.

    {} {}: written in version {} of the format, read as version {}.
    {0} {1}: 형식의 버전 {2}{으로/로} 쓰였고 버전 {3}{으로/로} 읽었습니다.

    'sevenfold check {} --write' changes the file.
    'sevenfold check {0} --write'로 파일을 바꿉니다.

    See what that would train.
    무엇을 훈련하게 되는지 봅니다.

    {#} plans, {#} at a time.
    계획 {0}개, 한 번에 {1}개.

    {#} plan, {#} at a time.
    계획 {0}개, 한 번에 {1}개.

    … and {} more
    … 그리고 {0}개 더

    {} was done already
    {0}{은/는} 이미 끝났습니다

    waiting
    기다림

    starting
    시작

    opens the test rows
    테스트 행을 엽니다

    EPOCHS AT MOST
    최대 에포크

    depends on trainings
    훈련에 따라 다름

    Nothing was trained, nothing was written.
    아무것도 훈련하거나 쓰지 않았습니다.

    The run would be {}.
    실행은 {0}{이/가} 됩니다.

    {#} rows: {#} sealed as test, {#} for training and validation.
    {0}행: 테스트용으로 봉인 {1}행, 훈련과 검증용 {2}행.

    {#} folds: {#} training rows, {#} validation rows, {#} inputs.
    폴드 {0}개: 훈련 {1}행, 검증 {2}행, 입력 {3}개.

    {#} fold: {#} training rows, {#} validation rows, {#} inputs.
    폴드 {0}개: 훈련 {1}행, 검증 {2}행, 입력 {3}개.

    {} share their test rows: only the one that validation ranks first opens them.
    {0}{이/가} 테스트 행을 함께 씁니다. 검증에서 가장 앞선 것만 그 행을 엽니다.

    The script asks the program what can stand at the cursor: commands, options and their values, keys of plans, names of runs, topics, and columns of the data.
    스크립트는 커서 자리에 올 수 있는 것을 프로그램에 묻습니다. 명령, 옵션과 그 값, 계획의 키, 실행의 이름, 주제, 데이터의 열입니다.

    It belongs in: {}
    둘 곳: {0}

    The script asks the program what can stand at the cursor: commands, options and their values, keys of plans, names of runs, topics, and columns of the data. It belongs in: {}
    스크립트는 커서 자리에 올 수 있는 것을 프로그램에 묻습니다. 명령, 옵션과 그 값, 계획의 키, 실행의 이름, 주제, 데이터의 열입니다. 둘 곳: {0}
    """#
}
