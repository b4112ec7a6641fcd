"""Runs MiniStack until standard input ends, which it does when the parent process dies."""

import os
import sys
import threading


def end_with_parent():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()

from ministack.app import main  # noqa: E402  (after the watch, which must not miss the end)

main()
