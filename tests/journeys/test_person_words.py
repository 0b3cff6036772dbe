"""Seven words while the line breaks: they are taken into use once, and wholly."""

from playwright.sync_api import Route

from lines import is_deletion, lose
from stage_person import Stage
from steps_person import PersonSteps


def test_words_whose_answer_was_lost_are_kept_at_the_second_try(
    steps: PersonSteps, other_device: PersonSteps
) -> None:
    steps.come()
    steps.begin("Hej", to="Mette")
    words = steps.see_words()
    steps.page.route("**/api/vaults", lose, times=1)
    steps.type_back(words)
    steps.reads("trouble-offline")
    steps.press("back-check")
    steps.at("folder-heading")
    steps.sees("Hej")
    other_device.come_back(words)
    other_device.sees("Hej")


def test_old_words_are_not_left_open_by_a_line_that_broke(
    steps: PersonSteps, other_device: PersonSteps, stage: Stage
) -> None:
    """Whoever changes words does it because somebody else has them."""
    steps.come()
    steps.begin("Hej", to="Mette")
    old = steps.keep()
    broken: list[Route] = []

    def break_off(route: Route) -> None:
        if broken or not is_deletion(route.request):
            return route.continue_()
        broken.append(route)
        return route.abort()

    steps.page.route("**/api/entries/append", break_off)
    new = steps.draw_new_words()
    steps.type_back(new)
    steps.reads("trouble-offline")
    assert broken
    steps.press("back-check")
    steps.at("folder-heading")
    steps.reads("change-done")
    other_device.come_back(old)
    other_device.reads("refusal-no-folder")
    other_device.come_back(new)
    other_device.sees("Hej")
    stage.answer("Mette", stage.take("Mette"), "Goddag.")
    steps.sees("Goddag.")


def test_deleting_everything_goes_on_where_it_broke_off(
    steps: PersonSteps, other_device: PersonSteps, stage: Stage
) -> None:
    steps.come()
    steps.begin("Hej", to="Mette")
    words = steps.keep()
    deletions: list[Route] = []

    def break_off_second(route: Route) -> None:
        if not is_deletion(route.request):
            return route.continue_()
        deletions.append(route)
        return route.abort() if len(deletions) == 2 else route.continue_()

    steps.page.route("**/api/entries/append", break_off_second)
    steps.press("delete-title")
    steps.at("delete-title")
    steps.page.get_by_label(steps.say("delete-now")).check()
    steps.press("delete-yes-now")
    steps.reads("trouble-offline")
    assert len(deletions) == 2
    steps.press("delete-yes-now")
    steps.at("delete-done-title")
    assert stage.waiting("Mette") == ()
    other_device.come_back(words)
    other_device.reads("refusal-no-folder")


def test_a_deletion_whose_answer_was_lost_is_done_at_the_second_try(
    steps: PersonSteps, other_device: PersonSteps
) -> None:
    steps.come()
    steps.begin("Hej", to="Mette")
    words = steps.keep()
    lost: list[Route] = []

    def lose_deletion(route: Route) -> None:
        if lost or not is_deletion(route.request):
            return route.continue_()
        lost.append(route)
        return lose(route)

    steps.page.route("**/api/entries/append", lose_deletion)
    steps.press("delete-title")
    steps.at("delete-title")
    steps.page.get_by_label(steps.say("delete-now")).check()
    steps.press("delete-yes-now")
    steps.reads("trouble-offline")
    steps.press("delete-yes-now")
    steps.at("delete-done-title")
    other_device.come_back(words)
    other_device.reads("refusal-no-folder")


def test_everything_can_be_deleted_now_although_one_relation_waits_to_be(
    steps: PersonSteps, other_device: PersonSteps, stage: Stage
) -> None:
    """Nothing is served of a vault that waits, so the other device never read it."""
    steps.come()
    steps.begin("Hej", to="Mette")
    words = steps.keep()
    steps.press("delete-relation", name="Mette")
    steps.press("delete-yes-later")
    steps.at("folder-heading")
    other_device.come_back(words)
    other_device.reads("delete-relation-undo")
    other_device.delete_everything()
    assert stage.waiting("Mette") == ()
    other_device.come_back(words)
    other_device.reads("refusal-no-folder")
