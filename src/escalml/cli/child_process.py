"""What a Python process that we start finds: never a module of the folder that the user happens to be in."""

import os
from pathlib import Path


def child_environment(*, modules: Path | None = None) -> dict[str, str]:
    """Environment of a Python process, and of those that it starts.

    Parameters
    ----------
    modules
        A folder of modules that the process needs beside what is installed.

    Returns
    -------
    This process' environment, with a safe path: no `random.py` or `bentoml.py` of the current folder is imported.
    """
    # An empty entry, as a stray colon leaves it, is the current folder; a relative one would be another folder there.
    given = [str(Path(entry).absolute()) for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if entry]
    paths = [*([str(modules)] if modules else []), *given]
    environment = {**os.environ, "PYTHONSAFEPATH": "1", "PYTHONPATH": os.pathsep.join(paths)}
    if not paths:
        del environment["PYTHONPATH"]
    return environment
