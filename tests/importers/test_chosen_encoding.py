"""A file read in an encoding that somebody has chosen, through the registry."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from fakes.original_articles import HARBOUR, Article
from fakes.original_files import SINGLE
from provenance_reader.domain.document import Document, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.import_choices import ImportChoices
from provenance_reader.importers.registry import open_file


def in_encoding(path: Path, encoding: str) -> Document:
    return open_file(path, ImportChoices(encoding=encoding)).first()


@pytest.mark.parametrize("encoding", ["mac-roman", "utf-16-le", "cp1250"])
@pytest.mark.parametrize(("name", "write"), SINGLE.items(), ids=SINGLE)
def test_the_choice_goes_before_what_the_file_says(
    tmp_path: Path, name: str, write: Callable[[Article], bytes], encoding: str
) -> None:
    """Of a file that is no single text, it changes nothing."""
    data = write(HARBOUR)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    one_text = text is not None and not name.endswith((".eml", ".mhtml", ".rtf", ".webarchive"))
    path = tmp_path / name
    path.write_bytes(text.encode(encoding) if one_text and text is not None else data)
    document = in_encoding(path, encoding)
    assert document.text == HARBOUR.text
    assert document.notices == ((Notice(NoticeKind.ENCODING_CHOSEN, encoding),) if one_text else ())


def test_a_choice_that_does_not_fit_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(HARBOUR.text.encode("cp1252"))
    with pytest.raises(ReaderProblem) as caught:
        in_encoding(path, "utf-8")
    problem = caught.value
    assert (problem.kind, problem.subject, problem.detail) == (ProblemKind.WRONG_ENCODING, str(path), "utf-8")


def test_the_original_is_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(HARBOUR.text.encode("mac-roman"))
    assert in_encoding(path, "mac-roman").original == open_file(path).first().original
