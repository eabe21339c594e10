"""Takes from this process what reading a file does not need: the network, other programs, writing, memory.

It cannot be undone. Where the operating system offers less, less is taken; what Python itself does is
denied everywhere.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

MOST_MEMORY = 1_500_000_000  # bytes of address space
_CLONE_NEWUSER, _CLONE_NEWNET = 0x1000_0000, 0x4000_0000
# Audit events of Python, see https://docs.python.org/3/library/audit_events.html
_PROGRAMS = {
    *("subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn"),
    "os.startfile",
}
_CHANGES = {
    *("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod"),
    *("os.chown", "os.utime"),
}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_COMPILED = "__pycache__"  # Python may keep what it compiled of our own modules


def confine() -> None:
    _limit_memory()
    _leave_network()
    sys.addaudithook(_deny)


def limit_time(seconds: int) -> None:
    """End this process in `seconds`, even when nobody is left to do it; 0 takes the limit away."""
    alarm: Callable[[int], int] | None = getattr(signal, "alarm", None)
    if alarm is not None:
        alarm(seconds)


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    for limit, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_CORE, 0)):
        try:
            resource.setrlimit(limit, (most, most))
        except (OSError, ValueError):  # a lower limit is set already, or the system knows none
            continue


def _leave_network() -> None:
    """On Linux, into a network of its own without any interface, so that no library can reach another."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    # Who is not root may do this as the root of a user namespace; some systems forbid that too.
    flags = _CLONE_NEWNET | (_CLONE_NEWUSER if os.geteuid() else 0)
    ctypes.CDLL(None).unshare(flags)


def _deny(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        path, _, flags = arguments
        if isinstance(flags, int) and flags & _WRITING and _COMPILED not in str(path):
            raise PermissionError(f"an importer writes nothing: {path}")
    elif event.startswith("socket.") or event in _PROGRAMS:
        raise PermissionError(f"an importer reads a file and nothing else: {event}")
    elif event in _CHANGES and not any(_COMPILED in str(one) for one in arguments):
        raise PermissionError(f"an importer changes nothing: {event}")
