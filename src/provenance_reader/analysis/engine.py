"""The order of the stages: document in, analysis out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from threading import Lock

from provenance_reader.analysis.anonymity_reasons import find_reasons
from provenance_reader.analysis.antecedents import AntecedentJudge
from provenance_reader.analysis.article_text import ArticleText, read_article
from provenance_reader.analysis.attributions import AttributionDetector
from provenance_reader.analysis.chains import ResolvedStatement
from provenance_reader.analysis.cue_stances import CueStances
from provenance_reader.analysis.entities import Entity
from provenance_reader.analysis.hedges import HedgeFinder
from provenance_reader.analysis.lexicon import Lexicon, load_lexicon
from provenance_reader.analysis.naming import display_name
from provenance_reader.analysis.readable_contents import ReadableContents
from provenance_reader.analysis.relations import RelationFinder, with_denials
from provenance_reader.analysis.resolution import Resolver
from provenance_reader.analysis.rules.detector import RuleDetector
from provenance_reader.analysis.said_dates import SaidDates
from provenance_reader.analysis.sentences import SentenceRules
from provenance_reader.analysis.unconfirmed_notes import UnconfirmedNotes
from provenance_reader.analysis.verb_forms import VerbShape
from provenance_reader.domain.analysis import NO_ENGINE, Analysis
from provenance_reader.domain.chain import Link
from provenance_reader.domain.document import Document
from provenance_reader.domain.progress import Progress, Stretch
from provenance_reader.domain.source import Source
from provenance_reader.domain.span import Span, merged, subtracted
from provenance_reader.domain.statement import Hedge, HedgeKind, Relation, Statement

_VERSIONS = {"de": "de-2"}
_READ, _DETECTED, _RESOLVED, _DONE = 2, 90, 95, 100  # percent of the time that a stage ends with
_JOINTS = " \n\t.,;:!?…–—-)“”«"  # what is left before a stretch when a statement ends there


class Engine:
    """Finds statements and their chains; the lexicon of a language is read when it is first needed.

    With the weights of a network in `model_folder` the rules hear it too. Weights that learnt another scheme
    than source chains are heard alone: what they find is not what the rules look for. `judge` tells whom a
    pronoun stands for, where another than the program's own shall.
    """

    def __init__(
        self, lexicon_folder: Path, model_folder: Path | None = None, judge: AntecedentJudge | None = None
    ) -> None:
        self._judge = judge
        self._lexicon_folder = lexicon_folder
        self._model_folder = model_folder
        self._stages: dict[str, _Stages] = {}
        self._detectors: dict[str, AttributionDetector] = {}
        self._loading = Lock()

    def name_for(self, language: str | None) -> str:
        """The engine's name and version for `language`; NO_ENGINE where there is no lexicon for it.

        Other weights are another version: what an article says may change with them.
        """
        version = _VERSIONS.get(language or "", NO_ENGINE)
        if version == NO_ENGINE or self._model_folder is None:
            return version
        return f"{version}+{self._weights}"

    def get_ready(self, language: str) -> None:
        """Load what an analysis in `language` needs. Any thread may; others that need it wait."""
        if self.name_for(language) != NO_ENGINE:
            self._detector(language)

    def first_look(self, document: Document, progress: Progress) -> Analysis | None:
        """What the rules alone find, many times faster; None where an analysis hears nothing else.

        May raise Cancelled.
        """
        language = document.language
        if self._model_folder is None or language is None or language not in _VERSIONS:
            return None
        stages = self._stages_of(language)
        return stages.run(document, stages.rules, _VERSIONS[language], progress)

    def analyze(self, document: Document, progress: Progress) -> Analysis:
        """Analyse `document`; one in a language without lexicon has no statements. May raise Cancelled."""
        name = self.name_for(document.language)
        if name == NO_ENGINE or document.language is None:
            progress.step(_DONE, _DONE)
            return Analysis(engine=name, unattributed=_without(document, ()))
        detector = self._detector(document.language)
        return self._stages_of(document.language).run(document, detector, name, progress)

    @cached_property
    def _weights(self) -> str:
        from provenance_reader.analysis.onnx_token_classifier import fingerprint

        assert self._model_folder is not None
        return fingerprint(self._model_folder)

    def _stages_of(self, language: str) -> _Stages:
        with self._loading:
            if language not in self._stages:
                self._stages[language] = _Stages(load_lexicon(self._lexicon_folder / language), self._judge)
            return self._stages[language]

    def _detector(self, language: str) -> AttributionDetector:
        stages = self._stages_of(language)
        with self._loading:
            if language not in self._detectors:
                self._detectors[language] = self._with_network(stages)
            return self._detectors[language]

    def _with_network(self, stages: _Stages) -> AttributionDetector:
        if self._model_folder is None:
            return stages.rules
        # The network's libraries come only with the network.
        from provenance_reader.analysis.combined_detector import CombinedDetector
        from provenance_reader.analysis.network.detector import NetworkDetector
        from provenance_reader.analysis.network.labels import CHAINS
        from provenance_reader.analysis.network.reading import SIDE_BY_SIDE
        from provenance_reader.analysis.onnx_token_classifier import open_model

        model = open_model(self._model_folder, threads=SIDE_BY_SIDE)
        if model.scheme != CHAINS:
            return NetworkDetector(model, stages.cue_stances)
        return CombinedDetector(stages.rules, NetworkDetector(model, stages.cue_stances, threshold=0.0))


class _Stages:
    """The stages of one language."""

    def __init__(self, lexicon: Lexicon, judge: AntecedentJudge | None) -> None:
        words = lexicon.words
        self._lexicon = lexicon
        self._contents = ReadableContents(lexicon)
        self._sentence_rules = SentenceRules(
            abbreviations=words("abbreviations", "words"),
            openers=words("determiners", "nominative")
            | words("particles", "prepositions")
            | words("particles", "sentence_adverbs")
            | words("pronouns", "personal"),
        )
        self._clause_verbs = frozenset(
            word
            for word, forms in lexicon.verb_forms.items()
            if any(form.shape is VerbShape.FINITE and not form.plural for form in forms)
        )
        self.rules = RuleDetector(lexicon)
        self.cue_stances = CueStances(lexicon)
        self._resolver = Resolver(lexicon, judge)
        self._hedges = HedgeFinder(lexicon)
        self._notes = UnconfirmedNotes(lexicon)
        self._dates = SaidDates(lexicon)
        self._relations = RelationFinder(lexicon)

    def run(
        self, document: Document, detector: AttributionDetector, name: str, progress: Progress
    ) -> Analysis:
        article = read_article(document, self._sentence_rules, self._clause_verbs)
        progress.step(_READ, _DONE)
        attributions = detector.detect(article, Stretch(progress, _READ, _DETECTED, _DONE))
        progress.step(_DETECTED, _DONE)
        resolved = self._resolver.resolve(article, attributions)
        relations = self._relations.find(article, resolved)
        resolved = with_denials(resolved, relations)
        progress.step(_RESOLVED, _DONE)
        sources = _Sources(article, self._lexicon, resolved)
        notes = self._notes.find(article, resolved)
        statements = self._statements(article, document.published, resolved, sources, notes)
        progress.step(_DONE, _DONE)
        return Analysis(
            engine=name,
            sources=sources.all,
            statements=statements,
            relations=tuple(
                Relation(statements[one.source].id, statements[one.target].id, one.kind, one.evidence)
                for one in relations
            ),
            unattributed=_without(document, [span for s in statements for span in (*s.content, *s.frame)]),
        )

    def _statements(
        self,
        article: ArticleText,
        published: str | None,
        resolved: Sequence[ResolvedStatement],
        sources: _Sources,
        notes: Mapping[int, tuple[Span, ...]],
    ) -> tuple[Statement, ...]:
        statements = []
        for place, (one, number) in enumerate(zip(resolved, _numbers(resolved), strict=True)):
            found = one.attribution
            unconfirmed = tuple(Hedge(note, HedgeKind.UNCONFIRMED) for note in notes.get(place, ()))
            statement = replace(
                self._contents.of(article, _statement(one, number, sources)),
                said_on=self._dates.said_on(article.text, found, published),
                hedges=(*self._hedges.find(article.text, found), *unconfirmed),
            )
            statements.append(statement)
        return tuple(statements)


class _Sources:
    """Entities that somebody's chain names, numbered in the order of their first mention."""

    def __init__(self, article: ArticleText, lexicon: Lexicon, resolved: Sequence[ResolvedStatement]) -> None:
        entities: dict[int, Entity] = {}
        for statement in resolved:
            for link in statement.chain:
                entities.setdefault(id(link.entity), link.entity)
        ordered = sorted(entities.values(), key=lambda e: e.mentions[0])
        self._ids = {id(entity): f"s{number}" for number, entity in enumerate(ordered, 1)}
        reasons = find_reasons(article, ordered)
        self.all = tuple(
            replace(self._source(article.text, lexicon, entity), anonymity_reason=reasons.get(number))
            for number, entity in enumerate(ordered)
        )

    def id_of(self, entity: Entity) -> str:
        return self._ids[id(entity)]

    def _source(self, text: str, lexicon: Lexicon, entity: Entity) -> Source:
        best = entity.best
        described = [best, *entity.described]
        return Source(
            id=self.id_of(entity),
            name=display_name(text, best, lexicon),
            kind=entity.kind,
            anonymity=entity.anonymity,
            count=next((d.count for d in described if d.count), None),
            affiliation=next((d.affiliation for d in described if d.affiliation), None),
            function=next((d.function for d in described if d.function), None),
            mentions=entity.mentions,
        )


def _numbers(resolved: Sequence[ResolvedStatement]) -> list[str]:
    """1, 2, 2.1, 2.2, 3: a nested statement is numbered below the one that holds it."""
    numbers: list[str] = []
    counts: Counter[str] = Counter()
    for statement in resolved:
        above = numbers[statement.outer] if statement.outer is not None else ""
        counts[above] += 1
        numbers.append(f"{above}.{counts[above]}" if above else str(counts[above]))
    return numbers


def _statement(statement: ResolvedStatement, number: str, sources: _Sources) -> Statement:
    found = statement.attribution
    chain = tuple(
        Link(sources.id_of(one.entity), one.mention, one.link.cue, one.link.stance) for one in statement.chain
    )
    own = found.links[-1:]  # none where the statement goes on with the chain before it
    return Statement(
        id=number,
        form=found.form,
        content=merged(found.content),
        chain=chain,
        speaker=tuple(link.mention for link in own if link.mention),
        cue=tuple(sorted(span for link in own for span in link.cue)),
        frame=merged(found.frame),
        addressee=found.addressee,
        channel=found.channel,
        time=found.time,
        confidence=found.confidence,
        evidence=found.evidence,
    )


def _without(document: Document, covered: Iterable[Span]) -> tuple[Span, ...]:
    """The stretches of the document's paragraphs that nothing covers, without white space at the ends."""
    blocks = [block.span for block in document.blocks] or [Span(0, len(document.text))]
    left: list[Span] = []
    for span in subtracted(blocks, covered):
        words = span.of(document.text)
        start = span.start + len(words) - len(words.lstrip(_JOINTS))
        end = span.start + len(words.rstrip())
        if any(character.isalnum() for character in document.text[start:end]):
            left.append(Span(start, end))
    return tuple(left)
