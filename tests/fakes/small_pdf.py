"""PDF files written by hand, for what no printer makes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def pdf(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """A file of these objects, numbered from 1, the first its catalogue."""
    data = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer.encode())
    return data + b"startxref\n%d\n%%%%EOF\n" % start


def pdf_of_lines(
    pages: Sequence[Sequence[str]], *, metadata: Mapping[str, str] | None = None, turned: int = 0
) -> bytes:
    """Pages of lines in Helvetica, 14 points apart; `turned` is how far viewers are to turn each, in degrees.

    The text is set so that it is upright after that.
    """
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        content = _content(lines, turned)
        size = "842 595" if turned % 180 else "595 842"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size}] /Rotate {turned} "
            f"/Resources << /Font << /F 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>".encode(),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    entries = " ".join(f"/{key} ({value})" for key, value in (metadata or {}).items())
    objects.append(f"<< {entries} >>".encode("cp1252"))
    return pdf(objects, f"/Info {len(objects)} 0 R")


# A line of a page in a font whose signs are all 6 points wide: its place, its words, and the part of them,
# counted in signs, that leads to an address.
TypedLine = tuple[int, int, str, "tuple[int, int, str] | None"]


def typed_pdf(lines: Sequence[TypedLine], *, bold: Sequence[int] = ()) -> bytes:
    """One page; the lines with these numbers are bold."""
    shown, annotations = [], []
    for number, (left, baseline, text, link) in enumerate(lines):
        font = "B" if number in bold else "F"
        shown.append(f"BT /{font} 10 Tf 1 0 0 1 {left} {baseline} Tm ({text}) Tj ET")
        if link:
            start, end, url = link
            box = f"{left + 6 * start} {baseline - 2} {left + 6 * end} {baseline + 8}"
            annotations.append(
                f"<< /Type /Annot /Subtype /Link /Rect [{box}] /A << /S /URI /URI ({url}) >> >>"
            )
    content = " ".join(shown).encode("cp1252")
    font_of = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier%s /Encoding /WinAnsiEncoding >>"
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
            (font_of % "").encode(),
            (font_of % "-Bold").encode(),
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [{' '.join(annotations)}] "
            "/Resources << /Font << /F 3 0 R /B 4 0 R >> >> /Contents 6 0 R >>".encode(),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    )


def encrypted_pdf() -> bytes:
    """Wants a password that nobody knows."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [] /Count 0 >>",
        b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"5a" * 32, b"a5" * 32),
    ]
    return pdf(objects, "/Encrypt 3 0 R /ID [<00112233445566778899aabbccddeeff> <00>]")


def _content(lines: Sequence[str], turned: int) -> bytes:
    matrix = {0: "1 0 0 1 50 780", 90: "0 1 -1 0 62 50", 180: "-1 0 0 -1 545 62", 270: "0 -1 1 0 780 545"}[
        turned
    ]
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    return f"BT /F 11 Tf {matrix} Tm {shown} ET".encode("cp1252")


def pdf_with_content(content: bytes, *, packed: bool = False) -> bytes:
    """One page that is drawn by these commands, deflated where `packed`."""
    more = b" /Filter /FlateDecode" if packed else b""
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>",
            b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(content), more, content),
        ]
    )


def pdf_of_one_page_again_and_again(count: int) -> bytes:
    return pdf_of_lines([["Der Hafen bleibt bis zum Herbst gesperrt."]]).replace(
        b"/Kids [4 0 R] /Count 1", b"/Kids [%s] /Count %d" % (b"4 0 R " * min(count, 100_000), count)
    )


def pdf_that_holds_itself() -> bytes:
    """Its tree of pages is a circle, and so is the form on its page."""
    itself = b"/Resources << /XObject << /X 4 0 R >> >>"
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /Parent 2 0 R >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R %s >>" % itself,
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] %s /Length 5 >>\nstream\n/X Do\nendstream"
            % itself,
        ]
    )
