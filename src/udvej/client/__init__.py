"""The Python client: a person and a counsellor, as a library.

Promise: everything a browser can do over the wire, with the same protocol and
the same refusals; used by the demo, the bench and the simulations. It trusts no
answer of the server that it has not checked itself.

    person = await Person.arrive(Transport("https://mappen.example"))
    vault = await person.begin(service, circle, "Hej")
    phrase = await person.keep("da")
"""

from udvej.client.counsellor import Counsellor
from udvej.client.errors import Lost, Refusal, Refused, Stale
from udvej.client.person import Person
from udvej.client.reading import Reading, ShownReader
from udvej.client.staff import Authenticator, Registered, StaffSession
from udvej.client.transport import Transport
from udvej.protocol.secret.alarms import Alarm, Alarmed

__all__ = [
    "Alarm",
    "Alarmed",
    "Authenticator",
    "Counsellor",
    "Lost",
    "Person",
    "Reading",
    "Refusal",
    "Refused",
    "Registered",
    "ShownReader",
    "StaffSession",
    "Stale",
    "Transport",
]
