"""What surrounds an article on every site: known by its wording, or by the role its markup states."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_STARTS = (
    r"©|\(c\)|copyright\b|alle rechte vorbehalten|all rights reserved",
    r"(quellen?|fotos?|bilde?r?|grafik|video|source|photo|image):?\s[^.!?]{1,60}$",
    r"[^.!?]{0,60}\bfotos?( \[m\])?:\s",
    r"(lesen|sehen|hören|schauen) sie (auch|hier|mehr|dazu|jetzt|zum|weitere)\b",
    r"mehr (zum thema|dazu|lesen)\b|mehr (zu|zur|zum|über) .{1,80}(lesen|finden|sehen) sie\b",
    r"(weitere|aktuelle) (meldungen|nachrichten) .{1,80} finden sie",
    r"(auch interessant|das könnte (sie|dich) (auch )?interessieren|zum thema|passend dazu)\b",
    r"read (also|more)\b",
    r"empfohlener (redaktioneller|externer) inhalt|an dieser stelle (finden sie|befindet sich) ",
    r"ich bin (damit )?einverstanden, dass (mir|externe)|ein klick für den datenschutz",
    r"externe[rn]? inhalte?\b.{0,40}$|dieser inhalt (wird|stammt) |link zum .{1,30}-inhalt",
    r"für die darstellung von .{1,60} nutzen wir",
    r"fehler gefunden|haben sie einen fehler|ihre meinung ist uns wichtig|feedback\b",
    r"(anzeige|werbung|advertisement|newsletter|teilen|kommentare|drucken|merken|subscribe)\W*$",
    r"newsletter:|zum (artikel|angebot|shop)\b",
    r"(veröffentlicht|aktualisiert|erstellt|published|updated)( am| on|:)\s|stand:\s?\d",
    r"(ca\. |etwa )?\d{1,3} ?(min\b|minuten?\b|minutes?\b)(\.)?( lesezeit| read)?\W*$|lesezeit\b.{0,20}$",
    r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b.{0,40}$",
    r"(dieser|der) (artikel|text|beitrag) (ist|erschien|wurde) .{0,40}\b(zuerst|erstmals|ursprünglich)\b",
    r"mit material (von|der)\b|dieser (artikel|text|beitrag) (wurde|enthält) .{0,60}(ki\b|affiliate)",
)
_BOILERPLATE = re.compile("|".join(f"(?:{start})" for start in _STARTS), re.IGNORECASE)
_AGENCY_MARK = re.compile(
    r"dpa-infocom|^\(?(dpa|afp|reuters|sid|apa|epd|kna)(/[a-z]{2,4}){0,3}\)?$", re.IGNORECASE
)
_BYLINE = re.compile(r"(von|by|autor(in)?(en)?|text|übersetzung)\b:?\s.{2,120}$", re.IGNORECASE)
_BOX = re.compile(
    r"(info|fact|fakten?|text|side)-?_?box|infobox|placeholder|cite(wrapper|box)|newsletter|promo|related|recommend"
    r"|recirc|outbrain|taboola|social|share|sharing|comment|kommentar|feedback|consent|embed|paywall|abo-|subscri"
    r"|breadcrumb|author(-|_)*(box|bio|info|card)|autor(-|_)*(box|info)|bio\b|image-?description|img-?description"
    r"|caption|bildunterschrift|article_*-*source|advert|-ad\b|\bad-|anzeige|werbung|not-prose|print(only|-only)",
    re.IGNORECASE,
)
_OUTSIDE_TAGS = frozenset({"nav", "aside", "footer", "form", "dialog", "menu", "fieldset"})


def is_boilerplate(text: str) -> bool:
    return len(text) < 600 and bool(
        _BOILERPLATE.match(text) or (len(text) < 80 and _AGENCY_MARK.search(text))
    )


def is_byline(text: str) -> bool:
    return bool(_BYLINE.match(text))


def is_box(element: HtmlElement) -> bool:
    """Whether `element` says by tag or class that its content is not the running text."""
    if element.tag in _OUTSIDE_TAGS:
        return True
    return bool(_BOX.search(f"{element.get('class') or ''} {element.get('id') or ''}"))
