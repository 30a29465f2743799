"""Report of a desk: what came in, how grave it was, who had to answer it, and what became of it, on one page."""

from escalml.evaluation.desk_report.make import Options, make_report
from escalml.evaluation.desk_report.record import DeskReport

__all__ = ["DeskReport", "Options", "make_report"]
