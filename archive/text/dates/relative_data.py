"""Words that date something by the day they were written: regular expressions, lower case."""

TODAY = r"сегодня|бүгін|бүгүн|бугин|бугун|today"
YESTERDAY = r"вчера|кеше|кечээ|кече|yesterday"

HOURS_AGO = (
    r"\d{1,2}\s(?:минут[уы]?|мин\.?|час(?:а|ов)?)\sназад|(?:час|минуту|только что)(?:\sназад)?|"
    r"\d{1,2}\s(?:минут|сағат)\sбұрын|\d{1,2}\s(?:мүнөт|саат)\sмурун|"
    r"\d{1,2}\s(?:minutes?|hours?)\sago"
)
"""How listings date what is less than a day old."""

NOT_A_DAY_BEFORE = r"на|по|до|и|а не|эмес|не|уже"
"""Words before «сегодня» that make it mean these days rather than this day."""
