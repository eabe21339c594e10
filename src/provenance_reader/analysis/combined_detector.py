"""Two detectors as one: the rules, and the network where it finds more or the rules are weak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.attributions import (
    AttributedLink,
    Attribution,
    AttributionDetector,
    ReadingDetector,
)
from provenance_reader.analysis.denials import ANSWERING
from provenance_reader.domain.progress import Progress, Stretch
from provenance_reader.domain.source import SourceKind
from provenance_reader.domain.span import covering

# Chosen on annotated articles that the network had not seen, where each may lie 0.1 higher or lower and
# change little.
_SURE_RULE = 0.9  # from this confidence on a rule is believed though the network has no inkling of it
_WEAK_RULE = 0.65  # below this confidence of a rule the network's links are taken
_HEARD = 0.4  # confidence of the network from which it is heard beside a rule,
_BELIEVED = 0.7  # and where no rule finds the statement, or one names another source

# Shares of statements that were right with their origin on 107 annotated articles: the two, found in
# different ways, know more of each other than each of itself.
_AGREED, _AGREED_SURELY = 0.86, 0.98  # both name the same source
_WENT_ON, _WENT_ON_SURELY = 0.75, 0.85  # the rule goes on with the source before, the network hears one, too
_DIFFERED, _OVERRULED = 0.4, 0.8  # they name different sources; the network is believed
# How much of its own confidence is left of what only one of the two finds.
_RULE_ALONE, _NETWORK_ALONE = 0.5, 0.9
_SURE = 0.75  # confidence of the network from which on "surely" holds
_STRETCH = 500  # characters
_RULES_SHARE = 40  # percent of the time, after which the network has read about as much
_SAME = 0.5  # F1 of the characters of two contents that are one statement


class CombinedDetector:
    """Hears `rules` while `network` reads, and it beside them.

    `network` tells every statement it has an inkling of, however unlikely. Of what the rules alone find and
    it has none of, one in four is a statement: the rest is the author's own, and left out.
    """

    def __init__(self, rules: AttributionDetector, network: ReadingDetector) -> None:
        self._rules = rules
        self._network = network

    def detect(self, article: ArticleText, progress: Progress) -> list[Attribution]:
        """The attributions of `article`, ordered by where their content begins, longer ones first.

        Raises Cancelled when `progress` does.
        """
        with self._network.ahead(article) as attributions:
            by_rules = self._rules.detect(article, Stretch(progress, 0, _RULES_SHARE, 100))
            by_network = attributions(Stretch(progress, _RULES_SHARE, 100, 100))
        network, inklings = _Shelf([a for a in by_network if a.confidence >= _HEARD]), _Shelf(by_network)
        by_rules = [a for a in by_rules if a.confidence >= _SURE_RULE or inklings.same(a) is not None]
        framed = _Shelf(by_rules)
        found = [_together(rule, _partner(rule, framed, network)) for rule in by_rules]
        rules = _Shelf(found)
        found += [
            replace(a, confidence=round(_NETWORK_ALONE * a.confidence, 2))
            for a in network.attributions
            if a.confidence >= _BELIEVED and rules.same(a) is None and not rules.hold(a)
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
        return replace(rule, confidence=round(_RULE_ALONE * rule.confidence, 2))
    informed = replace(
        rule,
        links=tuple(_informed(link, network.links) for link in rule.links),
        answer=network.answer,
        answered=network.answered,
        answer_chance=network.answer_chance,
    )
    corrected = replace(informed, links=_answering_alike(network.links, rule), evidence=network.evidence)
    weak, sure = rule.confidence < _WEAK_RULE, network.confidence >= _SURE
    if not rule.links:
        if _overheard_frame(rule, network):
            return replace(network, confidence=_OVERRULED)
        chosen = corrected if weak else informed
        return replace(chosen, confidence=_WENT_ON_SURELY if sure else _WENT_ON)
    if _name_the_same(rule, network) or _rests_on_more(rule, network):
        chosen = corrected if weak else informed
        return replace(chosen, confidence=_AGREED_SURELY if sure and not weak else _AGREED)
    if network.confidence >= _BELIEVED:
        return replace(corrected, confidence=_OVERRULED)
    return replace(corrected if weak else informed, confidence=_DIFFERED)


def _answering_alike(links: tuple[AttributedLink, ...], rule: Attribution) -> tuple[AttributedLink, ...]:
    """The links, the origin answering a claim where the rule heard a word for that."""
    if not rule.links or not links or rule.links[-1].stance not in ANSWERING:
        return links
    return (*links[:-1], replace(links[-1], stance=rule.links[-1].stance))


def _name_the_same(one: Attribution, other: Attribution) -> bool:
    """Whether the origins are the same words."""
    mentions = [each.links[-1].mention if each.links else None for each in (one, other)]
    return mentions[0] is not None and mentions[1] is not None and mentions[0].overlaps(mentions[1])


def _overheard_frame(rule: Attribution, network: Attribution) -> bool:
    """Whether a rule lets a whole sentence go on with somebody in which the network hears another source."""
    mention = network.links[-1].mention if network.links else None
    inside = mention is not None and any(part.contains(mention) for part in rule.content)
    return inside and network.confidence >= _BELIEVED


def _rests_on_more(rule: Attribution, network: Attribution) -> bool:
    """Whether the rule knows, from a sentence behind the frame, whom the medium rests on that both name."""
    if not network.links or network.links[-1].kind not in (SourceKind.OUTLET, SourceKind.AGENCY):
        return False
    *outer, origin = (link.mention for link in rule.links)
    medium = network.links[-1].mention
    if medium is None or origin is None or any(part.contains(origin) for part in rule.frame):
        return False
    return any(one is not None and one.overlaps(medium) for one in outer)


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
