"""All attacks, by kind."""

from . import again, answers, machine, naive, outside, protocol, remains, resources, verdicts
from .attack import Attack

KINDS = {
    room.__name__.rpartition(".")[2]: room.ATTACKS
    for room in (naive, verdicts, answers, protocol, resources, machine, outside, remains, again)
}
ATTACKS: tuple[Attack, ...] = tuple(attack for attacks in KINDS.values() for attack in attacks)
