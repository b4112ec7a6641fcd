"""Starts MiniStack as ./reachgig aws-local needs it; started with --while-stdin it ends with its parent."""

import calendar
import os
import signal
import sys
import threading

os.setsid()  # A session of its own: Ctrl-C in the terminal is for whoever reads the logs.

import ministack.core.iam_evaluator as evaluator  # noqa: E402
import ministack.services.lambda_svc as functions  # noqa: E402
import ministack.services.sts as sts  # noqa: E402
from ministack.app import main  # noqa: E402
from ministack.core.responses import get_account_id  # noqa: E402

extract = functions._extract_zip_preserving_mode


def extract_with_times(archive, folder):
    """Keeps files' time stamps, as AWS does: a start-up cache is refused where a jar has another."""
    extract(archive, folder)
    for entry in archive.infolist():
        stamp = calendar.timegm(entry.date_time + (0, 0, 0))
        os.utime(os.path.join(folder, entry.filename), (stamp, stamp))


def one_at_a_time(call):
    """Functions that start together look through the same sessions, and one that met a change failed."""
    lock = threading.Lock()

    def locked(*arguments):
        with lock:
            return call(*arguments)

    return locked


def write_decisions(file):
    """Writes a line for each call under a role: whether it was allowed, the role, the action, on what."""
    decide = evaluator.enforce
    out = open(file, "a", buffering=1, encoding="utf-8")

    def decide_and_write(access_key_id, iam_action, service, region, resource_arn="*", service_context=None):
        denied = decide(access_key_id, iam_action, service, region, resource_arn, service_context)
        caller = getattr(evaluator.resolve_principal(access_key_id, get_account_id()), "arn", "")
        if ":assumed-role/" in caller:
            out.write(f"{'deny' if denied else 'allow'} {caller.split('/')[1]} {iam_action} {resource_arn}\n")
        return denied

    evaluator.enforce = decide_and_write


def end_with_parent():
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


functions._extract_zip_preserving_mode = extract_with_times
sts.register_session = one_at_a_time(sts.register_session)
write_decisions(os.path.join(os.path.dirname(os.environ["STATE_DIR"]), "decisions.log"))
if "--while-stdin" in sys.argv:
    threading.Thread(target=end_with_parent, daemon=True).start()
sys.argv = sys.argv[:1]
try:
    main()
finally:
    os.killpg(os.getpgid(0), signal.SIGKILL)  # Its functions' processes, too.
