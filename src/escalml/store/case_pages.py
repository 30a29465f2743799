"""Pages of the cases: those that a search and filters find, in order, with what stands in each lane."""

from datetime import datetime

from sqlalchemy import Connection, and_, case, func, select, true

from escalml.records.cases import Cases, CasesQuery
from escalml.store.case_filters import conditions, order_of
from escalml.store.case_reading import LANES, item, joined
from escalml.store.problems import problems_of
from escalml.store.tables import CASES, seconds_of, time_of


def page_of(connection: Connection, query: CasesQuery, now: datetime, *, is_file: bool) -> Cases:
    """A page of the cases.

    Parameters
    ----------
    connection
        In a transaction.
    query
        Which ones, and in which order.
    now
        The hour that decides what is overdue and what is out of the way.
    is_file
        Whether the store is a file of SQLite's.

    Returns
    -------
    The page, with how many cases each lane has.
    """
    hour = seconds_of(now)
    wanted = and_(true(), *conditions(query, hour, is_file=is_file))
    order = order_of(query, hour)
    page = select(CASES.c.id).where(wanted).order_by(*order).limit(query.limit).offset(query.offset)
    lanes = [func.sum(case((its, 1), else_=0)).label(name) for name, its in LANES.items()]
    coming = func.min(case((and_(CASES.c.status == "open", CASES.c.reply_by >= hour), CASES.c.reply_by)))
    late = func.sum(case((and_(CASES.c.status == "open", CASES.c.reply_by < hour), 1), else_=0))
    its = select(func.count().label("total"), coming.label("next_due"), late.label("overdue"))
    fitting = connection.execute(its.select_from(CASES).where(wanted)).one()
    keys = connection.execute(page).scalars().all()
    rows = {row.case_id_: row for row in connection.execute(joined().where(CASES.c.id.in_(keys)))}
    counts = connection.execute(select(*lanes)).one()
    problems = problems_of(connection, (row.problem for row in rows.values()))
    return Cases(
        items=tuple(item(rows[key], now, problems.get(rows[key].problem)) for key in keys if key in rows),
        total=fitting.total,
        lanes={name: getattr(counts, name) or 0 for name in LANES},
        overdue=fitting.overdue or 0,
        next_due=None if fitting.next_due is None else time_of(fitting.next_due),
        limit=query.limit,
        offset=query.offset,
        as_of=now,
    )
