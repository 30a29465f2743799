"""What a customer says now is read out of any mail, and every character of it keeps its place in the mail as sent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escalml.data.newest_text import is_automatic_headers, is_automatic_subject, read_newest
from escalml.data.newest_text.boilerplate import find_footers
from escalml.data.newest_text.lines import split_lines
from newest_wrappers import (
    ATTRIBUTIONS,
    BANNERS,
    FOOTERS,
    FORWARDS,
    HEADERS,
    MOBILE,
    OLD,
    SEPARATORS,
    SIGNATURES,
    UNSUBSCRIBE,
    WHO,
    WRAPPERS,
    quoted,
)

OWN = "The lamp flickers again.\nPlease tell me when somebody comes."


def reasons(text: str) -> set[str]:
    return {item.reason for item in read_newest(text).set_aside}


@pytest.mark.parametrize("name", ATTRIBUTIONS)
def test_a_quote_under_an_attribution_is_set_aside(name):
    assert read_newest(f"{OWN}\n\n{ATTRIBUTIONS[name]}\n{quoted(OLD)}\n").text == OWN


@pytest.mark.parametrize("name", ATTRIBUTIONS)
def test_an_older_mail_without_marks_under_an_attribution_is_set_aside(name):
    assert read_newest(f"{OWN}\n\n{ATTRIBUTIONS[name]}\n\n{OLD}").text == OWN


@pytest.mark.parametrize("name", ATTRIBUTIONS)
def test_an_answer_below_a_quote_is_kept(name):
    assert read_newest(f"{ATTRIBUTIONS[name]}\n\n{quoted(OLD)}\n\n{OWN}").text == OWN


@pytest.mark.parametrize("rule", ["", "________________________________\n"])
@pytest.mark.parametrize("language", HEADERS)
def test_an_older_mail_under_a_header_is_set_aside(language, rule):
    assert read_newest(f"{OWN}\r\n\r\n{rule}{HEADERS[language].format(who=WHO)}\n\n{OLD}").text.split() == OWN.split()


@pytest.mark.parametrize("language", SEPARATORS)
def test_an_older_mail_under_a_separator_is_set_aside(language):
    assert read_newest(f"{OWN}\n\n{SEPARATORS[language]}\n{OLD}").text == OWN


@pytest.mark.parametrize("program", FORWARDS)
def test_a_comment_over_a_forward_counts_alone(program):
    assert read_newest(f"{OWN}\n\n{FORWARDS[program].format(who=WHO)}\n\n{OLD}").text == OWN


@pytest.mark.parametrize("program", FORWARDS)
def test_a_forward_without_a_comment_is_the_message(program):
    assert read_newest(f"{FORWARDS[program].format(who=WHO)}\n\n{OLD}").text == OLD


@pytest.mark.parametrize(
    "comment", ["fyi", "Please see the mail below.", "Siehe unten, bitte klären.", "voir ci-dessous"]
)
def test_a_comment_that_points_below_counts_together_with_the_mail_below(comment):
    assert read_newest(f"{comment}\n\n{HEADERS['en'].format(who=WHO)}\n\n{OLD}").text == f"{comment}\n\n{OLD}"


@pytest.mark.parametrize("text", [quoted(OLD), f"{ATTRIBUTIONS['gmail_en']}\n{quoted(OLD)}", "> lamp", "--\nOla"])
def test_a_quote_with_nothing_else_stays(text):
    assert OLD.split()[0] in read_newest(text).text or read_newest(text).text == text


def test_answers_between_quoted_lines_are_kept():
    text = f"{ATTRIBUTIONS['gmail_de']}\n> Did it arrive?\nYes, broken.\n> Which part?\nThe switch."
    assert read_newest(text).text == "Yes, broken.\nThe switch."


@pytest.mark.parametrize(
    "table", [SIGNATURES, FOOTERS, MOBILE, UNSUBSCRIBE], ids=["signature", "footer", "mobile", "foot"]
)
def test_what_stands_under_a_message_is_set_aside(table):
    left = {name: read_newest(f"{OWN}\n\n{under}").text for name, under in table.items()}
    assert left == dict.fromkeys(table, OWN)


@pytest.mark.parametrize("name", BANNERS)
def test_a_banner_over_a_message_is_set_aside(name):
    assert read_newest(f"{BANNERS[name]}\n\n{OWN}").text == OWN


def test_a_banner_that_shares_the_line_is_set_aside():
    assert read_newest(f"[EXTERNAL] {OWN}").text == OWN


@pytest.mark.parametrize(
    "after",
    [
        "Kind regards,\nOla\n\nP.S. The cable smells burnt.",
        "Thanks,\nI hope you call me before noon.",
        "Best regards for nothing, your lamp set fire to my desk!",
        "--\nAnd the second lamp is broken too, you have to take it back.",
        "Thank you",
    ],
)
def test_words_behind_a_closing_are_kept(after):
    assert read_newest(f"{OWN}\n\n{after}").text.endswith(after[-12:])


@pytest.mark.parametrize(
    "text",
    [
        "I <3 your lamps, a < b and c > d",
        "My export fails: <config><user>x</user></config>",
        "Use <br> for a line and <p> for a paragraph? My html shows both.",
        "The code <b>does</b> not <i>work</i> in my html page",
        "From: London\nTo: Paris\nDate: 3 May 10:15\nPlease rebook it.",
        "On Monday your agent wrote:\n\nWe refund you.\n\nYou did not.",
        "My complaints:\n> price too high\n> slow\n> rude",
        ">be me\n>order lamp\n>it never comes",
        "[09:42] Bot: hello\n[09:43] Ola: my lamp is broken",
        "Please confirm your PIN.\n> 4921\nThanks",
        "How do I unsubscribe from your newsletter? The link does not work.",
        "I got an automatic reply: 'we have received your request'. That was in March!",
        "The banner says external sender and I cannot open my own invoice.",
        "I received an e-mail that was meant for another customer. It is confidential.",
        "why are my mails signed with:\nSent from my iPhone",
        "Name: Ola, and my message is that the lamp is broken",
        "",
    ],
)
def test_a_text_without_any_of_this_comes_back_as_it_is(text):
    newest = read_newest(text)
    assert (newest.text, newest.set_aside, newest.automatic, newest.opt_out) == (text, (), False, False)


@pytest.mark.parametrize("wrapper", WRAPPERS)
@pytest.mark.parametrize("n", range(12))
def test_every_wrapper_comes_off(wrapper, n):
    assert read_newest(WRAPPERS[wrapper](OWN, n)).text.split() == OWN.split()


@pytest.mark.parametrize("wrapper", WRAPPERS)
def test_every_character_keeps_its_place(wrapper):
    text = WRAPPERS[wrapper]("Ömer & Söhne: 5 < 6, 'quoted' \U0001f525 text", 1)
    newest = read_newest(text)
    places = [newest.source_span(i, i + 1) for i, c in enumerate(newest.text) if c not in " \n&<'"]
    assert "".join(text[start:end] for start, end in places) == "".join(c for c in newest.text if c not in " \n&<'")


def test_an_entity_is_one_character_and_keeps_its_place():
    text = "<p>Tom &amp; Jerry&nbsp;paid &pound;5</p>"
    newest = read_newest(text)
    at = newest.text.index("&")
    assert newest.text == "Tom & Jerry paid £5"
    assert text[slice(*newest.source_span(at, at + 1))] == "&amp;"


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(st.sampled_from("ab>-_ :@<p/>\n\r&;.1").map(str), max_size=80))
def test_stretches_set_aside_are_sorted_and_disjoint_and_the_rest_is_never_empty(text):
    newest = read_newest(text)
    places = [position for item in newest.set_aside for position in (item.start, item.end)]
    assert places == sorted(places)
    assert bool(newest.text.strip()) or not any(c.isalnum() for c in text)
    assert newest.source_span(0, len(newest.text))[1] <= len(text)


def test_a_tracking_link_keeps_its_host():
    text = f"I clicked https://click.news.example/track?u={'a9' * 40} and nothing came."
    assert read_newest(text).text == "I clicked https://click.news.example and nothing came."
    assert reasons(text) == {"tracking_link"}


def test_a_form_keeps_the_message_and_the_order():
    text = "First name: Ola\nEmail: ola@example.org\nOrder no: 88412290\nMessage:\nthe lamp never came"
    assert read_newest(text).text.split("\n") == ["Order no: 88412290", "the lamp never came"]


def test_the_whole_text_is_taken_on_request():
    text = f"{OWN}\n\n{ATTRIBUTIONS['gmail_en']}\n{quoted(OLD)}"
    assert read_newest(text, whole=True).text == text


@pytest.mark.parametrize(
    "text",
    [
        "I am out of the office until 2 September. For anything urgent please call the front desk.",
        "Ich bin bis zum 3. Mai nicht im Büro. In dringenden Fällen wenden Sie sich an meine Vertretung.",
        "Je suis absent du bureau jusqu'au 4 mai. En cas d'urgence, contactez ma collègue.",
        "Estoy fuera de la oficina hasta el lunes. Para asuntos urgentes llame a recepción.",
        "Sono fuori ufficio fino al 4 maggio. Per urgenze scrivete alla segreteria.",
        "Estou fora do escritório até 4 de maio. Em caso de urgência contacte a receção.",
        "Ik ben tot 4 mei niet op kantoor. Bel bij spoed de receptie.",
        "Automatic reply: closed for the holidays",
        "Delivery has failed to these recipients or groups: desk@example.org\nRemote server said 5.2.2: mailbox full",
        "This message was created automatically by mail delivery software. A recipient could not be reached.",
        "We have received your request. Your ticket number is #48213. A member of our team will get back to you.",
        "Vielen Dank für Ihre Anfrage. Sie wird schnellstmöglich bearbeitet. Dies ist eine automatische Antwort.",
    ],
)
def test_what_no_person_wrote_is_automatic(text):
    assert read_newest(text).automatic


@pytest.mark.parametrize(
    "text",
    [
        "I got your out of office reply until Monday but my heater smells of gas now!",
        "Your automatic reply says 'we have received your request #48213'. I still have no answer.",
        "My mail came back: delivery has failed to these recipients. Which address do I write to?",
        "I am out of the office until Friday, so please deliver my order to my neighbour.",
        "The ticket has been closed but the fault is back.",
        "Please stop this.\n\nOn 4 May 2026, at 09:12, Help <h@example.org> wrote:\n> This is an automated message.",
    ],
)
def test_a_person_who_speaks_of_an_automatic_reply_is_not_automatic(text):
    assert not read_newest(text).automatic


@pytest.mark.parametrize(
    "text",
    [
        "STOP",
        "Stop.",
        "Unsubscribe me please",
        "Please remove me from your mailing list!",
        "Hello, please delete all my personal data. Thanks",
        "Bitte melden Sie mich vom Newsletter ab",
        "Bitte löschen Sie alle meine Daten",
        "Désabonnez-moi de votre newsletter, merci",
        "Supprimez mes données personnelles",
        "Por favor, denme de baja de la lista",
        "Cancellatemi dalla newsletter",
        "Removam-me da lista, por favor",
        "Schrijf me uit voor de nieuwsbrief",
        "STOP\n\nSent from my iPhone\n\n-----Original Message-----\nFrom: Shop\nSubject: Sale\n\nBuy now",
    ],
)
def test_the_wish_to_hear_no_more_is_an_opt_out(text):
    assert read_newest(text).opt_out


@pytest.mark.parametrize(
    "text",
    [
        "STOP charging my card",
        "I deleted my data and need it back",
        "The stop button is broken",
        "Please delete my order",
    ],
)
def test_a_matter_of_its_own_is_no_opt_out(text):
    assert not read_newest(text).opt_out


@pytest.mark.parametrize(
    ("headers", "automatic"),
    [
        ({"Auto-Submitted": "auto-replied"}, True),
        ({"auto-submitted": "no"}, False),
        ({"X-Autoreply": "yes"}, True),
        ({"Content-Type": 'multipart/report; report-type="delivery-status"'}, True),
        ({"Precedence": "bulk", "List-Id": "news"}, False),
        ({"Subject": "Out of office: Ola"}, True),
        ({"Subject": "Re: Automatic reply: lamp"}, False),
    ],
)
def test_headers_say_whether_a_program_wrote(headers, automatic):
    assert is_automatic_headers(headers) == automatic
    assert is_automatic_subject(headers.get("Subject", "lamp")) == (automatic and "Subject" in headers)


def test_what_follows_outlooks_divider_is_older_mail():
    divider = '<div id="x_divRplyFwdMsg"><b>Ola Brandt</b></div>'
    assert (
        read_newest(f"<html><body><div>{OWN}</div>{divider}<div>{OLD}</div></body></html>").text.split() == OWN.split()
    )


@pytest.mark.parametrize("hidden", ["display:none", "visibility: hidden", "mso-hide:all", "font-size:0px"])
def test_hidden_text_is_not_said(hidden):
    assert read_newest(f'<html><div style="{hidden}">half price</div><p>{OWN}</p></html>').text.split() == OWN.split()


@pytest.mark.parametrize(
    "text",
    [
        "What is missing:\n******\nSamsung lamp\nGreen chair",
        "Order list\n=======\nSamsung lamp\nGreen chair",
        "Betrifft meinen Fernseher\nLG OLED55",
        "My trip was cancelled\nLima | Peru",
    ],
)
def test_a_list_under_a_rule_a_product_and_a_country_are_the_customers_words(text):
    assert read_newest(text).text == text


class _CountedLines(list):
    """Lines that count how often one of them is looked at."""

    looks = 0

    def __getitem__(self, key):
        self.looks += len(range(*key.indices(len(self)))) if isinstance(key, slice) else 1
        return super().__getitem__(key)


@pytest.mark.parametrize("line", ["This e-mail is\n", "Disclaimer: confidential, I say\n"])
def test_a_long_paragraph_of_footer_openers_is_read_in_linear_time(line):
    def looks(n_lines: int) -> int:
        lines = _CountedLines(split_lines(line * n_lines))
        find_footers(line * n_lines, lines)
        return lines.looks

    assert looks(2_000) < 2.1 * looks(1_000)


@pytest.mark.parametrize(
    "text",
    [
        "Your page says\n\nOrders | cancelar\n\nand nothing happens when I press it.",
        "I asked you for help.\nSent by app yesterday\nNo answer came.",
        'It says "do not open links from outside" on your own letter.\nIs that from you?',
        "Which program do I use?\nAntivirus: Norton 360\nBut that is not the point.",
        "Name: Thunderbird Version 148 Build 2026\nUpdate Channel: release esr of last month, as I said\nIt crashes.",
        "Problem: no heat\nSince: Monday\nSize of the flat: 40 square metres with two rooms",
        "Before I print the environment report on your printer it stops.",
        "Still getting these.\nUnsubscribe link is broken.\nRemove this address from the list.",
        "Le lien pour se désabonner ici ne fonctionne pas\nQue faire ?",
    ],
)
def test_what_only_sounds_like_a_program_is_kept(text):
    assert read_newest(text).text == text


def test_a_form_with_an_unknown_label_for_the_message_is_read():
    fields = "Full name: Ola Holm\nE-mail: ola@home.example\nTell us: the heat is out since Monday"
    form = f"New enquiry from the website\n\n{fields}"
    assert read_newest(form).text == "the heat is out since Monday"
    assert reasons(form) == {"form_label"}


def test_what_a_form_tells_beside_the_message_is_kept():
    fields = "Name: Ola Holm\nE-mail: ola@home.example\nAnyone hurt: yes\nMessage: the ladder broke"
    form = f"{fields}\nI agree to the privacy policy: yes"
    assert read_newest(form).text == "Anyone hurt: yes\nthe ladder broke"


@pytest.mark.parametrize("matter", ["Privacy concern: you leaked my data", "GDPR request: delete all of it"])
def test_a_field_of_a_form_that_tells_a_matter_of_privacy_is_kept(matter):
    form = f"Name: Ola Holm\nE-mail: ola@home.example\n{matter}\nMessage: please answer me"
    assert read_newest(form).text == f"{matter}\nplease answer me"


def test_a_line_over_a_form_that_says_what_fails_is_kept():
    form = "New form on your website is broken\nName: Ola Holm\nEmail: ola@home.example\nMessage: I cannot send it"
    assert read_newest(form).text == "New form on your website is broken\nI cannot send it"
