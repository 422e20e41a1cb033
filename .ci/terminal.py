"""A small terminal: draws what a program writes to a pseudo-terminal, and notes what it does wrong."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import unicodedata


def width(character, ambiguous=1):
    """The columns that a terminal gives to a character."""
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    if 0x1160 <= ord(character) <= 0x11FF:
        return 0
    kind = unicodedata.east_asian_width(character)
    return 2 if kind in "WF" else ambiguous if kind == "A" else 1


class Screen:
    """The cells of a screen, with the rules that a well-behaved program keeps."""

    def __init__(self, columns, rows, ambiguous=1):
        self.columns, self.rows, self.ambiguous = columns, rows, ambiguous
        self.faults = []
        self.is_alternate = False
        self.has_cursor = True
        self.pastes_are_marked = False
        self.clear()

    def clear(self):
        self.cells = [[" "] * self.columns for _ in range(self.rows)]
        self.x = self.y = 0

    def resize(self, columns, rows):
        """Cuts or fills the lines as a terminal without reflow does."""
        lines = [(line + [" "] * columns)[:columns] for line in self.cells]
        lines += [[" "] * columns for _ in range(rows)]
        self.columns, self.rows, self.cells = columns, rows, lines[:rows]
        self.x, self.y = min(self.x, columns - 1), min(self.y, rows - 1)

    @property
    def lines(self):
        return ["".join(line).rstrip() for line in self.cells]

    @property
    def text(self):
        return "\n".join(self.lines).rstrip()

    def line_feed(self):
        if self.y + 1 < self.rows:
            self.y += 1
            return
        if self.is_alternate:
            self.faults.append("the screen was scrolled")
        self.cells = self.cells[1:] + [[" "] * self.columns]

    def put(self, character):
        if character == "\r":
            self.x = 0
        elif character == "\n":
            self.line_feed()
        elif character == "\b":
            self.x = max(0, self.x - 1)
        elif ord(character) < 0x20 or ord(character) == 0x7F:
            if character != "\x07":
                self.faults.append(f"control character {ord(character)}")
        else:
            self.draw(character)

    def draw(self, character):
        wide = width(character, self.ambiguous)
        if wide == 0:
            return
        if self.x + wide > self.columns:
            # Outside of the wizard a word that is wider than a line, such as a path, may go on.
            if self.is_alternate or " " in "".join(self.cells[self.y]).strip():
                self.faults.append(f"line {self.y} is too wide: {''.join(self.cells[self.y])!r}")
            self.x = 0
            self.line_feed()
        self.cells[self.y][self.x] = character
        for offset in range(1, wide):
            self.cells[self.y][self.x + offset] = ""
        self.x += wide

    def control(self, mark, numbers, final):
        first = int(numbers.split(";")[0] or 0) if numbers else 0
        if mark == "?" and final in "hl":
            self.mode(numbers, final == "h")
        elif final == "H":
            parts = [int(part or 1) for part in (numbers or "1;1").split(";")]
            self.y, self.x = parts[0] - 1, (parts[1] if len(parts) > 1 else 1) - 1
            if not (0 <= self.y < self.rows and 0 <= self.x < self.columns):
                self.faults.append(f"the cursor is outside: {numbers}")
                self.y, self.x = min(self.y, self.rows - 1), min(self.x, self.columns - 1)
        elif final == "K":
            start = 0 if first == 2 else min(self.x, self.columns)
            self.cells[self.y][start:] = [" "] * (self.columns - start)
        elif final == "J":
            if first == 0:
                self.cells[self.y][min(self.x, self.columns) :] = [" "] * (
                    self.columns - min(self.x, self.columns))
            for y in range(0 if first == 2 else self.y + 1, self.rows):
                self.cells[y] = [" "] * self.columns
        elif final != "m":
            self.faults.append(f"unknown sequence {mark}{numbers}{final}")

    def mode(self, number, is_on):
        if number == "1049":
            self.is_alternate = is_on
            self.clear()
        elif number == "25":
            self.has_cursor = is_on
        elif number == "2004":
            self.pastes_are_marked = is_on
        else:
            self.faults.append(f"unknown mode {number}")


SEQUENCE = re.compile(r"\x1b\[([?>=]?)([0-9;]*)([@-~])")


class Session:
    """A program at a terminal, and the person before it."""

    def __init__(self, words, columns, rows, environment, folder, ambiguous=1):
        self.screen = Screen(columns, rows, ambiguous)
        self.log = b""
        self.pending = ""
        self.partial = b""
        self.status = None
        # The slave stays open here, so that its mode can be looked at when the program has ended.
        self.person, self.program = os.openpty()
        self.set_size(columns, rows)
        self.mode_before = termios.tcgetattr(self.program)
        self.process = os.fork()
        if self.process == 0:
            os.setsid()
            fcntl.ioctl(self.program, termios.TIOCSCTTY, 0)
            for descriptor in range(3):
                os.dup2(self.program, descriptor)
            os.closerange(3, 256)
            os.chdir(folder)
            os.execve(words[0], words, environment)

    def set_size(self, columns, rows):
        fcntl.ioctl(self.person, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns, rows):
        self.pump(0.05)
        self.screen.resize(columns, rows)
        self.set_size(columns, rows)

    def pump(self, seconds):
        """Draws what the program writes until it has been silent for so long."""
        came = False
        while select.select([self.person], [], [], seconds)[0]:
            try:
                data = os.read(self.person, 65536)
            except OSError:
                break
            if not data:
                break
            came = True
            self.log += data
            self.feed(data)
        return came

    def feed(self, data):
        data = self.partial + data
        text = data.decode("utf-8", errors="ignore")
        self.partial = data[len(text.encode()) :] if data[-1] >= 0x80 else b""
        text = self.pending + text
        self.pending = ""
        place = 0
        while place < len(text):
            if text[place] == "\x1b":
                found = SEQUENCE.match(text, place)
                if not found:
                    if len(text) - place < 16:
                        self.pending = text[place:]
                        return
                    self.screen.faults.append(f"unknown escape {text[place:place + 8]!r}")
                    place += 1
                    continue
                self.screen.control(*found.groups())
                place = found.end()
            else:
                self.screen.put(text[place])
                place += 1

    def type(self, keys):
        os.write(self.person, keys.encode())

    def wait_for(self, condition, seconds=120.0):
        """Draws until a condition holds; returns whether it came to hold."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.pump(0.03)
            if condition():
                return True
            if self.has_ended():
                self.pump(0.03)
                return condition()
        return False

    def has_ended(self):
        if self.status is None:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def end(self, number=None, seconds=30.0):
        """Sends a signal if asked to, and waits for the end: the exit status."""
        if number is not None:
            os.kill(self.process, number)
        if not self.wait_for(self.has_ended, seconds):
            os.kill(self.process, signal.SIGKILL)
            self.wait_for(self.has_ended, 5)
            self.screen.faults.append("the program did not end")
        self.pump(0.05)
        return self.status

    def is_sane(self):
        """Whether the terminal is as it was before the program."""
        return (
            termios.tcgetattr(self.program) == self.mode_before
            and self.screen.has_cursor
            and not self.screen.is_alternate
            and not self.screen.pastes_are_marked
        )

    def hang_up(self):
        """Closes the terminal."""
        os.close(self.program)
        os.close(self.person)

    def close(self):
        if not self.has_ended():
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        for descriptor in (self.person, self.program):
            try:
                os.close(descriptor)
            except OSError:
                pass
