"""Builds the harder mails out of the tables: plain text and HTML as real clients write them."""

from collections.abc import Callable, Iterator
from html import escape

from hard_bodies import BODIES, OLD_MAIL
from hard_wrappers import (
    APPLE,
    BANNER,
    GMAIL,
    GOODBYE,
    LEGAL,
    MOBILE,
    ORIGINAL,
    OUTLOOK_LABELS,
    PROTON,
    THUNDERBIRD,
    UNSUBSCRIBE,
    HardMail,
)  # fmt: skip

Wrap = Callable[[str, str], str]  # words and language -> mail


def angle(text: str) -> str:
    """Every line behind `>`."""
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def header_block(language: str, *, bold: str = "", cc: bool = False) -> str:
    """The header lines that Outlook puts above an older mail."""
    sender, sent, to, subject = OUTLOOK_LABELS[language]
    gap = " " if language == "fr" else ""
    values = ["Acme Support <support@acme.example>", "03.11.2025 09:12", "Nora Holm <nora@home.example>"]
    lines = [f"{bold}{label}{gap}:{bold} {value}" for label, value in zip((sender, sent, to), values, strict=True)]
    if cc:
        lines.append(f"{bold}Cc{gap}:{bold} Ole <ole@home.example>")
    return "\n".join([*lines, f"{bold}{subject}{gap}:{bold} RE: [#4471] Acme"])


def _paragraphs(text: str, open_tag: str, close_tag: str = "</p>") -> str:
    return "\n".join(f"{open_tag}{escape(line) or '&nbsp;'}{close_tag}" for line in text.split("\n"))


def _mso(text: str) -> str:
    return _paragraphs(text, '<p class=MsoNormal><span lang=EN-US style=\'font-size:11.0pt;mso-fareast-language:EN-US\'>', "<o:p></o:p></span></p>")  # fmt: skip


def outlook_desktop(words: str, language: str) -> str:
    """Outlook for Windows: a border above bold labels in one paragraph."""
    head = "<br>\n".join(
        f"<b><span lang=EN-US>{escape(line.split(':', 1)[0])}:</span></b><span lang=EN-US>{escape(line.split(':', 1)[1])}</span>"
        for line in header_block(language).split("\n")
    )
    return (
        '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
        '<meta http-equiv=Content-Type content="text/html; charset=utf-8"><style><!--\n'
        "@font-face\n\t{font-family:Calibri;}\np.MsoNormal\n\t{margin:0cm;}\n--></style></head>"
        f"<body lang=EN-GB link=\"#0563C1\" style='word-wrap:break-word'><div class=WordSection1>{_mso(words)}\n"
        f"{_mso('')}\n{_mso(GOODBYE[language])}\n<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>"
        f"<p class=MsoNormal>{head}<o:p></o:p></p></div></div>\n{_mso(OLD_MAIL[language])}</div></body></html>"
    )


def outlook_web(words: str, language: str) -> str:
    """Outlook on the web: `appendonsend`, a rule, and `divRplyFwdMsg`."""
    head = "<br>\n".join(
        f"<b>{escape(line.split(':', 1)[0])}:</b>{escape(line.split(':', 1)[1])}"
        for line in header_block(language).split("\n")
    )
    return (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
        '<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr">'
        + _paragraphs(words, '<div class="elementToProof" style="font-family: Aptos; font-size: 12pt;">', "</div>")
        + f'<div id="ms-outlook-mobile-signature"><div><br></div>{escape(MOBILE[language][1])}</div>'
        + '<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">'
        + f'<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000" style="font-size:11pt">{head}</font>'
        + f"<div>&nbsp;</div></div>{_paragraphs(OLD_MAIL[language], '<div>', '</div>')}</body></html>"
    )


def gmail_html(words: str, language: str) -> str:
    """Gmail: `gmail_signature`, `gmail_quote`, `gmail_attr`."""
    attribution = escape(GMAIL[language]).replace(
        "support@acme.example", '<a href="mailto:support@acme.example">support@acme.example</a>'
    )
    return (
        f'<div dir="ltr">{_paragraphs(words, "<div>", "</div>")}<div><br clear="all"></div><div><br></div>'
        f'<span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">{_paragraphs(GOODBYE[language], "<div>", "</div>")}</div></div>'
        f'<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">{attribution}<br></div>'
        f'<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">'
        f"{_paragraphs(OLD_MAIL[language], '<div>', '</div>')}</blockquote></div>"
    )


def apple_html(words: str, language: str) -> str:
    """Apple Mail on a phone: the attribution stands inside the quote."""
    return (
        '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">'
        f'{_paragraphs(words, "<div>", "</div>")}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">{escape(MOBILE[language][0])}</div>'
        f'<div dir="ltr"><br><blockquote type="cite">{escape(APPLE[language])}<br><br></blockquote></div>'
        f'<blockquote type="cite"><div dir="ltr">\ufeff{_paragraphs(OLD_MAIL[language], "<p>")}</div></blockquote></body></html>'
    )


def yahoo_html(words: str, language: str) -> str:
    """Yahoo Mail: `yahoo_quoted` around the attribution and the older mail."""
    return (
        f'<html><head></head><body><div class="ydp1yahoo-style-wrap" style="font-family:Helvetica;">{_paragraphs(words, "<div dir=ltr>", "</div>")}'
        f'<div><br></div></div><div id="yahoo_quoted_5512" class="yahoo_quoted"><div style="font-family:Helvetica;color:#26282a;">'
        f"<div>{escape(THUNDERBIRD[language])}</div><div><br></div><div><br></div>{_paragraphs(OLD_MAIL[language], '<div>', '</div>')}</div></div></body></html>"
    )


def proton_html(words: str, language: str) -> str:
    """Proton Mail: its signature block and `protonmail_quote`."""
    return (
        _paragraphs(words, '<div style="font-family: Arial, sans-serif; font-size: 14px;">', "</div>")
        + '<div class="protonmail_signature_block" style="font-family: Arial;"><div class="protonmail_signature_block-user protonmail_signature_block-empty"></div>'
        '<div class="protonmail_signature_block-proton">Sent with <a target="_blank" href="https://proton.me/">Proton Mail</a> secure email.</div></div>'
        f'<div><br></div><div class="protonmail_quote">{escape(PROTON[language])}<br><blockquote class="protonmail_quote" type="cite">'
        f"{_paragraphs(OLD_MAIL[language], '<p>')}</blockquote><br></div>"
    )


def thunderbird_html(words: str, language: str) -> str:
    """Thunderbird: `moz-cite-prefix`, and the signature below."""
    return (
        '<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body>'
        f'<p>{"<br>".join(escape(words).split(chr(10)))}</p><div class="moz-cite-prefix">{escape(THUNDERBIRD[language])}<br></div>'
        f'<blockquote type="cite" cite="mid:a1@acme.example">{_paragraphs(OLD_MAIL[language], "<p>")}</blockquote>'
        f'<div class="moz-signature">-- <br>{escape(GOODBYE[language]).replace(chr(10), "<br>")}</div></body></html>'
    )


def _plain(attributions: dict[str, str], quote: Callable[[str], str] = angle) -> Wrap:
    return lambda words, language: f"{words}\n\n{attributions[language]}\n\n{quote(OLD_MAIL[language])}\n"


def _below(words: str, language: str) -> str:
    return f"{THUNDERBIRD[language]}\n{angle(OLD_MAIL[language])}\n\n{words}"


def _between(words: str, language: str) -> str:
    first, *rest = words.split("\n\n")
    old = OLD_MAIL[language].split("\n\n")
    parts = [
        GMAIL[language],
        angle(old[0]),
        "",
        first,
        "",
        angle(old[1]),
        *(("", rest[0]) if rest else ()),
        "",
        angle(old[2]),
    ]
    return "\n".join(parts)


FIRST: dict[str, Wrap] = {
    "Gmail": _plain(GMAIL),
    "Gmail, bare quote": _plain(GMAIL, str),
    "Apple": _plain(APPLE),
    "Apple, bare quote": lambda w, x: f"{w}\n\n{MOBILE[x][0]}\n\n> {APPLE[x]}\n> \n{angle(OLD_MAIL[x])}",
    "Thunderbird": _plain(THUNDERBIRD),
    "Proton": lambda w, x: f"{w}\n\nSent with Proton Mail secure email.\n\n{PROTON[x]}\n\n{angle(OLD_MAIL[x])}",
    "Outlook": lambda w, x: f"{w}\n\n{GOODBYE[x]}\n\n{header_block(x)}\n\n{OLD_MAIL[x]}",
    "Outlook, old": lambda w, x: f"{w}\n\n{ORIGINAL[x]}\n{header_block(x, cc=True)}\n\n{OLD_MAIL[x]}",
    "Outlook phone": lambda w, x: (
        f"{w}\n\n{MOBILE[x][1]}\n________________________________\n{header_block(x)}\n\n{OLD_MAIL[x]}"
    ),
    "Outlook, bold": lambda w, x: f"{w}\n\n{header_block(x, bold='*')}\n\n{OLD_MAIL[x]}",
    "below the quote": _below,
    "between the quotes": _between,
    "signature": lambda w, x: f"{w}\n\n{GOODBYE[x]}",
    "signature and law": lambda w, x: f"{w}\n\n{GOODBYE[x]}\n\n{LEGAL[x]}",
    "phone": lambda w, x: f"{w}\n\n{MOBILE[x][0]}",
    "phone, Outlook": lambda w, x: f"{w}\n\n{MOBILE[x][1]}",
    "banner": lambda w, x: f"{BANNER[x]}\n\n{w}",
    "unsubscribe": lambda w, x: f"{w}\n\n--\n{UNSUBSCRIBE[x]}",
    "law": lambda w, x: f"{w}\n\n{LEGAL[x]}\n\n{UNSUBSCRIBE[x]}",
    "HTML Outlook": outlook_desktop,
    "HTML Outlook web": outlook_web,
    "HTML Gmail": gmail_html,
    "HTML Apple": apple_html,
    "HTML Yahoo": yahoo_html,
    "HTML Proton": proton_html,
    "HTML Thunderbird": thunderbird_html,
}


def first_batch() -> Iterator[HardMail]:
    """Every wrapper of the first batch around both bodies of every language."""
    for kind, wrap in FIRST.items():
        for language, bodies in BODIES.items():
            for words in bodies:
                yield HardMail(kind, language, words, wrap(words, language))
