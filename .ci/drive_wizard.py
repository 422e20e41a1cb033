"""Talks to the wizard as a person at a terminal does, and looks at every screen.

    python3 .ci/drive_wizard.py BINARY WORKFLOWS [screens|signals|all] [SHARE] [TABLE...]

screens: a whole session on each bundled table, in both languages, at 20, 30, 80 and 200 columns, in
colour, without, and plain. No line may be wider than the screen, nothing may be left behind after a
resize, and all sessions about one table must save the same plan and give the same record.

signals: SIGINT, SIGTERM, SIGKILL, the end of input and a closed terminal at every question. The terminal
must be sane afterwards, and the same command must go on at the same question.

SHARE, such as 1/4, does a part of the sessions only; TABLE, those about these tables.
"""

import json
import os
import re
import shutil
import signal
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from terminal import Session  # noqa: E402

# Answers that keep the trainings short; all other questions are answered by Enter.
ANSWERS = {
    "evaluation.protocol": "hold_out", "baseline.hidden_units": "16", "baseline.epochs": "8",
    "baseline.learning_rate": "0.01", "overfit.ladder": "16; 32", "overfit.epochs": "8",
    "tuning.trials": "2", "tuning.epochs": "8", "tuning.units": "16",
}
# 42 classes are not to be squeezed through 16 units: the wizard refuses that.
OWN_ANSWERS = {
    "debian-packages": {"baseline.hidden_units": "64", "overfit.ladder": "64; 96",
                        "tuning.units": "64"},
}
# The file in workflows/data, and the columns to be predicted; none takes what is recommended.
TABLES = {
    "breast-cancer": ("breast-cancer.csv", ["diagnosis"]),
    "diabetes": ("diabetes.csv", ["progression"]),
    "digits": ("digits.csv", ["digit"]),
    "penguins": ("penguins.csv", ["species"]),
    "penguin-sizes": ("penguins.csv", ["flipper_length_mm", "body_mass_g"]),
    "shuttle": ("shuttle.csv", ["anomaly"]),
    "emotions": ("emotions.csv", ["amazed-suprised", "happy-pleased", "relaxing-clam",
                                  "quiet-still", "sad-lonely", "angry-aggresive"]),
    "debian-packages": ("debian-packages.csv", ["section"]),
    "fashion-mnist-subset": ("fashion-mnist-subset/train-images-idx3-ubyte.gz", []),
}
HOME, DOWN = "\x1b[H", "\x1b[B"
PATHS = re.compile(r"\(?((?:problem|metric|evaluation|preprocessing|baseline|overfit|tuning|final)"
                   r"\.[a-z_0-9]+)[):]")


class Failure(Exception):
    """What the wizard did wrong."""


def expect(condition, *facts):
    if not condition:
        raise Failure(" ".join(str(fact) for fact in facts))


class Desk:
    """A folder with a table, and sessions of the wizard about it."""

    def __init__(self, binary, workflows, table):
        self.binary = os.path.abspath(binary)
        self.answers = ANSWERS | OWN_ANSWERS.get(table, {})
        file, self.targets = TABLES[table]
        self.file = os.path.basename(file)
        self.folder = tempfile.mkdtemp(prefix="sevenfold-desk-")
        if os.path.dirname(file):
            shutil.copytree(os.path.join(workflows, "data", os.path.dirname(file)), self.folder,
                            dirs_exist_ok=True)
            self.columns = []
        else:
            shutil.copy(os.path.join(workflows, "data", file), self.folder)
            with open(os.path.join(self.folder, file), encoding="utf-8") as table:
                self.columns = table.readline().strip().split(",")

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def clear(self):
        """Forgets drafts, plans and records, but no training."""
        for name in ("workflows", "runs/test-openings.jsonl"):
            path = os.path.join(self.folder, name)
            shutil.rmtree(path) if os.path.isdir(path) else os.path.exists(path) and os.remove(path)

    def session(self, columns=80, rows=40, language="en", look="colour", more=()):
        environment = {"PATH": os.environ["PATH"], "HOME": self.folder, "TERM": "xterm-256color",
                       "LC_ALL": {"en": "en_US.UTF-8", "ko": "ko_KR.UTF-8"}[language]}
        words = [self.binary, "wizard", self.file, "--threads", "2", *more]
        if look == "colourless":
            environment["NO_COLOR"] = "1"
        if look == "plain":
            environment["ACCESSIBLE"] = "1"
        return Session(words, columns, rows, environment, self.folder)

    def draft(self):
        """The text of the draft; None if there is none."""
        folder = os.path.join(self.folder, "runs", ".wizard")
        for name in os.listdir(folder) if os.path.isdir(folder) else []:
            try:
                with open(os.path.join(folder, name, "draft.json"), encoding="utf-8") as file:
                    text = file.read()
            except FileNotFoundError:
                # The last answer was taken in the meantime, and the draft is a plan now.
                continue
            json.loads("".join(line for line in text.splitlines(True)
                               if not line.startswith("//")))
            return text
        return None


def is_asking(session):
    """Whether a question is on the screen and nothing more is being written."""
    if session.screen.is_alternate:
        return session.screen.has_cursor and session.screen.text.strip() != ""
    return session.log.endswith(b"> ")


def wait_for_question(session, seconds=120):
    """Waits until a question stands on the screen, whole: nothing has been written for a while."""
    session.wait_for(lambda: is_asking(session) or session.has_ended(), seconds)
    wait_until_still(session)


def wait_until_still(session):
    """Waits until nothing has been written for a while."""
    written = -1
    while written != len(session.log) and not session.has_ended():
        written = len(session.log)
        session.pump(0.15)


def question(session):
    """The path of the question on the screen; "" for the wizard's own."""
    text = "".join(session.screen.lines) if session.screen.is_alternate else plain_block(session)
    found = PATHS.findall(re.sub(r"\s+", "", text))
    return found[0] if found else ""


def plain_block(session):
    """The lines of the question that was asked last, without those above it."""
    text = session.log.decode("utf-8", "replace")
    return text[text.rfind("\n\r\n") if "\n\r\n" in text else 0 :].replace("\r\n", "")


def answer(session, desk, path):
    """Types what is to be answered to a question."""
    typed = desk.answers.get(path, "")
    if path == "problem.target":
        # Several by their numbers: names would be longer than a narrow line, as the terminal echoes it.
        typed = (", ".join(str(desk.columns.index(target) + 1) for target in desk.targets)
                 if len(desk.targets) > 1 else "".join(desk.targets))
    before = len(session.log)
    if session.screen.is_alternate and path == "problem.target" and len(desk.targets) > 1:
        typed = "".join(HOME + DOWN * desk.columns.index(target) + " " for target in desk.targets)
    elif session.screen.is_alternate and path in ("problem.target", "evaluation.protocol") and typed:
        typed = "/" + typed + "\r"
    session.type(typed + ("\r" if session.screen.is_alternate else "\n"))
    session.wait_for(lambda: len(session.log) > before, 60)


def talk(session, desk, look_at=lambda path: None, limit=200):
    """Answers questions until the wizard has no more; the paths that it asked."""
    asked = []
    for _ in range(limit):
        if not session.wait_for(lambda: is_asking(session) or session.has_ended(), 300):
            raise Failure("nothing is asked:", session.screen.text)
        if session.has_ended() or not is_asking(session):
            break
        session.pump(0.03)
        path = question(session)
        expect(not path or path not in asked, path, "is asked again:", session.screen.text)
        asked.append(path)
        look_at(path)
        draft = desk.draft()
        answer(session, desk, path)
        # Until the answer is taken: a question that is still on the screen is not answered twice.
        session.wait_for(lambda: question(session) != path or desk.draft() != draft, 3)
    session.end(seconds=300)
    expect(not session.screen.faults, session.screen.faults[:3])
    return asked


# -- Screens -------------------------------------------------------------------------------------


def check_resize(session, columns, rows):
    """Makes the screen small and large again: it must look as if drawn on a clean one."""
    if not session.screen.is_alternate:
        return
    wait_for_question(session)
    before = session.screen.text
    for size in ((24, 12), (columns, rows)):
        written = len(session.log)
        session.resize(*size)
        # However busy the machine is: drawn anew, and then nothing more.
        session.wait_for(lambda: len(session.log) > written, 30)
        wait_until_still(session)
    expect(session.wait_for(lambda: session.screen.has_cursor, 30),
           "the question is gone after a resize to", size)
    session.wait_for(lambda: session.screen.text == before, 30)
    expect(session.screen.text == before, "left behind after a resize:\n", session.screen.text,
           "\ninstead of\n", before)


def whole_session(desk, columns, language, look):
    desk.clear()
    rows = 100 if columns < 60 else 50
    session = desk.session(columns, rows, language, look)
    try:
        resized = []

        def look_at(path):
            expect(session.screen.faults == [], path, session.screen.faults[:3])
            if look == "colourless":
                colours = re.findall(rb"\x1b\[[0-9;]*m", session.log)
                expect(not colours, "colours in spite of NO_COLOR:", colours[:3])
            if look == "plain":
                expect(b"\x1b" not in session.log, "an escape in plain lines")
            if path in ("evaluation.folds", "baseline.epochs", "metric.primary", "") and (
                    path not in resized):
                resized.append(path)
                check_resize(session, columns, rows)

        asked = talk(session, desk, look_at)
        expect(session.status in (0, 2), "exit status", session.status, session.screen.text)
        expect(session.is_sane(), "the terminal is not as it was")
        return asked, saved(desk)
    finally:
        session.close()


def saved(desk):
    """The saved plan, and the record of its run without its clock."""
    folder = os.path.join(desk.folder, "workflows")
    plans = [name for name in os.listdir(folder) if name.endswith(".json")]
    expect(len(plans) == 1, "plans:", plans)
    plan = open(os.path.join(folder, plans[0]), encoding="utf-8").read()
    answers = json.loads("".join(line for line in plan.splitlines(True)
                                 if not line.lstrip().startswith("//")))
    if desk.targets:
        target = answers["problem"]["target"]
        expect((target if isinstance(target, list) else [target]) == desk.targets,
               "the plan predicts", target)
    runs = os.path.join(desk.folder, "runs")
    records = []
    for name in sorted(os.listdir(runs)):
        path = os.path.join(runs, name, "record.json")
        if os.path.isfile(path) and not name.startswith("."):
            record = json.load(open(path, encoding="utf-8"))
            record.pop("clock", None)
            record.pop("command", None)
            records.append(json.dumps(record, sort_keys=True))
            os.remove(path)
            os.remove(os.path.join(runs, name, "decisions.jsonl"))
            expect(os.path.exists(os.path.join(runs, name, "report.md")), "no report")
    expect(len(records) == 1, len(records), "records")
    return plan, records[0]


def screens(binary, workflows, share, tables=()):
    count = 0
    sessions = [(columns, language, look) for look in ("colour", "colourless", "plain")
                for language in ("en", "ko") for columns in (20, 30, 80, 200)]
    for table in tables or TABLES:
        desk = Desk(binary, workflows, table)
        first = None
        try:
            for index, (columns, language, look) in enumerate(sessions):
                if index % share[1] != share[0] and index > 0:
                    continue
                started = time.monotonic()
                name = f"{table}, {columns} columns, {language}, {look}"
                try:
                    asked, result = whole_session(desk, columns, language, look)
                except Failure as failure:
                    raise Failure(f"{name}: {failure}") from None
                first = first or (asked, result)
                expect(asked == first[0], name, "asked", asked, "instead of", first[0])
                expect(result[0] == first[1][0], name, "saved another plan")
                expect(result[1] == first[1][1], name, "gave another record")
                count += 1
                print(f"{name}: {len(asked)} questions, "
                      f"{time.monotonic() - started:.1f} s", flush=True)
        finally:
            desk.close()
    print(f"{count} sessions: no line too wide, nothing left behind, one plan and one record a table")


# -- Signals -------------------------------------------------------------------------------------

ENDINGS = ("SIGINT", "SIGTERM", "SIGKILL", "end of input", "closed terminal")


def interrupt(session, ending, look):
    """Ends a session in a hard way: the exit status."""
    if ending == "end of input":
        session.type("\x04")
        return session.end()
    if ending == "closed terminal":
        os.kill(session.process, signal.SIGHUP)
        session.hang_up()
        end = time.monotonic() + 10
        while not session.has_ended() and time.monotonic() < end:
            time.sleep(0.02)
        return session.status
    return session.end(getattr(signal, ending))


def signals(binary, workflows, share):
    desk = Desk(binary, workflows, "breast-cancer")
    try:
        whole_session(desk, 80, "en", "colour")
        count = 0
        for look in ("colourless", "plain"):
            for ending in ENDINGS:
                count += interrupted_everywhere(desk, ending, look, share)
        print(f"{count} interruptions: the terminal was sane, and each went on at its question")
    finally:
        desk.close()


def interrupted_everywhere(desk, ending, look, share):
    """Interrupts at each question in turn, starts again, and goes on from there."""
    desk.clear()
    shutil.rmtree(os.path.join(desk.folder, "runs", ".wizard"), ignore_errors=True)
    count = 0
    while count < 100:
        session = desk.session(look=look, rows=50)
        try:
            wait_for_question(session)
            path = question(session)
            draft = desk.draft()
            session.type("0")
            session.pump(0.1)
            if ending == "end of input":
                session.type("\x7f")
                session.pump(0.05)
            status = interrupt(session, ending, look)
            expected = {"SIGINT": 130, "SIGTERM": 143, "SIGKILL": -9, "end of input": 130,
                        "closed terminal": None}[ending]
            expect(expected is None or status == expected, path, ending, "status", status)
            if ending not in ("SIGKILL", "closed terminal"):
                expect(session.is_sane(), path, ending, "leaves the terminal in disorder")
                expect("sevenfold wizard" in session.log.decode("utf-8", "replace"),
                       path, "does not say how to go on")
            expect(desk.draft() == draft, path, ending, "changed the draft")
        finally:
            session.close()
        count += 1
        again = desk.session(look=look, rows=50)
        try:
            wait_for_question(again)
            expect(question(again) == path, ending, "at", path, "goes on at", question(again))
            answer(again, desk, path)
            wait_for_question(again)
            if not question(again):
                print(f"{ending}, {look}: {count} questions", flush=True)
                return count
        finally:
            if not again.has_ended():
                again.end(signal.SIGTERM)
            again.close()
    raise Failure("the questions do not come to an end")


def main():
    binary, workflows = sys.argv[1:3]
    what = sys.argv[3] if len(sys.argv) > 3 else "all"
    part, parts = (sys.argv[4] if len(sys.argv) > 4 else "1/1").split("/")
    share = (int(part) - 1, int(parts))
    try:
        if what in ("screens", "all"):
            screens(binary, workflows, share, sys.argv[5:])
        if what in ("signals", "all"):
            signals(binary, workflows, share)
    except Failure as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
