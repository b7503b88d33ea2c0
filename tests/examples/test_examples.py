"""Each example gets the report that lies beside it, from the judge as it is."""

import pytest

from autograder.judging.judge import Judge

from . import NAMES, expected, told


@pytest.mark.parametrize("name", NAMES)
def test_an_example_gets_its_report(name: str, judge: Judge) -> None:
    assert told(name, judge) == expected(name).read_text("utf-8")
