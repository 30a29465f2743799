"""Pictures as SVG within a page: lines and stacked bars. No file, no script, sharp on paper, no matplotlib."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _BOTTOM, _TOP = 640, 340, 64, 20, 50, 10
_ROW, _NAMES = 24, 190  # height of a bar that lies, and room for its name
# Okabe & Ito (2008): told apart with any colour vision; the dashes tell them apart in print.
LOOKS = (("#56B4E9", "2 4"), ("#009E73", "8 3"), ("#0072B2", ""), ("#D55E00", "10 4 2 4"), ("#CC79A7", "1 3"))
# From calm to grave: light to dark, so that they differ in print too.
GRADES = ("#a6cee3", "#4a90c2", "#e8963c", "#a63603")
_N_TICKS = 5
_LABEL_WIDTH = 7.5  # of one character


@dataclass(frozen=True)
class Line:
    """A line, or points where `marked`; in units of the axes."""

    name: str
    points: Sequence[tuple[float, float]]
    marked: bool = False


@dataclass(frozen=True)
class Axes:
    """What the two axes show, from 0 to their ends."""

    x: str
    y: str
    x_end: float = 100.0
    y_end: float = 100.0


@dataclass(frozen=True)
class Series:
    """One kind of what is stacked: a number for each bar, at least 0."""

    name: str
    values: Sequence[float]
    colour: str


def draw_lines(lines: Sequence[Line], axes: Axes, *, diagonal: bool = False) -> str:
    """Draw up to five lines.

    Parameters
    ----------
    lines
        What is drawn; a line that lies exactly on an earlier one is left out.
    axes
        Titles and ends.
    diagonal
        Also draw a thin line from corner to corner.

    Returns
    -------
    An SVG element, and below it what each line is.
    """
    shown: list[Line] = []
    for line in lines:
        if all(line.points != other.points for other in shown):
            shown.append(line)
    drawn = [(line, *look) for line, look in zip(shown, LOOKS, strict=False)]
    straight = f'<path d="M{_x(0, 1)} {_y(0, 1)} L{_x(1, 1)} {_y(1, 1)}" fill="none" stroke="#767676"/>'
    picture = (
        _across(axes)
        + _upward(axes.y, axes.y_end)
        + (straight if diagonal else "")
        + "".join(_line(line, axes, colour, dashes) for line, colour, dashes in drawn)
    )
    names = ", ".join(line.name for line in shown)
    swatches = [(line.name, _stroke("M0 6 H36", colour, dashes)) for line, colour, dashes in drawn]
    return _svg(f"{axes.y} by {axes.x}: {names}", picture, _HEIGHT) + (_key(swatches) if len(shown) > 1 else "")


def draw_bars(labels: Sequence[str], series: Sequence[Series], y: str) -> str:
    """Draw standing bars, each of which stacks the series.

    Parameters
    ----------
    labels
        Of the bars; where there are many, only some are written.
    series
        What is stacked, the first at the bottom; one value for each label.
    y
        Title of the axis.

    Returns
    -------
    An SVG element with the numbers under the pointer, and below it what each colour is.
    """
    end = nice_end(max((sum(values) for values in _by_bar(labels, series)), default=0))
    width = (_WIDTH - _LEFT - _RIGHT) / max(len(labels), 1)
    every = math.ceil(_LABEL_WIDTH * (max(map(len, labels), default=0) + 2) / width)
    bars = []
    for place, (label, values) in enumerate(zip(labels, _by_bar(labels, series), strict=True)):
        left, below = _LEFT + place * width, 0.0
        for kind, value in zip(series, values, strict=True):
            upper, lower = _y(below + value, end), _y(below, end)
            bars.append(_box(left + width * 0.08, upper, width * 0.84, lower - upper, kind, f"{label}: {value:,.4g}"))
            below += value
        if place % every == 0:
            bars.append(
                f'<text x="{left + width / 2:.1f}" y="{_y(0, 1) + 18}" text-anchor="middle">{escape(label)}</text>'
            )
    return _svg(f"{y}, bars", _upward(y, end) + "".join(bars), _HEIGHT) + _colours(series)


def draw_rows(labels: Sequence[str], series: Sequence[Series], *, marks: Sequence[float | None] = ()) -> str:
    """Draw lying bars with their names and sums, each of which stacks the series.

    Parameters
    ----------
    labels
        Of the bars, from top to bottom.
    series
        What is stacked, the first at the left; one value for each label.
    marks
        A stroke across each bar at this number; none where it is None.

    Returns
    -------
    An SVG element with the numbers under the pointer, and below it what each colour is.
    """
    sums = [sum(values) for values in _by_bar(labels, series)]
    end = max((*sums, *(mark for mark in marks if mark is not None)), default=0) or 1
    scale = (_WIDTH - _NAMES - 70) / end
    bars = []
    for place, (label, values) in enumerate(zip(labels, _by_bar(labels, series), strict=True)):
        top, left = place * _ROW + 3.0, float(_NAMES)
        bars.append(f'<text x="{_NAMES - 8}" y="{top + 14}" text-anchor="end">{escape(label)}</text>')
        for kind, value in zip(series, values, strict=True):
            bars.append(_box(left, top, value * scale, _ROW - 6.0, kind, f"{label}: {value:,.4g}"))
            left += value * scale
        if marks and (mark := marks[place]) is not None:
            x = _NAMES + mark * scale
            bars.append(f'<path d="M{x:.1f} {top - 2} v{_ROW - 2}" stroke="currentColor" stroke-width="2.5"/>')
            left = max(left, x)
        bars.append(f'<text x="{left + 6:.1f}" y="{top + 14}">{_short(sums[place])}</text>')
    return _svg(f"bars: {', '.join(labels)}", "".join(bars), len(labels) * _ROW + 4) + _colours(series)


def nice_end(value: float) -> float:
    """The least end of an axis at or above a number whose ticks are round."""
    if value <= 0:
        return 1.0
    step = 10.0 ** (len(str(int(value))) - 1) if value >= 1 else 10.0 ** -len(str(int(1 / value)))
    return next(step * times for times in (1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10, 20) if step * times >= value)


def _short(value: float) -> str:
    """A number in a few digits: 0.043, 3.5, 1,204."""
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:.2g}"


def _by_bar(labels: Sequence[str], series: Sequence[Series]) -> list[tuple[float, ...]]:
    """The values of each bar."""
    return [tuple(kind.values[place] for kind in series) for place in range(len(labels))]


def _svg(says: str, picture: str, height: float) -> str:
    return f'<svg viewBox="0 0 {_WIDTH} {height:g}" role="img" aria-label="{escape(says)}">{picture}</svg>'


def _x(value: float, end: float) -> float:
    return round(_LEFT + (_WIDTH - _LEFT - _RIGHT) * value / end, 1)


def _y(value: float, end: float) -> float:
    return round(_TOP + (_HEIGHT - _TOP - _BOTTOM) * (1 - value / end), 1)


def _stroke(path: str, colour: str, dashes: str) -> str:
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dashes}"/>'


def _line(line: Line, axes: Axes, colour: str, dashes: str) -> str:
    points = [(_x(x, axes.x_end), _y(y, axes.y_end)) for x, y in line.points]
    drawn = _stroke("M" + " L".join(f"{x} {y}" for x, y in points), colour, dashes)
    dots = "".join(f'<circle cx="{x}" cy="{y}" r="4" fill="{colour}"/>' for x, y in points) if line.marked else ""
    return drawn + dots


def _across(axes: Axes) -> str:
    """Ticks and title of the lower axis."""
    ticks = "".join(
        f'<path class="axis" d="M{_x(at, 1)} {_y(0, 1)} V{_y(1, 1)}" stroke-width=".5"/>'
        f'<text x="{_x(at, 1)}" y="{_y(0, 1) + 18}" text-anchor="middle">{at * axes.x_end:,.4g}</text>'
        for at in _ticks()
    )
    return f'{ticks}<text x="{_x(0.5, 1)}" y="{_HEIGHT - 8}" text-anchor="middle">{escape(axes.x)}</text>'


def _upward(title: str, end: float) -> str:
    """Ticks and title of the left axis."""
    ticks = "".join(
        f'<path class="axis" d="M{_x(0, 1)} {_y(at, 1)} H{_x(1, 1)}" stroke-width=".5"/>'
        f'<text x="{_LEFT - 8}" y="{_y(at, 1) + 4}" text-anchor="end">{at * end:,.4g}</text>'
        for at in _ticks()
    )
    middle = _y(0.5, 1)
    turned = (
        f'<text x="14" y="{middle}" text-anchor="middle" transform="rotate(-90 14 {middle})">{escape(title)}</text>'
    )
    return ticks + turned


def _ticks() -> Iterable[float]:
    return (place / _N_TICKS for place in range(_N_TICKS + 1))


def _box(x: float, y: float, width: float, height: float, kind: Series, says: str) -> str:
    """A part of a bar, which says its number under the pointer; nothing where it is empty."""
    if not width or not height:
        return ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{kind.colour}">'
        f"<title>{escape(f'{kind.name}, {says}')}</title></rect>"
    )


def _colours(series: Sequence[Series]) -> str:
    if len(series) < 2:
        return ""
    return _key([(kind.name, f'<rect width="36" height="12" fill="{kind.colour}"/>') for kind in series])


def _key(swatches: Iterable[tuple[str, str]]) -> str:
    """What each line or colour is."""
    items = (f'<li><svg viewBox="0 0 36 12">{look}</svg>{escape(name)}</li>' for name, look in swatches)
    return f'<ul class="key">{"".join(items)}</ul>'
