"""Wrong versions of `starts_that_train`."""


def only_the_random_one():
    """That is the rule of thumb, and it is safe. But follow the first two steps with only one of the weight arrays
    zero: does it stay zero?"""
    return {"both random"}


def zero_W1_thought_hopeless():
    """With W1 zero and W2 random: what arrives at each hidden unit on the way back, and is it the same for all of
    them?"""
    return {"only W2 zero", "both random"}


def zero_W2_thought_hopeless():
    """With W2 zero and W1 random: what is dW2 after the first pass, and is it the same for all hidden units?"""
    return {"only W1 zero", "both random"}


def constant_thought_good_enough():
    """Equal weights get equal gradients. How many different hidden units does the network have after any number of
    steps?"""
    return {"only W1 zero", "only W2 zero", "both random", "both constant"}


def every_start_but_one():
    """Only the start with everything zero is left out. Look at the constant one: how many different hidden units will
    it ever have?"""
    return {"both random", "both constant"}


def every_start():
    """Look again at the start where every weight is zero. Which gradients are not zero there?"""
    return {"both zero", "only W1 zero", "only W2 zero", "both random", "both constant"}
