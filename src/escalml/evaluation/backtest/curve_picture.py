"""The curve of what is found by what is read, as SVG within a page: no file, no script, sharp on paper."""

from collections.abc import Sequence
from html import escape

from escalml.evaluation.backtest.report import Measured

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _TOP = 640, 380, 60, 50, 10
# Okabe & Ito (2008): told apart with any colour vision; the dashes tell them apart in print.
_LOOKS = (("#56B4E9", "2 4"), ("#009E73", "8 3"), ("#0072B2", ""), ("#D55E00", "10 4 2 4"))


def draw_curves(rankings: Sequence[Measured]) -> str:
    """Draw up to four curves.

    Parameters
    ----------
    rankings
        What is drawn; a curve that lies exactly on an earlier one is left out.

    Returns
    -------
    An SVG element.
    """
    shown: list[Measured] = []
    for ranking in rankings:
        if all(ranking.found != other.found for other in shown):
            shown.append(ranking)
    lines = "".join(_line(ranking, *look) for ranking, look in zip(shown, _LOOKS, strict=False))
    keys = "".join(
        _key(place, ranking.name, *look) for place, (ranking, look) in enumerate(zip(shown, _LOOKS, strict=False))
    )
    ticks = "".join(_ticks(percent) for percent in range(0, 101, 20))
    chance = f'<path d="{_path((0.0, 1.0))}" fill="none" stroke="#767676" stroke-width="1"/>'
    titles = (
        f'<text x="{_x(50)}" y="{_HEIGHT - 8}" text-anchor="middle">messages read, likeliest first (%)</text>'
        f'<text x="14" y="{_y(50)}" text-anchor="middle" transform="rotate(-90 14 {_y(50)})">found (%)</text>'
    )
    names = escape(", ".join(ranking.name for ranking in shown))
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="Share found by share read: {names}">'
        f"{ticks}{chance}{lines}{keys}{titles}</svg>"
    )


def _x(percent: float) -> float:
    return round(_LEFT + (_WIDTH - _LEFT - 20) * percent / 100, 1)


def _y(percent: float) -> float:
    return round(_TOP + (_HEIGHT - _TOP - _BOTTOM) * (1 - percent / 100), 1)


def _path(found: Sequence[float]) -> str:
    step = 100 / (len(found) - 1)
    points = " L".join(f"{_x(place * step)} {_y(100 * share)}" for place, share in enumerate(found))
    return f"M{points}"


def _line(ranking: Measured, colour: str, dashes: str) -> str:
    stroke = f'stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dashes}"'
    return f'<path d="{_path(ranking.found)}" fill="none" {stroke}/>'


def _key(place: int, name: str, colour: str, dashes: str) -> str:
    y = _y(34 - 8 * place)
    return (
        f'<path d="M{_x(48)} {y} h36" stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dashes}"/>'
        f'<text x="{_x(48) + 44}" y="{y + 4}">{escape(name)}</text>'
    )


def _ticks(percent: int) -> str:
    grid = f"M{_x(percent)} {_y(0)} V{_y(100)} M{_x(0)} {_y(percent)} H{_x(100)}"
    return (
        f'<path class="axis" d="{grid}" stroke-width=".5"/>'
        f'<text x="{_x(percent)}" y="{_y(0) + 18}" text-anchor="middle">{percent}</text>'
        f'<text x="{_LEFT - 8}" y="{_y(percent) + 4}" text-anchor="end">{percent}</text>'
    )
