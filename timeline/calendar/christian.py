"""Feasts of the Christian year, Western and Orthodox."""

from __future__ import annotations

from datetime import datetime

from timeline.calendar.feast_rules import (
    GREGORIAN,
    SUN,
    Days,
    Rule,
    after,
    fixed,
    from_easter,
    from_orthodox,
    julian_december,
    since,
    weekday_from,
)

ADVENT_SUNDAY = since(GREGORIAN, weekday_from(11, 27, SUN))


def advent(year: int) -> Days | None:
    """From the fourth Sunday before Christmas through Christmas Eve."""
    first = ADVENT_SUNDAY(year)
    return first and (first[0], (datetime(year, 12, 25) - first[0]).days)


FIXED: dict[str, Rule] = {
    "twelfth night": fixed(1, 5),
    "epiphany": fixed(1, 6),
    "saint brigid": fixed(2, 1),
    "candlemas": fixed(2, 2),
    "valentine": fixed(2, 14),
    "saint david": fixed(3, 1),
    "saint piran": fixed(3, 5),
    "saint patrick": fixed(3, 17),
    "saint joseph": fixed(3, 19),
    "annunciation": fixed(3, 25),
    "saint george": fixed(4, 23),
    "walpurgis night": fixed(4, 30),
    "saint john": fixed(6, 24),
    "saints peter and paul": fixed(6, 29),
    "saint swithin": fixed(7, 15),
    "saint james": fixed(7, 25),
    "lammas": fixed(8, 1),
    "transfiguration": fixed(8, 6),
    "assumption": fixed(8, 15),
    "nativity of mary": fixed(9, 8),
    "exaltation of the cross": fixed(9, 14),
    "michaelmas": fixed(9, 29),
    "saint francis": fixed(10, 4),
    "saint crispin": fixed(10, 25),
    "reformation day": fixed(10, 31),
    "all saints": fixed(11, 1),
    "all souls": fixed(11, 2),
    "martinmas": fixed(11, 11),
    "saint andrew": fixed(11, 30),
    "saint nicholas": fixed(12, 6),
    "immaculate conception": fixed(12, 8),
    "our lady of guadalupe": fixed(12, 12),
    "saint lucy": fixed(12, 13),
    "christmas eve": fixed(12, 24),
    "christmas": fixed(12, 25),
    "twelve days of christmas": fixed(12, 25, 12),
    "saint stephen": fixed(12, 26),
    "holy innocents": fixed(12, 28),
    "saint sylvester": fixed(12, 31),
}
MOVING: dict[str, Rule] = {
    "septuagesima": from_easter(-63),
    "sexagesima": from_easter(-56),
    "fat thursday": from_easter(-52),
    "quinquagesima": from_easter(-49),
    "shrove monday": from_easter(-48),
    "shrove tuesday": from_easter(-47),
    "ash wednesday": from_easter(-46),
    "lent": from_easter(-46, 46),
    "mothering sunday": from_easter(-21),
    "passion sunday": from_easter(-14),
    "palm sunday": from_easter(-7),
    "holy week": from_easter(-7, 7),
    "holy monday": from_easter(-6),
    "holy tuesday": from_easter(-5),
    "spy wednesday": from_easter(-4),
    "maundy thursday": from_easter(-3),
    "good friday": from_easter(-2),
    "holy saturday": from_easter(-1),
    "easter": from_easter(0),
    "easter monday": from_easter(1),
    "easter tuesday": from_easter(2),
    "low sunday": from_easter(7),
    "ascension": from_easter(39),
    "pentecost": from_easter(49),
    "whit monday": from_easter(50),
    "trinity sunday": from_easter(56),
    "corpus christi": from_easter(60),
    "sacred heart": from_easter(68),
    "christ the king": after(ADVENT_SUNDAY, -7),
    "advent": advent,
    "advent sunday": ADVENT_SUNDAY,
    "gaudete sunday": after(ADVENT_SUNDAY, 14),
}
ORTHODOX: dict[str, Rule] = {
    "orthodox christmas eve": julian_december(25, -1),
    "orthodox christmas": julian_december(25),
    "orthodox new year": julian_december(25, 7),
    "orthodox epiphany": julian_december(25, 12),
    "orthodox lent": from_orthodox(-48, 48),
    "clean monday": from_orthodox(-48),
    "orthodox palm sunday": from_orthodox(-7),
    "orthodox maundy thursday": from_orthodox(-3),
    "orthodox good friday": from_orthodox(-2),
    "orthodox holy saturday": from_orthodox(-1),
    "orthodox easter": from_orthodox(0),
    "orthodox easter monday": from_orthodox(1),
    "orthodox ascension": from_orthodox(39),
    "orthodox pentecost": from_orthodox(49),
}
CHRISTIAN: dict[str, Rule] = FIXED | MOVING | ORTHODOX
