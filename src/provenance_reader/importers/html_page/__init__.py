"""Saved web pages: our own reading of the page, with trafilatura's opinion on which part is the article."""
