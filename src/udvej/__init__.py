"""Udvej: help, one fixed counsellor and an own record, without a name.

Promise: whoever holds a vault's keys can read it, and nobody else can, least of
all the server that stores it. ``protocol`` says how, ``client`` speaks it,
``server`` stores what it cannot open. ARCHITECTURE.md is the map.
"""

from importlib.metadata import version

__version__ = version("udvej")
