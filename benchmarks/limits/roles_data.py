"""Who was at home in the stories of the fixtures, and what was visited; 14 roles in all."""

STORY_ROLES: dict[str, dict[str, str]] = {
    "kashgar-visit": {
        "kyrgyzstan": "home",
        "xinjiang": "visited",
        "kizilsu": "visited",
    },
    "almaty-region-in-uzbekistan": {"almaty-region": "home", "uzbekistan": "visited"},
    "turkistan-in-shaanxi": {
        "turkistan-region": "home",
        "china": "visited",
        "shaanxi": "visited",
        "weinan": "visited",
    },
    "bektenov-in-bishkek": {
        "kazakhstan": "home",
        "kyrgyzstan": "visited",
        "bishkek": "visited",
    },
    "uzbek-ambassador-in-jetisu": {"uzbekistan": "home", "jetisu-region": "visited"},
}
