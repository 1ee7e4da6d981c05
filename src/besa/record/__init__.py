"""The record: claims and judgements become events and what is read from them. Pure functions; no database."""

from besa.record.commitments import commitments
from besa.record.contacts import contacts
from besa.record.disputes import disputes
from besa.record.filed import Filed
from besa.record.fold import fold_events
from besa.record.incidents import incidents
from besa.record.judging import amend_problems, decided_pairs, judged, judgement_id, orphans
from besa.record.known import as_known, is_by
from besa.record.origins import fold_origins
from besa.record.tracks import tracks

__all__ = [
    "Filed",
    "amend_problems",
    "as_known",
    "commitments",
    "contacts",
    "decided_pairs",
    "disputes",
    "fold_events",
    "fold_origins",
    "incidents",
    "is_by",
    "judged",
    "judgement_id",
    "orphans",
    "tracks",
]
