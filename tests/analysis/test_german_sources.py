"""Who is attributed: names, functions, unnamed sources, and words for somebody named before."""

from __future__ import annotations

import pytest

from analysis.reading import LEXICONS, analysis_of, said, the_source, words_of
from provenance_reader.analysis.lexicon import load_lexicon
from provenance_reader.analysis.source_mentions import MentionReader
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

NAMED, ROLE, UNNAMED = Anonymity.NAMED, Anonymity.ROLE, Anonymity.UNNAMED
PERSON, GROUP, ORGANISATION = SourceKind.PERSON, SourceKind.GROUP, SourceKind.ORGANISATION
OUTLET, AGENCY, DOCUMENT = SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT


@pytest.mark.parametrize(
    ("frame", "name", "kind", "anonymity"),
    [
        ("Karin Holt sagte", "Karin Holt", PERSON, NAMED),
        ("Verkehrsministerin Karin Holt sagte", "Verkehrsministerin Karin Holt", PERSON, NAMED),
        ("Der Bürgermeister Udo Kern sagte", "Bürgermeister Udo Kern", PERSON, NAMED),
        ("Die Polizei sagte", "Polizei", ORGANISATION, ROLE),
        ("Der Kreml sagte", "Kreml", ORGANISATION, NAMED),
        ("Die Reederei Lührs sagte", "Reederei Lührs", ORGANISATION, NAMED),
        ("Der „Seebote“ meldete", "Seebote", OUTLET, NAMED),
        ("Die New York Times meldete", "New York Times", OUTLET, NAMED),
        ("Die Nachrichtenagentur Reuters meldete", "Reuters", AGENCY, NAMED),
        ("Ein Sprecher der Reederei sagte", "ein Sprecher der Reederei", PERSON, ROLE),
        ("Die Ministerin sagte", "Ministerin", PERSON, ROLE),
        ("Augenzeugen sagten", "Augenzeugen", GROUP, ROLE),
        ("Experten und Anwohner sagten", "Experten und Anwohner", GROUP, ROLE),
        ("Insider sagten", "Insider", GROUP, UNNAMED),
        ("Zwei Insider sagten", "zwei Insider", GROUP, UNNAMED),
        ("Ein ranghoher Beamter sagte", "ein ranghoher Beamter", PERSON, UNNAMED),
        ("Der Sprecher von Karin Holt sagte", "Sprecher von Karin Holt", PERSON, ROLE),
        ("Der Anwalt von Ministerin Karin Holt sagte", "Anwalt von Ministerin Karin Holt", PERSON, ROLE),
        ("Der Präsident von Kamerun Paul Holt sagte", "Paul Holt", PERSON, NAMED),
        ("Karin Holt von der Universität Kiel sagte", "Karin Holt", PERSON, NAMED),
        ("Ein Kollege Peters sagte", "ein Kollege Peters", PERSON, UNNAMED),
    ],
)
def test_who_it_is(frame: str, name: str, kind: SourceKind, anonymity: Anonymity) -> None:
    source = the_source(f"{frame}, der Hafen werde geschlossen.")
    assert (source.name, source.kind, source.anonymity) == (name, kind, anonymity)


@pytest.mark.parametrize("subject", ["Außenminister Jorat Velik", "Präsident Jorat Velik"])
def test_a_function_before_an_unknown_name_is_a_named_person(subject: str) -> None:
    source = the_source(f"{subject} sagte, der Hafen werde geschlossen.")
    assert (source.name, source.kind, source.anonymity) == (subject, PERSON, NAMED)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Laut einer Studie der Universität steigt das Wasser.", "eine Studie der Universität", DOCUMENT),
        ("In dem Gutachten heißt es, das Wasser steige.", "Gutachten", DOCUMENT),
        ("Aus dem Bericht geht hervor, dass das Wasser steigt.", "Bericht", DOCUMENT),
        ("Laut Reuters steigt das Wasser.", "Reuters", AGENCY),
        ("Der Stadtverwaltung zufolge steigt das Wasser.", "Stadtverwaltung", ORGANISATION),
        ("Nach Angaben der Polizei steigt das Wasser.", "Polizei", ORGANISATION),
        ("Nach Informationen der „Küstenpost“ steigt das Wasser.", "Küstenpost", OUTLET),
        ("Insidern zufolge steigt das Wasser.", "Insider", GROUP),
        ("Aus Regierungskreisen hieß es, das Wasser steige.", "Regierungskreise", GROUP),
        ("Das Wasser steige, hieß es aus dem Ministerium.", "Ministerium", ORGANISATION),
    ],
)
def test_sources_in_phrases_are_shown_in_their_basic_form(text: str, name: str, kind: SourceKind) -> None:
    source = the_source(text)
    assert (source.name, source.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach Einschätzung von Fachleuten steigt das Wasser.", "Fachleute"),
        ("Nach Angaben aus Regierungskreisen steigt das Wasser.", "Regierungskreise"),
        ("Nach Angaben des Staatsfernsehens steigt das Wasser.", "Staatsfernsehen"),
        ("Karin Holt und Udo Kern sagten, das Wasser steige.", "Karin Holt und Udo Kern"),
        ("Bayern und Hessen fordern eine schnelle Lösung.", "Bayern und Hessen"),
        ("Laut der Neuen Ellumer Zeitung steigt das Wasser.", "Neue Ellumer Zeitung"),
        ("Der „Friesischen Allgemeinen Zeitung“ zufolge steigt das Wasser.", "Friesische Allgemeine Zeitung"),
        ("Dem Deutschen Hafenrat zufolge steigt das Wasser.", "Deutscher Hafenrat"),
        ("Der Deutsche Hafenrat sagte, das Wasser steige.", "Deutscher Hafenrat"),
        ("Nach Angaben des Friesischen Deichamts steigt das Wasser.", "Friesisches Deichamt"),
        ("Laut Friesischem Deichamt steigt das Wasser.", "Friesisches Deichamt"),
        ("Nach Angaben des Ellumer Tageblatts steigt das Wasser.", "Ellumer Tageblatt"),
        ("Nach Angaben der Vereinten Nationen steigt das Wasser.", "Vereinte Nationen"),
        ("Dem Weißen Haus zufolge steigt das Wasser.", "Weißes Haus"),
        ("Nach Angaben des Ellumer Meeresfonds steigt das Wasser.", "Ellumer Meeresfonds"),
        ("Nach Angaben eines ranghohen Beamten steigt das Wasser.", "ein ranghoher Beamter"),
        (
            "Nach Angaben eines mit den Akten vertrauten Beamten steigt das Wasser.",
            "ein mit den Akten vertrauter Beamter",
        ),
        ("Nach Angaben eines Diplomaten steigt das Wasser.", "ein Diplomat"),
        ("Einem Experten zufolge steigt das Wasser.", "ein Experte"),
        ("Einer Beamtin zufolge steigt das Wasser.", "eine Beamtin"),
        ("Das Wasser steige, hieß es aus der Fischerei.", "Fischerei"),
        ("Das Wasser steige, hieß es am Montag in Ellum.", "Ellum"),
        ("Es hieß am Montag, das Wasser steige.", "es hieß"),
        ("Insbesondere kritisierte das Deichamt, das Wasser steige.", "Deichamt"),
        ("Monatelang hatten die Hafenbetriebe bestritten, dass das Wasser steigt.", "Hafenbetriebe"),
    ],
)
def test_names_whose_basic_form_is_hard(text: str, name: str) -> None:
    assert the_source(text).name == name


@pytest.mark.parametrize(
    ("subject", "function"),
    [
        ("Verkehrsministerin Karin Holt", "Verkehrsministerin"),
        ("Der Bürgermeister Udo Kern", "Bürgermeister"),
        ("Die Vorsitzende Karin Holt", "Vorsitzende"),
        ("Vorsitzender Udo Kern", "Vorsitzender"),
    ],
)
def test_functions_of_named_people(subject: str, function: str) -> None:
    source = the_source(f"{subject} sagte, der Hafen werde geschlossen.")
    assert (source.anonymity, source.function) == (NAMED, function)


@pytest.mark.parametrize(
    ("subject", "count", "affiliation"),
    [
        ("Drei namentlich nicht genannte Mitarbeiter der Reederei sagten", 3, "Reederei"),
        ("Zwei Beamte des Innenministeriums, die anonym bleiben wollten, sagten", 2, "Innenministerium"),
        ("Zwei Insider aus der Reederei Lührs sagten", 2, "Reederei Lührs"),
        ("Mehrere Mitarbeiter des Verkehrsministeriums, die ungenannt bleiben wollten, sagten", None,
         "Verkehrsministerium"),
    ],
)  # fmt: skip
def test_unnamed_sources(subject: str, count: int | None, affiliation: str) -> None:
    source = the_source(f"{subject}, der Hafen werde geschlossen.")
    assert (source.kind, source.anonymity) == (GROUP, UNNAMED)
    assert (source.count, source.affiliation) == (count, affiliation)


@pytest.mark.parametrize(
    ("subject", "function", "affiliation"),
    [
        ("Ein Sprecher der Reederei", "Sprecher", "Reederei"),
        ("Eine Sprecherin des Innenministeriums", "Sprecherin", "Innenministerium"),
    ],
)
def test_role_sources(subject: str, function: str, affiliation: str) -> None:
    source = the_source(f"{subject} sagte, der Hafen werde geschlossen.")
    assert (source.anonymity, source.function, source.affiliation) == (ROLE, function, affiliation)


@pytest.mark.parametrize("phrase", ["Nach Angaben von Karin Holt sagte Udo Kern, das Wasser steige.",
                                    "Nach den Worten von Karin Holt steigt das Wasser."])  # fmt: skip
def test_nobody_belongs_to_himself(phrase: str) -> None:
    [holt] = [source for source in analysis_of(phrase).sources if source.name == "Karin Holt"]
    assert holt.affiliation is None
    assert words_of(phrase, holt.mentions) == ["Karin Holt"]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Karin Holt sagte, er bleibe offen. Holt betonte, das Geld sei da.", ["Karin Holt", "Holt"]),
        ("Karin Holt sagte, er bleibe offen. Sie betonte, das Geld sei da.", ["Karin Holt", "Sie"]),
        (
            "Verkehrsministerin Karin Holt sagte, er bleibe offen. Die Ministerin betonte, das Geld sei da.",
            ["Verkehrsministerin Karin Holt", "Die Ministerin"],
        ),
        (
            "Karin Holt, die Chefin der Reederei, sagte, er bleibe offen. Die Chefin betonte, es sei so.",
            ["Karin Holt", "Die Chefin"],
        ),
        (
            "Die Reederei Lührs sagte, er bleibe offen. Das Unternehmen betonte, das Geld sei da.",
            ["Die Reederei Lührs", "Das Unternehmen"],
        ),
        (
            "Die „Küstenpost“ meldete, er bleibe offen. Die Zeitung berichtet auch, das Geld sei da.",
            ["Die „Küstenpost“", "Die Zeitung"],
        ),
        ("Die Polizei sagte, er bleibe offen. Sie bat, Hinweise zu melden.", ["Die Polizei", "Sie"]),
    ],
)
def test_one_source_under_several_words(text: str, mentions: list[str]) -> None:
    source = the_source(text)
    assert words_of(text, source.mentions) == mentions


def test_pronouns_agree_with_him_or_her() -> None:
    text = (
        "Verkehrsministerin Karin Holt traf Reeder Udo Kern. Er sagte, der Hafen bleibe. Sie sagte, er gehe."
    )
    assert [chain for _, chain in said(text)] == [["Reeder Udo Kern"], ["Verkehrsministerin Karin Holt"]]


def test_a_source_bears_the_fullest_name_wherever_it_stands() -> None:
    text = "Holt sagte, der Hafen bleibe offen.\n\nVerkehrsministerin Karin Holt betonte, das Geld sei da."
    assert [chain for _, chain in said(text)] == [["Verkehrsministerin Karin Holt"]] * 2


def test_two_people_of_one_family_are_two_sources() -> None:
    text = "Karin Holt sagte, der Hafen bleibe offen. Udo Holt sagte, der Hafen werde geschlossen."
    assert [chain for _, chain in said(text)] == [["Karin Holt"], ["Udo Holt"]]


@pytest.mark.parametrize(
    ("opener", "noun"),
    [
        ("Immer mehr", "Menschen"),
        ("Viele", "Fischer"),
        ("Nur wenige", "Fischer"),
        ("Auch", "Experten"),
        ("Selbst", "Experten"),
    ],
)
def test_openers_in_capitals_are_no_names(opener: str, noun: str) -> None:
    source = the_source(f"{opener} {noun} hoffen, dass der Hafen offen bleibt.")
    assert source.name.endswith(noun)
    assert (source.kind, source.anonymity) == (GROUP, ROLE)


def test_one_of_many() -> None:
    assert (
        the_source("Einer der Diplomaten sagte, der Hafen werde geschlossen.").name == "einer der Diplomaten"
    )


def test_a_headline_before_a_colon_is_nobody() -> None:
    assert said("Neue Zahlen: „Wir haben verloren.“") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a document named between is no "er"
        (
            "Karl Holt legte einen Bericht vor. Den Text lobte niemand. Der Hafen schließe, sagte er.",
            "Karl Holt",
        ),
        # whose statement it is, the possessive tells
        ("Karin Holt war im Hafen. Nach ihrer Einschätzung steigt das Wasser.", "Karin Holt"),
        # an article tells the gender of a nominalised adjective
        (
            "Karin Holt kam mit Udo Kern. Die 66-Jährige sagte, der Hafen werde geschlossen.",
            "Karin Holt",
        ),
        # an agency is no newspaper
        (
            "Das lokale „Küstenblatt“ hat gefragt. Reuters schwieg. Das Blatt meldete, der Hafen schließe.",
            "Küstenblatt",
        ),
        # two bodies of one kind are two
        ("Der Ruderverband schwieg. Der Landkreisverband sagte, das Wasser steige.", "Landkreisverband"),
        ("Laut Gerichtsangaben steigt das Wasser.", "Gericht"),
    ],
)
def test_who_is_taken_up(text: str, name: str) -> None:
    assert the_source(text).name == name


def test_a_pronoun_for_one_of_two_is_unsure() -> None:
    said_by_her = "Sie sagte, der Hafen schließe."
    sure = analysis_of(f"Karin Holt kam an. {said_by_her}").statements[-1]
    two = "Am Abend sprachen in Kiel Karin Holt, Maria Kern und Anna Brandt."
    unsure = analysis_of(f"{two} {said_by_her}").statements[-1]
    assert unsure.confidence < 0.6 <= sure.confidence


@pytest.mark.parametrize(
    ("before", "anaphor", "name"),
    [
        ("Karin Holt rief in Kiel nach Maria Kern.", "sie", "Karin Holt"),
        ("Joschka Fischer besuchte die Werft.", "Fischer", "Joschka Fischer"),
        ("Der Trainer Rom Sarid kam an.", "Sarid", "Trainer Rom Sarid"),
        ("Ministerpräsident Roland Koch kam an.", "Koch", "Ministerpräsident Roland Koch"),
        ("Außenminister Joschka Fischer kam an.", "Außenminister Fischer", "Außenminister Joschka Fischer"),
        ("Jörn Brandt (57) traf Udo Kern (43).", "der 43-Jährige", "Udo Kern"),
        ("Jörn Brandt, 57, traf auf Udo Kern (43).", "der 57-Jährige", "Jörn Brandt"),
        ("Karin Holt hatte in Kiel Maria Kern getroffen.\n\nJörn Brandt war fort.", "sie", "Maria Kern"),
        ("Der 57-jährige Jörn Brandt traf Udo Kern.", "der 57-Jährige", "Jörn Brandt"),
    ],
)
def test_whom_a_short_name_an_age_or_a_pronoun_takes_up(before: str, anaphor: str, name: str) -> None:
    found = analysis_of(f"{before} Der Hafen schließe, sagte {anaphor}.")
    assert found.sources[0].name == name


def test_a_person_without_a_name_is_taken_up_and_one_by_what_happened_to_them_is_no_new_one() -> None:
    assert (
        the_source("Eine Ärztin aus Kiel klagt. Der Lärm sei groß, sagte sie.").name == "eine Ärztin aus Kiel"
    )
    assert the_source("Jochen Hartung geht. Der Gescholtene sagte, er bleibe.").name == "Jochen Hartung"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("„Wir gehen“, sagten die Fischer. Der Hafen schließe, sagten sie.", "Fischer"),
        ("Zwei Fischer begrüßten Karin Holt. Der Hafen schließe, sagten sie.", "zwei Fischer"),
        ("Gestern traf in Kiel Karin Holt ein. Der Hafen schließe, sagte Holt.", "Karin Holt"),
    ],
)
def test_neither_quoted_words_nor_one_for_many_nor_a_place_are_taken_up(text: str, name: str) -> None:
    assert analysis_of(text).sources[-1].name == name


def test_masculine_nouns_without_an_ending_are_many_behind_a_feminine_article() -> None:
    assert the_source("Die Fischer sagten, der Hafen schließe.").kind is SourceKind.GROUP
    assert the_source("Die Abgeordnete sagte, der Hafen schließe.").kind is SourceKind.PERSON


def test_of_two_with_one_surname_the_nearer_is_meant_but_unsure() -> None:
    found = analysis_of("Anna Bauer und Peter Bauer leben in Kiel. Der Hafen schließe, sagte Bauer.")
    assert found.statements[0].confidence < 0.6


def test_tradesmen_stay_a_group_where_nobody_is_called_so() -> None:
    (source,) = analysis_of("Bauern sagten, der Hafen schließe.").sources
    assert (source.kind, source.anonymity) == (SourceKind.GROUP, Anonymity.ROLE)


def test_bodies_are_known_by_all_their_names() -> None:
    (source,) = analysis_of("Die Federal Reserve tagt. Der Zins bleibe, teilte die US-Notenbank mit.").sources
    assert source.name == "Federal Reserve"


def test_a_body_may_be_named_without_its_federation() -> None:
    (source,) = analysis_of("Das Bundeshafenamt tagt. Der Preis sei hoch, teilte das Hafenamt mit.").sources
    assert source.name == "Bundeshafenamt"


def test_a_genitive_is_no_given_name() -> None:
    found = analysis_of("Karin Schuster kam. Schusters Erzählung half. Der Hafen schließe, sagte Schuster.")
    assert [source.name for source in found.sources] == ["Karin Schuster"]


def test_a_capitalised_adjective_begins_no_persons_name() -> None:
    (source,) = analysis_of("Der Deutschen Ellumpost zufolge wird das Porto teurer.").sources
    assert source.kind is SourceKind.ORGANISATION


@pytest.mark.parametrize(
    ("mention", "following", "withheld"),
    [
        ("Zwei Beamte", ", die nicht genannt werden wollen, warnen davor.", True),
        ("ein namentlich nicht genannter Beamter", " warnte davor.", True),
        ("nicht genannte frühere Beamte", " warnten davor.", True),
        ("ein nicht näher bezeichneter Beamter", " warnte davor.", True),
        ("Ein Beamter", " warnte davor.", False),
    ],
)
def test_the_text_may_say_that_it_withholds_a_name(mention: str, following: str, withheld: bool) -> None:
    reader = MentionReader(load_lexicon(LEXICONS / "de"))
    described = reader.read(mention + following, Span(0, len(mention)), following)
    assert described.is_withheld is withheld


@pytest.mark.parametrize(
    "mention",
    [
        "Diplomatenkreisen in Brüssel",
        "dem Umfeld von Ministerin Karin Holt",
        "einen Berater von Präsident Holt",
        "eine Kollegin Peters",
    ],
)
def test_whose_or_where_somebody_is_names_nobody(mention: str) -> None:
    reader = MentionReader(load_lexicon(LEXICONS / "de"))
    assert reader.read(mention, Span(0, len(mention))).anonymity is UNNAMED


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        (
            "Dem Vernehmen nach wird der Hafen geschlossen.",
            "wird der Hafen geschlossen",
            "dem Vernehmen nach",
        ),
        ("Wie zu hören ist, wird der Hafen geschlossen.", "wird der Hafen geschlossen", "wie zu hören ist"),
        ("Es heißt, der Hafen werde geschlossen.", "der Hafen werde geschlossen", "es heißt"),
        ("Gerüchten zufolge wird der Hafen geschlossen.", "wird der Hafen geschlossen", "Gerüchte"),
        (
            "Am Kai geht das Gerücht um, der Hafen werde geschlossen.",
            "der Hafen werde geschlossen",
            "Gerücht",
        ),
        ("Es kursieren Gerüchte, der Hafen werde geschlossen.", "der Hafen werde geschlossen", "Gerüchte"),
    ],
)
def test_hearsay_has_nobody_for_its_source(text: str, content: str, name: str) -> None:
    assert said(text) == [(content, [name])]
    source = the_source(text)
    assert (source.kind, source.anonymity) == (SourceKind.UNKNOWN, Anonymity.UNNAMED)
