"""From files, folders and standard input to reports. Bad input is a Problem, never an exception."""

from besa.reading.fields import Defaults, is_date, tidy_tag
from besa.reading.limits import LIMITS, Limits
from besa.reading.sources import count_reports, read

__all__ = ["LIMITS", "Defaults", "Limits", "count_reports", "is_date", "read", "tidy_tag"]
