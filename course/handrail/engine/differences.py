"""What differs between what outputs depend on and what they should depend on, in words."""

from collections.abc import Iterator, Sequence
from typing import Any

from .compare import Spec
from .effects import POWERS, STRAIGHT, Change, Facts, How, Order, Output, Reach
from .influence import Run, facts
from .paths import Path
from .words import times


def differences(
    spec: Spec, run: Run, calls: list[tuple], expected: list[Any], right: Sequence[Facts], wrong: Sequence[Path]
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


#: For each argument, in words, and output, by what is done to the argument: how it should be and how it is.
Pairs = dict[How, tuple[Any, Any]]
Differences = dict[tuple[str, Output], Pairs]

UNCLEAR = Reach(())


def _differences(right: Facts, seen: Facts, wrong: Sequence[Path]) -> Differences:
    found: Differences = {}
    for change, effects in right.items():
        for output, mine in effects.items():
            theirs = seen.get(change, {}).get(output)
            if theirs is not None and output.path in wrong:
                found.setdefault((_argument(change, output), output), {})[change.how] = mine, theirs
    return found


def _argument(change: Change, output: Output) -> str:
    """What is changed, in words; to a step its gradient and its parameter are the same, whatever they are called."""
    if change.how == How.ORDER:
        return f"the order of {change.columns} columns"
    names = [_name(argument, output) for argument in change.arguments]
    return _listed([name + f" of the {change.call} call" * bool(change.call) for name in names])


def _name(argument: Path, output: Output) -> str:
    if output.step:
        gradient = f"d{(output.path.name, *output.path.keys)[-1]}"
        if argument in (Path("grads", (gradient,)), Path(gradient)):
            return "the gradient"
        if argument in (output.path, Path("parameters", (output.path.name,))):
            return "the parameter itself"
    return argument.quoted


def _gathered(found: Sequence[tuple[str, Output]]) -> Iterator[tuple[tuple[str, ...], tuple[Output, ...]]]:
    """Pairs of an argument and an output, as all outputs of the same arguments and these."""
    arguments: dict[Output, tuple[str, ...]] = {}
    for label, output in found:
        arguments[output] = (*arguments.get(output, ()), label)
    for labels in dict.fromkeys(arguments.values()):
        yield labels, tuple(output for output, own in arguments.items() if own == labels)


def _is_ignored(pairs: Pairs) -> bool:
    mine, theirs = pairs.get(How.OTHER, (UNCLEAR, UNCLEAR))
    return bool(mine.anything and theirs.nothing)


def _is_needless(pairs: Pairs) -> bool:
    mine, theirs = pairs.get(How.OTHER, (UNCLEAR, UNCLEAR))
    return bool(mine.nothing and theirs.anything)


def _ignored(found: Differences) -> Iterator[str]:
    for labels, outputs in _gathered([place for place, pairs in found.items() if _is_ignored(pairs)]):
        yield f"{_outputs(outputs)} {_one(outputs, 'does', 'do')} not depend on {_listed(labels)}, and should."


def _needless(found: Differences) -> Iterator[str]:
    for labels, outputs in _gathered([place for place, pairs in found.items() if _is_needless(pairs)]):
        yield f"{_outputs(outputs)} {_one(outputs, 'depends', 'depend')} on {_listed(labels)}, and should not."


def _overlooked(found: Differences) -> Iterator[str]:
    """Arguments of which one end is not used, or does not reach all that it should."""
    for end in (How.FIRST, How.LAST):
        some = {place: pairs[end] for place, pairs in found.items() if end in pairs and not _is_ignored(pairs)}
        none = [place for place, (mine, theirs) in some.items() if mine.anything and theirs.nothing]
        for labels, outputs in _gathered(none):
            yield f"{_outputs(outputs)} {_one(outputs, 'does', 'do')} not depend on {_entry(end, labels)}, and should."
    for end in (How.FIRST, How.LAST):
        ends = {place: pairs[end] for place, pairs in found.items() if end in pairs}
        fewer = [place for place, (mine, theirs) in ends.items() if theirs.anything and mine.beyond(theirs)]
        for labels, outputs in _gathered(fewer):
            fewer_entries = f"fewer entries of {_outputs(outputs, False)}"
            yield f"A change of {_entry(end, labels)} reaches {fewer_entries} than it should."


def _spread(found: Differences) -> Iterator[str]:
    for end in (How.FIRST, How.LAST):
        ends = {place: pairs[end] for place, pairs in found.items() if end in pairs}
        more = [place for place, (mine, theirs) in ends.items() if mine.anything and theirs.beyond(mine)]
        for labels, outputs in _gathered(more):
            yield f"A change of {_entry(end, labels)} reaches entries of {_outputs(outputs, False)} that it should not."
        if more:
            return


def _shuffled(found: Differences) -> Iterator[str]:
    """Outputs that another order of the columns changes, or that do not follow it."""
    orders = [(output, *pairs[How.ORDER]) for (_, output), pairs in found.items() if How.ORDER in pairs]
    if outputs := tuple(o for o, mine, theirs in orders if mine is Order.STAYS and theirs is not Order.STAYS):
        yield f"Another order of the columns of all arguments changes {_outputs(outputs, False)}, and should not."
    if outputs := tuple(o for o, mine, theirs in orders if mine is Order.TURNS and theirs is not Order.TURNS):
        yield f"Another order of the columns of all arguments should give {_outputs(outputs, False)} in that order too."


def _grown(found: Differences) -> Iterator[str]:
    """Outputs that follow an argument by another power, or in a line of another kind."""
    powers: dict[float, list[tuple[str, Output]]] = {}
    lines: dict[str, list[tuple[str, Output]]] = {}
    for place, pairs in found.items():
        if How.GROW in pairs and not (_is_ignored(pairs) or _is_needless(pairs)):
            mine, theirs = pairs[How.GROW]
            if mine.power in POWERS and theirs.power not in (None, mine.power):
                powers.setdefault(theirs.power, []).append(place)
            elif mine.line and theirs.line and mine.line != theirs.line:
                lines.setdefault(theirs.line, []).append(place)
    for power, places in powers.items():
        for labels, outputs in _gathered(places):
            verb = "leaves" if power == 1 else "makes"
            yield f"Twice {labels[0]} {verb} {_outputs(outputs, False)} {times(power)}, and should not."
    for line, places in lines.items():
        how = "in a straight line, and should not" if line == STRAIGHT else "in a curve, not in a straight line"
        for labels, outputs in _gathered(places):
            yield f"{_outputs(outputs)} {_one(outputs, 'follows', 'follow')} {_listed(labels)} {how}."


def _steeper(found: Differences) -> Iterator[str]:
    """Arguments that an output follows too strongly, or the wrong way round, while it follows others as it should."""
    strength: dict[Output, dict[str, float]] = {}
    for (label, output), pairs in found.items():
        if How.GROW in pairs and not _is_ignored(pairs):
            mine, theirs = pairs[How.GROW]
            if (ratio := theirs.times(mine)) is not None:
                strength.setdefault(output, {})[label] = ratio
    told: dict[tuple[tuple[str, ...], str], tuple[Output, ...]] = {}
    for output, ratios in strength.items():
        odd = tuple(label for label, ratio in ratios.items() if ratio != 1)
        values = {f"{ratios[label]:.3g}" for label in odd}
        if odd and (len(odd) < len(ratios) or output.step) and len(values) == 1:
            key = odd, values.pop()
            told[key] = (*told.get(key, ()), output)
    for (labels, ratio), outputs in told.items():
        how = (
            "the wrong way round"
            if ratio == "-1"
            else f"{ratio} times as strongly as {_one(outputs, 'it', 'they')} should"
        )
        yield f"{_outputs(outputs)} {_one(outputs, 'follows', 'follow')} {_listed(labels)} {how}."


def _one(outputs: tuple[Output, ...], one: str, several: str) -> str:
    return one if len(outputs) == 1 else several


def _entry(end: How, labels: tuple[str, ...]) -> str:
    return f"the {end.value} entry of {_listed(labels)}"


def _outputs(outputs: tuple[Output, ...], begins: bool = True) -> str:
    names = _listed([output.path.quoted for output in outputs])
    text = f"the {_one(outputs, 'step', 'steps')} of {names}" if outputs[0].step else names
    return text[0].upper() + text[1:] if begins else text


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
