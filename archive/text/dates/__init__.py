"""Dates: read from text, kept as EDTF as exactly as they are known, written in four languages.

>>> from archive.text.dates import describe, find_dateline, parse_edtf
>>> parse_edtf("2024-03").latest
datetime.date(2024, 3, 31)
>>> describe("2024-03-07", "kk")
'2024 жылғы 7 наурыз'
>>> find_dateline("БИШКЕК, 7 марта. КазТАГ. Премьер прибыл.").published
'XXXX-03-07'
"""

from archive.text.dates.datelines import (
    Dateline,
    agency_domain,
    agency_name,
    find_dateline,
    take_apart,
)
from archive.text.dates.datelines_data import AGENCIES
from archive.text.dates.display import datetime_attribute, describe, describe_span
from archive.text.dates.edtf import MAX_LENGTH, UNKNOWN, EdtfDate, EdtfError, parse_edtf
from archive.text.dates.months import Month
from archive.text.dates.period import ANY_TIME, Period, read_period
from archive.text.dates.relative import (
    day_of,
    find_dated_today,
    find_relative_day,
    read_relative_day,
)
from archive.text.dates.written import date_in_url, read_date, read_date_line

__all__ = [
    "AGENCIES",
    "ANY_TIME",
    "MAX_LENGTH",
    "UNKNOWN",
    "Dateline",
    "EdtfDate",
    "EdtfError",
    "Month",
    "Period",
    "agency_domain",
    "agency_name",
    "date_in_url",
    "datetime_attribute",
    "day_of",
    "describe",
    "describe_span",
    "find_dated_today",
    "find_dateline",
    "find_relative_day",
    "parse_edtf",
    "read_date",
    "read_date_line",
    "read_period",
    "read_relative_day",
    "take_apart",
]
