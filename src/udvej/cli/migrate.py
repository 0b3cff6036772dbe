"""``udvej migrate``: bring the database to this release's tables."""

import click

from udvej.cli.installation import settings_said
from udvej.server.kernel import log, settings
from udvej.server.migrations import migrate


@click.command("migrate")
def migrate_command() -> None:
    """Change the tables; `serve` does the same when it starts."""
    log.configure()
    with settings_said():
        chosen = settings.from_environment()
        settings.prepare_data(chosen)
        steps = migrate(chosen.database_url)
    click.echo(f"steps: {steps}")
