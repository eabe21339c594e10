import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.importers.html_page.markup import MOST_ATTRIBUTES, HostileMarkup, clean_markup

SOUP = st.text(alphabet=st.sampled_from("<>/!-=\"' ascriptyle&;x"), max_size=120)


def test_scripts_styles_and_pictures_go_and_json_ld_is_kept_aside() -> None:
    markup = clean_markup(
        '<p>a<SCRIPT type="application/ld+json">{"a": 1}</script ><style>p {}</style>b<svg><p>c</p></svg>'
        "<script>1 < 2</script><!-- c -->d</p>"
    )
    assert markup.html == "<p>abd</p>"
    assert markup.json_ld == ('{"a": 1}',)


@pytest.mark.parametrize(
    "comment",
    [
        " saved from url=(0028)https://bote.example/artikel/1 ",
        "\n Page saved with SingleFile \n url: https://bote.example/artikel/1 \n saved date: today\n",
    ],
)
def test_the_address_a_browser_noted(comment: str) -> None:
    assert clean_markup(f"<!--{comment}--><html>").saved_from == "https://bote.example/artikel/1"
    assert clean_markup("<!-- nothing --><html>").saved_from is None


@pytest.mark.parametrize("separator", [" ", "\n", "/", ' a=">" ', " a='\"' "])
def test_attributes_are_counted_as_a_parser_does(separator: str) -> None:
    few = separator.join(f"b{n}" for n in range(MOST_ATTRIBUTES // 2))
    many = separator.join(f"b{n}" for n in range(MOST_ATTRIBUTES + 1))
    assert clean_markup(f"<p {few}>text").html
    with pytest.raises(HostileMarkup):
        clean_markup(f"<p>text</p><p {many}>text")


def test_text_with_brackets_is_no_tag() -> None:
    assert clean_markup("3 < 4 " * 1000).html


@given(SOUP)
def test_any_soup_is_cleaned(page: str) -> None:
    assert "<script" not in clean_markup(page).html.lower() or "<script" not in page.lower()
