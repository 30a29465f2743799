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


class _NoDocumentType(TreeBuilder):
    """Builds a tree of what declares no document type: entities are declared there."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:  # noqa: ARG002
        """Refuse it."""
        raise ValueError("a document type is not taken")


def records_of(body: bytes, kind: str) -> list[dict[str, str]]:
    """Records of an outbound message.

    Parameters
    ----------
    body
        A SOAP envelope.
    kind
        The records' type, such as `Case`; others are left out.

    Returns
    -------
    Fields and values of each record; a field without a value is left out.

    Raises
    ------
    ValueError
        If it is no XML, or declares a document type.
    """
    parser = XMLParser(target=_NoDocumentType())  # noqa: S314 - entities cannot be declared
    try:
        parser.feed(body)
        root = parser.close()
    except (ParseError, LookupError):  # an encoding that nobody knows
        raise ValueError("it is no XML") from None
    found = root.iterfind(f".//{_OUTBOUND}Notification/{_OUTBOUND}sObject")
    return [_fields(record) for record in found if record.get(_TYPE, "").rpartition(":")[2] == kind]


def _fields(record: Element) -> dict[str, str]:
    return {field.tag.removeprefix(_FIELD): field.text for field in record if field.text}
