"""Each example gets the report that lies beside it, from the judge as it is."""

from collections.abc import Iterator

import pytest

from autograder.judging.judge import Judge

from . import NAMES, expected, told

pytestmark = pytest.mark.usefixtures("needs_fence")


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    judge = Judge()
    yield judge
    judge.close()


@pytest.mark.parametrize("name", NAMES)
def test_an_example_gets_its_report(name: str, judge: Judge) -> None:
    assert told(name, judge) == expected(name).read_text("utf-8")
