"""The readings in pandas, polars and scikit-learn: reading_peer.py LIBRARY PATH, a table or the folder of IMDB."""
import sys

import peer

library, path = sys.argv[1:]

if library == "pandas":
    import pandas
    start = peer.now()
    table = pandas.read_csv(path)
    time = peer.now() - start
    assert table.shape == (1_000_000, 30) and set(map(str, table.dtypes)) == {"float64"}
elif library == "polars":
    import polars
    start = peer.now()
    table = polars.read_csv(path)
    time = peer.now() - start
    assert table.shape == (1_000_000, 30) and set(map(str, table.dtypes)) == {"Float64"}
else:
    from sklearn.feature_extraction.text import CountVectorizer
    texts = []
    for name in ("train.tsv", "test.tsv"):
        with open(f"{path}/{name}", encoding="utf-8") as file:
            place = file.readline().rstrip("\n").split("\t").index("review")
            texts += [line.rstrip("\n").split("\t")[place] for line in file]
    start = peer.now()
    rows = CountVectorizer(max_features=10_000, binary=True).fit_transform(texts)
    time = peer.now() - start
    assert rows.shape == (len(texts), 10_000)
peer.result(time)
