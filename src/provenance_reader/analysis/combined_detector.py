"""Two detectors as one: the rules, and the network where it finds more or the rules are weak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.attributions import AttributedLink, Attribution, AttributionDetector
from provenance_reader.domain.progress import Progress, Stretch
from provenance_reader.domain.span import covering

# Chosen on 69 annotated articles; every value between 0.45 and 0.85 is better than either detector alone.
_WEAK_RULE = 0.65  # below this confidence of a rule the network's links are taken
_SURE_ENOUGH = 0.5  # confidence of the network from which it is heard
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
        network = _Shelf([a for a in by_network if a.confidence >= _SURE_ENOUGH])
        found = [_better(rule, network) for rule in by_rules]
        rules = _Shelf(found)
        found += [a for a in network.attributions if rules.same(a) is None]
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


def _better(rule: Attribution, network: _Shelf) -> Attribution:
    """The rule's attribution, with the network's chain where the rule is weak."""
    other = network.same(rule)
    if other is None:
        return rule
    if rule.confidence >= _WEAK_RULE:
        return replace(rule, links=tuple(_informed(link, other.links) for link in rule.links))
    return replace(rule, links=other.links, confidence=other.confidence, evidence=other.evidence)


def _informed(link: AttributedLink, learnt: Sequence[AttributedLink]) -> AttributedLink:
    """The rule's link with what the network says of its source."""
    for other in learnt:
        if link.mention and other.mention and link.mention.overlaps(other.mention):
            return replace(link, anonymity=other.anonymity, name=other.name)
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
