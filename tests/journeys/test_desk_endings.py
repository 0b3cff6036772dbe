"""How a relation ends, seen by an open desk: left, deleted, a deletion undone."""

from playwright.sync_api import expect

from cast_desk import ASKED, TOLD, Enter, at_work
from stage_desk import DeskStage


def test_leaving_and_a_vault_deleted_by_its_person(
    desk: DeskStage, enter: Enter
) -> None:
    mette, writer = at_work(desk, enter)
    other = desk.writes("Til dig.", "Mette", name="Ane")
    desk.deletes(writer, undo=True)
    closing = mette.say("vault-closing", name="Lærke", when="|").partition("|")[0]
    expect(mette.page.locator("section.vault")).to_contain_text(closing[:-1])
    mette.opens_first_letter()
    mette.sees("Til dig.")
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Ane")
    mette.has_among_hers("Ane")
    mette.press("vault-leave")
    mette.press("vault-leave-yes")
    mette.hears("vault-left")
    expect(mette.mine()).to_have_count(1)
    assert [one.role.name for one in desk.readers(other)] == ["PERSON"]


def test_a_deletion_is_seen_at_an_open_desk(desk: DeskStage, enter: Enter) -> None:
    mette, writer = at_work(desk, enter)
    with mette.page.expect_response("**/api/entries/append"):  # Lærke is forgotten
        desk.deletes(writer, undo=False)
    mette.reads("vault-deleted", name="Lærke")
    expect(mette.page.locator(".letter-text")).to_have_count(0)
    mette.hears("mine-gone", names="Lærke", count=1)
    expect(mette.mine()).to_have_count(0)


def test_an_undone_deletion_opens_the_vault_again(
    desk: DeskStage, enter: Enter
) -> None:
    mette, writer = at_work(desk, enter)
    desk.deletes(writer, undo=True)
    closing = mette.say("vault-closing", name="Lærke", when="|").partition("|")[0]
    expect(mette.page.locator("section.vault")).to_contain_text(closing[:-1])
    # Until then nobody reads it, neither here nor anywhere.
    expect(mette.page.locator(".letter-text")).to_have_count(0)
    desk.keeps(writer)
    mette.sees(ASKED)
    mette.answers(TOLD, to="Lærke")
    mette.arrives(TOLD)
    assert desk.texts(writer) == [ASKED, TOLD]
