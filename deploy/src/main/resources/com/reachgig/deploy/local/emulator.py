"""Starts MiniStack as ./reachgig aws-local needs it; started with --while-stdin it ends with its parent."""

import calendar
import os
import signal
import sys
import threading

os.setsid()  # A session of its own: Ctrl-C in the terminal is for whoever reads the logs.

import ministack.services.lambda_svc as functions  # noqa: E402
from ministack.app import main  # noqa: E402

extract = functions._extract_zip_preserving_mode


def extract_with_times(archive, folder):
    """Keeps files' time stamps, as AWS does: a start-up cache is refused where a jar has another."""
    extract(archive, folder)
    for entry in archive.infolist():
        stamp = calendar.timegm(entry.date_time + (0, 0, 0))
        os.utime(os.path.join(folder, entry.filename), (stamp, stamp))


def end_with_parent():
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


functions._extract_zip_preserving_mode = extract_with_times
if "--while-stdin" in sys.argv:
    threading.Thread(target=end_with_parent, daemon=True).start()
sys.argv = sys.argv[:1]
try:
    main()
finally:
    os.killpg(os.getpgid(0), signal.SIGKILL)  # Its functions' processes, too.
