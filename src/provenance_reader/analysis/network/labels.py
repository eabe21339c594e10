"""What the network tells apart. The order is part of the weights: a change needs a new training."""

FORMS = ("direct", "indirect", "reported", "free-indirect", "mixed")
KINDS = ("person", "organisation", "outlet", "agency", "document", "group", "unknown")
ANONYMITY = ("named", "role", "unnamed")
STANCES = ("asserts", "denies", "confirms", "demands", "announces", "asks", "suspects")

DEPTHS = 3
"""Links of a chain that are learnt; depth 0 is the origin, depth 1 the link outside it, and so on."""

TOKEN_ROLES = ("content", "cue-0", "cue-1", "cue-2", "channel", "time")
"""Roles of any number of words, each word judged alone."""

POINTER_ROLES = ("mention-0", "mention-1", "mention-2", "name")
"""Roles of exactly one span or none, found by a start and an end; `name` is the origin's fullest mention."""
