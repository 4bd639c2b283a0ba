"""Events and their order. Knows intervals, not words."""

from timeline.order.clashes import Repair
from timeline.order.constraint import Alternative, Constraint
from timeline.order.edge import ORIGIN, Edge, end, start
from timeline.order.event import Event
from timeline.order.network import Network
from timeline.order.relation import ANY, APART, NO_LATER, SHARING, WITHIN, Relation
from timeline.order.scenarios import RuledOut
from timeline.order.timeline import Timeline
from timeline.order.verdict import Verdict

__all__ = [
    "ANY", "APART", "NO_LATER", "ORIGIN", "SHARING", "WITHIN", "Alternative", "Constraint", "Edge", "Event", "Network",
    "Relation", "Repair", "RuledOut", "Timeline", "Verdict", "end", "start",
]  # fmt: skip
