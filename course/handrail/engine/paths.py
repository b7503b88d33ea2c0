"""Paths: where in a result, or in an argument, a value stands."""

from typing import NamedTuple


class Path(NamedTuple):
    """An output or an argument, or an entry of one, such as `cache["A1"]` or `dw[0]`.

    name: empty for the result as a whole; of a view, the fact that should hold.
    keys: the names in dictionaries and the places in sequences that lead to it, from the outside.
    """

    name: str = ""
    keys: tuple[str | int, ...] = ()

    def __bool__(self) -> bool:
        """Whether it is less than the result as a whole."""
        return self != RESULT

    def __str__(self) -> str:
        return self.name + "".join(f"[{key}]" if isinstance(key, int) else f'["{key}"]' for key in self.keys)

    @property
    def quoted(self) -> str:
        return f"`{self}`" if self else "the result"

    @property
    def sequence(self) -> "Path | None":
        """The sequence in which it has a place; None where it has none."""
        return Path(self.name, self.keys[:-1]) if self.keys and isinstance(self.keys[-1], int) else None

    def entry(self, key: str | int) -> "Path":
        """One of its entries; those of a dictionary that is the result as a whole have their key for a name."""
        return Path(self.name, (*self.keys, key)) if self or isinstance(key, int) else Path(key)

    def within(self, other: "Path") -> bool:
        """Whether it is the other one, or stands in it."""
        return self.name == other.name and self.keys[: len(other.keys)] == other.keys


#: The result as a whole.
RESULT = Path()
