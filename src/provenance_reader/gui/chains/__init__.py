"""How a chain is said, labelled, marked in the text and shown in detail."""
