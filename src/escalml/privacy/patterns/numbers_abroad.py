"""Numbers of customers, orders and contracts behind their word: German, Dutch, French, Italian, Spanish, Portuguese."""

import re

from escalml.privacy.grammar import CODED, JOIN, VALUE, Gate, Pattern

# By language. What a bare word such as "Vertrag" is followed by must look like a code; see VALUE.
_LABELS = (
    r"(?:kunden|auftrags|bestell|vertrags|rechnungs|buchungs|vorgangs|sendungs|paket|mitglieds|versicherten|"
    r"versicherungs|policen|zähler|mieter|beitrags|schaden|abo|serien|patienten|bg|kd)[.-]?[ -]?(?:nummer|nr\b\.?)",
    r"auftrag|bestellung|buchung|buchungscode|vertrag|rechnung|sendung|abo|nachsendeauftrag|bausparvertrag|vorgang|"
    r"leistungsfall|schadenfall|aktenzeichen|az\b\.?",
    r"(?:klant|order|bestel|dossier|polis|factuur|boekings|lid|abonnements|verzekerden|donateurs|contract|aanslag|"
    r"serie|meter|zaak|zendings|lidmaatschaps)[ -]?(?:nummer|nr\b\.?|code)",
    r"klant|bestelling|zending|boeking|dossier|polis|factuur|abonnement|reservering",
    r"(?:(?:n[°ºo]|num[ée]ro|r[ée]f(?:[ée]rence|\.)?) ?(?:de |d['’])?)?(?:client|dossier|commande|contrat|abonn[ée]e?|"
    r"police|facture|r[ée]servation|suivi|adh[ée]rent|sinistre|donateur|colis)",
    r"(?:(?:codice|numero|n\.) ?)?(?:cliente|ordine|pratica|contratto|polizza|utenza|fattura|prenotazione|tessera|"
    r"spedizione|abbonamento|protocollo)",
    r"(?:n[úu]mero de |n[.ºo°]{1,2} (?:de )?)?(?:cliente|pedido|contrato|p[óo]liza|reserva|expediente|factura|"
    r"socio|env[íi]o|siniestro|abonado)",
    r"(?:n[úu]mero d[aeo] |n[.ºo°]{1,2} (?:d[aeo] )?)?(?:encomenda|ap[óo]lice|protocolo|fatura|carteirinha|"
    r"utente|processo|"
    r"matr[íi]cula do cliente|envio)",
)
_NO_MONTH = r"(?!\d{1,2}/(?:19|20)\d\d(?!\d))"  # an invoice of 03/2024
_IS = r"(?: (?:ist|war|lautet|is|est|è|es|é))?"

PATTERNS = tuple(
    Pattern(
        "ACCOUNT_ID", 0.85, Gate(CODED, words), re.compile(rf"(?i:(?<![\w-])(?:{labels}){_IS}{JOIN}){_NO_MONTH}{VALUE}")
    )
    for words, labels in (
        (("nummer", "nr"), _LABELS[0]),
        (
            (
                "auftrag",
                "bestell",
                "buchung",
                "vertrag",
                "rechnung",
                "sendung",
                "abo",
                "vorgang",
                "fall",
                "az",
                "akten",
            ),
            _LABELS[1],
        ),
        (("nummer", "nr", "code"), _LABELS[2]),
        (
            ("klant", "bestelling", "zending", "boeking", "dossier", "polis", "factuur", "abonnement", "reserver"),
            _LABELS[3],
        ),
        (
            (
                "client",
                "dossier",
                "commande",
                "contrat",
                "abonn",
                "police",
                "facture",
                "servation",
                "suivi",
                "dhérent",
                "sinistre",
                "donateur",
                "colis",
            ),
            _LABELS[4],
        ),
        (
            (
                "cliente",
                "ordine",
                "pratica",
                "contratto",
                "polizza",
                "utenza",
                "fattura",
                "prenota",
                "tessera",
                "spediz",
                "abbonam",
                "protocollo",
            ),
            _LABELS[5],
        ),
        (
            (
                "cliente",
                "pedido",
                "contrato",
                "liza",
                "reserva",
                "expediente",
                "factura",
                "socio",
                "env",
                "siniestro",
                "abonado",
            ),
            _LABELS[6],
        ),
        (
            ("encomenda", "lice", "protocolo", "fatura", "carteirinha", "utente", "processo", "envio", "cliente"),
            _LABELS[7],
        ),
    )
)
