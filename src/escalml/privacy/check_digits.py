"""Checksums and ranges: whether a value can be what it looks like. A value that fits scores higher; none is needed.

Each takes the value as written, spaces and all.
"""

import re
from collections.abc import Sequence
from hashlib import sha256

_DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
_PPS_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV"
_NRIC_LETTERS = {"S": "JZIHGFEDCBA", "T": "JZIHGFEDCBA", "F": "XWUTRQPNMLK", "G": "XWUTRQPNMLK", "M": "XWUTRQPNJLK"}
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_VIN_VALUES = dict(
    zip(
        "0123456789ABCDEFGHJKLMNPRSTUVWXYZ", [*range(10), *range(1, 9), 1, 2, 3, 4, 5, 7, 9, *range(2, 10)], strict=True
    )
)
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_PHONE_REGIONS = ("US", "GB", "IN", "AU", "DE", "ZA")
_VERHOEFF = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def _digits(value: str) -> list[int]:
    """The digits of a value."""
    return [int(character) for character in value if character.isdecimal()]


def _compact(value: str) -> str:
    """A value in capitals without spaces and punctuation."""
    return "".join(filter(str.isalnum, value)).upper()


def _weighted(values: Sequence[int], weights: Sequence[int]) -> int:
    """Sum of the products, as far as the weights reach."""
    return sum(value * weight for value, weight in zip(values, weights, strict=False))


def luhn_holds(value: str) -> bool:
    """Whether the check digit of a card number, IMEI or Canadian SIN fits (ISO/IEC 7812)."""
    digits = _digits(value)[::-1]
    return (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0


def iban_holds(value: str) -> bool:
    """Whether the two check digits of an IBAN fit (ISO 13616, mod 97)."""
    compact = _compact(value)
    return int("".join(str(int(character, 36)) for character in compact[4:] + compact[:4])) % 97 == 1


def octets_hold(value: str) -> bool:
    """Whether every part of an IPv4 address is below 256."""
    return all(int(part) < 256 for part in value.split("."))


def routing_holds(value: str) -> bool:
    """Whether the check digit of a US bank routing number fits (ABA)."""
    digits = _digits(value)
    return len(digits) == 9 and _weighted(digits, (3, 7, 1) * 3) % 10 == 0


def _dihedral(a: int, b: int) -> int:
    """The product in the dihedral group of order 10: rotations 0 to 4, reflections 5 to 9."""
    turned = a % 5 - b % 5 if a > 4 else a + b
    return turned % 5 + (0 if (a > 4) == (b > 4) else 5)


def verhoeff_holds(value: str) -> bool:
    """Whether the check digit of an Aadhaar number fits (Verhoeff)."""
    check = 0
    for position, digit in enumerate(reversed(_digits(value))):
        permuted = digit
        for _ in range(position % 8):
            permuted = _VERHOEFF[permuted]
        check = _dihedral(check, permuted)
    return check == 0


def ssn_holds(value: str) -> bool:
    """Whether a US social-security number lies in the range that is given out."""
    compact = _compact(value)
    return compact[:3] not in {"000", "666"} and compact[0] != "9" and compact[3:5] != "00" and compact[5:] != "0000"


def nino_holds(value: str) -> bool:
    """Whether the letters of a British national-insurance number are given out."""
    prefix = _compact(value)[:2]
    taken = prefix in {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}
    return not taken and not set(prefix) & set("DFIQUV") and prefix[1] != "O"


def nhs_holds(value: str) -> bool:
    """Whether the check digit of an NHS number fits (mod 11)."""
    digits = _digits(value)
    return len(digits) == 10 and _weighted(digits, range(10, 0, -1)) % 11 == 0


def tax_file_holds(value: str) -> bool:
    """Whether an Australian tax file number fits (mod 11)."""
    return _weighted(_digits(value), (1, 4, 3, 7, 5, 8, 6, 9, 10)) % 11 == 0


def steuer_id_holds(value: str) -> bool:
    """Whether the check digit of a German Steuer-ID fits (ISO 7064, mod 11, 10)."""
    digits, product = _digits(value), 10
    for digit in digits[:-1]:
        product = ((digit + product) % 10 or 10) * 2 % 11
    return (11 - product) % 10 == digits[-1]


def dni_holds(value: str) -> bool:
    """Whether the letter of a Spanish DNI or NIE fits (mod 23)."""
    compact = _compact(value)
    number = compact[:-1].translate(str.maketrans("XYZ", "012"))
    return _DNI_LETTERS[int(number) % 23] == compact[-1]


def pps_holds(value: str) -> bool:
    """Whether the first letter of an Irish PPS number fits (mod 23)."""
    compact = _compact(value)
    total = _weighted(_digits(value), range(8, 1, -1))
    total += 9 * (ord(compact[8]) - ord("A") + 1) if len(compact) == 9 else 0
    return _PPS_LETTERS[total % 23] == compact[7]


def nric_holds(value: str) -> bool:
    """Whether the last letter of a Singaporean NRIC or FIN fits (mod 11)."""
    compact = _compact(value)
    offset = {"S": 0, "F": 0, "M": 3}.get(compact[0], 4)
    return _NRIC_LETTERS[compact[0]][(_weighted(_digits(value), (2, 7, 6, 5, 4, 3, 2)) + offset) % 11] == compact[-1]


def cpf_holds(value: str) -> bool:
    """Whether both check digits of a Brazilian CPF fit (mod 11)."""
    digits = _digits(value)
    return all(_weighted(digits, range(n + 1, 1, -1)) * 10 % 11 % 10 == digits[n] for n in (9, 10))


def s10_holds(value: str) -> bool:
    """Whether the check digit of a postal tracking number fits (UPU S10)."""
    digits = _digits(value)
    check = 11 - _weighted(digits, (8, 6, 4, 2, 3, 5, 9, 7)) % 11
    return digits[8] == {10: 0, 11: 5}.get(check, check)


def ups_holds(value: str) -> bool:
    """Whether the check digit of a UPS tracking number fits."""
    code = _compact(value)[2:]
    values = [int(character) if character.isdecimal() else (ord(character) - 63) % 10 for character in code]
    return -_weighted(values[:-1], [1, 2] * 8) % 10 == values[-1]


def vin_holds(value: str) -> bool:
    """Whether the check digit of a North American vehicle number fits (mod 11)."""
    compact = _compact(value)
    return "0123456789X"[_weighted([_VIN_VALUES[character] for character in compact], _VIN_WEIGHTS) % 11] == compact[8]


def wallet_holds(value: str) -> bool:
    """Whether the checksum of a base-58 wallet address fits (Bitcoin's Base58Check)."""
    number = 0
    for character in value:
        if character not in _BASE58:
            return False
        number = number * 58 + _BASE58.index(character)
    payload = number.to_bytes(32, "big")[-25:]
    return number < 1 << 200 and sha256(sha256(payload[:-4]).digest()).digest()[:4] == payload[-4:]


def coordinates_hold(value: str) -> bool:
    """Whether a pair of decimal degrees lies on the globe."""
    latitude, longitude = (float(part) for part in re.findall(r"\d{1,3}\.\d{1,12}", value))
    return latitude <= 90 and longitude <= 180


def phone_holds(value: str) -> bool:
    """Whether a phone number could be assigned in one of several countries (libphonenumber)."""
    import phonenumbers  # a few hundredths of a second that many runs never need

    for region in _PHONE_REGIONS[: 1 if value.startswith(("+", "00")) else None]:
        try:
            number = phonenumbers.parse("+" + value[2:] if value.startswith("00") else value, region)
        except phonenumbers.NumberParseException:
            return False
        if phonenumbers.is_valid_number(number):
            return True
    return False
