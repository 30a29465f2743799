"""The leaders' sample."""

from escalml.routing.sample import in_sample

IDS = [f"ticket-{n}" for n in range(1_000)]


def drawn(share: float, seed: int = 1) -> set[str]:
    return {i for i in IDS if in_sample(i, share=share, seed=seed)}


def test_the_share_is_about_what_was_asked_for():
    assert 162 < len(drawn(0.2)) < 238  # 200, three standard deviations of 12.6 to either side


def test_none_and_all_are_exact():
    assert drawn(0.0) == set()
    assert drawn(1.0) == set(IDS)


def test_a_larger_share_keeps_whom_a_smaller_one_drew():
    assert drawn(0.1) < drawn(0.3)


def test_the_sample_never_changes_between_versions():
    # `printf 1:ticket-58 | sha256sum` and the like: the first 16 hexadecimal digits as a share of 2^64.
    assert drawn(0.005) == {"ticket-58", "ticket-846", "ticket-863", "ticket-975"}
