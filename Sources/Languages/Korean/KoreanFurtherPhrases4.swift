extension KoreanPhrases {
  /// What reading, steps and reports say, further sentences.
  static let further4 = #"""
    No model can be right on all of them: they put a ceiling on the score.
    어떤 모델도 그 행을 모두 맞힐 수는 없습니다. 그래서 점수에 천장이 생깁니다.

    keep: new rows will contradict each other as well. Asked only if there are some.
    keep. 새 행도 마찬가지로 서로 모순될 것입니다. 그런 행이 있을 때만 묻습니다.

    What is done with columns that give the target away all by themselves.
    홀로 타깃을 드러내는 열을 어떻게 할지.

    Such a column is often known only after the target.
    그런 열은 타깃이 알려진 뒤에야 알 수 있을 때가 많습니다.

    keep, with a warning: only you know when its values are known. Asked only if there are some.
    keep. 경고를 곁들입니다. 그 값을 언제 알 수 있는지는 여러분만 압니다. 그런 열이 있을 때만 묻습니다.

    The columns that name rows and are left out.
    행의 이름일 뿐이어서 뺄 열.

    From a name a network can only memorize.
    신경망은 이름을 외울 수 있을 뿐입니다.

    Columns that are different in nearly every row and say nothing else. Asked only if there are some.
    거의 행마다 값이 다르고 그 밖에는 아무것도 말해 주지 않는 열. 그런 열이 있을 때만 묻습니다.

    What is done with columns that differ between the beginning and the end of the file.
    파일의 앞부분과 뒷부분이 서로 다른 열을 어떻게 할지.

    What drifts in the file may drift on: the score on new rows is then another.
    파일 안에서 변하는 것은 그 뒤로도 계속 변할 수 있습니다. 그러면 새 행에서의 점수가 달라집니다.

    keep: the drift may be what is to be learned. Asked only if there are some.
    keep. 그 변화가 바로 배워야 할 것일 수 있습니다. 그런 열이 있을 때만 묻습니다.

    {} And {} more of this kind.
    {0} 이런 것이 {1}개 더 있습니다.

    {} of {} development rows are left out, as was decided.
    결정한 대로 개발 행 {1}개 가운데 {0}개를 뺍니다.

    From a rate of {} on, raised with every batch, the loss fell fastest at {} and was lowest at {}; a tenth of that is fast and safe.
    학습률을 {0}에서 시작해 배치마다 올렸더니 손실이 {1}에서 가장 빨리 줄었고 {2}에서 가장 낮았습니다. 그 10분의 1이면 빠르고 안전합니다.

    Balanced classes: accuracy. A class below 20 %: the area under the precision-recall curve (two classes) or the macro F1 (more). Two classes of which one mistake costs more: F2 or F0.5. Labels: the mean average precision. A regression: the mean absolute error, of several numbers with unlike units R².
    클래스가 고르면 정확도. 20 %에 못 미치는 클래스가 있으면 정밀도-재현율 곡선 아래 면적(두 클래스) 또는 매크로 F1(그 이상). 두 클래스 가운데 한쪽 실수의 대가가 더 크면 F2 또는 F0.5. 다중 레이블이면 평균 정밀도의 평균. 회귀라면 평균 절대 오차, 단위가 제각각인 여러 숫자라면 R².

    Which mistake costs more, where there are two classes.
    클래스가 둘일 때 어느 실수의 대가가 더 큰지.

    Precision or recall first? A missed tumour and a false alarm do not cost the same.
    정밀도가 먼저입니까, 재현율이 먼저입니까? 놓친 종양과 헛경보는 대가가 같지 않습니다.

    alike: only you can know.
    alike. 여러분만 알 수 있습니다.

    Where the threshold between yes and no comes from.
    예와 아니요를 가르는 임계값을 어디에서 얻을지.

    Where classes are unbalanced, 0.5 is seldom the threshold that finds what is looked for.
    클래스가 고르지 않으면, 찾으려는 것을 찾아내는 임계값이 0.5인 경우는 드뭅니다.

    chosen for metrics that weigh false alarms against missed cases (F1, F2, F0.5, balanced accuracy, Matthews correlation, PR AUC, mean average precision), half for others.
    헛경보와 놓치는 것을 견주는 지표(F1, F2, F0.5, 균형 정확도, 매슈스 상관 계수, PR AUC, 평균 정밀도의 평균)라면 chosen, 그 밖의 지표라면 half.

    The activation of the last layer.
    마지막 층의 활성화 함수.

    The task fixes what the network's answer can look like.
    신경망의 답이 어떤 모습일 수 있는지는 작업이 정합니다.

    By the task: sigmoid for two classes and for labels, softmax for several classes, linear for numbers, but sigmoid if all of them lie between 0 and 1.
    작업에 따라 정합니다. 두 클래스와 다중 레이블은 sigmoid, 여러 클래스는 softmax, 숫자는 linear이며, 숫자가 모두 0과 1 사이에 있으면 sigmoid입니다.

    The loss that training makes smaller.
    훈련으로 줄여 갈 손실.

    The loss is not the metric: it must have a gradient everywhere, and stands in for it.
    손실은 지표가 아닙니다. 어디에서나 그레이디언트가 있어야 하며, 지표를 대신합니다.

    By the task: binary or categorical cross-entropy for classes and labels, the mean squared error for numbers.
    작업에 따라 정합니다. 클래스와 레이블은 이진 또는 범주형 크로스엔트로피, 숫자는 평균 제곱 오차입니다.

    Only you know what a missed '{}' costs, and what a false alarm.
    '{0}'{을/를} 놓치는 대가와 헛경보의 대가는 여러분만 압니다.

    The metric weighs two kinds of mistake; the threshold decides between them.
    지표는 두 가지 실수를 견주고, 임계값은 둘 사이를 가릅니다.

    The metric needs no threshold, but decisions do: the one with the best F1 is taken.
    지표에는 임계값이 필요 없지만 결정에는 필요합니다. F1이 가장 좋은 임계값을 씁니다.

    The metric does not gain by another threshold than 0.5, or it reads probabilities.
    이 지표는 임계값을 0.5에서 바꾸어도 나아지지 않거나, 확률을 그대로 읽습니다.

    All targets lie between 0 and 1, and a sigmoid cannot leave that range.
    타깃이 모두 0과 1 사이에 있고, 시그모이드는 그 범위를 벗어날 수 없습니다.

    A task of {} fixes it.
    작업이 {0}{이라/라} 이미 정해져 있습니다.

    Squared errors are smooth; take mae or huber if outliers rule them.
    제곱 오차는 매끄럽습니다. 이상치에 휘둘린다면 mae나 huber를 쓰십시오.

    Cross-entropy is the surprise at the truth, with a gradient wherever the network is wrong.
    크로스엔트로피는 정답에 얼마나 놀라는지를 재며, 신경망이 틀린 곳이면 어디에나 그레이디언트가 있습니다.

    The numbers have unlike units or spreads: a mean of their errors would mean nothing, the share of variance that is explained does.
    숫자들의 단위나 퍼진 정도가 제각각입니다. 오차를 평균하면 아무 뜻이 없지만, 설명된 분산의 비율에는 뜻이 있습니다.

    Several numbers of like spread are predicted: the mean absolute error is in their unit.
    퍼진 정도가 비슷한 숫자 여러 개를 예측합니다. 평균 절대 오차는 그 숫자들과 단위가 같습니다.

    The rarest label has {} of the rows, the most frequent {}: the average precision needs no threshold, and each label weighs the same.
    가장 드문 레이블이 행의 {0}, 가장 흔한 레이블이 {1}입니다. 평균 정밀도에는 임계값이 필요 없고, 모든 레이블의 무게가 같습니다.

    A missed case costs more: F2 counts recall twice as much as precision.
    놓치는 대가가 더 큽니다. F2는 재현율을 정밀도보다 두 배 무겁게 셉니다.

    A false alarm costs more: F0.5 counts precision twice as much as recall.
    헛경보의 대가가 더 큽니다. F0.5는 정밀도를 재현율보다 두 배 무겁게 셉니다.

    Both cost about the same, or nobody can say.
    둘의 대가가 비슷하거나, 아무도 말할 수 없습니다.

    A missed case costs more, as in a disease: recall first.
    질병처럼 놓치는 대가가 더 큽니다. 재현율이 먼저입니다.

    A false alarm costs more, as in mail taken for spam: precision first.
    정상 메일을 스팸으로 볼 때처럼 헛경보의 대가가 더 큽니다. 정밀도가 먼저입니다.

    Diverged: the loss left the finite numbers. Lower the learning rate, or scale the inputs.
    발산: 손실이 유한한 수를 벗어났습니다. 학습률을 낮추거나 입력의 스케일을 맞추십시오.

    The roles of columns that the rule gets wrong: number, category, text, date or ignore, by name.
    규칙이 잘못 판단한 열의 역할(number, category, text, date, ignore)을 이름으로 지정.

    By the values: numbers, dates, categories, texts (different in most rows, of five words or more on average); constants, identifiers and empty columns are not used.
    값에 따라 숫자, 날짜, 범주, 글(거의 행마다 다르고 평균 다섯 단어 이상)로 나눕니다. 상수, 식별자, 빈 열은 쓰지 않습니다.

    Steps for single columns, in order, before those that the keys above ask for.
    위의 키들이 정하는 처리에 앞서, 열 하나하나에 차례로 적용할 단계.

    A long tail, a date, a ratio that matters: what a person knows about a column is worth more than layers that must find it out.
    긴 꼬리, 날짜, 의미 있는 비율처럼 사람이 열에 대해 아는 것은 그것을 스스로 알아내야 하는 층보다 값집니다.

    None. What the steps leave is filled, scaled and encoded by the keys above.
    없음. 단계를 거치고 남은 것은 위의 키에 따라 채우고 스케일을 맞추고 인코딩합니다.

    What a text becomes.
    글을 무엇으로 바꿀지.

    Below 1,500 texts for each word of their mean length, word sets beat sequences.
    글의 수가 평균 길이(단어 수)의 1,500배에 못 미치면 단어 집합이 시퀀스보다 낫습니다.

    What a token of a text is.
    글에서 무엇을 토큰으로 볼지.

    Words carry meaning where blanks stand between them.
    단어 사이를 띄어 쓰는 글에서는 단어가 뜻을 담습니다.

    words, or characters if most letters are Hangul, Han or Kana.
    words. 글자 대부분이 한글, 한자, 가나이면 characters.

    The most words that are one token together, or the number of characters of one.
    함께 한 토큰이 되는 단어의 최대 수, 또는 한 토큰의 글자 수.

    Pairs of words keep some of the order: not good is not good.
    단어를 짝지으면 순서가 얼마쯤 남습니다. 'not good'은 'good'이 아닙니다.

    1 for words, 2 for characters.
    단어이면 1, 글자이면 2.

    The most tokens that get an input of their own: the most frequent of the training rows.
    따로 입력을 하나씩 받을 토큰의 최대 수. 훈련 행에서 가장 흔한 것부터.

    Rare words occur too seldom to learn from, and each costs weights.
    드문 단어는 너무 적게 나와 배울 것이 없는데, 하나마다 가중치가 듭니다.

    The tokens of a sequence: longer texts are cut, shorter ones filled up.
    시퀀스 하나의 토큰 수. 더 긴 글은 자르고 짧은 글은 채웁니다.

    A network takes sequences of one length; most texts should fit into it.
    신경망은 길이가 같은 시퀀스를 받습니다. 글 대부분이 그 안에 들어가야 합니다.

    The length that nine in ten training texts have at most, up to 500.
    훈련 행의 글 열 가운데 아홉이 넘지 않는 길이, 500까지.

    How classes are made equally frequent, in training rows only.
    훈련 행에서만 클래스의 빈도를 같게 맞추는 방법.

    Class weights or another threshold do the same for less, and balancing spoils probabilities.
    클래스 가중치나 다른 임계값으로 같은 효과를 더 값싸게 얻을 수 있고, 클래스를 고르게 맞추면 확률이 망가집니다.

    The rules above suit most columns.
    위의 규칙은 대부분의 열에 알맞습니다.

    A step cannot be read: {}.
    단계 하나를 읽을 수 없습니다: {0}.

    It seldom helps, and probabilities are no longer those of the data.
    좀처럼 도움이 되지 않고, 확률이 더는 데이터의 확률이 아니게 됩니다.

    The sigmoid reaches from 0 to 1, as it is.
    시그모이드는 본디 0에서 1까지이므로 타깃을 그대로 둡니다.

    A standardized target leaves [0, 1], where a sigmoid stays.
    타깃을 표준화하면 [0, 1]을 벗어나는데, 시그모이드는 그 안에 머뭅니다.

    The targets' standard deviations reach from {} to {}: unscaled, the largest would rule the loss.
    타깃들의 표준 편차가 {0}에서 {1}까지 걸쳐 있습니다. 스케일을 맞추지 않으면 가장 큰 것이 손실을 좌우합니다.

    Where the data come from, in words.
    데이터의 출처를 말로 적은 것.

    Whoever repeats the run needs the same data, and is told this where they are not there.
    실행을 되풀이하려는 사람에게는 같은 데이터가 필요합니다. 데이터가 없을 때 이것을 알려 줍니다.

    Nothing is told.
    아무것도 알리지 않습니다.

    The column to be predicted, or a list of columns.
    예측할 열, 또는 열의 목록.

    By the target: two values are binary, texts with a delimiter between several labels are multi-label, other texts or few whole numbers are classes, other numbers are a regression. By several target columns: those of two values each are multi-label, numbers a vector regression.
    타깃을 보고 정합니다. 값이 둘이면 이진 분류, 여러 레이블 사이에 구분자가 있는 문자열이면 다중 레이블 분류, 그 밖의 문자열이나 적은 수의 정수이면 다중 분류, 그 밖의 숫자이면 회귀입니다. 타깃 열이 여럿일 때는 열마다 값이 둘이면 다중 레이블 분류, 숫자이면 벡터 회귀입니다.

    What stands between the labels of a column that holds several.
    레이블이 여럿 든 열에서 레이블 사이에 있는 것.

    A row that has several labels names them in one cell, or has a column for each.
    레이블이 여럿인 행은 한 칸에 모두 적거나 레이블마다 열을 둡니다.

    The first of | ; , that stands in every tenth row and makes labels that recur.
    | ; , 가운데 열 행에 한 번은 나오고 되풀이되는 레이블을 만드는 첫 번째 것.

    The rows that a label of such a column must have; rarer labels are left out.
    그런 열의 레이블에 있어야 할 행의 수. 더 드문 레이블은 뺍니다.

    A label with a handful of rows can be neither learned nor judged.
    행이 몇 개뿐인 레이블은 배울 수도 평가할 수도 없습니다.

    10, or one row in a hundred if that is more.
    10, 또는 백 행에 한 행꼴이 그보다 많으면 그만큼.

    The files themselves do not say.
    파일 자체에는 적혀 있지 않습니다.

    '{}' stands between {} labels.
    '{0}'{이/가} 레이블 {1}개를 나눕니다.

    No delimiter makes labels that recur; a comma is the most usual.
    되풀이되는 레이블을 만드는 구분자가 없습니다. 쉼표가 가장 흔합니다.

    Something must stand between labels.
    레이블 사이에는 무언가 있어야 합니다.

    {} of {} labels have {} of {} rows or more.
    레이블 {1}개 가운데 {0}개가 {3}행 가운데 {2}행 이상에 있습니다.

    Fewer than two labels have so many rows; the most frequent has {}.
    행이 그만큼 있는 레이블이 두 개가 되지 않습니다. 가장 흔한 레이블이 {0}행입니다.

    {} of {} labels have fewer than {} rows and are left out; a row that had only such labels now has none.
    레이블 {1}개 가운데 {0}개는 {2}행에 못 미쳐 뺍니다. 그런 레이블만 있던 행에는 이제 레이블이 없습니다.

    The test rows stay closed: the log of run '{}' tells of an opening that the ledger 'test-openings.jsonl' lacks. The ledger was changed or taken away; put it back.
    테스트 행을 열지 않습니다. 실행 '{0}'의 기록에는 연 일이 있는데 장부 'test-openings.jsonl'에는 없습니다. 장부가 바뀌었거나 치워졌으니 되돌려 놓으십시오.

    The ledger holds that this run opens {} test rows, now, with the expectation above.
    이 실행이 위의 예상을 두고 지금 테스트 행 {0}개를 연다고 장부에 적혀 있습니다.

    {}: {} texts of {} words on average, {} texts for each word of that length; above 1,500 the order of words begins to pay.
    {0}: 평균 {2}단어인 글 {1}개로, 글의 수가 그 길이의 {3}배입니다. 1,500배를 넘으면 단어의 순서가 쓸모 있기 시작합니다.

    Most letters are Hangul, Han or Kana.
    글자 대부분이 한글, 한자, 가나입니다.

    Blanks stand between the words.
    단어 사이를 띄어 씁니다.

    Single words first; 2 adds pairs.
    먼저 단어 하나씩 봅니다. 2로 하면 단어 짝이 더해집니다.

    Pairs of characters are about as long as stems.
    글자 둘을 짝지으면 길이가 어간과 비슷합니다.

    The 10,000 most frequent tokens of each fold's training rows, or all if there are fewer.
    폴드마다 훈련 행에서 가장 흔한 토큰 10,000개, 그보다 적으면 전부입니다.

    Nine in ten texts have {} words at most, or 500 is the limit.
    글 열 가운데 아홉이 {0}단어를 넘지 않습니다. 또는 상한인 500입니다.

    The rows keep their order. For classes there is a column p_CLASS with the probability of each class, and the column 'prediction'; for a regression 'prediction' alone, in the target's own unit, or prediction_COLUMN for each of several numbers. Of labels 'prediction' holds all whose probability exceeds their threshold, which was chosen in the run. The table needs the columns that the network was trained on, in any order; others are ignored, the target among them.
    행의 순서는 그대로입니다. 클래스라면 클래스마다 확률을 담은 열 p_CLASS와 열 'prediction'이 있고, 회귀라면 타깃과 같은 단위의 'prediction'만 있으며, 숫자가 여럿이면 숫자마다 prediction_COLUMN이 있습니다. 다중 레이블이라면 'prediction'에 확률이 임계값을 넘는 레이블이 모두 들어 있습니다. 임계값은 레이블마다 실행에서 고른 것입니다. 표에는 신경망이 훈련한 열이 있어야 하며 순서는 상관없습니다. 타깃을 비롯한 다른 열은 무시합니다.
    """#
}
