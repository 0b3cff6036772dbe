"""What any object of HSDS 3.1 may carry; members in the order of its schemas."""

from udvej.server.directory.hsds.scalars import (
    UNSET,
    Absent,
    Email,
    Frequency,
    Id,
    Number,
    Part,
    Uri,
    Weekday,
)


class Metadata(Part, frozen=True, kw_only=True):
    """One change of one member, as its publisher tells it."""

    id: Id
    resource_id: Id | Absent = UNSET
    resource_type: str | Absent = UNSET
    last_action_date: str
    last_action_type: str
    field_name: str
    previous_value: str
    replacement_value: str
    updated_by: str


class Taxonomy(Part, frozen=True, kw_only=True):
    """A set of terms."""

    id: Id
    name: str
    description: str
    uri: Uri | Absent = UNSET
    version: str | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class TaxonomyTerm(Part, frozen=True, kw_only=True):
    """One term."""

    id: Id
    code: str | Absent = UNSET
    name: str
    description: str
    parent_id: Id | Absent = UNSET
    taxonomy: str | Absent = UNSET
    taxonomy_detail: Taxonomy | Absent = UNSET
    language: str | Absent = UNSET
    taxonomy_id: Id | Absent = UNSET
    term_uri: Uri | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class Attribute(Part, frozen=True, kw_only=True):
    """A term that an object carries, perhaps with a value."""

    id: Id
    link_id: Id | Absent = UNSET
    taxonomy_term_id: Id | Absent = UNSET
    link_type: str | Absent = UNSET
    link_entity: str | Absent = UNSET
    value: str | Absent = UNSET
    taxonomy_term: TaxonomyTerm | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET
    label: str | Absent = UNSET


class Url(Part, frozen=True, kw_only=True):
    """A further address."""

    id: Id
    label: str | Absent = UNSET
    url: Uri
    organization_id: Id | Absent = UNSET
    service_id: Id | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class Unit(Part, frozen=True, kw_only=True):
    """What a capacity is counted in."""

    id: Id
    name: str
    scheme: str | Absent = UNSET
    identifier: str | Absent = UNSET
    uri: Uri | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class Language(Part, frozen=True, kw_only=True):
    """A language in which one is answered."""

    id: Id
    service_id: Id | Absent = UNSET
    location_id: Id | Absent = UNSET
    phone_id: Id | Absent = UNSET
    name: str | Absent = UNSET
    code: str | Absent = UNSET
    note: str | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class Phone(Part, frozen=True, kw_only=True):
    """A telephone number."""

    id: Id
    location_id: Id | Absent = UNSET
    service_id: Id | Absent = UNSET
    organization_id: Id | Absent = UNSET
    contact_id: Id | Absent = UNSET
    service_at_location_id: Id | Absent = UNSET
    number: str
    extension: Number | Absent = UNSET
    type: str | Absent = UNSET
    description: str | Absent = UNSET
    languages: list[Language] | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class Contact(Part, frozen=True, kw_only=True):
    """A named person or office."""

    id: Id
    organization_id: Id | Absent = UNSET
    service_id: Id | Absent = UNSET
    service_at_location_id: Id | Absent = UNSET
    location_id: Id | Absent = UNSET
    name: str | Absent = UNSET
    title: str | Absent = UNSET
    department: str | Absent = UNSET
    email: Email | Absent = UNSET
    phones: list[Phone] | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class Schedule(Part, frozen=True, kw_only=True):
    """When something is open."""

    id: Id
    service_id: Id | Absent = UNSET
    location_id: Id | Absent = UNSET
    service_at_location_id: Id | Absent = UNSET
    valid_from: str | Absent = UNSET
    valid_to: str | Absent = UNSET
    dtstart: str | Absent = UNSET
    timezone: Number | Absent = UNSET
    until: str | Absent = UNSET
    count: Number | Absent = UNSET
    wkst: Weekday | Absent = UNSET
    freq: Frequency | Absent = UNSET
    interval: Number | Absent = UNSET
    byday: str | Absent = UNSET
    byweekno: str | Absent = UNSET
    bymonthday: str | Absent = UNSET
    byyearday: str | Absent = UNSET
    description: str | Absent = UNSET
    opens_at: str | Absent = UNSET
    closes_at: str | Absent = UNSET
    schedule_link: Uri | Absent = UNSET
    attending_type: str | Absent = UNSET
    notes: str | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET
