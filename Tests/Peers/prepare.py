"""Makes the data of the benchmark ready: one file for each example, the same for Sevenfold and its peers.

usage: prepare.py --out FOLDER [--imdb train.tsv] [--reuters train.tsv] [--boston boston.csv]
                  [--breast-cancer breast_cancer.csv] [--fashion-mnist FOLDER]

imdb, reuters: tables with tabs whose head names the columns 'review' or 'text', and 'label'. The 10,000 words
    that are most frequent in the training part become columns; a row says which of them occur in it.
boston, breast-cancer: tables with commas, the target in the last column.
fashion-mnist: the folder with the four idx files, packed or not (Debian: /usr/share/datasets/fashion-mnist).
Needs numpy only.
"""
import argparse
import collections
import csv
import gzip
import json
import os
import re
import struct

import numpy as np

WORD_COUNT = 10_000


def write(path, tensors):
    """Writes a safetensors file of single-precision tensors."""
    header, data, offset = {}, [], 0
    for name in sorted(tensors):
        values = np.ascontiguousarray(tensors[name], dtype="<f4")
        header[name] = {
            "dtype": "F32", "shape": list(values.shape),
            "data_offsets": [offset, offset + values.nbytes]}
        offset += values.nbytes
        data.append(values)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for values in data:
            file.write(values.tobytes())
    print(path, {name: values["shape"] for name, values in header.items()})


def words_of(text):
    return re.findall(r"[a-z0-9']+", text.lower().replace("<br />", " "))


def text_examples(path, text_column, validation_rows, out):
    with open(path, encoding="utf-8") as file:
        head = file.readline().rstrip("\n").split("\t")
        rows = [line.rstrip("\n").split("\t") for line in file]
    order = np.random.RandomState(113).permutation(len(rows))
    texts = [set(words_of(rows[i][head.index(text_column)])) for i in order]
    labels = [int(rows[i][head.index("label")]) for i in order]
    counts = collections.Counter()
    for i in order[validation_rows:]:
        counts.update(words_of(rows[i][head.index(text_column)]))
    places = {word: place for place, (word, _) in enumerate(counts.most_common(WORD_COUNT))}
    tensors = {}
    parts = {"validation": slice(0, validation_rows), "training": slice(validation_rows, None)}
    for part, places_of_rows in parts.items():
        columns = [
            sorted(places[word] for word in text if word in places) for text in texts[places_of_rows]]
        tensors[f"{part}.row_starts"] = np.cumsum([0] + [len(row) for row in columns])
        tensors[f"{part}.columns"] = np.concatenate(columns)
        tensors[f"{part}.targets"] = np.array(labels[places_of_rows])[:, None]
    write(out, tensors)


def table(path):
    with open(path, newline="") as file:
        rows = [row for row in csv.reader(file) if row][1:]
    order = np.random.RandomState(113).permutation(len(rows))
    return [rows[i] for i in order]


def number_examples(features, targets, training_rows, scaled_by, out):
    features = (features - features[:scaled_by].mean(0)) / features[:scaled_by].std(0)
    write(out, {
        "training.features": features[:training_rows], "training.targets": targets[:training_rows, None],
        "validation.features": features[training_rows:],
        "validation.targets": targets[training_rows:, None]})


def idx(folder, name):
    path = os.path.join(folder, name)
    with gzip.open(path + ".gz") if os.path.exists(path + ".gz") else open(path, "rb") as file:
        data = file.read()
    dimensions = struct.unpack(">" + "I" * data[3], data[4:4 + 4 * data[3]])
    return np.frombuffer(data, np.uint8, offset=4 + 4 * data[3]).reshape(dimensions)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--out", required=True)
    for name in ("imdb", "reuters", "boston", "breast-cancer", "fashion-mnist"):
        parser.add_argument("--" + name)
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)

    def out(name):
        return os.path.join(options.out, name + ".safetensors")

    if options.imdb:
        text_examples(options.imdb, "review", 10_000, out("imdb"))
    if options.reuters:
        text_examples(options.reuters, "text", 1_000, out("reuters"))
    if options.boston:
        rows = np.array(table(options.boston), np.float64)
        number_examples(rows[:, :13], rows[:, 13], 404, 404, out("boston"))
    if options.breast_cancer:
        rows = table(options.breast_cancer)
        features = np.array([row[:-1] for row in rows], np.float64)
        targets = np.array([float(row[-1] in ("malignant", "1")) for row in rows])
        number_examples(features, targets, 455, 455, out("breast_cancer"))
    if options.fashion_mnist:
        tensors = {}
        for part, prefix in (("training", "train"), ("validation", "t10k")):
            images = idx(options.fashion_mnist, prefix + "-images-idx3-ubyte")
            tensors[f"{part}.features"] = images.reshape(len(images), -1) / np.float32(255)
            tensors[f"{part}.targets"] = idx(options.fashion_mnist, prefix + "-labels-idx1-ubyte")[:, None]
        write(out("fashion"), tensors)


if __name__ == "__main__":
    main()
