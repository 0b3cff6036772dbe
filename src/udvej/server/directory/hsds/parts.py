"""What services and places of HSDS 3.1 consist of; members in the schemas' order."""

from udvej.server.directory.hsds.common import (
    Attribute,
    Metadata,
    Unit,
)
from udvej.server.directory.hsds.scalars import (
    UNSET,
    Absent,
    Id,
    LocationType,
    Moment,
    Number,
    Part,
    Uri,
)


class Address(Part, frozen=True, kw_only=True):
    """Where something lies, or where post goes."""

    id: Id
    location_id: Id | Absent = UNSET
    attention: str | Absent = UNSET
    address_1: str
    address_2: str | Absent = UNSET
    city: str
    region: str | Absent = UNSET
    state_province: str
    postal_code: str
    country: str
    address_type: LocationType
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class Accessibility(Part, frozen=True, kw_only=True):
    """What a place has for whom."""

    id: Id
    location_id: Id | Absent = UNSET
    description: str | Absent = UNSET
    details: str | Absent = UNSET
    url: Uri | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class ServiceArea(Part, frozen=True, kw_only=True):
    """Whom a service is for, by where they are."""

    id: Id
    service_id: Id | Absent = UNSET
    service_at_location_id: Id | Absent = UNSET
    name: str | Absent = UNSET
    description: str | Absent = UNSET
    extent: str | Absent = UNSET
    extent_type: str | Absent = UNSET
    uri: str | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class ServiceCapacity(Part, frozen=True, kw_only=True):
    """How much room there is."""

    id: Id
    service_id: Id | Absent = UNSET
    unit: Unit
    unit_id: Id | Absent = UNSET
    available: Number
    maximum: Number | Absent = UNSET
    description: str | Absent = UNSET
    updated: Moment
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class CostOption(Part, frozen=True, kw_only=True):
    """What it costs."""

    id: Id
    service_id: Id | Absent = UNSET
    valid_from: str | Absent = UNSET
    valid_to: str | Absent = UNSET
    option: str | Absent = UNSET
    currency: str | Absent = UNSET
    amount: Number | Absent = UNSET
    amount_description: str | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class Funding(Part, frozen=True, kw_only=True):
    """Who pays for it."""

    id: Id
    organization_id: Id | Absent = UNSET
    service_id: Id | Absent = UNSET
    source: str | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class Program(Part, frozen=True, kw_only=True):
    """What a service is part of."""

    id: Id
    organization_id: Id | Absent = UNSET
    name: str
    alternate_name: str | Absent = UNSET
    description: str
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class RequiredDocument(Part, frozen=True, kw_only=True):
    """A paper that is asked for."""

    id: Id
    service_id: Id | Absent = UNSET
    document: str | Absent = UNSET
    uri: Uri | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class OrganizationIdentifier(Part, frozen=True, kw_only=True):
    """An organisation's number in a register."""

    id: Id
    organization_id: Id | Absent = UNSET
    identifier_scheme: str | Absent = UNSET
    identifier_type: str
    identifier: str
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET
