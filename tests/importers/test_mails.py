"""Mails as people and newsletters write them."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.article_markup import body
from fakes.original_articles import HARBOUR
from fakes.original_files import OUTLOOK_RICH_TEXT, compressed_rtf, eml, msg, msg_of
from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.importers.eml import Eml
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.mail_headers import mail_date
from provenance_reader.importers.mbox import Mbox
from provenance_reader.importers.outlook_message import OutlookMessage


def read(data: bytes) -> Document:
    return Eml().read(OriginalFile("a.eml", data, ".eml"))


def mail(text: str, **headers: str) -> bytes:
    head = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in headers.items())
    return f"{head}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{text}".encode()


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_letters_that_no_header_may_hold_are_read_all_the_same(encoding: str) -> None:
    head = "Subject: Brücke gesperrt\nFrom: Jörg Brinkmann <a@a.example>\n\n"
    document = read(head.encode(encoding) + HARBOUR.text.encode())
    assert (document.title, document.authors) == ("Brücke gesperrt", ("Jörg Brinkmann",))


def test_what_the_headers_say() -> None:
    document = read(
        mail(
            HARBOUR.text,
            From="=?utf-8?q?Ada_Brinkm=C3=A4nn?= <ada@a.example>",
            Subject="WG: Re: =?utf-8?b?SGFmZW4gZ2VzcGVycnQ=?=",
            Date="Fri, 02 May 2031 10:15:00 +0200",
            Archived_At="<https://a.example/1>",
        )
    )
    assert (document.title, document.authors) == ("Hafen gesperrt", ("Ada Brinkmänn",))
    assert (document.published, document.url) == ("2031-05-02T10:15:00+02:00", "https://a.example/1")
    assert document.outlet is None


def test_who_sends_to_a_list_is_an_outlet() -> None:
    document = read(mail(HARBOUR.text, From="Inselbote <a@a.example>", List_Id="<news.a.example>"))
    assert (document.outlet, document.authors) == ("Inselbote", ())


def test_without_headers_nothing_is_invented() -> None:
    document = read(mail(HARBOUR.text))
    assert (document.title, document.outlet, document.authors) == (None, None, ())
    assert (document.published, document.url) == (None, None)


def test_the_first_line_stays_even_where_it_looks_like_a_title() -> None:
    document = read(mail(f"Guten Morgen\n\n{HARBOUR.text}", Subject="Lage"))
    assert document.text.startswith("Guten Morgen\n\n")


def test_a_first_line_that_repeats_the_subject_is_the_title() -> None:
    assert read(mail(f"{HARBOUR.title}\n\n{HARBOUR.text}", Subject=HARBOUR.title)).text == HARBOUR.text


def test_the_footer_of_a_newsletter_and_a_signature_are_cut() -> None:
    assert read(mail(f"{HARBOUR.text}\n\n-- \nAda Brinkmann\nKüstenkurier")).text == HARBOUR.text
    footer = "<p>Keine Post mehr? <a href='https://a.example/x'>Newsletter abmelden</a></p><p>Impressum</p>"
    message = EmailMessage()
    message["Subject"] = HARBOUR.title
    message.set_content("Bitte öffnen Sie die Webansicht.")
    message.add_alternative(f"<html><body>{body(HARBOUR)}{footer}</body></html>", subtype="html")
    document = read(message.as_bytes())
    assert document.text == HARBOUR.text
    assert len(document.links) == 1


def test_an_article_about_newsletters_is_not_cut() -> None:
    text = "Wer den Newsletter abmelden will, sagte Ada Brink, müsse lange suchen.\n\n" + HARBOUR.text
    assert read(mail(text)).text == text


def test_attachments_are_left_out_and_forwarded_mails_are_read() -> None:
    message = EmailMessage()
    message.set_content(HARBOUR.text)
    message.add_attachment("Geheim, sagte er.", filename="a.txt")
    assert read(message.as_bytes()).text == HARBOUR.text
    outer = EmailMessage()
    outer["Subject"] = "Fwd: Hafen"
    outer.make_mixed()
    inner = EmailMessage()
    inner.set_content(HARBOUR.text)
    outer.attach(inner)
    assert read(outer.as_bytes()).text == HARBOUR.text


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8", "x-unknown"])
def test_the_charset_of_a_part(charset: str) -> None:
    codec = charset if charset != "x-unknown" else "cp1252"
    head = f"MIME-Version: 1.0\nContent-Type: text/html; charset={charset}\n\n".encode()
    page = f"<html><body>{body(HARBOUR)}</body></html>".replace("„", '"').replace("“", '"')
    assert "Süderoog" in read(head + page.encode(codec)).text


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("Fri, 02 May 2031 10:15:00 +0200", "2031-05-02T10:15:00+02:00"),
        ("02 May 2031 10:15 GMT", "2031-05-02T10:15:00+00:00"),
        ("Fri, 31 Feb 2031 10:15:00 +0200", None),
        ("gestern", None),
        ("", None),
    ],
)
def test_dates(written: str, date: str | None) -> None:
    assert mail_date(written) == date


def test_a_mailbox_parts_at_the_lines_that_begin_mails() -> None:
    start = b"From a@a.example Fri May  2 10:15:00 2031\r\n"
    inside = mail("Von dort hieß es:\n\nFrom here on nothing is known.\n>From the start.\n", Subject="Eins")
    data = start + inside + b"\r\n\r\n" + start + mail("Zwei Schiffe kamen an.", Subject="Zwei")
    file = OriginalFile("a.mbox", data, ".mbox")
    assert Mbox().recognises(file)
    first, second = Mbox().entries(file)
    assert (first.title, second.title) == ("Eins", "Zwei")
    assert "From here on nothing is known." in first.read().text
    assert "From the start." in first.read().text
    assert ">" not in first.read().text
    assert second.read().text == "Zwei Schiffe kamen an."


def test_an_outlook_message_tells_its_sender() -> None:
    document = OutlookMessage().read(OriginalFile("a.msg", msg(HARBOUR), ".msg"))
    assert (document.title, document.authors) == (HARBOUR.title, (HARBOUR.author,))


def test_a_page_that_outlook_wrapped_in_rich_text() -> None:
    """What only pages need stands in groups of its own; what only rich text needs, outside of them."""
    wrapped = (
        rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}"
        rb"{\*\htmltag18 <html>}{\*\htmltag50 <body>}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 "
        rb'Der Hafen sei gesperrt, schrieb der {\*\htmltag84 <a href="https://inselbote.example/1">}'
        rb'\htmlrtf {\field{\*\fldinst{HYPERLINK "https://inselbote.example/1"}}{\fldrslt\cf1\ul \htmlrtf0 '
        rb"Inselbote\htmlrtf }\htmlrtf0 \htmlrtf }\htmlrtf0 {\*\htmltag92 </a>}.\htmlrtf \par}\htmlrtf0 "
        rb"{\*\htmltag72 </p>}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Mehr wei\'df niemand."
        rb"\htmlrtf\par}\htmlrtf0 "
        rb"{\*\htmltag58 </body>}{\*\htmltag27 </html>}}"
    )
    data = msg_of(HARBOUR, {OUTLOOK_RICH_TEXT: compressed_rtf(wrapped)})
    document = OutlookMessage().read(OriginalFile("a.msg", data, ".msg"))
    assert document.text == "Der Hafen sei gesperrt, schrieb der Inselbote.\n\nMehr weiß niemand."
    assert [link.url for link in document.links] == ["https://inselbote.example/1"]


def test_damaged_rich_text_leaves_the_plain_text() -> None:
    damaged = compressed_rtf(b"{\\rtf1 Text}")[:-2]
    data = msg_of(HARBOUR, {OUTLOOK_RICH_TEXT: damaged})
    assert OutlookMessage().read(OriginalFile("a.msg", data, ".msg")).text == HARBOUR.text


@given(st.binary(max_size=400))
def test_any_bytes_are_a_mail_or_a_problem(data: bytes) -> None:
    try:
        document = read(b"Subject: a\n" + data)
    except (ReaderProblem, UnicodeDecodeError):
        return
    assert document.text


@given(st.integers(0, 2000), st.binary(min_size=1, max_size=8))
def test_a_damaged_mail_is_read_or_refused(place: int, damage: bytes) -> None:
    data = eml(HARBOUR)
    place %= len(data)
    try:
        document = read(data[:place] + damage + data[place + len(damage) :])
    except (ReaderProblem, UnicodeDecodeError):
        return
    assert [block.span.of(document.text) for block in document.blocks] == document.text.split("\n\n")
