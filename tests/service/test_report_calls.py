"""Reports over HTTP: figures as JSON and as a table, and no row of anybody's words."""

import csv
import io

import pytest
from starlette.requests import Request

from escalml.errors import EscalmlError
from escalml.records.reports import ReportRow
from escalml.service.http.report_calls import download_reports, show_reports
from escalml.store import StoreError
from kept import a_store, keep, scored
from routing_cases import NOW


@pytest.fixture
def store(tmp_path):
    store = a_store(tmp_path)
    keep(store, scored("a", at=NOW, route={"team": "=sales"}), scored("b", at=NOW, route={"team": "front_line"}))
    yield store
    store.close()


def asked(query=""):
    return Request({"type": "http", "query_string": query.encode(), "headers": []})


def table(store, query=""):
    answer = download_reports(store, asked(query), lambda: NOW)
    return answer, list(csv.DictReader(io.StringIO(answer.body.decode())))


def test_the_table_has_a_row_for_each_week_and_team_and_one_for_each_week(store):
    answer, rows = table(store, "weeks=2")
    assert list(rows[0]) == list(ReportRow.model_fields)
    assert [(row["week"] == rows[-1]["week"], row["team"], row["cases"]) for row in rows] == [
        (True, "'=sales", "1"), (True, "front_line", "1"), (False, "all", "0"), (True, "all", "2"),
    ]  # fmt: skip
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.headers["content-disposition"] == f'attachment; filename="escalml-{NOW:%Y-%m-%d}.csv"'


def test_a_report_is_of_the_team_that_is_asked_for(store):
    assert show_reports(store, asked("team=front_line"), lambda: NOW).total.cases == 1


def test_a_number_of_weeks_that_is_not_allowed_is_named(store):
    with pytest.raises(EscalmlError, match=r"weeks: .*less than or equal to 60"):
        show_reports(store, asked("weeks=61"), lambda: NOW)


def test_where_nothing_is_kept_there_is_no_report():
    with pytest.raises(StoreError, match="keeps nothing"):
        show_reports(None, asked())
