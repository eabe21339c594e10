"""What a reader did with a statement, in a mark and in words."""

from __future__ import annotations

from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.gui.translation import translate

STATE_MARKS = {
    ReviewState.UNTOUCHED: "",
    ReviewState.ACCEPTED: "✓",
    ReviewState.REJECTED: "⊘",
    ReviewState.CORRECTED: "✎",
    ReviewState.ADDED: "✚",
}


def state_label(state: ReviewState) -> str:
    return {
        ReviewState.UNTOUCHED: translate("ReviewState", "not reviewed"),
        ReviewState.ACCEPTED: translate("ReviewState", "accepted"),
        ReviewState.REJECTED: translate("ReviewState", "rejected"),
        ReviewState.CORRECTED: translate("ReviewState", "corrected by you"),
        ReviewState.ADDED: translate("ReviewState", "added by you"),
    }[state]


def marked_state(state: ReviewState) -> str:
    return f"{STATE_MARKS[state]} {state_label(state)}".strip()
