"""Near-copies are put together; what only shares some words is not."""

from escalml.data.near_copies import copy_groups

LONG = "my parcel was due on monday and nobody tells me where it is although i called three times this week already"


def test_copies_of_copies_share_a_number_and_others_have_their_own():
    near = LONG.replace("already", "again")
    groups = copy_groups([LONG, "where is my refund", near, LONG], n_own=4)
    assert groups == [0, 1, 0, 0]


def test_others_are_put_to_the_own_text_that_they_copy_and_not_to_one_another():
    other = "the app closes itself whenever i open the page of my orders and it did so since the last update came"
    assert copy_groups([LONG, LONG, other, other], n_own=1) == [0, 0, 2, 3]
