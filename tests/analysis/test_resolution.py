"""Links to sources, where a detector knows more of them than the words."""

from __future__ import annotations

from analysis.reading import LEXICONS
from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.attributions import AttributedLink, Attribution
from provenance_reader.analysis.lexicon import load_lexicon
from provenance_reader.analysis.resolution import Resolver
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form

TEXT = "Karin Holt pflanzt seit Jahren Bäume. Die Botanikerin sagte, sie blühten bald."


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_a_source_is_the_one_that_a_detector_sees_named_elsewhere() -> None:
    link = AttributedLink(
        place("Die Botanikerin"), (place("sagte"),), Stance.REPORT, name=place("Karin Holt")
    )
    attribution = Attribution((place("sie blühten bald"),), (link,), Form.INDIRECT)
    resolver = Resolver(load_lexicon(LEXICONS / "de"))
    (found,) = resolver.resolve(ArticleText(TEXT, (), (), ()), [attribution])
    assert found.chain[-1].entity.best.name == ("Karin", "Holt")


def test_an_adverb_is_nobody_whoever_takes_it_for_a_source() -> None:
    words = "Offiziell"
    text = f"{words} heißt es, die Pläne lägen vor."
    link = AttributedLink(Span(0, len(words)), (), Stance.REPORT)
    attribution = Attribution((Span(text.index("die"), len(text) - 1),), (link,), Form.INDIRECT)
    resolver = Resolver(load_lexicon(LEXICONS / "de"))
    (found,) = resolver.resolve(ArticleText(text, (), (), ()), [attribution])
    assert (found.chain[-1].entity.kind, found.chain[-1].entity.anonymity) == (
        SourceKind.UNKNOWN,
        Anonymity.UNNAMED,
    )


def test_what_a_detector_says_of_an_unknown_noun_is_its_kind() -> None:
    text = "Das Wullwerk sagte, die Pläne lägen vor."
    link = AttributedLink(Span(0, 12), (), Stance.REPORT, kind=SourceKind.DOCUMENT)
    attribution = Attribution((Span(text.index("die"), len(text) - 1),), (link,), Form.INDIRECT)
    resolver = Resolver(load_lexicon(LEXICONS / "de"))
    (found,) = resolver.resolve(ArticleText(text, (), (), ()), [attribution])
    assert found.chain[-1].entity.kind is SourceKind.DOCUMENT


def test_a_nested_statement_goes_through_a_source_of_the_outer_one_only_once() -> None:
    text = "Karin Holt meldete unter Berufung auf Udo Kern, Jan Tamm habe gesagt, die Pläne lägen vor."

    def said(content: str, *sources: str) -> Attribution:
        spans = [Span(text.index(one), text.index(one) + len(one)) for one in (content, *sources)]
        links = tuple(AttributedLink(span, (), Stance.REPORT) for span in spans[1:])
        return Attribution((spans[0],), links, Form.INDIRECT)

    attributions = [
        said("Jan Tamm habe gesagt, die Pläne lägen vor", "Karin Holt", "Udo Kern"),
        said("die Pläne lägen vor", "Karin Holt", "Jan Tamm"),
    ]
    article = ArticleText(text, (Span(0, len(text)),), (), ())
    _, inner = Resolver(load_lexicon(LEXICONS / "de")).resolve(article, attributions)
    assert inner.outer == 0
    assert [" ".join(link.entity.best.name) for link in inner.chain] == ["Karin Holt", "Udo Kern", "Jan Tamm"]
