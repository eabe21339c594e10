"""PDF: positioned glyphs become lines, columns and paragraphs again."""
