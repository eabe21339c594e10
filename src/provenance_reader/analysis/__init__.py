"""A document to an analysis: a row of pure stages."""
