"""Where a file was downloaded from, as the operating system noted it."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from provenance_reader.importers.document_builder import web_address

_LINUX = ("user.xdg.referrer.url", "user.xdg.origin.url")
_MACOS = "com.apple.metadata:kMDItemWhereFroms"
_WINDOWS_STREAM = ":Zone.Identifier"
_WINDOWS_FIELD = re.compile(r"^(ReferrerUrl|HostUrl)=(\S+)", re.MULTILINE)
_LONGEST = 65_536


def where_from(path: Path) -> str | None:
    """The address of the page that led to the file, else of the file; None where nothing is noted."""
    try:
        noted = _noted(path)
    except (OSError, ValueError):
        return None
    return next(filter(None, map(web_address, noted)), None)


def _noted(path: Path) -> list[str]:
    """Browsers note them on Linux and Windows; macOS does itself, the page last."""
    if sys.platform == "win32":
        with Path(f"{path}{_WINDOWS_STREAM}").open(encoding="utf-8", errors="replace") as stream:
            fields = dict(_WINDOWS_FIELD.findall(stream.read(_LONGEST)))
        return [fields[name] for name in ("ReferrerUrl", "HostUrl") if name in fields]
    if sys.platform == "darwin":
        import plistlib

        value = plistlib.loads(_mac_attribute(path))
        return [one for one in reversed(value) if isinstance(one, str)] if isinstance(value, list) else []
    names = os.listxattr(path)
    return [os.getxattr(path, name).decode("utf-8", errors="replace") for name in _LINUX if name in names]


def _mac_attribute(path: Path) -> bytes:
    """Python offers no way to it on macOS."""
    import ctypes

    buffer = ctypes.create_string_buffer(_LONGEST)
    length = ctypes.CDLL(None, use_errno=True).getxattr(
        os.fsencode(path), _MACOS.encode(), buffer, len(buffer), 0, 0
    )
    if length < 0:
        raise OSError(ctypes.get_errno())
    return buffer.raw[:length]
