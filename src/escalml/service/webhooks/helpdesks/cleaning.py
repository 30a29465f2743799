"""What a customer wrote, out of what a helpdesk holds: read as a file of messages is read, so that both agree."""

from escalml.data.newest_text import read_newest
from escalml.data.newest_text.html import html_to_text
from escalml.records import MAX_TEXT

MAX_READ = 5 * MAX_TEXT  # characters that are read: markup and quotes of earlier mail may stand first


def clean(text: str, *, html: bool = False) -> str:
    """What the customer wrote.

    Parameters
    ----------
    text
        As the helpdesk holds it.
    html
        Whether the helpdesk says that it is HTML; where it says nothing, the text shows it.

    Returns
    -------
    The text, without quoted mail, signature and boilerplate. Where nothing but these is there, they are kept: a
    customer who sends only a quote means it.
    """
    plain = text[:MAX_READ].replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    newest = read_newest(plain, html=html or None)
    # Markup that shows nothing comes back as it is, since a message is never empty; here it is no message.
    shown = newest.text if newest.set_aside or not html else html_to_text(plain).text
    return shown.strip()
