"""The record: claims and judgements become events and what is read from them. Pure functions; no database."""

from besa.record.filed import Filed
from besa.record.fold import fold_events
from besa.record.judging import amend_problems, decided_pairs, judged, judgement_id, orphans
from besa.record.origins import fold_origins

__all__ = ["Filed", "amend_problems", "decided_pairs", "fold_events", "fold_origins", "judged", "judgement_id", "orphans"]
