"""The same three messages in every form that an export may have, for the tests of reading."""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from xml.sax.saxutils import escape

NAMES = ("id", "text", "channel")
ROWS = (
    ("T-1", "Meine Rechnung über 49,90 stimmt nicht; bitte prüfen | danke", "email"),
    ("T-2", 'She said "no", twice.\nIs it “final”?', "chat"),
    ("T-3", "Le café fume, ça sent le brûlé", "phone"),
)


def delimited(delimiter: str = ",", names: Sequence[str] = NAMES, head: str = "") -> str:
    """The messages as a delimited text."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows([names, *ROWS])
    return head + text.getvalue()


def objects() -> list[dict[str, str]]:
    """The messages as JSON objects."""
    return [dict(zip(NAMES, row, strict=True)) for row in ROWS]


def json_lines() -> str:
    """The messages as JSONL."""
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in objects())


def pretty(value: object) -> str:
    """A value as JSON for people."""
    return json.dumps(value, indent=2, ensure_ascii=False)


def workbook(rows: Sequence[Sequence[object]]) -> bytes:
    """A workbook of one sheet, as small as Excel takes it."""
    cells = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows)
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="Export" sheetId="1" r:id="r1"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>{cells}</sheetData></worksheet>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, int | float):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'


def zstd(data: bytes) -> bytes:
    """Packed with zstd."""
    import pyarrow

    packed = pyarrow.BufferOutputStream()
    with pyarrow.CompressedOutputStream(packed, "zstd") as stream:
        stream.write(data)
    return bytes(packed.getvalue())


def variants() -> Iterator[tuple[str, bytes, str]]:
    """Name of a file, its bytes, and what is said of it (empty where nothing is)."""
    for delimiter, name in ((";", "`;`"), ("\t", "tab"), ("|", "`|`")):
        yield "a.csv", delimited(delimiter).encode(), f"read as {name}-separated"
    yield "a.csv", delimited(";", head="sep=;\r\n").encode(), "read as `;`-separated"
    yield "a.csv", delimited(head="Exported on Monday\r\n\r\n").encode(), "skipped 2 lines above the header"
    yield "a.csv", delimited(names=(" Id", "TEXT ", "Channel")).encode(), ""
    for encoding, said in _ENCODINGS.items():
        yield "a.csv", delimited(";").encode(encoding), said or "read as `;`-separated"
        yield "a.tsv", delimited("\t").encode(encoding), said or "read as tab-separated"
        yield "a.jsonl", json_lines().encode(encoding), said
    forms: dict[str, Callable[[], str]] = {
        "array": lambda: json.dumps(objects()),
        "pretty array": lambda: pretty(objects()),
        "objects one after another": lambda: "\n".join(map(pretty, objects())),
    }
    for form in forms.values():
        for suffix in (".json", ".jsonl", ".ndjson"):
            yield f"a{suffix}", form().encode(), ""
    for wrapper in ({"tickets": objects(), "count": 3}, {"next": None, "results": objects()}):
        for text in (json.dumps(wrapper), pretty(wrapper)):
            yield "a.json", text.encode(), "read the list under"
    yield "a.json", pretty({"data": {"total": 3, "items": objects()}, "ok": True}).encode(), "under 'data.items'"
    for suffix, pack in ((".gz", gzip.compress), (".zst", zstd)):
        yield f"a.csv{suffix}", pack(delimited(";").encode()), "unpacked"
        yield f"a.jsonl{suffix}", pack(json_lines().encode()), "unpacked"
    yield "a.csv", gzip.compress(delimited().encode()), "unpacked (gzip)"
    yield "a.xlsx", workbook([NAMES, *ROWS]), ""


_ENCODINGS = {
    "utf-8-sig": "",
    "utf-16": "read as utf-16",
    "utf-16-le": "read as utf-16-le",
    "utf-16-be": "read as utf-16-be",
    "cp1252": "read as cp1252 (Western European)",
}
