"""A server made to be killed: imported once, forked for every life.

    python tests/mortal.py <listening socket>      each line on stdin begins a life

Prints the process id of every life, and waits for its end. The settings come from the
environment, as those of ``udvej serve`` do.
"""

import os
import sys

from udvej.cli.serve import make_server
from udvej.server import app
from udvej.server.kernel import log
from udvej.server.kernel.settings import from_environment


def live(handle: int) -> None:
    """Be the server until killed."""
    log.configure()
    application = app.create(from_environment())
    make_server(application, host="", port=0, handle=handle).run()


def main() -> None:
    handle = int(sys.argv[1])
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            live(handle)
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()
