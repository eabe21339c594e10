from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.gui.text_offsets import TextOffsets

texts = st.text(st.sampled_from("aß\u0301€😀𝄞\U0010ffff"), max_size=40)


@given(texts)
def test_every_code_point_is_found_where_utf16_has_it(text: str) -> None:
    offsets = TextOffsets(text)
    for at in range(len(text) + 1):
        units = len(text[:at].encode("utf-16-le")) // 2
        assert offsets.to_utf16(at) == units
        assert offsets.to_code_point(units) == at


@given(texts)
def test_the_middle_of_a_pair_belongs_to_its_letter(text: str) -> None:
    offsets = TextOffsets(text)
    for at, letter in enumerate(text):
        if ord(letter) > 0xFFFF:
            assert offsets.to_code_point(offsets.to_utf16(at) + 1) == at
