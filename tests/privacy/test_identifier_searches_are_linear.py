"""Names, streets, answers and line joins are sought in linear time: near misses of 100 kB within processor seconds."""

import resource
import subprocess
import sys

import pytest

from escalml.privacy import find_by_patterns

pytestmark = pytest.mark.slow  # `make quick` leaves it out

SIZE = 100_000
LIMIT_SECONDS = 120  # of the processor, for all of them; a quadratic one would take hours
UNITS = [
    "Dear Mr ",
    "Mr Anna ",
    "my name is ",
    "Anna Maria de la ",
    "Anna <",
    "Name: ",
    "Name: Anna | ",
    "PIN? ",
    "PIN?\n",
    "name?\nanna\n",
    "Regards,\n",
    "Regards,\n\n   ",
    "Yes.\n\nAnna ",
    "09:43 Anna ",
    "14 Mill ",
    "14 Mill Lane, ",
    "14 Mill Lane\nNorwich\n",
    "Am Anger 7 ",
    "calle de la ",
    "calle casa ",
    "Anna, ",
    "Anna 1\n",
    "Flat 2, Anna, ",
    "Hauptstraße ein",
    "trente ",
    "14 Anna View, ",
    "12 rue de la ",
    "4111\n",
    "4111-\n> ",
    "anna@\n",
    "a.\n",
    "&amp;",
    "=C2=A0",
    "=\n",
    "<b>",
    "<span style=",
    "\u00ad",
    "e\u0301",
    "1\u2013",
    "1\u200b",
    "私は",
    " ",
    "\n",
    "\t",
    "? ",
    ": ",
    "> ",
]


def test_every_search_of_100_kb_of_near_misses_ends_within_the_limit():
    assert subprocess.run([sys.executable, __file__], check=False).returncode == 0


@pytest.mark.parametrize("unit", UNITS)
def test_near_misses_have_offsets_in_their_text(unit):
    text = unit * 40
    assert all(0 <= span.start < span.end <= len(text) for span in find_by_patterns([text])[0])


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT_SECONDS, LIMIT_SECONDS))
    for unit in UNITS:
        find_by_patterns([unit * (SIZE // len(unit)) + " 123456 code"])
