import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.importers.html_page.json_ld import ArticleData, read_article_data

KEYS = st.sampled_from(
    ["@type", "@id", "@graph", "author", "name", "headline", "publisher", "datePublished", "url"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def read(*objects: object) -> ArticleData:
    return read_article_data([json.dumps(one) for one in objects])


def test_the_outermost_article_counts() -> None:
    other = {"@type": "NewsArticle", "headline": "Ein anderer"}
    page = {"@type": "WebPage", "mentions": [other]}
    article = {
        "@type": ["NewsArticle", "Thing"],
        "headline": "Hafen &amp; Schleuse",
        "datePublished": "2024-05-03",
    }
    data = read({"@graph": [page, article]})
    assert (data.headline, data.published) == ("Hafen & Schleuse", "2024-05-03")


def test_authors_are_names_objects_or_references() -> None:
    person = {"@id": "#ada", "@type": "Person", "name": "Ada Rot"}
    authors = [{"@id": "#ada"}, "Ben Blau", {"name": ["Cem Grün"]}, {"@id": "#unknown"}, 7, None]
    data = read({"@graph": [{"@type": "Article", "author": authors}, person]})
    assert data.authors == ("Ada Rot", "Ben Blau", "Cem Grün")


@pytest.mark.parametrize("script", ["", "{", "[" * 100_000, "1" * 10_000, '{"@type": 5}', "null"])
def test_broken_scripts_say_nothing(script: str) -> None:
    assert read_article_data([script]) == ArticleData()


@given(VALUES)
def test_any_json_is_survived(value: object) -> None:
    data = read({"@type": "NewsArticle", "headline": value, "author": value, "publisher": value}, value)
    assert data.headline is None or isinstance(data.headline, str)
    assert all(isinstance(name, str) for name in data.authors)
