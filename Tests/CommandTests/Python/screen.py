"""Runs a program on a pseudo-terminal, does what a person would, and shows what the screen got.

    screen.py COLUMNS STEPS PROGRAM ARGUMENT...

STEPS is a JSON list: ["wait", TEXT] until the screen has shown TEXT after the last one waited for,
["type", TEXT], ["write", FILE, TEXT]. Standard output gets every byte of the screen, and the exit
status is the program's; 200 where a text never came.
"""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import shutil
import sys
import tempfile
import termios
import time

columns, steps, command = int(sys.argv[1]), json.loads(sys.argv[2]), sys.argv[3:]
process, screen = pty.fork()
if process == 0:
    size = struct.pack("HHHH", 24, columns, 0, 0)
    fcntl.ioctl(2, termios.TIOCSWINSZ, size)
    # As from a shell: who runs the tests may hold or ignore interruptions, and children inherit that.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.execv(command[0], command)

# A guard against a program that hangs; nothing waits for it.
deadline = time.monotonic() + 60
seen, looked = b"", 0


def more():
    """Reads what has come; False when the program has gone."""
    global seen
    if not select.select([screen], [], [], max(0, deadline - time.monotonic()))[0]:
        finish(200)
    try:
        piece = os.read(screen, 65536)
    except OSError:  # Linux tells the end of a pseudo-terminal by EIO.
        return False
    seen += piece
    return piece != b""


def finish(status):
    sys.stdout.buffer.write(seen)
    if status == 200:
        os.kill(process, 9)
    sys.exit(status)


for deed, *words in steps:
    if deed == "type":
        os.write(screen, words[0].encode())
    elif deed == "write":
        # As editors do it: nobody reads half a file.
        with tempfile.NamedTemporaryFile("w", delete=False) as file:
            file.write(words[1])
        shutil.move(file.name, words[0])
    else:
        text = words[0].encode()
        while (place := seen.find(text, looked)) < 0:
            if not more():
                finish(200)
        looked = place + len(text)
while more():
    pass
status = os.waitpid(process, 0)[1]
finish(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))
