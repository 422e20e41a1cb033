extension KoreanPhrases {
  /// Commands, options, help and errors of the command line.
  static let commands1 = #"""
    a whole number from {}
    {0} 이상의 정수

    the run failed
    실행이 실패했습니다

    done, but a gate did not pass: no better than the trivial model, or the test rows were opened before
    끝났지만 통과하지 못한 관문이 있습니다. 단순 모델보다 낫지 않거나, 테스트 행을 전에 열었습니다

    the command line is not understood
    명령줄을 이해할 수 없습니다

    the data cannot be used as they are
    데이터를 이대로는 쓸 수 없습니다

    a file that is needed is missing or cannot be read
    필요한 파일이 없거나 읽을 수 없습니다

    a file cannot be written
    파일을 쓸 수 없습니다

    the plan is not valid
    계획이 올바르지 않습니다

    stopped by Ctrl-C (SIGINT); the run can be resumed
    Ctrl-C(SIGINT)로 중단했습니다. 실행을 이어서 할 수 있습니다

    stopped by SIGTERM; the run can be resumed
    SIGTERM으로 중단했습니다. 실행을 이어서 할 수 있습니다

    done
    끝났습니다

    'sevenfold explain {}' tells more.
    'sevenfold explain {0}'에 자세한 설명이 있습니다.

    Options of every command
    모든 명령에 쓸 수 있는 옵션

    'sevenfold help COMMAND' tells more about a command, 'sevenfold help exit-codes' what the exit status means, 'sevenfold explain' what the words mean, and docs/ everything else.
    명령은 'sevenfold help COMMAND'에서, 종료 상태의 뜻은 'sevenfold help exit-codes'에서, 낱말의 뜻은 'sevenfold explain'에서, 나머지는 docs/에서 알아볼 수 있습니다.

    Exit status
    종료 상태

    Usage
    사용법

    Examples
    예

    Commands
    명령

    Arguments
    인수

    Options
    옵션

    Environment
    환경 변수

    Files
    파일

    {} Default: {}.
    {0} 기본값: {1}.

    Seven steps from a table to a neural network that you can trust.
    표에서 믿을 수 있는 신경망까지 일곱 단계로 갑니다.

    Sevenfold walks a table through the seven-step workflow that François Chollet's Deep Learning with Python teaches: problem, metric, evaluation, preprocessing, baseline, overfit, tuning; and then opens the test rows, once. Every decision is written down with its reason, every training is kept, and a run that is stopped goes on where it was.  Without a command and on a terminal, the wizard starts. A plan says all that the wizard asks: a saved plan and a dialogue lead to the same result, bit for bit.  Results go to standard output, everything else to standard error. Nothing is ever sent anywhere: the program opens no connection.
    Sevenfold는 François Chollet의 책 Deep Learning with Python이 가르치는 일곱 단계 워크플로(문제, 지표, 평가, 전처리, 기준선, 과대적합, 튜닝)를 따라 표를 이끌고, 그다음 테스트 행을 단 한 번 엽니다. 모든 결정을 까닭과 함께 적고, 모든 훈련을 보존하며, 중단된 실행은 멈춘 곳에서 이어집니다. 터미널에서 명령 없이 실행하면 마법사가 시작됩니다. 계획에는 마법사가 묻는 것이 모두 들어 있어, 저장한 계획과 대화는 마지막 비트까지 같은 결과를 냅니다. 결과는 표준 출력으로, 나머지는 모두 표준 오류로 갑니다. 아무것도 다른 곳으로 보내지 않으며, 프로그램은 어떤 연결도 열지 않습니다.

    Show the version.
    버전을 보여 줍니다.

    Set to anything: no colours.
    무엇이든 넣으면 색을 쓰지 않습니다.

    Other than 0: colours, also where nobody sees a terminal.
    0이 아니면 터미널이 아닌 곳에도 색을 씁니다.

    0: no colours.
    0이면 색을 쓰지 않습니다.

    dumb: no colours, nothing redrawn, and the wizard as lines that are only added.
    dumb이면 색도 다시 그리기도 없이, 마법사를 덧붙이기만 하는 줄로 보여 줍니다.

    Other than 0: the wizard as lines that are only added, for screen readers.
    0이 아니면 화면 낭독기에 맞게 마법사를 덧붙이기만 하는 줄로 보여 줍니다.

    The width of the output where the terminal does not tell it.
    터미널이 알려 주지 않을 때 출력의 너비.

    The locale: whether the terminal shows more than ASCII, and the language.
    로캘. 터미널이 ASCII 말고도 보여 주는지, 그리고 언어.

    What '~' at the beginning of a path stands for.
    경로 앞의 '~'가 뜻하는 곳.

    Saved plans: what the wizard writes, what runs.
    저장한 계획. 마법사가 쓰고, 실행되는 것.

    A run: plan, decisions, trainings, model, report.
    실행. 계획, 결정, 훈련, 모델, 보고서.

    Which run has opened which test rows.
    어느 실행이 어느 테스트 행을 열었는지.

    The comparison of the plans of a batch.
    일괄 실행한 계획들의 비교.

    Drafts of the wizard.
    마법사의 초안.

    Where runs are stored.
    실행을 저장할 곳.

    all cores
    모든 코어

    How many threads compute; never changes a result.
    계산할 스레드의 수. 결과는 바뀌지 않습니다.

    the plan's
    계획의 값

    The seed of all that is random in training.
    훈련에서 무작위인 모든 것의 시드.

    Change one value of the plan for this run, such as tuning.trials=10.
    이번 실행에서 계획의 값 하나를 바꿉니다. 예: tuning.trials=10.

    Write the result as JSON on standard output, errors included.
    결과를 오류까지 JSON으로 표준 출력에 씁니다.

    Write nothing but results and errors.
    결과와 오류만 씁니다.

    Colour the output: auto, always or never.
    출력에 색을 씁니다: auto, always, never.

    the locale's
    로캘의 언어

    The language of what people read: en or ko.
    사람이 읽는 것의 언어: en 또는 ko.

    Never ask; take what the plan and the rules say.
    묻지 않고 계획과 규칙대로 합니다.

    Show this help.
    이 도움말을 보여 줍니다.

    See 'sevenfold explain' for all topics.
    모든 주제는 'sevenfold explain'에서 볼 수 있습니다.

    See 'sevenfold {}--help'.
    'sevenfold {0}--help'를 보십시오.

    See 'sevenfold --help'.
    'sevenfold --help'를 보십시오.

    no command given
    명령이 없습니다

    unknown command '{}'
    알 수 없는 명령 '{0}'

    unknown option '{}'
    알 수 없는 옵션 '{0}'

    unknown command '{}'; did you mean '{}'?
    알 수 없는 명령 '{0}', '{1}'{을/를} 쓰려고 하셨습니까?

    unknown option '{}'; did you mean '{}'?
    알 수 없는 옵션 '{0}', '{1}'{을/를} 쓰려고 하셨습니까?

    unknown topic '{}'; did you mean '{}'?
    알 수 없는 주제 '{0}', '{1}'{을/를} 쓰려고 하셨습니까?

    option '{}' needs a value: {}
    옵션 '{0}'에는 값이 필요합니다: {1}

    option '{}' takes no value, found '{}'
    옵션 '{0}'{은/는} 값을 받지 않는데 '{1}'{이/가} 있습니다

    option '{}' takes {}, found '{}'
    옵션 '{0}'에는 {1}{을/를} 써야 하는데 '{2}'{이/가} 있습니다

    option '{}' is given twice
    옵션 '{0}'{을/를} 두 번 썼습니다

    {} is missing
    {0}{이/가} 없습니다

    {} must be one of {}, found '{}'
    {0}{은/는} {1} 가운데 하나여야 하는데 '{2}'입니다

    unexpected argument '{}'
    뜻밖의 인수 '{0}'

    unknown topic '{}'
    알 수 없는 주제 '{0}'

    a text
    글

    a folder
    폴더

    a file
    파일

    a folder of $fpath, as _sevenfold
    $fpath의 폴더에 _sevenfold로

    6.4 or later
    6.4 이상

    Run many plans and compare them; one that fails stops no other.
    여러 계획을 실행하고 비교합니다. 하나가 실패해도 나머지는 계속합니다.

    All plans walk to step 7. Those that share their test rows are compared on validation by a paired test, and only the one that wins there opens them. A comparison is written to batch-ID.md below --runs. Stopped and started again, a batch goes on. The exit status is 1 if a plan failed, 2 if a gate stopped one.
    모든 계획이 7단계까지 갑니다. 테스트 행을 함께 쓰는 계획들은 검증에서 짝지은 검정으로 비교하고, 거기에서 이긴 것만 그 행을 엽니다. 비교는 --runs 아래의 batch-ID.md에 씁니다. 중단했다가 다시 시작하면 이어서 합니다. 실패한 계획이 있으면 종료 상태는 1, 관문에서 멈춘 계획이 있으면 2입니다.

    Plans, or folders of plans; workflows/ if left out.
    계획 또는 계획이 든 폴더. 쓰지 않으면 workflows/.

    Run all plans in workflows/.
    workflows/의 모든 계획을 실행합니다.

    Compare two plans.
    두 계획을 비교합니다.

    Validate plans, and the data against them, without training.
    훈련하지 않고 계획과 그에 맞는 데이터인지 검사합니다.

    Each plan is read, with all its problems told at once; then its data are read and the questions of steps 1 to 5 are asked: target, task, metric, protocol, the roles of columns, the first network. Nothing is trained, no test row is opened, nothing is kept. The exit status is that of the first plan that fails.
    계획마다 읽어서 문제를 한꺼번에 알려 준 다음, 데이터를 읽고 1단계부터 5단계까지의 질문을 합니다. 타깃, 작업, 지표, 평가 방법, 열의 역할, 첫 신경망입니다. 아무것도 훈련하지 않고, 테스트 행을 열지 않으며, 아무것도 남기지 않습니다. 종료 상태는 처음 실패한 계획의 것입니다.

    The plans: JSON files.
    계획: JSON 파일.

    Print the JSON Schema of plans, and do nothing else.
    계획의 JSON 스키마만 출력합니다.

    Print the reference of plans as Markdown, and do nothing else.
    계획의 참고 문서를 Markdown으로 출력하기만 합니다.

    Check a plan and its data.
    계획과 그 데이터를 검사합니다.

    Print what an editor needs to help with plans.
    편집기가 계획을 도울 때 필요한 것을 출력합니다.

    {} is the schema of plans, not a plan.
    {0}{은/는} 계획이 아니라 계획의 스키마입니다.

    Print the completions for bash, zsh or fish.
    bash, zsh, fish의 자동 완성을 출력합니다.

    The shell: bash, zsh or fish.
    셸: bash, zsh, fish.

    List what can stand at the end of a line, whose words are separated by the character U+001F; the scripts ask this.
    줄 끝에 올 수 있는 것을 늘어놓습니다. 낱말은 문자 U+001F로 나뉩니다. 스크립트가 이것을 묻습니다.

    Complete in every new bash.
    새 bash마다 자동 완성을 합니다.

    Complete in every new fish.
    새 fish마다 자동 완성을 합니다.

    Tell what the program finds here: terminal, processors, folders.
    프로그램이 여기에서 알아낸 것(터미널, 프로세서, 폴더)을 알려 줍니다.

    Name this in a report of a mistake. The exit status is 73 if the folder of runs cannot be written.
    잘못을 알릴 때 이것을 적으십시오. 실행 폴더에 쓸 수 없으면 종료 상태는 73입니다.

    See how the terminal is understood.
    터미널을 어떻게 이해하는지 봅니다.

    {}, kernels for {}
    {0}, {1}용 커널

    standard input
    표준 입력

    no terminal
    터미널 아님

    standard output
    표준 출력

    standard error
    표준 오류

    terminal, {} columns, {} rows
    터미널, {0}칸, {1}줄

    , ASCII only
    ASCII만

    , no colours
    색 없음

    runs in '{}'
    '{0}'의 실행

    can be written{}
    쓸 수 있음{0}

    does not keep what is written
    쓴 것을 보존하지 않음

    Explain a step, a metric, a technique, a rule or an error code.
    단계, 지표, 기법, 규칙, 오류 코드를 설명합니다.

    Without a topic, all topics are listed. Everything is part of the program; nothing is looked up elsewhere.
    주제를 쓰지 않으면 모든 주제를 늘어놓습니다. 모든 것이 프로그램 안에 있으며, 다른 곳에서 찾아보지 않습니다.

    What to explain, such as overfit, roc_auc or dropout.
    설명할 것. 예: overfit, roc_auc, dropout.

    Why step 6 makes a model too large on purpose.
    6단계가 왜 일부러 모델을 너무 크게 만드는지.
    """#
}
