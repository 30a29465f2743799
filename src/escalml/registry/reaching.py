"""Whether a registry can be reached, asked once and within seconds; and how its URI is shown, without a password."""

import os
import socket
from contextlib import closing

from escalml.errors import EscalmlError

PROBE_SECONDS = 5.0
_PORTS = {"postgresql": 5432, "mysql": 3306, "mssql": 1433}


def shown_uri(uri: str) -> str:
    """A tracking URI as a message may show it.

    Parameters
    ----------
    uri
        Such as `https://ann:secret@mlflow.example/x?token=y` or `sqlite:////home/ann/mlflow.db`.

    Returns
    -------
    The URI without user, password and query: `https://***@mlflow.example/x`. A file's stays as it is.
    """
    scheme, separator, rest = uri.partition("://")
    if not separator or rest.startswith("/"):  # a profile's name, or a path
        return uri
    # The last @, since a password that nobody escaped may hold others, and slashes, too.
    _, had_user, rest = rest.rpartition("@")
    address = rest.partition("?")[0].partition("#")[0]
    return f"{scheme}://{'***@' if had_user else ''}{address}"


def is_server(uri: str) -> bool:
    """Whether a tracking URI names a server, not a file."""
    _, separator, rest = uri.partition("://")
    return bool(separator) and not rest.startswith("/") and not uri.startswith("file:")


def check_registry(uri: str) -> None:
    """Refuse a registry that cannot be reached; MLflow would try again for minutes.

    Parameters
    ----------
    uri
        Tracking URI. Files and Databricks profiles are not asked.

    Raises
    ------
    EscalmlError
        If it does not answer within seconds, or refuses the login of a database.
    """
    if not is_server(uri):
        return
    scheme = uri.partition("://")[0]
    if scheme in ("http", "https"):
        _ask_over_http(uri)
    elif scheme.partition("+")[0] in _PORTS:
        _log_in(uri)


def _unreachable(uri: str, why: str) -> EscalmlError:
    return EscalmlError(
        f"the registry {shown_uri(uri)} cannot be reached: {why}; see that it runs, and that MLFLOW_TRACKING_URI "
        "names it."
    )


def _ask_over_http(uri: str) -> None:
    """Any answer will do: what stands before a registry may want a login for every path."""
    import requests

    scheme, _, rest = uri.partition("://")
    address = rest.rpartition("@")[2].partition("?")[0].rstrip("/")
    insecure = os.environ.get("MLFLOW_TRACKING_INSECURE_TLS", "").lower() in ("1", "true")
    certificates = os.environ.get("MLFLOW_TRACKING_SERVER_CERT_PATH") or not insecure
    try:
        url = f"{scheme}://{address}/health"
        requests.get(url, timeout=PROBE_SECONDS, verify=certificates, allow_redirects=False, stream=True).close()
    except requests.exceptions.SSLError:
        raise _unreachable(uri, "its certificate is not trusted") from None
    except requests.exceptions.Timeout:
        raise _unreachable(uri, f"no answer within {PROBE_SECONDS:g} seconds") from None
    except (requests.exceptions.RequestException, OSError, ValueError) as error:  # its words may quote the address
        raise _unreachable(uri, type(error).__name__) from None


def _log_in(uri: str) -> None:
    """Open a connection and log in once, where MLflow would do so ten times."""
    from sqlalchemy import create_engine, make_url
    from sqlalchemy.exc import SQLAlchemyError

    try:
        url = make_url(uri)
        port = url.port or _PORTS[url.get_backend_name()]
        socket.create_connection((url.host or "localhost", port), PROBE_SECONDS).close()
        engine = create_engine(url)
        with closing(engine.raw_connection()):
            pass
        engine.dispose()
    except ImportError as error:
        raise _unreachable(uri, f"its driver is not installed (no module {error.name})") from None
    except SQLAlchemyError as error:  # its words may quote the URI
        raise _unreachable(uri, f"the database refuses the login ({type(error).__name__})") from None
    except (OSError, ValueError) as error:
        raise _unreachable(uri, getattr(error, "strerror", None) or type(error).__name__) from None
