"""What to tell the user about a problem: what is wrong, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.gui.translation import one_line, translate

_MOST_TOLD = 8


@dataclass(frozen=True, slots=True)
class Message:
    """`subject` is the file concerned and what is known about it, for a smaller line; it may be empty."""

    title: str
    advice: str
    subject: str = ""


def message_for(failure: Exception) -> Message:
    """The message for any failure; one that is no ReaderProblem is a mistake of the program."""
    if isinstance(failure, ReaderProblem):
        message = _messages()[failure.kind]
        name = one_line(PurePath(failure.subject).name or failure.subject)
        subject = " · ".join(one_line(part) for part in (failure.subject, failure.detail) if part)
        return Message(message.title.format(name=name), message.advice, subject)
    return Message(
        translate("Problem", "The program made a mistake"),
        translate(
            "Problem", "Nothing in your library was changed. Technical description: {description}"
        ).format(description=one_line(f"{type(failure).__name__}: {failure}")),
    )


def message_for_all(failures: Sequence[Exception]) -> Message:
    """One message where nothing of all that was opened together could be."""
    if len(failures) == 1:
        return message_for(failures[0])
    said = [message_for(one).title for one in failures[:_MOST_TOLD]]
    if left := len(failures) - len(said):
        said.append(translate("Problem", "… and more: {count}").format(count=left))
    return Message(translate("Problem", "None of these files could be opened"), "\n".join(said))


def _messages() -> dict[ProblemKind, Message]:
    return {**_file_messages(), **_content_messages(), **_reading_messages(), **_library_messages()}


def _file_messages() -> dict[ProblemKind, Message]:
    return {
        ProblemKind.NOT_FOUND: Message(
            translate("Problem", "“{name}” is not there"),
            translate(
                "Problem", "It may have been moved, renamed or deleted. Look for it and open it again."
            ),
        ),
        ProblemKind.FOLDER: Message(
            translate("Problem", "“{name}” is a folder"),
            translate("Problem", "Choose the articles in it; several can be opened at once."),
        ),
        ProblemKind.NOT_A_FILE: Message(
            translate("Problem", "“{name}” is not a file"),
            translate("Problem", "It is a device or a connection of the system. Choose an article’s file."),
        ),
        ProblemKind.UNREADABLE: Message(
            translate("Problem", "“{name}” cannot be read"),
            translate(
                "Problem",
                "The system refuses access. Check the file’s permissions, or copy it to your own folder.",
            ),
        ),
        ProblemKind.EMPTY: Message(
            translate("Problem", "“{name}” is empty"),
            translate("Problem", "The file holds no text. Save the article again and open the new file."),
        ),
        ProblemKind.TOO_LARGE: Message(
            translate("Problem", "“{name}” is too large"),
            translate(
                "Problem",
                "No article is this long. Copy the text of the article into a file of its own and open that.",
            ),
        ),
    }


def _content_messages() -> dict[ProblemKind, Message]:
    return {
        ProblemKind.NOT_TEXT: Message(
            translate("Problem", "“{name}” holds no text"),
            translate(
                "Problem",
                "Whatever its name says, this looks like a picture, a program or other data. "
                "Open the article itself.",
            ),
        ),
        ProblemKind.UNDECODABLE: Message(
            translate("Problem", "The letters of “{name}” cannot be read"),
            translate(
                "Problem",
                "Its encoding is unknown, or the file is damaged. Choose an encoding under File ▸ Encoding, "
                "or save the file again as UTF-8 and open it.",
            ),
        ),
        ProblemKind.WRONG_ENCODING: Message(
            translate("Problem", "“{name}” is not written in the encoding you chose"),
            translate(
                "Problem",
                "Choose another one under File ▸ Encoding, or let the program find it. "
                "Nothing was changed by the attempt.",
            ),
        ),
        ProblemKind.UNSUPPORTED_FORMAT: Message(
            translate("Problem", "The format of “{name}” is not supported"),
            translate(
                "Problem", "Save the article as a web page (HTML), Markdown or plain text and open that."
            ),
        ),
        ProblemKind.BROKEN: Message(
            translate("Problem", "“{name}” is damaged"),
            translate("Problem", "Its structure is incomplete or contradictory. Save the article again."),
        ),
        ProblemKind.NO_ARTICLE: Message(
            translate("Problem", "No article was found in “{name}”"),
            translate(
                "Problem",
                "It may be an overview page, a paywall or a page without text. "
                "Open the article in your browser, save that page, and open it here.",
            ),
        ),
    }


def _reading_messages() -> dict[ProblemKind, Message]:
    return {
        ProblemKind.NO_TEXT_LAYER: Message(
            translate("Problem", "“{name}” holds only pictures of pages"),
            translate("Problem", "Run text recognition (OCR) on it, and open the file that this makes."),
        ),
        ProblemKind.ENCRYPTED: Message(
            translate("Problem", "“{name}” is protected by a password"),
            translate(
                "Problem", "Open it in the program it comes from, save it without a password, and open that."
            ),
        ),
        ProblemKind.TOO_SLOW: Message(
            translate("Problem", "“{name}” takes too long to read"),
            translate(
                "Problem",
                "Reading it was stopped. Copy the text of the article into a file of its own and open that.",
            ),
        ),
        ProblemKind.TOO_COMPLEX: Message(
            translate("Problem", "“{name}” needs too much memory to read"),
            translate(
                "Problem",
                "Reading it was stopped. Copy the text of the article into a file of its own and open that.",
            ),
        ),
        ProblemKind.OWN_ENTITIES: Message(
            translate("Problem", "“{name}” defines entities of its own"),
            translate(
                "Problem",
                "They can fetch other files or grow without end, so it was not read. "
                "Ask the sender for a file without them, or copy the text into a file of its own.",
            ),
        ),
        ProblemKind.CRASHED: Message(
            translate("Problem", "“{name}” could not be read"),
            translate(
                "Problem",
                "The part of the program that reads such files failed; nothing else was touched. "
                "Save the article in another format, such as HTML or plain text, and open that.",
            ),
        ),
    }


def _library_messages() -> dict[ProblemKind, Message]:
    return {
        ProblemKind.LIBRARY_NEWER: Message(
            translate("Problem", "Your library was made by a newer version of Provenance Reader"),
            translate(
                "Problem",
                "Nothing in it was changed. Install the newer version to use it; "
                "until then you can read, but articles are not kept.",
            ),
        ),
        ProblemKind.LIBRARY_BROKEN: Message(
            translate("Problem", "Your library cannot be read"),
            translate(
                "Problem",
                "Nothing in it was changed. Restore its file from a backup, or move it away to begin "
                "a new one; until then you can read, but articles are not kept.",
            ),
        ),
        ProblemKind.CANNOT_WRITE: Message(
            translate("Problem", "“{name}” cannot be saved"),
            translate("Problem", "Check that the disk has room and that you may write to the folder."),
        ),
    }
