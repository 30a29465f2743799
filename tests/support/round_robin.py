"""A proxy that hands each new connection to the next of several servers, and to another one where that one is gone."""

import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count


@contextmanager
def balancing(ports: Sequence[int]) -> Iterator[int]:
    """Listen; yields the port. Bytes are passed on as they come, so it leaves no sign of itself."""
    turns = count()
    with socket.create_server(("127.0.0.1", 0), backlog=256) as listener:
        threading.Thread(target=_accept, args=(listener, ports, turns), daemon=True).start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)


def _accept(listener: socket.socket, ports: Sequence[int], turns: Iterator[int]) -> None:
    with suppress(OSError):  # the listener is closed
        while True:
            caller, _ = listener.accept()
            threading.Thread(target=_serve, args=(caller, ports, next(turns)), daemon=True).start()


def _serve(caller: socket.socket, ports: Sequence[int], turn: int) -> None:
    with caller:
        server = _connected(ports, turn)
        if server is None:
            return
        with server:
            back = threading.Thread(target=_pass_on, args=(server, caller), daemon=True)
            back.start()
            _pass_on(caller, server)
            back.join()


def _connected(ports: Sequence[int], turn: int) -> socket.socket | None:
    for step in range(len(ports)):
        with suppress(OSError):
            return socket.create_connection(("127.0.0.1", ports[(turn + step) % len(ports)]))
    return None


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    """Until the source has said all."""
    with suppress(OSError):
        source.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while piece := source.recv(65_536):
            target.sendall(piece)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
