"""What commands share that work on an installation's database, and how they say no.

Promise: a refusal is one line on standard error and exit status 1, never a traceback;
the database is let go of whatever happens.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from udvej.protocol.visible.encoding import from_b64u
from udvej.protocol.visible.limits import KEY_BYTES
from udvej.protocol.visible.refusals import Refused
from udvej.server import accounts
from udvej.server.accounts import Service
from udvej.server.app import assemble
from udvej.server.kernel import log
from udvej.server.kernel.services import Services
from udvej.server.kernel.settings import from_environment


@contextmanager
def refusals_said() -> Iterator[None]:
    """Turn a refusal into the line that the caller reads."""
    try:
        yield
    except Refused as refused:
        said = refused.refusal
        raise click.ClickException(f"{said.value}: {said.plain_title}") from None


@contextmanager
def settings_said() -> Iterator[None]:
    """Turn settings that cannot work into the line that the caller reads."""
    with refusals_said():
        try:
            yield
        except ValueError as error:
            raise click.ClickException(str(error)) from None
        except OSError as error:  # a data folder or a key that is not ours to make
            said = f"{error.filename}: {error.strerror}"
            raise click.ClickException(said) from None


@contextmanager
def opened_installation() -> Iterator[Services]:
    """Open the installation that the environment names; beside a running server too."""
    log.configure()
    with settings_said():
        services = assemble(from_environment())
    with refusals_said():
        try:
            yield services
        finally:
            services.database.close()


def find_service(services: Services, named: str | None) -> Service:
    """Find a service by name or key; without either, the only one there is."""
    known = services.database.write_now(accounts.all_services)
    if named is None:
        found = known
    else:
        found = [one for one in known if named == one.name or is_key(named, one.key)]
    if len(found) == 1:
        return found[0]
    if not known:
        raise click.ClickException("no service is known here: udvej service add")
    names = ", ".join(one.name for one in known)
    raise click.ClickException(f"which service? --service with one of: {names}")


def is_key(text: str, key: bytes) -> bool:
    """Say whether text is that key."""
    try:
        return from_b64u(text, KEY_BYTES) == key
    except Refused:
        return False
