"""What of the translations nobody has read, and what has changed since somebody did.

Promise: every translated text without a signature that holds is counted or named.
"""

from collections.abc import Iterator

from udvej.cli.doctor.findings import Finding
from udvej.server import pages
from udvej.server.kernel.settings import Settings
from udvej.server.pages.addresses import TRANSLATED
from udvej.server.pages.languages import State, translations, waiting


def look_at_languages(settings: Settings, _today: int = 0) -> Iterator[Finding]:
    """Return what there is to say of the languages that a start would show."""
    try:
        library = pages.read_content(settings.content)
    except pages.Malformed:
        return  # said, line by line, among the pages
    for language in TRANSLATED:
        found = translations(library, language)
        for one in found:
            if one.review is not None and one.state is State.CHANGED:
                said = f"{language} {one.name}: changed since {one.review.by} read it"
                yield Finding(said, now=True)
        names = [one.name for one in found if one.state is not State.SIGNED]
        if names:
            said = f"{language}: no native speaker stands for {', '.join(names)}"
            yield Finding(said)
        else:
            yield Finding(f"{language}: reviewed")
    if waits := waiting():
        yield Finding(f"{len(waits)} texts are said in English until translated")
