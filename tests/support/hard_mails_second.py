"""Builds the second batch of harder mails: other clients and providers."""

from collections.abc import Callable, Iterator
from html import escape

from hard_bodies import BODIES, OLD_MAIL
from hard_mails import angle
from hard_wrappers import HardMail
from hard_wrappers_second import ATTRIBUTIONS, BANNERS, BLOCKS, LAWS, MARKS, SIGNATURES, WAYS_OUT

Table = dict[str, tuple[str, ...]]


def _divs(text: str, open_tag: str = "<div>", close_tag: str = "</div>") -> str:
    return "".join(f"{open_tag}{escape(line) or '<br>'}{close_tag}" for line in text.split("\n"))


def _wrapped(text: str) -> str:
    """A line as a client breaks it: at the last blank before the 60th character."""
    cut = text.rfind(" ", 0, 60)
    return f"{text[:cut]}\n{text[cut + 1 :]}" if cut > 20 else text


def gmx_html(words: str, head: str, old: str) -> str:
    """GMX and WEB.DE: `name="quote"`."""
    return (
        f'<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;">{_divs(words)}<div>&nbsp;\n'
        '<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;">'
        f'<div style="margin:0 0 10px 0;">{escape(head).replace(chr(10), "<br/>")}</div>\n<div name="quoted-content">{_divs(old)}</div></div></div></div></body></html>'
    )


def samsung_html(words: str, head: str, old: str) -> str:
    """Samsung Mail: the header lines in divs of their own, nothing quoted."""
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body dir="auto">{_divs(words, "<div dir=auto>")}'
        '<div dir="auto"><br></div><div id="composer_signature" dir="auto"><div style="font-size:12px;color:#575757" dir="auto">Sent from my Galaxy</div></div>'
        f'<div dir="auto"><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000">{_divs(head, "<div>")}</div><div dir="auto"><br></div>{_divs(old)}</body></html>'
    )


def zoho_html(words: str, head: str, old: str) -> str:
    """Zoho Mail: `zmail_extra`."""
    return (
        f'<!DOCTYPE HTML><html><head></head><body><div style="font-family: Verdana;">{_divs(words)}<div class="zmail_extra_hr" style="border-top: 1px solid;"><br></div>'
        f'<div class="zmail_extra" data-zbluepencil-ignore="true"><div><br></div><div id="Zm-_Id_-Sgn1">{escape(head)}<br></div><div><br></div>'
        f'<blockquote style="margin: 0px;"><div>{_divs(old)}</div></blockquote></div></div></body></html>'
    )


def tuta_html(words: str, head: str, old: str) -> str:
    """Tuta: `tutanota_quote`."""
    return f'<div>{_divs(words)}<br><br>{escape(head)}<br><blockquote class="tutanota_quote" style="border-left: 1px solid #93A3B8;">{_divs(old)}</blockquote></div>'


def spark_html(words: str, head: str, old: str) -> str:
    """Spark: `messageReplySection`."""
    return (
        f'<html><head></head><body><div name="messageBodySection"><div dir="auto">{_divs(words)}</div></div>'
        f'<div name="messageReplySection">{escape(head)}<br><blockquote type="cite" style="border-left-color: grey;" class="spark_quote">{_divs(old)}</blockquote></div></body></html>'
    )


def mailru_html(words: str, head: str, old: str) -> str:
    """Mail.ru: a blockquote with a border and no class of its own."""
    return (
        f'<HTML><BODY><div>{_divs(words)}</div><div data-signature-widget="container"><div>&nbsp;</div></div>'
        f'<blockquote style="border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;">{escape(head)}<br><br><div id=""><div class="js-helper">{_divs(old)}</div></div></blockquote></BODY></HTML>'
    )


def plain_blockquote(words: str, head: str, old: str) -> str:
    """Yandex and Roundcube: the attribution in a div over a bare blockquote."""
    return f"<div>{_divs(words)}</div><div>&nbsp;</div><div>{escape(head)}</div><blockquote>{_divs(old)}</blockquote>"


def outlook_phone_html(words: str, head: str, old: str) -> str:
    """Outlook on a phone: separator lines with ids, bold labels."""
    bold = "<br>".join(f"<b>{escape(x.split(':', 1)[0])}:</b>{escape(x.split(':', 1)[-1])}" for x in head.split("\n"))
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>{_divs(words, "<div dir=ltr style=font-family:Aptos>")}'
        '<div id="ms-outlook-mobile-body-separator-line" data-applydefaultfontstyles="true"><br></div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div>'
        f'<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">{bold}<div>&nbsp;</div></div>{_divs(old)}</body></html>'
    )


def banner_html(words: str, banner: str, _old: str) -> str:
    """A gateway's warning in a coloured table over an HTML mail."""
    return (
        '<html><body><table border="0" cellspacing="0" cellpadding="0" width="100%" style="background-color:#FFEB9C"><tr><td style="padding:5pt">'
        f'<span style="font-size:10pt">{escape(banner)}</span></td></tr></table><br><div class="WordSection1">{_divs(words, "<p class=MsoNormal>", "</p>")}</div></body></html>'
    )


def _each(kind: str, table: Table, build: Callable[[str, str, str], str]) -> Iterator[HardMail]:
    """Both bodies of a language with every entry of a table."""
    for language, entries in table.items():
        for n, entry in enumerate(entries):
            words = BODIES[language][n % 2]
            yield HardMail(kind, language, words, build(words, entry, OLD_MAIL[language]))


def _single(table: dict[str, str]) -> Table:
    return {language: (text, text) for language, text in table.items()}


def second_batch() -> Iterator[HardMail]:
    """Every wrapper of the second batch."""
    over_quote = {**ATTRIBUTIONS}
    blocks = BLOCKS
    colons = {
        x: tuple(b.split("\n", 1)[-1] if b.startswith("--") else b for b in v if 'From "' not in b)
        for x, v in blocks.items()
    }
    yield from _each("attribution", over_quote, lambda w, a, o: f"{w}\n\n{a}\n{angle(o)}")
    yield from _each("attribution, no quote", over_quote, lambda w, a, o: f"{w}\n\n{a}\n\n{o}")
    yield from _each("attribution, broken", over_quote, lambda w, a, o: f"{w}\n\n{_wrapped(a)}\n{angle(o)}")
    yield from _each("attribution, quoted", over_quote, lambda w, a, o: f"{w}\n\n{angle(a)}\n{angle(o)}")
    yield from _each("below the quote", over_quote, lambda w, a, o: f"{a}\n\n{angle(o)}\n\n{w}\n")
    yield from _each(
        "twice quoted", over_quote, lambda w, a, o: f"{w}\n\n{a}\n{angle(o)}\n{angle(a)}\n{angle(angle(w))}"
    )
    yield from _each("block", blocks, lambda w, b, o: f"{w}\n\n{b}\n\n{o}")
    yield from _each("block after space", blocks, lambda w, b, o: f"{w}\n\n\n\n{b}\n\n{o}")
    yield from _each("mark", MARKS, lambda w, m, _: f"{w}\n\n{m}")
    yield from _each("banner", BANNERS, lambda w, b, _: f"{b}\n\n{w}")
    yield from _each("banner, tight", BANNERS, lambda w, b, _: f"{b}\n{w}")
    yield from _each("law", _single(LAWS), lambda w, b, _: f"{w}\n\n{b}")
    yield from _each("way out", _single(WAYS_OUT), lambda w, b, _: f"{w}\n\n{b}")
    yield from _each("signature", _single(SIGNATURES), lambda w, b, _: f"{w}\n\n{b}")
    yield from _each("HTML GMX", colons, gmx_html)
    yield from _each("HTML Samsung", colons, samsung_html)
    yield from _each("HTML Zoho", over_quote, zoho_html)
    yield from _each("HTML Tuta", over_quote, tuta_html)
    yield from _each("HTML Spark", over_quote, spark_html)
    yield from _each("HTML Mail.ru", over_quote, mailru_html)
    yield from _each("HTML bare blockquote", over_quote, plain_blockquote)
    yield from _each("HTML Outlook phone", colons, outlook_phone_html)
    yield from _each("HTML banner", BANNERS, banner_html)
