"""Types a line in a real shell, presses Tab, and prints what the shell then shows.

Usage: press_tab.py SHELL LINE. The shell is zsh; it runs in a pseudo-terminal.
"""

import os
import pty
import re
import select
import sys
import time


def read(descriptor, seconds, until=None):
    text = b""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        ready, _, _ = select.select([descriptor], [], [], 0.1)
        if ready:
            try:
                text += os.read(descriptor, 65536)
            except OSError:
                break
        if until and until in text:
            break
    return text


def main(shell, line):
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="dumb", COLUMNS="200", LINES="50")
        os.execvp(shell, [shell, "-f", "-i"])
    setup = (
        "PS1='ready> '; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; "
        "setopt no_auto_menu list_ambiguous; LISTMAX=1000; source <(sevenfold completion zsh); "
        "echo set-up-is-$((40 + 2))\r")
    os.write(terminal, setup.encode())
    read(terminal, 20, b"set-up-is-42")
    read(terminal, 0.3)
    os.write(terminal, line.encode() + b"\t")
    text = read(terminal, 2.5)
    os.write(terminal, b"\t")
    text += read(terminal, 1)
    os.close(terminal)
    os.waitpid(process, 0)
    shown = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text.decode("utf-8", "replace"))
    for part in re.split(r"[\r\n]+|  +", shown.replace("\a", "")):
        print(re.sub(r" -- .*", "", part).removeprefix("ready> ").strip())


main(sys.argv[1], sys.argv[2])
