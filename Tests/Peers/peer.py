"""What the peers share: arguments, threads (set before numpy is imported), the prepared data, the result line."""
import argparse
import json
import os
import resource
import struct
import time


def options(*examples):
    parser = argparse.ArgumentParser()
    parser.add_argument("example", choices=examples)
    parser.add_argument("--data", required=True)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sparse", action="store_true")
    chosen = parser.parse_args()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = str(chosen.threads)
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    return chosen


def tensors(folder, name):
    """Reads a safetensors file of single-precision tensors."""
    import numpy as np
    with open(os.path.join(folder, name + ".safetensors"), "rb") as file:
        length, = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = file.read()
    return {
        name: np.frombuffer(data[slice(*entry["data_offsets"])], "<f4").reshape(entry["shape"])
        for name, entry in header.items()}


def words(folder, name):
    """Training and validation rows of multi-hot words as sparse matrices, and their labels."""
    import numpy as np
    import scipy.sparse
    read = tensors(folder, name)
    parts = []
    for part in ("training", "validation"):
        columns = read[part + ".columns"].astype(np.int32)
        starts = read[part + ".row_starts"].astype(np.int64)
        rows = scipy.sparse.csr_matrix(
            (np.ones(len(columns), np.float32), columns, starts), shape=(len(starts) - 1, 10_000))
        parts += [rows, read[part + ".targets"][:, 0]]
    return parts


def numbers(folder, name):
    read = tensors(folder, name)
    return [
        read["training.features"], read["training.targets"][:, 0], read["validation.features"],
        read["validation.targets"][:, 0]]


def boston_folds(folder):
    import numpy as np
    x, y, _, _ = numbers(folder, "boston")
    count = len(x) // 4
    for fold in range(4):
        judged = np.arange(fold * count, (fold + 1) * count)
        kept = np.setdiff1d(np.arange(len(x)), judged)
        yield x[kept], y[kept], x[judged], y[judged]


def million_rows():
    import numpy as np
    generator = np.random.default_rng(7)
    x = generator.random((1_000_000, 30), dtype=np.float32) * 2 - 1
    return x, (x.sum(1) > 0).astype(np.float32)


def steady(marks):
    """The time of a fit from the times at its start and after each epoch, the first epoch as the others.

    The first epoch of Keras holds the compilation of the graph, which is left out.
    """
    epochs = len(marks) - 1
    return (marks[-1] - marks[1]) * epochs / (epochs - 1)


def now():
    return time.perf_counter()


def peak_memory():
    """The most memory that this process had, without that of the one that started it, which ru_maxrss counts."""
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def result(seconds, quality=float("nan")):
    memory = peak_memory()
    print("RESULT", seconds, quality, memory, flush=True)
