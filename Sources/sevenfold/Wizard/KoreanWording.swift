import JSONText
import Languages
import Workflows

/// The wizard in Korean.
struct KoreanWording: WizardWording {
  let language = Language.korean
  private func filled(_ korean: String, _ values: String...) -> String {
    Language.korean.filled(korean, with: values)
  }

  let dataQuestion = "데이터가 어느 파일에 있습니까?"
  let dataWhy =
    "머리글 줄이 있는 CSV 또는 TSV 파일이어야 합니다. 한 행이 샘플 하나이고, 열 하나가 예측할 대상입니다."
  func dataFound(_ path: String) -> String {
    filled("여기에서 처음 찾은 표는 {0}입니다.", path)
  }
  func draftFound(_ path: String) -> String {
    filled("마지막 초안은 {0}{을/를} 다루고 있습니다.", path)
  }
  func columnMeaning(_ content: ColumnContent, distinct: Int, missing: Int) -> String {
    let gaps = missing > 0 ? ", 빈 값 \(missing)개" : ""
    return switch content {
    case .numbers: "숫자, 서로 다른 값 \(distinct)개\(gaps)."
    case .texts: "문자열, 서로 다른 값 \(distinct)개\(gaps)."
    case .images: "이미지입니다."
    }
  }
  func targetByName(_ column: String) -> String {
    filled("'{0}'{은/는} 타깃에 흔히 쓰는 이름입니다. 맞는지는 여러분만 알 수 있습니다.", column)
  }
  func targetByPlace(_ column: String) -> String {
    filled(
      "'{0}'{은/는} 마지막 열이고, 타깃은 보통 그 자리에 있습니다. 맞는지는 여러분만 알 수 있습니다.", column)
  }
  func noSuchColumn(_ column: String) -> String {
    filled("'{0}'{이라는/라는} 열이 없습니다.", column)
  }
  let summaryQuestion = "모든 질문에 답했습니다. 계획을 저장하고 실행할까요?"
  let summaryWhy =
    "테스트 행은 아직 봉인되어 있습니다. 계획을 저장하고 실행한 뒤에야, 단 한 번 열립니다."
  let saveLabel = "저장하고 실행"
  let saveMeaning = "계획을 저장하고 실행한 다음 테스트 행을 엽니다."
  func endsEarly(_ reason: String) -> String {
    "실행이 테스트 행을 열지 않은 채 일찍 끝납니다. \(words(reason))"
  }
  let changeMeaning = "이 답을 바꿉니다."
  let nothing = "없음"
  let nameQuestion = "계획의 이름을 무엇으로 할까요?"
  let nameWhy =
    "workflows/NAME.json으로 저장되고, 실행 폴더의 이름도 이것으로 시작합니다. .json으로 끝나는 경로를 쓰면 "
    + "그곳에 저장합니다."
  let nameReason = "데이터의 이름입니다."
  func badName(_ name: String) -> String {
    filled(
      "'{0}'{은/는} 계획의 이름으로 쓸 수 없습니다. 글자, 숫자, '-', '_'만 64자까지 쓸 수 있습니다.", name)
  }
  let originReason = "처음에 불러온 계획입니다."
  func nameTaken(_ path: String) -> String {
    filled("{0}{이라는/라는} 계획이 이미 있습니다. 그 계획을 고치려면 그 이름을 쓰십시오.", path)
  }
  func planExists(_ path: String) -> String {
    filled(
      "{0}{이라는/라는} 파일이 이미 있는데, 이 데이터에 대한 계획이 아닙니다. 파일은 덮어쓰지 않으니 다른 이름을 쓰십시오.", path)
  }
  func changeQuestion(_ path: String) -> String { filled("계획 {0}{을/를} 고칠까요?", path) }
  let changeWhy = "주석과 순서와 모양은 그대로 두고, 답한 것만 바꿉니다."
  func planChanges(changed: [String], added: [String], removed: [String]) -> String {
    let parts = [("바뀌는 답", changed), ("더해지는 답", added), ("없어지는 답", removed)]
      .filter { !$0.1.isEmpty }
      .map { title, names in
        let more = names.count > 6 ? " 외 \(names.count - 6)개" : ""
        return "\(title): \(names.prefix(6).joined(separator: ", "))\(more)."
      }
    return parts.isEmpty ? "이미 같은 내용입니다." : parts.joined(separator: " ")
  }
  let changePlanLabel = "고치기"
  let changePlanMeaning = "그 파일에 답을 써 넣고 실행합니다."
  let otherNameLabel = "다른 이름"
  let otherNameMeaning = "그 파일은 그대로 둡니다."

  func step(_ number: Int, of count: Int, title: String, attempt: Int) -> String {
    "\(count)단계 중 \(number)단계: \(words(title))" + (attempt > 1 ? " (\(attempt)번째 시도)" : "")
  }
  func stepName(_ id: StepID) -> String {
    switch id {
    case .problem: "문제"
    case .metric: "지표"
    case .evaluation: "평가"
    case .preprocessing: "전처리"
    case .baseline: "기준선"
    case .overfit: "과대적합"
    case .tuning: "튜닝"
    case .final: "최종"
    default: id.rawValue
    }
  }
  let recommended = "추천"
  let recommendedMark = "(추천)"
  let why = "묻는 이유"
  let numbers = "여러분의 데이터"
  let rule = "규칙"
  let choices = "선택지"
  func earlier(_ answer: String) -> String { "앞서 한 답: \(answer)" }
  func choose(count: Int, default answer: String?) -> String {
    (count == 1 ? "1 또는 이름을 입력하십시오." : "1에서 \(count)까지의 번호나 이름을 입력하십시오.") + enter(answer)
  }
  private func enter(_ answer: String?) -> String {
    answer.map { filled(" Enter를 누르면 {0}{을/를} 선택합니다.", $0) } ?? ""
  }
  func whatIsThere(isEarlier: Bool) -> String { isEarlier ? "앞서 한 답" : "추천하는 답" }
  func type(_ expectation: String, default answer: String?) -> String {
    filled("{0}{을/를} 입력하십시오.", expectation) + enter(answer)
  }
  func expectation(_ form: ValueForm) -> String {
    switch form {
    case .text: "글"
    case .boolean: "예 또는 아니요"
    case .integer(let range) where range.upperBound == .max: "\(range.lowerBound) 이상의 정수"
    case .number(let range) where range.upperBound >= 1e300: "숫자"
    case .list(.list, _): "목록(목록 안은 쉼표, 목록 사이는 쌍반점. 예: 16; 64, 64)"
    case .list(let element, _): "쉼표로 나눈 목록(각각 \(expectation(element)))"
    case .map(let element): "쉼표로 나눈 이름=값(값은 각각 \(expectation(element))) 또는 빈 줄"
    case .optional(let form): expectation(form)
    case .choice(let names): "\(names.joined(separator: ", ")) 가운데 하나"
    default: words(form.expectation)
    }
  }
  func commands(defaults: Bool) -> String {
    "?는 설명, :back은 앞 질문, " + (defaults ? ":defaults는 남은 질문에 모두 추천대로, " : "")
      + ":quit은 중단입니다."
  }
  func chosen(_ id: String, _ answer: String) -> String { "선택: \(id) = \(answer)" }
  let yes = "예"
  let no = "아니요"
  let explanationKeys = "위아래 화살표로 넘겨 봅니다. 다른 키를 누르면 질문으로 돌아갑니다."
  func choiceKeys(defaults: Bool) -> String {
    "위/아래 이동. Enter 선택. ? 설명. Shift-Tab 앞 질문. "
      + (defaults ? ":defaults 나머지 모두 추천대로. " : "") + ":quit 중단."
  }
  func manyKeys(defaults: Bool) -> String {
    "위/아래 이동. Space 표시. Ctrl-A 모두/해제. Enter 표시한 것 선택. ? 설명. Shift-Tab 앞 질문. "
      + (defaults ? ":defaults 나머지 모두 추천대로. " : "") + ":quit 중단."
  }
  func chooseMany(count: Int, default answer: String?) -> String {
    "1에서 \(count)까지의 번호나 이름을 쉼표로 나누어, 또는 '없음'을 입력하십시오." + enter(answer)
  }
  let severalHint = "열이 여럿이면 쉼표로 나누어 입력하십시오."
  let severalKeys = "Space 여럿 표시."
  func textKeys(defaults: Bool) -> String {
    "Enter 선택. Tab 채우기. ? 설명. Shift-Tab 앞 질문. "
      + (defaults ? ":defaults 나머지 모두 추천대로. " : "") + ":quit 중단."
  }
  func hidden(above: Int, below: Int) -> String {
    let parts = [above > 0 ? "위에 \(above)개" : nil, below > 0 ? "아래에 \(below)개" : nil]
    return "… 더 있음: " + parts.compactMap { $0 }.joined(separator: ", ")
  }
  let answerLabel = "답"
  func stateWord(_ state: StepMap.State) -> String {
    switch state {
    case .ahead: "예정"
    case .here: "진행 중"
    case .done: "완료"
    case .blocked: "통과 못 함"
    }
  }

  let noDefaultsHere = "이 질문에는 추천하는 답이 없습니다."
  func noSuchChoice(_ typed: String, count: Int) -> String {
    filled("'{0}'{은/는} 선택지에 없습니다. 1에서 {1}까지의 번호나 이름을 입력하십시오.", typed, "\(count)")
  }
  func unknownCommand(_ typed: String, nearest: String?) -> String {
    nearest.map { filled("'{0}'{이라는/라는} 명령은 없습니다. {1}{을/를} 뜻하셨습니까?", typed, $0) }
      ?? filled(
        "'{0}'{이라는/라는} 명령은 없습니다. 명령에는 :back, :defaults, :help, :quit이 있습니다.", typed)
  }
  let answerNeeded = "여러분만 답할 수 있는 질문이라 추천하는 답이 없습니다."
  let firstQuestion = "첫 번째 질문입니다."
  func noLongerFits(_ answer: String, _ problem: String) -> String {
    filled("앞서 한 답 {0}{은/는} 이제 맞지 않습니다. {1}", answer, words(problem))
  }
  func recommendationChanged(_ answer: String) -> String {
    filled("추천에 따라 {0}{을/를} 골랐지만, 앞의 답이 바뀌면서 추천도 바뀌었습니다.", answer)
  }
  func refused(_ problem: String) -> String { "그렇게는 할 수 없습니다. \(words(problem))" }
  func resumed(_ name: String, answers: Int) -> String {
    "'\(name)' 초안을 이어서 진행합니다. 답 \(answers)개가 저장되어 있습니다."
  }
  let draftComment = EnglishWording().draftComment
  func stopped(_ draft: String) -> String {
    filled("중단했습니다. 지금까지의 답은 {0}에 저장되어 있습니다.", draft)
  }
  let stoppedWithoutDraft = "중단했습니다. 아직 아무것도 묻지 않았습니다."
  func goOn(_ command: String) -> String { "이어서 하려면: \(command)" }
  func saved(_ path: String) -> String { filled("{0}에 저장했습니다. 이제 실행합니다.", path) }
  func noTerminal(hasData: Bool) -> String {
    "마법사는 사람에게 묻는데, 물어볼 터미널이 없습니다. 필요한 것: " + (hasData ? "" : "데이터 파일, ")
      + "타깃 열, 일곱 단계의 답."
  }
  let withoutTerminal =
    "\"problem\": { \"data\": ..., \"target\": ... }가 있는 계획을 쓰고 다음을 실행하십시오: sevenfold run PLAN"

  let learningCurve = "학습 곡선"
  let trainingLoss = "훈련 손실"
  let validationLoss = "검증 손실"
  let trainingKeys = "Ctrl-C를 누르면 멈춥니다. 끝난 것은 모두 보존됩니다."
  func epochs(_ count: Int) -> String { "\(count) 에포크" }
}
