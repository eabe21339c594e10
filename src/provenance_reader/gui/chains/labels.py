"""The labels of the field as the user reads them."""

from __future__ import annotations

from provenance_reader.domain.chain import Stance
from provenance_reader.domain.chain_end import ChainEnd
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.statement import Form, HedgeKind
from provenance_reader.domain.statement_order import StatementOrder
from provenance_reader.gui.translation import translate


def anonymity_label(anonymity: Anonymity) -> str:
    return {
        Anonymity.NAMED: translate("Anonymity", "named"),
        Anonymity.ROLE: translate("Anonymity", "by role only"),
        Anonymity.UNNAMED: translate("Anonymity", "not named"),
    }[anonymity]


def kind_label(kind: SourceKind) -> str:
    return {
        SourceKind.PERSON: translate("SourceKind", "person"),
        SourceKind.ORGANISATION: translate("SourceKind", "organisation"),
        SourceKind.OUTLET: translate("SourceKind", "news outlet"),
        SourceKind.AGENCY: translate("SourceKind", "news agency"),
        SourceKind.DOCUMENT: translate("SourceKind", "document"),
        SourceKind.GROUP: translate("SourceKind", "group"),
        SourceKind.UNKNOWN: translate("SourceKind", "unclear who"),
    }[kind]


def stance_label(stance: Stance) -> str:
    return {
        Stance.REPORT: translate("Stance", "reports"),
        Stance.ASSERT: translate("Stance", "asserts"),
        Stance.ALLEGE: translate("Stance", "alleges"),
        Stance.CONFIRM: translate("Stance", "confirms"),
        Stance.CONCEDE: translate("Stance", "concedes"),
        Stance.DENY: translate("Stance", "denies"),
        Stance.NOT_CONFIRM: translate("Stance", "does not confirm"),
        Stance.SPECULATE: translate("Stance", "supposes"),
        Stance.DEMAND: translate("Stance", "demands"),
        Stance.EVALUATE: translate("Stance", "judges"),
    }[stance]


def form_label(form: Form) -> str:
    return {
        Form.DIRECT: translate("Form", "word for word"),
        Form.INDIRECT: translate("Form", "indirect speech"),
        Form.FREE_INDIRECT: translate("Form", "indirect speech, with a modal verb only"),
        Form.INDIRECT_FREE_INDIRECT: translate("Form", "indirect speech, continued"),
        Form.REPORTED: translate("Form", "summary"),
        Form.EVIDENTIAL: translate("Form", "hearsay"),
        Form.NON_STATEMENT: translate("Form", "no comment"),
    }[form]


def hedge_label(kind: HedgeKind) -> str:
    return {
        HedgeKind.ADVERB: translate("Hedge", "distancing word"),
        HedgeKind.EVIDENTIAL_SOLLEN: translate("Hedge", "from hearsay"),
        HedgeKind.EVIDENTIAL_WOLLEN: translate("Hedge", "own claim"),
        HedgeKind.SUBJUNCTIVE: translate("Hedge", "subjunctive"),
        HedgeKind.SCARE_QUOTES: translate("Hedge", "in quotation marks"),
        HedgeKind.UNCONFIRMED: translate("Hedge", "marked as unconfirmed"),
    }[kind]


def end_label(end: ChainEnd) -> str:
    return {
        ChainEnd.NOTHING: translate("ChainEnd", "Ends with nobody"),
        ChainEnd.CIRCULAR: translate("ChainEnd", "Runs in a circle"),
        ChainEnd.UNNAMED: translate("ChainEnd", "Ends with an unnamed source"),
        ChainEnd.ROLE: translate("ChainEnd", "Ends with a role"),
        ChainEnd.NAMED: translate("ChainEnd", "Ends with a name"),
        ChainEnd.DOCUMENT: translate("ChainEnd", "Ends with a document"),
    }[end]


def order_label(order: StatementOrder) -> str:
    return {
        StatementOrder.TEXT: translate("StatementOrder", "Order of the text"),
        StatementOrder.SOURCE: translate("StatementOrder", "By source"),
        StatementOrder.WORST_END: translate("StatementOrder", "Dead ends first"),
    }[order]
