"""Events and their order. Knows intervals, not words."""

from timeline.order.among import Found, TieBreak
from timeline.order.chances import LikelyOrder
from timeline.order.clashes import Repair
from timeline.order.constraint import Alternative, Constraint
from timeline.order.coverage import Coverage
from timeline.order.edge import ORIGIN, Edge, end, start
from timeline.order.estimate import Estimate
from timeline.order.event import Event
from timeline.order.network import Network
from timeline.order.relation import ANY, APART, NO_LATER, SHARING, WITHIN, Relation
from timeline.order.scenarios import RuledOut
from timeline.order.timeline import Timeline
from timeline.order.verdict import Verdict

__all__ = [
    "ANY", "APART", "NO_LATER", "ORIGIN", "SHARING", "WITHIN", "Alternative", "Constraint", "Coverage", "Edge",
    "Estimate", "Event", "Found", "LikelyOrder", "Network", "Relation", "Repair", "RuledOut", "TieBreak", "Timeline",
    "Verdict", "end", "start",
]  # fmt: skip
