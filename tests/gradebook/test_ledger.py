"""What was found in a submission can be read again, also where an earlier version wrote it."""

import json
from dataclasses import replace

from autograder.gradebook.ledger import decoded, encoded
from autograder.judging.remarks import Remark
from autograder.judging.report import Mark, Report

MARK = Mark("mse", 0.0, 5.0, "value", "`mse` is twice too large.", ("sum_instead_of_mean",), 3, ("loss",))
REPORT = Report("univariate", (MARK,), (Remark("split", "Cell 7 continues the one before; they are joined."),))


def test_a_report_is_read_as_it_was_written_but_for_what_was_printed_and_drawn() -> None:
    for report in (REPORT, replace(REPORT, refusal=Remark("empty", "The file is empty."))):
        told = replace(report, printed={"mine": "3"}, figures={"mine": (("a line", b"PNG"),)})
        assert decoded(encoded(told)) == report


def test_remarks_and_refusals_of_earlier_versions_are_texts_without_a_kind() -> None:
    earlier = json.loads(encoded(REPORT)) | {"remarks": ["Cell 7 was joined."], "refusal": ""}
    assert decoded(json.dumps(earlier)) == replace(REPORT, remarks=(Remark("", "Cell 7 was joined."),))
    earlier["marks"] = [{name: value for name, value in mark.items() if name != "where"} for mark in earlier["marks"]]
    assert decoded(json.dumps(earlier)).marks == (replace(MARK, where=()),)
    earlier["refusal"] = "The file is empty."
    assert decoded(json.dumps(earlier)).refusal == Remark("", "The file is empty.")
