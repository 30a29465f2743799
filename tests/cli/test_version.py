"""The command line says which version it is."""

import sys

import pytest

from escalml import __version__
from escalml.cli import main


def test_the_command_line_says_its_version(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["escalml", "--version"])
    with pytest.raises(SystemExit, match="0"):
        main()
    assert capsys.readouterr().out == f"escalml {__version__}\n"
