"""Reports to events: the only room that joins words and order."""

from timeline.narrative.claim import Claim
from timeline.narrative.reconstruct import reconstruct
from timeline.narrative.report import Report

__all__ = ["Claim", "Report", "reconstruct"]
