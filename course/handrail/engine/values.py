"""Values as JSON, and arguments that are made afresh for every call."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from hashlib import pbkdf2_hmac
from typing import Any

import numpy as np

from .functions import FUNCTIONS

SALT = b"handrail"
LONGEST = 400  # characters of an answer that is worth hashing


@dataclass(frozen=True)
class Rng:
    """An argument that becomes `numpy.random.default_rng(seed)` at each call."""

    seed: int


@dataclass(frozen=True)
class Function:
    """An argument that is a function: one that `handrail.functions` knows by name, with numbers as its parameters."""

    name: str
    parameters: tuple[float, ...] = ()


@dataclass(frozen=True)
class Each:
    """An argument that makes one probe several calls in a row: every call gets the next of these values."""

    values: tuple[Any, ...]


@dataclass(frozen=True)
class Previous:
    """An argument that is `first` in a probe's first call, then what the call before returned at `place` of its tuple.

    So a function hands its results, an opaque state among them, to itself.
    """

    place: int
    first: Any


@dataclass(frozen=True)
class Keywords:
    """A call's last argument where the others are followed by some with names: these."""

    named: Mapping[str, Any]


@dataclass(frozen=True)
class Anything:
    """An expected value that is not compared."""


@dataclass(frozen=True)
class Drawn:
    """An expected array whose entries chance decides: around zero, of about this size."""

    shape: tuple[int, ...]
    size: float


@dataclass(frozen=True)
class Raises:
    """An expected exception, by the name of its type, which is empty for a call that raised none."""

    type: str
    message: str = field(default="", compare=False)

    def __str__(self) -> str:
        return self.type or "no exception"


@dataclass(frozen=True)
class Digest:
    """A value that can be recognised but not read: a salted hash of what it is after rounding.

    kind: "int", "float", "str" or "set".  digits: decimals kept of a float.
    """

    kind: str
    digits: int
    digest: str


def digested(value: Any, digits: int) -> Any:
    """The same structure with every number, text and set replaced by its digest."""
    if isinstance(value, Mapping):
        return {key: digested(entry, digits) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return tuple(digested(entry, digits) for entry in value)
    kind = kind_of(value)
    return Digest(kind, digits, hashed(kind, candidates(value, kind, digits)[0]))


def kind_of(value: Any) -> str:
    """The kind of an answer's single value; a bool counts as an int."""
    if isinstance(value, str):
        return "str"
    if isinstance(value, (set, frozenset)):
        return "set"
    return "int" if isinstance(value, (bool, int, np.integer)) else "float"


def candidates(value: Any, kind: str, digits: int) -> list[str]:
    """Texts that stand for `value`; a float also counts as its two neighbours in the last decimal.

    Raises TypeError or ValueError where `value` is not of this kind.
    """
    if kind == "str":
        if not isinstance(value, str):
            raise TypeError("not a text")
        return [value.strip().casefold()]
    if kind == "set":
        entries = [value] if isinstance(value, str) else value
        return ["|".join(sorted({candidates(entry, "str", 0)[0] for entry in entries}))]
    number = np.asarray(value, dtype=float).reshape(-1)
    if number.size != 1 or not np.isfinite(number[0]):
        raise ValueError("not one finite number")
    if kind == "int":
        return [str(int(number[0]))] if number[0] == int(number[0]) else []
    nearest = round(float(number[0]) * 10**digits)
    return [str(nearest), str(nearest - 1), str(nearest + 1)]


def stands_for(value: Any, digest: Digest) -> bool:
    """Whether `value` is what the digest was made of, to within one unit of the last decimal."""
    try:
        texts = candidates(value, digest.kind, digest.digits)
    except (TypeError, ValueError, OverflowError):
        return False
    return any(hashed(digest.kind, text) == digest.digest for text in texts if len(text) <= LONGEST)


@cache
def hashed(kind: str, text: str) -> str:
    return pbkdf2_hmac("sha256", f"{kind}:{text}".encode(), SALT, 2000).hex()[:24]


def encode(value: Any) -> Any:
    """A value as JSON; lists, numbers, texts and None stand for themselves, everything else is an object with one tag.

    Raises TypeError for a value of another type.
    """
    match value:
        case np.ndarray():
            return {"array": value.tolist(), "dtype": str(value.dtype)}
        case np.generic():
            return value.item()
        case Raises(name):
            return {"raises": name}
        case None | bool() | int() | float() | str():
            return value
        case list():
            return [encode(entry) for entry in value]
        case tuple():
            return {"tuple": [encode(entry) for entry in value]}
        case set() | frozenset():
            return {"set": sorted(value)}
        case Rng(seed):
            return {"rng": seed}
        case Function(name, parameters):
            return {"function": name, "parameters": list(parameters)}
        case Each(entries):
            return {"each": [encode(entry) for entry in entries]}
        case Previous(place, first):
            return {"previous": place, "first": encode(first)}
        case Keywords(named):
            return {"keywords": {name: encode(entry) for name, entry in named.items()}}
        case Anything():
            return {"anything": True}
        case Drawn(shape, size):
            return {"drawn": list(shape), "size": size}
        case Digest(kind, digits, digest):
            return {"digest": digest, "kind": kind, "digits": digits}
        case Mapping():
            return {"dict": {key: encode(entry) for key, entry in value.items()}}
    raise TypeError(f"{type(value).__name__} has no place in a key")


def decode(data: Any) -> Any:
    """The value that `encode` wrote."""
    if isinstance(data, list):
        return [decode(entry) for entry in data]
    if not isinstance(data, dict):
        return data
    match data:
        case {"array": entries, "dtype": dtype}:
            return np.array(entries, dtype=dtype)
        case {"tuple": entries}:
            return tuple(decode(entry) for entry in entries)
        case {"set": entries}:
            return set(entries)
        case {"rng": seed}:
            return Rng(seed)
        case {"function": name, "parameters": parameters}:
            return Function(name, tuple(parameters))
        case {"each": entries}:
            return Each(tuple(decode(entry) for entry in entries))
        case {"previous": place, "first": first}:
            return Previous(place, decode(first))
        case {"keywords": named}:
            return Keywords({name: decode(entry) for name, entry in named.items()})
        case {"raises": name}:
            return Raises(name)
        case {"anything": True}:
            return Anything()
        case {"drawn": shape, "size": size}:
            return Drawn(tuple(shape), size)
        case {"digest": digest, "kind": kind, "digits": digits}:
            return Digest(kind, digits, digest)
        case {"dict": entries}:
            return {key: decode(entry) for key, entry in entries.items()}
    raise ValueError(f"no value is written as {sorted(data)}")


def turns(call: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    """The calls that a probe stands for: one, or one for each value of its `Each` arguments."""
    count = max((len(argument.values) for argument in call if isinstance(argument, Each)), default=1)
    return [tuple(_in_turn(argument, number) for argument in call) for number in range(count)]


def _in_turn(argument: Any, number: int) -> Any:
    if isinstance(argument, Each):
        return argument.values[number]
    return argument.first if isinstance(argument, Previous) and number == 0 else argument


def leads_on(turn: Sequence[Any], result: Any) -> bool:
    """Whether a call's result has a place for everything that the next call takes from it."""
    places = [argument.place for argument in turn if isinstance(argument, Previous)]
    return not places or (isinstance(result, (tuple, list)) and max(places) < len(result))


def named(turn: tuple[Any, ...]) -> tuple[tuple[Any, ...], Mapping[str, Any]]:
    """A call's arguments by position, and those by name."""
    return (turn[:-1], turn[-1].named) if turn and isinstance(turn[-1], Keywords) else (turn, {})


def fresh(argument: Any, result: Any = None) -> Any:
    """The argument for one call: arrays copied, generators seeded anew, named functions looked up.

    result: what the call before returned, where there was one.
    """
    if isinstance(argument, Previous):
        return result[argument.place]
    if isinstance(argument, Rng):
        return np.random.default_rng(argument.seed)
    if isinstance(argument, Function):
        return FUNCTIONS[argument.name](*argument.parameters)
    return copied(argument)


def copied(value: Any) -> Any:
    """A copy in depth, made quickly where arrays, numbers, texts and their collections are all there is."""
    kind = type(value)
    if kind is np.ndarray and value.dtype.kind in "biuf":
        return value.copy()
    if kind in (float, int, str, bool, type(None), np.float64):
        return value
    if kind is dict:
        return {name: copied(entry) for name, entry in value.items()}
    if kind is list or kind is tuple:
        return kind(map(copied, value))
    return deepcopy(value)
