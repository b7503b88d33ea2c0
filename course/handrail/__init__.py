"""Handrail steadies you on the way down and does not walk for you: checks, data and figures for the course."""

from importlib import import_module
from typing import Any

from .desk.beginning import begin
from .desk.checking import CannotCheck, CheckFailed, check, progress
from .desk.hints import hint

__version__ = "1.0.0"
__all__ = [
    "CannotCheck",
    "CheckFailed",
    "begin",
    "check",
    "data",
    "figures",
    "gradients",
    "hint",
    "networks",
    "operations",
    "progress",
]


def __getattr__(name: str) -> Any:
    if name in ("data", "figures", "gradients", "networks", "operations"):
        return import_module(f".{name}", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
