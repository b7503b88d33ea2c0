"""The author's and instructor's program: weave lessons, certify checks, judge submissions, keep the gradebook."""

import sys

# jsonschema, which nbformat uses, loads a grammar of international addresses where that is installed; it takes longer
# than all else that a command loads, and no notebook has a field that is checked with it.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
