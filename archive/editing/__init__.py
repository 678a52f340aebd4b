"""The door to editing: what an editor says of articles and records, written so that it stays.

Every form, bulk action and proposal of the admin calls one of these functions; nothing else writes
that an editor tagged, confirmed or rejected something. Each expects the editor's account where the
row keeps it; the history takes its user from the request.

    from archive.editing import add_tag, confirm_tag, merge, reject_tag, restore_tag, undo_merge

    add_tag(article, region)                  # also where it was rejected before
    confirm_tag(article.official_tags.get(official=akim), editor)
    rejected = reject_tag(article.region_tags.get(region=china), editor)
    restore_tag(rejected)                     # the tag is the editor's own now
    done = merge(double, official, editor)    # raises MergeError, which says why
    lost = undo_merge(done, editor)           # rows that could not be brought back

Tags, rejections and proposed people are in `assertions`, records that are one too many in
`merging`, the status of articles in `publishing`, earlier versions in `reverting`, proposed stories
in `stories`.
"""

from archive.editing.assertions import (
    accept_proposal,
    add_tag,
    add_tags,
    confirm_tag,
    confirm_tags,
    delete_row,
    dismiss_proposal,
    note_row,
    reject_tag,
    restore_tag,
    save_row,
    surviving,
)
from archive.editing.merge_plan import merge_objection, plan_merge
from archive.editing.merging import MERGES, MergeError, merge, undo_merge
from archive.editing.publishing import publish, restore, withdraw
from archive.editing.reverting import keep_unshown, revert_tags, tags_of_version
from archive.editing.stories import accept_story, dismiss_story, dissolve_stories

__all__ = [
    "MERGES",
    "MergeError",
    "accept_proposal",
    "accept_story",
    "add_tag",
    "add_tags",
    "confirm_tag",
    "confirm_tags",
    "delete_row",
    "dismiss_proposal",
    "dismiss_story",
    "dissolve_stories",
    "keep_unshown",
    "merge",
    "merge_objection",
    "note_row",
    "plan_merge",
    "publish",
    "reject_tag",
    "restore",
    "restore_tag",
    "revert_tags",
    "save_row",
    "surviving",
    "tags_of_version",
    "undo_merge",
    "withdraw",
]
