"""What differs between what outputs depend on and what they should depend on, in words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .compare import Spec
from .influence import (
    CHANGES,
    FIRST,
    GRADIENT,
    GROW,
    ITSELF,
    LAST,
    ORDER,
    OTHER,
    POWERS,
    SAME,
    SEPARATOR,
    STAYS,
    STEP,
    STRAIGHT,
    TURNS,
    WHICH,
    Facts,
    Run,
    facts,
    label_of,
    ratio,
)


def differences(
    spec: Spec, run: Run, calls: list[tuple], expected: list[Any], right: Sequence[Facts], wrong: Sequence[str]
) -> str:
    """What wrong outputs depend on and should not, or do not and should: two sentences at most.

    right: the facts of the first probes, as they should be.  wrong: the paths of the outputs that are wrong.
    """
    probes = zip(calls, expected, right, strict=False)
    found = [_differences(mine, facts(spec, run, call, like), wrong) for call, like, mine in probes]
    said: list[str] = []
    for find in (_ignored, _overlooked, _needless, _spread, _shuffled, _grown, _steeper):
        if said and find is _steeper:
            break
        said += next(filter(None, (list(find(probe)) for probe in found)), [])
    return "".join(f" {sentence}" for sentence in said[:2])


#: For each argument and output, by what is done to the argument: how it should be and how it is.
Differences = dict[tuple[str, str], dict[str, tuple[str, str]]]


def _differences(right: Facts, seen: Facts, wrong: Sequence[str]) -> Differences:
    found: Differences = {}
    for change, told in right.items():
        for path, mine in told.items():
            theirs = seen.get(change, {}).get(path)
            if theirs is not None and path.removeprefix(STEP) in wrong:
                found.setdefault((_of_step(label_of(change), path), path), {})[change.rpartition("|")[2]] = mine, theirs
    return found


def _of_step(label: str, path: str) -> str:
    """What an argument is to a step, so that the same can be said of the steps of several parameters."""
    if not path.startswith(STEP):
        return label
    name = path.removeprefix(STEP)
    key = re.sub(r'.*\["(\w+)"\]$', r"\1", name)
    argument, of, when = label.partition(WHICH)
    if argument in (f'grads["d{key}"]', f"d{key}"):
        return GRADIENT + of + when
    return ITSELF if argument in (name, f'parameters["{name}"]') else label


def _gathered(found: Sequence[tuple[str, str]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pairs of an argument and an output, as all outputs of the same arguments and these."""
    arguments: dict[str, tuple[str, ...]] = {}
    for label, path in found:
        arguments[path] = (*arguments.get(path, ()), label)
    for labels in dict.fromkeys(arguments.values()):
        yield labels, tuple(path for path, own in arguments.items() if own == labels)


def _is_ignored(pairs: Mapping[str, tuple[str, str]]) -> bool:
    mine, theirs = pairs.get(OTHER, ("", ""))
    return "1" in mine and theirs == "0"


def _is_needless(pairs: Mapping[str, tuple[str, str]]) -> bool:
    mine, theirs = pairs.get(OTHER, ("", ""))
    return mine == "0" and "1" in theirs


def _ignored(found: Differences) -> Iterator[str]:
    for labels, paths in _gathered([place for place, pairs in found.items() if _is_ignored(pairs)]):
        yield f"{_outputs(paths)} {_do(paths)} not depend on {_labels(labels)}, and should."


def _needless(found: Differences) -> Iterator[str]:
    for labels, paths in _gathered([place for place, pairs in found.items() if _is_needless(pairs)]):
        yield f"{_outputs(paths)} {'depends' if len(paths) == 1 else 'depend'} on {_labels(labels)}, and should not."


def _overlooked(found: Differences) -> Iterator[str]:
    """Arguments of which one end is not used, or does not reach all that it should."""
    for end in (FIRST, LAST):
        some = {place: pairs[end] for place, pairs in found.items() if end in pairs and not _is_ignored(pairs)}
        none = [place for place, (mine, theirs) in some.items() if "1" in mine and theirs == "0"]
        for labels, paths in _gathered(none):
            yield f"{_outputs(paths)} {_do(paths)} not depend on {_entry(end, labels)}, and should."
    for end in (FIRST, LAST):
        fewer = [
            place for place, pairs in found.items() if end in pairs and "1" in pairs[end][1] and _more(*pairs[end])
        ]
        for labels, paths in _gathered(fewer):
            yield f"A change of {_entry(end, labels)} reaches fewer entries of {_outputs(paths, False)} than it should."


def _spread(found: Differences) -> Iterator[str]:
    for end in (FIRST, LAST):
        more = [p for p, pairs in found.items() if end in pairs and "1" in pairs[end][0] and _more(*pairs[end][::-1])]
        for labels, paths in _gathered(more):
            yield f"A change of {_entry(end, labels)} reaches entries of {_outputs(paths, False)} that it should not."
        if more:
            return


def _shuffled(found: Differences) -> Iterator[str]:
    """Outputs that another order of the columns changes, or that do not follow it."""
    orders = [(path, *pair) for (_, path), pairs in found.items() for how, pair in pairs.items() if ORDER in how]
    if paths := tuple(path for path, mine, theirs in orders if mine == STAYS and theirs in (TURNS, CHANGES)):
        yield f"Another order of the columns of all arguments changes {_outputs(paths, False)}, and should not."
    if paths := tuple(path for path, mine, theirs in orders if mine == TURNS and theirs in (STAYS, CHANGES)):
        yield f"Another order of the columns of all arguments should give {_outputs(paths, False)} in that order too."


def _grown(found: Differences) -> Iterator[str]:
    """Outputs that follow an argument by another power, or in a line of another kind."""
    powers: dict[str, list[tuple[str, str]]] = {}
    lines: dict[str, list[tuple[str, str]]] = {}
    for place, pairs in found.items():
        if GROW in pairs and not (_is_ignored(pairs) or _is_needless(pairs)):
            (power, line, _), (own_power, own_line, _) = (fact.split(SEPARATOR) for fact in pairs[GROW])
            if power in POWERS and own_power and power != own_power:
                powers.setdefault(own_power, []).append(place)
            elif line and own_line and line != own_line:
                lines.setdefault(own_line, []).append(place)
    for power, places in powers.items():
        for labels, paths in _gathered(places):
            verb = "leaves" if power == SAME else "makes"
            yield f"Twice {_labels(labels[:1])} {verb} {_outputs(paths, False)} {power}, and should not."
    for line, places in lines.items():
        how = "in a straight line, and should not" if line == STRAIGHT else "in a curve, not in a straight line"
        for labels, paths in _gathered(places):
            yield f"{_outputs(paths)} {_follow(paths)} {_labels(labels)} {how}."


def _steeper(found: Differences) -> Iterator[str]:
    """Arguments that an output follows too strongly, or the wrong way round, while it follows others as it should."""
    strength: dict[str, dict[str, float]] = {}
    for (label, path), pairs in found.items():
        if GROW in pairs and not _is_ignored(pairs):
            mine, theirs = (fact.split(SEPARATOR)[2] for fact in pairs[GROW])
            if (power := ratio(theirs, mine)) is not None:
                strength.setdefault(path, {})[label] = power
    told: dict[tuple[tuple[str, ...], str], tuple[str, ...]] = {}
    for path, ratios in strength.items():
        odd = tuple(label for label, ratio in ratios.items() if ratio != 1)
        values = {f"{ratios[label]:.3g}" for label in odd}
        if odd and (len(odd) < len(ratios) or path.startswith(STEP)) and len(values) == 1:
            key = odd, values.pop()
            told[key] = (*told.get(key, ()), path)
    for (labels, times), paths in told.items():
        how = "the wrong way round" if times == "-1" else f"{times} times as strongly as {_it(paths)} should"
        yield f"{_outputs(paths)} {_follow(paths)} {_labels(labels)} {how}."


def _it(paths: tuple[str, ...]) -> str:
    return "it" if len(paths) == 1 else "they"


def _follow(paths: tuple[str, ...]) -> str:
    return "follows" if len(paths) == 1 else "follow"


def _more(bits: str, others: str) -> bool:
    """Whether some entry is 1 in the first and 0 in the others."""
    size = max(len(bits), len(others))
    wide = [b * size if len(b) == 1 else b for b in (bits, others)]
    return any(a == "1" and b == "0" for a, b in zip(*wide, strict=True))


def _do(paths: tuple[str, ...]) -> str:
    return "does" if len(paths) == 1 else "do"


def _entry(end: str, labels: tuple[str, ...]) -> str:
    return f"the {end} entry of {_labels(labels)}"


def _outputs(paths: tuple[str, ...], begins: bool = True) -> str:
    names = [f"`{path.removeprefix(STEP)}`" if path.removeprefix(STEP) else "the result" for path in paths]
    step = "step" if len(paths) == 1 else "steps"
    text = f"the {step} of {_listed(names)}" if paths[0].startswith(STEP) else _listed(names)
    return text[0].upper() + text[1:] if begins else text


def _labels(labels: tuple[str, ...]) -> str:
    """Arguments in quotes, with what call they belong to outside these."""
    parts = [label.partition(WHICH) for label in labels]
    names = [name if name in (GRADIENT, ITSELF) else f"`{name}`" for name, _, _ in parts]
    return _listed([name + of + when for name, (_, of, when) in zip(names, parts, strict=True)])


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
