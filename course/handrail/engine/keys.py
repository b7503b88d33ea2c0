"""The keys: the probes of each section with right and wrong outputs, read from a clone's files or a wheel's archive."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from .archive import unpack
from .compare import Known, Spec
from .effects import Change, Effect, Facts, Growth, How, Order, Output, Reach
from .paths import Path
from .values import decode

KEYS = files("handrail").joinpath("keys")


@cache
def sections() -> tuple[str, ...]:
    """The sections that have a key."""
    names = [path.name.removesuffix(".json") for path in KEYS.iterdir() if path.name.endswith(".json")]
    return tuple(sorted(names or _archived()))


@cache
def _archived() -> dict[str, Any]:
    """The keys of a wheel, which has an archive in place of the clone's files."""
    return unpack(lambda name: KEYS.joinpath(name).read_bytes())


class Key:
    """The probes of one section with right and wrong outputs, read from its file."""

    def __init__(self, section: str, data: Mapping[str, Any]):
        self.section = section
        self.exercises: Mapping[str, Mapping[str, Any]] = data["exercises"]

    def spec(self, name: str) -> Spec:
        entry = self.exercises[name]
        return Spec(
            name,
            tuple(entry["arguments"]),
            tuple(entry["returns"]),
            entry["view"],
            entry["rtol"],
            tuple(entry["may_change"]),
            entry.get("defaults", {}),
            entry.get("over", "ignore"),
        )

    def probes(self, name: str) -> tuple[list[tuple], list[Any]]:
        """The calls of an exercise and what they should return."""
        probes = self.exercises[name]["probes"]
        return [tuple(decode(argument) for argument in probe["arguments"]) for probe in probes], [
            decode(p["expected"]) for p in probes
        ]

    def influences(self, name: str) -> list[Facts]:
        """What the outputs of an exercise depend on, for the first of its probes."""
        return list(map(_facts, self.exercises[name].get("influences", ())))

    def known(self, name: str) -> list[Known]:
        """The known mistakes of an exercise; in a wheel they have no names."""
        found = [Known(**{"name": "", **mistake}) for mistake in self.exercises[name]["mistakes"]]
        return [replace(known, signature=[_with_keys(_path, entry) for entry in known.signature]) for known in found]


@cache
def key(section: str) -> Key:
    """The key of a section, read once."""
    file = KEYS.joinpath(f"{section}.json")
    return Key(section, json.loads(file.read_text("utf-8")) if file.is_file() else _archived()[section])


# --- mistakes as JSON ------------------------------------------------------------------------------


def encode_known(known: Known) -> dict[str, Any]:
    """A known mistake as JSON, with paths as texts, and its praise where it has one."""
    praise = {"praise": known.praise} if known.praise else {}
    signature = [_with_keys(str, entry) for entry in known.signature]
    return {"name": known.name, "diagnosis": known.diagnosis, **praise, "signature": signature}


def _with_keys(function: Callable[[Any], Any], entry: Mapping[str, Any]) -> dict[str, Any]:
    """A signature's entry in which the leaves are kept under what a function makes of their paths."""
    return {n: {function(k): v for k, v in e.items()} if isinstance(e, Mapping) else e for n, e in entry.items()}


def _path(text: str) -> Path:
    name, *keys = re.split(r"\[(.*?)\]", text)
    return Path(name, tuple(map(json.loads, keys[::2])))


# --- facts as JSON ---------------------------------------------------------------------------------

#: Between two arguments that are changed at once, before the call of which one is, before an output that counts as a
#: step, and between a growth's parts.
TOGETHER, CALL, STEP, SEPARATOR = "` and `", " of the ", "step of ", ", "


def encode_facts(facts: Facts) -> dict[str, dict[str, str]]:
    """Facts as JSON: {"argument|what is done to it": {output: what it does}}."""
    return {
        _change_text(change): {f"{STEP * o.step}{o.path}": _effect_text(e) for o, e in effects.items()}
        for change, effects in facts.items()
    }


def _facts(data: Mapping[str, Mapping[str, str]]) -> Facts:
    """The facts that `encode_facts` wrote."""
    return {
        (change := _change(text)): {_output(path): _effect(change.how, said) for path, said in effects.items()}
        for text, effects in data.items()
    }


def _change_text(change: Change) -> str:
    label = TOGETHER.join(map(str, change.arguments)) + f"{CALL}{change.call} call" * bool(change.call)
    return f"{label or f'{change.columns} columns'}|{change.how.value}"


def _change(text: str) -> Change:
    label, _, how = text.rpartition("|")
    if How(how) is How.ORDER:
        return Change(How.ORDER, columns=int(label.split()[0]))
    arguments, _, call = label.partition(CALL)
    return Change(How(how), tuple(map(_path, arguments.split(TOGETHER))), call.removesuffix(" call"))


def _output(text: str) -> Output:
    return Output(_path(text.removeprefix(STEP)), text.startswith(STEP))


def _effect_text(effect: Effect) -> str:
    match effect:
        case Order():
            return effect.value[0]
        case Reach(entries):
            return "".join("?" if entry is None else str(int(entry)) for entry in entries)
        case Growth(power, line, slope):
            sums = " ".join(f"{number:.5g}" for number in slope or ())
            return SEPARATOR.join(("" if power is None else str(power), line, sums))


def _effect(how: How, text: str) -> Effect:
    if how is How.ORDER:
        return next(order for order in Order if order.value[0] == text)
    if SEPARATOR not in text:
        return Reach(tuple({"0": False, "1": True}.get(bit) for bit in text))
    power, line, sums = text.split(SEPARATOR)
    one, other = map(float, sums.split()) if sums else (0.0, 0.0)
    return Growth(float(power) if power else None, line, (one, other) if sums else None)
