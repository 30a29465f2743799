"""The network back out of a served graph, so that a training can go on from a champion without its checkpoints.

The graph holds eight bits of each weight; a step or two of training makes up for what was rounded away.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from numpy.typing import NDArray

from escalml.config import EncoderConfig
from escalml.data.labels import TargetTable
from escalml.errors import EscalmlError
from escalml.models.base_models import ORIGIN
from escalml.models.encoder import GRAPH
from escalml.models.manifest import read_manifest
from escalml.training.encoder_network import MultiTaskEncoder, load_network

if TYPE_CHECKING:
    from onnx import NodeProto

Weights = dict[str, NDArray[np.float32]]
HEAD_WIDTH = 32  # of the attention of both bases that can be served; no weight tells it
ALIKE = 0.98  # least correlation of what the network says with what its graph says
WORDS, POSITIONS, TYPES = (f"body.embeddings.{kind}_embeddings.weight" for kind in ("word", "position", "token_type"))
FIRST = "body.encoder.layer.0.intermediate.dense.weight"


def starting_network(base: str, table: TargetTable, config: EncoderConfig) -> MultiTaskEncoder:
    """The network that a training starts from: of a served model, or as `load_network` has it.

    Parameters
    ----------
    base
        From `find_base_model`; the folder of a served model keeps its layers.
    table
        Names of the targets.
    config
        Dropout, and which layers to keep of a base model.

    Returns
    -------
    The network; an EscalmlError says what is missing.
    """
    served = (Path(base) / GRAPH).exists()
    return served_network(Path(base), table, config) if served else load_network(base, table, config)


def served_network(folder: Path, table: TargetTable, config: EncoderConfig) -> MultiTaskEncoder:
    """The network of a served model, in full precision.

    Parameters
    ----------
    folder
        Of a model of kind `encoder` or `blend`.
    table
        Names of the targets; the head is kept where they are those of the model, else it is a new one.
    config
        Dropout.

    Returns
    -------
    The network.

    Raises
    ------
    EscalmlError
        If the folder holds no whole model, or its graph is not that of a network of ours.
    """
    from transformers import AutoModel, BertConfig

    manifest = read_manifest(folder)
    weights = weights_of(folder / GRAPH)
    try:
        (n_words, width), n_positions, n_types = weights[WORDS].shape, len(weights[POSITIONS]), len(weights[TYPES])
        body: Any = AutoModel.from_config(  # type: ignore[no-untyped-call]
            BertConfig(
                vocab_size=n_words,
                hidden_size=width,
                num_hidden_layers=len({name.split(".")[3] for name in weights if name.startswith("body.encoder.")}),
                num_attention_heads=width // HEAD_WIDTH,
                intermediate_size=len(weights[FIRST]),
                max_position_embeddings=n_positions,
                type_vocab_size=n_types,
            ),
            attn_implementation="eager",
        )
        setattr(body.config, ORIGIN, manifest.trained_on.base_weights or folder.name)
        model = MultiTaskEncoder(body, len(table), config.dropout)
        same = tuple(TargetTable(manifest.targets).columns) == tuple(table.columns)
        kept = {name: torch.tensor(weight) for name, weight in weights.items() if same or not name.startswith("head.")}
        found = model.load_state_dict(kept, strict=False)
    except (KeyError, RuntimeError, ValueError):
        raise EscalmlError(f"{folder / GRAPH}: not the graph of a network that escalml trained.") from None
    missing = [name for name in found.missing_keys if not name.startswith(("body.pooler.", "head."))]
    if missing or found.unexpected_keys or (same and not _says_the_same(model, folder / GRAPH, n_words)):
        raise EscalmlError(f"{folder / GRAPH}: not the graph of a network that escalml trained.")
    return model


def _says_the_same(model: MultiTaskEncoder, graph: Path, n_words: int) -> bool:
    """Whether network and graph agree about a row of words, but for what eight bits round away."""
    import onnxruntime

    words = torch.arange(n_words).unfold(0, 1, max(1, n_words // 32))[:, 0][None, :32]
    session = onnxruntime.InferenceSession(str(graph), providers=["CPUExecutionProvider"])
    feed = {"input_ids": words.numpy(), "attention_mask": torch.ones_like(words).numpy()}
    served = session.run(["log_odds"], feed)[0]
    model.eval()
    with torch.inference_mode():
        said = model(words, torch.ones_like(words))[0].numpy()
    return bool(np.corrcoef(said.ravel(), served.ravel())[0, 1] >= ALIKE)


def weights_of(graph: Path) -> Weights:
    """The weights of a served graph by the names that torch gives them, those of eight bits multiplied out."""
    import onnx
    from onnx import numpy_helper

    content = onnx.load(graph).graph
    arrays = {item.name: numpy_helper.to_array(item) for item in content.initializer}
    readers: dict[str, list[NodeProto]] = {}
    for node in content.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    found: Weights = {}
    for name, array in arrays.items():
        if name.endswith("_quantized"):
            plain = name.removesuffix("_quantized")
            zero = arrays[f"{plain}_zero_point"].astype(np.float32)
            full = (array.astype(np.float32) - zero) * arrays[f"{plain}_scale"]
            if readers[name][0].op_type == "Gather":
                found[plain] = full
            elif linear := _linear_of(name, readers):  # the exporter turned the matrix and took its name
                found[f"{linear}.weight"] = full.T
        elif "." in name and array.dtype == np.float32 and not name.endswith("_scale"):
            found[name] = array
    return found


def _linear_of(name: str, readers: "dict[str, list[NodeProto]]") -> str | None:
    """The layer that a matrix belongs to, told by the bias that is added to its product."""
    for _ in range(6):  # product, cast and scaling stand between the two
        if name not in readers:
            return None
        node = readers[name][0]
        bias = next((item for item in node.input if item.endswith(".bias")), None)
        if node.op_type == "Add" and bias:
            return str(bias).removesuffix(".bias")
        name = str(node.output[0])
    return None
