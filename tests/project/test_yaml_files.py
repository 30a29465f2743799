"""A YAML file that would take all time or memory is refused in one line, whoever reads it."""

import re
from contextlib import suppress
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escalml.assets import asset
from escalml.cli import main
from escalml.config import read_params
from escalml.errors import EscalmlError
from escalml.routing import read_policy
from escalml.routing.policy_tests import read_policy_tests
from escalml.service.hot_reload import HotReload
from escalml.service.webhooks.helpdesks import read_helpdesks
from escalml.yaml_files import MAX_BYTES, MAX_DEPTH, MAX_VALUES, read_yaml

BOMB = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 40))
MERGED = "m0: &m0 {x: 1}\n" + "".join(f"m{i}: &m{i} {{a: *m{i - 1}, <<: *m{i - 1}}}\n" for i in range(1, 40))
NESTED = "when: " + "{not: " * 3_000 + "{severity: high}" + "}" * 3_000
STEPS = "".join(" " * i + "not:\n" for i in range(1_000))
HOSTILE = [
    (BOMB, r"[0-9]+: holds over 50,000 values"),
    (MERGED, r"[0-9]+: holds over 50,000 values"),
    ("- x\n" * (MAX_VALUES + 1), r"[0-9]+: holds over 50,000 values"),
    ("a: 1\nb: &b\n  c: [*b]\n", r"3: \*b stands within itself"),
    ("&a [*a]", r"1: \*a stands within itself"),
    ('a: !!float ""', r" not valid YAML: .*does not fit its !!tag"),
    ("a: !!bool x", r" not valid YAML: .*does not fit its !!tag"),
    ("a: !!timestamp x", r" not valid YAML: .*does not fit its !!tag"),
    (NESTED, r"1: nested deeper than 64 levels"),
    (STEPS, r"[0-9]+: nested deeper than 64 levels"),
    ("[" * 100_000, r"1: nested deeper than 64 levels"),
    ("a: 1\nb: .nan", r"2: \.nan is no number that can be compared"),
    ("a: [-.INF]", r"1: -\.INF is no number"),
    ("a: 1.0e+999", r"1: 1\.0e\+999 is no number"),
    ("a: " + "1:" * 200_000 + "1", r"1: a number of over 100 digits"),
    ("a: " + "9" * 5_000, r"1: a number of over 100 digits"),
    ("#" * (MAX_BYTES + 1), r" has over 1,000,000 bytes"),
]
READERS = [read_policy, read_policy_tests, read_params, partial(read_helpdesks, known=("zendesk",))]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(("content", "said"), HOSTILE)
def test_a_hostile_file_is_refused_in_one_line_by_whoever_reads_it(tmp_path, read, content, said):
    path = tmp_path / "hostile.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EscalmlError, match=r"hostile\.yaml:" + said) as caught:
        read(path)
    assert len(str(caught.value)) < 400 + len(str(path))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("content", "said"), HOSTILE[::4])
def test_policy_check_says_it_on_one_line(tmp_path, capsys, monkeypatch, tiny_model, content, said):
    path = tmp_path / "p.yaml"
    path.write_text(content, encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["escalml", "policy", "check", str(path), "--model", str(tiny_model)])
    with pytest.raises(SystemExit, match="2"):
        main()
    assert re.fullmatch(rf".*p\.yaml:{said}.*\n", capsys.readouterr().err)


@pytest.mark.parametrize("content", [BOMB, NESTED, "&a [*a]", "thresholds: {severity_ge_high: .nan}"])
def test_the_service_goes_on_with_its_policy_where_a_hostile_one_is_put(tmp_path, tiny_model, content):
    path = tmp_path / "p.yaml"
    path.write_bytes(asset("serving/policy.yaml").read_bytes())
    live = HotReload(tiny_model, path)
    version = live.pair.policy.version
    path.write_text(content, encoding="utf-8")
    live.look()
    live.look()
    assert live.pair.policy.version == version
    assert live.facts()["policy"]["refused"].startswith(str(path))


@pytest.mark.parametrize(
    "rule", ["{name: a, x%d: 1}", "{? [a] : %d}", "7", '{name: "%s"}' % ("n" * 50_000), "[%s]" % ("y, " * 400)]
)
def test_of_very_many_or_long_faults_the_first_ones_are_told(tmp_path, rule):
    path = tmp_path / "p.yaml"
    rules = "\n".join(f"  - {rule.replace('%d', str(i))}" for i in range(15))
    path.write_text(asset("serving/policy.yaml").read_text(encoding="utf-8").split("rules:")[0] + f"rules:\n{rules}")
    with pytest.raises(EscalmlError, match=r"p\.yaml") as caught:
        read_policy(path)
    assert len(str(caught.value)) < 21 * (700 + len(str(path)))


@pytest.mark.parametrize("depth", [MAX_DEPTH, MAX_DEPTH + 1])
def test_what_lies_within_the_limits_is_read_and_aliases_stand_for_what_they_name(tmp_path, depth):
    path = tmp_path / "a.yaml"
    path.write_text("[" * depth + "]" * depth)
    if depth > MAX_DEPTH:
        with pytest.raises(EscalmlError, match="nested deeper"):
            read_yaml(path)
    else:
        assert read_yaml(path) is not None
    path.write_text("a: &a {x: 1.5}\nb: *a\nc: {<<: *a, y: 1:30}\n")
    assert read_yaml(path) == {"a": {"x": 1.5}, "b": {"x": 1.5}, "c": {"x": 1.5, "y": 90}}


SCRAPS = st.sampled_from(
    [
        "&a ",
        "*a",
        "- ",
        "? ",
        ": ",
        "\n",
        "  ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        "<<",
        "!!float ",
        "!!bool ",
        "!!set ",
        "!!omap ",
        "!!pairs ",
        "!!binary ",
        "!!timestamp ",
        ".nan",
        "1:2",
        "|",
        "'",
        '"',
        "%",
        "---",
        "x",
    ]
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(SCRAPS, max_size=30).map("".join))
def test_any_text_is_read_or_refused(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("yaml") / "any.yaml"
    path.write_text(text, encoding="utf-8")
    with suppress(EscalmlError):
        read_yaml(path)
