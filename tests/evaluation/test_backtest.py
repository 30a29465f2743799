"""A backtest learns from the first part alone, measures on the last, and refuses what was written afterwards."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest

from escalml.config import EvaluationConfig
from escalml.data.near_copies import copied
from escalml.data.outcomes import parse_outcome
from escalml.data.read_options import make_reading
from escalml.errors import EscalmlError
from escalml.evaluation.backtest import Options, backtest, read_past
from escalml.evaluation.backtest.head import head
from escalml.evaluation.backtest.kept_scores import score_past
from escalml.evaluation.backtest.leaks import find_leaks
from escalml.evaluation.backtest.lesson import Lesson, documents_of
from escalml.evaluation.backtest.measures import (
    Rows,
    as_metric,
    cost_name,
    found_by_share,
    least_cost,
    measure,
    read_each_day,
)
from escalml.evaluation.backtest.page import backtest_page
from escalml.evaluation.backtest.rankings import AS_IT_IS, CALIBRATED, HEAD, ON_VECTORS, Ranking
from escalml.evaluation.backtest.run import require_no_leaks
from escalml.evaluation.metrics import review_curve
from invented_past import COLUMNS, START, invented_rows, write_export

OUTCOME = parse_outcome("tags contains escalate")
READING = make_reading(columns=COLUMNS)
QUICK = EvaluationConfig(n_bootstrap=60)


@pytest.fixture
def read(tmp_path):
    """Read rows as a past."""

    def read(rows, outcome="tags contains escalate"):
        return read_past(write_export(tmp_path / "export.csv", rows), parse_outcome(outcome), READING)

    return read


@pytest.fixture(scope="module")
def past(tmp_path_factory):
    rows = invented_rows()
    rows[-1]["Body"] += " write to ann.roe@example.org"
    rows[-1]["tags"] = "escalate"
    path = write_export(tmp_path_factory.mktemp("past") / "export.csv", rows)
    return read_past(path, OUTCOME, READING)


@pytest.fixture(scope="module")
def found(past, scorer):
    """The backtest of the invented past with the small model."""
    return backtest(
        past,
        scorer,
        score_past(scorer, past),
        export="export.csv",
        model="tiny",
        options=Options(capacity=3, evaluation=QUICK),
    )


def by_name(found, name):
    return next(ranking for ranking in found.rankings if ranking.name == name).metrics


def test_messages_are_split_by_time_whatever_their_order(read):
    rows = invented_rows()
    past, turned = read(rows), read(rows[::-1])
    assert [message.id for message in turned.messages] == [message.id for message in past.messages]
    assert past.n_first == 420
    assert past.messages[0].sent_at == START


def test_rows_without_time_text_or_outcome_are_left_out_and_counted(read):
    rows = [row | {"done": "yes" if "escalate" in row["tags"] else "no"} for row in invented_rows()]
    rows[0]["Created"], rows[1]["Body"], rows[2]["done"] = "", "", ""
    past = read(rows, "done")
    assert len(past) == 597
    assert past.notes[-3:] == (
        "left out 1 rows that are no message; `escalml score` names each",
        "left out 1 messages without sent_at",
        "left out 1 messages whose outcome is blank",
    )


def test_turns_that_came_after_their_message_are_not_read(tmp_path):
    path = tmp_path / "export.jsonl"
    turns = [
        {"role": "customer", "text": "before", "sent_at": (START - timedelta(hours=1)).isoformat()},
        {"role": "agent", "text": "after", "sent_at": (START + timedelta(days=900)).isoformat()},
    ]
    path.write_text("".join(json.dumps(row | {"thread": turns}) + "\n" for row in invented_rows()))
    past = read_past(path, OUTCOME, READING)
    assert [turn.text for turn in past.messages[0].thread] == ["before"]
    assert "left out 600 turns of threads that were written after their message" in past.notes


def test_an_export_without_times_says_how_to_name_them(read):
    with pytest.raises(EscalmlError, match=r"no message has a time.*--column sent_at=NAME"):
        read([row | {"Created": ""} for row in invented_rows(100)])


def test_too_few_outcomes_are_refused_with_the_number_needed(read):
    with pytest.raises(EscalmlError, match=r"hold \d+ messages with the outcome.*20 are needed.*about 67 messages"):
        read(invented_rows(rate=0.03))


def test_a_column_that_is_filled_for_outcomes_alone_says_what_to_ask(read):
    rows = [row | {"done": "yes" if "escalate" in row["tags"] else ""} for row in invented_rows()]
    with pytest.raises(EscalmlError, match=r"holds for every row.*is filled"):
        read(rows, "done")
    assert read(rows, "done is filled").outcomes.sum() == sum("escalate" in row["tags"] for row in rows)


def test_an_outcome_whose_column_is_missing_or_empty_says_so(read):
    with pytest.raises(EscalmlError, match=r"there is no column statsu; found: .*tags"):
        read(invented_rows(100), "statsu=x")
    with pytest.raises(EscalmlError, match=r"its column is empty in every row"):
        read([row | {"done": ""} for row in invented_rows(100)], "done")


def test_a_cell_of_the_wrong_kind_names_its_row_and_never_its_words(read):
    rows = invented_rows(100)
    rows[4]["Priority"] = "my card is stolen"
    with pytest.raises(EscalmlError, match=r"row 1, column Priority: holds a text where a number") as error:
        read(rows, "Priority>2")
    assert "stolen" not in str(error.value)


def test_a_head_of_their_own_past_finds_what_the_words_of_that_past_tell(found):
    head, chance = by_name(found, HEAD)["recall_at_20"], 0.2
    assert head.low > chance
    assert by_name(found, HEAD)["roc_auc"].value > 0.8
    assert found.verdict.candidate == HEAD


def test_the_last_part_teaches_nothing(past, scorer):
    """With the outcomes of the last part turned round, every score stays as it is."""
    probabilities = score_past(scorer, past)
    outcomes = past.outcomes.copy()
    outcomes[past.n_first :] = 1 - outcomes[past.n_first :]
    pasts = (past, replace(past, outcomes=outcomes))
    one, two = (
        backtest(each, scorer, probabilities, export="x", model="m", options=Options(evaluation=QUICK))
        for each in pasts
    )
    assert by_name(one, HEAD)["mean_probability"].value == by_name(two, HEAD)["mean_probability"].value
    assert by_name(one, HEAD)["roc_auc"].value == pytest.approx(1 - by_name(two, HEAD)["roc_auc"].value)


def test_calibration_keeps_the_order_and_mends_the_probabilities(found):
    before, after = by_name(found, AS_IT_IS), by_name(found, CALIBRATED)
    assert before["roc_auc"] == after["roc_auc"]
    observed = found.last.n_positive / found.last.n
    assert abs(after["mean_probability"].value - observed) < abs(before["mean_probability"].value - observed)


def test_a_head_learns_from_the_hour_and_from_columns_known_at_arrival(read, scorer):
    """Words that tell nothing; what comes at night, or from one product, has the outcome four times as often."""
    draw, rows = np.random.default_rng(4), invented_rows()
    for row in rows:
        row["Body"] = " ".join(draw.choice(list("abcdefgh"), 30))
        row["Product Line"] = "oven" if draw.random() < 0.3 else "chair"
        night, oven = datetime.fromisoformat(row["Created"]).hour < 8, row["Product Line"] == "oven"
        row["tags"] = "escalate" if draw.random() < (0.6 if night else 0.12) * (1 if oven else 0.4) else "web"
    past = read(rows)
    scores = np.full((len(past), len(scorer.table)), 0.5)
    auc = {}
    for known in ((), ("product line",)):
        options = Options(known=known, evaluation=QUICK)
        auc[known] = by_name(backtest(past, scorer, scores, export="x", model="m", options=options), HEAD)["roc_auc"]
    assert auc[()].low > 0.5
    assert auc["product line",].value > auc[()].value + 0.05


def test_old_messages_teach_less_than_new_ones(read):
    """What `alpha` meant in the older three fifths of what is learned, `beta` means since."""
    draw, rows = np.random.default_rng(4), invented_rows()
    for number, row in enumerate(rows):
        word, angry = draw.choice(["alpha", "beta"]), "alpha" if number < 252 else "beta"
        row["Body"] = f"{word} {' '.join(draw.choice(list('abcdefgh'), 12))}"
        row["tags"] = "escalate" if word == angry and draw.random() < 0.6 else "web"
    past = read(rows)
    learned = np.arange(len(past)) < past.n_first
    lesson = Lesson(past, documents_of(past, history_turns=0), learned, np.ones(len(past)))
    scores = head(lesson, np.zeros((len(past), 1)))
    beta = np.array([message.text.startswith("beta") for message in past.messages[past.n_first :]])
    assert scores[beta].mean() > scores[~beta].mean()


@pytest.mark.parametrize(
    ("known", "says"),
    [
        ("colour", r"--known: there is no such column"),
        ("Sent to", r"--known: the column Sent to tells the outcome, so it was not known"),
    ],
)
def test_a_column_that_was_not_known_at_arrival_is_refused(read, scorer, known, says):
    rows = [row | {"Sent to": "desk" if "escalate" in row["tags"] else ""} for row in invented_rows()]
    past = read(rows)
    with pytest.raises(EscalmlError, match=says):
        backtest(
            past,
            scorer,
            np.full((len(past), len(scorer.table)), 0.5),
            export="x",
            model="m",
            leaks=leaks_of(past),
            options=Options(known=(known,), evaluation=QUICK),
        )


def test_what_they_have_today_stands_beside(found):
    names = [ranking.name for ranking in found.rankings if not ranking.is_candidate]
    assert names == [
        "your column Priority",
        "the longest first",
        "sentiment (VADER)",
        "a keyword list",
        "words of your own past",
    ]
    assert by_name(found, "your column Priority")["roc_auc"].value > 0.55


def test_every_figure_has_an_interval_around_it(found):
    for ranking in found.rankings:
        for metric in ranking.metrics.values():
            assert metric.low <= metric.value <= metric.high
            assert (metric.n, metric.n_positive) == (180, found.last.n_positive)


def test_the_wider_of_both_intervals_holds():
    # One week holds all outcomes: drawing weeks moves the recall of a constant share of reading far more than drawing
    # customers, of whom each wrote once.
    outcomes = np.array([1.0] * 10 + [0.0] * 30)
    rows = Rows(outcomes, np.ones(40), [str(n) for n in range(40)], ["1"] * 10 + ["2", "3", "4"] * 10, ["d"] * 40)
    ranking = Ranking("r", np.array([1.0] * 5 + [0.0] * 35))
    values = measure([ranking], rows, QUICK, capacity=None, seed=0)["r"]["recall_at_20"]
    each = [as_metric(values[[kind, kind]], rows, QUICK) for kind in (0, 1)]
    both = as_metric(values, rows, QUICK)
    assert (both.low, both.high) == (min(one.low for one in each), max(one.high for one in each))


def test_a_row_that_stands_for_four_counts_four_times():
    # Scores 3 2 1; outcomes 1 0 1; the last row stands for four: reading a third finds 1 of 5 and the rest of it.
    rows = Rows(np.array([1.0, 0.0, 1.0]), np.array([1.0, 1.0, 4.0]), ["a", "b", "c"], ["1", "1", "1"], ["d"] * 3)
    found = found_by_share(np.array([3.0, 2.0, 1.0]), rows)
    assert found[33] == pytest.approx(0.2, abs=0.01)  # two of six messages are read, one of them is an outcome
    assert (found[0], found[100]) == (0.0, 1.0)


def test_a_capacity_is_read_day_by_day():
    # Two a day: of Monday's three the two highest, of Tuesday's tie of three two thirds each.
    read = read_each_day(np.array([3.0, 2.0, 1.0, 5.0, 5.0, 5.0]), ["mon"] * 3 + ["tue"] * 3, 2)
    assert read.tolist() == pytest.approx([1, 1, 0, 2 / 3, 2 / 3, 2 / 3])


def test_near_copies_are_found_and_others_are_not():
    text = "my lamp came with a broken shelf and nobody answers the phone since monday morning"
    first = [text, "an altogether different matter about a green kettle and its colour on my wall"]
    assert copied(first, [text + " hello"]).tolist() == [True, False]


def test_copies_across_the_split_are_not_learned_from(read, scorer):
    rows = invented_rows()
    for number in range(30):
        rows[number]["Body"] = rows[500 + number]["Body"] + " please"
    past = read(rows)
    found = backtest(past, scorer, score_past(scorer, past), export="x", model="m", options=Options(evaluation=QUICK))
    assert found.n_copies == 30


def leaks_of(past):
    return find_leaks(past, OUTCOME, READING.sources())


def test_an_honest_export_shows_no_leak(past):
    assert leaks_of(past) == []


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("handled_by", lambda escalated, n: f"desk {n}" if escalated else ""),
        ("team", lambda escalated, n: "tier 2" if escalated and n % 2 else "tier 1"),
        ("replies", lambda escalated, n: 50 + n if escalated else n % 40),
    ],
)
def test_a_column_written_after_the_outcome_is_found(read, name, cell):
    rows = [row | {name: cell("escalate" in row["tags"], n)} for n, row in enumerate(invented_rows())]
    assert [(leak.where, leak.certain) for leak in leaks_of(read(rows))] == [(name, True)]


def test_a_priority_written_after_the_outcome_is_not_compared(read, scorer):
    rows = [row | {"Ticket Priority": "urgent" if "escalate" in row["tags"] else "low"} for row in invented_rows()]
    past = read([{name: cell for name, cell in row.items() if name != "Priority"} for row in rows])
    found = backtest(
        past,
        scorer,
        score_past(scorer, past),
        export="x",
        model="m",
        leaks=leaks_of(past),
        options=Options(evaluation=QUICK),
    )
    assert not any("Priority" in ranking.name for ranking in found.rankings)
    assert any("priority column was written after" in note for note in found.notes)


def test_notes_of_agents_in_the_text_are_refused_and_not_quoted(read):
    rows = invented_rows()
    for row in rows:
        if "escalate" in row["tags"]:
            row["Body"] += " handed over to second line"
    leaks = leaks_of(read(rows))
    with pytest.raises(EscalmlError, match=r"the texts tell it: .* look at the messages T-\d+, T-\d+, T-\d+") as error:
        require_no_leaks(leaks, Options())
    assert "second line" not in str(error.value)
    require_no_leaks(leaks, Options(accept_leaks=True))


def test_what_tells_that_a_frequent_outcome_did_not_come_is_found(read):
    rows = [
        row | {"Priority": "", "saved_by": "" if "escalate" in row["tags"] else "macro"}
        for row in invented_rows(rate=0.8)
    ]
    assert [(leak.where, leak.certain) for leak in leaks_of(read(rows))] == [("saved_by", True)]


def test_outcomes_of_a_few_customers_alone_are_refused(read, scorer):
    rows = invented_rows()
    for row in rows:
        if "escalate" in row["tags"]:
            row["Requester"] = "the-one"
    past = read(rows)
    with pytest.raises(EscalmlError, match=r"hold 1 customers with the outcome and \d+ without; 10 of each"):
        backtest(past, scorer, score_past(scorer, past), export="x", model="m", options=Options(evaluation=QUICK))


def test_the_outcomes_own_word_in_the_texts_is_told(read):
    rows = invented_rows()
    for number, row in enumerate(rows):
        if ("escalate" in row["tags"] and number % 3 == 0) or number % 40 == 0:
            row["Body"] += " escalated"
    kinds = {(leak.kind, leak.certain) for leak in leaks_of(read(rows))}
    assert ("outcome word", False) in kinds


def test_a_column_whose_name_says_that_it_is_late_is_told(past):
    leaks = find_leaks(past, OUTCOME, {"text": ("resolution_notes",)})
    assert [(leak.where, leak.kind) for leak in leaks] == [("text", "name of a column")]


def test_a_priority_that_is_not_there_is_asked_for(past, scorer):
    with pytest.raises(EscalmlError, match=r"--priority: there is no such column"):
        backtest(past, scorer, score_past(scorer, past), export="x", model="m", options=Options(priority="colour"))


def test_the_least_cost_is_that_of_the_cheapest_share():
    # Scores 4 3 2 1, outcomes 1 0 1 0; a missed one costs 3: read none 6, one 4, two 5, three 3, all 4; of 4 messages.
    curve = review_curve(np.array([1.0, 0, 1, 0]), np.array([4.0, 3, 2, 1]), np.ones((1, 4)))
    assert least_cost(curve, 3.0).tolist() == [3 / 4]
    assert least_cost(curve, 1.0).tolist() == [2 / 4]  # so cheap that hardly anybody need read
    assert least_cost(curve, 100.0).tolist() == [3 / 4]


def test_reading_by_the_head_costs_less_than_reading_all_or_none(found):
    rate = found.last.n_positive / found.last.n
    assert by_name(found, HEAD)[cost_name(10)].high < min(1.0, 10 * rate)


def test_scores_of_an_earlier_run_are_taken_up(past, scorer, tmp_path):
    """The second run is refused by its scorer at the first message that is not kept."""
    first = replace(past, messages=past.messages[:400])
    kept = score_past(scorer, first, keep=tmp_path, model="m")
    stopped = _Stopping(scorer)
    with pytest.raises(KeyboardInterrupt):
        score_past(stopped, past, keep=tmp_path, model="m")
    assert stopped.asked == [past.messages[400].id]
    assert np.array_equal(score_past(scorer, past, keep=tmp_path, model="m")[:400], kept)
    with pytest.raises(KeyboardInterrupt):
        score_past(_Stopping(scorer), first, keep=tmp_path, model="another")


class _Stopping:
    """A scorer whose run is interrupted at once."""

    def __init__(self, scorer):
        self.table, self.asked = scorer.table, []

    def probabilities(self, messages):
        self.asked.append(messages[0].id)
        raise KeyboardInterrupt


def test_kept_scores_that_are_cut_short_are_made_again(past, scorer, tmp_path):
    first = replace(past, messages=past.messages[:5])
    kept = score_past(scorer, first, keep=tmp_path, model="m")
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-3])
    assert np.array_equal(score_past(scorer, first, keep=tmp_path, model="m"), kept)


def test_no_text_and_no_id_is_kept_with_the_scores(past, scorer, tmp_path):
    score_past(scorer, replace(past, messages=past.messages[:5]), keep=tmp_path, model="m")
    (file,) = tmp_path.iterdir()
    content = file.read_bytes() + file.name.encode()
    assert past.messages[0].id.encode() not in content
    assert past.messages[0].text.split()[0].encode() not in content


def test_more_outcomes_teach_more_and_the_last_point_is_all_of_them(past, scorer, found):
    options = Options(capacity=3, evaluation=QUICK, learning_curve=True)
    again = backtest(past, scorer, score_past(scorer, past), export="export.csv", model="tiny", options=options)
    counts = [one.n_positive for one in again.learning]
    assert counts == sorted(counts)
    assert counts[0] >= 25
    assert again.learning[-1].recall == by_name(found, HEAD)["recall_at_20"]
    assert "What more recorded outcomes bring" in backtest_page(again)
    assert "What more recorded outcomes bring" not in backtest_page(found)


def test_the_lead_time_is_known_where_the_hour_of_the_outcome_is(read, scorer):
    """Conversations of three messages, 2.4 hours apart; every fifth has its outcome two hours after the last."""
    rows = invented_rows()
    for number, row in enumerate(rows):
        row["Ticket ID"], row["conversation_id"] = f"T-{number}", f"c-{number // 3}"
        last = datetime.fromisoformat(rows[number // 3 * 3 + 2]["Created"])
        row["escalated_at"] = "" if number // 3 % 5 else (last + timedelta(hours=2)).isoformat()
    past = read(rows, "escalated_at is filled")
    found = backtest(past, scorer, score_past(scorer, past), export="x", model="m", options=Options(evaluation=QUICK))
    assert (found.lead.n_escalating, found.lead.n_conversations, found.n_untimed) == (12, 60, 0)
    assert found.lead.ranges["lead_hours_at_30"][1] == pytest.approx(4.8)
    assert "Lead time" in backtest_page(found)


def test_a_head_from_outside_is_one_more_candidate(past, scorer):
    told = backtest(
        past,
        scorer,
        score_past(scorer, past),
        export="x",
        model="m",
        options=Options(evaluation=QUICK),
        on_vectors=lambda lesson: lesson.past.outcomes[lesson.last] * 0.9,
    )
    assert by_name(told, ON_VECTORS)["roc_auc"].value == 1.0
    assert [one.name for one in told.rankings if one.is_candidate] == [AS_IT_IS, CALIBRATED, HEAD, ON_VECTORS]


def test_cases_are_redacted(found):
    page = backtest_page(found) + found.model_dump_json()
    assert found.missed
    assert found.false_alarms
    assert "ann.roe" not in page


def test_a_page_answers_first_and_fetches_nothing(found):
    page = backtest_page(found)
    first_screen = page.split("<section>")[0]
    assert "If your team reads the first 3 messages of each day, it finds" in first_screen
    assert "In brackets: how low or high the number could be" in first_screen
    assert "http" not in page.replace("Content-Security-Policy", "").replace("http-equiv", "")
    assert "<script" not in page
    assert all(ranking.name in page for ranking in found.rankings)


@pytest.mark.parametrize(
    ("low", "high", "advice"),
    [
        (0.02, 0.08, "It is the better order: train it on your tickets"),
        (-0.03, 0.08, "That is no clear difference: for this outcome a keyword list may do as well"),
        (-0.08, -0.01, "Do not read in its order: a keyword list finds more"),
    ],
)
def test_the_first_screen_says_what_to_do(found, low, high, advice):
    difference = found.verdict.difference.model_copy(update={"value": (low + high) / 2, "low": low, "high": high})
    verdict = found.verdict.model_copy(update={"today": "a keyword list", "difference": difference})
    first_screen = backtest_page(found.model_copy(update={"verdict": verdict})).split("<section>")[0]
    assert advice in first_screen
    assert f"from {abs(100 * low):.0f} {'more' if low > 0 else 'fewer'} to" in first_screen


def test_a_page_shows_names_of_columns_as_text(found):
    odd = found.model_copy(update={"export": "<b>x</b>.csv", "notes": ("<i>note</i>",)})
    page = backtest_page(odd)
    assert "<b>x</b>" not in page
    assert "<i>note</i>" not in page
