from __future__ import annotations

from io import BytesIO

import pytest

from fakes.values import a_document
from provenance_reader.domain.errors import ProblemKind
from provenance_reader.domain.import_choices import ImportChoices
from provenance_reader.importers.process_messages import LONGEST_MESSAGE, Answer, Request, receive, send


@pytest.mark.parametrize(
    "message",
    [
        Request(),
        Request(b"/h\xe4fen.txt", ImportChoices(3, "cp850", all_pages=True)),
        Answer(document=a_document(), titles=("Hafen", "")),
        Answer(problem=ProblemKind.BROKEN, detail="OLE", trace="Traceback"),
    ],
)
def test_a_message_arrives_as_it_was_sent(message: Request | Answer) -> None:
    pipe = BytesIO()
    send(pipe, message)
    pipe.seek(0)
    assert receive(pipe, type(message)) == message
    with pytest.raises(EOFError):
        receive(pipe, type(message))


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        (b"", EOFError),
        (b"\0\0\0\5{}", EOFError),
        (b'\0\0\0\5{"a":', ValueError),
        (b"\0\0\0\2[]", ValueError),
        ((LONGEST_MESSAGE + 1).to_bytes(4, "big"), ValueError),
    ],
)
def test_what_is_no_message_is_refused(sent: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        receive(BytesIO(sent), Answer)
