"""The examples in Keras, on the backend that KERAS_BACKEND names; the search by KerasTuner (TensorFlow only)."""
import os
import tempfile

import peer

chosen = peer.options("imdb", "reuters", "boston", "boston-step", "fashion", "convolution", "search", "rows")
backend = os.environ.setdefault("KERAS_BACKEND", "tensorflow")
if backend == "jax":
    os.environ["XLA_FLAGS"] = (
        f"--xla_cpu_multi_thread_eigen={'true' if chosen.threads > 1 else 'false'} "
        f"intra_op_parallelism_threads={chosen.threads}")
else:
    import tensorflow
    tensorflow.config.threading.set_intra_op_parallelism_threads(chosen.threads)
    tensorflow.config.threading.set_inter_op_parallelism_threads(chosen.threads)
import keras  # noqa: E402

keras.utils.set_random_seed(chosen.seed)


class Marks(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.times = [peer.now()]

    def on_epoch_end(self, epoch, logs=None):
        self.times.append(peer.now())


def network(inputs, hidden, outputs, last, loss, metric):
    layers = [keras.Input((inputs,))]
    layers += [keras.layers.Dense(units, activation="relu") for units in hidden]
    model = keras.Sequential(layers + [keras.layers.Dense(outputs, activation=last)])
    model.compile(optimizer="rmsprop", loss=loss, metrics=[metric])
    return model


def fit(model, x, y, validation, epochs, batch):
    marks = Marks()
    history = model.fit(
        x, y, epochs=epochs, batch_size=batch, verbose=0, callbacks=[marks], validation_data=validation)
    return peer.steady(marks.times), history.history


def text(name, hidden, outputs, last, loss):
    x, y, vx, vy = peer.words(chosen.data, name)
    model = network(10_000, hidden, outputs, last, loss, "accuracy")
    seconds, history = fit(model, x.toarray(), y, (vx.toarray(), vy), 20, 512)
    peer.result(seconds, history["val_accuracy"][-1])


def boston(batch, epochs, folds):
    seconds, errors = 0, []
    for x, y, vx, vy in list(peer.boston_folds(chosen.data))[:folds]:
        model = network(13, (64, 64), 1, None, "mse", "mae")
        time, history = fit(model, x, y, (vx, vy), epochs, batch)
        seconds += time
        errors.append(history["val_mae"][-1])
    return seconds, sum(errors) / len(errors)


def search():
    import keras_tuner
    x, y, vx, vy = peer.numbers(chosen.data, "breast_cancer")

    def build(space):
        model = keras.Sequential([keras.Input((30,))])
        for _ in range(space.Int("layers", 1, 3)):
            model.add(keras.layers.Dense(space.Int("units", 16, 128, 16), activation="relu"))
            model.add(keras.layers.Dropout(space.Float("dropout", 0, 0.5, 0.1)))
        model.add(keras.layers.Dense(1, activation="sigmoid"))
        rate = space.Float("rate", 1e-4, 1e-2, sampling="log")
        model.compile(
            optimizer=keras.optimizers.RMSprop(rate), loss="binary_crossentropy", metrics=["accuracy"])
        return model

    start = peer.now()
    with tempfile.TemporaryDirectory() as folder:
        tuner = keras_tuner.RandomSearch(
            build, objective="val_accuracy", max_trials=20, seed=chosen.seed, directory=folder, project_name="search")
        tuner.search(x, y, epochs=50, batch_size=32, validation_data=(vx, vy), verbose=0)
        best = tuner.oracle.get_best_trials(1)[0].score
    peer.result((peer.now() - start) / 20, best)


if chosen.example == "imdb":
    text("imdb", (16, 16), 1, "sigmoid", "binary_crossentropy")
elif chosen.example == "reuters":
    text("reuters", (64, 64), 46, "softmax", "sparse_categorical_crossentropy")
elif chosen.example == "boston":
    peer.result(*boston(16, 100, 4))
elif chosen.example == "boston-step":
    time, error = boston(1, 10, 1)
    peer.result(time / (10 * 303), error)
elif chosen.example == "fashion":
    x, y, vx, vy = peer.numbers(chosen.data, "fashion")
    model = network(784, (512,), 10, "softmax", "sparse_categorical_crossentropy", "accuracy")
    time, _ = fit(model, x, y, None, 5, 128)
    peer.result(time, model.evaluate(vx, vy, verbose=0)[1])
elif chosen.example == "convolution":
    x, y, vx, vy = peer.numbers(chosen.data, "fashion")
    model = keras.Sequential([keras.Input((784,)), keras.layers.Reshape((28, 28, 1))])
    for filters in (16, 32):
        model.add(keras.layers.Conv2D(filters, 3, padding="same", activation="relu"))
        model.add(keras.layers.MaxPooling2D())
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    time, _ = fit(model, x, y, None, 2, 128)
    peer.result(time, model.evaluate(vx, vy, verbose=0)[1])
elif chosen.example == "rows":
    x, y = peer.million_rows()
    model = network(30, (64, 64), 1, "sigmoid", "binary_crossentropy", "accuracy")
    time, _ = fit(model, x, y, None, 2, 512)
    peer.result(time / 2)
elif backend == "tensorflow":
    search()
