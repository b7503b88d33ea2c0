"""Hints for `classical_rate`."""


def classical_rate(learning_rate=0.6, beta=0.75, gradient=8.0):
    """Both begin with v = 0 and meet the same gradient. How large is v after this step in the one form, and in the
    other?

    Write the first step of both forms below each other, for a gradient g: v first, then the move of θ. Do the same
    for a second step.

    Call the classical velocity u. If u is c times v before a step, then β u + g should be c times β v + (1 − β) g
    after it. The first parts agree anyway; compare the parts with g, and you have c. The same path means equal moves:
    the rate sought, times u, is α times v. Put c v for u. (The twin has α = 0.6 and β = 0.75.)
    """
    v_here = (1 - beta) * gradient
    v_classical = gradient
    move = learning_rate * v_here
    return {"rate of the classical form": move / v_classical}
