"""The command line in a test: run it, and demand that it said yes or no."""

from collections.abc import Callable

import click.testing

import udvej.cli

Run = Callable[..., click.testing.Result]


def command_line(*arguments: object, say: str = "") -> click.testing.Result:
    """Run ``udvej``; `say` is what is typed."""
    runner = click.testing.CliRunner()
    return runner.invoke(udvej.cli.main, [str(one) for one in arguments], input=say)


def ok(result: click.testing.Result) -> str:
    """What a command that succeeded said."""
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output.strip()


def no(result: click.testing.Result) -> str:
    """What a command that refused said: words, and no traceback."""
    assert result.exit_code != 0
    assert isinstance(result.exception, SystemExit)
    return result.output
