"""`escalml policy …`: tables on stdout, remarks on stderr, and exit code 2 for what the user can mend."""

import sys

import pytest

from escalml.assets import asset
from escalml.cli import main
from escalml.data.writing import write_rows
from escalml.records import Result
from escalml.routing import Context, decide
from message_files import read_cells
from routing_cases import NOW, POLICY, a_message, a_prediction

SHIPPED = asset("serving/policy.yaml")


@pytest.fixture
def run(monkeypatch, capsys):
    """Run `escalml policy`; returns exit code, stdout and stderr."""

    def run(*words):
        monkeypatch.setattr(sys, "argv", ["escalml", "policy", *map(str, words)])
        with pytest.raises(SystemExit) as end:
            main()
        return (end.value.code, *capsys.readouterr())

    return run


@pytest.fixture
def scored(tmp_path):
    """Three tickets as the shipped policy decides them."""
    path = tmp_path / "scored.jsonl"
    predictions = {"a": a_prediction("high", "billing"), "b": a_prediction("critical", "outage"), "c": a_prediction()}
    named = [prediction.model_copy(update={"id": name}) for name, prediction in predictions.items()]
    results = [Result(**dict(one), route=decide(a_message(), one, Context(POLICY, NOW))) for one in named]
    write_rows(path, [result.model_dump(mode="json") for result in results])
    return path


@pytest.fixture
def strict(tmp_path):
    """The shipped policy, but high matters reach a supervisor; under the same version."""
    text = SHIPPED.read_text(encoding="utf-8")
    assert "when: {severity: critical}" in text
    path = tmp_path / "strict.yaml"
    path.write_text(text.replace("when: {severity: critical}", "when: {severity: {ge: high}}"), encoding="utf-8")
    return path


def test_the_shipped_policy_passes_its_tests(run):
    code, out, err = run("test")
    assert (code, out) == (0, "")
    assert f"policy {POLICY.version}: " in err


def test_a_failing_case_is_shown_with_field_expected_and_found_and_ends_with_2(run, strict):
    code, out, err = run("test", strict, "--tests", asset("serving/policy.tests.yaml"))
    assert code == 2
    assert "R6 a pressing bill" in out
    assert "billing_experts" in out
    assert "cases as expected" in err


def test_a_policy_without_cases_is_told_where_there_are_some(run, strict):
    code, _, err = run("test", strict)
    assert code == 2
    assert "no cases there; write some as serving/policy.tests.yaml does" in err


def test_a_simulation_tells_levels_teams_alerts_and_lateness(run, scored):
    code, out, err = run("simulate", SHIPPED, scored, "--capacity", 0, "--answers-per-hour", 0.1)
    assert code == 0
    said = ("Levels", "Teams", "managers take 0 a day", "past it when answered, at 0.1 an hour and team: ")
    assert [part for part in said if part not in out] == []
    assert f"3 tickets, decided by policy {POLICY.version}, now by policy {POLICY.version}" in err
    assert "without --messages" in err


def test_a_diff_shows_what_changes_and_writes_every_ticket_that_does(run, scored, strict, tmp_path):
    code, out, err = run("diff", SHIPPED, strict, scored, "--out", tmp_path / "changes.csv")
    assert code == 0
    assert "2 → 3" in out
    assert "1 of 3 tickets change" in err
    (row,) = read_cells(tmp_path / "changes.csv")
    assert (row["id"], row["old_team"], row["new_team"]) == ("a", "billing_experts", "supervisors")


@pytest.mark.parametrize(
    "words", [["simulate", SHIPPED], ["diff", SHIPPED, SHIPPED], ["explain", "a", "--in"]], ids=lambda words: words[0]
)
def test_messages_of_an_export_are_read_by_a_mapping(run, scored, tmp_path, words):
    export = tmp_path / "export.csv"
    export.write_text("Ticket,What they wrote\na,hello there\nb,hello\nc,hi\n", encoding="utf-8")
    mapping = ["--column", "id=Ticket", "--column", "text=What they wrote"]
    code, _, err = run(*words, scored, "--messages", export)
    assert (code, "What they wrote" in err) == (2, True)
    code, _, err = run(*words, scored, "--messages", export, *mapping)
    assert (code, "without --messages" in err) == (0, False)


def test_two_policies_of_one_version_are_told_apart(run, scored, strict):
    assert f"both policies call themselves {POLICY.version}" in run("diff", SHIPPED, strict, scored)[2]
    assert "call themselves" not in run("diff", SHIPPED, SHIPPED, scored)[2]


def test_a_decision_is_explained_by_its_rules_and_those_that_came_near(run, scored):
    code, out, _ = run("explain", "a", "--in", scored)
    assert code == 0
    assert "level 2 (expert), billing_experts" in out
    assert "needs-an-expert" in out
    assert "no-expert-is-available" in out.split("kept away")[1]


def test_an_id_that_is_not_in_the_file_is_refused_without_quoting_it(run, scored):
    code, out, err = run("explain", "secret", "--in", scored)
    assert (code, out) == (2, "")
    assert "no ticket has this id" in err
    assert "secret" not in err.replace(str(scored), "")


def test_the_map_is_written_where_the_user_says(run, tmp_path):
    assert run("draw", "--out", tmp_path / "map.html")[0] == 0
    assert "<h1>Response map" in (tmp_path / "map.html").read_text(encoding="utf-8")
    code, _, err = run("draw", "--out", tmp_path / "map.pdf")
    assert code == 2
    assert "give a name that ends in .html" in err


def test_new_writes_a_policy_that_is_sound_and_never_overwrites_one(run, tmp_path):
    path = tmp_path / "mine.yaml"
    code, out, err = run("new", path, "--handle", "@acme", "--zone", "Europe/Berlin", "--holidays", "DE-BE")
    assert (code, out) == (0, "")
    assert f"escalml policy check {path}" in err
    written = path.read_text(encoding="utf-8")
    assert ('["@acme"]' in written, 'holidays: "DE-BE"' in written) == (True, True)
    code, _, err = run("check", path)
    assert (code, "warning" in err) == (0, False)
    code, _, err = run("new", path)
    assert (code, "is there already" in err, path.read_text(encoding="utf-8")) == (2, True, written)


def test_new_names_what_there_is_not(run, tmp_path):
    code, _, err = run("new", tmp_path / "mine.yaml", "--zone", "Europe/Berlim")
    assert (code, "Europe/Berlim" in err, (tmp_path / "mine.yaml").exists()) == (2, True, False)


def test_check_prints_one_fault_a_line_with_line_and_rule(run, tmp_path):
    text = SHIPPED.read_text(encoding="utf-8").replace("alarms: press}", "alarms: pres}")
    text = text.replace("team: sales, tier: 2", "team: sals, tier: 2").replace("version:", "versoin:")
    path = tmp_path / "bad.yaml"
    path.write_text(text, encoding="utf-8")
    code, out, err = run("check", path)
    assert (code, out) == (2, "")
    lines = [line for line in err.splitlines() if "bad.yaml:" in line]
    assert len(lines) == len(err.splitlines()) >= 1
    assert all(line.endswith((".", "?")) and line.count("bad.yaml:") == 1 for line in lines)


def test_check_warns_of_a_rule_that_never_decides_anything_by_line(run, strict):
    text = strict.read_text(encoding="utf-8")
    moved = (
        "  - name: first\n    owner: sales\n    when: {public: [true, false]}\n    then: {level: 2, team: sales}\n\n"
    )
    strict.write_text(
        text.replace(
            "rules:\n",
            f"rules:\n{moved}  - name: second\n    owner: sales\n"
            "    when: {public: true}\n    then: {level: 3}\n\n",
            1,
        ),
        encoding="utf-8",
    )
    code, _, err = run("check", strict)
    line = 1 + strict.read_text(encoding="utf-8").splitlines().index("  - name: second")
    assert code == 0
    assert f"{strict}:{line}: warning: rule 'second' never decides anything: where it holds, first decides it" in err


def test_explain_shows_every_rule_once(run, scored):
    code, out, _ = run("explain", "a", "--in", scored)
    assert code == 0
    flat = "".join(out.split())
    missing = [rule.name for rule in POLICY.rules if rule.name not in flat and rule.name[:20] not in flat]
    assert missing == []
    assert "All other rules" in out
