"""The groups of people who work on the archive, and what they may do.

An archivist may do everything that an editor may. Nobody may delete articles, officials, offices,
regions or sources: articles are withdrawn, authority records are merged.
"""

from django.contrib.auth.management import create_permissions
from django.db import migrations

LOOK = ["view"]
KEEP = ["view", "add", "change"]
ALL = ["view", "add", "change", "delete"]

EDITOR = {
    "article": KEEP,
    "articleregion": ALL,
    "articleofficial": ALL,
    "story": KEEP,
    "officialproposal": ["view", "change"],
    "official": LOOK,
    "officialname": LOOK,
    "position": LOOK,
    "office": LOOK,
    "officename": LOOK,
    "region": LOOK,
    "regionname": LOOK,
    "source": LOOK,
    "sourcedocument": LOOK,
    "importrun": LOOK,
    "importline": LOOK,
}

ARCHIVIST = EDITOR | {
    "official": KEEP,
    "officialname": ALL,
    "position": ALL,
    "office": KEEP,
    "officename": ALL,
    "region": KEEP,
    "regionname": ALL,
    "source": KEEP,
    "importrun": ["view", "add"],
    "officialmerge": KEEP,
    "regionmerge": KEEP,
}


def make_groups(apps, schema_editor):
    # Django makes permissions after all migrations; here they are needed earlier.
    config = apps.get_app_config("archive")
    config.models_module = True
    create_permissions(config, apps=apps, verbosity=0, using=schema_editor.connection.alias)
    config.models_module = None

    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    permissions = apps.get_model("auth", "Permission").objects.using(schema_editor.connection.alias)
    for name, rights in {"editor": EDITOR, "archivist": ARCHIVIST}.items():
        codenames = {f"{action}_{model}" for model, actions in rights.items() for action in actions}
        chosen = permissions.filter(content_type__app_label="archive", codename__in=codenames)
        group, _ = groups.get_or_create(name=name)
        group.permissions.add(*chosen)


class Migration(migrations.Migration):

    dependencies = [
        ("archive", "0003_merges_and_search_counts"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
