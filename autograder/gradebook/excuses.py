"""Who need not hand in an assignment: a table of our own beside nbgrader's, which knows of no excuses."""

from nbgrader.api import Gradebook
from sqlalchemy import Column, MetaData, String, Table, delete, insert, inspect, select

EXCUSED = Table(
    "handrail_excused",
    MetaData(),
    Column("student", String(128), primary_key=True),
    Column("assignment", String(128), primary_key=True),
)


def excused(book: Gradebook) -> set[tuple[str, str]]:
    """(student, assignment) of everyone who is excused, from what."""
    if not _any(book):
        return set()
    return {(student, assignment) for student, assignment in book.db.execute(select(EXCUSED))}


def excuse(book: Gradebook, student: str, assignment: str) -> None:
    """Excuse a student from an assignment; whoever opened the gradebook commits."""
    EXCUSED.create(book.db.connection(), checkfirst=True)
    end(book, student, assignment)
    book.db.execute(insert(EXCUSED).values(student=student, assignment=assignment))


def end(book: Gradebook, student: str, assignment: str | None = None) -> None:
    """Excuse a student from an assignment, or from all, no more; whoever opened the gradebook commits."""
    if _any(book):
        place = {"student": student} | ({"assignment": assignment} if assignment else {})
        book.db.execute(delete(EXCUSED).filter_by(**place))


def _any(book: Gradebook) -> bool:
    return inspect(book.db.connection()).has_table(EXCUSED.name)
