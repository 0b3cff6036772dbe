"""``udvej migrate``: bring the database to this release's tables."""

import click

from udvej.server.kernel import log, settings
from udvej.server.migrations import migrate


@click.command("migrate")
def migrate_command() -> None:
    """Change the tables; `serve` does the same when it starts."""
    log.configure()
    chosen = settings.from_environment()
    settings.prepare_data(chosen)
    click.echo(f"steps: {migrate(chosen.database_url)}")
