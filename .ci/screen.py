"""Draws what a terminal shows as SVG.

Usage: screen.py OUT.svg TITLE [--columns N] [--rows N] [--keys TEXT] [--until TEXT] -- COMMAND...

The command runs in a pseudo-terminal; what it writes is put on a screen as a terminal would do, and
the screen is drawn when the command ends, or as soon as it shows the text of --until. With --keys
each line of the text is typed once the screen has been still for a while; "\\r" in it is Enter.
"""

import argparse
import fcntl
import html
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
import unicodedata

COLOURS = {31: "#b00020", 32: "#1a7f37", 33: "#7d5700", 34: "#0550ae", 36: "#0b6e80"}
TEXT, DIM, PAPER = "#1f2328", "#59636e", "#ffffff"
CELL, LINE, SIZE = 8.4, 19, 14
FONT = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK KR', monospace"


def width(character):
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    """The cells of a terminal: a character with its style, or "" behind a wide one."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.cells = [self.blank() for _ in range(rows)]
        self.x = self.y = 0
        self.style = (None, False, False)
        self.rest = ""

    def blank(self):
        return [(" ", (None, False, False))] * self.columns

    def feed(self, text):
        text = self.rest + text
        self.rest = ""
        place = 0
        while place < len(text):
            if text[place] != "\x1b":
                self.put(text[place])
                place += 1
                continue
            found = re.match(r"\x1b(\[([?<>=]?)([\d;]*)([@-~])|\][^\x07\x1b]*(\x07|\x1b\\)|[^\[\]])",
                             text[place:])
            if not found:
                self.rest = text[place:]
                return
            if found[4] and not found[2]:
                self.control(found[4], [int(n) for n in found[3].split(";") if n])
            place += len(found[0])

    def put(self, character):
        if character == "\r":
            self.x = 0
        elif character == "\n":
            self.y += 1
            if self.y == self.rows:
                self.cells = self.cells[1:] + [self.blank()]
                self.y -= 1
        elif character == "\b":
            self.x = max(0, self.x - 1)
        elif character >= " ":
            wide = width(character)
            if wide == 0:
                return
            if self.x + wide > self.columns:
                self.put("\r")
                self.put("\n")
            self.cells[self.y][self.x] = (character, self.style)
            if wide == 2:
                self.cells[self.y][self.x + 1] = ("", self.style)
            self.x += wide

    def control(self, name, numbers):
        count = max(1, numbers[0]) if numbers else 1
        if name == "m":
            self.mark(numbers or [0])
        elif name == "A":
            self.y = max(0, self.y - count)
        elif name == "B":
            self.y = min(self.rows - 1, self.y + count)
        elif name == "C":
            self.x = min(self.columns - 1, self.x + count)
        elif name == "D":
            self.x = max(0, self.x - count)
        elif name == "G":
            self.x = min(self.columns, count) - 1
        elif name == "H":
            self.y = min(self.rows, count) - 1
            self.x = min(self.columns, numbers[1] if len(numbers) > 1 else 1) - 1
        elif name == "K":
            how = numbers[0] if numbers else 0
            line = self.cells[self.y]
            first = self.x if how == 0 else 0
            last = self.x + 1 if how == 1 else self.columns
            line[first:last] = self.blank()[first:last]
        elif name == "J":
            how = numbers[0] if numbers else 0
            if how == 2:
                self.cells = [self.blank() for _ in range(self.rows)]
            else:
                self.control("K", [])
                for row in range(self.y + 1, self.rows):
                    self.cells[row] = self.blank()

    def mark(self, numbers):
        colour, bold, dim = self.style
        for number in numbers:
            if number == 0:
                colour, bold, dim = None, False, False
            elif number in (1, 2):
                bold, dim = bold or number == 1, dim or number == 2
            elif number == 22:
                bold, dim = False, False
            elif number == 39:
                colour = None
            elif number in COLOURS:
                colour = COLOURS[number]
        self.style = (colour, bold, dim)

    def text(self):
        return "\n".join("".join(cell[0] for cell in row).rstrip() for row in self.cells).rstrip()


def runs(row):
    """Cells of the same style that stand together, with their column and their width."""
    found = []
    for column, (character, style) in enumerate(row):
        if found and found[-1][2] == style:
            found[-1][1].append(character)
        else:
            found.append((column, [character], style))
    for column, characters, style in found:
        text = "".join(characters)
        lead = len(text) - len(text.lstrip(" "))
        cells = len(characters) - lead - (len(text) - len(text.rstrip(" ")))
        if cells > 0 and text.strip():
            yield column + lead, text.strip(" "), cells, style


def svg(screen, title):
    lines = screen.text().count("\n") + 1
    wide, high = screen.columns * CELL + 24, lines * LINE + 24
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}" '
        f'width="{wide:.0f}" height="{high:.0f}" role="img" font-size="{SIZE}" '
        f'font-family="{html.escape(FONT)}">',
        f"<title>{html.escape(title)}</title>",
        f'<rect width="100%" height="100%" rx="8" fill="{PAPER}" stroke="#d0d7de"/>',
    ]
    for number, row in enumerate(screen.cells[:lines]):
        for column, text, cells, (colour, bold, dim) in runs(row):
            fill = colour or (DIM if dim else TEXT)
            weight = ' font-weight="700"' if bold else ""
            parts.append(
                f'<text x="{12 + column * CELL:.1f}" y="{12 + number * LINE + 14}" fill="{fill}"'
                f'{weight} textLength="{cells * CELL:.1f}" lengthAdjust="spacingAndGlyphs" '
                f'xml:space="preserve">{html.escape(text)}</text>')
    return "\n".join(parts + ["</svg>", ""])


def show(arguments):
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="", LC_ALL="C.UTF-8")
        os.execvp(arguments.command[0], arguments.command)
    size = struct.pack("HHHH", arguments.rows, arguments.columns, 0, 0)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, size)
    os.kill(process, signal.SIGWINCH)
    screen = Screen(arguments.columns, arguments.rows)
    keys = arguments.keys.split("\n") if arguments.keys else []
    still, end = time.monotonic(), time.monotonic() + 600
    pending = b""
    while time.monotonic() < end:
        if arguments.until and re.search(arguments.until, screen.text()):
            # The rest of the drawing, if it came in pieces.
            for _ in range(20):
                if not select.select([terminal], [], [], 0.05)[0]:
                    break
                screen.feed(os.read(terminal, 4096).decode("utf-8", "ignore"))
            break
        ready, _, _ = select.select([terminal], [], [], 0.1)
        if ready:
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                break
            if not piece:
                break
            pending += piece
            text = pending.decode("utf-8", "ignore")
            pending = b"" if text.encode() == pending else pending[len(text.encode()):]
            screen.feed(text)
            still = time.monotonic()
        elif keys and time.monotonic() - still > 1:
            os.write(terminal, keys.pop(0).replace("\\r", "\r").encode())
            still = time.monotonic()
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.kill(process, number)
            time.sleep(0.3)
        except ProcessLookupError:
            break
    os.close(terminal)
    os.waitpid(process, 0)
    return screen


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("title")
    parser.add_argument("--columns", type=int, default=96)
    parser.add_argument("--rows", type=int, default=40)
    parser.add_argument("--keys")
    parser.add_argument("--until")
    parser.add_argument("command", nargs="+")
    arguments = parser.parse_args()
    screen = show(arguments)
    if arguments.out == "-":
        print(screen.text())
    else:
        with open(arguments.out, "w", encoding="utf-8") as file:
            file.write(svg(screen, arguments.title))
        print(f"{arguments.out}: {screen.text().count(chr(10)) + 1} lines")


main()
