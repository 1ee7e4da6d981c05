"""Same origin? Same happening? Pure functions of reports' facts and claims' features; every answer says why."""

from besa.matching.align import align
from besa.matching.attach import attach
from besa.matching.claims import join_claims
from besa.matching.compare import compare
from besa.matching.components import components
from besa.matching.facts import Facts, facts_of, report_keys
from besa.matching.features import Features, features_of
from besa.matching.keys import claim_keys
from besa.matching.origins import compare_reports, join_reports
from besa.matching.retold import retold

__all__ = [
    "Facts",
    "Features",
    "align",
    "attach",
    "claim_keys",
    "compare",
    "compare_reports",
    "components",
    "facts_of",
    "features_of",
    "join_claims",
    "join_reports",
    "report_keys",
    "retold",
]
