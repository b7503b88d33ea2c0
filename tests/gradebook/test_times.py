"""A moment is read where it is one for sure; a zone that nobody knows, or a day that may be a month, is an error."""

from datetime import UTC, datetime

import pytest

from autograder.errors import AutograderError
from autograder.gradebook import times

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01 12:00:00 UTC",
        "2026-03-01 12:00:00",
        "2026-03-01 12:00:00.123456 UTC",
        "2026-03-01T12:00:00Z",
        "2026-03-01 12:00 GMT",
        "2026-03-01 13:00:00 +01:00",
        "2026-03-01T04:00:00-0800",
        "2026-03-01 13:00:00 Europe/Berlin",
        "2026-03-01 04:00:00 America/Los_Angeles",
    ],
)
def test_one_moment(text: str) -> None:
    assert times.read(text) == NOON


def test_summer_time_counts() -> None:
    assert times.read("2026-07-01 14:00 Europe/Berlin") == datetime(2026, 7, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["PST", "MESZ", "CEST", "Mars/Olympus", "+1", "local", "../../etc/passwd"])
def test_a_zone_that_is_not_understood(zone: str) -> None:
    with pytest.raises(AutograderError, match=r"whose zone is not understood\. Write .* 2026-03-01 12:00:00\+01:00"):
        times.read(f"2026-03-01 12:00:00 {zone}")


@pytest.mark.parametrize("text", ["01/03/2026", "01/03/2026 12:00", "1.3.2026", "03-01-2026", "2026-13-01", "soon", ""])
def test_a_day_that_may_be_another(text: str) -> None:
    with pytest.raises(AutograderError, match="which is no time that can be read in one way. Write the year first"):
        times.read(text)
