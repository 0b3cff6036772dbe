"""The directory: places to find help, and what is known of each.

Promise: what is accepted is a Human Services Data Specification 3.1 object, whole.
"""
