"""Runs sevenfold under hard conditions and compares what comes out, bit for bit.

Usage: prove_runs.py PROGRAM WORKFLOWS, where PROGRAM is a release build of sevenfold.

- killed with SIGKILL twenty times at random moments: same record, same model, same decisions
- stopped by SIGINT and SIGTERM: status 130 and 143, then the same
- one thread and two threads: the same
- any byte of decisions.jsonl changed: found, with its line
- breast-cancer with shuffled labels: status 2 at the gate of step 5
"""

import csv
import json
import os
import pathlib
import pty
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

KILLS = 20
SHUFFLES = 20
SHUFFLES_STOPPED = 18
BYTES_CHANGED = 200
SETTINGS = ["--set", "tuning.trials=6"]


def fail(message):
    sys.exit(f"ci: {message}")


class Program:
    def __init__(self, path, workflows, folder):
        self.path = path
        self.plan = str(workflows / "breast-cancer.json")
        self.folder = folder

    def words(self, runs, threads=2):
        options = ["--runs", str(self.folder / runs), "--threads", str(threads)]
        return [self.path, "run", self.plan] + SETTINGS + options

    def start(self, runs, threads=2, stderr=subprocess.DEVNULL):
        return subprocess.Popen(
            self.words(runs, threads), stdout=subprocess.DEVNULL, stderr=stderr)

    def finish(self, runs, threads=2):
        done = subprocess.run(self.words(runs, threads), capture_output=True, text=True)
        if done.returncode != 0:
            fail(f"status {done.returncode} of the run in {runs}: {done.stderr[-2000:]}")
        return self.run_folder(runs)

    def run_folder(self, runs):
        return next((self.folder / runs).glob("*/record.json")).parent


def traces(folder):
    """All of a run that may not differ: record and decisions without clocks, the model's bytes."""
    record = json.loads((folder / "record.json").read_text(encoding="utf-8"))
    del record["clock"]
    found = {"record.json": json.dumps(record, sort_keys=True)}
    lines = (folder / "decisions.jsonl").read_text(encoding="utf-8").splitlines()
    decisions = [json.loads(line) for line in lines]
    for decision in decisions:
        for key in ("time", "hash", "previous"):
            del decision[key]
    found["decisions.jsonl"] = json.dumps(decisions, sort_keys=True)
    for path in sorted((folder / "model").iterdir()):
        found[f"model/{path.name}"] = path.read_bytes()
    openings = (folder.parent / "test-openings.jsonl").read_text(encoding="utf-8").splitlines()
    found["openings"] = [json.loads(line)["rows"] for line in openings]
    return found


def compare(reference, folder, what):
    expected, found = traces(reference), traces(folder)
    if expected.keys() != found.keys():
        fail(f"{what}: files {sorted(found)} instead of {sorted(expected)}")
    for name in expected:
        if expected[name] != found[name]:
            fail(f"{what}: {name} differs from that of the run that was left alone")
    print(f"ci: {what}: {', '.join(expected)} are the same, bit for bit")


def prove_kills(program, reference, seconds):
    """Kills runs until they have been killed often enough, each until it comes to its end."""
    moments = random.Random(7)
    killed, runs = 0, 1
    while killed < KILLS:
        process = program.start(f"killed-{runs}")
        try:
            process.wait(timeout=moments.uniform(0, 0.4 * seconds))
        except subprocess.TimeoutExpired:
            process.kill()
            killed += process.wait() == -signal.SIGKILL
        else:
            compare(reference, program.finish(f"killed-{runs}"), f"after {killed} times SIGKILL")
            runs += 1
    compare(reference, program.finish(f"killed-{runs}"), f"after {killed} times SIGKILL")


def read_terminal(descriptor):
    text = b""
    while True:
        try:
            piece = os.read(descriptor, 65536)
        except OSError:
            return text
        if not piece:
            return text
        text += piece


def prove_signals(program, reference, seconds):
    for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        ours, theirs = pty.openpty()
        process = program.start("stopped", stderr=theirs)
        os.close(theirs)
        with ThreadPoolExecutor(1) as pool:
            reading = pool.submit(read_terminal, ours)
            time.sleep(seconds / 4)
            process.send_signal(number)
            sent = time.monotonic()
            found = process.wait(timeout=60)
            took = time.monotonic() - sent
            text = reading.result().decode("utf-8")
        os.close(ours)
        if found != status:
            fail(f"status {found} instead of {status} after signal {number}")
        if "epoch" not in text or "\r\x1b[2K" not in text:
            fail("the terminal saw no progress line")
        ending = text[text.rindex("\x1b[2K"):]
        if "Stopped." not in ending or "Go on with: sevenfold run" not in ending:
            fail(f"the last words after signal {number} are {ending!r}")
        print(f"ci: {number.name}: status {found} after {took:.2f} s, and how to go on")
    compare(reference, program.finish("stopped"), "stopped twice")


def prove_log(program, reference):
    random_bytes = random.Random(11)
    copy = program.folder / "changed"
    shutil.copytree(reference, copy)
    log = copy / "decisions.jsonl"
    whole = log.read_bytes()
    for _ in range(BYTES_CHANGED):
        place, mask = random_bytes.randrange(len(whole)), random_bytes.randrange(1, 256)
        changed = bytearray(whole)
        changed[place] ^= mask
        log.write_bytes(changed)
        line = whole[:place].count(b"\n") + 1
        words = [program.path, "log", str(copy), "--verify"]
        done = subprocess.run(words, capture_output=True, text=True)
        if done.returncode != 1 or f"line {line}: " not in done.stderr:
            fail(f"byte {place} ^ {mask}: status {done.returncode}, {done.stderr}")
    print(f"ci: {BYTES_CHANGED} of {BYTES_CHANGED} changed bytes of decisions.jsonl were found")


def shuffled(program, workflows, number):
    folder = program.folder / f"shuffle-{number}"
    folder.mkdir()
    with open(workflows / "data" / "breast-cancer.csv", newline="", encoding="utf-8") as file:
        header, *rows = list(csv.reader(file))
    target = header.index("diagnosis")
    labels = [row[target] for row in rows]
    random.Random(number).shuffle(labels)
    for row, label in zip(rows, labels):
        row[target] = label
    with open(folder / "data.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header] + rows)
    plan = {"name": "shuffled", "problem": {"data": "data.csv", "target": "diagnosis"}}
    (folder / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    runs = folder / "runs"
    words = [program.path, "run", str(folder / "plan.json"), "--runs", str(runs), "--threads", "1"]
    done = subprocess.run(words, capture_output=True, text=True)
    record = json.loads(next(runs.glob("*/record.json")).read_text(encoding="utf-8"))
    last = list(record["decisions"])[-1]["question"]
    return done.returncode == 2 and last == "baseline.next"


def prove_shuffles(program, workflows):
    with ThreadPoolExecutor(2) as pool:
        numbers = range(1, SHUFFLES + 1)
        stopped = sum(pool.map(lambda number: shuffled(program, workflows, number), numbers))
    print(f"ci: {stopped} of {SHUFFLES} shuffles of the labels ended with status 2 at the gate")
    if stopped < SHUFFLES_STOPPED:
        fail(f"expected at least {SHUFFLES_STOPPED}")


def main(path, workflows):
    with tempfile.TemporaryDirectory() as folder:
        program = Program(path, workflows, pathlib.Path(folder))
        started = time.monotonic()
        reference = program.finish("reference")
        seconds = time.monotonic() - started
        prove_kills(program, reference, seconds)
        prove_signals(program, reference, seconds)
        compare(reference, program.finish("one", threads=1), "--threads 1 and --threads 2")
        prove_log(program, reference)
        prove_shuffles(program, workflows)


main(sys.argv[1], pathlib.Path(sys.argv[2]))
