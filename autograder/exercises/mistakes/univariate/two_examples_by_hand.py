"""Wrong versions of `two_examples_by_hand`."""

from solutions.univariate import two_examples_by_hand


def _hand(**changed):
    """The right entries, with some replaced."""
    return two_examples_by_hand() | changed


def both_passes_summed():
    """What comes back from the second example is right, | the last three numbers are sums. Which factor stands in front
    of the sum in a mean of two?"""
    return _hand(loss=25.0, dw=28.0, db=2.0)


def both_losses_averaged_alone():
    """`loss` is right, | `dw` and `db` are sums. When a loss is halved, what happens to its slopes?"""
    return _hand(dw=28.0, db=2.0)


def loss_of_both_is_a_sum():
    """Only | `loss` is wrong: it is the sum of the two squares. How many examples share it?"""
    return _hand(loss=25.0)


def second_pass_alone():
    """What comes back from the second example is right, | and it stands once more where that of both should. What
    happens where a value forks?"""
    return _hand(dw=12.0, db=-6.0)


def second_pass_alone_and_halved():
    """`dw` and `db` are half of what the second example sends back. What has come home from the first one?"""
    return _hand(dw=6.0, db=-3.0)


def error_of_the_second_with_its_sign_lost():
    """Everything is computed as if the second line were too high. Is the prediction −7 above −4 or below?"""
    return _hand(e=3.0, to_b=6.0, to_w=-12.0, dw=2.0, db=7.0)


def error_alone_with_its_sign_lost():
    """`e` alone | has the wrong sign. Is the prediction −7 above −4 or below?"""
    return _hand(e=3.0)


def x_forgotten_on_the_way_to_w():
    """`to_w` equals `to_b`, and `dw` equals `db`. What does a product send to each of its inputs?"""
    return _hand(to_w=-6.0, dw=1.0)


def x_forgotten_in_the_second_example():
    """`to_w` equals `to_b`. The product w x sends to w what arrives, times the other input: which one is that?"""
    return _hand(to_w=-6.0, dw=5.0)


def sign_of_x_lost_on_the_way_to_w():
    """`to_w` has the wrong sign, and `dw` follows. What is a negative number times a negative one?"""
    return _hand(to_w=-12.0, dw=2.0)


def sent_to_x_instead_of_w():
    """`to_w` is what goes back to x. Which of its inputs does a product multiply by, on the way to w?"""
    return _hand(to_w=-18.0, dw=-1.0)


def two_of_the_square_forgotten():
    """`e` is right, | what comes back from it is half as large as it should be. What is the derivative of e²?"""
    return _hand(to_b=-3.0, to_w=6.0, dw=11.0, db=2.5)


def square_sent_back():
    """`to_b` is the square itself. What is the derivative of e²?"""
    return _hand(to_b=9.0, to_w=-18.0, dw=-1.0, db=8.5)


def intercept_forgotten():
    """`e` is that of a line through the origin. What does b = −1 do to the prediction?"""
    return _hand(e=-2.0, to_b=-4.0, to_w=8.0, loss=10.0, dw=12.0, db=2.0)


def sign_of_y_lost():
    """Everything is computed with an error of −11. How far is −7 from −4: are two minus signs in a row a minus?"""
    return _hand(e=-11.0, to_b=-22.0, to_w=44.0, loss=68.5, dw=30.0, db=-7.0)


def sign_of_x_lost_in_the_prediction():
    """Everything is computed with a prediction of 5. What is w x for w = 3 and x = −2?"""
    return _hand(e=9.0, to_b=18.0, to_w=-36.0, loss=48.5, dw=-10.0, db=13.0)


def slopes_of_both_exchanged():
    """`dw` and `db` stand in each other's places. Which of the two has the factor x in it?"""
    return _hand(dw=1.0, db=14.0)


def second_row_of_slopes_exchanged():
    """`to_w` and `to_b` stand in each other's places, | the rest is right. Which of the two has the factor x in it?"""
    return _hand(to_w=-6.0, to_b=12.0)


def gradients_multiplied():
    """What comes back from the second example is right, | the two contributions have been multiplied. A nudge of w
    moves both errors at once: what do the two effects do?"""
    return _hand(dw=96.0, db=-24.0)


def mean_error_times_mean_input():
    """`dw` is 0, as if the two inputs were averaged before they met the errors. Which comes first, the product or the
    mean?"""
    return _hand(dw=0.0)


def prediction_for_the_error():
    """`e` is what the line predicts. How far is that from the target −4?"""
    return _hand(e=-7.0, to_b=-14.0, to_w=28.0, loss=32.5, dw=22.0, db=-3.0)
