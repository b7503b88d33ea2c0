"""Right versions of `sigma_at_its_best`."""


def slope_from_the_value():
    """a (1 − a) at a = ½, and ten such factors."""
    slope = 0.5 * (1 - 0.5)
    return {"slope": slope, "smaller": round(1 / slope**10)}


def factors_in_a_loop():
    """Ten times a factor of four."""
    smaller = 1
    for _ in range(10):
        smaller *= 4
    return {"smaller": smaller, "slope": 1 / 4}
