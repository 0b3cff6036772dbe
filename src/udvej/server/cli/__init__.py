"""The operator's commands: serve, migrate, doctor, staff, roster, retention.

Promise: each command says what it did and exits with a status that scripts can
trust. No command prints a key, except the one whose purpose is to make it.
"""

from collections.abc import Sequence

import click

commands: Sequence[click.Command] = ()
"""Every operator's command, in the order in which ``udvej --help`` lists them."""
