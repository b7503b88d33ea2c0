"""All attacks, by kind."""

from dataclasses import replace

from . import again, answers, machine, naive, outside, protocol, remains, resources, verdicts
from .attack import Attack

KINDS = {
    room.__name__.rpartition(".")[2]: room.ATTACKS
    for room in (naive, verdicts, answers, protocol, machine, outside, remains, again)
}
KINDS["resources"] = tuple(replace(attack, slow=True) for attack in resources.ATTACKS)  # they need a quiet machine
ATTACKS: tuple[Attack, ...] = tuple(attack for attacks in KINDS.values() for attack in attacks)
