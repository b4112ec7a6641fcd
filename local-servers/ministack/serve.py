"""Runs MiniStack until standard input ends, which it does when the parent process dies.

Its time is that of the clock in the file that is named: eight bytes of milliseconds that tests set, and that are zero
until then, when time is the machine's.
"""

import datetime
import mmap
import os
import struct
import sys
import threading
import time


def end_with_parent():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()

with open(sys.argv[1], "rb") as file:
    clock = mmap.mmap(file.fileno(), 8, access=mmap.ACCESS_READ)
machine_time = time.time


def now():
    """A receive waits as long as it is told to, whatever the clock says; all else goes by the clock."""
    millis = struct.unpack("=q", clock)[0]
    waits = sys._getframe(1).f_code.co_name == "_act_receive_message"
    return machine_time() if waits or millis == 0 else millis / 1000


class Now(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(now(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)


time.time = now
datetime.datetime = Now

from ministack.app import main  # noqa: E402  (after the watch, which must not miss the end, and the clock)

sys.argv = sys.argv[:1]
main()
