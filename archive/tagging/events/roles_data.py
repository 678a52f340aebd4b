"""Words of visits. All folded."""

VISIT = r"(?:ис)?сапар\w*|визит\w*|делегаци\w*|поездк\w*|посет\w*|посещ\w*|visit\w*|delegation\w*"
"""A sentence with one of these tells of somebody who went somewhere."""

GOING = (
    r"бар(?:ды|ат|ып|ган)|кел(?:ди|ет|ип)|(?:ушып|учуп)|аралады|кыдырды"
    r"|прибы\w*|побыва\w*|приеха\w*|прилет\w*|вылет\w*|отправи\w*|arriv\w*"
)
"""Verbs that only close to the goal tell so: they have other meanings."""

TRIP = r"(?:ис)?сапар\w*|визит\w*|поездк\w*"
"""The journey itself: Өзбекстандағы ресми сапар."""

DELEGATION = r"делегаци\w*|delegation"
"""Those who travel: their region is at home."""

GOAL_PREPOSITIONS = frozenset({"в", "во", "на", "to", "in"})
GOAL_VERBS = r"посет\w*|посещ\w*|visit\w*"
"""What stands before the region that is visited."""
