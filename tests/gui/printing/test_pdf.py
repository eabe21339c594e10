"""An article on paper, read back from the PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QApplication

from fakes.printed_pdf import PrintedPage, read_pages, squeezed
from fakes.reviews import anchored
from fakes.sample_article import sample_analysis, sample_document
from fakes.values import a_document, an_analysis
from provenance_reader.domain.analysis import NO_ENGINE, Analysis
from provenance_reader.domain.chain import Link
from provenance_reader.domain.document import Block, BlockKind, Document, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.progress import Cancelled
from provenance_reader.domain.quote import quote_of
from provenance_reader.domain.review import Change, Judged, NoteWritten, ParagraphSwitched, Verdict, new_entry
from provenance_reader.domain.reviewing import reviewed
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Statement
from provenance_reader.gui import translation
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.printing.note_words import note_words
from provenance_reader.gui.printing.pdf import save_pdf
from provenance_reader.gui.printing.sheet import Sheet


@pytest.fixture(params=translation.LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translators = translation.install(qapp, request.param)
    yield request.param
    translation.remove(qapp, translators)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    translators = translation.install(qapp, "en")
    yield
    translation.remove(qapp, translators)


def printed(index: AttributionIndex, folder: Path, **how: object) -> list[PrintedPage]:
    target = folder / "printed.pdf"
    pages = save_pdf(index, target, **how)  # type: ignore[arg-type]
    read = read_pages(target)
    assert len(read) == pages
    for page in read:
        assert_nothing_is_clipped(page)
    return read


def assert_nothing_is_clipped(page: PrintedPage) -> None:
    sheet = Sheet(page.width, page.height)
    for letter in page.letters:
        assert letter.left >= 20, letter
        assert letter.right <= sheet.right + 1, letter
        assert 20 <= letter.top <= letter.bottom <= page.height - 20, letter


def reviewed_index(document: Document, analysis: Analysis, *changes: Change) -> AttributionIndex:
    result = reviewed(document, analysis, tuple(map(new_entry, changes)))
    return AttributionIndex(document, result.analysis, result)


def all_notes(pages: list[PrintedPage]) -> str:
    return "".join(page.notes for page in pages)


def expected_notes(index: AttributionIndex) -> list[str]:
    notes = (note_words(index, statement) for statement in index.statements)
    return [squeezed(f"{one.number}{one.chain}{' · '.join(one.marks)}") for one in notes]


# The sample


@pytest.fixture
def sample() -> AttributionIndex:
    document = replace(
        sample_document(), outlet="Küstenkurier", authors=("Ada Brink",), published="2025-11-20"
    )
    return AttributionIndex(document, sample_analysis())


def test_the_words_of_the_article_can_be_copied(
    sample: AttributionIndex, language: str, tmp_path: Path
) -> None:
    first = printed(sample, tmp_path)[0]
    assert squeezed(sample.document.text) in first.text  # with no number among them
    assert squeezed("Ministerium weist Berichte über Ende der Fährlinie zurück") in first.text
    assert squeezed("Küstenkurier · Ada Brink · ") in first.text
    # As words, too: what finds and copies them sees gaps between them.
    copied = " ".join(first.whole.split())
    assert "Das Verkehrsministerium in Kiel hat Berichte" in copied
    assert "„An diesen Behauptungen ist nichts dran“, sagte" in copied


def test_every_statement_is_noted_once_and_in_order(
    sample: AttributionIndex, language: str, tmp_path: Path
) -> None:
    notes = all_notes(printed(sample, tmp_path)[:1])
    place = 0
    for note in expected_notes(sample):
        assert notes.count(note) == 1
        assert notes.index(note) >= place
        place = notes.index(note)


def test_a_note_says_who_denies_and_what_is_unsure(
    sample: AttributionIndex, language: str, tmp_path: Path
) -> None:
    notes = all_notes(printed(sample, tmp_path))
    said = {
        "de": "1.2← Berichte nicht genannt · ✗ bestritten von Verkehrsministerium in Kiel · ? unsicher",
        "en": "1.2← Berichte not named · ✗ denied by Verkehrsministerium in Kiel · ? unsure",
    }
    chain = "1.3← NDK ← Küstenkurier ← zwei namentlich nicht genannte Mitarbeiter (Reederei Lührs)"
    assert squeezed(said[language]) in notes
    assert squeezed(chain) in notes
    assert squeezed({"de": "← Jörn Lührs (räumt ein)", "en": "← Jörn Lührs (concedes)"}[language]) in notes


def test_every_page_says_which_it_is_of_what(sample: AttributionIndex, language: str, tmp_path: Path) -> None:
    pages = printed(sample, tmp_path)
    motto = {
        "de": "Provenance Reader sagt, wer was sagt – nie, was wahr ist.",
        "en": "Provenance Reader says who says what, never what is true.",
    }[language]
    count = {"de": "Seite {} von {}", "en": "Page {} of {}"}[language]
    for number, page in enumerate(pages, start=1):
        words = " ".join(page.whole.split())
        assert motto in words
        assert count.format(number, len(pages)) in words
        assert "faehrverbindung-de.txt" in words


def test_the_sources_and_the_signs_stand_behind_the_article(
    sample: AttributionIndex, language: str, tmp_path: Path
) -> None:
    last = squeezed(printed(sample, tmp_path)[-1].whole)
    for source in sample.sources_in_chains():
        assert squeezed(source.name) in last
    said = {"de": "sagt 2: 2.1, 2.3gibt weiter 1: 2.2", "en": "says 2: 2.1, 2.3passes on 1: 2.2"}
    assert squeezed(said[language]) in last
    assert {"de": "dasProgrammistunsicher", "en": "theprogramisunsure"}[language] in last
    assert sample.document.original.sha256 in last


def test_numbers_stand_over_the_words_with_which_statements_begin(
    sample: AttributionIndex, english: None, tmp_path: Path
) -> None:
    """They come behind the words, for who copies those."""
    text = printed(sample, tmp_path)[0].text
    numbers = text.partition(squeezed(sample.document.text))[2]
    assert numbers == "".join(sample.numbers[one.id] for one in sample.statements)


# Other paper, other faces


@pytest.mark.parametrize("size", ["Letter", "A5", "A3"])
def test_paper_of_any_size_is_filled(
    sample: AttributionIndex, english: None, tmp_path: Path, size: str
) -> None:
    paper = QPageSize(QPageSize.PageSizeId[size])
    pages = printed(sample, tmp_path, paper=paper)
    points = paper.sizePoints()
    assert (round(pages[0].width), round(pages[0].height)) == (points.width(), points.height())
    notes = all_notes(pages)
    assert all(note in notes for note in expected_notes(sample))


def test_the_face_that_the_reader_chose_is_that_of_the_article(
    sample: AttributionIndex, english: None, tmp_path: Path
) -> None:
    families = ("", "DejaVu Sans Mono")
    usual, other = (printed(sample, tmp_path, family=one)[0].letters_of_text for one in families)
    assert [one.sign for one in usual[:40]] == [one.sign for one in other[:40]]
    assert usual[30] != other[30]


# Any article


def test_an_article_without_statements_says_so(english: None, tmp_path: Path) -> None:
    index = AttributionIndex(a_document(), Analysis("de-1"))
    [page] = printed(index, tmp_path)
    assert "No statements were found in this article." in page.whole


def test_a_language_that_is_not_analysed_is_told(english: None, tmp_path: Path) -> None:
    index = AttributionIndex(a_document(language="fr"), Analysis(NO_ENGINE))
    [page] = printed(index, tmp_path)
    assert "Statements are not looked for in this language." in page.whole


def test_an_empty_article_has_a_page(english: None, tmp_path: Path) -> None:
    document = a_document("", title=None, blocks=())
    [page] = printed(AttributionIndex(document, Analysis("de-1")), tmp_path)
    assert "hafen.txt" in page.whole


def nested(depth: int) -> AttributionIndex:
    """Statements over the same words, each within the one before."""
    text = "Der Hafen bleibt offen, und die Fähre fährt weiter, heißt es, „wie immer“. " * 3
    sources = tuple(
        Source(f"s{at}", f"Quelle Größe {at}", SourceKind.PERSON, list(Anonymity)[at % 3])
        for at in range(depth)
    )
    statements = tuple(
        Statement(f"t{at}", Form.INDIRECT, (Span(at // 4, len(text) - at - 1),), (Link(f"s{at}"),) * 2)
        for at in range(depth)
    )
    return AttributionIndex(a_document(text), Analysis("de-1", sources, statements))


@pytest.mark.parametrize("depth", [3, 60])
def test_many_statements_beside_one_line_flow_down_and_on(depth: int, english: None, tmp_path: Path) -> None:
    index = nested(depth)
    pages = printed(index, tmp_path)
    notes = all_notes(pages)
    places = [notes.index(note) for note in expected_notes(index)]
    assert places == sorted(places)


def test_an_article_of_any_parts_is_printed_whole(english: None, tmp_path: Path) -> None:
    """Headings, lists, quotations, captions, and doubtful paragraphs; rare letters and long words."""
    parts = [f"Absatz {at} über „Größe“, 𝔄𝔅 und {'Donaudampfschifffahrt' * 6}." for at in range(80)]
    blocks, start = [], 0
    for at, part in enumerate(parts):
        kind = list(BlockKind)[at % len(BlockKind)]
        blocks.append(Block(Span(start, start + len(part)), kind, doubtful=at % 7 == 0))
        start += len(part) + 2
    document = a_document("\n\n".join(parts), blocks=tuple(blocks))
    pages = printed(AttributionIndex(document, Analysis("de-1")), tmp_path)
    text = "".join(page.text for page in pages)
    assert len(pages) > 5
    for at in range(80):
        assert text.count(f"Absatz{at}über„Größe“,") == 1


def test_notices_and_the_notes_of_the_reader_are_printed(english: None, tmp_path: Path) -> None:
    document = a_document(notices=(Notice(NoticeKind.WITHDRAWN),))
    analysis = an_analysis()
    anchor = anchored(document, analysis, "1")
    long_note = "Bei der Reederei nachfragen.\nGibt es „diesen“ Vertrag? " + "Wirklich wahr? " * 700
    index = reviewed_index(
        document,
        analysis,
        NoteWritten("Zweite Quelle suchen."),
        NoteWritten(long_note, anchor),
        Judged(anchor, Verdict.ACCEPTED),
    )
    pages = printed(index, tmp_path)
    notes = all_notes(pages)
    assert squeezed("Its publisher has withdrawn this article.") in notes
    assert squeezed("Note on the article Zweite Quelle suchen.") in notes
    assert (
        squeezed("1.1 ← Ada Brink ✓ accepted ✍ Bei der Reederei nachfragen. Gibt es „diesen“ Vertrag?")
        in notes
    )
    assert notes.count("Wirklichwahr?") == 700


def test_a_rejected_statement_stays_to_be_read_as_such(english: None, tmp_path: Path) -> None:
    document, analysis = a_document(), an_analysis()
    anchor = anchored(document, analysis, "1")
    index = reviewed_index(document, analysis, Judged(anchor, Verdict.REJECTED))
    [page] = printed(index, tmp_path)
    assert squeezed("1.1 ← Ada Brink ⊘ rejected") in page.notes


def test_a_paragraph_that_was_left_out_says_so(english: None, tmp_path: Path) -> None:
    document, analysis = a_document(), an_analysis()
    switched = ParagraphSwitched(quote_of(document.text, document.blocks[0].span), on=False)
    [page] = printed(reviewed_index(document, analysis, switched), tmp_path)
    assert "Left out by the reader" in page.whole
    assert "1.1" not in page.notes


def test_numbers_that_would_meet_are_a_range_of_whole_numbers(english: None, tmp_path: Path) -> None:
    analysis = an_analysis()
    more = tuple(replace(analysis.statements[0], id=f"more-{number}") for number in range(2))
    whole = replace(analysis, statements=(*analysis.statements, *more))
    [page] = printed(AttributionIndex(a_document(), whole), tmp_path)
    assert "1.1–1.3" in page.text


# What can go wrong


def test_a_file_that_cannot_be_written_is_a_problem(
    sample: AttributionIndex, english: None, tmp_path: Path
) -> None:
    with pytest.raises(ReaderProblem) as raised:
        save_pdf(sample, tmp_path)
    assert raised.value.kind is ProblemKind.CANNOT_WRITE


class Impatient:
    """Cancels at a step; counts those before."""

    def __init__(self, patience: int | None = None) -> None:
        self.steps = 0
        self._patience = patience

    def step(self, done: int, total: int) -> None:
        assert 0 <= done <= total
        if self.steps == self._patience:
            raise Cancelled
        self.steps += 1


@pytest.mark.parametrize("part", [0, 1, 2])
def test_cancelling_leaves_no_file(
    sample: AttributionIndex, english: None, tmp_path: Path, part: int
) -> None:
    """At the first step, in the middle, and before the last page."""
    patient = Impatient()
    save_pdf(sample, tmp_path / "a.pdf", progress=patient)
    (tmp_path / "a.pdf").unlink()
    with pytest.raises(Cancelled):
        save_pdf(sample, tmp_path / "a.pdf", progress=Impatient((patient.steps - 1) * part // 2))
    assert list(tmp_path.iterdir()) == []
