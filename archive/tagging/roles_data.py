"""Words of visits. All folded."""

VISIT = (
    r"(?:ис)?сапар\w*|визит\w*|делегаци\w*|барды|барып|барган|ушып|учуп|келди|келип|келген|аралады"
    r"|кыдырды|поездк\w*|посет\w*|посещ\w*|прибы\w*|побыва\w*|приеха\w*|прилет\w*|вылет\w*"
    r"|отправи\w*|visit\w*|delegation\w*|arriv\w*"
)
"""A sentence with one of these tells of somebody who went somewhere."""

TRIP = r"(?:ис)?сапар\w*|визит\w*|поездк\w*"
"""The journey itself: Өзбекстандағы ресми сапар."""

DELEGATION = r"делегаци\w*|delegation"
"""Those who travel: their region is at home."""

GOAL_PREPOSITIONS = frozenset({"в", "во", "на", "to", "in"})
GOAL_VERBS = r"посет\w*|посещ\w*|visit\w*"
"""What stands before the region that is visited."""
