"""``udvej doctor``: what the people who run this place have left to do.

Promise: reads and changes nothing. It says what it found, and at its end what it cannot
see. Exit status 1 when something ought to be done now, 0 when there is only work that
can wait.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

import click

from udvej.cli.doctor.findings import Finding
from udvej.cli.doctor.languages import look_at_languages
from udvej.cli.doctor.machine import look_at_machine
from udvej.cli.doctor.pages import look_at_pages
from udvej.cli.doctor.places import look_at_places
from udvej.server.kernel.clock import SystemClock
from udvej.server.kernel.settings import Settings, from_environment

Look = Callable[[Settings, int], Iterable[Finding]]
"""Takes the settings and today, as a day from 1970."""

LOOKS: Final[Mapping[str, Look]] = {
    "pages": look_at_pages,
    "languages": look_at_languages,
    "places": look_at_places,
    "machine": look_at_machine,
}
"""One line for each area; a new area adds its own."""

UNSEEN: Final = (
    "an access log in the proxy: there must be none",
    "whether the disk and the swap are encrypted",
    "how long backups are kept, and whether they restore",
    "whether the service key is kept away from this machine",
)
"""Duties of an operator (docs/THREAT_MODEL.md) that no program here can check."""


@click.command()
def doctor() -> None:
    """Say what is old, unchecked, unsigned, or unsafe on this machine."""
    try:
        settings = from_environment()
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    today = SystemClock().day()
    urgent = 0
    for area, look in LOOKS.items():
        click.echo(f"{area}:")
        for finding in look(settings, today):
            urgent += finding.now
            click.echo(f"  {'!' if finding.now else '-'} {finding.said}")
    click.echo("what cannot be seen from here:")
    for duty in UNSEEN:
        click.echo(f"  ? {duty}")
    if urgent:
        raise click.ClickException(f"{urgent} to look at now, marked !")
