"""Writes the reports anew, of all examples or of those that are named: `python -m tests.examples blank`."""

import sys

from autograder.judging.judge import Judge

from . import NAMES, expected, told

judge = Judge()
for name in sys.argv[1:] or NAMES:
    expected(name).write_text(told(name, judge), "utf-8")
judge.close()
