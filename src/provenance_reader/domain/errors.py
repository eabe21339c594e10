"""What can go wrong with what the user gives us, without a sentence in any language."""

from __future__ import annotations

from enum import StrEnum


class ProblemKind(StrEnum):
    NOT_FOUND = "not-found"
    FOLDER = "folder"
    NOT_A_FILE = "not-a-file"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    NOT_TEXT = "not-text"
    UNDECODABLE = "undecodable"
    WRONG_ENCODING = "wrong-encoding"
    UNSUPPORTED_FORMAT = "unsupported-format"
    BROKEN = "broken"
    NO_ARTICLE = "no-article"
    NO_TEXT_LAYER = "no-text-layer"
    ENCRYPTED = "encrypted"
    TOO_SLOW = "too-slow"
    TOO_COMPLEX = "too-complex"
    OWN_ENTITIES = "own-entities"
    CRASHED = "crashed"
    LIBRARY_NEWER = "library-newer"
    LIBRARY_BROKEN = "library-broken"
    CANNOT_WRITE = "cannot-write"


class ReaderProblem(Exception):
    """A problem the user can understand and act on.

    `subject` is the file or folder it concerns; `detail` what the format or limit was, if that helps.
    The sentence is made where it is shown.
    """

    def __init__(self, kind: ProblemKind, subject: str, detail: str = "") -> None:
        super().__init__(f"{kind}: {subject}" + (f" ({detail})" if detail else ""))
        self.kind = kind
        self.subject = subject
        self.detail = detail
