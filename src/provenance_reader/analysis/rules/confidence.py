"""How often a kind of frame is right: the share of statements whose content and origin both hold.

Measured on the 448 annotated training articles by the program's own output, rounded to hundredths.
"""

QUOTATION_IN_FRAME = 0.93
CLAUSE_IN_FRAME = 0.84
SOURCE_PHRASE = 0.83
CONTINUATION = 0.70
FRAME_OF_UNKNOWN_NOUN = 0.70
INTRODUCED_QUOTATION = 0.67
OBJECT = 0.62
SOURCELESS_FRAME = 0.41
CLAIM_NOUN = 0.35
TAKEN_UP_SUBJECT = 0.50
HEARSAY = 0.28
