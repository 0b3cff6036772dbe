"""A desk with many people: whoever is open stays in sight, and news is about them."""

from playwright.sync_api import expect

from cast_desk import ASKED, Enter, at_work
from stage_desk import DeskStage

MANY = 14


def test_the_last_of_many_is_opened_beside_the_list_that_stays_where_it_is(
    desk: DeskStage, enter: Enter
) -> None:
    mette, _ = at_work(desk, enter)
    for number in range(MANY):
        desk.writes(ASKED, "Mette", name=f"Person {number}")
    last = mette.page.locator("[data-row]").last
    expect(mette.first_letters()).to_have_count(MANY)
    expect(last).to_contain_text("Lærke")
    mette.first_letters().nth(MANY - 2).click()
    mette.sees(ASKED)
    heading = mette.page.get_by_role("heading", level=2, name="Person")
    expect(heading).to_be_in_viewport()
    expect(mette.page.locator(".row[aria-current]")).to_be_in_viewport()
    last.click()
    expect(last).to_be_in_viewport()
    expect(mette.page.locator("#vault")).to_contain_text("Lærke")
    expect(mette.page.locator("#vault")).to_be_in_viewport()


def test_what_was_said_of_one_person_does_not_stand_over_another(
    desk: DeskStage, enter: Enter
) -> None:
    mette, _ = at_work(desk, enter)
    desk.writes(ASKED, "Mette", name="Ane")
    mette.hears("waiting-new", count=1)
    mette.opens_first_letter()
    expect(mette.page.locator("#vault")).to_contain_text("Ane")
    expect(mette.page.locator("[data-news]")).to_have_text("")
