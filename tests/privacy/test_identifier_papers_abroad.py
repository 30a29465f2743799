"""Papers, plates, accounts, dates of birth and user names behind their word in seven languages; all values invented."""

import pytest

from escalml.privacy import find_by_patterns

# Type, and a text in which the value stands in braces.
FOUND = """
NATIONAL_ID|meine Ausweisnummer {L00X00T47} ist falsch
NATIONAL_ID|Versicherungsnummer {00 140469 K 000}, die Karte fehlt
NATIONAL_ID|AHV {756.0000.0000.01} auf dem Ausweis
NATIONAL_ID|mijn rijksregisternummer ({00.01.01-000.01}) afplakken?
NATIONAL_ID|haar burgerservicenummer is {999992806} en dat klopt
NATIONAL_ID|mon NIR {2 79 00 99 000 000 00} pour la troisième fois
NATIONAL_ID|la tessera sanitaria {80380000000000000012} è scaduta
NATIONAL_ID|DNI {00.123.456}
NATIONAL_ID|tengo la cédula {1.000.000.077} y la foto
NATIONAL_ID|o meu NIF é {000 000 035}.
NATIONAL_ID|Cartão de cidadão {00000047 3 ZX2}, residente
NATIONAL_ID|my husband's social by accident, it ends {4320}
NATIONAL_ID|my name is ana and ssn is {8845}
PASSPORT|votre appli refuse mon passeport suisse {X0000000} encore
PASSPORT|o meu passaporte angolano ({N0000417}) já está
PLATE|Kennzeichen {LÖ XX 417}. Bitte
PLATE|kenteken {XX-999-X}. fout van de app
PLATE|ho venduto la macchina (targa {AB000CD})
PLATE|Matrícula {ZZ-00-ZZ}. Como contesto?
PLATE|placa {ZZZ0Z77}
DATE_OF_BIRTH|geboren {2 februari 1943}, is overleden
DATE_OF_BIRTH|nata il {21 giugno 1990} e non luglio
DATE_OF_BIRTH|est né le {2 avril 2024} et
USERNAME|mi usuario es {xx_kriptonita_09} porfa
USERNAME|nutzername {m.kroll_q2} sagt
ACCOUNT_ID|Dispute {D-88190-2}, an amp
ACCOUNT_ID|Polis {BW-5521.90}.
ACCOUNT_ID|utenza {H2O-55.118}, subito
ACCOUNT_ID|protocolo {55.000.123/2025}, e
BANK_ACCOUNT|dal mio conto {IT00 X054 2811 1010 0000 0123 456} sono usciti
BANK_ACCOUNT|O novo IBAN é {PT50 0000 0000 0000 0000 0042 7}, em nome
BANK_ACCOUNT|cuenta terminada en {7719}. Gracias
CARD|Karte endet auf {4921}.
CARD|tarjeta acabada en {4444}, contrato
PHONE|tlf {600 000 187}
PHONE|Belt ge mij op {0400 00 01 23}? Liefst
"""
NOTHING = (
    "AvailableVirtualMemory: 140737488224256 KB",  # no French number, though it begins like one
    "I want to close my account because of smtp.example.com",
    "Social media since 1998: you never answer",
    "la factura de 03/2024 era de 1.250,00 euros",
    "Das Auto steht seit 2019 in der Garage",
    "ich rufe an, 2 mal 3 Stunden",
)


@pytest.mark.parametrize("line", FOUND.strip().splitlines())
def test_a_value_behind_its_word_is_found_whole_and_typed(line):
    type_, marked = line.split("|")
    start, end = marked.index("{"), marked.index("}") - 1
    text = marked.replace("{", "").replace("}", "")
    assert (type_, start, end) in {(span.type, span.start, span.end) for span in find_by_patterns([text])[0]}


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_one_is_of_none_of_these_types(text):
    found = {span.type for span in find_by_patterns([text])[0]}
    assert not found & {
        "NATIONAL_ID",
        "PASSPORT",
        "PLATE",
        "USERNAME",
        "BANK_ACCOUNT",
        "CARD",
        "DATE_OF_BIRTH",
        "PHONE",
    }
