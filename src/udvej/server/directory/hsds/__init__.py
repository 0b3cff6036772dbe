"""Human Services Data Specification 3.1, as models of our own.

Promise: an object that is accepted comes back as it was, to the last member, and keeps
the published schemas; one that is not accepted is told with every reason.
"""

from udvej.server.directory.hsds.common import Taxonomy, TaxonomyTerm
from udvej.server.directory.hsds.objects import (
    Location,
    Organization,
    Service,
    ServiceAtLocation,
)
from udvej.server.directory.hsds.reading import (
    KINDS,
    Kind,
    Reason,
    kind_of,
    read,
    scalar,
)
from udvej.server.directory.hsds.scalars import Part

__all__ = [
    "KINDS",
    "Kind",
    "Location",
    "Organization",
    "Part",
    "Reason",
    "Service",
    "ServiceAtLocation",
    "Taxonomy",
    "TaxonomyTerm",
    "kind_of",
    "read",
    "scalar",
]
