"""Tries how the commands behave among other programs.

Usage: prove_commands.py PROGRAM WORKFLOWS, where PROGRAM is a release build of sevenfold.

- the first output comes within 100 ms
- a reader that goes away ends the output silently; a full disk is an error
- Ctrl-Z stops a training, and it goes on to the same record
- SIGUSR1 and SIGHUP end a run so that it can be resumed; nohup keeps SIGHUP away
- nothing needs a network
"""

import json
import os
import pathlib
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

LIMIT = 0.1
SETTINGS = ["--set", "tuning.trials=3", "--set", "baseline.epochs=40", "--threads", "2"]


def fail(message):
    sys.exit(f"ci: {message}")


def first_output(words):
    """The seconds until the first byte on standard output or standard error."""
    ours, theirs = os.pipe()
    started = time.monotonic()
    process = subprocess.Popen(words, stdout=theirs, stderr=theirs, stdin=subprocess.DEVNULL)
    os.close(theirs)
    os.read(ours, 1)
    seconds = time.monotonic() - started
    process.kill()
    process.wait()
    os.close(ours)
    return seconds


def prove_speed(program, plan, folder):
    lines = [
        ["--version"], ["--help"], ["run", "--help"], ["explain", "overfit"], ["man"],
        ["completion", "--for", "sevenfold\x1frun\x1f--"], ["doctor", "--runs", folder],
        ["run", plan, "--runs", folder + "/speed"], ["check", "absent.json"], ["rnu"],
    ]
    for words in lines:
        times = sorted(first_output([program] + words) for _ in range(9))
        print(f"ci: first output after {1000 * times[4]:.1f} ms: sevenfold {words[0]}")
        if times[4] > LIMIT:
            fail(f"sevenfold {words}: {1000 * times[4]:.0f} ms, more than {1000 * LIMIT:.0f}")


def prove_streams(program):
    done = subprocess.run(
        f"'{program}' explain | head -n 1", shell=True, capture_output=True, text=True)
    if done.stderr or not done.stdout:
        fail(f"a closed pipe: {done.stderr!r}")
    with open("/dev/full", "w") as full:
        done = subprocess.run([program, "explain"], stdout=full, stderr=subprocess.PIPE, text=True)
    if done.returncode != 73 or "cannot be written" not in done.stderr:
        fail(f"a full disk: status {done.returncode}, {done.stderr!r}")
    done = subprocess.run([program, "run", "absent.json", "--json"], capture_output=True, text=True)
    if json.loads(done.stdout)["error"]["exit_status"] != done.returncode:
        fail(f"an error with --json: {done.stdout!r}")
    print("ci: a closed pipe is silent, a full disk is status 73, an error with --json is data")


def record(folder):
    path = next(pathlib.Path(folder).glob("*/record.json"))
    found = json.loads(path.read_text(encoding="utf-8"))
    del found["clock"]
    return found


def words(program, plan, folder):
    return [program, "run", plan, "--runs", folder] + SETTINGS


def finish(program, plan, folder):
    done = subprocess.run(words(program, plan, folder), capture_output=True, text=True)
    if done.returncode != 0:
        fail(f"status {done.returncode}: {done.stderr[-1000:]}")
    return record(folder)


def lead(command):
    """Runs a command in the foreground as a shell does: stopped, it goes on a moment later."""
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    process = os.fork()
    if process == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpgrp())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        os.execv(command[0], command)
    _, status = os.waitpid(process, os.WUNTRACED)
    if not os.WIFSTOPPED(status):
        os._exit(99)
    time.sleep(0.5)
    os.kill(process, signal.SIGCONT)
    _, status = os.waitpid(process, 0)
    os._exit(abs(os.waitstatus_to_exitcode(status)))


def prove_suspension(program, plan, folder, reference, seconds):
    leader, terminal = pty.fork()
    if leader == 0:
        lead(words(program, plan, folder))
    text, started, is_typed = b"", time.monotonic(), False
    while True:
        ready, _, _ = select.select([terminal], [], [], 0.1)
        if not is_typed and time.monotonic() - started > seconds / 3:
            os.write(terminal, b"\x1a")
            is_typed = True
        if not ready:
            continue
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        text += piece
    status = os.waitstatus_to_exitcode(os.waitpid(leader, 0)[1])
    if status == 99:
        fail("Ctrl-Z did not stop the run")
    if status != 0 or record(folder) != reference:
        fail(f"after Ctrl-Z: status {status}, {text[-500:]!r}")
    print("ci: Ctrl-Z stops a training, fg goes on, the record is the same")


def prove_signals(program, plan, folder, reference, seconds):
    # Who started this may keep SIGHUP away, and the program would rightly inherit that.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    for number in (signal.SIGUSR1, signal.SIGHUP):
        process = subprocess.Popen(
            words(program, plan, folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds / 4)
        process.send_signal(number)
        if process.wait(timeout=60) != 143:
            fail(f"status {process.returncode} after {number.name}")
    if finish(program, plan, folder) != reference:
        fail("another record after signals")
    process = subprocess.Popen(
        ["nohup"] + words(program, plan, folder + "-nohup"), stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    time.sleep(seconds / 4)
    process.send_signal(signal.SIGHUP)
    if process.wait(timeout=600) != 0:
        fail(f"status {process.returncode} under nohup")
    print("ci: SIGUSR1 and SIGHUP end with 143 and can be resumed; nohup keeps SIGHUP away")


def prove_no_network(program, plan, folder, reference):
    probe = subprocess.run(["unshare", "-rn", "true"], capture_output=True)
    if probe.returncode != 0:
        print("ci: unshare -rn is not allowed here, the run without a network was left out")
        return
    done = subprocess.run(
        ["unshare", "-rn"] + words(program, plan, folder), capture_output=True, text=True)
    if done.returncode != 0 or record(folder) != reference:
        fail(f"without a network: status {done.returncode}, {done.stderr[-500:]}")
    print("ci: without a network the record is the same")


def main(program, workflows):
    program = str(pathlib.Path(program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(workflows, folder + "/workflows")
        plan = folder + "/workflows/breast-cancer.json"
        os.chdir(folder)
        prove_speed(program, plan, folder)
        prove_streams(program)
        started = time.monotonic()
        reference = finish(program, plan, folder + "/reference")
        seconds = time.monotonic() - started
        prove_suspension(program, plan, folder + "/suspended", reference, seconds)
        prove_signals(program, plan, folder + "/stopped", reference, seconds)
        prove_no_network(program, plan, folder + "/alone", reference)


main(sys.argv[1], sys.argv[2])
