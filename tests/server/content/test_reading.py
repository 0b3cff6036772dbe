"""Content that keeps the rules is read; what breaks one is named with file and line."""

import pytest

from server.content.conftest import BODY, FACTS, FRONT, Folder
from udvej.server.content import Certainty, Places

PLACES = Places(
    pages={"money": "/da/penge"}, phones={"1888": "1888"}, ask="Spørg", source="Kilde"
)


def test_a_whole_folder_is_read(folder: Folder) -> None:
    library = folder.read()
    assert set(library.pages) == {"rights", "money"}
    page = library.find("rights", "da")
    assert page is not None
    assert [fact.id for fact in page.facts] == ["lawful", "sharing"]
    assert library.facts["sharing"].certainty is Certainty.UNCHECKED
    assert library.find("health", "da") is None


def test_a_page_becomes_html_with_its_links_and_numbers(folder: Folder) -> None:
    page = folder.read().find("rights", "da")
    assert page is not None
    html = page.html(PLACES, {"lawful": 1, "sharing": 2})
    assert '<a href="/da/penge">mere</a>' in html
    assert '<a class="number" dir="ltr" href="tel:1888">1888</a>' in html
    assert '<a href="#source-2" aria-label="Kilde 2">2</a>' in html
    assert '<div class="ask">\n<p class="ask-title">Spørg</p>' in html


def test_a_link_to_a_page_that_is_not_there_is_only_its_words(folder: Folder) -> None:
    page = folder.read().find("rights", "da")
    assert page is not None
    bare = Places({}, {"1888": "1888"}, "Spørg", "Kilde")
    html = page.html(bare, {"lawful": 1, "sharing": 1})
    assert "Se mere eller" in html


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Se [her](page:nowhere).", "no page is called nowhere"),
        ("Se [her](http://x.dk).", "a link is page:…, tel:… or https://…"),
        ("Se [her](javascript:x).", "a link or citation that is not whole"),
        ("Ring [1](tel:police).", "no telephone number is called police"),
        ("Ring [70 20 25 51](tel:cmm).", "tel:cmm is shown as 70 20 25 50"),
        ("Ring 70202550.", "a telephone number must be a link, as [1888](tel:1888)"),
        ("Ring 70 20 25 50.", "a telephone number must be a link, as [1888](tel:1888)"),
        ("Ring +45 1.", "a telephone number must be a link, as [1888](tel:1888)"),
        ("Sandt.[^nothing]", "no fact is called nothing"),
        ("[^nothing]", "no fact is called nothing"),
        ("  ::: ask", "here only a line ::: ask can stand"),
        ("Må to dele?[^sharing]", "sharing may only be cited inside ::: ask"),
        ("Så sandt!", "no exclamation marks"),
        ("<b>Fed</b>", "HTML is shown as it is written"),
        ("![x](https://x.dk/x.png)", "image is not used on pages"),
        ("## Om 14 dage", "»14 dage« stands where no fact can be cited: Om 14 dage"),
        (
            "## Ring 70202550",
            "a telephone number stands in the text, as [1888](tel:1888)",
        ),
        ("## Nu!", "no exclamation marks"),
        ("# Stor", "headings are ## and ###"),
        ("---", "hr is not used on pages"),
        ("> Sagt.", "blockquote is not used on pages"),
        ("`kode`", "code_inline is not used on pages"),
        ("    kode", "code_block is not used on pages"),
    ],
)
def test_a_line_that_breaks_a_rule_is_named(
    folder: Folder, line: str, reason: str
) -> None:
    folder.body(f"{BODY}\n{line}\n")
    # Six lines of front, seven of body, an empty one.
    assert [f"rights/{one}.md:15: {reason}" for one in ("da", "en")] == [
        flaw for flaw in folder.flaws() if reason in flaw
    ]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Det står i § 12.", "§"),
        ("Du får 500 kr. om ugen.", "kr"),
        ("Det koster mange kroner.", "kroner"),
        ("Du har 14 dage.", "14 dage"),
        ("Det tager tre måneder.", "tre måneder"),
        ("You have two weeks.", "two weeks"),
        ("Du mister 10 %.", "%"),
        ("Du mister ti procent.", "procent"),
    ],
)
def test_a_number_that_is_a_rule_cites_a_fact(
    folder: Folder, sentence: str, claim: str
) -> None:
    folder.body(f"{BODY}\nSandt.[^lawful] {sentence} Se også her.[^lawful]\n")
    assert f"rights/da.md:15: »{claim}« must cite a fact: {sentence}" in folder.flaws()
    folder.body(f"{BODY}\nSandt.[^lawful] {sentence}[^lawful] Se også her.\n")
    assert folder.read().pages


@pytest.mark.parametrize(
    "sentence",
    [
        "Er du under 18 år, så læs her.",
        "En dag kan du have lyst.",
        "Du kan ringe til [1888](tel:1888) dag og nat.",
        "Siden 1999 har det været sådan.",
    ],
)
def test_a_number_that_is_no_rule_cites_nothing(folder: Folder, sentence: str) -> None:
    folder.body(f"{BODY}\n{sentence}\n")
    assert folder.read().pages


def test_what_is_not_sure_is_asked_and_never_said(folder: Folder) -> None:
    folder.body(BODY.replace("Må to dele?", "To må dele."))
    wanted = "sharing must be asked, not said: To må dele."
    assert f"rights/da.md:12: {wanted}" in folder.flaws()


def test_what_a_lawyer_has_signed_and_somebody_checked_may_be_said(
    folder: Folder,
) -> None:
    signed = 'signed_by = "A. Jurist"\nsigned_on = 2026-12-01\n'
    checked = 'checked_by = "B. Læser"\nchecked_on = 2026-12-01\n'
    folder.body(BODY.replace("Må to dele?", "To må dele."))
    folder.write("facts.toml", FACTS + signed)
    assert any("sharing must be asked" in flaw for flaw in folder.flaws())
    folder.write("facts.toml", FACTS + signed + checked)
    assert folder.read().facts["sharing"].signed_by == "A. Jurist"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("::: ask", "::: spørg", "11: here only a line ::: ask can stand"),
        ("dele?[^sharing]\n:::", "dele?[^sharing]", "12: ::: ask is not closed"),
    ],
)
def test_a_block_that_is_not_whole_is_named(
    folder: Folder, old: str, new: str, reason: str
) -> None:
    folder.body(BODY.replace(old, new))
    assert any(flaw.startswith(f"rights/da.md:{reason}") for flaw in folder.flaws())


@pytest.mark.parametrize(
    ("old", "new", "flaw"),
    [
        ("+++\ntitle", "title", "1: must begin with lines between +++ and +++"),
        ('title = "Titel"\n', "", "1: has no title"),
        ('"Titel"', "Titel", "2: cannot be read: Invalid value (at line 1, column 9)"),
        ('"Titel"', '""', "1: title must be a text"),
        ("2027-05-25", '"2027-05-25"', "1: review_by must be a day, as 2026-12-01"),
        ("2027-05-25", "2026-05-25", "1: review_by must be after written_on"),
        ("Én sætning", "Du får 10 %", "1: »%« stands where no fact can be cited: Du"),
        ("Titel", "Ring 70202550", "1: a telephone number stands in the text"),
        ("Titel", "Nu!", "1: no exclamation marks"),
        ("lead", "lede", "1: lede is nothing that a page says of itself"),
    ],
)
def test_a_front_that_is_not_whole_is_named(
    folder: Folder, old: str, new: str, flaw: str
) -> None:
    folder.body(BODY, front=FRONT.replace(old, new, 1))
    assert any(one.startswith(f"rights/da.md:{flaw}") for one in folder.flaws())


@pytest.mark.parametrize(
    ("old", "new", "flaw"),
    [
        ('source = "lex.dk"\n', "", "1: lawful: has no source"),
        ('certainty = "authority"', 'certainty = "sure"', "1: lawful: certainty must"),
        ("2024-07-03", "3. juli", "1: lawful: source_date must be"),
        ("2024-07-03", "2024-13", "1: lawful: source_date must be"),
        ("needed", "perhaps", "1: lawful: lawyer must be"),
        ("https:", "ftp:", "1: lawful: url must begin with"),
        ("[sharing]", "[Sharing]", "8: Sharing: a name is small letters"),
        ("law =", "lov =", "8: sharing: lov is nothing that a fact says"),
        ("law =", "law_en =", "8: sharing: law_en stands without law"),
        ("law =", 'law = "Ring 12 34 56 78" #', "8: sharing: law: a telephone number"),
        ('"lex.dk"', '"lex.dk!"', "1: lawful: source: no exclamation marks"),
        ("[sharing]", "[sharing", "8: cannot be read"),
        ('source = "Ikke', 'signed_by = "A"\nsource = "Ikke', "8: sharing: signed_by"),
    ],
)
def test_a_fact_that_is_not_whole_is_named(
    folder: Folder, old: str, new: str, flaw: str
) -> None:
    folder.write("facts.toml", FACTS.replace(old, new, 1))
    assert any(found.startswith(f"facts.toml:{flaw}") for found in folder.flaws())


def test_the_languages_of_a_page_say_the_same(folder: Folder) -> None:
    folder.write("rights/en.md", FRONT + BODY.replace("[^lawful]", "[^sharing]"))
    folder.write("money/en.md", FRONT + "## Mere\n\nKun tekst.\n")
    found = folder.flaws()
    assert "money/en.md:1: headings: 1 here, 0 in da.md" in found
    folder.body("Kun tekst.\n", page="money")
    folder.write("rights/en.md", FRONT + BODY.replace(" (loven § 1).[^lawful]", "."))
    assert folder.flaws() == ["rights/en.md:1: lawful is cited by da.md alone"]


def test_every_flaw_is_told_at_once(folder: Folder) -> None:
    folder.write("rights/da.md", "Kun tekst!\n")
    folder.write("facts.toml", "[lawful]\n")
    folder.write("elsewhere/da.md", FRONT)
    (folder.root / "money" / "en.md").unlink()
    (folder.root / "money" / "da.md").write_bytes(b"\xff")
    said = "\n".join(folder.flaws())
    for part in (
        "facts.toml:1: lawful: has no source",
        "elsewhere:1: no page of text is called elsewhere",
        "money/da.md:1: is not UTF-8",
        "money/en.md:1: is missing",
        "rights/da.md:1: no exclamation marks",
        "rights/en.md:9: no fact is called lawful",
    ):
        assert part in said


def test_hidden_files_are_left_alone(folder: Folder) -> None:
    folder.write(".git/config", "x")
    assert folder.read().pages


def test_a_fact_stands_in_one_file(folder: Folder) -> None:
    folder.write("facts-more.toml", FACTS)
    assert "facts.toml:1: lawful stands in another file too" in folder.flaws()
