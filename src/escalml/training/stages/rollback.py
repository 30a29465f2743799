"""Roll back: make an earlier version the champion again, in MLflow and in models/champion/.

Without a version, the one that the champion replaced. Card and figures in the folder were the other model's and are
removed; `escalml evaluate` makes them anew.
"""

from pathlib import Path

from escalml.registry import CHAMPION, MODEL_NAME, default_tracking_uri, roll_back, shown_uri
from escalml.training.stages.arguments import parser_of
from escalml.training.stages.register import EXPORT, export_champion


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = parser_of("rollback", __doc__)
    parser.add_argument("version", nargs="?", help="which version; default the one that the champion replaced")
    parser.add_argument("--export", type=Path, help=f"where the champion is; default {EXPORT}")
    options = parser.parse_args(argv)
    uri = default_tracking_uri(options.root)
    version = roll_back(uri, options.version)
    export = options.export or options.root / EXPORT
    export_champion(uri, export)
    print(f"{MODEL_NAME} version {version} is `{CHAMPION}` again in {shown_uri(uri)}; exported to {export}")
    return 0
