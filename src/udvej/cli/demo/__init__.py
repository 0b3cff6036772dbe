"""The whole story, walked once by real clients against a real server.

Promise: a fresh data directory, a fictional service whose counsellors are plainly
marked as such, loopback only; it prints what each end sees beside what was stored.
"""
