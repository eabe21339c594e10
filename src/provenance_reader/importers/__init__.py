"""Original files to documents: one module a format behind one Protocol."""
