"""Own labelled files: read as they were exported, grouped with what they are copies of, split, and looked over.

`read_own_file` reads one file, `group_and_split` gives all own rows their groups and splits, `check_own` says what a
person should know before a model learns from them.
"""

from escalml.training.own_data.checks import OwnReport, check_own
from escalml.training.own_data.grouping import Copies, group_and_split
from escalml.training.own_data.reading import OwnRead, OwnRow, read_own_file, require_usable

__all__ = [
    "Copies",
    "OwnRead",
    "OwnReport",
    "OwnRow",
    "check_own",
    "group_and_split",
    "read_own_file",
    "require_usable",
]
