"""Runs MiniStack until standard input ends, which it does when the parent process dies.

Its time is what tests tell it by PUT /_clock/MILLIS, and the machine's until then or after a zero.
"""

import datetime
import os
import sys
import threading
import time


def end_with_parent():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()

machine_time = time.time
millis = 0


def now():
    """A receive waits as long as it is told to, whatever the clock says; all else goes by the clock."""
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

from ministack import app  # noqa: E402  (after the watch, which must not miss the end, and the clock)

emulator = app.app


async def clocked(scope, receive, send):
    global millis
    if scope["type"] == "http" and scope["path"].startswith("/_clock/"):
        millis = int(scope["path"].removeprefix("/_clock/"))
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})
    else:
        await emulator(scope, receive, send)


app.app = clocked
app.main()
