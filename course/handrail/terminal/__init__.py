"""Notebooks as files: watch and ready in a terminal, and what a learner wrote in an earlier one."""
