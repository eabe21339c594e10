"""What the reader decides about the statements: by key, by selecting words, in editors."""
