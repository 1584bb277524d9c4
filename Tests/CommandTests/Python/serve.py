"""Serves a folder on loopback while a program runs, which finds its address in the variable.

Usage: serve.py FOLDER VARIABLE PROGRAM [ARGUMENT...]
"""

import functools
import http.server
import os
import subprocess
import sys
import threading


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


folder, variable, *command = sys.argv[1:]
handler = functools.partial(Handler, directory=folder)
with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    status = subprocess.run(command, env={**os.environ, variable: address}).returncode
    server.shutdown()
sys.exit(status)
