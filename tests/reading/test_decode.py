"""Encodings: the file's own letters come back whatever wrote it, and what is no text is told apart."""

import pytest

from besa.reading.decode import decode

ALBANIAN = "Kryeministri tha se marrëveshja është “çështje kohe” – palët do të takohen së shpejti në Tiranë."
TEXTS = {
    "sq": ALBANIAN,
    "tr": "Türkiye Dışişleri Bakanı, görüşmelerin İstanbul'da süreceğini ve ateşkesin şart olduğunu söyledi.",
    "sr-Latn": "Ministar je rekao da će žrtve napada biti zbrinute i da čeka odgovor vođa iz Đakovice što pre.",
    "ru": "Министр заявил, что переговоры продолжатся, а стороны объявят о прекращении огня.",
    "uk": "Міністр заявив, що переговори триватимуть, її слова підтвердили у Києві.",
    "sr": "Министар је рекао да ће преговори бити настављени у Београду.",
    "hy": "Նախարարն ասաց, որ բանակցությունները կշարունակվեն։",
    "ka": "მინისტრმა თქვა, რომ მოლაპარაკება გაგრძელდება.",
    "az": "Nazir dedi ki, danışıqlar Bakıda davam edəcək və sülh müqaviləsi imzalanacaq.",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le"])
@pytest.mark.parametrize("lang", TEXTS)
def test_unicode_in_every_language(lang, encoding):
    found = decode(TEXTS[lang].encode(encoding))
    assert found is not None
    assert found.text == TEXTS[lang]


@pytest.mark.parametrize(
    ("lang", "encoding"),
    [
        ("sq", "cp1252"),
        ("sq", "cp1250"),
        ("tr", "cp1254"),
        ("sr-Latn", "cp1250"),
        ("ru", "cp1251"),
        ("uk", "cp1251"),
        ("sr", "cp1251"),
        ("ru", "koi8-r"),
    ],
)
def test_code_pages_of_the_region(lang, encoding):
    found = decode(TEXTS[lang].encode(encoding))
    assert found is not None
    assert found.text == TEXTS[lang]
    assert found.encoding != "utf-8"
    assert not found.certain


def test_iso_8859_9_is_read_by_the_windows_page_that_contains_it():
    text = "Görüşmeler İstanbul'da sürüyor, ateşkes çağrısı yapıldı."
    found = decode(text.encode("iso-8859-9"))
    assert (found.text, found.encoding) == (text, "cp1254")


def test_albanian_is_called_cp1252():
    assert decode("Është arritur marrëveshje.".encode("cp1250")).encoding == "cp1252"


@pytest.mark.parametrize("word", ["që", "Në", "Çështja", "ÇËSHTJE", "NËNSHKRUHET MARRËVESHJA NË TIRANË"])
def test_short_albanian_in_cp1252(word):
    assert decode(word.encode("cp1252")).text == word


def test_utf8_with_a_broken_byte_stays_utf8():
    data = ALBANIAN.encode().replace("është".encode(), b"\xabsht\xc3\xab", 1)
    found = decode(data)
    assert found.encoding == "utf-8"
    assert found.replaced == 1
    assert found.text.endswith("në Tiranë.")


def test_control_characters_are_kept():
    text = "Palët\x0b u takuan\x07 në\x1f Tiranë\x85."
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x00" * 100,
        b"ab\x00cd\x00\x01\x02",
        b"PK\x03\x04rest of a document",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"%PDF-1.7\n1 0 obj",
        bytes(range(256)) * 20,
    ],
)
def test_what_is_no_text_is_refused(data):
    assert decode(data) is None


def test_a_declared_charset_is_believed_where_it_can_be_read():
    text = "Γεια σας, η συμφωνία υπογράφηκε."
    assert decode(text.encode("iso-8859-7"), "ISO-8859-7").text == text
    assert decode(ALBANIAN.encode("cp1252"), "hex").text == ALBANIAN
    assert decode(ALBANIAN.encode("cp1252"), "no-such").text == ALBANIAN
