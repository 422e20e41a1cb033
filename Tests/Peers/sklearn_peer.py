"""The examples by scikit-learn's multi-layer perceptrons: Adam, since there is no rmsprop, and no validation."""
import warnings

import peer

chosen = peer.options("imdb", "reuters", "boston", "boston-step", "fashion", "search", "rows")
import numpy as np  # noqa: E402
from sklearn.neural_network import MLPClassifier, MLPRegressor  # noqa: E402

warnings.filterwarnings("ignore")


def timed(kind, hidden, epochs, batch, x, y):
    model = kind(
        hidden_layer_sizes=hidden, solver="adam", alpha=0.0, batch_size=batch, learning_rate_init=1e-3,
        max_iter=epochs, tol=0.0, n_iter_no_change=10 ** 9, random_state=chosen.seed)
    start = peer.now()
    model.fit(x, y)
    return peer.now() - start, model


def boston(batch, epochs, folds):
    seconds, errors = 0, []
    for x, y, vx, vy in list(peer.boston_folds(chosen.data))[:folds]:
        time, model = timed(MLPRegressor, (64, 64), epochs, batch, x, y)
        seconds += time
        errors.append(np.abs(model.predict(vx) - vy).mean())
    return seconds, float(np.mean(errors))


if chosen.example in ("imdb", "reuters"):
    x, y, vx, vy = peer.words(chosen.data, chosen.example)
    hidden = (16, 16) if chosen.example == "imdb" else (64, 64)
    time, model = timed(MLPClassifier, hidden, 20, 512, x, y)
    peer.result(time, model.score(vx, vy))
elif chosen.example == "boston":
    peer.result(*boston(16, 100, 4))
elif chosen.example == "boston-step":
    time, error = boston(1, 10, 1)
    peer.result(time / (10 * 303), error)
elif chosen.example == "fashion":
    x, y, vx, vy = peer.numbers(chosen.data, "fashion")
    time, model = timed(MLPClassifier, (512,), 5, 128, x, y)
    peer.result(time, model.score(vx, vy))
elif chosen.example == "rows":
    time, _ = timed(MLPClassifier, (64, 64), 1, 512, *peer.million_rows())
    peer.result(time)
