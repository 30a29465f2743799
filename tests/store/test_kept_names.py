"""Names in what is kept of a thread: scoring does not look for them there, the store does."""

from kept import a_store, find_ann, keep, scored


def test_a_name_that_only_the_thread_has_is_not_kept_and_old_turns_are_not(tmp_path):
    store = a_store(tmp_path, find=find_ann)
    turns = [{"role": "customer", "text": f"turn {n} of Ann"} for n in range(8)]
    keep(store, scored(text="tell Ann", subject="Ann again", thread=turns))
    kept = store.decision("t-1").message
    assert kept.texts == (*(f"turn {n} of [PERSON_1]" for n in range(2, 8)), "[PERSON_1] again", "tell Ann")
    store.close()
