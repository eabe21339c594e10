"""How much of ten annotated articles the engine gets right: floors that no change may fall through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accuracy.annotated_articles import AnnotatedArticle, GoldLink, annotated_articles
from accuracy.scoring import Score, score
from analysis.reading import analysis_of
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link
from provenance_reader.domain.source import Source, SourceKind
from provenance_reader.domain.statement import Form, Statement

ARTICLES = annotated_articles()


def test_statements_and_chains_stay_above_their_floors() -> None:
    total = sum((score(one, analysis_of(one.text)) for one in ARTICLES), Score())
    assert total.annotated == 110
    # When the rules met these articles for the first time: 84.7, 80.6 and 76.5. Now: 89.2, 86.3 and 83.3.
    assert total.statement_f1 >= 88
    assert total.origin_f1 >= 85
    assert total.named_chain_f1 >= 82


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_the_annotation_itself_is_right_in_everything(article: AnnotatedArticle) -> None:
    number = len(article.statements)
    assert score(article, _as_annotated(article)) == Score(number, number, number, number, number)


def test_what_is_wrong_costs() -> None:
    article = ARTICLES[0]
    right = _as_annotated(article)
    number = len(article.statements)
    assert score(article, Analysis("none")) == Score(annotated=number)
    assert score(article, replace(right, statements=right.statements[1:])).paired == number - 1
    longer = replace(right.statements[0], chain=right.statements[1].chain + right.statements[0].chain)
    lengthened = score(article, replace(right, statements=(longer, *right.statements[1:])))
    assert (lengthened.origins, lengthened.chains) == (number, number - 1)
    nameless = tuple(replace(source, name="?") for source in right.sources)
    assert score(article, replace(right, sources=nameless)).chains < number


def test_a_refusal_to_speak_neither_helps_nor_harms() -> None:
    right = _as_annotated(ARTICLES[0])
    silent = tuple(replace(one, form=Form.NON_STATEMENT) for one in right.statements)
    assert score(ARTICLES[0], replace(right, statements=silent)).found == 0


def _as_annotated(article: AnnotatedArticle) -> Analysis:
    links = list(dict.fromkeys(link for one in article.statements for link in one.chain))
    return Analysis(
        engine="by-hand",
        sources=tuple(
            Source(_id(link), link.name, SourceKind.UNKNOWN, link.anonymity, mentions=link.places)
            for link in links
        ),
        statements=tuple(
            Statement(
                str(number),
                Form.REPORTED,
                one.content,
                tuple(Link(_id(link), link.places[-1]) for link in one.chain),
            )
            for number, one in enumerate(article.statements, 1)
        ),
    )


def _id(link: GoldLink) -> str:
    return f"{link.name} {link.places[-1].start}"
