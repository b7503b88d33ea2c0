"""Right versions of `relu_network_chain`."""


def relu_chain_in_small_letters():
    """Lower-case letters."""
    return {"dL/dz2": "d", "dz2/da1": "a", "da1/dz1": "g"}
