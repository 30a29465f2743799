"""How the time of `find_identifiers` grows with the text: a ratio near 2 from n to 2n characters is linear.

Prints one row per adversarial string; asserts nothing, since a shared machine would make it fail now and then.
Not collected by pytest. Run it as `python tests/benchmarks/bench_identifiers.py`.
"""

import time

from escalml.privacy import find_identifiers

SIZE = 100_000
REPEATS = 3
UNITS = {
    "digits": "1",
    "digits and spaces": "1 ",
    "four digits": "1234 ",
    "dashed digits": "1234-",
    "dotted digits": "1.",
    "letters": "a",
    "capitals": "AB12",
    "masks": "x",
    "a@": "a@",
    "a@b.": "a@b.",
    "dashes": "-",
    "spaces": " ",
    "hex colons": "a1:",
    "double colons": "1::",
    "plus": "+1 ",
    "brackets": "(1)",
    "spoken": "one two ",
    "labels": "order ref account number ",
    "labels and digits": "order 1 ",
    "card labels": "card ending ",
    "sort code": "sort code 1 ",
    "calls": "call text 1 ",
    "passwords": "password is ",
    "loose labels": "account aaaaaaaaaaaaaaaaaaaa",
    "births": "born 1 date of birth ",
    "documents": "passport licence 1 ",
    "plates": "reg plate car 1 ",
    "user names": "my user name is a_",
    "coordinates": "1.23456, ",
    "listed": "9637383534.",
    "hex pairs": "a1:b2-",
    "emoji and combining": "👩‍🚀é1",
}


def seconds(text: str) -> float:
    """Best processor time of a few runs."""
    times = []
    for _ in range(REPEATS):
        start = time.process_time()
        find_identifiers(text)
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print the time at SIZE characters and the ratio from half of it."""
    print(f"{'adversarial string':22s} {'ms at ' + str(SIZE):>12s} {'time 2n / n':>12s}")
    for name, unit in UNITS.items():
        # The digit at the end opens the gates that spare ordinary texts the search.
        text = unit * (SIZE // len(unit)) + " 123456 code a1::1 1.1.1"
        whole, half = seconds(text), seconds(text[len(text) // 2 :])
        print(f"{name:22s} {whole * 1e3:12.1f} {whole / half:12.2f}")


if __name__ == "__main__":
    main()
