"""Export of a trained encoder: an int8 ONNX graph, and proof that it says what the model says.

Knows nothing of training; stands on `errors`.
"""

import contextlib
import io
import logging
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

from escalml.errors import EscalmlError

PARITY = 1e-3  # largest difference of log-odds between torch and the exported graph, before quantisation


def padded(documents: Sequence[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Token ids and attention mask of documents. Shapes (n, longest)."""
    longest = max(map(len, documents))
    tokens = torch.tensor([document + [0] * (longest - len(document)) for document in documents])
    lengths = torch.tensor([len(document) for document in documents])
    return tokens, (torch.arange(longest)[None] < lengths[:, None]).long()


def export_int8(model: nn.Module, documents: Sequence[list[int]]) -> bytes:
    """The model as an int8 ONNX graph.

    Parameters
    ----------
    model
        Trained.
    documents
        Token ids; the shortest, a middling and the longest of them are compared before quantisation.

    Returns
    -------
    The graph: `input_ids` and `attention_mask`, shape (n, n_tokens), in; `log_odds`, shape (n, n_targets), out.

    Raises
    ------
    EscalmlError
        If the exported graph and the model disagree.
    """
    import onnx
    import onnxruntime
    from onnxruntime.quantization import QuantType, quantize_dynamic

    ordered = sorted(documents, key=len)
    samples = padded([ordered[0], ordered[len(ordered) // 2], ordered[-1]])
    model.eval()
    with tempfile.TemporaryDirectory() as folder, _quiet():
        full, small = Path(folder) / "full.onnx", Path(folder) / "int8.onnx"
        shape = {0: torch.export.Dim.AUTO, 1: torch.export.Dim.AUTO}
        program = torch.onnx.export(
            model,
            samples,
            input_names=["input_ids", "attention_mask"],
            output_names=["log_odds"],
            dynamic_shapes=(shape, shape),
            dynamo=True,
        )
        program.save(str(full))
        session = onnxruntime.InferenceSession(str(full), providers=["CPUExecutionProvider"])
        for tokens, mask in (samples, tuple(part[1:2, : len(ordered[len(ordered) // 2])] for part in samples)):
            with torch.inference_mode():
                expected = model(tokens, mask).numpy()
            found = session.run(["log_odds"], {"input_ids": tokens.numpy(), "attention_mask": mask.numpy()})[0]
            if (difference := float(np.abs(found - expected).max())) > PARITY:
                raise EscalmlError(
                    f"the exported encoder differs from the trained one by {difference:.3g} in log-odds (at most "
                    f"{PARITY:g} is allowed); use the versions of torch, transformers and onnx in constraints.txt."
                )
        graph = onnx.load(full)
        graph.graph.ClearField("value_info")  # shapes of the trace would stop the quantiser
        onnx.save(graph, full)
        # One scale per output channel: on validation, less than half the error of one per matrix (.07 against .16).
        quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True)
        return small.read_bytes()


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Exporter and quantiser print progress, advice and warnings that nobody can act on."""
    level = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(level)
