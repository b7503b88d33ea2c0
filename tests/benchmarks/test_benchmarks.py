"""The benchmark measures what it says: its class, its conversion for otter, its accounts; no test asserts a time."""

import json
import subprocess
import sys
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from autograder.exercises.sections import ROOT, Section
from autograder.judging.loading import read
from tests.benchmarks import aims, figure, otter, page, results, steps
from tests.benchmarks.classroom import answers, classroom, kind_of, mistakes
from tests.benchmarks.roads import OTTER, ROADS

SECTION = Section("univariate")
ROW = {"road", "notebooks", "seconds", "cpu_seconds", "peak_mb", "graded", "mean_score", "scores"}

#: Runs in otter's own environment: which of some sources pass the test of their exercise.
PASSING = """
import json, sys
from otter.test_files import ExceptionTestFile
found = {}
for name, sources in json.load(sys.stdin).items():
    found[name] = []
    for source in sources:
        names = {}
        exec("import numpy as np\\n" + source, names)
        test = ExceptionTestFile.from_file(f"{sys.argv[1]}/{name}.py")
        test.run(names)
        found[name].append(all(result.passed for result in test.test_case_results))
print(json.dumps(found))
"""
SPENT = """
import sys
from pathlib import Path
from tests.benchmarks.measure import run, spent
busy = "import time\\nwhile time.process_time() < 0.3: pass"
with spent() as found:
    run("sh", "-c", f"{sys.executable} -c '{busy}' > /dev/null &", cwd=Path("/"), environment={})
print(found.cpu_seconds)
"""


def test_a_class_is_the_same_in_every_call_and_no_two_files_are_alike() -> None:
    few, many = dict(classroom(SECTION, 10)), dict(classroom(SECTION, 40))
    assert len(few) == 10 and len(set(many.values())) == 40
    assert dict(islice(many.items(), 10)) == few
    assert dict(classroom(SECTION, 10, seed=1)) != few


def test_no_two_students_wrote_the_same_cell() -> None:
    given = {cell.source for cell in read(SECTION.student_notebook.read_bytes(), SECTION).notebook.cells}
    written: Counter[str] = Counter()
    for _, content in classroom(SECTION, 20):
        written.update({cell.source for cell in read(content, SECTION).notebook.cells} - given)
    assert len(written) > 200 and set(written.values()) == {1}


def test_a_class_is_mixed_as_promised() -> None:
    assert Counter(kind_of(number) for number in range(100)) == {"right": 40, "mistaken": 50, "unfinished": 10}


@pytest.mark.slow
def test_otter_accepts_what_is_right_and_catches_most_mistakes(tmp_path: Path) -> None:
    otter.write_tests(SECTION, tmp_path / "tests")
    needed = "\n".join(sources[0] for sources in answers(SECTION).values())

    def passing(pools: dict[str, list[str]]) -> dict[str, list[bool]]:
        whole = {name: [f"{needed}\n{source}" for source in dict.fromkeys(pool)] for name, pool in pools.items()}
        command = [OTTER / "bin" / "python", "-W", "ignore", "-c", PASSING, tmp_path / "tests"]
        done = subprocess.run(command, input=json.dumps(whole), check=True, capture_output=True, text=True)
        return json.loads(done.stdout.splitlines()[-1])

    assert all(all(passed) for passed in passing(answers(SECTION)).values())
    wrong = [passed for entries in passing(mistakes(SECTION)).values() for passed in entries]
    assert wrong.count(True) < len(wrong) / 10


def test_otters_notebook_asks_otter_to_check() -> None:
    _, content = next(classroom(SECTION, 1))
    sources = ["".join(cell["source"]) for cell in json.loads(otter.converted(content, SECTION))["cells"]]
    assert sources[0] == otter.BEGIN
    assert [s for s in sources if s.startswith("grader.check(")] == [
        f'grader.check("{e.name}")' for e in SECTION.rubric
    ]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_the_processor_time_of_an_orphan_counts() -> None:
    done = subprocess.run([sys.executable, "-c", SPENT], cwd=ROOT, check=True, capture_output=True, text=True)
    assert float(done.stdout) >= 0.3


def test_the_steps_are_there_to_be_timed() -> None:
    for parts in steps.STEPS.values():
        for module, attribute in parts:
            owner, name = steps.place(module, attribute)
            assert callable(getattr(owner, name))


def test_time_is_charged_to_the_innermost_step() -> None:
    clock = steps.Clock()
    inner = clock.around("inner", lambda: clock.running[:])
    outer = clock.around("outer", lambda: inner())
    assert outer() == [steps.REST, "outer", "inner"]
    assert set(clock.seconds) == {steps.REST, "outer", "inner"} and clock.running == [steps.REST]


def made(tmp_path: Path) -> results.Results:
    """Results that nobody measured: stock takes 2 s a notebook, ours a tenth, and grow not."""
    found = results.Results(tmp_path / "results.json")
    for road, sizes, each in (("stock", (100,), 2.0), ("ours-1", (100, 500), 0.4), ("ours-2", (100, 500), 0.2)):
        for size in sizes:
            row = {"cpu_seconds": each * size, "peak_mb": 300.0, "graded": size, "mean_score": 80.0, "scores": "a"}
            found.add({"road": road, "notebooks": size, "seconds": each * size, **row})
    found.put("floor", {"notebooks": 50, "cpu_seconds": 10.0})
    return found


def test_a_row_replaces_its_like_and_no_other(tmp_path: Path) -> None:
    found = made(tmp_path)
    found.add({**found.roads[0], "seconds": 1.0})
    again = results.Results(found.file)
    assert again.roads == found.roads and len(again.roads) == 5
    assert [row["seconds"] for row in again.roads].count(1.0) == 1


def test_another_machines_rows_are_dropped(tmp_path: Path) -> None:
    found = made(tmp_path)
    found.data["machine"]["processor"] = "an abacus"
    found.save()
    assert results.Results(found.file).roads == []


def test_aims_are_compared_with_the_right_rows(tmp_path: Path) -> None:
    found = {aim.what: aim for aim in aims.aims(made(tmp_path))}
    assert found["times as fast as stock, 100 notebooks"].value == pytest.approx(10)
    assert found["times as fast as stock, 100 notebooks"].held is False
    assert found["times as fast as otter, 100 notebooks"].held is None
    assert found["a second worker, 100 notebooks"].held is True
    assert found["processor time against the floor"].value == pytest.approx(2)
    assert found["time a notebook, 500 against 100"].value == pytest.approx(1)


def test_different_scores_on_our_roads_are_seen(tmp_path: Path) -> None:
    found = made(tmp_path)
    assert list(aims.differing(found)) == []
    row = found.row("ours-2", 500)
    assert row
    found.add({**row, "scores": "b"})
    assert list(aims.differing(found)) == [500]


def test_the_page_and_the_picture_show_every_road(tmp_path: Path) -> None:
    found = made(tmp_path)
    text = page.page(found, aims.aims(found))
    assert text.count("| nbgrader autograde |") == 1 and text.count("| autograder grade, two workers |") == 2
    figure.draw(found, tmp_path / "one.svg")
    figure.draw(found, tmp_path / "two.svg")
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


def test_every_road_has_a_look_of_its_own() -> None:
    looks = [figure.LOOKS[road.name] for road in ROADS]
    assert len({colour for colour, _ in looks}) == len({marker for _, marker in looks}) == len(ROADS)


def test_the_results_have_what_they_promise() -> None:
    found = json.loads(results.FILE.read_text("utf-8"))
    assert {"machine", "roads", "floor", "steps", "startup", "aims"} <= set(found)
    assert all(set(row) >= ROW for row in found["roads"])
    assert {road.name for road in ROADS} <= {row["road"] for row in found["roads"]}
    assert set(found["machine"]) == {*results.HARDWARE, "packages"}
    assert list(aims.differing(results.Results())) == []
