"""Two detectors as one: the rules, and the network where it finds more or the rules are weak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.attributions import AttributedLink, Attribution, AttributionDetector
from provenance_reader.analysis.denials import ANSWERING
from provenance_reader.domain.progress import Progress, Stretch
from provenance_reader.domain.span import covering

# Chosen on 69 annotated articles, where each may lie 0.1 higher or lower and change little.
_WEAK_RULE = 0.65  # below this confidence of a rule the network's links are taken
_HEARD = 0.5  # confidence of the network from which it is heard beside a rule,
_HEARD_ALONE = 0.7  # where no rule finds the statement,
_HEARD_AGAINST = 0.9  # and against the source that a rule names

# Shares of statements that were right with their origin on the same articles: the two, found in different
# ways, know more of each other than each of itself.
_AGREED, _AGREED_SURELY = 0.9, 0.97  # both name the same source
_WENT_ON, _WENT_ON_SURELY = 0.75, 0.88  # the rule goes on with the source before, the network hears one, too
_DIFFERED, _OVERRULED = 0.5, 0.6  # they name different sources
_UNHEARD = 0.75  # how much of its own confidence is left of what only one of the two finds
_SURE = 0.75  # confidence of the network from which on "surely" holds
_STRETCH = 500  # characters
_RULES_SHARE = 15  # percent of the time
_SAME = 0.5  # F1 of the characters of two contents that are one statement


class CombinedDetector:
    """Hears `rules` first and `network` beside them."""

    def __init__(self, rules: AttributionDetector, network: AttributionDetector) -> None:
        self._rules = rules
        self._network = network

    def detect(self, article: ArticleText, progress: Progress) -> list[Attribution]:
        """The attributions of `article`, ordered by where their content begins, longer ones first.

        Raises Cancelled when `progress` does.
        """
        by_rules = self._rules.detect(article, Stretch(progress, 0, _RULES_SHARE, 100))
        by_network = self._network.detect(article, Stretch(progress, _RULES_SHARE, 100, 100))
        network, framed = _Shelf([a for a in by_network if a.confidence >= _HEARD]), _Shelf(by_rules)
        found = [_together(rule, _partner(rule, framed, network)) for rule in by_rules]
        rules = _Shelf(found)
        found += [
            replace(a, confidence=_left(a))
            for a in network.attributions
            if a.confidence >= _HEARD_ALONE and rules.same(a) is None and not rules.hold(a)
        ]
        return sorted(found, key=lambda a: (covering(a.content).start, -covering(a.content).end))


class _Shelf:
    """Attributions by the stretches of text that they touch: each is compared only with those near it."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self.attributions = attributions
        self._near: defaultdict[int, list[Attribution]] = defaultdict(list)
        for attribution in attributions:
            for stretch in _stretches(attribution):
                self._near[stretch].append(attribution)

    def same(self, one: Attribution) -> Attribution | None:
        """The attribution whose content is most like this one's, if it is the same statement."""
        others = [other for stretch in _stretches(one) for other in self._near[stretch]]
        best = max(others, key=lambda other: _overlap(one, other), default=None)
        return best if best is not None and _overlap(one, best) >= _SAME else None

    def hold(self, one: Attribution) -> bool:
        """Whether it is only a part of what the same source is heard to say."""
        content = covering(one.content)
        return any(
            covering(other.content).contains(content) and _name_the_same(one, other)
            for other in self._near[content.start // _STRETCH]
        )


def _partner(rule: Attribution, rules: _Shelf, network: _Shelf) -> Attribution | None:
    """What the network says of the rule's statement, and not rather of one around it."""
    other = network.same(rule)
    closest = rules.same(other) if other is not None else None
    if other is None or closest is None or _overlap(closest, other) > _overlap(rule, other):
        return None
    return other


def _together(rule: Attribution, network: Attribution | None) -> Attribution:
    """The rule's attribution with what the network makes of it, where it finds the statement, too."""
    if network is None:
        return replace(rule, confidence=_left(rule))
    informed = replace(
        rule,
        links=tuple(_informed(link, network.links) for link in rule.links),
        answered=network.answered,
    )
    corrected = replace(informed, links=_answering_alike(network.links, rule), evidence=network.evidence)
    weak, sure = rule.confidence < _WEAK_RULE, network.confidence >= _SURE
    if not rule.links:
        chosen = corrected if weak else informed
        return replace(chosen, confidence=_WENT_ON_SURELY if sure else _WENT_ON)
    if _name_the_same(rule, network):
        chosen = corrected if weak else informed
        return replace(chosen, confidence=_AGREED_SURELY if sure and not weak else _AGREED)
    if weak or network.confidence >= _HEARD_AGAINST:
        return replace(corrected, confidence=_OVERRULED)
    return replace(informed, confidence=_DIFFERED)


def _answering_alike(links: tuple[AttributedLink, ...], rule: Attribution) -> tuple[AttributedLink, ...]:
    """The links, the origin answering a claim where the rule heard a word for that."""
    if not rule.links or not links or rule.links[-1].stance not in ANSWERING:
        return links
    return (*links[:-1], replace(links[-1], stance=rule.links[-1].stance))


def _name_the_same(one: Attribution, other: Attribution) -> bool:
    """Whether the origins are the same words."""
    mentions = [each.links[-1].mention if each.links else None for each in (one, other)]
    return mentions[0] is not None and mentions[1] is not None and mentions[0].overlaps(mentions[1])


def _left(attribution: Attribution) -> float:
    return round(_UNHEARD * attribution.confidence, 2)


def _informed(link: AttributedLink, learnt: Sequence[AttributedLink]) -> AttributedLink:
    """The rule's link with what the network says of its source."""
    for other in learnt:
        if link.mention and other.mention and link.mention.overlaps(other.mention):
            return replace(link, anonymity=other.anonymity, kind=other.kind, name=other.name)
    return link


def _stretches(attribution: Attribution) -> range:
    content = covering(attribution.content)
    return range(content.start // _STRETCH, content.end // _STRETCH + 1)


def _overlap(one: Attribution, other: Attribution) -> float:
    """F1 of the characters of two contents."""
    total = sum(span.length for a in (one, other) for span in a.content)
    common = sum(
        max(0, min(left.end, right.end) - max(left.start, right.start))
        for left in one.content
        for right in other.content
    )
    return 2 * common / total if total else 0.0
