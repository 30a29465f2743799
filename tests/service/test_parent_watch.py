"""A worker whose server is no more ends, and no other does."""

from escalml.service.parent_watch import end_with_server


def ends_after(parents):
    """How many looks at its parent a worker takes until it ends."""
    looks, ended = iter(parents), []
    taken = []

    def parent():
        taken.append(next(looks))
        return taken[-1]

    end_with_server(17, parent, lambda: ended.append(len(taken)), lambda _: None).join(10)
    return ended


def test_a_worker_ends_when_its_server_is_no_more_and_not_before():
    assert ends_after([17, 17, 17, 1]) == [4]


def test_a_worker_whose_server_was_killed_before_it_had_started_ends_at_once():
    assert ends_after([1]) == [1]
