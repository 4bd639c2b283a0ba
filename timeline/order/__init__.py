"""Events and their order. Knows intervals, not words."""

from timeline.order.network import Network

__all__ = ["Network"]
