"""Export of a trained network: an int8 ONNX graph, and proof that it says what the network says."""

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

PARITY = 1e-3  # largest difference between torch and the exported graph, before quantisation


def padded(documents: Sequence[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Token ids and attention mask of documents. Shapes (n, longest)."""
    longest = max(map(len, documents))
    tokens = torch.tensor([document + [0] * (longest - len(document)) for document in documents])
    lengths = torch.tensor([len(document) for document in documents])
    return tokens, (torch.arange(longest)[None] < lengths[:, None]).long()


def samples_of(documents: Sequence[list[int]]) -> list[tuple[torch.Tensor, ...]]:
    """What an export is compared on: the shortest, a middling and the longest document, padded; the middling alone."""
    ordered = sorted(documents, key=len)
    middling = ordered[len(ordered) // 2]
    return [padded([ordered[0], middling, ordered[-1]]), padded([middling])]


def export_int8(
    model: nn.Module, samples: Sequence[tuple[torch.Tensor, ...]], *, inputs: Sequence[str], outputs: Sequence[str]
) -> bytes:
    """The model as an int8 ONNX graph.

    Parameters
    ----------
    model
        Trained.
    samples
        Batches that graph and model are compared on before quantisation, the first the one to trace by. The first two
        dimensions of every tensor may vary.
    inputs
        Names of what goes in.
    outputs
        Names of what comes out.

    Returns
    -------
    The graph.

    Raises
    ------
    EscalmlError
        If the exported graph and the model disagree.
    """
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    model.eval()
    with tempfile.TemporaryDirectory() as folder, _quiet():
        full, small = Path(folder) / "full.onnx", Path(folder) / "int8.onnx"
        program = torch.onnx.export(
            model,
            samples[0],
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_shapes=tuple({0: torch.export.Dim.AUTO, 1: torch.export.Dim.AUTO} for _ in inputs),
            dynamo=True,
        )
        program.save(str(full))
        _require_parity(model, full, samples, inputs, outputs)
        graph = onnx.load(full)
        graph.graph.ClearField("value_info")  # shapes of the trace would stop the quantiser
        onnx.save(graph, full)
        # One scale per output channel: on validation, less than half the error of one per matrix (.07 against .16).
        quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True)
        return small.read_bytes()


def _require_parity(
    model: nn.Module,
    exported: Path,
    samples: Sequence[tuple[torch.Tensor, ...]],
    inputs: Sequence[str],
    outputs: Sequence[str],
) -> None:
    """Raise an EscalmlError where graph and model disagree on a sample."""
    import onnxruntime

    session = onnxruntime.InferenceSession(str(exported), providers=["CPUExecutionProvider"])
    for sample in samples:
        with torch.inference_mode():
            expected = model(*sample)
        arrays = dict(zip(inputs, (tensor.numpy() for tensor in sample), strict=True))
        for found, wanted in zip(
            session.run(list(outputs), arrays), expected if len(outputs) > 1 else [expected], strict=True
        ):
            if (difference := float(np.abs(found - wanted.numpy()).max())) > PARITY:
                raise EscalmlError(
                    f"the exported network differs from the trained one by {difference:.3g} (at most {PARITY:g} is "
                    "allowed); use the versions of torch, transformers and onnx in constraints.txt."
                )


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
