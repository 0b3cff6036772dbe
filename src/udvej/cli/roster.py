"""``udvej roster``: the list of a service's counsellors, from draft to publication.

Promise: `new-key` and `sign` need no database and no network, so that the service key
never comes near the server. Nothing is overwritten; a bad file changes nothing.
"""

import asyncio
from pathlib import Path

import click

from udvej.cli import drafting, service_key
from udvej.cli.installation import find_service, opened_installation, refusals_said
from udvej.protocol.secret.phrase import released_lists
from udvej.protocol.secret.safety import fingerprint_indices
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.roster import Roster
from udvej.server import accounts
from udvej.server.kernel import bounded
from udvej.server.kernel.clock import DAY_SECONDS, minute_text

FILE_BYTES_MAX = 1024 * 1024
"""No roster is as large; bounds what is read."""

existing = click.Path(exists=True, dir_okay=False, path_type=Path)
fresh = click.Path(exists=False, path_type=Path)


@click.group()
def roster() -> None:
    """Make, sign, publish and show the list of a service's counsellors."""


@roster.command("new-key")
@click.argument("file", type=fresh)
def new_key(file: Path) -> None:
    """Draw a service key into FILE, protected by a passphrase; print its public half.

    Runs on any machine, best one without a network.
    """
    passphrase = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True)
    key, pem = service_key.draw(passphrase)
    write_new(file, pem)
    click.echo(b64u(key.public))


@roster.command()
@click.option("--service", "named", help="Name or key; may be left out if only one.")
@click.option("-o", "--output", "output", type=fresh, required=True)
def draft(named: str | None, output: Path) -> None:
    """Write the next roster from the staff list, unsigned, to be reviewed."""
    with opened_installation() as services:
        chosen = find_service(services, named)
        text = services.database.write_now(
            lambda connection: drafting.draft(
                chosen,
                accounts.list_staff(connection, chosen.key),
                accounts.newest_roster(connection, chosen.key),
                services.clock.day(),
            )
        )
    write_new(output, text)
    click.echo(f"drafted: {output}; review it, then: udvej roster sign")


@roster.command()
@click.argument("drafted", metavar="DRAFT", type=existing)
@click.argument("key", type=existing)
@click.option("-o", "--output", "output", type=fresh, required=True)
def sign(drafted: Path, key: Path, output: Path) -> None:
    """Sign a reviewed DRAFT with the service KEY file. Needs no database."""
    reviewed = drafting.read(read_file(drafted))
    passphrase = click.prompt("Passphrase", hide_input=True)
    signing = service_key.load(read_file(key), passphrase)
    with refusals_said():
        signed = drafting.sign(reviewed, signing)
    write_new(output, signed)
    say(drafting.read_signed(signed))


@roster.command()
@click.argument("file", type=existing)
def publish(file: Path) -> None:
    """Publish a signed roster; it must follow the one before."""
    with opened_installation() as services:
        published = asyncio.run(accounts.publish(services, read_file(file)))
    click.echo(f"published: {published.service_name}, number {published.number}")


@roster.command()
@click.argument("file", type=existing, required=False)
def show(file: Path | None) -> None:
    """Print a signed roster FILE, or the newest published ones."""
    if file is not None:
        with refusals_said():
            say(drafting.read_signed(read_file(file)))
        return
    with opened_installation() as services:
        for one in services.database.write_now(accounts.all_services):
            newest = services.database.write_now(
                lambda connection, key=one.key: accounts.newest_roster(  # type: ignore[misc] # mypy cannot infer a default
                    connection, key
                )
            )
            if newest is None:
                click.echo(f"{one.name}: none published")
            else:
                say(newest)


def say(one: Roster) -> None:
    """Print what a roster says: its check words, and a line for each counsellor."""
    click.echo(f"{one.service_name}, number {one.number}, until {_date(one.expires)}")
    for words in check_words(one.service):
        click.echo(f"  check words: {words}")
    for line in one.counsellors:
        stands_in = one.counsellor(line.stand_in) if line.stand_in else None
        after = f", stand-in {stands_in.name}" if stands_in is not None else ""
        languages = " ".join(line.languages)
        click.echo(f"  {line.name} ({languages}){after}: {b64u(line.signing)}")


def check_words(service: bytes) -> list[str]:
    """Return the fingerprint of a service key, in Danish and in English (§12.5)."""
    at = fingerprint_indices(service)
    return [" ".join(one.words[index] for index in at) for one in released_lists()]


def read_file(path: Path) -> bytes:
    """Read a file that is small enough to be a roster or a key."""
    try:
        return bounded.read(path, FILE_BYTES_MAX)
    except bounded.TooLargeError as error:
        raise click.ClickException(f"{path} {error}") from None
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror}") from None


def write_new(path: Path, data: bytes) -> None:
    """Write a file for its owner alone; one that exists is left as it is."""
    try:
        path.touch(mode=0o600, exist_ok=False)
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror}") from None
    path.write_bytes(data)


def _date(day: int) -> str:
    return minute_text(day * DAY_SECONDS)[:10]
