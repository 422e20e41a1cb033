"""The examples in PyTorch by a careful user's loop; --sparse sums rows of weights for the words that occur."""
import peer

chosen = peer.options("imdb", "reuters", "boston", "boston-step", "fashion", "convolution", "search", "rows")
import numpy as np  # noqa: E402
import torch  # noqa: E402
from torch import nn  # noqa: E402
from torch.nn import functional  # noqa: E402

torch.set_num_threads(chosen.threads)
torch.set_num_interop_threads(1)
torch.manual_seed(chosen.seed)


class Words(nn.Module):
    """A dense layer on multi-hot rows that are given as word numbers and where each row starts."""

    def __init__(self, inputs, units):
        super().__init__()
        self.weights = nn.EmbeddingBag(inputs, units, mode="sum", include_last_offset=True)
        bound = (6 / (inputs + units)) ** 0.5
        nn.init.uniform_(self.weights.weight, -bound, bound)
        self.bias = nn.Parameter(torch.zeros(units))

    def forward(self, rows):
        return self.weights(*rows) + self.bias


def dense(inputs, units):
    layer = nn.Linear(inputs, units)
    nn.init.xavier_uniform_(layer.weight)
    nn.init.zeros_(layer.bias)
    return layer


def network(inputs, hidden, outputs, sparse=False):
    layers = []
    for units in hidden:
        first = Words if sparse and not layers else dense
        layers += [first(inputs, units), nn.ReLU()]
        inputs = units
    return nn.Sequential(*layers, dense(inputs, outputs))


class SparseFeatures:
    def __init__(self, rows):
        self.rows, self.count = rows, rows.shape[0]

    def take(self, places):
        rows = self.rows[places.numpy()] if torch.is_tensor(places) else self.rows[places]
        return torch.from_numpy(rows.indices.astype(np.int64)), torch.from_numpy(rows.indptr.astype(np.int64))


class DenseFeatures:
    def __init__(self, values):
        self.values, self.count = torch.from_numpy(np.array(values)), len(values)

    def take(self, places):
        return self.values[places]


def evaluate(model, x, y, metric, batch):
    model.eval()
    with torch.no_grad():
        sums = [
            metric(model(x.take(slice(i, i + batch))), y[i:i + batch]).item() * len(y[i:i + batch])
            for i in range(0, x.count, batch)]
    return sum(sums) / x.count


def fit(model, x, y, loss, metric, epochs, batch, validation=None, rate=1e-3):
    optimizer = torch.optim.RMSprop(model.parameters(), lr=rate, alpha=0.9, eps=1e-7)
    marks, quality = [peer.now()], float("nan")
    for _ in range(epochs):
        model.train()
        order = torch.randperm(x.count)
        for i in range(0, x.count, batch):
            places = order[i:i + batch]
            value = loss(model(x.take(places)), y[places])
            optimizer.zero_grad(set_to_none=True)
            value.backward()
            optimizer.step()
        if validation:
            quality = evaluate(model, *validation, metric, batch)
        marks.append(peer.now())
    return marks, quality


def binary_loss(z, y):
    return functional.binary_cross_entropy_with_logits(z[:, 0], y)


def binary_accuracy(z, y):
    return ((z[:, 0] > 0) == (y > 0.5)).float().mean()


def class_accuracy(z, y):
    return (z.argmax(1) == y).float().mean()


def squared(z, y):
    return functional.mse_loss(z[:, 0], y)


def absolute(z, y):
    return (z[:, 0] - y).abs().mean()


def target(values, kind=np.float32):
    return torch.from_numpy(np.array(values, kind))


def text(name, hidden, outputs, loss, metric, kind):
    x, y, vx, vy = peer.words(chosen.data, name)
    if chosen.sparse:
        x, vx = SparseFeatures(x), SparseFeatures(vx)
    else:
        x, vx = DenseFeatures(x.toarray()), DenseFeatures(vx.toarray())
    model = network(10_000, hidden, outputs, chosen.sparse)
    marks, quality = fit(
        model, x, target(y, kind), loss, metric, 20, 512, (vx, target(vy, kind)))
    peer.result(peer.steady(marks), quality)


def boston(batch, epochs, folds):
    seconds, errors = 0, []
    for x, y, vx, vy in list(peer.boston_folds(chosen.data))[:folds]:
        marks, error = fit(
            network(13, (64, 64), 1), DenseFeatures(x), target(y), squared, absolute, epochs, batch,
            (DenseFeatures(vx), target(vy)))
        seconds += peer.steady(marks)
        errors.append(error)
    return seconds, sum(errors) / len(errors)


def search():
    import optuna
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    x, y, vx, vy = peer.numbers(chosen.data, "breast_cancer")
    x, vx, y, vy = DenseFeatures(x), DenseFeatures(vx), target(y), target(vy)

    def objective(trial):
        depth, units = trial.suggest_int("layers", 1, 3), trial.suggest_int("units", 16, 128, step=16)
        dropout = trial.suggest_float("dropout", 0, 0.5, step=0.1)
        rate = trial.suggest_float("rate", 1e-4, 1e-2, log=True)
        layers, inputs = [], 30
        for _ in range(depth):
            layers += [dense(inputs, units), nn.ReLU(), nn.Dropout(dropout)]
            inputs = units
        model = nn.Sequential(*layers, dense(inputs, 1))
        return fit(model, x, y, binary_loss, binary_accuracy, 50, 32, (vx, vy), rate)[1]

    start = peer.now()
    study = optuna.create_study(direction="maximize", sampler=optuna.samplers.RandomSampler(seed=chosen.seed))
    study.optimize(objective, n_trials=20)
    peer.result((peer.now() - start) / 20, study.best_value)


if chosen.sparse and chosen.example not in ("imdb", "reuters"):
    pass
elif chosen.example == "imdb":
    text("imdb", (16, 16), 1, binary_loss, binary_accuracy, np.float32)
elif chosen.example == "reuters":
    text("reuters", (64, 64), 46, functional.cross_entropy, class_accuracy, np.int64)
elif chosen.example == "boston":
    peer.result(*boston(16, 100, 4))
elif chosen.example == "boston-step":
    time, error = boston(1, 10, 1)
    peer.result(time / (10 * 303), error)
elif chosen.example == "fashion":
    x, y, vx, vy = peer.numbers(chosen.data, "fashion")
    model = network(784, (512,), 10)
    marks, _ = fit(
        model, DenseFeatures(x), target(y, np.int64), functional.cross_entropy, class_accuracy, 5, 128)
    quality = evaluate(model, DenseFeatures(vx), target(vy, np.int64), class_accuracy, 1000)
    peer.result(peer.steady(marks), quality)
elif chosen.example == "convolution":
    x, y, vx, vy = peer.numbers(chosen.data, "fashion")
    model = nn.Sequential(
        nn.Unflatten(1, (1, 28, 28)), nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        dense(7 * 7 * 32, 128), nn.ReLU(), dense(128, 10))
    marks, _ = fit(
        model, DenseFeatures(x), target(y, np.int64), functional.cross_entropy, class_accuracy, 2, 128)
    quality = evaluate(model, DenseFeatures(vx), target(vy, np.int64), class_accuracy, 1000)
    peer.result(peer.steady(marks), quality)
elif chosen.example == "rows":
    x, y = peer.million_rows()
    marks, _ = fit(
        network(30, (64, 64), 1), DenseFeatures(x), target(y), binary_loss, binary_accuracy, 2, 512)
    peer.result(peer.steady(marks) / 2)
else:
    search()
