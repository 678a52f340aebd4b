"""Names of languages."""

from django import template
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

register = template.Library()

ENDONYMS = {"kk": "Қазақша", "ky": "Кыргызча", "ru": "Русский", "en": "English"}

LANGUAGES = {
    "kk": _("Kazakh"),
    "ky": _("Kyrgyz"),
    "ru": _("Russian"),
    "en": _("English"),
    "uz": _("Uzbek"),
    "tg": _("Tajik"),
    "tk": _("Turkmen"),
    "ug": _("Uyghur"),
    "zh": _("Chinese"),
    "tr": _("Turkish"),
    "und": _("undetermined language"),
}

IN_LANGUAGES = {
    "kk": _("in Kazakh"),
    "ky": _("in Kyrgyz"),
    "ru": _("in Russian"),
    "en": _("in English"),
    "und": _("in other languages"),
}

SCRIPTS = {
    "Latn": _("Latin script"),
    "Cyrl": _("Cyrillic script"),
    "Arab": _("Arabic script"),
    "Hans": _("simplified characters"),
    "Hant": _("traditional characters"),
}


@register.filter
def endonym(code: str) -> str:
    """What a language of the archive is called in itself: `{{ "kk"|endonym }}` → Қазақша."""
    return ENDONYMS.get(code) or language_name(code)


@register.filter
def in_language(code: str) -> str:
    """What stands behind a number of articles: `3 {{ "kk"|in_language }}` → 3 in Kazakh."""
    return str(IN_LANGUAGES.get(code) or language_name(code))


@register.filter
def language_name(code: str) -> str:
    """What a language is called in the language of the interface; a code without name is itself."""
    language, _hyphen, script = code.partition("-")
    name = str(LANGUAGES.get(language, language))
    if not script:
        return name
    return gettext("%(language)s, %(script)s") % {
        "language": name,
        "script": SCRIPTS.get(script, script),
    }
