"""What somebody is told of and cannot read just then is read a little later."""

from playwright.sync_api import Page, Route

from cast_desk import Enter, at_work
from stage_desk import DeskStage

MORE = "Jeg har fået et brev fra banken."


def break_off(page: Page, address: str) -> list[Route]:
    """Let the line break twice, as it does on the way through a tunnel."""
    broken: list[Route] = []

    def once_more(route: Route) -> None:
        if len(broken) == 2:
            route.continue_()
            return
        broken.append(route)
        route.abort()

    page.route(address, once_more)
    return broken


def test_a_letter_from_somebody_whose_letters_are_open_is_read(
    desk: DeskStage, enter: Enter
) -> None:
    mette, writer = at_work(desk, enter)
    broken = break_off(mette.page, "**/api/entries/read")
    desk.adds(writer, MORE)
    mette.sees(MORE)
    assert len(broken) == 2


def test_a_first_letter_that_waits_is_on_the_list(
    desk: DeskStage, enter: Enter
) -> None:
    mette, _ = at_work(desk, enter)
    broken = break_off(mette.page, "**/api/desk")
    desk.writes(MORE, "Mette", name="Birk")
    mette.hears("waiting-new", count=1)
    assert len(broken) == 2
