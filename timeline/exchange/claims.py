"""Claims and the reports that they are from, as plain data: every report once, its claims by its number."""

from __future__ import annotations

from timeline.errors import BadJson
from timeline.exchange.codec import Data, decode, encode
from timeline.exchange.whys import why_data, why_of
from timeline.narrative.claim import Claim
from timeline.narrative.report import Report


class Reports:
    """The reports of a document, in the order in which claims name them."""

    def __init__(self) -> None:
        self._reports: list[Report] = []
        self._numbers: dict[int, int] = {}

    def claim(self, claim: object) -> Data:
        """A claim as plain data; a text may stand as a claim too. Raises BadJson for anything else."""
        if isinstance(claim, str):
            return claim
        if not isinstance(claim, Claim):
            raise BadJson(f"a claim that is a {type(claim).__name__} has no form in JSON; a Claim or a str has")
        return {
            "report": self._number(claim.report),
            "start": claim.start,
            "end": claim.end,
            "text": claim.text,
            "source": claim.source,
            "reasons": [why_data(reason) for reason in claim.why.parts],
        }

    def _number(self, report: Report) -> int:
        if id(report) not in self._numbers:
            self._numbers[id(report)] = len(self._reports)
            self._reports.append(report)
        return self._numbers[id(report)]

    def data(self) -> Data:
        """The reports as plain data."""
        return [
            {
                "text": report.text,
                "published": encode(report.published),
                "source": report.source,
                "genre": report.genre,
                "weight": report.weight,
            }
            for report in self._reports
        ]

    @classmethod
    def of(cls, data: Data) -> Reports:
        """The reports of plain data."""
        made = cls()
        for each in data:
            published = decode(each["published"])
            made._number(Report(each["text"], published, each["source"], each["genre"], each["weight"]))
        return made

    def claims_of(self, data: Data) -> tuple[object, ...]:
        """The claims of plain data."""
        return tuple(each if isinstance(each, str) else self._claim_of(each) for each in data)

    def _claim_of(self, data: Data) -> Claim:
        reasons = tuple(why_of(reason) for reason in data["reasons"])
        return Claim(self._reports[data["report"]], data["start"], data["end"], data["source"], reasons)
