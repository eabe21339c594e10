"""Why a source is not named, in the article's words: "weil er nicht befugt war, öffentlich zu sprechen"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance_reader.analysis.article_text import ArticleText, Sentence
from provenance_reader.analysis.entities import Entity
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span

_NAME = r"(?:seinen|ihren|sein|ihr)\s+(?:Vor)?Namen?"
_TO_MEDIA = r"(?:öffentlich|mit\s+(?:der\s+Presse|(?:den\s+)?Medien|Journalisten|Reportern))"
_MAY_NOT = (
    r"nicht\s+(?:(?:befugt|autorisiert|ermächtigt|berechtigt)\b"
    rf"|{_TO_MEDIA}\s+(?:\w+\s+)?(?:sprechen|reden)\b)"
)
# Words by which an article says that it withholds a name.
_WITHHELD = re.compile(
    rf"\b(?:anonym\w*|ungenannt|unerkannt|Decknamen|namentlich|nicht\s+(?:mit\s+Namen\s+)?(?:genannt|zitiert)"
    rf"|{_NAME}\b(?=.*\bnicht\b)|nur\s+{_NAME}|{_MAY_NOT})",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:weil|da|denn|um)\b", re.IGNORECASE)
_CAUSE = (
    r"(?:aus\s+(?:Angst|Furcht|Sorge|Rücksicht|Scham|(?:[\w-]+\s+)?Gründen)|wegen|aufgrund|angesichts|mit\s+Rücksicht"
    r"|zum\s+Schutz|zu\s+(?:seinem|ihrem)\s+Schutz)\b"
)
_CAUSE_ALONE = re.compile(_CAUSE, re.IGNORECASE)
# Of one clause with the words that withhold the name; the reason is what the group holds.
_INSIDE = (
    re.compile(
        r"^(?:der|die|das)\s+(.+?)\s+(?:und|aber)\s+(?:deshalb|daher|darum|deswegen)\b", re.IGNORECASE
    ),
    re.compile(
        rf"\b({_CAUSE}.*?)\s+(?:nur|nicht|anonym\w*|ungenannt|unerkannt|namentlich|{_NAME}|(?:möchte|mochte|wollte)[nt]?"
        r"|wollen|will|wolle|bleib\w+)\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b({_MAY_NOT}.*)", re.IGNORECASE),
)
_INFINITIVE = re.compile(r"\b(?:zu\s+\w+n|\w+zu\w+en)\W*$")
_RELATIVES = frozenset({"der", "die", "das", "den", "dem", "denen", "deren", "dessen"})
_END_MARKS = ".!? "


def find_reasons(article: ArticleText, entities: Sequence[Entity]) -> dict[int, Span]:
    """The first reason for each of `entities` without a name, by its number, where it is clear whose."""
    mentions = sorted(
        (span, number)
        for number, entity in enumerate(entities)
        if entity.anonymity is not Anonymity.NAMED
        for span in entity.mentions
    )
    found: dict[int, Span] = {}
    for sentence in article.sentences if mentions else ():
        if sentence.depth or not _WITHHELD.search(article.text, *sentence.span):
            continue
        for number in range(len(sentence.segments)):
            reason = _reason(article.text, sentence, number)
            owner = reason and _owner(article, sentence, number, mentions)
            if reason is not None and owner is not None:
                found.setdefault(owner, reason)
    return found


def _reason(text: str, sentence: Sentence, number: int) -> Span | None:
    """The reason that segment `number` gives or that stands behind it, if it withholds a name."""
    span = _segment(sentence, number)
    if sentence.segments[number].is_quotation or not _WITHHELD.search(text, *span):
        return None
    if _CLAUSE.match(text, span.start):
        belongs = number > 0 and _WITHHELD.search(text, *_segment(sentence, number - 1))
        return None if belongs else _whole(text, sentence, number)
    for pattern in _INSIDE:
        inside = pattern.search(span.of(text))
        if inside:
            end = span.start + inside.end(1)
            return _with_infinitive(text, sentence, number, Span(span.start + inside.start(1), end))
    if number + 1 < len(sentence.segments):
        following = _segment(sentence, number + 1)
        clause = _CLAUSE.match(text, following.start)
        purpose = clause and clause.group().lower() == "um"
        if _CAUSE_ALONE.match(text, following.start) or (
            clause and (not purpose or _INFINITIVE.search(following.of(text)))
        ):
            return _whole(text, sentence, number + 1)
    return None


def _whole(text: str, sentence: Sentence, number: int) -> Span:
    return _with_infinitive(text, sentence, number, _segment(sentence, number))


def _with_infinitive(text: str, sentence: Sentence, number: int, reason: Span) -> Span:
    """The reason without its final mark, with what goes on behind a comma: "…, öffentlich zu sprechen"."""
    if reason.end >= _segment(sentence, number).end and number + 1 < len(sentence.segments):
        following = _segment(sentence, number + 1)
        if _INFINITIVE.search(following.of(text)):
            reason = Span(reason.start, following.end)
    return Span(reason.start, reason.start + len(reason.of(text).rstrip(_END_MARKS)))


def _owner(
    article: ArticleText, sentence: Sentence, number: int, mentions: Sequence[tuple[Span, int]]
) -> int | None:
    """Of whom segment `number` tells: a relative clause of whom stands right before it.

    Another clause tells of somebody in its sentence, a main clause also of who was mentioned last.
    """
    segment = _segment(sentence, number)
    relative = number > 0 and sentence.tokens[sentence.segments[number].start].lower in _RELATIVES
    if relative:
        begin, end = _segment(sentence, number - 1).start, segment.start
    else:
        begin, end = sentence.span.start, segment.end
    if number == 0:
        begin = article.paragraphs[sentence.paragraph].start
    near = [one for span, one in mentions if begin <= span.start and span.end <= end]
    return near[-1] if near else None


def _segment(sentence: Sentence, number: int) -> Span:
    segment = sentence.segments[number]
    return sentence.span_of(segment.start, segment.end)
