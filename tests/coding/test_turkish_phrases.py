"""Turkish as translators and newspapers put it: verdicts in quotation marks, wrongs told with a participle, idioms, look-alikes."""

from __future__ import annotations

from collections.abc import Callable

from spec import Case, check, table, tr

from besa.model import Claim

CASES = [
    # quotation marks stand inside a phrase without meaning anything
    tr("Sırbistan Dışişleri Bakanı, oylamayı “katıksız bir rezalet” olarak nitelendirdi.", "ACCUSE SRB/GOV -> nobody"),
    tr("Gürcistan Cumhurbaşkanı, Rus hükümetinin kararının “utanç verici” olduğunu söyledi.", "ACCUSE GEO/GOV -> RUS/GOV"),
    # whoever tells of the wrong accuses
    tr("Ermenistan Başbakanı, Azerbaycan hükümetinin yükümlülüklerini yerine getirmediğini söyledi.", "ACCUSE ARM/GOV -> AZE/GOV"),
    tr("Polonya Dışişleri Bakanı, Rusya'nın yükümlülüklerini yerine getirmediğini söyledi.", "ACCUSE POL/GOV -> RUS/GOV"),
    # to insist that something will not be, or is not so, is to refuse and to deny
    tr("Fransa hükümeti, yasanın değişmeyeceğinde ısrar ediyor.", "REJECT FRA/GOV -> nobody"),
    # what is sent back: a bill, and a person
    tr("Polonya Cumhurbaşkanı, tasarıyı meclise geri gönderdi.", "REJECT POL/GOV -> *"),
    # whoever goes on fighting threatens; whoever lays down the chalk strikes
    tr("Suriye hükümeti, savaşmayı sürdüreceğini duyurdu.", "THREATEN SYR/GOV -> nobody"),
    tr("Hindistan Başbakanı, itfaiyecilere şapka çıkardı.", "SUPPORT IND/GOV -> *"),
    # look-alikes
    tr("Patika, kayalıkların arasından ilerliyor."),
    tr("İtfaiyeciler, Portekiz'deki orman yangınını gece kontrol altına aldı."),
    tr("Otel, plaja yürüyüş mesafesinde."),
]


@table(CASES)
def test_phrases_of_turkish_papers(case: Case, claims: Callable[..., list[Claim]]) -> None:
    check(case, claims)
