"""What happens between a person and the desk, as single steps of a test."""

from hands import Hand, Role, Vault, seat
from staffing import Browser, Office
from udvej.protocol.visible.readers import AGREED, WITHHELD, Reason

WAITS = AGREED | WITHHELD


async def write_first(
    office: Office, *circle: Browser, stand_in: Hand | None = None
) -> Vault:
    """A person writes first to a circle, and may agree to a stand-in (§8.7)."""
    vault = office.place.vault()
    vault.service = office.service.public
    seats = [seat(one.hand, Role.CIRCLE) for one in circle]
    if stand_in is not None:
        seats.append(seat(stand_in, Role.STAND_IN, WAITS))
    batch = vault.begin(*seats)
    answer = await office.place.begin(vault, batch)
    assert answer.status_code == 201, answer.text
    return vault


async def take(browser: Browser, vault: Vault, *stand_in: Hand) -> None:
    """The counsellor takes the first letter (PROTOCOL §8.5)."""
    seats = [seat(vault.person, Role.PERSON), seat(browser.hand, Role.CONTACT)]
    seats += [seat(one, Role.STAND_IN, WAITS) for one in stand_in]
    entry = vault.take(vault.turn(browser.hand, Reason.TAKE, seats))
    answer = await browser.place.append(await browser.token(), entry)
    assert answer.status_code == 200, answer.text


async def answer_letter(browser: Browser, vault: Vault) -> None:
    entry = vault.take(vault.letter(browser.hand))
    got = await browser.place.append(await browser.token(), entry)
    assert got.status_code == 200, got.text


async def write_again(office: Office, vault: Vault) -> None:
    token = await office.place.token(vault.person)
    got = await office.place.append(token, vault.take(vault.letter(vault.person)))
    assert got.status_code == 200, got.text
