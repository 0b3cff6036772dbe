"""Measure Udvej beside its own ceilings, in the same run.

Promise: no figure without the ceiling next to it, and a budget that is missed is
printed as missed. Loopback only; nothing is left behind.
"""
