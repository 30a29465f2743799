"""How the parts of a model are opened: ONNX sessions with the same settings, faults as one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from escalml.errors import EscalmlError

# An addition and a normalisation as one step: slower than the two that it replaces (onnxruntime 1.31, a CPU with
# AVX-512 VNNI: an eighth of a message's time in the encoder).
_SLOWER_FUSIONS = ["SkipLayerNormFusion"]


def open_session(graph: bytes) -> Any:  # noqa: ANN401 - onnxruntime has no types
    """Open an ONNX graph for scoring on the CPU.

    One thread per run and one run per core: faster than one run on all cores, and the same sums every time.

    Parameters
    ----------
    graph
        The model, as its file holds it.

    Returns
    -------
    An `onnxruntime.InferenceSession`.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER_FUSIONS
    )


@contextmanager
def loading(directory: Path, *names: str) -> Iterator[None]:
    """Turn whatever goes wrong while files of a model are read into one sentence that names them.

    Parameters
    ----------
    directory
        The model's folder.
    *names
        The files.

    Raises
    ------
    EscalmlError
        If something goes wrong: a file is missing or damaged, or a package is not installed.
    """
    try:
        yield
    except EscalmlError:
        raise
    except ImportError as error:
        raise EscalmlError(f"this model needs the package {error.name}: pip install {error.name}.") from None
    # tokenizers and onnxruntime raise bare Exception and types of their own for a damaged file.
    except Exception as error:
        *first, last = names
        where = f"{directory}: {', '.join(first)} or {last}" if first else f"{directory / last}:"
        raise EscalmlError(
            f"{where} cannot be loaded ({type(error).__name__}); train or copy the model again."
        ) from None
