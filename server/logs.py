"""Logs: one line an event, never a token, code, name or text of a note.

Exceptions are logged without the values of local variables, since those hold what people wrote.
"""

import logging
import sys

import structlog


def configure(level: str) -> None:
    """Sets up structlog and the standard library's logging; `level` as in the settings."""
    number = logging.getLevelNamesMapping()[level.upper()]
    is_terminal = sys.stderr.isatty()
    renderer: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
        if is_terminal
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    processors: list[structlog.typing.Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    if not is_terminal:
        processors.append(structlog.processors.format_exc_info)
    structlog.configure(
        processors=[*processors, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=True,
    )
    # uvicorn logs paths, which hold join codes, at info.
    logging.basicConfig(level=max(number, logging.WARNING), stream=sys.stderr)
