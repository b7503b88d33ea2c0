"""Each change is a line of the log, whatever the names in it have in them."""

from pathlib import Path

from autograder.gradebook import log
from autograder.semester.class_report.page import log_lines


def test_a_name_makes_no_line_and_no_field_of_its_own(tmp_path: Path) -> None:
    forged = "eve\n2026\tada17\t1-univariate\tmse\t0\t5\t9\r\neve"
    log.add(tmp_path, [log.Change(forged, "1-univariate", "mse", None, 5, 7)])
    log.append(tmp_path, [[forged, "1-univariate", "withdrawn", "5", "by\thand"]])
    lines = log_lines(tmp_path / log.LOG)["1-univariate"]
    assert [line[2:] for line in lines] == [["1-univariate", "mse", "", "5", "7"]]
    assert len((tmp_path / log.LOG).read_text().splitlines()) == 3
