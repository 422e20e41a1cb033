extension KoreanPhrases {
  /// What the steps, the plans and the records say.
  static let workflows5 = #"""
    Each activation has the variance that suits it.
    활성화 함수마다 알맞은 분산이 있습니다.

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
    """#
}
