"""Checksums and ranges, each against a number that its publisher or a text-book gives as an example."""

import pytest

from escalml.privacy import check_digits

EXAMPLES = [
    ("luhn_holds", "046 454 286", "046 454 287"),  # the Canadian government's SIN in examples
    ("iban_holds", "GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 23"),  # ISO 13616
    ("octets_hold", "203.0.113.255", "203.0.113.256"),
    ("routing_holds", "111000025", "111000026"),  # 3+7+1 + 0 + 0 + 0 + 2*7 + 5 = 30
    ("verhoeff_holds", "2363", "2364"),  # Verhoeff's own: 236 takes 3
    ("ssn_holds", "219-09-9999", "666-09-9999"),
    ("nino_holds", "AB 12 34 56 C", "QQ 12 34 56 C"),
    ("nhs_holds", "943 476 5919", "943 476 5918"),  # the NHS data dictionary
    ("tax_file_holds", "123 456 782", "123 456 789"),  # 1+8+9+28+25+48+42+72+20 = 253 = 23 * 11
    ("steuer_id_holds", "86095742719", "86095742718"),  # the German tax office
    ("dni_holds", "12345678Z", "12345678A"),  # 12345678 % 23 = 14, Z
    ("dni_holds", "X1234567L", "Y1234567L"),
    ("pps_holds", "1234567T", "1234567U"),  # 8+14+18+20+20+18+14 = 112 = 4 * 23 + 20, T
    ("nric_holds", "S1234567D", "S1234567E"),  # 2+14+18+20+20+18+14 = 106 = 9 * 11 + 7, D
    ("nric_holds", "G1234567X", "F1234567X"),
    ("cpf_holds", "111.444.777-35", "111.444.777-36"),
    ("s10_holds", "RB123456785GB", "RB123456786GB"),
    ("ups_holds", "1Z 999 AA1 01 2345 6784", "1Z 999 AA1 01 2345 6785"),
    ("vin_holds", "1M8GDM9AXKP042788", "1M8GDM9A1KP042788"),  # the example of 49 CFR 565
    ("wallet_holds", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"),
    ("coordinates_hold", "-89.9999, 179.9999", "90.0001, 0.0001"),
    ("phone_holds", "+44 20 7946 0311", "+44 1 2"),
    ("phone_holds", "0044 20 7946 0311", "12"),
    ("phone_holds", "020 7946 0311", "000 000 0000"),
]


@pytest.mark.parametrize(("name", "right", "wrong"), EXAMPLES)
def test_a_check_takes_the_published_example_and_not_its_neighbour(name, right, wrong):
    check = getattr(check_digits, name)
    assert check(right) is True
    assert check(wrong) is False


def test_every_check_has_an_example():
    assert {name for name in vars(check_digits) if name.endswith(("_holds", "_hold"))} == {
        name for name, *_ in EXAMPLES
    }
