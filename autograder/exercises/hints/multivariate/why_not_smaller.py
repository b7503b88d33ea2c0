"""Hints for `why_not_smaller`."""


def why_not_smaller(right_of_it="2.718282100", left_of_it="2.718281557"):
    """A calculator shows ten digits. What is left of them when two numbers are subtracted that agree in the first
    eight?

    Suppose each value of f is stored with sixteen digits. Write e^θ at θ ± ε for ε = 10⁻¹² below each other: in how
    many digits do they agree?

    A float has about sixteen digits. f(θ + ε) and f(θ − ε) differ by about 2ε times the slope, so for ε = 10⁻¹² they
    agree in about twelve digits, and their difference is made of what remains. Dividing by 2ε makes the difference
    large again, and its rounding error with it. Ask of each answer whether it also explains that about four digits are
    right. (The twin does it with ten digits and ε = 10⁻⁷.)
    """
    difference = float(right_of_it) - float(left_of_it)
    return {"slope from three digits that are left": difference / 2e-7}
