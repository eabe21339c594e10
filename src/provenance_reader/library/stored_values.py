"""Domain values as the JSON that the database's columns hold."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


class DamagedValue(ValueError):
    """What a column holds is not what the program wrote there."""


def encoded(value: object) -> str:
    import msgspec  # late: no window waits for it

    return msgspec.json.encode(value).decode()


def decoded(text: str, kind: type[T]) -> T:
    """The value of type `kind` that `encoded` wrote; raises DamagedValue for anything else."""
    import msgspec

    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.DecodeError as error:
        raise DamagedValue(str(error)) from error
