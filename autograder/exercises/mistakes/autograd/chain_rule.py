"""Wrong versions of `chain_rule`."""

from handrail import operations

from solutions.autograd import chain_rule


def upstream_forgotten(operation, upstream, inputs, local_gradient):
    """The local derivatives come back as they are. What has the gradient that arrived to do with them?"""
    return local_gradient(operation, *inputs)


def upstream_added(operation, upstream, inputs, local_gradient):
    """The gradient that arrived is added. If the output moves three times as fast as this operation's value, and that
    twice as fast as an input, how fast is the whole?"""
    return tuple(upstream + slope for slope in local_gradient(operation, *inputs))


def divided_by_the_slope(operation, upstream, inputs, local_gradient):
    """The gradient that arrived is divided by the local derivative. Does a steeper operation send back less?"""
    return tuple(upstream / slope for slope in local_gradient(operation, *inputs))


def one_number_for_all(operation, upstream, inputs, local_gradient):
    """All shares are added up into one number. When do gradients add: where a value forks, or where two meet?"""
    return sum(chain_rule(operation, upstream, inputs, local_gradient))


def shares_exchanged(operation, upstream, inputs, local_gradient):
    """Each of two inputs gets the share of the other one. In which order does the local derivative come?"""
    return chain_rule(operation, upstream, inputs, local_gradient)[::-1]


def upstream_handed_through(operation, upstream, inputs, local_gradient):
    """Every input gets what arrived, as if all operations were sums. Who knows how steep this one is?"""
    return tuple(upstream for _ in inputs)


def inputs_for_slopes(operation, upstream, inputs, local_gradient):
    """What arrived is multiplied by the inputs. Of which single operation would that be nearly right?"""
    return tuple(upstream * value for value in inputs)


def multiplied_by_the_inputs_too(operation, upstream, inputs, local_gradient):
    """Each share is multiplied by its own input. Which two factors does the chain rule have?"""
    shares = chain_rule(operation, upstream, inputs, local_gradient)
    return tuple(share * value for share, value in zip(shares, inputs, strict=True))


def rules_not_asked(operation, upstream, inputs, local_gradient):
    """All is right until other rules are handed over. Which function does yours ask for the local derivatives?"""
    return tuple(upstream * slope for slope in operations.local_gradient(operation, *inputs))


def inputs_in_one_piece(operation, upstream, inputs, local_gradient):
    """The local derivative is given one tuple for all inputs. How does a call hand over the entries of a tuple one by
    one?"""
    return tuple(upstream * slope for slope in local_gradient(operation, inputs))


def slopes_taken_at_upstream(operation, upstream, inputs, local_gradient):
    """The slope is taken at the gradient that arrived. At which place of its curve does the operation stand?"""
    return tuple(upstream * slope for slope in local_gradient(operation, *(upstream for _ in inputs)))


def first_share_alone(operation, upstream, inputs, local_gradient):
    """Only the first input gets something. How many inputs does a product have?"""
    return chain_rule(operation, upstream, inputs, local_gradient)[:1]


def shares_not_collected(operation, upstream, inputs, local_gradient):
    """What comes back is not a tuple yet, only the promise to make its entries. What stands before the brackets?"""
    return (upstream * slope for slope in local_gradient(operation, *inputs))


def upstream_twice(operation, upstream, inputs, local_gradient):
    """What arrived is in each share two times. How often does it pass this operation?"""
    return chain_rule(operation, upstream * upstream, inputs, local_gradient)


def tuple_times_a_number(operation, upstream, inputs, local_gradient):
    """Python says that a sequence cannot be multiplied by a float. How does each entry of a tuple get multiplied?"""
    return local_gradient(operation, *inputs) * upstream


def two_slopes_always(operation, upstream, inputs, local_gradient):
    """Two local derivatives are expected, and an operation such as tanh has one. How do you write it for any number of
    inputs?"""
    first, second = local_gradient(operation, *inputs)
    return upstream * first, upstream * second
