"""Which page is shown: the operator's own in the reader's language, or the nearest there is.

The pages are DATA/pages/<name>.<language>.md. `samskapa pages` puts templates there, in which
`[[...]]` marks what the operator has to fill in; a page without such marks is finished. Files are
read anew each time, so that an edit shows at once.
"""

from collections.abc import Iterator
from pathlib import Path

import structlog
from msgspec import Struct

from server.i18n import FALLBACK, LANGUAGES, Language
from server.journal.datadir import PRIVATE_DIRECTORY
from server.notices.markdown import Rendered, render

NAMES = ("privacy", "accessibility", "secrecy")
FOLDER = "pages"
TEMPLATES = Path(__file__).parent / "templates"
SIZE_MAX = 256 * 1024
"""Bytes of a page: a book of 100 sheets, and an end to what is read for each visitor."""

_unreadable: dict[Path, str] = {}
"""Files that cannot be read, and why: the log says it once, and not for each visitor."""

log = structlog.get_logger(__name__)


class Notice(Struct, frozen=True):
    """A page, in the language that was found; `finished`: nothing is left to fill in."""

    title: str
    html: str
    language: Language
    finished: bool


class Notices:
    """The pages of one data directory."""

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER

    def find(self, name: str, wanted: Language) -> Notice | None:
        """The page; None for a name that is no page. Blocking: reads files.

        A finished page in another language comes before an unfinished one in the reader's: only the
        finished one says who is responsible. What was found says its language.
        """
        if name not in NAMES:
            return None
        unfinished: Notice | None = None
        for language, text in self._candidates(name, wanted):
            page = render(text)
            notice = Notice(page.title, page.html, language, not page.blanks)
            if notice.finished:
                return notice
            unfinished = unfinished or notice
        return unfinished

    def _candidates(self, name: str, wanted: Language) -> Iterator[tuple[Language, str]]:
        others = sorted((each for each in LANGUAGES if each != wanted), key=_by_fallback)
        places = [(self._folder, wanted), (TEMPLATES, wanted)]
        places += [(self._folder, each) for each in others]
        places += [(TEMPLATES, each) for each in others]
        for folder, language in places:
            text = _read(folder / f"{name}.{language}.md")
            if text is not None:
                yield language, text

    def write_templates(self) -> list[tuple[Path, bool]]:
        """Put every template where it can be edited: (file, whether it was missing).

        A file that is there stays as it is. Raises OSError.
        """
        # Before the first start DATA is missing, and would be open to all users of the machine.
        self._folder.parent.mkdir(mode=PRIVATE_DIRECTORY, parents=True, exist_ok=True)
        self._folder.mkdir(mode=PRIVATE_DIRECTORY, exist_ok=True)
        done: list[tuple[Path, bool]] = []
        for template in sorted(TEMPLATES.glob("*.md")):
            file = self._folder / template.name
            try:
                with file.open("x", encoding="utf-8") as fresh:
                    fresh.write(template.read_text(encoding="utf-8"))
                done.append((file, True))
            except FileExistsError:
                done.append((file, False))
        return done


def blanks(file: Path) -> tuple[str, ...]:
    """What is left to fill in, in words."""
    text = _read(file)
    page: Rendered | None = render(text) if text is not None else None
    return page.blanks if page else ()


def _by_fallback(language: Language) -> tuple[bool, int]:
    return language != FALLBACK, LANGUAGES.index(language)


def _read(file: Path) -> str | None:
    """The text; None when it is missing or cannot be read: another page is better than none."""
    try:
        if file.stat().st_size > SIZE_MAX:
            raise ValueError(f"larger than {SIZE_MAX} bytes")
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        if _unreadable.get(file) != str(error):
            _unreadable[file] = str(error)
            log.warning("notices.unreadable", file=file.name, reason=str(error))
        return None
    _unreadable.pop(file, None)
    return text
