"""Placeholder until the clause module lands."""


def direction(text: str, start: int, end: int) -> str | None:
    return None
