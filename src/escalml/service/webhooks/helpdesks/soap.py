"""Salesforce's outbound messages: SOAP in, the records of its notifications out, and the answer it waits for.

Form of message and answer: developer.salesforce.com, "Understanding the Outbound Messaging WSDL"; without the answer a
message comes again for 24 hours. A document type is refused, and with it every entity.
"""

from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

_OUTBOUND = "{http://soap.sforce.com/2005/09/outbound}"
_FIELD = "{urn:sobject.enterprise.soap.sforce.com}"
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
MEDIA_TYPE = "text/xml"
ACKNOWLEDGEMENT = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>'
    '<notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack></notificationsResponse>'
    "</soapenv:Body></soapenv:Envelope>"
)


# Salesforce sends 100 records at most, each with the fields that somebody chose, 5 levels below the root.
MAX_RECORDS = 100
MAX_ELEMENTS = 50_000
MAX_LEVELS = 32


class _BoundedBuilder(TreeBuilder):
    """Builds a small tree, of what declares no document type: entities are declared there."""

    def __init__(self) -> None:
        super().__init__()
        self._n_elements = 0
        self._n_open = 0

    def start(self, tag: str, attributes: dict[str, str]) -> Element:
        """Open an element."""
        self._n_elements += 1
        self._n_open += 1
        if self._n_elements > MAX_ELEMENTS or self._n_open > MAX_LEVELS:
            raise ValueError("it has more elements or levels than Salesforce sends")
        return super().start(tag, attributes)

    def end(self, tag: str) -> Element:
        """Close an element."""
        self._n_open -= 1
        return super().end(tag)

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:  # noqa: ARG002
        """Refuse it."""
        raise ValueError("a document type is not taken")


def records_of(body: bytes) -> list[dict[str, object]]:
    """Records of an outbound message.

    Parameters
    ----------
    body
        A SOAP envelope.

    Returns
    -------
    Fields and values of each record, whose type stands in `attributes` as Salesforce's REST API has it, with the id of
    the notification, alike whenever it comes again; a field without a value is left out.

    Raises
    ------
    ValueError
        If it is no XML, declares a document type, or is bigger than what Salesforce sends.
    """
    parser = XMLParser(target=_BoundedBuilder())  # noqa: S314 - entities cannot be declared
    try:
        parser.feed(body)
        root = parser.close()
    except (ParseError, LookupError):  # an encoding that nobody knows
        raise ValueError("it is no XML") from None
    found = [
        (record, notification.findtext(f"{_OUTBOUND}Id"))
        for notification in root.iter(f"{_OUTBOUND}Notification")
        for record in notification.findall(f"{_OUTBOUND}sObject")
    ]
    if len(found) > MAX_RECORDS:
        raise ValueError("it has more records than Salesforce sends")
    return [
        _fields(record) | {"attributes": {"type": record.get(_TYPE, "").rpartition(":")[2], "notification": number}}
        for record, number in found
    ]


def _fields(record: Element) -> dict[str, object]:
    return {field.tag.removeprefix(_FIELD): field.text for field in record if field.text}
