"""``udvej staff`` and ``udvej service``: the first of them, and whoever needs help.

Promise: whoever can run this owns the database anyway; it invites and suspends, and
reads no vault. An invitation's link is printed once and stored nowhere.
"""

import asyncio

import click

from udvej.cli.installation import find_service, opened_installation
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.limits import KEY_BYTES
from udvej.protocol.visible.refusals import Refused
from udvej.server import accounts, desk
from udvej.server.accounts import Role, Service


@click.group()
def service() -> None:
    """Services: organisations with one public service key each."""


@service.command("add")
@click.argument("key")
@click.option("--name", required=True, help="Public name of the service.")
def add_service(key: str, name: str) -> None:
    """Make a service known by its public KEY (from `udvej roster new-key`)."""
    try:
        public = from_b64u(key, KEY_BYTES)
    except Refused:
        raise click.BadParameter("not a service key", param_hint="KEY") from None
    if not name.strip() or not name.isprintable():
        raise click.BadParameter("not a name", param_hint="--name")
    with opened_installation() as services:
        asyncio.run(accounts.add_service(services, Service(public, name.strip())))
    click.echo(f"{name.strip()}: {key}")


@service.command("list")
def list_services() -> None:
    """Print each service's key and name."""
    with opened_installation() as services:
        for one in services.database.write_now(accounts.all_services):
            click.echo(f"{b64u(one.key)}  {one.name}")


@click.group()
def staff() -> None:
    """Staff: invite, list, suspend."""


@staff.command()
@click.option("--name", required=True, help="The name they use.")
@click.option(
    "--role",
    "roles",
    required=True,
    multiple=True,
    type=click.Choice([one.value for one in Role]),
    help="Once for each role.",
)
@click.option("--service", "named", help="Name or key; may be left out if only one.")
def invite(name: str, roles: tuple[str, ...], named: str | None) -> None:
    """Print a link that lets somebody in, once, within seven days."""
    with opened_installation() as services:
        writer = accounts.invitation_writer(
            services,
            name=name,
            wanted=accounts.parse(list(roles)),
            service=find_service(services, named).key,
        )
        click.echo(services.database.write_now(writer))


@staff.command("list")
def list_staff() -> None:
    """Print everyone: id, whether active, roles, name, service."""
    with opened_installation() as services:
        known = services.database.write_now(accounts.all_services)
        names = {one.key: one.name for one in known}
        for who in services.database.write_now(accounts.list_staff):
            state = "active" if who.active else "suspended"
            roles = ",".join(sorted(who.roles))
            parts = (b64u(who.identifier), state, roles, who.name, names[who.service])
            click.echo("  ".join(parts))


@staff.command()
@click.argument("identifier", metavar="ID")
def suspend(identifier: str) -> None:
    """Let somebody in no more, at once; their agreed stand-ins take over."""
    named = _identifier(identifier)
    with opened_installation() as services:
        who = asyncio.run(accounts.suspend_unasked(services, named, desk.LEAVE))
        if who is None:
            raise click.ClickException("nobody has this id: udvej staff list")
    click.echo(f"suspended: {who.name}")


def _identifier(text: str) -> bytes:
    try:
        return from_b64u(text)
    except Refused:
        raise click.BadParameter("not an id", param_hint="ID") from None
