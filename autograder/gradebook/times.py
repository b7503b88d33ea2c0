"""Moments that people and programs write down: read where they say one moment, refused where they may say several."""

import os
import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from ..errors import AutograderError, WorkspaceError
from .packing import LONGEST_STAMP, STAMP, ordinary

WRITTEN = "%Y-%m-%d %H:%M:%S UTC"
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T](\d\d?:\d\d(?::\d\d)?)(?:\.\d+)?)? ?(.*)")
OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")


def of(folder: Path) -> datetime | None:
    """When a submission came in, where its folder says so; raises WorkspaceError where it does not say that surely."""
    path = folder / STAMP
    if not os.path.lexists(path):
        return None
    if not ordinary(path):
        raise WorkspaceError(f"{path} is no ordinary file. Remove it and try again.")
    with path.open("rb") as file:
        text = file.read(LONGEST_STAMP + 1).decode("utf-8", "replace").strip()
    try:
        return read(text) if text else None
    except AutograderError as error:
        raise WorkspaceError(f"{path} says {error}, or remove the file.") from None


def read(text: str) -> datetime:
    """A moment, to the second: `2026-03-01 12:00:00` with UTC, +01:00 or Europe/Berlin behind it; UTC without a zone.

    Raises AutograderError where a text says no time, none that is sure, or one in a zone that is not understood.
    """
    found = MOMENT.fullmatch(text.strip())
    try:
        if found is None:
            raise ValueError
        time = datetime.fromisoformat(f"{found[1]} {(found[2] or '0:00').zfill(5)}")
        return time.replace(tzinfo=zone(found[3])).astimezone(UTC)
    except (ValueError, KeyError, OverflowError, OSError):
        why = "whose zone is not understood" if found and found[3] else "which is no time that can be read in one way"
        raise AutograderError(
            f"{text.strip()[:40]!r}, {why}. Write the year first and the zone as a number, such as "
            "2026-03-01 12:00:00+01:00, or in UTC without a zone"
        ) from None


def zone(text: str) -> timezone | ZoneInfo:
    """The zone of a text such as +01:00 or Europe/Berlin, UTC without any; raises ValueError, KeyError or OSError."""
    if text in ("", "Z", "UTC", "GMT"):
        return UTC
    if found := OFFSET.fullmatch(text):
        ahead = timedelta(hours=int(found[2]), minutes=int(found[3]))
        return timezone(-ahead if found[1] == "-" else ahead)
    if "/" not in text:
        raise ValueError(text)
    return ZoneInfo(text)
