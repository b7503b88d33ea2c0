"""Each platform's archives, named as its own sources name them, old and new: whose every file is, and when it came."""

import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import AutograderError
from autograder.gradebook.rows import Student
from autograder.semester.archives import Archive
from autograder.semester.owners import Found, Owners

from .platforms import gradescope, zipped

ADA = Student("ada17", "Ada", "Lovelace", "ada@uni.example", "501")
JORG = Student("jorg", "Jörg", "Müller", "jm@uni.example", "502")
MARY = Student("m_smith", "Mary-Ann", "Smith", "mas@uni.example", "503")
CLASS = (ADA, JORG, MARY)
GROUPS = {"Team A": (ADA, JORG)}
UUID = "17f0c5a2-9d3e-4b67-8a10-5c2de93b7f46"
NOTEBOOK = "1-univariate.ipynb"


def owners(archive: Archive, groups: Mapping[str, tuple[Student, ...]] | None = None) -> list[Found]:
    return [one for handed in archive.files for one in Owners(CLASS, groups or {}, {}).of(handed)]


def whose(archive: Archive, groups: Mapping[str, tuple[Student, ...]] | None = None) -> dict[str, list[str]]:
    """The students of each file; one who is in doubt is a question mark."""
    found: dict[str, list[str]] = {}
    for one in owners(archive, groups):
        found.setdefault(one.handed.file, []).append(one.student or "?")
    return found


def made(path: Path, names: Iterable[str]) -> Archive:
    return Archive(zipped(path / "a.zip", dict.fromkeys(names, b"{}")))


NAMES = [
    ("Canvas", f"lovelaceada_501_70001_{NOTEBOOK}", ["ada17"]),
    ("Canvas", f"lovelaceada_LATE_501_70001_{NOTEBOOK}", ["ada17"]),
    ("Canvas", "müllerjörg_502_70002_1-univariate-2.ipynb", ["jorg"]),
    ("Canvas", f"submissions/smithmaryann_503_70003_{NOTEBOOK}", ["m_smith"]),
    ("Canvas", f"anon_Xy12z_70001_{NOTEBOOK}", ["?"]),
    ("Canvas", f"LATE_anon_Xy12z_70001_{NOTEBOOK}", ["?"]),
    ("Canvas", f"anonymous_Xy12z_70001_{NOTEBOOK}", ["?"]),
    ("Canvas", f"teamb_501_70001_{NOTEBOOK}", ["?"]),
    ("Moodle", f"Ada Lovelace_91_assignsubmission_file/{NOTEBOOK}", ["ada17"]),
    ("Moodle", f"Ada Lovelace_91_assignsubmission_file/work/deep/{NOTEBOOK}", ["ada17"]),
    ("Moodle", f"Ada Lovelace_91_assignsubmission_file_/{NOTEBOOK}", ["ada17"]),
    ("Moodle", f"Ada Lovelace_91_assignsubmission_file_{NOTEBOOK}", ["ada17"]),
    ("Moodle", f"Team A-Ada Lovelace_91_assignsubmission_file_/{NOTEBOOK}", ["ada17"]),
    ("Moodle", f"Team A-Mary-Ann Smith_93_assignsubmission_file_/{NOTEBOOK}", ["m_smith"]),
    ("Moodle", f"Mary-Ann Smith_93_assignsubmission_file/{NOTEBOOK}", ["m_smith"]),
    ("Moodle", f"Participant_91_assignsubmission_file/{NOTEBOOK}", ["?"]),
    ("Moodle", f"Team B_17_assignsubmission_file/{NOTEBOOK}", ["?"]),
    ("Moodle", f"Default group_assignsubmission_file/{NOTEBOOK}", ["?"]),
    ("Blackboard", f"gradebook_26-MATH_Homework 1_ada17_attempt_2026-03-01-23-59-00_{NOTEBOOK}", ["ada17"]),
    ("Blackboard", f"Homework201_m_smith_attempt_2026-03-01-23-59-00_{NOTEBOOK}", ["m_smith"]),
    ("Blackboard", f"gradebook_26-MATH_Homework 1_Group 1_attempt_2026-03-01-23-59-00_{NOTEBOOK}", ["?"]),
    ("Brightspace", f"39706-25573 - Ada Lovelace - Sep 24, 2026 926 PM/{NOTEBOOK}", ["ada17"]),
    ("Brightspace", f"39706-25574 - Mary-Ann Smith - Sep 4, 2026 1126 AM - {NOTEBOOK}", ["m_smith"]),
    ("Brightspace", f"39706-25575 - Jörg Müller- Mar 1, 2026 801 AM - {NOTEBOOK}", ["jorg"]),
    ("Brightspace", f"0-0 - Jörg Müller - {NOTEBOOK}", ["jorg"]),
    ("Brightspace", f"39706-25576 - Group 1 - Sep 24, 2026 926 PM/{NOTEBOOK}", ["?"]),
    ("Sakai", f"Homework 1/Lovelace, Ada(ada17)/Submission attachment(s)/{NOTEBOOK}", ["ada17"]),
    ("Sakai", f"Homework 1/Lovelace, Ada(ada17)_Submission attachment(s)_{NOTEBOOK}", ["ada17"]),
    ("Sakai", f"Homework 1/Smith, Mary-Ann(m_smith)/Anhang der Abgabe/{NOTEBOOK}", ["m_smith"]),
    ("Sakai", f"Hw/Lovelace, Ada(ada17); Müller, Jörg(jorg)/Submission attachment(s)/{NOTEBOOK}", ["ada17", "jorg"]),
    ("Sakai", f"Homework 1/Team B ({UUID})/Submission attachment(s)/{NOTEBOOK}", ["?"]),
    ("Sakai", f"Homework 1/{UUID} Anonymous/Submission attachment(s)/{NOTEBOOK}", ["?"]),
    ("ILIAS", f"Homework_1/Submissions/Lovelace_Ada_ada17_2501/{NOTEBOOK}", ["ada17"]),
    ("ILIAS", f"Homework_1/Abgaben/Smith_Mary-Ann_m_smith_2503/{NOTEBOOK}", ["m_smith"]),
    ("ILIAS", f"Homework_1/Abgaben/Lovelace_Ada_ada17_2501/20260301120000_{NOTEBOOK}", ["ada17"]),
    ("ILIAS", f"Homework_1/Abgaben/Team 12/Lovelace_Ada_ada17_2501/{NOTEBOOK}", ["?"]),
    ("folders", f"ada17/{NOTEBOOK}", ["ada17"]),
    ("folders", f"submitted/jorg/1-univariate/{NOTEBOOK}", ["jorg"]),
    ("folders", f"Homework/Lovelace, Ada/{NOTEBOOK}", ["ada17"]),
    ("folders", f"Lovelace_Ada/{NOTEBOOK}", ["ada17"]),
    ("folders", f"mas@uni.example/{NOTEBOOK}", ["m_smith"]),
    ("folders", "ada17.ipynb", ["ada17"]),
    ("folders", "m_smith_1-univariate.ipynb", ["m_smith"]),
    ("folders", "Takeout/Drive/Homework 1/Ada Lovelace - 1-univariate.ipynb", ["ada17"]),
    ("folders", "Homework 1 (File responses)/1-univariate - Jörg Müller.ipynb", ["jorg"]),
    ("folders", "1-univariate - Jörg Müller (1).ipynb", ["jorg"]),
    ("folders", f"ada17/jorg/{NOTEBOOK}", ["?"]),
    ("folders", "1-univariate (3).ipynb", ["?"]),
]


@pytest.mark.parametrize(("platform", "name", "students"), NAMES)
def test_whose_a_file_is(tmp_path: Path, platform: str, name: str, students: list[str]) -> None:
    with made(tmp_path, [name]) as archive:
        assert archive.platform == platform
        assert whose(archive) == {name: students}


def test_a_students_own_folder_that_is_named_as_anothers_is_nobodys(tmp_path: Path) -> None:
    own = f"Homework_1/Abgaben/Smith_Mary-Ann_m_smith_2503/{NOTEBOOK}"
    nested = f"Homework_1/Abgaben/Smith_Mary-Ann_m_smith_2503/Lovelace_Ada_ada17_2501/{NOTEBOOK}"
    with made(tmp_path, [own, nested]) as archive:
        assert whose(archive) == {own: ["m_smith"]}
        assert archive.others == [nested]


@pytest.mark.parametrize(("platform", "name", "students"), NAMES)
def test_a_folder_is_read_as_the_archive_is(tmp_path: Path, platform: str, name: str, students: list[str]) -> None:
    (tmp_path / "unpacked" / name).parent.mkdir(parents=True)
    (tmp_path / "unpacked" / name).write_bytes(b"{1}")
    with Archive(tmp_path / "unpacked") as archive:
        assert (archive.platform, whose(archive)) == (platform, {name: students})
        assert archive.content(name) == b"{1}"


@pytest.mark.parametrize(
    "name",
    [
        f"teama_501_70001_{NOTEBOOK}",
        f"Team A_17_assignsubmission_file/{NOTEBOOK}",
        f"gradebook_26-MATH_Homework 1_Team A_attempt_2026-03-01-23-59-00_{NOTEBOOK}",
        f"39706-25576 - Team A - Sep 24, 2026 926 PM/{NOTEBOOK}",
        f"Homework 1/Team A ({UUID})/Submission attachment(s)/{NOTEBOOK}",
        f"Team A/{NOTEBOOK}",
        "1-univariate - Team A.ipynb",
    ],
)
def test_a_groups_file_is_each_members(tmp_path: Path, name: str) -> None:
    with made(tmp_path, [name]) as archive:
        assert whose(archive) == {name: ["?"]}
        assert whose(archive, GROUPS) == {name: ["ada17", "jorg"]}


def test_a_teams_file_is_each_members_on_ilias(tmp_path: Path) -> None:
    name = f"Homework_1/Abgaben/Team 12/Lovelace_Ada_ada17_2501/{NOTEBOOK}"
    with made(tmp_path, [name]) as archive:
        (one,) = owners(archive)
        assert "of the group Team 12" in one.said and one.candidates == (ADA,)
        assert whose(archive, {"Team 12": (ADA, JORG)}) == {name: ["ada17", "jorg"]}


def test_a_groups_file_is_each_members_on_gradescope(tmp_path: Path) -> None:
    people = [("Ada Lovelace", "", "ada@uni.example"), ("Jörg Müller", "jorg", "")]
    with Archive(gradescope(tmp_path / "a.zip", [(people, "2026-03-01 10:00:00 Z", b"{}")])) as archive:
        assert list(whose(archive).values()) == [["ada17", "jorg"]]


def test_most_names_decide_which_platform_it_is(tmp_path: Path) -> None:
    """One student's file is named as another platform would name it."""
    names = [f"lovelaceada_501_70001_{NOTEBOOK}", "müllerjörg_502_70002_x_1_assignsubmission_file_a.ipynb"]
    with made(tmp_path, names) as archive:
        assert archive.platform == "Canvas"
        assert list(whose(archive).values()) == [["ada17"], ["jorg"]]


def test_metadata_in_a_students_folder_is_only_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    claimed = b"ada17:\n  :submitters:\n  - :name: Jorg Muller\n    :sid: jorg\n"
    zipped(path, {"ada17/submission_metadata.yml": claimed, f"ada17/{NOTEBOOK}": b"{}", f"jorg/{NOTEBOOK}": b"{}"})
    with Archive(path) as archive:
        assert archive.platform == "folders"
        assert whose(archive)[f"ada17/{NOTEBOOK}"] == ["ada17"]


LATER = f"assignsubmission_file_{NOTEBOOK}"


@pytest.mark.parametrize(
    "name",
    [
        f"Ada Lovelace_91_assignsubmission_file/Jörg Müller_92_{LATER}",
        f"Ada Lovelace_91_assignsubmission_file_Jörg Müller_92_{LATER}",
        f"Hw_ada17_attempt_2026-03-01-23-59-00_x_jorg_attempt_2026-04-01-23-59-00_{NOTEBOOK}",
        f"1-2 - Ada Lovelace - Sep 24, 2026 926 PM/1-3 - Jörg Müller - Sep 25, 2026 926 PM - {NOTEBOOK}",
        f"1-2 - Ada Lovelace - Sep 24, 2026 926 PM - 1-3 - Jörg Müller - Sep 25, 2026 926 PM - {NOTEBOOK}",
        f"Hw/Lovelace, Ada(ada17)_Submission attachment(s)_a,b(jorg)_x_{NOTEBOOK}",
        f"lovelaceada_501_70001_müllerjörg_502_70002_{NOTEBOOK}",
    ],
)
def test_a_file_that_is_named_as_if_it_were_another_s_is_its_owner_s(tmp_path: Path, name: str) -> None:
    with made(tmp_path, [name]) as archive:
        assert whose(archive) == {name: ["ada17"]}


@pytest.mark.parametrize(
    ("platform", "folder", "below"),
    [
        ("Moodle", "Ada Lovelace_91_assignsubmission_file", ""),
        ("Moodle", "Ada Lovelace_91_assignsubmission_file", "submission_1/"),
        ("Brightspace", "1-2 - Ada Lovelace - Sep 24, 2026 926 PM", "submission_1/"),
        ("folders", "ada17", ""),
    ],
)
def test_metadata_of_the_only_student_says_nothing(tmp_path: Path, platform: str, folder: str, below: str) -> None:
    claimed = f"{below.rstrip('/') or NOTEBOOK}:\n  :submitters:\n  - :sid: jorg\n"
    files = {f"{folder}/submission_metadata.yml": claimed.encode(), f"{folder}/{below}{NOTEBOOK}": b"{}"}
    with Archive(zipped(tmp_path / "a.zip", files)) as archive:
        assert archive.platform == platform
        assert whose(archive)[f"{folder}/{below}{NOTEBOOK}"] == ["ada17"]


def test_metadata_beside_a_notebook_does_not_hide_the_platform_s(tmp_path: Path) -> None:
    """Of an archive of Gradescope's that somebody unpacked and went into."""
    own = b"submission_1:\n  :submitters:\n  - :sid: ada17\n"
    files = {
        "submission_metadata.yml": own,
        f"submission_1/{NOTEBOOK}": b"{}",
        "submission_1/submission_metadata.yml": b"",
    }
    with Archive(zipped(tmp_path / "a.zip", files)) as archive:
        assert archive.platform == "Gradescope"
        assert whose(archive) == {f"submission_1/{NOTEBOOK}": ["ada17"]}


ANYTHING = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.dates() | st.datetimes(timezones=st.none() | st.timezones()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
LISTED = st.fixed_dictionaries(
    {},
    optional={":created_at": ANYTHING, ":submitters": ANYTHING | st.lists(st.fixed_dictionaries({":sid": ANYTHING}))},
)


@given(st.dictionaries(st.sampled_from(["submission_1", "submission_2"]), ANYTHING | LISTED) | ANYTHING)
def test_metadata_of_any_form_is_read_or_refused_in_words(metadata: Any) -> None:
    files = {"submission_metadata.yml": yaml.safe_dump(metadata).encode(), f"submission_1/{NOTEBOOK}": b"{}"}
    with (
        TemporaryDirectory() as folder,
        suppress(AutograderError),
        Archive(zipped(Path(folder) / "a.zip", files)) as archive,
    ):
        assert {one.handed.file for one in owners(archive)} <= {f"submission_1/{NOTEBOOK}"}


@pytest.mark.parametrize("name", ["m_smith/Team A.ipynb", "Mary-Ann Smith - Team A.ipynb"])
def test_a_file_that_is_named_after_a_group_of_others_is_in_doubt(tmp_path: Path, name: str) -> None:
    with made(tmp_path, [name]) as archive:
        assert whose(archive, GROUPS) == {name: ["?"]}
    with made(tmp_path, [other := name.replace("Mary-Ann Smith", "ada17").replace("m_smith", "ada17")]) as archive:
        assert whose(archive, GROUPS) == {other: ["ada17", "jorg"]}


# --- what stands beside notebooks ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "typed", "others"),
    [
        (["lovelaceada_501_text.html", f"müllerjörg_502_7_{NOTEBOOK}"], ["lovelaceada_501_text.html"], []),
        (["lovelaceada_LATE_501_link.html", f"müllerjörg_502_7_{NOTEBOOK}"], ["lovelaceada_LATE_501_link.html"], []),
        (["anon_Xy12z_text.html", f"müllerjörg_502_7_{NOTEBOOK}"], ["anon_Xy12z_text.html"], []),
        (["readme.txt", f"müllerjörg_502_7_{NOTEBOOK}"], [], ["readme.txt"]),
        (
            ["Ada Lovelace_91_assignsubmission_onlinetext/onlinetext.html", f"Team A/{NOTEBOOK}"],
            ["Ada Lovelace_91_assignsubmission_onlinetext/onlinetext.html"],
            [f"Team A/{NOTEBOOK}"],
        ),
        (
            ["Ada Lovelace_91_assignsubmission_onlinetext_/onlinetext.html"],
            ["Ada Lovelace_91_assignsubmission_onlinetext_/onlinetext.html"],
            [],
        ),
        (["Hw_ada17_attempt_2026-03-01-23-59-00.txt"], ["Hw_ada17_attempt_2026-03-01-23-59-00.txt"], []),
        (
            [
                "Hw/grades.csv",
                "Hw/Lovelace, Ada(ada17)/comments.txt",
                "Hw/Lovelace, Ada(ada17)/Feedback Attachment(s)/a.pdf",
                "Hw/Lovelace, Ada(ada17)/Lovelace, Ada(ada17)_submissionText.html",
                "Hw/notes.docx",
            ],
            ["Hw/Lovelace, Ada(ada17)/Lovelace, Ada(ada17)_submissionText.html"],
            ["Hw/notes.docx"],
        ),
        (["index.html", f"1-2 - Ada Lovelace - Sep 24, 2026 926 PM/{NOTEBOOK}", "x/y.txt"], [], ["x/y.txt"]),
    ],
)
def test_what_is_no_file_of_somebody_is_known(
    tmp_path: Path, names: list[str], typed: list[str], others: list[str]
) -> None:
    with made(tmp_path, names) as archive:
        assert [handed.file for handed in archive.files if handed.typed] == typed
        assert archive.others == others


def test_files_of_one_name_are_all_there(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    name = f"ada17/{NOTEBOOK}"
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "w") as file:
        file.writestr(name, "{1}")
        file.writestr(name, "{2}")
    with Archive(path) as archive:
        assert [archive.content(handed.file) for handed in archive.files] == [b"{1}", b"{2}"]


# --- times -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2026-03-01T22:30:15Z", datetime(2026, 3, 1, 22, 30, 15, tzinfo=UTC)),
        ("2026-03-01T22:30:15.123Z", datetime(2026, 3, 1, 22, 30, 15, tzinfo=UTC)),
        ("20260301223015123", datetime(2026, 3, 1, 22, 30, 15, tzinfo=UTC)),
    ],
)
def test_sakai_says_when(tmp_path: Path, text: str, time: datetime) -> None:
    folder = "Hw/Lovelace, Ada(ada17)"
    files = {f"{folder}/timestamp.txt": text.encode(), f"{folder}/Submission attachment(s)/{NOTEBOOK}": b"{}"}
    with Archive(zipped(tmp_path / "a.zip", files)) as archive:
        assert [(handed.file, handed.time) for handed in archive.files] == [
            (f"{folder}/Submission attachment(s)/{NOTEBOOK}", time)
        ]
        assert archive.others == []


@pytest.mark.parametrize("zone", ["PST", "MESZ"])
def test_a_zone_that_is_not_understood_is_no_utc(tmp_path: Path, zone: str) -> None:
    person = ([("Ada Lovelace", "1", "")], f"2026-03-01 10:00:00 {zone}", b"{}")
    path = gradescope(tmp_path / "a.zip", [person])
    with pytest.raises(AutograderError, match=f"submission_4001 came in at '2026-03-01 10:00:00 {zone}'"):
        Archive(path)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"lovelaceada_501_9_{NOTEBOOK}", "lovelaceada_501_70001_1-univariate-1.ipynb"),
        (f"Hw_ada17_attempt_2025-12-31-23-59-00_{NOTEBOOK}", f"Hw_ada17_attempt_2026-01-01-00-10-00_{NOTEBOOK}"),
        (f"1-2 - Ada - Sep 24, 2026 926 AM/{NOTEBOOK}", f"1-2 - Ada - Sep 24, 2026 126 PM/{NOTEBOOK}"),
    ],
)
def test_a_platforms_own_order_rises(tmp_path: Path, first: str, second: str) -> None:
    with made(tmp_path, [first, second]) as archive:
        one, two = archive.files
    assert "" < one.order < two.order


# --- a folder --------------------------------------------------------------------------------------


@pytest.mark.ordinary
def test_a_folder_that_cannot_be_listed_is_named(tmp_path: Path) -> None:
    shut = tmp_path / "unpacked" / "ada17"
    shut.mkdir(parents=True)
    (shut / NOTEBOOK).write_bytes(b"{}")
    shut.chmod(0)
    with pytest.raises(AutograderError, match="ada17 cannot be listed: Permission"):
        Archive(tmp_path / "unpacked")
    shut.chmod(0o755)
