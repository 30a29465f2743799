"""Opens text files as people send them: packed or not, in the encoding that they turn out to have."""

import codecs
import gzip
import io
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from escalml.data.row import FileFacts
from escalml.errors import EscalmlError

PACKED = {".gz": "gzip", ".zst": "zstd"}
SAMPLE = 1 << 18  # bytes by which an encoding is told
_CHUNK = 1 << 18
_MAX_LINE = 1 << 27  # 128 MB; a list of records on one line may be so long, and has to be held whole
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_MAGIC = ((b"\x1f\x8b", "gzip"), (b"\x28\xb5\x2f\xfd", "zstd"))
# A text is Western European where most of its letters beyond ASCII stand in words among plain ones, and its signs
# beside words. Icelandic þ, ð, ý do not count: bytes of Turkish read so are full of them.
_WORD = re.compile("[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸƒ]+")
_SHORT_WORDS = frozenset("àáâäåèéêíîòóôöøúùÀÁÄÅÈÉÍÒÓÖØÚ")
_NOT_WESTERN = re.compile("[ðþýÐÞÝŸƒ]")
_SIGN = re.compile(
    r"[‘’\xad·]|(?<![A-Za-zß-ÿ])[“„–—…•€£¥§°«»´©®™¿¡×\xa0½¼²³±¨]|[”–—…•€£°«»´©®™\xa0](?![A-Za-zß-ÿ])|[“”–—…\xa0]"
)
_JUMBLE = re.compile(r"[^\x00-\x7f]{4,}")
_LEAST_WESTERN = 0.75
_ODD_LINES = 20  # of so many lines one may be in no encoding that we know


def packed_suffix(path: Path) -> tuple[str, str]:
    """Suffix of a file apart from the packing, and the suffix of the packing or an empty text; lower case."""
    suffix = path.suffix.lower()
    return (Path(path.stem).suffix.lower(), suffix) if suffix in PACKED else (suffix, "")


@contextmanager
def open_bytes(path: Path, facts: FileFacts) -> Iterator[IO[bytes]]:
    """Open a file, unpacked where its first bytes say that it is packed.

    Parameters
    ----------
    path
        The file.
    facts
        Gets the packing, and how much has been read.

    Yields
    ------
    A stream of bytes.

    Raises
    ------
    EscalmlError
        If the file ends in the middle of its packing, or is damaged.
    """
    with path.open("rb") as file:
        start = file.read(4)
        file.seek(0)
        facts.share = _share_of(file, path.stat().st_size)
        facts.compression = next((name for magic, name in _MAGIC if start.startswith(magic)), "")
        try:
            if facts.compression == "gzip":
                with gzip.GzipFile(fileobj=file) as unpacked:
                    yield cast("IO[bytes]", unpacked)
            elif facts.compression == "zstd":
                yield cast("IO[bytes]", _ZstdStream(file))
            else:
                yield file
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise EscalmlError(f"{path}: is damaged or ends too early ({facts.compression}); send it again.") from None


def _share_of(file: IO[bytes], size: int) -> Callable[[], float]:
    """How much of a file has been read, packed as it is; all of one that is closed."""
    return lambda: 1.0 if file.closed else min(file.tell() / max(size, 1), 1.0)


class _ZstdStream(io.RawIOBase):
    """Unpacks zstd with the codec that pyarrow carries, several frames one after another."""

    def __init__(self, file: IO[bytes]) -> None:
        import pyarrow

        self._stream = pyarrow.CompressedInputStream(pyarrow.PythonFile(file, mode="r"), "zstd")

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes; fewer only at the end."""
        try:
            return bytes(self._stream.read(None if size < 0 else size))
        except OSError:  # what pyarrow raises for damaged data; it has no number as a disk's fault has
            raise EOFError from None


@contextmanager
def open_lines(path: Path, facts: FileFacts, encoding: str | None = None) -> Iterator[Iterator[str]]:
    r"""Open a text file line by line.

    Parameters
    ----------
    path
        The file.
    facts
        Gets packing, encoding and, line by line, how many were not what the file is.
    encoding
        The encoding, where the user named it.

    Yields
    ------
    Lines with their ends (`\n`, `\r\n`, `\r`), without a byte order mark.

    Raises
    ------
    EscalmlError
        If the text is neither UTF-8, UTF-16 nor Western European and no encoding is named; names the remedy.
    """
    with open_bytes(path, facts) as file:
        head = _read_fully(file, SAMPLE)
        facts.encoding = _encoding_of(head, path, encoding)
        if facts.encoding == "utf-8":
            yield _utf8_lines(path, head, file, facts)
        else:
            yield _other_lines(path, head, file, facts)


def _read_fully(file: IO[bytes], size: int) -> bytes:
    """So many bytes, or all there are: a packed stream gives fewer at a time."""
    parts = bytearray()
    while len(parts) < size and (part := file.read(size - len(parts))):
        parts += part
    return bytes(parts)


def _encoding_of(head: bytes, path: Path, named: str | None) -> str:
    """Encoding of a file by its first bytes."""
    if named:
        return check_encoding(named)
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), None)
    if marked:
        return marked
    # A table or JSON begins with plain letters: in UTF-16 every second byte of them is zero.
    begin = head[:4]
    if len(begin) == 4 and begin[1::2] == b"\0\0" and begin[0] and begin[2]:
        return "utf-16-le"
    if len(begin) == 4 and begin[::2] == b"\0\0" and begin[1] and begin[3]:
        return "utf-16-be"
    _check_western(head, path)
    return "utf-8"


def check_encoding(name: str) -> str:
    """Name of a text encoding as Python knows it; an EscalmlError says what may be given."""
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        codec = None
    if codec is None or not getattr(codec, "_is_text_encoding", True):
        raise EscalmlError("--encoding: is no encoding of text; give one such as utf-8, cp1252, cp1250 or shift_jis.")
    return codec.name


def _check_western(head: bytes, path: Path) -> None:
    """Refuse a text whose bytes are neither UTF-8 nor, as far as they are not, Western European."""
    n_high = n_good = n_odd = 0
    lines = head.splitlines()
    for line in lines:
        if line.isascii() or _is_utf8(line):
            continue
        n_odd += 1
        text = _as_cp1252(line)
        n_high += sum(character > "\x7f" for character in text)
        n_good += _count_western(text)
    if n_odd * _ODD_LINES <= len(lines):  # a stray byte in a whole file costs its own line alone
        return
    if n_high and n_good / n_high < _LEAST_WESTERN:
        raise EscalmlError(
            f"{path}: is neither UTF-8 nor Western European (cp1252) text; save it as UTF-8, or name what it is, as "
            "in --encoding cp1250 (Central European), cp1251 (Cyrillic), mac_roman, shift_jis or gb18030."
        )


def _count_western(text: str) -> int:
    """How many characters beyond ASCII stand as they do in a Western European text."""
    clear = _JUMBLE.sub("", text)
    count = len(_SIGN.findall(clear))
    for word in _WORD.findall(clear):
        n_high = sum(character > "\x7f" for character in word)
        shaped = word in _SHORT_WORDS or word.isupper() or word[1:].islower()
        if n_high and n_high * 3 <= len(word) * 2 + (len(word) == 1) and shaped and not _NOT_WESTERN.search(word):
            count += n_high
    return count


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.end >= len(data) and error.reason == "unexpected end of data"  # cut by the end of the sample
    return True


def _as_cp1252(data: bytes) -> str:
    """Text of bytes in cp1252; the five that it does not define are as in latin-1."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("cp1252", "surrogateescape").translate(_UNDEFINED)


_UNDEFINED = {0xDC00 + byte: chr(byte) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}


def _utf8_lines(path: Path, head: bytes, file: IO[bytes], facts: FileFacts) -> Iterator[str]:
    """Lines of a UTF-8 file; a line that is none is read as cp1252 and counted."""
    data = head.removeprefix(codecs.BOM_UTF8)
    while data:
        end = _last_line_end(data)
        if not end:
            more = file.read(max(_CHUNK, len(data)))  # ever more, so that a long line is not searched many times
            if more and len(data) + len(more) > _MAX_LINE:
                raise EscalmlError(
                    f"{path}: holds a line of more than {_MAX_LINE >> 20} MB; write one record per line."
                )
            end = 0 if more else len(data)
            data += more
            if not end:
                continue
        whole, data = data[:end], data[end:]
        try:
            text = whole.decode()
        except UnicodeDecodeError:
            text = "".join(_decoded_lines(whole, facts))
        yield from io.StringIO(text, newline="")
        data += file.read(_CHUNK)


def _last_line_end(data: bytes) -> int:
    r"""Where the last whole line ends; a `\r` at the very end may be half of a `\r\n`."""
    return data.rfind(b"\n") + 1 or data.rfind(b"\r", 0, len(data) - 1) + 1


def _decoded_lines(data: bytes, facts: FileFacts) -> Iterator[str]:
    for line in data.splitlines(keepends=True):
        try:
            yield line.decode()
        except UnicodeDecodeError:
            facts.n_recoded += 1
            yield _as_cp1252(line)


def _other_lines(path: Path, head: bytes, file: IO[bytes], facts: FileFacts) -> Iterator[str]:
    """Lines of a file in another encoding."""
    decoder = codecs.getincrementaldecoder(facts.encoding)("replace")
    carried, data = "", head
    while True:
        text = decoder.decode(data, final=not data)
        facts.n_replaced += text.count("\ufffd")
        carried = (carried + text) if carried else text.removeprefix("\ufeff")
        end = carried.rfind("\n") + 1 or carried.rfind("\r", 0, len(carried) - 1) + 1
        end = end if data else len(carried)
        if len(carried) - end > _MAX_LINE:
            raise EscalmlError(f"{path}: holds a line of more than {_MAX_LINE >> 20} MB; write one record per line.")
        yield from io.StringIO(carried[:end], newline="")
        carried = carried[end:]
        if not data:
            return
        data = file.read(_CHUNK)
