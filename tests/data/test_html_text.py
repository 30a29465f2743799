"""The text of HTML mail, as a person sees it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escalml.data.newest_text import read_newest
from escalml.data.newest_text.html import html_to_text

# What HTML is made of, whole and torn, well nested and not.
SCRAPS = st.sampled_from(
    ["<![", "<![x]>", "<![CDATA[", "]]>", "<!--", "-->", "<!", "<?xml ", "</", "<", ">", "&#xD800;", "&amp", "\0", '="']
    + [f"<{end}{name}>" for end in ("", "/") for name in ("p", "b", "table", "td", "svg", "pre", "select", "x y=z")]
    + [
        '<blockquote type="cite">',
        '<p class="gmail_quote" hidden',
        "<body><frameset>",
        "<textarea>",
        "<script>",
        "\ud800",
    ]
)
SOUP = st.lists(SCRAPS | st.text(max_size=4), max_size=40).map("".join)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(SOUP)
def test_any_text_is_read_and_its_quotes_lie_in_it_in_order(source):
    read = html_to_text(source)
    ends = [position for quote in read.quoted for position in quote]
    assert ends == sorted(set(ends))
    assert max(ends, default=0) <= len(read.text)
    assert read.text == read.text.strip()


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<div>a</div><div><br></div><div>b<br></div>c", "a\n\nb\nc"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("<table><tr><td>Order</td> <td>17</td></tr><tr><th>Paid<td>no</table>", "Order\t17\nPaid\tno"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("a&nbsp;&nbsp;b &lt;c&gt; &eacute;\n\td", "a b <c> é d"),
        ('see <a href="https://x.example">my order</a>.', "see my order."),
        ("<o:p>a</o:p><?xml:namespace prefix=o /><![if !mso]>b<![endif]>", "ab"),
        ("<!--[if mso]>a<![endif]--><!-->b<!-- c -->", "b"),
        ("a<iframe src=x>b", "ab"),
    ],
)
def test_html_is_read_as_a_person_sees_it(source, text):
    assert html_to_text(source).text == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<head><title>x</title></head>",
        "<style>x</style>",
        "<script>x</script>",
        "<template>x</template>",
        "<p hidden>x</p>",
        '<div style="color: red; Display : none">x<p>x</div>',
        '<span style="visibility:hidden">x</span>',
    ],
)
def test_what_nobody_sees_is_left_out(hidden):
    assert html_to_text(f"a {hidden} b").text.split() == ["a", "b"]


@pytest.mark.parametrize("text", ["a <! b", "<Jane>", "<https://x.example/a>", "<j-d@x.example>", "<3", "a <b"])
def test_what_only_looks_like_a_tag_is_text(text):
    assert html_to_text(f"<div>w {text} z").text == f"w {text} z"


@pytest.mark.parametrize(
    "quote",
    [
        '<div class="gmail_quote">old</div>',
        '<div class="gmail_quote gmail_quote_container"><p>old<blockquote>older</blockquote></div>',
        '<div class="yahoo_quoted">old</div>',
        '<div class="moz-cite-prefix">On 3 May Jo wrote:</div><blockquote type="CITE">old</blockquote>',
        '<div class="protonmail_quote">old</div>',
        '<blockquote class="x_gmail_quote">old</blockquote>',
        '<div id="appendonsend"></div><hr><div>From: Jo</div><p>old',
        '<hr><div id="x_divRplyFwdMsg">From: Jo</div><div>old</div>',
    ],
)
def test_mail_that_is_answered_is_told_from_what_is_new(quote):
    read = html_to_text(f"<div><p>new</p>{quote}</div><p>last</p>")
    assert "old" in read.text
    assert read_newest(f"<div><p>new</p>{quote}</div><p>last</p>").text.split() == ["new", "last"]


def test_a_quote_that_the_author_may_have_written_is_kept():
    read = html_to_text("you said <blockquote>never</blockquote> but")
    assert ([read.text[start:end] for start, end in read.quoted], read.marked) == (["never"], ())
    assert read_newest("<p>you said <blockquote>never</blockquote> but</p>").text.split() == [
        "you",
        "said",
        "never",
        "but",
    ]


def test_an_answer_in_the_box_of_an_older_mail_is_kept():
    box = '<div class="gmail_quote">old<blockquote>older</blockquote><div>answer</div><blockquote>oldest</blockquote>'
    assert read_newest(f"<p>new</p>{box}</div>", html=True).text.split() == ["new", "answer"]


@pytest.mark.parametrize(
    "tag", ["<div>", "<b><p>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<svg>", "<a>", "<pre>"]
)
def test_deep_nesting_is_read_to_its_end(tag):
    assert html_to_text(tag * 5_000 + "end").text.strip() == "end"


def test_formatting_is_not_opened_anew_in_every_block():
    source = "".join(f"<b id={i}><p>" for i in range(6_000))  # a tree of 18 million elements, if it were
    assert html_to_text(source + "end").text == "end"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<p class="q">one</p><p class="q">two</p><p class="q>r">three</p>', "one\n\ntwo\n\nthree"),
        ('<p style="color:red">a</p><p style="display:none">b</p><p style="color:red">c</p>', "a\n\nc"),
        ("<b>a</b> <script>x</script><b>b</b><script>y</script><p>c</p>", "a b\n\nc"),
    ],
)
def test_a_tag_that_was_met_before_is_read_for_itself(html, text):
    assert html_to_text(html).text == text


def test_elements_too_deep_stay_lines_however_often_their_tag_was_met():
    depth = 400
    html = "<div>" * depth + "in" + "</div>" * depth + "<div>out</div>"
    assert html_to_text(html).text == "in\n\nout"  # an end too deep is a line break, too
