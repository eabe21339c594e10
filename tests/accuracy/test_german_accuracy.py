"""How much of the annotated articles the engine gets right: floors that no change may fall through."""

from __future__ import annotations

import pytest

from accuracy.annotated_articles import annotated_articles
from accuracy.scoring import Score, score
from analysis.reading import LEXICONS, german
from provenance_reader.analysis.engine import Engine
from provenance_reader.application.resources import resource
from provenance_reader.domain.progress import SilentProgress

RULES = Engine(LEXICONS)
WITH_NETWORK = Engine(LEXICONS, resource("models", "attribution"))

# In percent, a little under what is reached now. Beside each floor of the rules: what they reached when they
# met the 18 longer articles for the first time, with the annotation as written blind; and the same rules once
# the annotation was corrected where that first meeting showed it at fault (some fifteen statements of all).
# On the ten shorter ones it had been 84.7 for statements, 80.6 for origins and 76.5 for named chains. Since
# then the articles were looked at while rules were written, and three chains through a lawyer annotated anew.
FLOORS_OF_RULES = {
    "statements": 90,  # 88.9, 89.8
    "origins": 85,  # 80.3, 81.6
    "named_chains": 78,  # 66.6, 67.9
    "long_chains": 55,  # 45.5, 47.3
    "unnamed_origins": 73,  # 60.2, 62.9
    "relations": 40,  # 35.8, 41.2
    "forms": 94,  # 94.7, 94.8
    "kinds": 94,  # 91.8, 91.6
    "anonymity": 87,  # 85.8, 86.1
    "stances": 94,  # 92.1, 92.9
}


# The network never saw these articles; of three sets of weights that hardly differed one was taken for them.
FLOORS_WITH_NETWORK = {
    "statements": 92,
    "origins": 89,
    "named_chains": 83,
    "long_chains": 58,
    "unnamed_origins": 80,
    "relations": 31,
    "forms": 94,
    "kinds": 93,
    "anonymity": 90,
    "stances": 92,
}


@pytest.mark.parametrize(
    ("engine", "floors"),
    [(RULES, FLOORS_OF_RULES), (WITH_NETWORK, FLOORS_WITH_NETWORK)],
    ids=["rules", "with network"],
)
def test_every_figure_stays_above_its_floor(engine: Engine, floors: dict[str, int]) -> None:
    articles = annotated_articles()
    analyses = [engine.analyze(german(one.text), SilentProgress()) for one in articles]
    total = sum(map(score, articles, analyses), Score())
    assert (len(articles), total.statements.annotated, total.relations.annotated) == (28, 490, 53)
    reached = {name: round(figure.percent, 1) for name, figure in total.figures().items()}
    assert {name: percent for name, percent in reached.items() if percent < floors[name]} == {}, reached
