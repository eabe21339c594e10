"""The article in numbers."""

from __future__ import annotations

from provenance_reader.domain.source import Anonymity
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.translation import translate


def counts_sentence(index: AttributionIndex) -> str:
    """ "17 statements · 9 sources · 3 not named": the sources are those that stand in a chain."""
    sources = index.sources_in_chains()
    unnamed = sum(source.anonymity is Anonymity.UNNAMED for source in sources)
    return " · ".join(
        (
            translate("Counts", "%n statement(s)", None, len(index.statements)),
            translate("Counts", "%n source(s)", None, len(sources)),
            translate("Counts", "%n not named", None, unnamed),
        )
    )
