"""The tree library under types: a queryset and a foreign key for models that form a tree.

For rows that a query in the database narrows by a part of the tree, as the list of articles in the
admin. Who needs ids alone asks the tree of `authority`'s records, which needs no query.
"""

from typing import TYPE_CHECKING, TypeVar

from django.db import models

ModelT_co = TypeVar("ModelT_co", bound=models.Model, covariant=True)

if TYPE_CHECKING:
    from typing import Self

    TreeForeignKey = models.ForeignKey

    class TreeQuerySet(models.QuerySet[ModelT_co]):
        """What of tree_queries' queryset the archive uses."""

        def descendants(self, of: models.Model | int, *, include_self: bool = False) -> Self:
            """Everything below a node."""

else:
    from tree_queries.fields import TreeNodeForeignKey as TreeForeignKey
    from tree_queries.query import TreeQuerySet as UntypedTreeQuerySet

    class TreeQuerySet(UntypedTreeQuerySet):
        """tree_queries' queryset, subscriptable like Django's."""


__all__ = ["TreeForeignKey", "TreeQuerySet"]
