"""JAX at double precision, and optax: loaded where a test first uses them, so that all others do without."""

from importlib import import_module
from typing import Any


class Loaded:
    """A module of this name, imported when something of it is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # pytest asks of every name in a module whether it is a test
            raise AttributeError(name)
        import_module("jax").config.update("jax_enable_x64", True)
        return getattr(import_module(self._name), name)


jax, jnp, optax = Loaded("jax"), Loaded("jax.numpy"), Loaded("optax")
