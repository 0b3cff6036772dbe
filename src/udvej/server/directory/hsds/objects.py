"""What stands by itself in HSDS 3.1: services, their places, who runs them."""

from udvej.server.directory.hsds.common import (
    Attribute,
    Contact,
    Language,
    Metadata,
    Phone,
    Schedule,
    Url,
)
from udvej.server.directory.hsds.parts import (
    Accessibility,
    Address,
    CostOption,
    Funding,
    OrganizationIdentifier,
    Program,
    RequiredDocument,
    ServiceArea,
    ServiceCapacity,
)
from udvej.server.directory.hsds.scalars import (
    UNSET,
    Absent,
    Email,
    Id,
    LocationType,
    Moment,
    Number,
    Part,
    Status,
    Uri,
)


class Location(Part, frozen=True, kw_only=True):
    """A place, bodily or not."""

    id: Id
    location_type: LocationType
    url: Uri | Absent = UNSET
    organization_id: Id | Absent = UNSET
    name: str | Absent = UNSET
    alternate_name: str | Absent = UNSET
    description: str | Absent = UNSET
    transportation: str | Absent = UNSET
    latitude: Number | Absent = UNSET
    longitude: Number | Absent = UNSET
    external_identifier: str | Absent = UNSET
    external_identifier_type: str | Absent = UNSET
    languages: list[Language] | Absent = UNSET
    addresses: list[Address] | Absent = UNSET
    contacts: list[Contact] | Absent = UNSET
    accessibility: list[Accessibility] | Absent = UNSET
    phones: list[Phone] | Absent = UNSET
    schedules: list[Schedule] | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class Organization(Part, frozen=True, kw_only=True):
    """Who runs services."""

    id: Id
    name: str
    alternate_name: str | Absent = UNSET
    description: str
    email: Email | Absent = UNSET
    website: Uri | Absent = UNSET
    additional_websites: list[Url] | Absent = UNSET
    tax_status: str | Absent = UNSET
    tax_id: str | Absent = UNSET
    year_incorporated: Number | Absent = UNSET
    legal_status: str | Absent = UNSET
    logo: str | Absent = UNSET
    uri: Uri | Absent = UNSET
    parent_organization_id: Id | Absent = UNSET
    funding: list[Funding] | Absent = UNSET
    contacts: list[Contact] | Absent = UNSET
    phones: list[Phone] | Absent = UNSET
    locations: list[Location] | Absent = UNSET
    programs: list[Program] | Absent = UNSET
    organization_identifiers: list[OrganizationIdentifier] | Absent = UNSET
    # In the published examples, not in the schema; so is `service` below.
    services: "list[Service] | Absent" = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class ServiceAtLocation(Part, frozen=True, kw_only=True):
    """A service at one of its places."""

    id: Id
    service_id: Id | Absent = UNSET
    location_id: Id | Absent = UNSET
    description: str | Absent = UNSET
    service_areas: list[ServiceArea] | Absent = UNSET
    contacts: list[Contact] | Absent = UNSET
    phones: list[Phone] | Absent = UNSET
    schedules: list[Schedule] | Absent = UNSET
    location: Location | Absent = UNSET
    service: "Service | Absent" = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET


class Service(Part, frozen=True, kw_only=True):
    """What somebody can be helped with."""

    id: Id
    organization_id: Id | Absent = UNSET
    program_id: Id | Absent = UNSET
    name: str
    alternate_name: str | Absent = UNSET
    description: str | Absent = UNSET
    url: Uri | Absent = UNSET
    additional_urls: list[Url] | Absent = UNSET
    email: Email | Absent = UNSET
    status: Status
    interpretation_services: str | Absent = UNSET
    application_process: str | Absent = UNSET
    fees_description: str | Absent = UNSET
    wait_time: str | Absent = UNSET
    fees: str | Absent = UNSET
    accreditations: str | Absent = UNSET
    eligibility_description: str | Absent = UNSET
    minimum_age: Number | Absent = UNSET
    maximum_age: Number | Absent = UNSET
    assured_date: str | Absent = UNSET
    assurer_email: Email | Absent = UNSET
    licenses: str | Absent = UNSET
    alert: str | Absent = UNSET
    last_modified: Moment | Absent = UNSET
    phones: list[Phone] | Absent = UNSET
    schedules: list[Schedule] | Absent = UNSET
    service_areas: list[ServiceArea] | Absent = UNSET
    service_at_locations: list[ServiceAtLocation] | Absent = UNSET
    languages: list[Language] | Absent = UNSET
    organization: Organization | Absent = UNSET
    funding: list[Funding] | Absent = UNSET
    cost_options: list[CostOption] | Absent = UNSET
    program: Program | Absent = UNSET
    required_documents: list[RequiredDocument] | Absent = UNSET
    contacts: list[Contact] | Absent = UNSET
    capacities: list[ServiceCapacity] | Absent = UNSET
    attributes: list[Attribute] | Absent = UNSET
    metadata: list[Metadata] | Absent = UNSET
