"""Who is reproached and who is not: verdicts in Albanian, their look-alikes, and what is denied."""

from __future__ import annotations

from collections.abc import Callable

from spec import Case, check, sq, table

from besa.model import Claim

CASES = [
    # a verdict, and the same denied
    sq("Ky është një skandal, tha kryeministri shqiptar.", "ACCUSE ALB/GOV -> nobody"),
    sq("Ky nuk është skandal, tha kryeministri shqiptar."),
    sq("Ata nuk mund ta akuzojnë Kosovën për vonesën, tha ministri i Shqipërisë."),
    sq("Qeveria e Kosovës nuk ka bërë asgjë për fermerët, tha kryetari i opozitës.", "ACCUSE XKX/PTY -> XKX/GOV"),
    # a verbal noun is no verb in the first person
    sq("Humbja e besimit te gjykatat është temë e librit të ri."),
    # *edhe pse*, although, asks nothing; *duke marrë* is no *marre*, shame
    sq("Edhe pse dimri nuk ka ardhur ende, Shqipëria bleu qymyr."),
    sq("Duke marrë për bazë planin, ministria shqiptare botoi raportin."),
    # a duty, a state of affairs, a way of working
    sq("Parlamenti i Kosovës ka përgjegjësi për të miratuar buxhetin."),
    sq("Zjarri në mal është nën kontroll, tha ministri shqiptar."),
    sq("Policia shqiptare vepron në bazë të autorizimeve ligjore."),
    sq("Asnjëherë nuk ishte regjistruar një dimër kaq i ftohtë në Kosovë."),
    # a court that sits hears; what is bidden did not happen
    sq("Seanca gjyqësore ndaj ish-ministrit u mbajt në Shkup.", "CONSULT"),
    sq("Akuzo tjetrin, i tha deputeti kolegut."),
    # to condemn, and to sentence
    sq("Opozita e dënoi ashpër vendimin e Qeverisë së Kosovës.", "ACCUSE XKX/PTY -> XKX/GOV"),
    sq("Gjykata e dënoi hajdutin në Tiranë.", "SANCTION ALB/JUD -> ALB/CRM"),
]


@table(CASES)
def test_only_who_is_blamed_is_accused(case: Case, claims: Callable[..., list[Claim]]) -> None:
    check(case, claims)
