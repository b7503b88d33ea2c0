"""The reference answers, one module a section; content of the clone, in no wheel."""
