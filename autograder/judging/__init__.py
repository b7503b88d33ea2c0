"""A file becomes a report."""
