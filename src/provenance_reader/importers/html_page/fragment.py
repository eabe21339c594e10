"""Markup known to be nothing but an article, as feeds, e-books and agencies deliver it: all of it counts."""

from __future__ import annotations

from provenance_reader.domain.document import BlockKind, Location, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import DocumentBuilder
from provenance_reader.importers.html_page.candidates import candidates, words_of
from provenance_reader.importers.html_page.markup import HostileMarkup, clean_markup
from provenance_reader.importers.html_page.reading import MOST_ELEMENTS, with_addresses
from provenance_reader.importers.html_page.tree import parse_page

_TITLE_WITHIN = 3


def add_markup(
    builder: DocumentBuilder, html: str, *, name: str, title: str | None, base: str | None, place: str = ""
) -> tuple[Notice, ...]:
    """Add every block of `html` but a heading at its start that repeats the title.

    Relative links start at `base`; `place` stands before the element in each location; `name` is the file
    that problems concern. The notices say what is missing.
    """
    try:
        markup = clean_markup(html)
    except HostileMarkup as error:
        raise ReaderProblem(ProblemKind.TOO_LARGE, name, str(error)) from error
    tree = parse_page(markup.html)
    if tree is None:
        return ()
    if tree.size > MOST_ELEMENTS:
        raise ReaderProblem(ProblemKind.TOO_LARGE, name, f"{MOST_ELEMENTS} elements")
    title_words = words_of(title or "")
    for number, one in enumerate(candidates(tree.root)):
        if number < _TITLE_WITHIN and one.kind is BlockKind.HEADING and one.words == title_words:
            continue
        location = Location(element=f"{place} {tree.path_of(one.element)}".strip())
        builder.add(with_addresses(one.runs, base), kind=one.kind, location=location)
    return (Notice(NoticeKind.CUT_AT_LIMIT),) if tree.cut else ()
