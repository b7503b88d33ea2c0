"""The words of a verdict: what was done, what came out, what was expected, what to try next."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from .compare import Examined, Raised, Spec, described, faults, leaf_kind, numeric
from .paths import RESULT, Path
from .relations import made_of, related
from .values import Digest, Previous, Raises, stands_for, turns

#: Numbers of this size are called large in a message.
LARGE = 100.0

#: What NumPy says where the inner sizes of a product differ, and where one of its factors is a single number.
INNER = re.compile(r"(\w+): Input operand 1 has a mismatch in its core dim.*\(size (\d+) is different from (\d+)\)")
NUMBER = re.compile(r"(\w+): Input operand ([01]) does not have enough dimensions")


def message(
    spec: Spec, kind: str, examined: list[Examined], calls: list[tuple], reads: Sequence[str] = (), named: bool = False
) -> str:
    """What is wrong, for a learner; it shows shapes and ratios, never the expected values.

    named: whether a diagnosis follows; then how wrong numbers are related to right ones is left to that.
    """
    found, call = next(
        ((e, c) for e, c in zip(examined, calls, strict=True) if kind in faults(spec, e)), (examined[0], calls[0])
    )
    path = next((p for p in found.wrong if kind in ("globals", leaf_kind(found, p))), RESULT)
    what = path.quoted if path else f"what `{spec.name}` returned"
    raised, promised = found.outcome.raised, _promised(found)
    match kind:
        case "unwritten":
            return (
                f"`{spec.name}` is not written yet: it still raises NotImplementedError. "
                "Replace that line by your code and run both cells again."
            )
        case "raised" if raised and raised.type == "TooLong":
            return f"`{spec.name}` was stopped: {raised.message}. Does every loop in it come to an end?"
        case "raised" if raised:
            where = f', in line {raised.number} of its cell: "{raised.line}"' if raised.line else ""
            if raised.type == "FloatingPointError" and spec.over == "raise":
                return (
                    f"In `{spec.name}` something overflows on the way: {raised.message}{where}. {_called(spec, call)} "
                    "By itself NumPy only warns of it; here it counts, also where the result is right all the same."
                )
            more = "" if named else _turned(spec, raised)
            if promised:
                more = f" Here its docstring promises {promised}."
            return f"`{spec.name}` stopped with {raised.type}: {_said(raised)}{where}. {_called(spec, call)}{more}"
        case "value" if promised:
            return f"`{spec.name}` returned something where its docstring promises {promised}. {_called(spec, call)}"
        case "none":
            printed = " It prints something, but a printed value cannot be used by other code." * found.outcome.printed
            return (
                f"`{spec.name}` returned None where {_expected(spec)} should come back.{printed} "
                f"Does every way through it end in `return`?{_apart(spec, examined, calls, kind)}"
            )
        case "type":
            return f"{_capital(what)} is {found.got[path].detail}. {_called(spec, call)}".rstrip()
        case "keys":
            leaf = found.got[path]
            twin = " A number and a text with that number in it are two keys." if leaf.twin else ""
            return (
                f"The returned dictionary has no entry {path}; its keys are {leaf.detail}. "
                f"Spelling and case count.{twin}"
            )
        case "shape":
            return f"{_capital(what)} has {found.got[path].detail}. {_called(spec, call)}"
        case "not finite":
            return f"{_capital(what)} contains nan or infinite numbers. {_called(spec, call)}"
        case "changed":
            names = ", ".join(f"`{name}`" for name in sorted(found.outcome.changed))
            return (
                f"`{spec.name}` changes its argument {names} in place: whoever called it finds other numbers there "
                "afterwards. Compute a new value instead."
            )
        case "globals":
            names = ", ".join(f"`{name}`" for name in reads)
            return (
                f"`{spec.name}` reads {names} from the notebook, not from its arguments: with other data it still "
                "answers for the old ones. Use only the arguments."
            )
    returning = [(e, c) for e, c in zip(examined, calls, strict=True) if not _promised(e)]
    return _values(spec, [e for e, _ in returning], [c for _, c in returning], named)


def _promised(e: Examined) -> Raises | None:
    """The exception that a probe is to end in."""
    return next((leaf.value for leaf in e.expected.values() if isinstance(leaf.value, Raises)), None)


def _said(raised: Raised) -> str:
    """An exception's text; in plain words where NumPy speaks of a product."""
    if found := INNER.match(raised.message):
        name, right, left = found.groups()
        return f"{name}: the inner sizes of the product differ, {left} on the left and {right} on the right"
    if found := NUMBER.match(raised.message):
        return f"{found[1]}: its {('left', 'right')[int(found[2])]} factor is a single number, not an array"
    return raised.message.rstrip(". ") or "no message"


def _turned(spec: Spec, raised: Raised) -> str:
    """A question where a factor that is turned on its side does not fit: in other courses examples are rows."""
    if "X" not in spec.arguments or ".T" not in raised.line or not INNER.match(raised.message):
        return ""
    return " Here each column of X is one example. Which factors have to be turned then, if any?"


def _called(spec: Spec, call: tuple) -> str:
    arguments = [said for name, value in zip(spec.arguments, call, strict=False) if (said := _argument(name, value))]
    return f"It was called with {', '.join(arguments)}." if arguments else ""


def _argument(name: str, value: Any) -> str:
    if isinstance(value, np.ndarray):
        return f"{name} of shape {value.shape}"
    if isinstance(value, str):
        return f"{name} = {value!r}"
    return f"{name} a number" if isinstance(value, (int, float)) else ""


def _expected(spec: Spec) -> str:
    return " and ".join(f"`{name}`" for name in spec.returns) or "a value"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _values(spec: Spec, examined: list[Examined], calls: list[tuple], named: bool) -> str:
    wrong = [e for e in examined if e.wrong]
    if spec.view:
        facts = list(dict.fromkeys(path for e in wrong for path in e.wrong))
        return f"`{spec.name}`: this should hold and does not: {'; '.join(map(str, facts))}."
    failed = list(dict.fromkeys(path for e in wrong for path in e.wrong))
    passed = [path for path in examined[0].got if path not in failed]
    paths, right = _gathered(failed, passed), _gathered(passed, failed)
    if any(isinstance(leaf.value, Digest) for leaf in wrong[0].expected.values()):
        verdict = "is not right" if len(paths) == 1 else "are not right"
        text = f"{_names(paths, spec)} {verdict}{_unlike(wrong[0], failed)}"
        advice = _form(wrong[0])
    else:
        count = f"on {len(wrong)} of {len(examined)} probes" if len(examined) > 1 else "on the probe"
        text = f"{_names(paths, spec)} {'is' if len(paths) == 1 else 'are'} wrong {count}{_far(wrong, failed)}"
        advice = _apart(spec, examined, calls)
        if not (named or advice):
            advice = _rounded(wrong) or _where(spec, examined, calls, failed)
    others = f"; {_names(right, spec)} {'is' if len(right) == 1 else 'are'} right" if right else ""
    return f"{text}{others}.{advice}"


def _where(spec: Spec, examined: list[Examined], calls: list[tuple], failed: list[Path]) -> str:
    """In which of its entries a result is wrong, or by how much: what can be told of it."""
    entries = "".join(f" {said}" for path in failed if (said := _since([e for e in examined if e.wrong], path)))
    return _step_by_step(spec, examined, calls) or related(spec, examined, calls, failed) or entries


def _step_by_step(spec: Spec, examined: list[Examined], calls: list[tuple]) -> str:
    """Of a function that is called several times in a row: whether its first step is right, else how far it leads."""
    walks = [(e, call) for e, call in zip(examined, calls, strict=True) if call and isinstance(call[0], Previous)]
    single = [(e, call[0].first) for e, call in walks if len(turns(call)) == 1]
    numbers = dict(spec.defaults)
    numbers |= {n: v for n, v in zip(spec.arguments, calls[0], strict=False) if isinstance(v, float)}
    if single and all(bool(e.wrong) is (len(turns(call)) > 1) for e, call in walks):
        return " A single step is right, several in a row are not. What does one step hand on to the next?"
    moves = [move for e, start in single if isinstance(start, Mapping) for move in _moves(e, start)]
    got, want = np.hstack(moves) if moves else np.zeros((2, 0))
    factors = got[want != 0] / want[want != 0]
    one = factors.size > 1 and not np.any(got[want == 0]) and np.allclose(factors, factors[0], rtol=1e-6)
    if not one or np.isclose(factors[0], 1):
        return ""
    if np.isclose(factors[0], -1) or abs(factors[0]) < 1e-9:
        how = "as far as it should, to the other side" if factors[0] < 0 else "nothing at all"
        return f" In the first step every entry moves {how}."
    is_what = made_of(float(factors[0]), numbers)
    return f" In the first step every entry moves {factors[0]:.3g} times as far as it should{is_what}."


def _moves(e: Examined, start: Mapping[str, np.ndarray]) -> Iterator[np.ndarray]:
    """For each parameter, how far its entries have moved from their start, and how far they should have."""
    for name, before in start.items():
        path = next((path for path in e.got if path.keys[-1:] == (name,)), None)
        got, want = (numeric(e.got[path].value), numeric(e.like(path))) if path else (None, None)
        if got is not None and want is not None and got.shape == want.shape == before.shape:
            yield np.stack([(got - before).ravel(), (want - before).ravel()])


def _gathered(paths: list[Path], others: list[Path]) -> list[Path]:
    """`W1[0]` and `W1[1]` as `W1`, where none of its entries is among the others."""
    apart = {_whole(path) for path in others}
    return list(dict.fromkeys(path if _whole(path) in (RESULT, *apart) else _whole(path) for path in paths))


def _whole(path: Path) -> Path:
    return path if path.sequence is None else _whole(path.sequence)


def _form(e: Examined) -> str:
    """Advice on an answer from paper that has not the form that is asked for, or too few decimals."""
    leaves = [(path, e.got[path].value, e.like(path)) for path in e.wrong]
    if any(like.kind == "int" and _fraction(got) for _, got, like in leaves):
        return " Whole numbers are asked for."
    short = [path.quoted for path, got, like in leaves if _cut(got, like)]
    digits = leaves[0][2].digits
    return f" {_capital(', '.join(short))}: right as far as it goes; give at least {digits} decimals." if short else ""


def _fraction(value: Any) -> bool:
    array = numeric(value)
    return array is not None and array.size == 1 and float(array.reshape(-1)[0]) % 1 != 0


def _cut(value: Any, digest: Digest) -> bool:
    """Whether a number has two significant digits at least and is right but for its last decimals."""
    if digest.kind != "float" or not _fraction(value):
        return False
    number, unit = float(np.reshape(value, -1)[0]), 10.0**-digest.digits
    for fewer in (1, 2):
        if round(number, digest.digits - fewer) == number and abs(number) >= 10 ** (1 + fewer) * unit:
            near = range(-(10**fewer) // 2, 10**fewer // 2 + 1)
            if any(stands_for(number + k * unit, digest) for k in near):
                return True
    return False


def _rounded(wrong: list[Examined]) -> str:
    """A question where all that is wrong agrees with what is expected, rounded to some decimals."""
    pairs = [(numeric(e.got[p].value), numeric(e.like(p))) for e in wrong for p in e.wrong]
    for decimals in range(1, 6):
        unit = 10.0**-decimals
        if all(
            got is not None
            and want is not None
            and got.shape == want.shape
            and got.dtype.kind == "f"
            and np.array_equal(got, np.round(got, decimals))
            and np.all(np.abs(got - want) <= 0.51 * unit)
            and np.max(np.abs(want), initial=0.0) > 10 * unit
            for got, want in pairs
        ):
            return f" The numbers agree to {decimals} decimals with what is expected. Are they rounded on the way?"
    return ""


def _apart(spec: Spec, examined: list[Examined], calls: list[tuple], kind: str = "") -> str:
    """What sets the probes that fail apart from the others: an argument that is left out, a text, or large numbers.

    kind: looked for among a probe's faults; without it, any.
    """
    found = [faults(spec, e) for e in examined]
    fails, passes = (
        [call for kinds, call in zip(found, calls, strict=True) if bool(kind in kinds if kind else kinds) is wrong]
        for wrong in (True, False)
    )
    for place, name in enumerate(spec.arguments):
        if {_given(c, place) for c in fails} == {False} and {_given(c, place) for c in passes} == {True}:
            return f" It is wrong where `{name}` is left out or None, and right where it is passed."
        failed, passed = ([c[place] for c in group if len(c) > place] for group in (fails, passes))
        if not passed or not failed:
            continue
        if all(isinstance(value, str) for value in failed + passed) and set(passed) - set(failed):
            always, now_and_then = (
                " or ".join(repr(v) for v in dict.fromkeys(failed) if (v in passed) is some) for some in (False, True)
            )
            said = [f"where `{name}` is {always}"] * bool(always)
            said += [f"on some probes where {'it' if always else f'`{name}`'} is {now_and_then}"] * bool(now_and_then)
            return f" It is wrong {', and '.join(said)}."
        if all(map(_large, failed)) and not any(map(_large, passed)):
            return f" It is wrong where `{name}` holds numbers beyond {LARGE:.0f} in size."
    return ""


def _given(call: tuple, place: int) -> bool:
    return len(call) > place and call[place] is not None


def _large(value: Any) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind == "f" and bool(np.max(np.abs(value), initial=0) > LARGE)


def _names(paths: list[Path], spec: Spec) -> str:
    return ", ".join(path.quoted if path else f"The result of `{spec.name}`" for path in paths)


def _unlike(e: Examined, paths: list[Path]) -> str:
    """What is no number, or no text, where the answer from paper is one."""
    for path in paths:
        got, like = e.got[path].value, e.like(path)
        if isinstance(like, Digest) and like.kind == "set" and isinstance(got, str):
            return ", as a text where a set of texts is asked for"
        if isinstance(got, str) and len(got.strip()) > 1 and any(stands_for(letter, like) for letter in "ABCDE"):
            return f", as a text of {len(got.strip())} characters where one letter is asked for"
        if isinstance(like, Digest) and like.kind != "set":
            array, asked = numeric(got), "a text" if like.kind == "str" else "a number"
            if not (isinstance(got, str) if like.kind == "str" else array is not None and array.size == 1):
                return f", as {described(got)} where {asked} is asked for"
    return ""


def _since(wrong: list[Examined], path: Path) -> str:
    """Where in a series the first wrong entry is, and how many entries of an array are right."""
    for e in wrong:
        got, want = (numeric(e.got[path].value), numeric(e.like(path))) if path in e.wrong else (None, None)
        if got is None or want is None or want.ndim < 1 or got.shape != want.shape or want.size < 3:
            continue
        fits = np.isclose(got, want, rtol=1e-6, atol=1e-9)
        if want.ndim > 1:
            bad, fine = np.argwhere(~fits).tolist(), int(fits.sum())
            if not bad or not fine:
                return ""
            few = f"{fine} {'is' if fine == 1 else 'are'} right; the first that is not stands at {bad[0]}."
            return f"Of the {want.size} entries of `{path}` in one probe, {few}"
        first = int(np.argmax(~fits))
        if first:
            return f"Of the {want.size} entries of `{path}`, entry {first} is the first that is wrong, counted from 0."
        return f"Already entry 0 of `{path}` is wrong."
    return ""


def _far(wrong: list[Examined], paths: list[Path]) -> str:
    differences = [relative_difference(e.got[p].value, e.like(p)) for e in wrong for p in paths if p in e.wrong]
    known = [d for d in differences if d is not None]
    if not known:
        return ""
    largest = max(known)
    size = "less than 0.001" if largest < 1e-3 else f"{largest:.2g}"
    return f" (relative difference up to {size}, where 0 is equal and 1 is the most, as for opposite signs)"


def relative_difference(got: Any, expected: Any) -> float | None:
    """‖a − b‖ / (‖a‖ + ‖b‖), between 0 and 1; None where the shapes differ or there are no numbers."""
    a, b = numeric(got), numeric(expected)
    if a is None or b is None or a.size != b.size:
        return None
    a, b = a.astype(float).reshape(-1), b.astype(float).reshape(-1)
    total = np.linalg.norm(a) + np.linalg.norm(b)
    return float(np.linalg.norm(a - b) / total) if total and np.isfinite(total) else None


def note(spec: Spec, examined: list[Examined]) -> str:
    """Advice beside a right answer: an argument changed in place, a one-entry array where a number is asked for."""
    spared = {name for e in examined for name in e.spared if not _handed_on(spec, e, name)}
    if spared:
        names = " and ".join(f"`{name}`" for name in sorted(spared))
        return (
            f"Right. One remark: `{spec.name}` changes its argument {names} in place, and whoever called it finds "
            "other numbers there afterwards. With new arrays it would not."
        )
    for e in examined:
        for path, leaf in e.got.items():
            array, want = leaf.value, e.like(path)
            if isinstance(array, np.ndarray) and array.ndim and np.ndim(want) == 0 and not isinstance(want, Digest):
                return (
                    f"Right. One remark: {path.quoted} is an array of shape {array.shape} where a number is asked for. "
                    "Cells further down may need one: `.item()` makes it a number."
                )
    return ""


def _handed_on(spec: Spec, e: Examined, name: str) -> bool:
    """Whether an argument is what a function hands to itself, from call to call, in a form of its own."""
    return name in spec.returns and all(path.name != name for path in e.expected)
